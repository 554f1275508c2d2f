# SPDX-License-Identifier: Apache-2.0
"""A day's work in whole minutes: where, under which permission, and in which half."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from telework.commands import Place
from telework.counting.day_count import KINDS
from telework.counting.policy import Permission, Policy
from telework.day import Standing, parts
from telework.day_facts import DayFacts
from telework.grant import Grant, Unit
from telework.hours.spans import (
    MIDNIGHT,
    Span,
    Spans,
    clock_minute,
    common,
    minute_of,
    union,
    without,
)
from telework.schedule import Schedule

FOREVER = 3 * MIDNIGHT
"""Past everything that belongs to a day: an open one ends at noon of the next date."""


class Stretch(NamedTuple):
    """Work at one place."""

    place: Place
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """One half of a person's own hours; ``weight`` in half-units is 2 for the only one (G10)."""

    name: str
    span: Span
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day as counting sees it: spans of minutes, leave taken out of the work.

    Attributes:
        stretches: work at each place, leave and approved non-duty hours taken out.
        idle: breaks and mid-day absences (中抜け) between the first and the last punch.
        blocks: what permits remote work, with the span of each.
        duty: one's own hours without lunch, leave and approved non-duty; the city's usual
            ones on a day off, which ``own_hours`` tells.
    """

    stretches: tuple[Stretch, ...]
    idle: Spans
    blocks: tuple[tuple[Grant, Span], ...]
    halves: tuple[Half, Half]
    duty: Spans
    own_hours: bool
    needs_permission: bool

    def at(self, place: Place, within: Iterable[Span]) -> Spans:
        """Return the work at one place within spans."""
        here = (stretch.span for stretch in self.stretches if stretch.place is place)
        return common(here, within)

    def remote(self) -> tuple[Stretch, ...]:
        """Return the remote work, office work left out."""
        return tuple(stretch for stretch in self.stretches if stretch.place in KINDS)

    def permitted(self, spans: Iterable[Span]) -> Spans:
        """Return what of these spans is permitted by a block, or by the check-in alone."""
        if not self.needs_permission:
            return union(spans)
        return common(spans, (block for _, block in self.blocks))


def day_of(facts: DayFacts, policy: Policy) -> Day:
    """Bring the facts of a day into minutes."""
    hours = facts.schedule or Schedule()
    lunch = Span(clock_minute(hours.lunch_begin), clock_minute(hours.lunch_end))
    absent = union(
        Span(minute_of(facts.day, each.begin), minute_of(facts.day, each.end))
        for each in facts.absent
    )
    blocks = tuple((grant, block_span(grant, lunch)) for grant in facts.grants)
    own = Span(clock_minute(hours.begin), clock_minute(hours.end))
    worked = _stretches(facts, blocks, own.end, lunch)
    return Day(
        stretches=tuple(
            Stretch(stretch.place, piece)
            for stretch in worked
            for piece in without([stretch.span], absent)
        ),
        idle=_idle(worked),
        blocks=blocks,
        halves=_halves(hours, policy),
        duty=without([own], (lunch, *absent)),
        own_hours=facts.schedule is not None,
        needs_permission=policy.permission is Permission.REQUIRED,
    )


def block_span(grant: Grant, lunch: Span) -> Span:
    """Return the minutes that a block permits; halves are parted by one's own lunch break."""
    if grant.unit is Unit.MORNING:
        return Span(-MIDNIGHT, lunch.begin)
    if grant.unit is Unit.AFTERNOON:
        return Span(lunch.end, FOREVER)
    if grant.unit is Unit.FULL or grant.begin is None or grant.end is None:
        return Span(-MIDNIGHT, FOREVER)
    begin, end = clock_minute(grant.begin), clock_minute(grant.end)
    # Hours that end before they begin go on past midnight.
    return Span(begin, end if begin < end else end + MIDNIGHT)


def _halves(hours: Schedule, policy: Policy) -> tuple[Half, Half]:
    begin, end = clock_minute(hours.begin), clock_minute(hours.end)
    if policy.half_boundary is None:
        morning = Span(begin, clock_minute(hours.lunch_begin))
        afternoon = Span(clock_minute(hours.lunch_end), end)
    else:
        noon = min(max(clock_minute(policy.half_boundary), begin), end)
        morning, afternoon = Span(begin, noon), Span(noon, end)
    return _half("morning", morning, afternoon), _half("afternoon", afternoon, morning)


def _half(name: str, span: Span, other: Span) -> Half:
    if span.begin == span.end:
        return Half(name=name, span=span, weight=0)
    return Half(name=name, span=span, weight=2 if other.begin == other.end else 1)


def _stretches(
    facts: DayFacts, blocks: tuple[tuple[Grant, Span], ...], hours_end: int, lunch: Span
) -> tuple[Stretch, ...]:
    """Return the work as punched; until the end punch the applied unit is assumed (5.2)."""
    found = [
        Stretch(
            part.place,
            Span(minute_of(facts.day, part.began), minute_of(facts.day, part.ended)),
        )
        for part in parts(facts.work)
        if part.ended is not None
    ]
    work = facts.work
    if work.place is not None and work.since and work.standing is not Standing.ENDED:
        begin = minute_of(facts.day, work.since)
        end = max(begin + 1, _assumed_end(work.place, begin, blocks, hours_end))
        found += [Stretch(work.place, span) for span in without((Span(begin, end),), (lunch,))]
    return tuple(stretch for stretch in found if stretch.span.begin < stretch.span.end)


def _assumed_end(
    place: Place, begin: int, blocks: tuple[tuple[Grant, Span], ...], hours_end: int
) -> int:
    """Return until when work without an end punch is taken to go on.

    To the end of what was applied for, the same place first; to the end of one's own hours
    where nothing was applied for, and at the office.
    """
    coming = [(grant, span) for grant, span in blocks if span.end > begin and place in KINDS]
    same = [span.end for grant, span in coming if grant.place is place]
    ends = same or [span.end for _, span in coming] or [hours_end]
    return max(hours_end if end == FOREVER else end for end in ends)


def _idle(worked: tuple[Stretch, ...]) -> Spans:
    if not worked:
        return ()
    spans = [stretch.span for stretch in worked]
    whole = Span(min(span.begin for span in spans), max(span.end for span in spans))
    return without([whole], spans)
