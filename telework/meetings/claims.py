# SPDX-License-Identifier: Apache-2.0
"""What a date takes: every part of a room, so many units of equipment, one slot of a host.

Units and slots are taken first fit (先着順の最初の空き): the first of the city's list that is
free. What is said here to be free is only what was last seen; the guard in the database has
the last word, and whoever is refused plans again with what stands in the way by then.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from telework.meetings.catalogue import Catalogue, Host, Room
from telework.meetings.meeting import (
    MAX_BUFFER_MINUTES,
    MAX_MINUTES,
    HostWanted,
    UnitsWanted,
    Wanted,
)
from telework.meetings.requested import RequestedDate

LONGEST_CLAIM = timedelta(minutes=MAX_MINUTES + 2 * MAX_BUFFER_MINUTES)
"""No claim is longer; what could overlap a moment began at most so long before it."""

WIDEST_BUFFER = timedelta(minutes=MAX_BUFFER_MINUTES)
Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A hold on one atomic resource, half-open, in UTC."""

    resource_id: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenClaim(Claim):
    """What somebody else holds already."""

    occurrence_id: str = ""


class Taken:
    """What is known to be taken, by resource; planning adds what it plans itself."""

    def __init__(self, claims: Iterable[TakenClaim] = ()) -> None:
        self._by_resource: dict[str, list[tuple[Span, str]]] = {}
        for claim in sorted(claims, key=lambda each: (each.resource_id, each.starts_at)):
            self.add(claim)

    def add(self, claim: Claim) -> None:
        """Keep that a resource is taken; what one resource holds never overlaps."""
        held = self._by_resource.setdefault(claim.resource_id, [])
        by = claim.occurrence_id if isinstance(claim, TakenClaim) else ""
        row = ((claim.starts_at, claim.ends_at), by)
        held.insert(bisect_left(held, row), row)

    def in_the_way(self, resource_id: str, span: Span) -> TakenClaim | None:
        """Return what overlaps a span; edges may touch."""
        starts, ends = span
        held = self._by_resource.get(resource_id, [])
        place = bisect_left(held, ((ends, ends), ""))
        if not place:
            return None
        # What one resource holds never overlaps: the last that begins before the end
        # reaches furthest.
        (begins, until), by = held[place - 1]
        if until <= starts or begins >= ends:
            return None
        return TakenClaim(
            resource_id=resource_id, starts_at=begins, ends_at=until, occurrence_id=by
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDate:
    """A date with all it claims."""

    asked: RequestedDate
    room_id: str
    host_id: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFree:
    """A date that cannot be had: why, and what stands in the way where one thing does."""

    asked: RequestedDate
    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    in_the_way: TakenClaim | None = None


def resources_wanted(wanted: Wanted, rooms: Sequence[Room], catalogue: Catalogue) -> list[str]:
    """Return every resource that may come into question, for one look at what is taken."""
    found = {each for room in rooms for each in room.resources()}
    for units in wanted.equipment:
        found.update(units_of(units.equipment_id, catalogue))
    for host in hosts_for(wanted.host, catalogue):
        found.update(host.resources())
    return sorted(found)


def units_of(equipment_id: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the units of a kind of equipment."""
    kinds = (each for each in catalogue.equipment if each.equipment_id == equipment_id)
    return next((each.resources() for each in kinds), ())


def hosts_for(wanted: HostWanted | None, catalogue: Catalogue) -> tuple[Host, ...]:
    """Return the hosts that would do, in the order of the city's list."""
    if wanted is None:
        return ()
    return tuple(
        host
        for host in catalogue.hosts
        if host.provider is wanted.provider and set(wanted.features) <= set(host.features)
    )


def room_span(asked: RequestedDate, room: Room) -> Span:
    """Return from when to when a date keeps a room, set-up and clearing included."""
    return (
        asked.starts_at - timedelta(minutes=room.before_minutes),
        asked.ends_at + timedelta(minutes=room.after_minutes),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Planner:
    """Plans the dates of one meeting; what it has planned is taken from then on.

    Attributes:
        hosts: those that would do, in the order in which they are tried.
        taken: what was last seen to be taken; a series meets itself in it too.
    """

    wanted: Wanted
    catalogue: Catalogue
    hosts: tuple[Host, ...]
    taken: Taken

    def plan(self, asked: RequestedDate, room: Room | None) -> PlannedDate | NotFree:
        """Return all that a date claims in a room, or why it cannot be had there.

        Set-up and clearing belong to the room; equipment and hosts are taken for the meeting
        itself.
        """
        claims: list[Claim] = []
        for part in (
            self._room(asked, room),
            *(self._units(asked, each) for each in self.wanted.equipment),
            self._slot(asked),
        ):
            if isinstance(part, NotFree):
                return part
            claims += part
        for claim in claims:
            self.taken.add(claim)
        return PlannedDate(
            asked=asked,
            room_id=room.room_id if room else "",
            host_id=_host_of(claims),
            claims=tuple(claims),
        )

    def _room(self, asked: RequestedDate, room: Room | None) -> list[Claim] | NotFree:
        if room is None:
            return []
        span = room_span(asked, room)
        found = (self.taken.in_the_way(each, span) for each in room.resources())
        in_the_way = next((each for each in found if each is not None), None)
        if in_the_way is not None:
            return NotFree(asked=asked, code="meeting.room_taken", in_the_way=in_the_way)
        return [_claim(each, span) for each in room.resources()]

    def _units(self, asked: RequestedDate, wanted: UnitsWanted) -> list[Claim] | NotFree:
        span = (asked.starts_at, asked.ends_at)
        free = self._free(units_of(wanted.equipment_id, self.catalogue), span)
        if len(free) < wanted.units:
            params = {"equipment_id": wanted.equipment_id, "free": str(len(free))}
            return NotFree(asked=asked, code="meeting.equipment_taken", params=params)
        return [_claim(each, span) for each in free[: wanted.units]]

    def _slot(self, asked: RequestedDate) -> list[Claim] | NotFree:
        if self.wanted.host is None:
            return []
        span = (asked.starts_at, asked.ends_at)
        slots = [slot for host in self.hosts for slot in host.resources()]
        free = self._free(slots, span)
        if not free:
            params = {"provider": self.wanted.host.provider.value}
            return NotFree(asked=asked, code="meeting.hosts_taken", params=params)
        return [_claim(free[0], span)]

    def _free(self, resources: Iterable[str], span: Span) -> list[str]:
        return [each for each in resources if self.taken.in_the_way(each, span) is None]


def planner_for(
    wanted: Wanted, dates: Sequence[RequestedDate], catalogue: Catalogue, taken: Taken
) -> Planner:
    """Return the planner of a meeting.

    The host that is free on most of the dates is tried first, so that a series keeps one
    address where it can; among equals the first of the list.
    """

    def busy(host: Host) -> int:
        spans = [(each.starts_at, each.ends_at) for each in dates]
        return sum(
            all(taken.in_the_way(slot, span) is not None for slot in host.resources())
            for span in spans
        )

    hosts = tuple(sorted(hosts_for(wanted.host, catalogue), key=busy))
    return Planner(wanted=wanted, catalogue=catalogue, hosts=hosts, taken=taken)


def _claim(resource: str, span: Span) -> Claim:
    return Claim(resource_id=resource, starts_at=span[0], ends_at=span[1])


def _host_of(claims: Iterable[Claim]) -> str:
    """Return the host whose slot is claimed, empty without one."""
    slots = (each.resource_id for each in claims if each.resource_id.startswith("host:"))
    return next((each.removeprefix("host:").rpartition("#")[0] for each in slots), "")
