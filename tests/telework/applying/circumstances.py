# SPDX-License-Identifier: Apache-2.0
"""What applications of the tests are judged by: an ordinary week, nothing set, all registered."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from approval import start_of_day
from telework import Absent, AbsentKind, Grant, GrantSource, Place, Schedule, Unit
from telework.applying.application import Application, ApplicationLine
from telework.applying.checks.circumstances import (
    Circumstances,
    Others,
    OwnDay,
    Registration,
    month_of,
    week_of,
)
from telework.applying.checks.judging import judge_line
from telework.applying.limits import Limits

TODAY = date(2026, 11, 20)
"""A Friday; 23 November is a holiday."""

TUESDAY = date(2026, 11, 24)
HOLIDAY = date(2026, 11, 23)
_ALONE = Others(remote={})


def circumstances(
    *lines: ApplicationLine,
    limits: Limits | None = None,
    others: Others = _ALONE,
    today: date = TODAY,
    deciding: bool = False,
    registered: bool = True,
    **days: OwnDay,
) -> Circumstances:
    """Return the circumstances of some lines; ``days`` are days by name, such as ``d24``."""
    asked = {line.day for line in lines} or {TUESDAY}
    touched = {each for day in asked for each in (*week_of(day), *month_of(day))}
    own = {day: OwnDay(schedule=_hours(day)) for day in touched}
    own.update({date(2026, 11, int(name[1:])): day for name, day in days.items()})
    span = [TODAY - timedelta(days=30) + timedelta(days=at) for at in range(90)]
    year = Registration(valid_from=date(2026, 4, 1), valid_to=date(2027, 3, 31))
    return Circumstances(
        today=today,
        deciding=deciding,
        registrations=(year,) if registered else (),
        days=own,
        limits=dict.fromkeys(asked, limits or Limits()),
        others=dict.fromkeys(asked, others),
        working_days=tuple(day for day in span if _hours(day)),
    )


def codes(form: Application, of: Circumstances, at: int = -1) -> list[str]:
    """Return the rules that stand against a line, the last where none is named."""
    return [each.code for each in judge_line(form, at % len(form.lines), of)]


def permitted(day: date = TUESDAY, unit: Unit = Unit.FULL) -> Grant:
    """Return a block that is permitted already."""
    return Grant(
        grant_id="g",
        person_id="p1",
        day=day,
        unit=unit,
        place=Place.HOME,
        source=GrantSource.APPLICATION,
    )


def hours(day: date, begin: str, end: str) -> ApplicationLine:
    """Return a block by the hour."""
    return ApplicationLine(
        day=day, unit=Unit.HOURS, begin=time.fromisoformat(begin), end=time.fromisoformat(end)
    )


def leave(day: date, begin: str, end: str) -> Absent:
    """Return hours of leave."""
    return Absent(kind=AbsentKind.LEAVE, begin=_at(day, begin), end=_at(day, end))


def on(day: OwnDay, **changes: object) -> OwnDay:
    """Return a day with something else."""
    return replace(day, **changes)  # type: ignore[arg-type]


def _at(day: date, clock: str) -> datetime:
    moment = time.fromisoformat(clock)
    return start_of_day(day) + timedelta(hours=moment.hour, minutes=moment.minute)


def _hours(day: date) -> Schedule | None:
    return None if day.weekday() > 4 or day == HOLIDAY else Schedule()
