# SPDX-License-Identifier: Apache-2.0
"""Minutes of work by kind, what of it nobody permitted, and how the counters stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from telework.day import WorkingDay
from telework.hours.declared import lunch_span, own_spans, work_spans
from telework.hours.objective import ObjectiveRecord, seen_by_any
from telework.hours.overtime import (
    LimitWarning,
    OvertimePermission,
    UnpermittedKind,
    UnpermittedWork,
    WorkedMinutes,
    WorkEvidence,
)
from telework.hours.spans import (
    MIDNIGHT,
    Span,
    Spans,
    common,
    length,
    minute_of,
    moment_at,
    union,
    without,
)
from telework.schedule import Schedule

NIGHT: Spans = tuple(Span(22 * 60 + day * MIDNIGHT, 29 * 60 + day * MIDNIGHT) for day in (-1, 0, 1))
"""From 22:00 to 5:00 (労働基準法37条4項), of this day and its neighbours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedDay:
    """What is known of one person's hours of a day.

    Attributes:
        schedule: one's own hours of the day, None on a day off.
        following: those of the next day, for work beyond midnight.
        until: what goes on is counted until then.
    """

    person_id: str
    work: WorkingDay
    schedule: Schedule | None
    following: Schedule | None
    records: tuple[ObjectiveRecord, ...] = ()
    permissions: tuple[OvertimePermission, ...] = ()
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Stretches up to these many minutes are not put before the head."""

    declared: int = 15
    seen: int = 30


def worked_minutes(worked: WorkedDay) -> WorkedMinutes:
    """Return the minutes of declared work by kind.

    The lunch break is no work unless it was permitted. What lies beyond midnight is judged by
    the hours of the date on which it lies; all of it stays with the day on which it began.
    """
    declared = _declared(worked)
    off = common(declared, _days_off(worked))
    regular = common(without(declared, off), _own(worked))
    return WorkedMinutes(
        regular=length(regular),
        overtime=length(declared) - length(off) - length(regular),
        holiday=length(off),
        night=length(common(declared, NIGHT)),
    )


def add_minutes(each: Iterable[WorkedMinutes]) -> WorkedMinutes:
    """Return the sum over days or people."""
    found = tuple(each)
    return WorkedMinutes(
        regular=sum(minutes.regular for minutes in found),
        overtime=sum(minutes.overtime for minutes in found),
        holiday=sum(minutes.holiday for minutes in found),
        night=sum(minutes.night for minutes in found),
    )


def unpermitted(worked: WorkedDay, margins: Margins) -> tuple[UnpermittedWork, ...]:
    """Return work outside one's hours that nobody had permitted before it was done.

    What only the records show stands beside what was declared, never within it.
    """
    free = without([_WHOLE], _own(worked))
    declared = _declared(worked)
    only_seen = without(seen_by_any(worked.records), (*declared, *lunch_span(worked.schedule)))
    before, late = _permitted(worked, beforehand=True), _permitted(worked, beforehand=False)
    found: list[UnpermittedWork] = []
    for evidence, spans, margin in (
        (WorkEvidence.DECLARED, declared, margins.declared),
        (WorkEvidence.SEEN, only_seen, margins.seen),
    ):
        for span in without(common(spans, free), before):
            if span.end - span.begin > margin:
                found.extend(_told(worked, evidence, span, late))
    return tuple(sorted(found, key=lambda each: (each.begin, each.evidence)))


def warning(minutes: int, limit: int, near_percent: int) -> LimitWarning:
    """Say how a counter stands: people are told before the limit is reached."""
    if minutes >= limit:
        return LimitWarning.REACHED
    return LimitWarning.NEAR if minutes * 100 >= limit * near_percent else LimitWarning.NONE


def counted(minutes: WorkedMinutes) -> int:
    """Return what counts against 45 and 360 hours.

    Work on days off is counted too. 労働基準法36条4項 leaves out only the statutory day off, and
    人事院規則15-14第16条の2の2 counts what is ordered on 週休日: the stricter reading holds.
    """
    return minutes.overtime + minutes.holiday


_WHOLE = Span(-MIDNIGHT, 3 * MIDNIGHT)


def _declared(worked: WorkedDay) -> Spans:
    lunch = without(lunch_span(worked.schedule), _permitted(worked, beforehand=None))
    return without(work_spans(worked.work, worked.until), lunch)


def _own(worked: WorkedDay) -> Spans:
    later = (
        Span(span.begin + MIDNIGHT, span.end + MIDNIGHT) for span in own_spans(worked.following)
    )
    return union((*own_spans(worked.schedule), *later))


def _days_off(worked: WorkedDay) -> Spans:
    days = ((worked.schedule, 0), (worked.following, MIDNIGHT))
    return tuple(Span(begin, begin + MIDNIGHT) for hours, begin in days if hours is None)


def _permitted(worked: WorkedDay, *, beforehand: bool | None) -> Spans:
    """Return what was permitted: before it was done, afterwards, or (None) either."""
    return union(
        span
        for permission in worked.permissions
        for span in _span_of(worked, permission, beforehand=beforehand)
    )


def _span_of(
    worked: WorkedDay, permission: OvertimePermission, *, beforehand: bool | None
) -> Iterator[Span]:
    day = worked.work.date
    begin, given = minute_of(day, permission.begin), minute_of(day, permission.given_at)
    end = minute_of(day, min(permission.end, permission.withdrawn_at or permission.end))
    if beforehand is not True:
        yield Span(begin, min(end, given))
    if beforehand is not False:
        yield Span(max(begin, given), end)


def _told(
    worked: WorkedDay, evidence: WorkEvidence, span: Span, late: Spans
) -> Iterator[UnpermittedWork]:
    """Yield a stretch, parted where its kind or its permission changes."""
    off = _days_off(worked)
    night = common([span], NIGHT)
    holiday = without(common([span], off), night)
    overtime = without([span], (*night, *holiday))
    day = worked.work.date
    for kind, spans in (
        (UnpermittedKind.NIGHT, night),
        (UnpermittedKind.HOLIDAY, holiday),
        (UnpermittedKind.OVERTIME, overtime),
    ):
        for afterwards in (False, True):
            parted = common(spans, late) if afterwards else without(spans, late)
            for part in parted:
                yield UnpermittedWork(
                    person_id=worked.person_id,
                    day=day,
                    kind=kind,
                    evidence=evidence,
                    begin=moment_at(day, part.begin),
                    end=moment_at(day, part.end),
                    minutes=part.end - part.begin,
                    afterwards=afterwards,
                )
