# SPDX-License-Identifier: Apache-2.0
"""Events of one UID: the series, and the dates of it that differ (RECURRENCE-ID)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from server.files.calendars.events import Heard
from server.files.calendars.values import NotTaken
from telework.meetings.calendar_files import EventException, TakenEvent


@dataclass(slots=True)
class Series:
    """What becomes of the events of one UID."""

    taken: TakenEvent | None = None
    refused: list[NotTaken] = field(default_factory=list)


def join_series(heard: Sequence[Heard], unheard: int | None) -> Series:
    """Put the events of one UID together.

    Args:
        heard: in the order of the file.
        unheard: the line of an event of this UID that was refused, and without which nobody
            knows what the others mean; None where there is none.
    """
    masters = [each for each in heard if each.recurrence_id is None]
    if unheard is not None:
        return Series(
            refused=[_refused(each, "calendar.part_of_refused", unheard) for each in heard]
        )
    if len(masters) > 1:
        first = masters[0].component.line
        others = (each for each in heard if each.recurrence_id is not None)
        alone = [_refused(each, "calendar.part_of_refused", first) for each in others]
        return Series(refused=[*_twice(masters), *alone])
    if not masters:
        return Series(refused=[_refused(each, "calendar.series_missing") for each in heard])
    return _joined(masters[0], [each for each in heard if each.recurrence_id is not None])


def _joined(master: Heard, others: Sequence[Heard]) -> Series:
    joined = Series()
    if master.cancelled:
        joined.refused = [_refused(each, "calendar.cancelled") for each in (master, *others)]
        return joined
    asked = {each.recurrence_id: each.local_start for each in master.series}
    exceptions: dict[datetime, EventException] = {}
    for each in others:
        problem = _problem(each, asked.keys() - master.excluded, exceptions)
        if problem is not None:
            joined.refused.append(problem)
        elif each.recurrence_id is not None:
            local = asked[each.recurrence_id].replace(tzinfo=None)
            exceptions[each.recurrence_id] = _exception(each, local)
    # EXDATE and an exception that falls away say the same.
    left_out = master.excluded | exceptions.keys()
    dates = [start for start in asked if start not in left_out]
    dates += [
        _starts_at(each.when.starts, each.when.tzid)
        for each in exceptions.values()
        if not each.cancelled
    ]
    if not dates:
        joined.refused.append(_refused(master, "meeting.no_dates"))
        return joined
    locals_out = tuple(asked[each].replace(tzinfo=None) for each in asked if each in left_out)
    joined.taken = TakenEvent(
        line=master.component.line,
        uid=master.uid,
        summary=master.summary,
        body=master.body,
        when=replace(master.when, excluded=locals_out),
        dates=tuple(sorted(dates)),
        exceptions=tuple(exceptions.values()),
        all_day=master.all_day,
        private=master.private,
    )
    return joined


def _problem(
    event: Heard, known: set[datetime], had: dict[datetime, EventException]
) -> NotTaken | None:
    """Return why an exception is not one of the series."""
    if event.recurrence_id in had:
        return _refused(event, "calendar.exception_twice", had[event.recurrence_id].line)
    return None if event.recurrence_id in known else _refused(event, "calendar.date_unknown")


def _exception(event: Heard, recurrence_id: datetime) -> EventException:
    return EventException(
        line=event.component.line,
        recurrence_id=recurrence_id,
        when=event.when,
        summary=event.summary,
        cancelled=event.cancelled,
    )


def _twice(masters: Sequence[Heard]) -> list[NotTaken]:
    first = masters[0].component.line
    lines = [each.component.line for each in masters]
    return [
        _refused(each, "calendar.uid_twice", lines[1] if line == first else first)
        for line, each in zip(lines, masters, strict=True)
    ]


def _refused(event: Heard, code: str, other: int | None = None) -> NotTaken:
    """Refuse an event, by the line of its RECURRENCE-ID where it has one."""
    given = event.component.first("RECURRENCE-ID")
    line = event.component.line if given is None else given.line
    return NotTaken(line, code) if other is None else NotTaken(line, code, at=str(other))


def _starts_at(starts: datetime, tzid: str) -> datetime:
    return starts.replace(tzinfo=ZoneInfo(tzid)).astimezone(ZoneInfo("UTC"))
