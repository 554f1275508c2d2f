# SPDX-License-Identifier: Apache-2.0
"""Closing a room for longer than a meeting, and opening it again; its keeper does."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Connection

from approval.identifiers import SectionId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.store.audit import AuditEntry, append_audit
from server.store.meetings.blockings import (
    StoredBlocking,
    admit,
    blocking_of,
    close_parts,
    lift_blocking,
    put_blocking,
    waiting_in,
)
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.claims import conflicts
from server.store.meetings.standing import InTheWay, in_the_way
from server.store.meetings.stored import StoredOccurrence, meeting_of, occurrences_named
from server.usecases.identify import Identified
from server.usecases.meetings.answering import Done, LostRace, Request, act_once
from server.usecases.meetings.book import NothingTaken
from server.usecases.meetings.cancel import refuse_reason
from server.usecases.meetings.displace import Cause, GivingWay
from server.usecases.meetings.explaining import Explainer
from server.usecases.meetings.opening import booker_for
from server.usecases.meetings.rights import MeetingRights
from server.usecases.services import Services
from telework.meetings.booking import BlockRoom, BookedInTheWay, RoomBlocked
from telework.meetings.catalogue import Catalogue, Room

LONGEST_CLOSURE = timedelta(days=731)
MOST_SECTIONS = 100
_UNKNOWN = Refusal(code="meeting.blocking_unknown")


def block_room(
    services: Services, identified: Identified, asked: BlockRoom
) -> RoomBlocked | NothingTaken | Refusal:
    """Close a room, or say with the list what stands in the way; the same again is answered again.

    What is booked gives way where the keeper says so; dates of sections to which the room stays
    open keep their place. The guard of the database decides about what is booked meanwhile.

    Raises:
        DatabaseBusy: the races went on; the room is open as before.
    """
    request = Request(request_id=asked.blocking_id, about="closure", asked=asked)
    attempt = partial(_attempt, services, identified, asked)
    done = act_once(services, identified, request, RoomBlocked, attempt)
    return done.answer if isinstance(done, Done) else done


def _attempt(
    services: Services, identified: Identified, asked: BlockRoom, tx: Connection
) -> RoomBlocked | NothingTaken | Refusal:
    catalogue = catalogue_in_force(tx, identified.actor.tenant)
    room = catalogue.room(asked.room_id)
    rights = MeetingRights(actor=identified.actor, city=identified.city, catalogue=catalogue)
    if room is None:
        return Refusal(code="meeting.room_unknown", params={"room": asked.room_id[:64]})
    if not rights.keeps(room.room_id):
        return Refusal(code="meeting.keepers_only")
    refusal = _refuse(asked)
    return refusal or _Closing(services, identified, asked, catalogue, tx).close(room)


class _Closing:
    """One attempt to close a room."""

    def __init__(
        self,
        services: Services,
        identified: Identified,
        asked: BlockRoom,
        catalogue: Catalogue,
        tx: Connection,
    ) -> None:
        self._services, self._identified, self._asked = services, identified, asked
        self._catalogue, self._tx = catalogue, tx
        self._actor, self._now = identified.actor, services.clock()

    def close(self, room: Room) -> RoomBlocked | NothingTaken | Refusal:
        standing = self._standing(room)
        staying = [each for each in standing if self._may_stay(each, room)]
        going = [each for each in standing if each not in staying]
        staying += [each for each in self._waiting(room) if self._may_stay(each, room)]
        if going and not self._asked.displaces:
            return self._not_closed(going)
        tenant, new = self._actor.tenant, self._new(room)
        if not put_blocking(self._tx, tenant, new, self._now):
            return Refusal(code="meeting.change_reused")
        displaced = self._giving(room).give_way(going)
        admit(self._tx, tenant, [(each.occurrence_id, new.blocking_id) for each in staying])
        if not close_parts(self._tx, tenant, new, room.resources()):
            # Somebody booked meanwhile: he is among those who stand, next time.
            raise LostRace
        _note(self._tx, self._actor, Tag.MEETINGS_ROOM_BLOCKED, new, self._now)
        return RoomBlocked(
            blocking_id=new.blocking_id,
            in_the_way=self._shown(list(dict.fromkeys(staying))),
            displaced=displaced,
        )

    def _standing(self, room: Room) -> tuple[StoredOccurrence, ...]:
        span = (self._asked.starts_at, self._asked.ends_at)
        taken = conflicts(self._tx, self._actor.tenant, room.resources(), [span])
        ids = sorted({each.occurrence_id for each in taken})
        return occurrences_named(self._tx, self._actor.tenant, ids)

    def _waiting(self, room: Room) -> tuple[StoredOccurrence, ...]:
        """Return what waits for approval without holding the room: the decision looks again."""
        span = (self._asked.starts_at, self._asked.ends_at)
        ids = waiting_in(self._tx, self._actor.tenant, room.resources(), *span)
        return occurrences_named(self._tx, self._actor.tenant, ids)

    def _may_stay(self, date: StoredOccurrence, room: Room) -> bool:
        """Say whether a date is of a section to which the room stays open."""
        if not self._asked.open_to:
            return False
        meeting = meeting_of(self._tx, self._actor.tenant, date.meeting_id)
        if meeting is None:
            return False
        owner = booker_for(self._identified, meeting.owner_id)
        own = {*owner.city.view.section_ids_up(SectionId(owner.section_for(room)))}
        return not own.isdisjoint(self._asked.open_to)

    def _new(self, room: Room) -> StoredBlocking:
        asked = self._asked
        return StoredBlocking(
            blocking_id=asked.blocking_id,
            room_id=room.room_id,
            starts_at=asked.starts_at,
            ends_at=asked.ends_at,
            reason=asked.reason,
            open_to=asked.open_to,
            made_by=self._actor.person_id,
        )

    def _giving(self, room: Room) -> GivingWay:
        cause = Cause(reason=self._asked.reason, by=self._asked.blocking_id, room=room)
        return GivingWay(self._services, self._tx, self._identified, self._catalogue, cause)

    def _shown(self, dates: Sequence[StoredOccurrence]) -> tuple[BookedInTheWay, ...]:
        ids = [each.occurrence_id for each in dates]
        known = in_the_way(self._tx, self._actor.tenant, self._actor.person_id, ids)
        nothing = InTheWay(title="", owner_id="")
        return tuple(
            BookedInTheWay(
                occurrence_id=each.occurrence_id,
                meeting_id=each.meeting_id,
                starts_at=each.starts_at,
                ends_at=each.ends_at,
                title=known.get(each.occurrence_id, nothing).title,
                owner_id=known.get(each.occurrence_id, nothing).owner_id,
            )
            for each in dates
        )

    def _not_closed(self, dates: Sequence[StoredOccurrence]) -> NothingTaken:
        """Return what stands in the way, each as far as the keeper may know it."""
        reader = Explainer(self._actor.person_id, self._identified.city, self._catalogue)
        lines = reader.standing(self._tx, self._actor.tenant, dates)
        params = {"count": str(len(lines))}
        return NothingTaken(
            refusal=Refusal(code="meeting.closure_in_the_way", params=params), dates=lines
        )


def unblock_room(services: Services, identified: Identified, blocking_id: str) -> Refusal | None:
    """Open a room again; one that was opened already stays so."""
    actor = identified.actor

    def act(tx: Connection) -> Refusal | None:
        stored = blocking_of(tx, actor.tenant, blocking_id)
        catalogue = catalogue_in_force(tx, actor.tenant)
        rights = MeetingRights(actor=actor, city=identified.city, catalogue=catalogue)
        if stored is None or not rights.keeps(stored.room_id):
            return _UNKNOWN
        now = services.clock()
        if lift_blocking(tx, actor.tenant, blocking_id, now):
            _note(tx, actor, Tag.MEETINGS_ROOM_UNBLOCKED, stored, now)
        return None

    return services.database.write(act)


def _refuse(asked: BlockRoom) -> Refusal | None:
    times = (asked.starts_at, asked.ends_at)
    if any(each.tzinfo is None for each in times) or asked.ends_at <= asked.starts_at:
        return Refusal(code="meeting.blocking_times")
    if asked.ends_at - asked.starts_at > LONGEST_CLOSURE:
        return Refusal(code="meeting.blocking_times")
    if len(asked.open_to) > MOST_SECTIONS or not asked.reason.strip():
        return Refusal(code="meeting.reason_missing")
    return refuse_reason(asked.reason)


def _note(tx: Connection, actor: Actor, tag: Tag, blocking: StoredBlocking, now: datetime) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=actor.tenant,
            at=now,
            tag=tag,
            actor=actor.person_id,
            device_id=actor.device_id,
            subject=f"room:{blocking.room_id}",
            request_id=actor.request_id,
            detail=f"{blocking.starts_at:%Y-%m-%dT%H:%MZ} {blocking.ends_at:%Y-%m-%dT%H:%MZ}",
        ),
    )
