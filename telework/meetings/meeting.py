# SPDX-License-Identifier: Apache-2.0
"""会議と予約: what a meeting is, what it asks for, and in which states its occurrences are."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from approval import WallTime
from telework.meetings.catalogue import Provider, Purpose

MAX_MINUTES = 1440
"""The longest meeting: bounds every search for conflicts; longer closures are blockings."""

MAX_BUFFER_MINUTES = 60
MAX_OCCURRENCES = 1000


class OccurrenceState(StrEnum):
    """The states of one occurrence (予約の状態)."""

    HELD = "held"
    """A short hold while a form is filled in or an application is submitted."""
    PENDING = "pending"
    """仮予約: waits for the approval of its application."""
    ACCEPTED = "accepted"
    CHECKED_IN = "checked_in"
    FINISHED = "finished"
    RELEASED = "released"
    """Nobody came (空予約・無断不使用); stays with its times and reason."""
    CANCELLED = "cancelled"
    DISPLACED = "displaced"
    """立ち退き: gave way to something more urgent."""


def is_blocking(state: OccurrenceState, *, pending_holds: bool) -> bool:
    """Whether an occurrence in this state keeps others out of what it claims."""
    if state is OccurrenceState.PENDING:
        return pending_holds
    return state in {
        OccurrenceState.HELD,
        OccurrenceState.ACCEPTED,
        OccurrenceState.CHECKED_IN,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody who is asked to come: of the organisation (``person_id``) or by mail."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str = ""
    mail: str = ""
    name: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLink:
    """Where people meet on the web (R8); the passcode is for attendees alone."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    provider: Provider = Provider.OTHER
    join_url: str = ""
    passcode: str = ""
    dial_in: str = ""
    waiting_room: bool = True
    recording: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingContent:
    """What a meeting is about, and who comes.

    Attributes:
        private: others see only that the room is taken.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    title: str
    body: str = ""
    purpose: Purpose = Purpose.OFFICIAL
    private: bool = False
    attendees: tuple[Attendee, ...] = ()
    link: WebLink | None = None
    layout: str = ""


def people_of(content: MeetingContent, organiser: str) -> int:
    """Count who comes, from inside and outside; whoever organises comes too, and counts once."""
    return 1 + sum(each.person_id != organiser for each in content.attendees)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitsWanted:
    """So many units of a kind of equipment."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    equipment_id: str
    units: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class HostWanted:
    """A host from the pool: of a provider, with features; first fit."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    provider: Provider
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a meeting asks for.

    Attributes:
        room_id: empty for a meeting on the web alone.
        substitutes: other rooms, in order, where the policy substitutes.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    room_id: str = ""
    substitutes: tuple[str, ...] = ()
    equipment: tuple[UnitsWanted, ...] = ()
    host: HostWanted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When a meeting is, as people said it.

    Attributes:
        starts: local wall time of the first occurrence, without a zone.
        tzid: the zone it is said in.
        minutes: how long, 1 to 1440.
        rule: an RRULE of ``telework.meetings.rule_text``, empty for a single meeting.
        excluded: local starts of occurrences that are left out (除外日).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    starts: WallTime
    minutes: int
    tzid: str = "Asia/Tokyo"
    rule: str = ""
    excluded: tuple[WallTime, ...] = ()
