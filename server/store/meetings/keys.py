# SPDX-License-Identifier: Apache-2.0
"""Statements on secret addresses: calendar feeds and door pages, by digests of their tokens."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, or_, select, update

from server.store.columns import AnyRow
from server.store.tables import meeting_key


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredKey:
    """A secret address.

    Attributes:
        kind: ``person``, ``room`` or ``door``.
        of: the person or the room.
        name: for whom or what it was made, in words.
    """

    key_id: str
    token_sha256: str
    kind: str
    of: str
    name: str
    made_by: str
    made_at: datetime
    revoked_at: datetime | None = None


_KEYS = select(meeting_key)
_OF_TENANT = meeting_key.c.tenant == bindparam("of_tenant")
_LIVING = meeting_key.c.revoked_at.is_(None)
_BY_TOKEN = _KEYS.where(meeting_key.c.token_sha256 == bindparam("token_sha256"), _LIVING)
_BY_ID = _KEYS.where(_OF_TENANT, meeting_key.c.key_id == bindparam("of_key"))
_OF = (
    _KEYS.where(
        _OF_TENANT,
        _LIVING,
        or_(
            (meeting_key.c.kind == "person") & (meeting_key.c.of == bindparam("person")),
            (meeting_key.c.kind != "person")
            & meeting_key.c.of.in_(bindparam("rooms", expanding=True)),
        ),
    )
).order_by(meeting_key.c.made_at, meeting_key.c.key_id)


def insert_key(tx: Connection, tenant: int, key: StoredKey) -> None:
    """Keep a new address."""
    tx.execute(insert(meeting_key), {"tenant": tenant, **asdict(key)})


def key_by_token(tx: Connection, token_sha256: str) -> tuple[int, StoredKey] | None:
    """Return the municipality and the living address of a token."""
    row = tx.execute(_BY_TOKEN, {"token_sha256": token_sha256}).first()
    return None if row is None else (row.tenant, _key(row))


def key_by_id(tx: Connection, tenant: int, key_id: str) -> StoredKey | None:
    """Return an address, a revoked one too."""
    row = tx.execute(_BY_ID, {"of_tenant": tenant, "of_key": key_id}).first()
    return None if row is None else _key(row)


def keys_of(
    tx: Connection, tenant: int, person_id: str, rooms: Collection[str]
) -> tuple[StoredKey, ...]:
    """Return the living addresses of a person and of rooms, the oldest first."""
    params = {"of_tenant": tenant, "person": person_id, "rooms": sorted(rooms)}
    return tuple(_key(row) for row in tx.execute(_OF, params))


def revoke_key(tx: Connection, tenant: int, key_id: str, now: datetime) -> None:
    """End an address for good."""
    of_key = (meeting_key.c.tenant == tenant, meeting_key.c.key_id == key_id)
    tx.execute(update(meeting_key).where(*of_key, _LIVING).values(revoked_at=now))


def _key(row: AnyRow) -> StoredKey:
    return StoredKey(**{name: getattr(row, name) for name in StoredKey.__slots__})
