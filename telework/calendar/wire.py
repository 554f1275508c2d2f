# SPDX-License-Identifier: Apache-2.0
"""The closed days of a year as they travel, with what they rest on."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from telework.calendar.days import ClosedDay

BEYOND_LIST = "calendar.beyond_list"
"""The year lies beyond the official list: equinoxes and new holidays may turn out otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarOfYear:
    """``GET /v1/telework/calendar``: holidays and the city's closed days, the earliest first.

    Attributes:
        covered_until: the last day that an official list (内閣府) covers, shipped or loaded.
        warning: a code, ``BEYOND_LIST`` where no official list covers the year; else empty.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    year: int
    days: tuple[ClosedDay, ...]
    covered_until: date
    warning: str = ""
