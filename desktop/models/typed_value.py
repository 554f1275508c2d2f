# SPDX-License-Identifier: Apache-2.0
"""A figure as somebody typed it: full-width digits and thousands are understood."""

import unicodedata
from decimal import Decimal

from telework.measures.measure import Measure, number_of

APART = str.maketrans("", "", ", _　")


def typed_value(text: str, measure: Measure) -> str | None:
    """Return a plain decimal; None of what is none, or has more decimals than the measure."""
    plain = unicodedata.normalize("NFKC", text).strip().translate(APART)
    plain = plain.removesuffix(unicodedata.normalize("NFKC", measure.unit))
    plain = plain.replace("−", "-")
    try:
        number = number_of(plain)
    except (ValueError, IndexError):
        return None
    exact = number == number.quantize(Decimal(1).scaleb(-measure.decimals))
    return plain if exact else None
