# SPDX-License-Identifier: Apache-2.0
"""Two dates exchange their rooms, each at its own time, in one transaction under the guard.

Both rooms are given up before either is taken: an exclusion constraint is looked at row by row,
and neither date could go first. Whoever exchanges must be allowed to change both, or have the
other organiser's offer, and where a room asks for approval must keep both rooms: nobody's
approved room is put at risk by an exchange.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.store.meetings.changing import drop_claims
from server.store.meetings.placing import resources_claimed
from server.store.meetings.stored import StoredOccurrence, occurrence_of
from server.usecases.identify import Identified
from server.usecases.meetings.answering import Done, Request, act_once
from server.usecases.meetings.book import NothingTaken
from server.usecases.meetings.explaining import taken_line
from server.usecases.meetings.judging import Judge
from server.usecases.meetings.opening import MOVED_ON, OpenedMeeting, open_meeting
from server.usecases.meetings.planning import DateFound
from server.usecases.meetings.replacing import Wish, place_wishes, wanted_of
from server.usecases.meetings.rewriting import Rewriting, Settled, standing_after, store_change
from server.usecases.meetings.rights import UNKNOWN
from server.usecases.services import Services
from telework.meetings.booking import ChangeMeeting, DateResult, RoomsSwapped, SwapRooms
from telework.meetings.plans import ChangePlan, may_change, placed
from telework.meetings.requested import RequestedDate
from telework.meetings.splitting import aware


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two dates, with its meeting."""

    opened: OpenedMeeting
    date: StoredOccurrence


def swap_rooms(
    services: Services, identified: Identified, asked: SwapRooms
) -> Done[RoomsSwapped] | NothingTaken | Refusal:
    """Exchange two rooms as a whole act; the same request again is answered as before.

    Raises:
        DatabaseBusy: the races went on; both dates stay as they were.
    """
    request = Request(request_id=asked.change_id, about="swap", asked=asked)
    attempt = partial(_attempt, services, identified, asked)
    return act_once(services, identified, request, RoomsSwapped, attempt)


def _attempt(
    services: Services, identified: Identified, asked: SwapRooms, tx: Connection
) -> RoomsSwapped | Refusal:
    seen = {asked.one_id: asked.one_version, asked.other_id: asked.other_version}
    sides = open_sides(tx, identified, sorted(seen))
    if isinstance(sides, Refusal):
        return sides
    rights = [side.opened.refuse([side.date.room_id]) for side in sides]
    refusal = next((each for each in rights if each is not None), None)
    return refusal or exchange(services, tx, sides, asked)


def exchange(
    services: Services, tx: Connection, sides: tuple[Side, Side], asked: SwapRooms
) -> RoomsSwapped | Refusal:
    """Let two dates that were locked exchange their rooms, as they were seen, or say why not.

    Raises:
        LostRace: something was taken meanwhile; the transaction must be given up.
    """
    seen = {asked.one_id: asked.one_version, asked.other_id: asked.other_version}
    return refuse_exchange(services, sides, seen) or _Swap(services, tx, sides).run(asked)


def open_sides(
    tx: Connection, identified: Identified, ids: Sequence[str]
) -> tuple[Side, Side] | Refusal:
    """Lock both meetings, always in the same order, whoever asks."""
    dates = [occurrence_of(tx, identified.actor.tenant, each) for each in ids]
    found = sorted(
        (each for each in dates if each is not None),
        key=lambda date: (date.meeting_id, date.occurrence_id),
    )
    if len(found) != 2:
        return UNKNOWN
    sides = []
    for date in found:
        opened = open_meeting(tx, identified, date.meeting_id, date.occurrence_id)
        if isinstance(opened, Refusal):
            return opened
        sides.append(Side(opened=opened, date=opened.date(date.occurrence_id)))
    return sides[0], sides[1]


def refuse_exchange(
    services: Services, sides: Sequence[Side], seen: Mapping[str, int]
) -> Refusal | None:
    """Say why two dates cannot exchange their rooms, whoever may want it."""
    one, other = sides
    if any(seen[side.date.occurrence_id] != side.date.version for side in sides):
        return MOVED_ON
    if not all(may_change(side.date, services.clock()) for side in sides):
        return Refusal(code="meeting.over")
    if one.date.room_id == other.date.room_id or not (one.date.room_id and other.date.room_id):
        return Refusal(code="meeting.swap_same_room")
    rooms = [side.opened.catalogue.room(side.date.room_id) for side in sides]
    asks = any(room is None or room.needs_approval for room in rooms)
    if asks and not all(side.opened.rights.keeps(side.date.room_id) for side in sides):
        return Refusal(code="meeting.swap_needs_keeper")
    return None


class _Swap:
    """One exchange that may be."""

    def __init__(self, services: Services, tx: Connection, sides: tuple[Side, Side]) -> None:
        self._services, self._tx, self._sides = services, tx, sides
        self._tenant = sides[0].opened.booker.tenant

    def run(self, asked: SwapRooms) -> RoomsSwapped | Refusal:
        one, other = self._sides
        wishes = [self._wish(one, other.date.room_id), self._wish(other, one.date.room_id)]
        found = [
            self._place(one, wishes[0], other.date.occurrence_id),
            self._place(other, wishes[1], one.date.occurrence_id),
        ]
        settled = [
            standing_after(self._services.clock(), side.opened, wish, date)
            for side, wish, date in zip(self._sides, wishes, found, strict=True)
        ]
        if any(each.after is None for each in settled) or _meet(*found):
            return Refusal(code="meeting.swap_would_clash")
        for side in self._sides:
            drop_claims(self._tx, self._tenant, side.date.occurrence_id)
        return self._store(asked, settled)

    def _place(self, side: Side, wish: Wish, other_id: str) -> DateFound:
        """Plan one side by the rules for its own organiser, as if the other stood nowhere."""
        opened = side.opened
        judge = partial(
            Judge,
            opened.booker,
            opened.catalogue,
            opened.content,
            self._services.clock(),
        )
        placed = place_wishes(
            self._tx, self._tenant, opened.catalogue, [wish], judge, given_up=[other_id]
        )
        return placed[0]

    def _wish(self, side: Side, room_id: str) -> Wish:
        opened, date = side.opened, side.date
        claimed = resources_claimed(self._tx, self._tenant, [date.occurrence_id])
        wanted = wanted_of(
            date, claimed[date.occurrence_id], opened.stored.wanted, opened.catalogue
        )
        return Wish(
            asked=RequestedDate(
                recurrence_id=date.recurrence_id,
                starts_at=date.starts_at,
                ends_at=date.ends_at,
                local_start=aware(date.starts_at, opened.stored.when),
            ),
            wanted=replace(wanted, room_id=room_id),
            rooms=(opened.catalogue.room(room_id),),
            standing=date,
        )

    def _store(self, asked: SwapRooms, settled: Sequence[Settled]) -> RoomsSwapped:
        """Write both; of one meeting at once, so that its version counts once."""
        lines = {}
        by_meeting: dict[str, list[tuple[Side, Settled]]] = {}
        for side, each in zip(self._sides, settled, strict=True):
            kept = _as_it_was(each)
            by_meeting.setdefault(side.date.meeting_id, []).append((side, kept))
            if kept.after is not None:
                lines[side.date.occurrence_id] = taken_line(kept.found, kept.after)
        for pairs in by_meeting.values():
            self._store_one(asked, pairs, lines)
        return RoomsSwapped(dates=(lines[asked.one_id], lines[asked.other_id]))

    def _store_one(
        self,
        asked: SwapRooms,
        pairs: Sequence[tuple[Side, Settled]],
        lines: dict[str, DateResult],
    ) -> None:
        opened = pairs[0][0].opened
        single = not opened.stored.when.rule
        change = ChangeMeeting(
            change_id=asked.change_id,
            occurrence_id=pairs[0][0].date.occurrence_id,
            version=opened.stored.version,
            wanted=pairs[0][1].wish.wanted if single else None,
        )
        dates = [side.date for side, _settled in pairs]
        plan = ChangePlan(
            when=opened.stored.when,
            placed=tuple(
                placed(each, each.recurrence_id, each.starts_at, each.ends_at) for each in dates
            ),
        )
        rewriting = Rewriting(
            services=self._services,
            opened=opened,
            asked=change,
            plan=plan,
            settled=tuple(each for _side, each in pairs),
            frees=False,
        )
        store_change(self._tx, rewriting, tuple(lines[each.occurrence_id] for each in dates))


def _meet(one: DateFound, other: DateFound) -> bool:
    """Say whether both would take the same thing at the same time, as with parts of one hall."""
    claims = [each.planned.claims if each.planned else () for each in (one, other)]
    return any(
        mine.resource_id == theirs.resource_id
        and mine.starts_at < theirs.ends_at
        and theirs.starts_at < mine.ends_at
        for mine in claims[0]
        for theirs in claims[1]
    )


def _as_it_was(settled: Settled) -> Settled:
    """Keep the state: who exchanges rooms that ask for approval keeps them himself."""
    was, after = settled.wish.standing, settled.after
    if was is None or after is None:
        return settled
    return replace(settled, after=replace(after, state=was.state, held_until=was.held_until))
