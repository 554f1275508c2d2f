# SPDX-License-Identifier: Apache-2.0
"""Whose hours (割振り) hold on which day, from patterns, exchanged days and the calendar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from server.store.telework.calendar import calendar_between
from server.store.telework.schedules import assignments_of, patterns, swaps_of
from telework.calendar import Calendar
from telework.hours.pattern import (
    CITY_HOURS,
    DaySchedule,
    PatternAssignment,
    SchedulePattern,
    SwappedDay,
    assigned_on,
    schedule_on,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHours:
    """The hours of some people on any day of a period, read at once.

    Attributes:
        calendar: the holidays of the period, and the days closed by ordinance.
    """

    patterns: Mapping[str, SchedulePattern]
    assignments: Mapping[str, tuple[PatternAssignment, ...]]
    swaps: Mapping[str, tuple[SwappedDay, ...]]
    calendar: Calendar

    def on(self, person_id: str, day: date) -> DaySchedule:
        """Return a person's hours of a day."""
        holding = assigned_on(day, self.assignments.get(person_id, ()))
        pattern = self.patterns.get(holding.pattern_id, CITY_HOURS) if holding else CITY_HOURS
        swaps = self.swaps.get(person_id, ())
        return DaySchedule(
            person_id=person_id,
            day=day,
            pattern_id=pattern.pattern_id,
            name=pattern.name,
            schedule=schedule_on(day, pattern, swaps, closed=self.calendar.is_closed(day)),
        )


def own_hours(
    tx: Connection, tenant: int, people: Sequence[str] | None, first: date, last: date
) -> OwnHours:
    """Read the hours of people in a period and on the day after it, ``None`` for everybody."""
    assigned = assignments_of(tx, tenant, people)
    return OwnHours(
        patterns=patterns(tx, tenant) if assigned else {},
        assignments=assigned,
        swaps=swaps_of(tx, tenant, people),
        calendar=calendar_between(tx, tenant, first, last + timedelta(days=1)),
    )
