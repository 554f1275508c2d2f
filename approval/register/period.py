# SPDX-License-Identifier: Apache-2.0
"""Periods that figures are made for: a month or a fiscal year, by the day of decision."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from ``first`` on, without ``after``."""

    first: date
    after: date

    @property
    def last(self) -> date:
        """Return the last day that counts."""
        return self.after - timedelta(days=1)


def month_period(text: str) -> Period | None:
    """Return the period of a month written YYYY-MM, None where it is not one."""
    found = _MONTH.fullmatch(text)
    year, month = (int(part) for part in found.groups()) if found else (0, 0)
    if not 1 <= year < 9999:
        return None
    after = date(year + month // 12, month % 12 + 1, 1)
    return Period(first=date(year, month, 1), after=after)


def fiscal_period(year: int) -> Period:
    """Return the fiscal year (年度) that begins on 1 April of a year.

    Raises:
        ValueError: the calendar does not reach there.
    """
    return Period(first=date(year, 4, 1), after=date(year + 1, 4, 1))
