# SPDX-License-Identifier: Apache-2.0
"""The course of a measure worked out a second time, and numbers as the page writes them."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Course:
    """The way of a measure as the test knows it, and which way is better."""

    points: tuple[tuple[str, Fraction], ...]
    upwards: bool
    decimals: int = 0

    def at(self, month: str) -> Fraction | None:
        """Return the course at a month; straight between its points, level outside."""
        place = _number(month)
        before = [each for each in self.points if _number(each[0]) <= place]
        after = [each for each in self.points if _number(each[0]) > place]
        if not before:
            return None
        if not after:
            return before[-1][1]
        (begins, low), (ends, high) = before[-1], after[0]
        share = Fraction(place - _number(begins), _number(ends) - _number(begins))
        return low + (high - low) * share


def shown(value: Fraction, decimals: int = 0) -> str:
    """Write a number as the page does, halves away from zero."""
    scaled = abs(value) * 10**decimals + Fraction(1, 2)
    whole = scaled.numerator // scaled.denominator
    text = str(whole).rjust(decimals + 1, "0")
    text = f"{text[:-decimals]}.{text[-decimals:]}" if decimals else text
    return f"-{text}" if value < 0 and whole else text


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1
