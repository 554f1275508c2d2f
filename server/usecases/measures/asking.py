# SPDX-License-Identifier: Apache-2.0
"""One reading of the database for the page 統計: which city, which month, up to when."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from approval import city_day
from server.usecases.city import CityToday
from server.usecases.services import Services
from server.usecases.telework.recount import end_of_month
from telework.measures.lines import month_named
from telework.measures.measure import month_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What every part of the page is read with, so that all parts say the same moment.

    Attributes:
        month: the first day of the month asked for.
    """

    tx: Connection
    services: Services
    tenant: int
    city: CityToday
    month: date
    now: datetime

    @property
    def named(self) -> str:
        """The month, ``YYYY-MM``."""
        return f"{self.month:%Y-%m}"

    @property
    def days(self) -> tuple[date, date]:
        """The days of the month that have begun; one at least."""
        return days_until(self.month, city_day(self.now))

    def months_before(self, count: int) -> str:
        """Return the first of so many months of which the last is the one asked for."""
        return month_named(month_number(self.named) - count + 1)


def days_until(month: date, today: date) -> tuple[date, date]:
    """Return the days of a month up to today, one at least."""
    return month, max(month, min(end_of_month(month), today))


def first_day(month: str) -> date:
    """Return the first day of a month ``YYYY-MM``."""
    return date.fromisoformat(f"{month}-01")
