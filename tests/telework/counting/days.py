# SPDX-License-Identifier: Apache-2.0
"""Days as the tests tell them: punches in hours after 8:30, blocks and leave by the clock."""

from datetime import date, datetime, time, timedelta

from approval import start_of_day
from telework import (
    Absent,
    AbsentKind,
    DayFacts,
    Grant,
    GrantSource,
    Place,
    Schedule,
    Unit,
)
from tests.telework.test_day import DAY, day_of

HOURS = Schedule()
MORNING_ONLY = Schedule(begin=time(9), lunch_begin=time(12), lunch_end=time(12), end=time(12))
SHORT = Schedule(begin=time(9), lunch_begin=time(12), lunch_end=time(13), end=time(16))
Punches = tuple[tuple[str, float], ...]
LUNCH = (("break", 3.5), ("resume", 4.5))
AT_HOME = (("start home", 0), *LUNCH, ("end", 8.75))
HOME_THEN_OFFICE = (("start home", 0), ("break", 3.5), ("resume office", 4.5), ("end", 8.75))
HOME_THEN_SATELLITE = (("start home", 0), ("break", 3.5), ("resume satellite", 4.5), ("end", 8.75))


def at(clock: str) -> datetime:
    """Return a time of the day's clock in the city."""
    hour, minute = clock.split(":")
    return start_of_day(DAY) + timedelta(hours=int(hour), minutes=int(minute))


def block(
    unit: str, place: str = "home", case: str = "case-1", source: str = "application"
) -> Grant:
    """Permit ``full``, ``morning``, ``afternoon`` or hours such as ``13:00-15:00``."""
    begin, _, end = unit.partition("-")
    hours = [time.fromisoformat(clock) for clock in (begin, end)] if end else [None, None]
    return Grant(
        grant_id=f"{case}:{unit}",
        person_id="person-1",
        day=DAY,
        unit=Unit.HOURS if end else Unit(unit),
        begin=hours[0],
        end=hours[1],
        place=Place(place),
        source=GrantSource(source),
        case_id=case if source == "application" else "",
    )


def leave(hours: str, kind: AbsentKind = AbsentKind.LEAVE) -> Absent:
    """Take leave over hours such as ``13:00-15:00``."""
    begin, _, end = hours.partition("-")
    return Absent(kind=kind, begin=at(begin), end=at(end))


def facts(
    punches: Punches = (),
    *grants: Grant,
    schedule: Schedule | None = HOURS,
    absent: tuple[Absent, ...] = (),
    confirmed: bool = True,
    section: str = "section-1",
    day: date = DAY,
) -> DayFacts:
    """Tell one day."""
    return DayFacts(
        person_id="person-1",
        section_id=section,
        day=day,
        schedule=schedule,
        work=day_of(*punches),
        grants=grants,
        absent=absent,
        confirmed=confirmed,
    )
