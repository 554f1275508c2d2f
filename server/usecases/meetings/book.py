# SPDX-License-Identifier: Apache-2.0
"""Booking a meeting, single or recurring: the guard of the database decides.

What is free is looked at to plan and to explain. Whoever loses a race against the guard gives
up his transaction, with everything that he held in it, and plans again with what stands by
then: so nobody waits for another while he holds what that one waits for.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from sqlalchemy import Connection

from approval import from_plain
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.meetings.blockings import admit
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.changing import LogLine
from server.store.meetings.claims import NewClaim
from server.store.meetings.putting import (
    Answer,
    NewBooking,
    NewDates,
    Put,
    answered,
    put_booking,
)
from server.store.meetings.stored import StoredMeeting, StoredOccurrence, plain_text
from server.usecases.city import CityToday
from server.usecases.meetings.details import new_detail
from server.usecases.meetings.explaining import Explainer, taken_line
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.judging import Booker, Judge
from server.usecases.meetings.planning import DateFound, find_dates, look
from server.usecases.meetings.telling import MeetingChange, tell_attendees
from server.usecases.services import DatabaseBusy, Services
from telework.meetings.booking import (
    BookingAnswer,
    BookMeeting,
    ConflictPolicy,
    DateResult,
    Outcome,
)
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.claims import Claim, Taken, planner_for
from telework.meetings.meeting import MeetingContent, OccurrenceState
from telework.meetings.requested import RequestedDate, asked_dates
from telework.meetings.wishes import refuse_wish

HELD_FOR = timedelta(minutes=30)
"""How long a room that needs approval is held until its application is submitted (R5)."""

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
    for _ in range(TRIES):
        try:
            found = services.database.write(partial(booking.put, digest=digest, lost=lost))
        except GivenUp as given_up:
            lost = given_up.put
            if lost is Put.TAKEN:
                continue
            return _as_answered(services, booker, meeting_id, digest) or _REUSED
        if isinstance(found, Booked):
            services.bell.ring()
            return found
        # What stands in the way may be what the same request has booked before.
        return _as_answered(services, booker, meeting_id, digest) or found
    raise DatabaseBusy


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
        self._approved = approved
        self._meeting_id, self._dates = meeting_id, dates
        self._now = services.clock()

    def put(self, tx: Connection, digest: str, lost: Put | None) -> Booked | NothingTaken | Refusal:
        """Plan and put the meeting in the caller's transaction."""
        catalogue = catalogue_in_force(tx, self._booker.tenant)
        refusal = refuse_wish(self._asked, catalogue) or unknown_attendee(
            self._booker.city, self._asked.content
        )
        if refusal is not None:
            return refusal
        found = self._find(tx, catalogue, lost)
        made = [self._made(each, catalogue) for each in found]
        lines = self._lines(tx, catalogue, found, made)
        if self._fails(lines):
            return NothingTaken(refusal=refusal_of(lines), dates=_given_up(lines))
        return self._store(tx, digest, found, made, lines)

    def _find(self, tx: Connection, catalogue: Catalogue, lost: Put | None) -> list[DateFound]:
        wanted, dates = self._asked.wanted, self._dates
        rooms = self._rooms(catalogue)
        judge = Judge(tx, self._booker, catalogue, self._asked.content, self._now)
        named = [room for room in rooms if room is not None]
        judge.prepare(named, dates)
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

    def _made(self, found: DateFound, catalogue: Catalogue) -> StoredOccurrence | None:
        planned = found.planned
        if planned is None:
            return None
        room = catalogue.room(planned.room_id)
        held = room is not None and room.needs_approval and not self._approved
        return StoredOccurrence(
            occurrence_id=fresh_id(self._now),
            meeting_id=self._meeting_id,
            recurrence_id=found.asked.recurrence_id,
            starts_at=found.asked.starts_at,
            ends_at=found.asked.ends_at,
            room_id=planned.room_id,
            host_id=planned.host_id,
            detail_id="",
            state=OccurrenceState.HELD if held else OccurrenceState.ACCEPTED,
            version=1,
            sequence=0,
            held_until=self._now + HELD_FOR if held else None,
        )

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
        detail = new_detail(
            self._services.secrets, self._meeting_id, self._asked.content, self._now
        )
        dates = [
            (each.planned.claims, replace(date, detail_id=detail.detail_id))
            for each, date in zip(found, made, strict=True)
            if each.planned is not None and date is not None
        ]
        answer = self._answer([date.state for _claims, date in dates], lines)
        new = NewBooking(
            meeting=self._meeting(detail.detail_id),
            detail=detail,
            dates=self._new_dates(dates, lines),
            answer=Answer(
                request_id=self._meeting_id,
                person_id=self._booker.person_id,
                digest=digest,
                answer=plain_text(answer),
            ),
            at=self._now,
        )
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
        if answer.state is OccurrenceState.ACCEPTED:
            change = MeetingChange(
                tenant=self._booker.tenant, meeting_id=self._meeting_id, by=self._booker.person_id
            )
            tell_attendees(tx, self._services, change)
        return Booked(answer=answer, fresh=True)

    def _meeting(self, detail_id: str) -> StoredMeeting:
        return StoredMeeting(
            meeting_id=self._meeting_id,
            uid=f"{self._meeting_id}@tsukue",
            sequence=0,
            version=1,
            owner_id=self._booker.person_id,
            section_id=self._booker.section_id,
            when=self._asked.when,
            wanted=self._asked.wanted,
            detail_id=detail_id,
            follows="",
            case_id="",
        )

    def _new_dates(
        self,
        dates: Sequence[tuple[tuple[Claim, ...], StoredOccurrence]],
        lines: Sequence[DateResult],
    ) -> NewDates:
        claims = [
            NewClaim(claim_id=fresh_id(self._now), occurrence_id=date.occurrence_id, claim=claim)
            for claimed, date in dates
            for claim in claimed
        ]
        log = [
            LogLine(
                log_id=fresh_id(self._now),
                meeting_id=self._meeting_id,
                occurrence_id=date.occurrence_id,
                at=self._now,
                actor=self._booker.actor,
                act=date.state.value,
                detail={"room": date.room_id},
            )
            for _claims, date in dates
        ]
        missed = [(self._meeting_id, each) for each in lines if not each.outcome.is_taken]
        return NewDates(
            occurrences=[date for _claims, date in dates], claims=claims, skipped=missed, lines=log
        )

    def _answer(
        self, states: Sequence[OccurrenceState], lines: tuple[DateResult, ...]
    ) -> BookingAnswer:
        held = OccurrenceState.HELD in states
        return BookingAnswer(
            meeting_id=self._meeting_id,
            uid=f"{self._meeting_id}@tsukue",
            sequence=0,
            version=1,
            state=OccurrenceState.HELD if held else OccurrenceState.ACCEPTED,
            dates=lines,
        )


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
