# SPDX-License-Identifier: Apache-2.0
"""What is written of a meeting that is booked: its rows, and the answer that is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from server.store.meetings.changing import LogLine
from server.store.meetings.claims import NewClaim
from server.store.meetings.putting import Answer, NewBooking, NewDates
from server.store.meetings.stored import StoredMeeting, StoredOccurrence, plain_text
from server.store.outbox import Effect
from server.usecases.meetings.details import new_detail
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.judging import Booker
from server.usecases.meetings.planning import DateFound
from server.usecases.meetings.telling import MeetingChange, telling_of
from server.usecases.services import Services
from telework.meetings.booking import BookingAnswer, BookMeeting, DateResult
from telework.meetings.catalogue import Catalogue
from telework.meetings.claims import Claim
from telework.meetings.meeting import OccurrenceState

HELD_FOR = timedelta(minutes=30)
"""How long a room that needs approval is held until its application is submitted (R5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """One request to book, as it is written.

    Attributes:
        approved: leaves out the application of a room that asks for one: 管財課 books by force.
    """

    services: Services
    booker: Booker
    meeting_id: str
    asked: BookMeeting
    now: datetime
    approved: bool = False

    def occurrence(self, found: DateFound, catalogue: Catalogue) -> StoredOccurrence | None:
        """Return a date as it will stand; None for one that cannot be had."""
        planned = found.planned
        if planned is None:
            return None
        room = catalogue.room(planned.room_id)
        held = room is not None and room.needs_approval and not self.approved
        return StoredOccurrence(
            occurrence_id=fresh_id(self.now),
            meeting_id=self.meeting_id,
            recurrence_id=found.asked.recurrence_id,
            starts_at=found.asked.starts_at,
            ends_at=found.asked.ends_at,
            room_id=planned.room_id,
            host_id=planned.host_id,
            detail_id="",
            state=OccurrenceState.HELD if held else OccurrenceState.ACCEPTED,
            version=1,
            sequence=0,
            held_until=self.now + HELD_FOR if held else None,
        )

    def booking(
        self,
        digest: str,
        found: Sequence[DateFound],
        made: Sequence[StoredOccurrence | None],
        lines: tuple[DateResult, ...],
    ) -> tuple[NewBooking, BookingAnswer]:
        """Return all rows of the meeting, and what is answered."""
        detail = new_detail(self.services.secrets, self.meeting_id, self.asked.content, self.now)
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
                request_id=self.meeting_id,
                person_id=self.booker.person_id,
                digest=digest,
                answer=plain_text(answer),
            ),
            at=self.now,
        )
        return new, answer

    def telling(self, answer: BookingAnswer) -> Effect | None:
        """Return by what attendees are told; None where nothing is to be told yet."""
        if answer.state is not OccurrenceState.ACCEPTED:
            return None
        change = MeetingChange(
            tenant=self.booker.tenant, meeting_id=self.meeting_id, by=self.booker.person_id
        )
        return telling_of(self.services, change)

    def _meeting(self, detail_id: str) -> StoredMeeting:
        return StoredMeeting(
            meeting_id=self.meeting_id,
            uid=f"{self.meeting_id}@tsukue",
            sequence=0,
            version=1,
            owner_id=self.booker.person_id,
            section_id=self.booker.section_id,
            when=self.asked.when,
            wanted=self.asked.wanted,
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
            NewClaim(claim_id=fresh_id(self.now), occurrence_id=date.occurrence_id, claim=claim)
            for claimed, date in dates
            for claim in claimed
        ]
        log = [
            LogLine(
                log_id=fresh_id(self.now),
                meeting_id=self.meeting_id,
                occurrence_id=date.occurrence_id,
                at=self.now,
                actor=self.booker.actor,
                act=date.state.value,
                detail={"room": date.room_id},
            )
            for _claims, date in dates
        ]
        missed = [(self.meeting_id, each) for each in lines if not each.outcome.is_taken]
        return NewDates(
            occurrences=[date for _claims, date in dates], claims=claims, skipped=missed, lines=log
        )

    def _answer(
        self, states: Sequence[OccurrenceState], lines: tuple[DateResult, ...]
    ) -> BookingAnswer:
        held = OccurrenceState.HELD in states
        return BookingAnswer(
            meeting_id=self.meeting_id,
            uid=f"{self.meeting_id}@tsukue",
            sequence=0,
            version=1,
            state=OccurrenceState.HELD if held else OccurrenceState.ACCEPTED,
            dates=lines,
        )
