# SPDX-License-Identifier: Apache-2.0
"""Amounts in whole yen: reading what people type, writing what documents show."""

import re
import unicodedata

from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse

LARGEST_AMOUNT = 10**15
"""Far above any budget of a city, and within 64 bits and the exact range of JSON readers."""

_MINUS_SIGNS = "-−‐‑–—ー▲△"
_AMOUNT = re.compile(r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+")


def parse_amount(text: str) -> int | Refusal:
    """Read an amount as typed: full-width digits, thousands separators, ¥ and 円.

    Separators must stand at the thousands, because ``1,2`` is more often a slip for 12
    or 1.2 than an amount. Fractions and 万 or 億 are not read.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).replace("、", ",").split())
    plain = plain.removeprefix("¥").removesuffix("円")
    if not plain:
        return refuse(RefusalCode.AMOUNT_EMPTY)
    unsigned = plain.lstrip(_MINUS_SIGNS).removeprefix("¥")
    if not _AMOUNT.fullmatch(unsigned):
        return refuse(RefusalCode.AMOUNT_NOT_A_NUMBER, amount=text)
    if unsigned != plain:
        return refuse(RefusalCode.AMOUNT_NEGATIVE, amount=text)
    digits = plain.replace(",", "").lstrip("0") or "0"
    # Judged by length first: int() refuses thousands of digits with an exception.
    if len(digits) > 16 or int(digits) > LARGEST_AMOUNT:
        return refuse(
            RefusalCode.AMOUNT_TOO_LARGE, amount=text, limit=format_amount(LARGEST_AMOUNT)
        )
    return int(digits)


def format_amount(yen: int) -> str:
    """Write an amount as documents show it: 12,000,000円."""
    return f"{yen:,}円"
