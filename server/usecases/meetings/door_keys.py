# SPDX-License-Identifier: Apache-2.0
"""Making the address of a door by the administrator's command."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.tokens import token_digest
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.keys import StoredKey, insert_key
from server.usecases.city import City
from server.usecases.meetings.ids import fresh_id
from telework.meetings.keys import KeyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDoor:
    """For which room, in whose name it is taken at its door, and who makes it."""

    tenant: int
    room_id: str
    keeper_id: str
    by: str


def make_door(database: Database, wanted: NewDoor, token: str, now: datetime) -> Refusal | None:
    """Keep the digest of a door's token."""
    city = City()

    def act(tx: Connection) -> Refusal | None:
        room = catalogue_in_force(tx, wanted.tenant).room(wanted.room_id)
        if room is None:
            return Refusal(code="meeting.room_unknown", params={"room": wanted.room_id[:64]})
        view = city.today(tx, wanted.tenant, now).view
        if view.person(PersonId(wanted.keeper_id)) is None:
            params = {"name": wanted.keeper_id[:64]}
            return Refusal(code="meeting.person_unknown", params=params)
        key = StoredKey(
            key_id=fresh_id(now),
            token_sha256=token_digest(token),
            kind=KeyKind.DOOR.value,
            of=room.room_id,
            name=room.name[:120],
            made_by=wanted.keeper_id,
            made_at=now,
        )
        insert_key(tx, wanted.tenant, key)
        entry = AuditEntry(
            tenant=wanted.tenant,
            at=now,
            tag=Tag.MEETINGS_KEY_MADE,
            actor=wanted.by,
            subject=f"meeting_key:{key.key_id}",
            detail=f"{key.kind} of {key.of}",
        )
        append_audit(tx, entry)
        return None

    return database.write(act)
