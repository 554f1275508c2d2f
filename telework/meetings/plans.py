# SPDX-License-Identifier: Apache-2.0
"""変更の計画: a meeting as it stands, and what a change is to make of its dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from telework.meetings.meeting import OccurrenceState, When
from telework.meetings.requested import RequestedDate

_LIVE = frozenset(
    {
        OccurrenceState.HELD,
        OccurrenceState.PENDING,
        OccurrenceState.ACCEPTED,
        OccurrenceState.CHECKED_IN,
    }
)
_GONE = frozenset({OccurrenceState.CANCELLED, OccurrenceState.DISPLACED})


class Standing(Protocol):
    """A date as it stands."""

    @property
    def occurrence_id(self) -> str: ...
    @property
    def recurrence_id(self) -> datetime: ...
    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...
    @property
    def state(self) -> OccurrenceState: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A meeting with every date that it has or asked for.

    Attributes:
        skipped: moments that were asked for and not had.
    """

    when: When
    dates: Sequence[Standing]
    skipped: Sequence[datetime] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a date stands after the change; much may be as before."""

    occurrence_id: str
    recurrence_id: datetime
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePlan:
    """What a change does to a meeting.

    Attributes:
        when: the rule afterwards, of the tail where the series is split.
        head: the rule of what stays before the cut; None where nothing is split.
        placed: every date that the change touches, the earliest first.
        new: dates that are asked for now.
        cancelled: dates for which the new rule has no place.
        renamed: dates that keep all their history, and the moment by which the series knows
            them from now on.
        settled: skipped moments of the old rule that are asked again or no longer wanted.
        carried: skipped moments that go over into the tail.
        revived: dates among ``placed`` that were gone and are asked for again.
    """

    when: When
    head: When | None = None
    placed: tuple[Placed, ...] = ()
    new: tuple[RequestedDate, ...] = ()
    cancelled: tuple[str, ...] = ()
    renamed: tuple[tuple[str, datetime], ...] = ()
    settled: tuple[datetime, ...] = ()
    carried: tuple[datetime, ...] = ()
    revived: tuple[str, ...] = ()


def is_live(date: Standing) -> bool:
    """Say whether the meeting is still to be held, or is being held."""
    return date.state in _LIVE


def is_gone(date: Standing) -> bool:
    """Say whether a date was cancelled or gave way; it can be asked for again.

    What nobody came to (released) was had, and cannot.
    """
    return date.state in _GONE


def may_change(date: Standing, now: datetime) -> bool:
    """Say whether a date has not begun and still stands."""
    return is_live(date) and date.starts_at > now


def slot_of(date: Standing) -> datetime:
    """Return the moment by which the series knows a date."""
    return date.recurrence_id


def placed(date: Standing, slot: datetime, starts: datetime, ends: datetime) -> Placed:
    """Return where a date comes to stand."""
    return Placed(
        occurrence_id=date.occurrence_id, recurrence_id=slot, starts_at=starts, ends_at=ends
    )
