# SPDX-License-Identifier: Apache-2.0
"""会議室・備品・主催者ライセンス: what can be booked, as the city loaded it.

What is claimed are never rooms but atomic resources: parts of rooms (partition walls), units
of equipment, slots of hosts. A divisible room takes all its parts at once.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar


class Purpose(StrEnum):
    """What a meeting is for; booking windows go by it."""

    OFFICIAL = "official"
    """公務."""
    OUTSIDE = "outside"
    """公務 with people from outside the city: the priority application (優先申込)."""
    OTHER = "other"
    """Anything else, such as a mutual aid association."""


class Provider(StrEnum):
    """Whose web conference."""

    ZOOM = "zoom"
    TEAMS = "teams"
    WEBEX = "webex"
    JITSI = "jitsi"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """From how many days before its day a meeting may be booked (R2)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    purpose: Purpose
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room as people book it (会議室).

    Attributes:
        room_id: its name in addresses and files, such as ``15C``.
        capacity: people.
        parts: the atomic parts that it takes; an undivided room is its own only part.
        manager_section_id: the section that keeps it (管理課).
        open_to: sections that may book it, empty for everybody (共通会議室).
        layouts: how it may be set up, in words.
        features: what stands in it, codes such as ``display``, ``camera``, ``step_free``.
        network: ``lgwan``, ``internet`` or empty.
        opens, closes: minutes after midnight of its hours, city time; up to 1440.
        on_closed_days: whether it may be used on days on which the city is closed.
        before_minutes, after_minutes: set-up before and clearing after a meeting, 0 to 60.
        windows: how long ahead; a purpose without a row may not book the room.
        max_minutes: the longest meeting, at most 1440.
        days_in_a_row: on so many days in a row one section may have it, 0 for no limit.
        section_hours: so many hours of a calendar month one section may have it, 0 for no limit.
        strict_capacity: more people than seats are refused, where others are only warned.
        needs_approval: a booking waits for a decision (R5).
        pending_holds: whether what waits for approval keeps others out.
        check_in_early, check_in_late: minutes before and after the start.
        releases: whether nobody's checking in releases the room (自動解放).
        photo: SHA-256 of a picture, empty without one.
        plan: where it is on the floor plan, per cent from the left and from above, or nothing.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    room_id: str
    name: str
    building: str
    floor: str
    capacity: int
    parts: tuple[str, ...]
    manager_section_id: str = ""
    open_to: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    network: str = ""
    opens: int = 510
    closes: int = 1305
    on_closed_days: bool = False
    before_minutes: int = 0
    after_minutes: int = 0
    windows: tuple[Window, ...] = (
        Window(purpose=Purpose.OFFICIAL, days=92),
        Window(purpose=Purpose.OUTSIDE, days=184),
        Window(purpose=Purpose.OTHER, days=31),
    )
    max_minutes: int = 1440
    days_in_a_row: int = 0
    section_hours: int = 0
    strict_capacity: bool = False
    needs_approval: bool = False
    pending_holds: bool = True
    check_in_early: int = 5
    check_in_late: int = 15
    releases: bool = True
    photo: str = ""
    plan: tuple[int, int] | None = None
    note: str = ""

    @property
    def is_shared(self) -> bool:
        """Whether every section may book it (共通会議室)."""
        return not self.open_to

    def resources(self) -> tuple[str, ...]:
        """Return the ids of what a meeting in it claims."""
        return tuple(f"room:{part}" for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """Things that are lent to meetings, so many of a kind (備品)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    equipment_id: str
    name: str
    units: int
    building: str = ""
    manager_section_id: str = ""

    def resources(self) -> tuple[str, ...]:
        """Return the ids of its units."""
        return tuple(f"equipment:{self.equipment_id}#{number + 1}" for number in range(self.units))


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """An account that starts web conferences (主催者ライセンス).

    Attributes:
        slots: how many meetings it runs at a time, 1 or 2.
        link_template: the address of a meeting with ``{meeting_id}`` where the template of the
            provider has one; empty where the link is typed by hand.
        features: codes such as ``recording``, ``webinar``, ``interpreter``.
        recording_minutes: of storage, 0 for none.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    host_id: str
    name: str
    provider: Provider
    slots: int = 1
    link_template: str = ""
    capacity: int = 100
    features: tuple[str, ...] = ()
    recording_minutes: int = 0

    def resources(self) -> tuple[str, ...]:
        """Return the ids of its slots."""
        return tuple(f"host:{self.host_id}#{number + 1}" for number in range(self.slots))


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything that can be booked, in the order of the city's lists."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rooms: tuple[Room, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    hosts: tuple[Host, ...] = ()

    def room(self, room_id: str) -> Room | None:
        """Return a room by its id."""
        return next((each for each in self.rooms if each.room_id == room_id), None)
