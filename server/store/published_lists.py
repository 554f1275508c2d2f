# SPDX-License-Identifier: Apache-2.0
"""Statements on the revocation lists as published, and on what was done with the authorities."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.columns import AnyRow
from server.store.tables import authority_deed, published_list


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedList:
    """The newest list of an authority; after the ``last`` one there is no other."""

    key_name: str
    number: int
    made_at: datetime
    next_at: datetime
    last: bool
    list: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """When something was last done with the authorities, such as ``backup``."""

    deed: str
    done_at: datetime
    detail: str


def newest_list(tx: Connection, tenant: int, key_name: str) -> PublishedList | None:
    """Return the newest list of an authority."""
    row = tx.execute(
        select(published_list).where(
            published_list.c.tenant == tenant, published_list.c.key_name == key_name
        )
    ).first()
    return None if row is None else _published(row)


def all_lists(tx: Connection, tenant: int) -> tuple[PublishedList, ...]:
    """Return the newest list of every authority."""
    rows = tx.execute(
        select(published_list)
        .where(published_list.c.tenant == tenant)
        .order_by(published_list.c.key_name)
    )
    return tuple(_published(row) for row in rows)


def put_list(tx: Connection, tenant: int, made: PublishedList) -> None:
    """Publish a list in place of the one before."""
    values = {
        "number": made.number,
        "made_at": made.made_at,
        "next_at": made.next_at,
        "last": made.last,
        "list": made.list,
    }
    statement = upsert(published_list).values(tenant=tenant, key_name=made.key_name, **values)
    tx.execute(statement.on_conflict_do_update(index_elements=["tenant", "key_name"], set_=values))


def deeds(tx: Connection, tenant: int) -> tuple[Deed, ...]:
    """Return what was last done when."""
    rows = tx.execute(
        select(authority_deed)
        .where(authority_deed.c.tenant == tenant)
        .order_by(authority_deed.c.deed)
    )
    return tuple(Deed(deed=row.deed, done_at=row.done_at, detail=row.detail) for row in rows)


def put_deed(tx: Connection, tenant: int, done: Deed) -> None:
    """Write down what was done, in place of the time before."""
    values = {"done_at": done.done_at, "detail": done.detail}
    statement = upsert(authority_deed).values(tenant=tenant, deed=done.deed, **values)
    tx.execute(statement.on_conflict_do_update(index_elements=["tenant", "deed"], set_=values))


def _published(row: AnyRow) -> PublishedList:
    return PublishedList(
        key_name=row.key_name,
        number=row.number,
        made_at=row.made_at,
        next_at=row.next_at,
        last=row.last,
        list=bytes(row.list),
    )
