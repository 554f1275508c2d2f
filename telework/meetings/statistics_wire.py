# SPDX-License-Identifier: Apache-2.0
"""The statistics of rooms on the wire: every figure with the base it is a part of."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomUse:
    """The use of one room.

    Attributes:
        bookable_minutes: its hours on open days less closures; the base of ``used_minutes``.
        meetings: dates that were had; ``released`` ones were not, and ``due`` is both.
        people, seats: asked for and there, over all dates that were had (充足率).
        lead_minutes: from booking to beginning, over all dates that were had.
        told_booked_minutes, told_used_minutes: booked and used (予約と実利用の差), of the dates
            whose end somebody said.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    room_id: str
    name: str
    bookable_minutes: int
    used_minutes: int
    meetings: int
    released: int
    due: int
    people: int
    seats: int
    lead_minutes: int
    told_booked_minutes: int
    told_used_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HourUse:
    """The use of all rooms in an hour of the day."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    hour: int
    bookable_minutes: int
    used_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HostPeak:
    """The most web conferences of a provider at once, of so many slots.

    Attributes:
        hour: of the day on which that was first, -1 where there was none.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    provider: str
    slots: int
    peak: int
    hour: int
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WebUse:
    """Web conferences among all meetings, and what they saved, which is an estimate.

    Attributes:
        joined_by_web: everybody but the organiser of each web conference: who sat in the room
            with him nobody notes, so this is the most it can be.
        trip_minutes: what the city takes a way between its buildings to cost, both ways.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    meetings: int
    web_meetings: int
    joined_by_web: int
    trip_minutes: int
    trips_minutes_saved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingStatistics:
    """A month of rooms and web conferences, up to ``as_of``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    as_of: datetime
    first: str
    last: str
    rooms: tuple[RoomUse, ...]
    hours: tuple[HourUse, ...]
    peaks: tuple[HostPeak, ...]
    web: WebUse
    displaced: int
    cancelled: int
