# SPDX-License-Identifier: Apache-2.0
"""Secret addresses: made for oneself, or by its keeper for a room; told once, ended any time.

The database keeps a digest of the token alone. A token that is unknown, revoked, or of
somebody who may not sign in any more gets one answer.
"""

import re
import secrets

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.tokens import TOKEN_BYTES, token_digest, token_text
from server.store.audit import AuditEntry, append_audit
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.keys import (
    StoredKey,
    insert_key,
    key_by_id,
    key_by_token,
    keys_of,
    revoke_key,
)
from server.usecases.identify import Identified
from server.usecases.meetings.rights import MeetingRights
from server.usecases.services import Services
from telework.meetings.keys import KeyKind, MakeKey, NewKey, ShownKey

_UNKNOWN = Refusal(code="meeting.key_unknown")
_REUSED = Refusal(code="meeting.id_reused")
_MOST = 20
_TOO_MANY = Refusal(code="meeting.keys_too_many", params={"most": str(_MOST)})
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_PATHS = {
    KeyKind.PERSON: "/calendars/{token}.ics",
    KeyKind.ROOM: "/calendars/{token}.ics",
    KeyKind.DOOR: "/doors/{token}",
}


def make_key(services: Services, identified: Identified, asked: MakeKey) -> NewKey | Refusal:
    """Make a secret address for oneself, or for a room that one keeps."""
    token = token_text(secrets.token_bytes(TOKEN_BYTES))
    actor = identified.actor

    def act(tx: Connection) -> NewKey | Refusal:
        of = actor.person_id if asked.kind is KeyKind.PERSON else asked.of
        refusal = _refuse(tx, identified, asked, of)
        if refusal is not None:
            return refusal
        key = StoredKey(
            key_id=asked.key_id,
            token_sha256=token_digest(token),
            kind=asked.kind.value,
            of=of,
            name=asked.name,
            made_by=actor.person_id,
            made_at=services.clock(),
        )
        insert_key(tx, actor.tenant, key)
        _note(tx, services, identified, Tag.MEETINGS_KEY_MADE, key)
        return NewKey(key=_shown(key), path=_PATHS[asked.kind].format(token=token))

    return services.database.write(act)


def list_keys(services: Services, identified: Identified) -> tuple[ShownKey, ...]:
    """Return one's own addresses, and those of rooms that one keeps."""
    actor = identified.actor
    with services.database.read_work() as tx:
        found = keys_of(tx, actor.tenant, actor.person_id, _rooms_kept(tx, identified))
    return tuple(map(_shown, found))


def end_key(services: Services, identified: Identified, key_id: str) -> Refusal | None:
    """End an address; one that was ended already stays so."""
    actor = identified.actor

    def act(tx: Connection) -> Refusal | None:
        key = key_by_id(tx, actor.tenant, key_id)
        if key is None or not _may_end(tx, identified, key):
            return _UNKNOWN
        if key.revoked_at is None:
            revoke_key(tx, actor.tenant, key_id, services.clock())
            _note(tx, services, identified, Tag.MEETINGS_KEY_REVOKED, key)
        return None

    return services.database.write(act)


def key_of_token(
    tx: Connection, token: str, kinds: frozenset[KeyKind]
) -> tuple[int, StoredKey] | None:
    """Return the municipality and the address that a token opens, if it is of these kinds."""
    if _TOKEN.fullmatch(token) is None:
        return None
    found = key_by_token(tx, token_digest(token))
    return found if found is not None and KeyKind(found[1].kind) in kinds else None


def _refuse(tx: Connection, identified: Identified, asked: MakeKey, of: str) -> Refusal | None:
    if asked.kind is not KeyKind.PERSON:
        kept = _rights(tx, identified)
        if kept.catalogue.room(of) is None:
            return Refusal(code="meeting.room_unknown", params={"room": of})
        if not kept.keeps(of):
            return Refusal(code="meeting.room_not_kept", params={"room": of})
    if key_by_id(tx, identified.actor.tenant, asked.key_id) is not None:
        return _REUSED
    person = of if asked.kind is KeyKind.PERSON else ""
    rooms = () if asked.kind is KeyKind.PERSON else (of,)
    there = keys_of(tx, identified.actor.tenant, person, rooms)
    return _TOO_MANY if len(there) >= _MOST else None


def _may_end(tx: Connection, identified: Identified, key: StoredKey) -> bool:
    if key.kind == KeyKind.PERSON.value:
        return key.of == identified.actor.person_id
    return _rights(tx, identified).keeps(key.of)


def _rights(tx: Connection, identified: Identified) -> MeetingRights:
    catalogue = catalogue_in_force(tx, identified.actor.tenant)
    return MeetingRights(actor=identified.actor, city=identified.city, catalogue=catalogue)


def _rooms_kept(tx: Connection, identified: Identified) -> list[str]:
    rights = _rights(tx, identified)
    return [each.room_id for each in rights.catalogue.rooms if rights.keeps(each.room_id)]


def _shown(key: StoredKey) -> ShownKey:
    return ShownKey(
        key_id=key.key_id,
        kind=KeyKind(key.kind),
        of=key.of,
        name=key.name,
        made_by=key.made_by,
        made_at=key.made_at,
    )


def _note(
    tx: Connection, services: Services, identified: Identified, tag: Tag, key: StoredKey
) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=identified.actor.tenant,
            at=services.clock(),
            tag=tag,
            actor=identified.actor.person_id,
            device_id=identified.actor.device_id,
            subject=f"meeting_key:{key.key_id}",
            request_id=identified.actor.request_id,
            detail=f"{key.kind} of {key.of}",
        ),
    )
