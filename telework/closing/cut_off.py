# SPDX-License-Identifier: Apache-2.0
"""The cut-off of a month (締切): by when people are to submit it, and HR may close it.

What bars changes is the closing itself, day by day; a late entry before it goes in. Fails
closed: with a setting that makes no sense nothing is changed by hand, and it says so, because a
month that opens by mistake loses who approved what.
"""

from dataclasses import dataclass
from datetime import date

from approval import Refusal
from telework.closing.states import days_of

_LATEST = 28
"""A day that every month has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOff:
    """By which day of the following month a month is to be submitted.

    Attributes:
        day: 1 to 28; as configured, so that a wrong value is seen and not replaced.
    """

    day: str = "10"


def cut_off_date(cut_off: CutOff, month: str) -> date | Refusal:
    """Return the last day of the time in which people are to submit a month."""
    text = cut_off.day.strip()
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= _LATEST):
        return Refusal(code="closing.misconfigured", params={"value": cut_off.day[:40]})
    last = days_of(month)[-1]
    year, following = (last.year + 1, 1) if last.month == 12 else (last.year, last.month + 1)
    return date(year, following, int(text))
