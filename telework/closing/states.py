# SPDX-License-Identifier: Apache-2.0
"""Where a person's month stands (締めの状態), and what leads from one state to the next.

A month is kept for each person and each section he belonged to in it: whoever is transferred on
the 16th (G11) has two parts, and each head signs off the days in his own section.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from approval import Refusal

_MONTH = re.compile(r"(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])\Z")


class MonthState(StrEnum):
    """How far a part of a month has come; after ``CLOSED`` there is no way back."""

    OPEN = "open"
    SUBMITTED = "submitted"  # 提出済み
    HEAD_CONFIRMED = "head_confirmed"  # 所属長確認済み
    CLOSED = "closed"  # 締め済み, by HR


ORDER = tuple(MonthState)
"""From the first to the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPart:
    """One person's month in one section.

    Attributes:
        month: ``YYYY-MM``.
        version: rises with each change; every act names the one it saw.
        returned: why the head sent it back (差戻し), empty when he did not.
        sheet_id: the newest sheet it was signed on, empty before.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    section_id: str
    month: str
    state: MonthState = MonthState.OPEN
    version: int = 0
    returned: str = ""
    submitted_at: datetime | None = None
    sheet_id: str = ""


def is_month(text: str) -> bool:
    """Tell whether a text names a month, ``YYYY-MM``."""
    return bool(_MONTH.match(text))


def month_of(day: date) -> str:
    """Return the month of a day, ``YYYY-MM``."""
    return day.isoformat()[:7]


def days_of(month: str) -> tuple[date, ...]:
    """Return the days of a month.

    Raises:
        ValueError: the text names no month.
    """
    if not is_month(month):
        raise ValueError(f"{month} is no month")
    day, found = date.fromisoformat(f"{month}-01"), []
    while month_of(day) == month:
        found.append(day)
        day += timedelta(days=1)
    return tuple(found)


def submit(part: MonthPart) -> Refusal | None:
    """Say whether the person may submit; submitted twice is submitted anew."""
    if part.state in {MonthState.OPEN, MonthState.SUBMITTED}:
        return None
    return Refusal(code="month.signed_off", params={"month": part.month})


def send_back(part: MonthPart, reason: str) -> Refusal | None:
    """Say whether the head may return the month (差戻し): until it is closed, with a reason."""
    if not reason.strip():
        return Refusal(code="month.reason_missing")
    if part.state is MonthState.CLOSED:
        return Refusal(code="month.closed", params={"month": part.month})
    if part.state is MonthState.OPEN:
        return Refusal(code="month.not_submitted", params={"month": part.month})
    return None


def sign_off(part: MonthPart) -> Refusal | None:
    """Say whether the head's sign-off may stand for this part; signed again it stays signed."""
    if part.state is MonthState.CLOSED:
        return Refusal(code="month.closed", params={"month": part.month})
    if part.state is MonthState.OPEN:
        code = "month.returned" if part.returned else "month.not_submitted"
        return Refusal(code=code, params={"month": part.month})
    return None
