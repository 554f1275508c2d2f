# SPDX-License-Identifier: Apache-2.0
"""立ち退き: a room is booked by force, and what stood in the way gives way (R12).

For the disaster headquarters and the assembly, by 管財課 alone. What gives way keeps its row,
its times and the reason; its people get a letter whether they want letters or not, with what
the finder found for them instead. The audit log names every one of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.changing import LogLine, change_occurrence, note, set_blocking
from server.store.meetings.claims import conflicts
from server.store.meetings.placing import change_meeting_row
from server.store.meetings.putting import Put
from server.store.meetings.stored import StoredOccurrence, meeting_of, occurrences_named
from server.usecases.identify import Identified
from server.usecases.meetings.alternatives import (
    Alternatives,
    Leaving,
    alternatives_for,
    words_of,
)
from server.usecases.meetings.answering import Done, LostRace, Request, act_once
from server.usecases.meetings.book import Booked, Booking, GivenUp, NothingTaken, digest_of
from server.usecases.meetings.cancel import refuse_reason
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.judging import booker_of
from server.usecases.meetings.rights import MeetingRights
from server.usecases.meetings.telling import MeetingChange, tell_attendees
from server.usecases.services import Services
from telework.meetings.booking import DisplacedDate, DisplaceMeetings, MeetingsDisplaced
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.claims import room_span
from telework.meetings.meeting import OccurrenceState
from telework.meetings.requested import RequestedDate, asked_dates


def displace_meetings(
    services: Services, identified: Identified, asked: DisplaceMeetings
) -> Done[MeetingsDisplaced] | NothingTaken | Refusal:
    """Book by force as a whole act; the same request again is answered as before.

    Raises:
        DatabaseBusy: the races went on; nobody gave way.
    """
    dates = asked_dates(asked.booking.when)
    if isinstance(dates, Refusal):
        return dates
    request = Request(request_id=asked.change_id, about="displacement", asked=asked)
    attempt = partial(_attempt, services, identified, asked, dates)
    return act_once(services, identified, request, MeetingsDisplaced, attempt)


def _attempt(
    services: Services,
    identified: Identified,
    asked: DisplaceMeetings,
    dates: tuple[RequestedDate, ...],
    tx: Connection,
) -> MeetingsDisplaced | NothingTaken | Refusal:
    catalogue = catalogue_in_force(tx, identified.actor.tenant)
    rights = MeetingRights(actor=identified.actor, city=identified.city, catalogue=catalogue)
    room = catalogue.room(asked.booking.wanted.room_id)
    if room is None:
        params = {"room": asked.booking.wanted.room_id[:64]}
        return Refusal(code="meeting.room_unknown", params=params)
    if not rights.keeps_everything():
        return Refusal(code="meeting.keepers_only")
    if not asked.reason.strip():
        return Refusal(code="meeting.displaced_needs_reason")
    refusal = refuse_reason(asked.reason)
    if refusal is not None:
        return refusal
    return _Displacing(services, identified, asked, catalogue, tx).run(room, dates)


class _Undone(Exception):
    """Nothing was booked after dates had given way: they stand as before."""

    def __init__(self, outcome: NothingTaken | Refusal) -> None:
        super().__init__()
        self.outcome = outcome


class _Displacing:
    """One attempt; what is refused after dates gave way is undone to the savepoint."""

    def __init__(
        self,
        services: Services,
        identified: Identified,
        asked: DisplaceMeetings,
        catalogue: Catalogue,
        tx: Connection,
    ) -> None:
        self._services, self._identified, self._asked = services, identified, asked
        self._catalogue, self._tx = catalogue, tx
        self._actor = identified.actor

    def run(
        self, room: Room, dates: tuple[RequestedDate, ...]
    ) -> MeetingsDisplaced | NothingTaken | Refusal:
        """Let everything in the way give way, then book under the guard."""
        try:
            with self._tx.begin_nested():
                return self._displace(room, dates)
        except _Undone as undone:
            return undone.outcome

    def _displace(self, room: Room, dates: tuple[RequestedDate, ...]) -> MeetingsDisplaced:
        standing = self._in_the_way(room, dates)
        cause = Cause(reason=self._asked.reason, by=self._asked.meeting_id, room=room)
        giving = GivingWay(self._services, self._tx, self._identified, self._catalogue, cause)
        displaced = giving.give_way(standing)
        booking = Booking(
            self._services,
            booker_of(self._identified),
            self._asked.meeting_id,
            self._asked.booking,
            dates,
            approved=True,
        )
        try:
            booked = booking.put(self._tx, digest_of(self._asked.booking), Put.TAKEN)
        except GivenUp as given_up:
            if given_up.put is Put.KNOWN:
                raise _Undone(Refusal(code="meeting.change_reused")) from given_up
            raise LostRace from given_up
        if not isinstance(booked, Booked):
            raise _Undone(booked)
        return MeetingsDisplaced(booked=booked.answer, displaced=displaced)

    def _in_the_way(
        self, room: Room, dates: Sequence[RequestedDate]
    ) -> tuple[StoredOccurrence, ...]:
        spans = [room_span(each, room) for each in dates]
        taken = conflicts(self._tx, self._actor.tenant, room.resources(), spans)
        ids = sorted({each.occurrence_id for each in taken})
        return occurrences_named(self._tx, self._actor.tenant, ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why dates give way, in words, and to what: a meeting or a closure by its id, and where."""

    reason: str
    by: str
    room: Room


class GivingWay:
    """Lets dates give way: they keep their history, and their people hear of free rooms."""

    def __init__(
        self,
        services: Services,
        tx: Connection,
        identified: Identified,
        catalogue: Catalogue,
        cause: Cause,
    ) -> None:
        self._services, self._tx, self._catalogue = services, tx, catalogue
        self._identified, self._actor = identified, identified.actor
        self._cause, self._now = cause, services.clock()

    def give_way(self, standing: Sequence[StoredOccurrence]) -> tuple[DisplacedDate, ...]:
        """Displace these dates, and return them with the rooms that are free instead.

        Raises:
            LostRace: one of them changed meanwhile; the transaction must be given up.
        """
        alternatives = alternatives_for(
            self._tx,
            self._identified,
            self._catalogue,
            Leaving(dates=standing, room=self._cause.room),
            self._now,
        )
        by_meeting: dict[str, list[StoredOccurrence]] = {}
        for each in standing:
            by_meeting.setdefault(each.meeting_id, []).append(each)
        # Locked always in the same order, whoever displaces.
        for meeting_id in sorted(by_meeting):
            self._meeting_gives_way(meeting_id, by_meeting[meeting_id], alternatives)
        return tuple(_displaced(each, alternatives) for each in standing)

    def _meeting_gives_way(
        self,
        meeting_id: str,
        dates: Sequence[StoredOccurrence],
        alternatives: Alternatives,
    ) -> None:
        tenant = self._actor.tenant
        stored = meeting_of(self._tx, tenant, meeting_id, lock=True)
        if stored is None:
            raise LostRace
        changed = replace(stored, version=stored.version + 1, sequence=stored.sequence + 1)
        if change_meeting_row(self._tx, tenant, stored, changed, self._now) is None:
            raise LostRace
        for each in dates:
            self._date_gives_way(each, changed.sequence)
        change = MeetingChange(
            tenant=tenant,
            meeting_id=meeting_id,
            by=self._actor.person_id,
            reason=f"{self._cause.reason}\n{words_of(dates, alternatives, self._catalogue)}",
        )
        tell_attendees(self._tx, self._services, change)

    def _date_gives_way(self, was: StoredOccurrence, sequence: int) -> None:
        tenant, reason = self._actor.tenant, self._cause.reason
        after = change_occurrence(
            self._tx,
            tenant,
            was,
            state=OccurrenceState.DISPLACED,
            sequence=sequence,
            held_until=None,
            reason=reason,
        )
        if after is None:
            raise LostRace
        set_blocking(self._tx, tenant, after)
        detail = {"was": was.state.value, "by": self._cause.by, "room": was.room_id}
        note(
            self._tx,
            tenant,
            LogLine(
                log_id=fresh_id(self._now),
                meeting_id=was.meeting_id,
                occurrence_id=was.occurrence_id,
                at=self._now,
                actor=self._actor.person_id,
                act="displaced",
                detail=detail,
            ),
        )
        append_audit(self._tx, self._entry(was, reason))

    def _entry(self, was: StoredOccurrence, reason: str) -> AuditEntry:
        return AuditEntry(
            tenant=self._actor.tenant,
            at=self._now,
            tag=Tag.MEETINGS_DATE_DISPLACED,
            actor=self._actor.person_id,
            device_id=self._actor.device_id,
            subject=f"occurrence:{was.occurrence_id}",
            request_id=self._actor.request_id,
            detail=f"{was.room_id}: {reason}"[:400],
        )


def _displaced(date: StoredOccurrence, alternatives: Alternatives) -> DisplacedDate:
    return DisplacedDate(
        occurrence_id=date.occurrence_id,
        meeting_id=date.meeting_id,
        room_id=date.room_id,
        starts_at=date.starts_at,
        ends_at=date.ends_at,
        alternatives=alternatives.get(date.occurrence_id, ()),
    )
