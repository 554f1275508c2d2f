# SPDX-License-Identifier: Apache-2.0
"""Booking a meeting, single or recurring: the guard of the database decides.

What is free is looked at to plan and to explain. Whoever loses a race against the guard gives
up his transaction, with everything that he held in it, and plans again with what stands by
then: so nobody waits for another while he holds what that one waits for.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from sqlalchemy import Connection

from approval import city_day, from_plain
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.meetings.blockings import admit
from server.store.meetings.catalogue import catalogue_in_force, catalogue_seen_last
from server.store.meetings.putting import Put, answered, put_booking
from server.store.meetings.putting_at_once import Supposed, put_at_once
from server.store.meetings.stored import StoredOccurrence, plain_text
from server.store.outbox import enqueue
from server.usecases.city import CityToday
from server.usecases.identify import Recalled
from server.usecases.meetings.explaining import Explainer, taken_line
from server.usecases.meetings.judging import Booker, Judge, booker_of
from server.usecases.meetings.making import Making
from server.usecases.meetings.planning import DateFound, find_dates, look
from server.usecases.services import DatabaseBusy, Services
from telework.meetings.booking import (
    BookingAnswer,
    BookMeeting,
    ConflictPolicy,
    DateResult,
    Outcome,
)
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.claims import Taken, planner_for
from telework.meetings.meeting import MeetingContent
from telework.meetings.requested import RequestedDate, asked_dates
from telework.meetings.wishes import refuse_wish

TRIES = 50
"""Each lost race means that somebody else got what he wanted; far fewer are ever needed."""

_REUSED = Refusal(code="meeting.id_reused")


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """What stands; ``fresh`` is False where it was booked by an earlier request."""

    answer: BookingAnswer
    fresh: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingTaken:
    """Nothing was booked: why, and what became of each date."""

    refusal: Refusal
    dates: tuple[DateResult, ...]


class GivenUp(Exception):
    """Rolls back what could not be put as a whole."""

    def __init__(self, put: Put) -> None:
        super().__init__(put)
        self.put = put


def book_meeting(
    services: Services, booker: Booker, meeting_id: str, asked: BookMeeting
) -> Booked | NothingTaken | Refusal:
    """Book as a whole act; the same request again is answered as before.

    Raises:
        DatabaseBusy: the races went on; nothing was booked.
    """
    dates = asked_dates(asked.when)
    if isinstance(dates, Refusal):
        return dates
    digest = digest_of(asked)
    booking = Booking(services, booker, meeting_id, asked, dates)
    lost: Put | None = None
    if services.database.can_put_at_once:
        put = booking.put_at_once(digest)
        if isinstance(put, Booked):
            _ring(services)
            return put
        lost = put
    for _ in range(TRIES):
        try:
            found = services.database.write(partial(booking.put, digest=digest, lost=lost))
        except GivenUp as given_up:
            lost = given_up.put
            if lost is Put.TAKEN:
                continue
            return _as_answered(services, booker, meeting_id, digest) or _REUSED
        if isinstance(found, Booked):
            _ring(services)
            return found
        # What stands in the way may be what the same request has booked before.
        return _as_answered(services, booker, meeting_id, digest) or found
    raise DatabaseBusy


def book_recalled(
    services: Services, recalled: Recalled, meeting_id: str, asked: BookMeeting
) -> Booked | None:
    """Book for somebody who was identified lately, in the statement that checks that he stands.

    None where that does not do, for whatever reason: nothing was booked, and he is to be
    identified first.
    """
    dates = asked_dates(asked.when)
    if isinstance(dates, Refusal) or not services.database.can_put_at_once:
        return None
    booking = Booking(services, booker_of(recalled.identified), meeting_id, asked, dates)
    put = booking.put_at_once(digest_of(asked), recalled.stands)
    if not isinstance(put, Booked):
        return None
    _ring(services)
    return put


def _ring(services: Services) -> None:
    if services.sends_mail:
        services.bell.ring()


def digest_of(asked: BookMeeting) -> str:
    """Return the digest by which the same request is known again."""
    return hashlib.sha256(plain_text(asked).encode("utf-8", "surrogatepass")).hexdigest()


def _as_answered(
    services: Services, booker: Booker, meeting_id: str, digest: str
) -> Booked | Refusal | None:
    """Return what was answered to the same request before; None where nothing was booked."""
    with services.database.read_work() as tx:
        known = answered(tx, booker.tenant, meeting_id)
    if known is None:
        return None
    if (known.person_id, known.digest) != (booker.person_id, digest):
        return _REUSED
    return Booked(answer=from_plain(BookingAnswer, json.loads(known.answer)), fresh=False)


def unknown_attendee(city: CityToday, content: MeetingContent) -> Refusal | None:
    """Say who of those that are asked to come is not of the organisation."""
    for each in content.attendees:
        if each.person_id and city.view.person(PersonId(each.person_id)) is None:
            return Refusal(code="meeting.person_unknown", params={"name": each.name[:64]})
    return None


class Booking:
    """One request to book; each try plans from the start.

    ``approved`` leaves out the application of a room that asks for one: 管財課 books by force.
    """

    def __init__(
        self,
        services: Services,
        booker: Booker,
        meeting_id: str,
        asked: BookMeeting,
        dates: tuple[RequestedDate, ...],
        *,
        approved: bool = False,
    ) -> None:
        self._services, self._booker, self._asked = services, booker, asked
        self._dates, self._now = dates, services.clock()
        self._making = Making(
            services=services,
            booker=booker,
            meeting_id=meeting_id,
            asked=asked,
            now=self._now,
            approved=approved,
        )

    def put_at_once(
        self, digest: str, stands: Mapping[str, str | int] | None = None
    ) -> Booked | Put | None:
        """Put one date in one room without a look, by one statement; None where not even tried.

        A newer catalogue and days off the statement looks at, closures the guard; ``stands``
        are the parameters of a session that it has to look at too.
        """
        database, tenant = self._services.database, self._booker.tenant
        seen = catalogue_seen_last(database.engine.pool, tenant)
        if seen is None:
            return None
        catalogue = seen[1]
        room = self._room_alone(catalogue)
        if room is None or self._refuses(catalogue):
            return None
        judge = Judge(self._booker, catalogue, self._asked.content, self._now)
        judge.suppose(room, self._dates[0])
        planner = planner_for(self._asked.wanted, self._dates, catalogue, Taken())
        found = find_dates(judge, planner, [room], self._dates)
        made = self._making.occurrence(found[0], catalogue)
        if made is None:
            return None
        new, answer = self._making.booking(digest, found, [made], (taken_line(found[0], made),))
        supposed = Supposed(
            catalogue=seen[0], open_days=_open_days(room, self._dates[0]), session=stands
        )
        effect = self._making.telling(answer)
        put = database.at_once(lambda tx: put_at_once(tx, tenant, new, supposed, effect))
        return Booked(answer=answer, fresh=True) if put else Put.TAKEN

    def _room_alone(self, catalogue: Catalogue) -> Room | None:
        """Return the room, where nothing else is asked for and one look at nothing will do."""
        wanted = self._asked.wanted
        room = catalogue.room(wanted.room_id)
        if room is None or wanted.equipment or wanted.host or len(self._dates) > 1:
            return None
        limited = room.days_in_a_row or room.section_hours or len(room.resources()) > 1
        return None if limited else room

    def _refuses(self, catalogue: Catalogue) -> Refusal | None:
        return refuse_wish(self._asked, catalogue) or unknown_attendee(
            self._booker.city, self._asked.content
        )

    def put(self, tx: Connection, digest: str, lost: Put | None) -> Booked | NothingTaken | Refusal:
        """Plan and put the meeting in the caller's transaction."""
        catalogue = catalogue_in_force(tx, self._booker.tenant)
        refusal = self._refuses(catalogue)
        if refusal is not None:
            return refusal
        found = self._find(tx, catalogue, lost)
        made = [self._making.occurrence(each, catalogue) for each in found]
        lines = self._lines(tx, catalogue, found, made)
        if self._fails(lines):
            return NothingTaken(refusal=refusal_of(lines), dates=_given_up(lines))
        return self._store(tx, digest, found, made, lines)

    def _find(self, tx: Connection, catalogue: Catalogue, lost: Put | None) -> list[DateFound]:
        wanted, dates = self._asked.wanted, self._dates
        rooms = self._rooms(catalogue)
        judge = Judge(self._booker, catalogue, self._asked.content, self._now)
        named = [room for room in rooms if room is not None]
        judge.prepare(tx, named, dates)
        # A single date in its room is tried at once: the guard answers sooner than any look.
        blind = lost is None and len(dates) == 1 and not wanted.equipment and not wanted.host
        taken = Taken() if blind else look(tx, self._booker.tenant, wanted, catalogue, named, dates)
        return find_dates(judge, planner_for(wanted, dates, catalogue, taken), rooms, dates)

    def _rooms(self, catalogue: Catalogue) -> list[Room | None]:
        wanted = self._asked.wanted
        substitutes = wanted.substitutes if self._asked.policy is ConflictPolicy.SUBSTITUTE else ()
        if not wanted.room_id:
            return [None]
        return [catalogue.room(each) for each in (wanted.room_id, *substitutes)]

    def _lines(
        self,
        tx: Connection,
        catalogue: Catalogue,
        found: Sequence[DateFound],
        made: Sequence[StoredOccurrence | None],
    ) -> tuple[DateResult, ...]:
        explainer = Explainer(self._booker.person_id, self._booker.city, catalogue)
        explainer.read(tx, self._booker.tenant, found)
        room_id = self._asked.wanted.room_id
        return tuple(
            taken_line(each, date) if date is not None else explainer.line(each, room_id)
            for each, date in zip(found, made, strict=True)
        )

    def _fails(self, lines: Sequence[DateResult]) -> bool:
        taken = [each.outcome.is_taken for each in lines]
        everything = self._asked.policy is ConflictPolicy.ALL_OR_NOTHING
        return not (all(taken) if everything else any(taken))

    def _store(
        self,
        tx: Connection,
        digest: str,
        found: Sequence[DateFound],
        made: Sequence[StoredOccurrence | None],
        lines: tuple[DateResult, ...],
    ) -> Booked:
        new, answer = self._making.booking(digest, found, made, lines)
        admit(
            tx,
            self._booker.tenant,
            [
                (date.occurrence_id, closure)
                for each, date in zip(found, made, strict=True)
                if date is not None
                for closure in each.admitted
            ],
        )
        put = put_booking(tx, self._booker.tenant, new)
        if put is not Put.DONE:
            raise GivenUp(put)
        effect = self._making.telling(answer)
        if effect is not None:
            enqueue(tx, self._booker.tenant, effect.kind, effect.payload, self._now)
        return Booked(answer=answer, fresh=True)


def refusal_of(lines: Sequence[DateResult]) -> Refusal:
    """Return the refusal of a request of which nothing was taken: of one date, its own."""
    missed = [each for each in lines if not each.outcome.is_taken]
    if len(lines) == 1:
        return Refusal(code=missed[0].code, params=missed[0].params)
    params = {"asked": str(len(lines)), "missed": str(len(missed))}
    code = "meeting.nothing_free" if len(missed) == len(lines) else "meeting.all_or_nothing"
    return Refusal(code=code, params=params)


def _given_up(lines: Sequence[DateResult]) -> tuple[DateResult, ...]:
    """Say of the dates that could have been had that they were not taken either."""
    return tuple(
        replace(
            each,
            outcome=Outcome.SKIPPED,
            occurrence_id="",
            code="meeting.others_missing",
            params={},
        )
        if each.outcome.is_taken
        else each
        for each in lines
    )


def _open_days(room: Room, asked: RequestedDate) -> tuple[date, date] | None:
    """Return the days that must be open for a room, None where it is never closed."""
    if room.on_closed_days:
        return None
    return city_day(asked.starts_at), city_day(asked.ends_at)
