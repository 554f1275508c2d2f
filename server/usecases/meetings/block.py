# SPDX-License-Identifier: Apache-2.0
"""Closing a room for longer than a meeting, and opening it again; its keeper does."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.store.audit import AuditEntry, append_audit
from server.store.meetings.blockings import (
    StoredBlocking,
    blocking_of,
    lift_blocking,
    put_blocking,
)
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.claims import conflicts
from server.store.meetings.standing import in_the_way
from server.store.meetings.stored import occurrences_named
from server.usecases.identify import Identified
from server.usecases.meetings.cancel import refuse_reason
from server.usecases.meetings.rights import MeetingRights
from server.usecases.services import Services
from telework.meetings.booking import BlockRoom, BookedInTheWay, RoomBlocked
from telework.meetings.catalogue import Room

LONGEST_CLOSURE = timedelta(days=731)
MOST_SECTIONS = 100
_UNKNOWN = Refusal(code="meeting.blocking_unknown")


def block_room(
    services: Services, identified: Identified, asked: BlockRoom
) -> RoomBlocked | Refusal:
    """Close a room; what is booked already stands, and is listed for whoever sees to it."""
    actor = identified.actor

    def act(tx: Connection) -> RoomBlocked | Refusal:
        catalogue = catalogue_in_force(tx, actor.tenant)
        room = catalogue.room(asked.room_id)
        rights = MeetingRights(actor=actor, city=identified.city, catalogue=catalogue)
        if room is None:
            return Refusal(code="meeting.room_unknown", params={"room": asked.room_id[:64]})
        if not rights.keeps(room.room_id):
            return Refusal(code="meeting.keepers_only")
        refusal = _refuse(asked)
        if refusal is not None:
            return refusal
        now = services.clock()
        new = StoredBlocking(
            blocking_id=asked.blocking_id,
            room_id=room.room_id,
            starts_at=asked.starts_at,
            ends_at=asked.ends_at,
            reason=asked.reason,
            open_to=asked.open_to,
            made_by=actor.person_id,
        )
        if put_blocking(tx, actor.tenant, new, now):
            _note(tx, actor, Tag.MEETINGS_ROOM_BLOCKED, new, now)
        elif blocking_of(tx, actor.tenant, asked.blocking_id) != new:
            return Refusal(code="meeting.change_reused")
        return RoomBlocked(
            blocking_id=asked.blocking_id, in_the_way=_in_the_way(tx, actor, room, asked)
        )

    return services.database.write(act)


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


def _in_the_way(
    tx: Connection, actor: Actor, room: Room, asked: BlockRoom
) -> tuple[BookedInTheWay, ...]:
    span = (asked.starts_at, asked.ends_at)
    taken = conflicts(tx, actor.tenant, room.resources(), [span])
    ids = sorted({each.occurrence_id for each in taken})
    known = in_the_way(tx, actor.tenant, actor.person_id, ids)
    return tuple(
        BookedInTheWay(
            occurrence_id=each.occurrence_id,
            meeting_id=each.meeting_id,
            starts_at=each.starts_at,
            ends_at=each.ends_at,
            title=known[each.occurrence_id].title if each.occurrence_id in known else "",
            owner_id=known[each.occurrence_id].owner_id if each.occurrence_id in known else "",
        )
        for each in occurrences_named(tx, actor.tenant, ids)
    )


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
