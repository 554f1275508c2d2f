# SPDX-License-Identifier: Apache-2.0
"""The cut-off of a month (締切), and whether one day may still be changed.

Fails closed: a setting that makes no sense blocks every change and says so, because a month
that opens by mistake loses who approved what.
"""

from dataclasses import dataclass
from datetime import date

from approval import Refusal
from telework.closing.states import MonthState, days_of, month_of

_LATEST = 28
"""A day that every month has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOff:
    """Until which day of the following month a month may be submitted and changed.

    Attributes:
        day: 1 to 28; as configured, so that a wrong value is seen and not replaced.
    """

    day: str = "10"


def cut_off_date(cut_off: CutOff, month: str) -> date | Refusal:
    """Return the last day on which people may still change the days of a month."""
    text = cut_off.day.strip()
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= _LATEST):
        return Refusal(code="closing.misconfigured", params={"value": cut_off.day[:40]})
    last = days_of(month)[-1]
    year, following = (last.year + 1, 1) if last.month == 12 else (last.year, last.month + 1)
    return date(year, following, int(text))


def may_edit(cut_off: CutOff, day: date, state: MonthState, today: date) -> Refusal | None:
    """Say whether a day may be edited by hand; judged per day, never per week.

    A week that crosses the end of a month leaves the days of the open month editable.
    """
    last = cut_off_date(cut_off, month_of(day))
    if isinstance(last, Refusal):
        return last
    if state is MonthState.CLOSED:
        return Refusal(code="month.closed", params={"month": month_of(day)})
    if state is MonthState.HEAD_CONFIRMED:
        return Refusal(code="month.signed_off", params={"month": month_of(day)})
    if today > last:
        return Refusal(
            code="month.cut_off", params={"month": month_of(day), "day": last.isoformat()}
        )
    return None
