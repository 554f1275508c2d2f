# SPDX-License-Identifier: Apache-2.0
"""Statements on the buckets of failed tries."""

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.auth.throttle import Bucket
from server.store.tables import throttle_bucket

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_MANY = select(throttle_bucket.c.bucket, throttle_bucket.c.level, throttle_bucket.c.at).where(
    throttle_bucket.c.tenant == bindparam("tenant"),
    throttle_bucket.c.bucket.in_(bindparam("names", expanding=True)),
)
_MANY_LOCKED = _MANY.order_by(throttle_bucket.c.bucket).with_for_update()


def read_buckets(tx: Connection, tenant: int, names: Iterable[str]) -> dict[str, Bucket]:
    """Return those of these buckets that are not empty, by name."""
    rows = tx.execute(_MANY, {"tenant": tenant, "names": list(names)})
    return {row.bucket: Bucket(level=row.level, at=row.at) for row in rows}


def read_buckets_for_change(tx: Connection, tenant: int, names: Iterable[str]) -> dict[str, Bucket]:
    """Return buckets like ``read_buckets`` and hold their rows until the work ends.

    A row that is not there cannot be held, and of two first failures one would be lost: it is
    made here, empty.
    """
    held = sorted(set(names))
    empty = [{"tenant": tenant, "bucket": name, "level": 0.0, "at": _LONG_AGO} for name in held]
    tx.execute(upsert(throttle_bucket).on_conflict_do_nothing(), empty)
    rows = tx.execute(_MANY_LOCKED, {"tenant": tenant, "names": held})
    return {row.bucket: Bucket(level=row.level, at=row.at) for row in rows}


def write_bucket(tx: Connection, tenant: int, name: str, bucket: Bucket) -> None:
    """Keep a bucket as it stands now."""
    values = {"level": bucket.level, "at": bucket.at}
    statement = upsert(throttle_bucket).values(tenant=tenant, bucket=name, **values)
    tx.execute(statement.on_conflict_do_update(index_elements=["tenant", "bucket"], set_=values))


def forget_buckets(tx: Connection, tenant: int, before: datetime) -> None:
    """Forget buckets of which nothing was heard since: whatever was in them has run out."""
    tx.execute(
        delete(throttle_bucket).where(
            throttle_bucket.c.tenant == tenant, throttle_bucket.c.at < before
        )
    )


def empty_bucket(tx: Connection, tenant: int, name: str) -> None:
    """Forget the failures of a bucket after a success."""
    tx.execute(
        delete(throttle_bucket).where(
            throttle_bucket.c.tenant == tenant, throttle_bucket.c.bucket == name
        )
    )
