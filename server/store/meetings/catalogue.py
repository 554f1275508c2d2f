# SPDX-License-Identifier: Apache-2.0
"""Statements on the catalogue of rooms, equipment and hosts; the newest one is in force."""

import json
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Pool, bindparam, insert, select

from approval import from_plain, to_plain
from server.store.organisation import lock_tenant
from server.store.tables import meeting_catalogue
from telework.meetings.catalogue import Catalogue

_NEWEST = (
    select(meeting_catalogue.c.rev, meeting_catalogue.c.loaded_at)
    .where(meeting_catalogue.c.tenant == bindparam("tenant"))
    .order_by(meeting_catalogue.c.rev.desc())
    .limit(1)
)
_DATA = select(meeting_catalogue.c.data).where(
    meeting_catalogue.c.tenant == bindparam("tenant"),
    meeting_catalogue.c.rev == bindparam("rev"),
)
_EMPTY = Catalogue()

_Kept = dict[int, tuple[tuple[int, datetime], Catalogue]]


class _Decoded:
    """The newest catalogue of each tenant, decoded once; every database has its own."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: WeakKeyDictionary[Pool, _Kept] = WeakKeyDictionary()

    def of(self, pool: Pool) -> _Kept:
        """Return what is kept of a database."""
        with self._lock:
            return self._kept.setdefault(pool, {})


_DECODED = _Decoded()


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueLoaded:
    """Which catalogue is in force, by whom, since when."""

    rev: int
    loaded_by: str
    loaded_at: datetime


def catalogue_load(tx: Connection, tenant: int, *, locked: bool = False) -> CatalogueLoaded | None:
    """Return which catalogue is in force; ``locked`` keeps other loads out until the commit."""
    if locked:
        lock_tenant(tx, tenant)
    columns = [meeting_catalogue.c[name] for name in CatalogueLoaded.__dataclass_fields__]
    rows = tx.execute(
        select(*columns)
        .where(meeting_catalogue.c.tenant == tenant)
        .order_by(meeting_catalogue.c.rev.desc())
        .limit(1)
    )
    row = rows.mappings().first()
    return None if row is None else CatalogueLoaded(**row)


def catalogue_rev(tx: Connection, tenant: int) -> int:
    """Return the number of the catalogue in force, 0 before the first was loaded."""
    row = tx.execute(_NEWEST, {"tenant": tenant}).one_or_none()
    return 0 if row is None else int(row.rev)


def catalogue_in_force(tx: Connection, tenant: int) -> Catalogue:
    """Return what can be booked; a load counts from its commit on."""
    row = tx.execute(_NEWEST, {"tenant": tenant}).one_or_none()
    if row is None:
        return _EMPTY
    # Two loads of one number are told apart by their time: the first may have been undone.
    of = (int(row.rev), row.loaded_at)
    # Readers and writers are two engines on one pool.
    kept = _DECODED.of(tx.engine.pool)
    known = kept.get(tenant)
    if known is not None and known[0] == of:
        return known[1]
    text = tx.execute(_DATA, {"tenant": tenant, "rev": of[0]}).scalar_one()
    made = from_plain(Catalogue, json.loads(text))
    kept[tenant] = (of, made)
    return made


def catalogue_seen_last(pool: Pool, tenant: int) -> tuple[tuple[int, datetime], Catalogue] | None:
    """Return the catalogue that was read last, with its number and time; it may be outdated."""
    return _DECODED.of(pool).get(tenant)


def store_catalogue(
    tx: Connection, tenant: int, catalogue: Catalogue, by: str, now: datetime
) -> int:
    """Put a catalogue in force and return its number."""
    lock_tenant(tx, tenant)
    rev = catalogue_rev(tx, tenant) + 1
    text = json.dumps(to_plain(catalogue), ensure_ascii=False, separators=(",", ":"))
    row = {"tenant": tenant, "rev": rev, "data": text, "loaded_by": by, "loaded_at": now}
    tx.execute(insert(meeting_catalogue), row)
    return rev
