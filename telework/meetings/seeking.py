# SPDX-License-Identifier: Apache-2.0
"""Questions about free rooms and free people, and their answers on the wire."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.meetings.catalogue import Purpose
from telework.meetings.meeting import Attendee, HostWanted, UnitsWanted

MOST_PEOPLE = 100
"""People whose time is compared at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotWish:
    """What a room and a time are looked for by (R10).

    Attributes:
        starts_at, minutes: the time as wished; moved and shorter ones are found too.
        room_id: the room as wished, empty for any.
        features: codes of ``Room.features`` that the room must have, all of them.
        only_unused: only rooms in which nothing is booked on that day.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    starts_at: datetime
    minutes: int
    room_id: str = ""
    building: str = ""
    floor: str = ""
    capacity: int = 0
    features: tuple[str, ...] = ()
    equipment: tuple[UnitsWanted, ...] = ()
    host: HostWanted | None = None
    attendees: tuple[Attendee, ...] = ()
    purpose: Purpose = Purpose.OFFICIAL
    only_unused: bool = False

    def __post_init__(self) -> None:
        """Refuse a time without a zone: it names no instant."""
        if self.starts_at.tzinfo is None:
            raise ValueError("a time needs its zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeRoom:
    """A room that is free now, and until when."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    room_id: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeRooms:
    """The rooms that are free now (今すぐ使える会議室), in the order of the catalogue."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    at: datetime
    items: tuple[FreeRoom, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeBusyQuestion:
    """Whose time is compared, from when to when."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    people: tuple[str, ...]
    first: datetime
    last: datetime

    def __post_init__(self) -> None:
        """Refuse times without a zone: they name no instant."""
        if self.first.tzinfo is None or self.last.tzinfo is None:
            raise ValueError("a time needs its zone")


class BusyKind(StrEnum):
    """Why somebody is not free, as far as others may know."""

    MEETING = "meeting"
    ABSENT = "absent"
    """不在, to those who may know of absences."""
    LEAVE = "leave"
    """休暇等: leave and approved non-duty hours, to those who may read the person's days."""
    REMOTE = "remote"
    """在宅等勤務: at work and not in the office, to those who may know."""


class Basis(StrEnum):
    """What remote work rests on, the surest first."""

    CLICKED = "clicked"
    """Work has begun there today."""
    GRANTED = "granted"
    APPLIED = "applied"
    """Asked for and not decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BusySpan:
    """A time of somebody's, without what it is about.

    Attributes:
        basis: of remote work; None of everything else.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: BusyKind
    starts_at: datetime
    ends_at: datetime
    basis: Basis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTime:
    """The time of one person.

    Attributes:
        absences_known, remote_known: the reader may know of absences and of remote work of
            this person; where not, their absence here says nothing.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    spans: tuple[BusySpan, ...]
    absences_known: bool = False
    remote_known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeBusy:
    """The time of several people, in the order in which they were asked for."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[PersonTime, ...]
