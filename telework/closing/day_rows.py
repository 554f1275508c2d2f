# SPDX-License-Identifier: Apache-2.0
"""A day as its section's sheet shows it, made from what is known of the day."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from telework.closing.figures import Figures
from telework.closing.snapshot import DayRow
from telework.day import Part, Punched, Source, Standing, WorkingDay, fold, parts
from telework.day_facts import DayFacts
from telework.hours.spans import clock_minute, minute_of
from telework.schedule import Schedule

BETWEEN = "+"
"""Between the places of a half in which there were several, in the order of their times."""

_DIRECTNESS = (Source.LIVE, Source.IMPORTED, Source.LATE, Source.CORRECTED)


def day_row(facts: DayFacts, counted: Figures, sure: Figures, note: str = "") -> DayRow:
    """Put a day and its counters, live and confirmed, into one row."""
    work = facts.work
    found = parts(work)
    boundary = clock_minute((facts.schedule or Schedule()).lunch_begin)
    ended = found[-1].ended if found else None
    breaks, away = _idle_minutes(work)
    return DayRow(
        day=facts.day,
        morning=_places(_before(found, facts, boundary)),
        afternoon=_places(_after(found, facts, boundary)),
        began=found[0].began if found else None,
        ended=ended,
        breaks=breaks,
        away=away,
        trust=max((each.trust for each in _counted(work)), default=""),
        source=_source(_counted(work)),
        counted=counted,
        confirmed=facts.confirmed,
        sure=sure,
        note=note,
    )


def _counted(work: WorkingDay) -> list[Punched]:
    return [each for each in work.punches if each.counted]


def _before(found: Iterable[Part], facts: DayFacts, boundary: int) -> list[Part]:
    return [part for part in found if minute_of(facts.day, part.began) < boundary]


def _after(found: Iterable[Part], facts: DayFacts, boundary: int) -> list[Part]:
    # Who leaves for lunch a minute late has not worked in the afternoon: lunch parts the halves.
    end = clock_minute((facts.schedule or Schedule()).lunch_end)
    return [
        part
        for part in found
        if part.ended is None or minute_of(facts.day, part.ended) > max(boundary, end)
    ]


def _places(found: Iterable[Part]) -> str:
    return BETWEEN.join(dict.fromkeys(part.place.value for part in found))


def _source(punches: list[Punched]) -> str:
    found = {punch.source for punch in punches}
    return max(found, key=_DIRECTNESS.index, default=Source.LIVE).value


def _idle_minutes(work: WorkingDay) -> tuple[int, int]:
    """Return the minutes of break and of mid-day absence; what goes on counts nothing yet."""
    state = WorkingDay(date=work.date)
    since: datetime | None = None
    idle = {Standing.BREAK: timedelta(), Standing.AWAY: timedelta()}
    for punched in work.punches:
        after = fold(state, punched)
        if after.standing is not state.standing:
            if state.standing in idle and since is not None:
                idle[state.standing] += max(punched.at - since, timedelta())
            since = punched.at
        state = after
    minute = timedelta(minutes=1)
    return idle[Standing.BREAK] // minute, idle[Standing.AWAY] // minute
