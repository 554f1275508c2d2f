# SPDX-License-Identifier: Apache-2.0
"""Declared work and one's own hours as stretches of the day."""

from collections.abc import Collection
from datetime import datetime
from itertools import pairwise

from telework.commands import Place, PunchKind
from telework.day import WorkingDay, parts
from telework.hours.spans import Span, Spans, clock_minute, minute_of, union
from telework.schedule import Schedule


def work_spans(
    work: WorkingDay, until: datetime, places: Collection[Place] = tuple(Place)
) -> Spans:
    """Return declared work without breaks; what goes on is counted until then."""
    return union(
        Span(minute_of(work.date, part.began), minute_of(work.date, part.ended or until))
        for part in parts(work)
        if part.place in places
    )


def away_spans(work: WorkingDay) -> Spans:
    """Return the mid-day absences (中抜け) that somebody came back from."""
    punches = [punched for punched in work.punches if punched.counted]
    return union(
        Span(minute_of(work.date, left.at), minute_of(work.date, following.at))
        for left, following in pairwise(punches)
        if left.kind is PunchKind.PAUSE
    )


def own_spans(schedule: Schedule | None) -> Spans:
    """Return one's own hours without the lunch break; none on a day off."""
    if schedule is None:
        return ()
    return union(
        (
            Span(clock_minute(schedule.begin), clock_minute(schedule.lunch_begin)),
            Span(clock_minute(schedule.lunch_end), clock_minute(schedule.end)),
        )
    )


def lunch_span(schedule: Schedule | None) -> Spans:
    """Return the lunch break; somebody with hours in one half only has none."""
    if len(own := own_spans(schedule)) < 2:
        return ()
    return (Span(own[0].end, own[1].begin),)
