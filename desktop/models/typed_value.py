# SPDX-License-Identifier: Apache-2.0
"""A figure as somebody typed it: full-width digits and thousands are understood."""

import unicodedata

from telework.measures.measure import Measure, is_figure

APART = str.maketrans("", "", ", _　")


def typed_value(text: str, measure: Measure) -> str | None:
    """Return a plain decimal; None of what is none, or has more decimals than the measure."""
    plain = unicodedata.normalize("NFKC", text).strip().translate(APART)
    plain = plain.removesuffix(unicodedata.normalize("NFKC", measure.unit))
    plain = plain.replace("−", "-")
    return plain if is_figure(plain, measure.decimals) else None


def one_line(text: str) -> str:
    """Return words as one line of characters that can be seen."""
    return "".join(each for each in " ".join(text.split()) if each.isprintable())
