# SPDX-License-Identifier: Apache-2.0
"""Where the dates of a change find room: planned as if they had all been given up first.

A date that cannot move stays where it stood, so nobody loses a room to an edit; another date
may then meet it there. Planning goes round until no further date stays.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from server.store.meetings.claims import conflicts
from server.store.meetings.stored import StoredOccurrence
from server.usecases.meetings.judging import Judge
from server.usecases.meetings.planning import DateFound, find_dates
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.claims import (
    WIDEST_BUFFER,
    PlannedDate,
    Planner,
    Taken,
    TakenClaim,
    planner_for,
    resources_wanted,
)
from telework.meetings.meeting import HostWanted, UnitsWanted, Wanted
from telework.meetings.plans import is_gone
from telework.meetings.requested import RequestedDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A date with what it asks for now.

    Attributes:
        standing: the date as it stands, None for one that is asked for newly.
        rooms: in the order in which they are tried; (None,) for the web alone.
    """

    asked: RequestedDate
    wanted: Wanted
    rooms: tuple[Room | None, ...]
    standing: StoredOccurrence | None = None

    def only_shortens(self) -> bool:
        """Say whether a date keeps its room and no more than its time: no rule is asked again."""
        was, room = self.standing, self.rooms[0]
        return (
            was is not None
            # Somebody may have come to have rights since: what is gone is judged as new.
            and not is_gone(was)
            and was.room_id == (room.room_id if room else "")
            and was.starts_at <= self.asked.starts_at
            and self.asked.ends_at <= was.ends_at
        )


def place_wishes(
    tx: Connection,
    tenant: int,
    catalogue: Catalogue,
    wishes: Sequence[Wish],
    judge: Callable[[], Judge],
    given_up: Collection[str] = (),
) -> list[DateFound]:
    """Plan every wish; what is refused of dates that stand goes on holding what it holds.

    ``given_up`` are dates that the same change cancels: they hold nothing and count for no rule.
    """
    seen = _look(tx, tenant, catalogue, wishes)
    ours = {_id(each) for each in wishes} - {""} | set(given_up)
    staying: dict[str, DateFound] = {}
    while True:
        besides = ours - staying.keys()
        found = _Round(tx, catalogue, seen, besides, judge()).find(wishes, staying)
        stuck = {
            _id(wish): date
            for wish, date in zip(wishes, found, strict=True)
            if wish.standing is not None and date.planned is None
        }
        if stuck.keys() <= staying.keys():
            return found
        staying |= stuck


def _look(
    tx: Connection, tenant: int, catalogue: Catalogue, wishes: Sequence[Wish]
) -> list[TakenClaim]:
    resources = {
        resource
        for wish in wishes
        for resource in resources_wanted(wish.wanted, _named(wish), catalogue)
    }
    spans = [
        (each.asked.starts_at - WIDEST_BUFFER, each.asked.ends_at + WIDEST_BUFFER)
        for each in wishes
    ]
    return conflicts(tx, tenant, sorted(resources), spans)


@dataclass(frozen=True, slots=True)
class _Round:
    """One look at all wishes; ``besides`` are the dates that stand nowhere while it plans."""

    tx: Connection
    catalogue: Catalogue
    seen: Sequence[TakenClaim]
    besides: Collection[str]
    judge: Judge

    def find(self, wishes: Sequence[Wish], staying: Mapping[str, DateFound]) -> list[DateFound]:
        """Plan every wish but those of the dates that stay."""
        self.judge.prepare(
            self.tx,
            list({room.room_id: room for wish in wishes for room in _named(wish)}.values()),
            sorted((each.asked for each in wishes), key=_start),
            self.besides,
        )
        planners = self._planners(wishes)
        return [
            staying.get(_id(wish))
            or _find(self.judge, _own_host_first(planners[wish.wanted], wish), wish)
            for wish in wishes
        ]

    def _planners(self, wishes: Sequence[Wish]) -> dict[Wanted, Planner]:
        taken = Taken(each for each in self.seen if each.occurrence_id not in self.besides)
        by_wanted: dict[Wanted, list[RequestedDate]] = {}
        for wish in wishes:
            by_wanted.setdefault(wish.wanted, []).append(wish.asked)
        return {
            wanted: planner_for(wanted, dates, self.catalogue, taken)
            for wanted, dates in by_wanted.items()
        }


def _find(judge: Judge, planner: Planner, wish: Wish) -> DateFound:
    if not wish.only_shortens():
        return find_dates(judge, planner, wish.rooms, [wish.asked])[0]
    planned = planner.plan(wish.asked, wish.rooms[0])
    if isinstance(planned, PlannedDate):
        judge.count(wish.asked, wish.rooms[0])
        return DateFound(asked=wish.asked, planned=planned, remark=judge.remark(wish.rooms[0]))
    return DateFound(asked=wish.asked, refused=planned)


def _own_host_first(planner: Planner, wish: Wish) -> Planner:
    """Keep the host of a date where it is free: the address stays what people were sent."""
    if wish.standing is None or not wish.standing.host_id:
        return planner
    own = wish.standing.host_id
    hosts = tuple(sorted(planner.hosts, key=lambda each: each.host_id != own))
    return replace(planner, hosts=hosts)


def _named(wish: Wish) -> list[Room]:
    return [each for each in wish.rooms if each is not None]


def _id(wish: Wish) -> str:
    return wish.standing.occurrence_id if wish.standing is not None else ""


def _start(date: RequestedDate) -> datetime:
    return date.starts_at


def wanted_of(
    date: StoredOccurrence, claimed: Sequence[str], of_series: Wanted, catalogue: Catalogue
) -> Wanted:
    """Return what a date itself asks for: of a series one may have its own room and things."""
    kinds = Counter(
        each.removeprefix("equipment:").rpartition("#")[0]
        for each in claimed
        if each.startswith("equipment:")
    )
    units = tuple(UnitsWanted(equipment_id=kind, units=many) for kind, many in kinds.items())
    host = next((each for each in catalogue.hosts if each.host_id == date.host_id), None)
    bare = HostWanted(provider=host.provider) if host else None
    return replace(
        of_series,
        room_id=date.room_id,
        equipment=units,
        host=(of_series.host or bare) if date.host_id else None,
    )
