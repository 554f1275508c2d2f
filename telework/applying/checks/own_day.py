# SPDX-License-Identifier: Apache-2.0
"""Rules on the applicant's own day: hours, days off, leave, what is permitted already."""

from collections.abc import Sequence

from approval import Refusal
from telework.applying.application import ApplicationLine
from telework.applying.checks.circumstances import Circumstances, OwnDay
from telework.applying.refusal_codes import ApplyingCode, refuse
from telework.applying.spans import Block, absent_span, span_of
from telework.commands import Place
from telework.grant import Unit


def wrong_hours(line: ApplicationLine) -> Refusal | None:
    """Refuse the office as a place, and hours that name no stretch of one day."""
    day = line.day.isoformat()
    if line.place is Place.OFFICE:
        return refuse(ApplyingCode.PLACE_OFFICE, day=day)
    told = line.begin is not None and line.end is not None and line.begin < line.end
    wanted = line.unit is Unit.HOURS
    if wanted != told or (not wanted and (line.begin or line.end) is not None):
        return refuse(ApplyingCode.HOURS_WRONG, day=day)
    return None


def day_off(line: ApplicationLine, of: Circumstances) -> Refusal | None:
    """Refuse a day off (週休日, 休日): work on one is ordered, never applied for (G9)."""
    if of.own(line.day).schedule is None:
        return refuse(ApplyingCode.DAY_OFF, day=line.day.isoformat())
    return None


def own_hours(line: ApplicationLine, of: Circumstances) -> Refusal | None:
    """Refuse a half in which the person has no hours."""
    schedule = of.own(line.day).schedule
    if schedule is None or line.unit is Unit.HOURS:
        return None
    span = span_of(line, schedule)
    if span.begin < span.end:
        return None
    return refuse(ApplyingCode.NO_HOURS, day=line.day.isoformat())


def month_closed(line: ApplicationLine, of: Circumstances) -> Refusal | None:
    """Refuse a day of a month that is signed off: what it permits is settled."""
    if of.own(line.day).closed:
        return refuse(ApplyingCode.MONTH_CLOSED, day=line.day.isoformat())
    return None


def leave(line: ApplicationLine, of: Circumstances) -> Refusal | None:
    """Refuse a block that leave fills wholly; leave for part of it is no obstacle (G4)."""
    own = of.own(line.day)
    span = span_of(line, own.hours())
    reached = span.begin
    for away in sorted(absent_span(each, line.day) for each in own.absent):
        if away.begin <= reached:
            reached = max(reached, away.end)
    if span.begin < span.end <= reached:
        return refuse(ApplyingCode.LEAVE, day=line.day.isoformat())
    return _half_on_leave(line, own)


def _half_on_leave(line: ApplicationLine, own: OwnDay) -> Refusal | None:
    """A whole day of which one half is leave is to be applied for as the other half."""
    if line.unit is Unit.FULL and own.away(line.day):
        return refuse(ApplyingCode.LEAVE, day=line.day.isoformat())
    return None


def meets(line: ApplicationLine, earlier: Sequence[ApplicationLine], own: OwnDay) -> Refusal | None:
    """Refuse what meets a block of the same date, here or in another application."""
    hours, day = own.hours(), line.day.isoformat()
    others: tuple[Block, ...] = (*own.blocks(), *(e for e in earlier if e.day == line.day))
    units = {line.unit, *(each.unit for each in others)}
    if others and Unit.FULL in units and len(units) > 1:
        return refuse(ApplyingCode.FULL_AND_HALF, day=day)
    span = span_of(line, hours)
    same = any(each.unit is line.unit is not Unit.HOURS for each in others)
    if same or any(span.meets(span_of(each, hours)) for each in others):
        return refuse(ApplyingCode.OVERLAP, day=day)
    return None
