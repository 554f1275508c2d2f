# SPDX-License-Identifier: Apache-2.0
"""Which days are holidays or closed: the official file, the ordinance, and the city's own days.

``syukujitsu.csv`` is the Cabinet Office's list (内閣府「国民の祝日・休日月日」, 1955 to 2027),
brought into UTF-8; a newer one is loaded as it is published. Weekly days off (週休日) are a
matter of each person's own hours.
"""

from telework.calendar.by_law import holidays_by_law
from telework.calendar.days import Calendar, ClosedDay, DaySource
from telework.calendar.files import parse_closed_days, parse_holidays

__all__ = [
    "Calendar",
    "ClosedDay",
    "DaySource",
    "holidays_by_law",
    "parse_closed_days",
    "parse_holidays",
]
