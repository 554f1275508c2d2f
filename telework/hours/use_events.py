# SPDX-License-Identifier: Apache-2.0
"""From the events of one computer to a summary a day (section 7.5 of the domain document).

A computer is in use while it is awake, somebody is signed in, and it is not locked. What the
log does not say is not guessed: an edge in the middle of use is marked as open, and of a
computer that was left running through the night only the two ends count.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from approval import start_of_day
from telework.hours.objective import (
    DAY_BEGINS,
    ObjectiveRecord,
    ObjectiveSource,
    day_of_use,
    gaps_between,
)
from telework.hours.spans import Span, minute_of, moment_at, union


class UseKind(StrEnum):
    """What happened to the computer or the session."""

    BOOT = "boot"
    DOWN = "down"
    LOGON = "logon"
    LOGOFF = "logoff"
    LOCK = "lock"
    UNLOCK = "unlock"
    SLEEP = "sleep"
    WAKE = "wake"


@dataclass(frozen=True, slots=True, kw_only=True)
class UseEvent:
    """One event of a log."""

    at: datetime
    kind: UseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Use without interruption; an open edge lies somewhere beyond."""

    begin: datetime
    end: datetime
    open_begin: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    """What is known of the computer; ``session`` is whether somebody is signed in."""

    awake: bool
    session: bool
    locked: bool

    @property
    def in_use(self) -> bool:
        return self.awake and self.session and not self.locked


def stretches_of(events: Iterable[UseEvent]) -> tuple[Stretch, ...]:
    """Return the use that a log of one computer shows; the events may come in any order."""
    ordered = sorted(set(events), key=lambda event: (event.at, _TURN[event.kind]))
    logons = any(event.kind is UseKind.LOGON for event in ordered)
    found: list[Stretch] = []
    state: _State | None = None
    begun: datetime | None = None
    before: UseEvent | None = None
    for event in ordered:
        if event.kind is UseKind.BOOT and begun is not None and before is not None:
            if before.kind is UseKind.BOOT:
                continue
            # It began again without having ended: when it stopped is not known.
            found.append(Stretch(begin=begun, end=before.at, open_end=True))
            begun = None
        after = _after(state, event.kind, logons=logons)
        if begun is None and after.in_use:
            begun = event.at
        elif begun is not None and not after.in_use:
            found.append(Stretch(begin=begun, end=event.at))
            begun = None
        elif state is None and event.kind in _ENDS:
            found.append(Stretch(begin=event.at, end=event.at, open_begin=True))
        state, before = after, event
    if begun is not None and before is not None:
        found.append(Stretch(begin=begun, end=before.at, open_end=True))
    return tuple(found)


def summaries(
    person_id: str, source: ObjectiveSource, origin: str, stretches: Iterable[Stretch]
) -> tuple[ObjectiveRecord, ...]:
    """Return one summary for each day on which use was seen, the earliest first."""
    by_day: dict[date, list[Stretch]] = {}
    for stretch in stretches:
        for part in _by_night(_to_the_minute(stretch)):
            by_day.setdefault(day_of_use(part.begin), []).append(part)
    return tuple(
        _summary(
            ObjectiveRecord(
                person_id=person_id,
                day=day,
                source=source,
                origin=origin,
                first=min(part.begin for part in parts),
                last=max(part.end for part in parts),
            ),
            parts,
        )
        for day, parts in sorted(by_day.items())
    )


def _summary(record: ObjectiveRecord, parts: Sequence[Stretch]) -> ObjectiveRecord:
    day = record.day
    seen = union(Span(minute_of(day, part.begin), minute_of(day, part.end)) for part in parts)
    return replace(
        record,
        gaps=gaps_between(day, record.first, record.last, seen),
        open_begin=all(part.open_begin for part in parts if part.begin == record.first),
        open_end=all(part.open_end for part in parts if part.end == record.last),
    )


def _after(state: _State | None, kind: UseKind, *, logons: bool) -> _State:
    known = state or _State(awake=True, session=True, locked=False)
    match kind:
        case UseKind.BOOT:
            # Without any sign-in in the log, a start is the nearest thing to one.
            return _State(awake=True, session=not logons, locked=False)
        case UseKind.DOWN:
            return _State(awake=False, session=False, locked=False)
        case UseKind.LOGON | UseKind.UNLOCK:
            return _State(awake=True, session=True, locked=False)
        case UseKind.LOGOFF:
            return replace(known, session=False, locked=False)
        case UseKind.LOCK:
            return replace(known, locked=True)
        case UseKind.SLEEP:
            return replace(known, awake=False)
        case UseKind.WAKE:
            return replace(known, awake=True)


_ENDS = frozenset((UseKind.DOWN, UseKind.LOGOFF, UseKind.LOCK, UseKind.SLEEP))
_TURN = {kind: turn for turn, kind in enumerate(UseKind)}
"""Of one and the same second: a computer starts before somebody signs in."""


def _to_the_minute(stretch: Stretch) -> Stretch:
    day = day_of_use(stretch.begin)
    return replace(
        stretch,
        begin=moment_at(day, minute_of(day, stretch.begin)),
        end=moment_at(day, minute_of(day, stretch.end)),
    )


def _by_night(stretch: Stretch) -> tuple[Stretch, ...]:
    """Leave of use through five in the morning its two ends: the rest is a machine left on."""
    night = start_of_day(day_of_use(stretch.begin)) + timedelta(days=1, minutes=DAY_BEGINS)
    if stretch.end <= night:
        return (stretch,)
    return (
        replace(stretch, end=stretch.begin, open_end=True),
        replace(stretch, begin=stretch.end, open_begin=True),
    )
