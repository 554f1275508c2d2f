# SPDX-License-Identifier: Apache-2.0
"""Statements by which a database is looked at from outside: for the doctor and for metrics."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select, text

from server.store.rights import astray, driver_of, owns
from server.store.tables import audit_log, outbox, published_list
from server.usecases.effects import AUDIT_ROUND

_DURABLE = ("fsync", "full_page_writes", "synchronous_commit")


@dataclass(frozen=True, slots=True, kw_only=True)
class PostgresFacts:
    """How a PostgreSQL is set up.

    Attributes:
        owner: whether the role owns the database, and so its tables and triggers.
        astray: tables with which the role may do more or less than it should.
        not_durable: settings that are off though a power cut then loses what was acknowledged.
        connections: how many it allows to all of its clients together.
    """

    role: str
    superuser: bool
    owner: bool
    astray: tuple[str, ...]
    not_durable: tuple[str, ...]
    connections: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What stands in the outbox of one kind of effect.

    Attributes:
        late: how many of those waiting were due longer ago than was asked about.
        oldest: when the oldest that waits was due.
        dead: given up.
        why: what went wrong last with one of those given up.
    """

    kind: str
    waiting: int = 0
    late: int = 0
    oldest: datetime | None = None
    dead: int = 0
    why: str = ""

    @property
    def is_mail(self) -> bool:
        """Whether these are letters."""
        return self.kind.startswith("mail.")


def postgres_facts(tx: Connection) -> PostgresFacts | None:
    """Return how the PostgreSQL is set up, None for another engine."""
    driver = driver_of(tx)
    if driver is None:
        return None
    role = str(tx.execute(text("SELECT current_user")).scalar_one())
    superuser = text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    given = {
        name: str(tx.execute(text(f"SHOW {name}")).scalar_one())
        for name in (*_DURABLE, "max_connections")
    }
    return PostgresFacts(
        role=role,
        superuser=bool(tx.execute(superuser).scalar_one()),
        owner=owns(driver),
        astray=astray(driver, role),
        not_durable=tuple(name for name in _DURABLE if given[name] == "off"),
        connections=int(given["max_connections"]),
    )


def time_of(tx: Connection) -> datetime | None:
    """Return what the clock of the database says; None where it has none of its own."""
    if tx.dialect.name != "postgresql":
        return None
    now: datetime = tx.execute(text("SELECT clock_timestamp()")).scalar_one()
    return now


def damage_of(tx: Connection) -> str:
    """Return what SQLite finds wrong with its file, empty where it is sound."""
    if tx.dialect.name != "sqlite":
        return ""
    said = str(tx.execute(text("PRAGMA quick_check(1)")).scalar_one())
    return "" if said == "ok" else said


def last_known_time(tx: Connection) -> datetime | None:
    """Return the newest time at which the server is known to have worked."""
    newest_entry = select(audit_log.c.at).order_by(audit_log.c.id.desc()).limit(1)
    known = (
        tx.execute(newest_entry).scalar(),
        tx.execute(select(func.max(published_list.c.made_at))).scalar(),
        last_round(tx),
    )
    return max((each for each in known if each is not None), default=None)


def last_round(tx: Connection) -> datetime | None:
    """Return when an outbox worker last ended its round of each minute."""
    done = select(func.max(outbox.c.done_at)).where(outbox.c.kind == AUDIT_ROUND)
    return tx.execute(done).scalar()


def queues(tx: Connection, now: datetime, late_after: timedelta) -> tuple[Queue, ...]:
    """Return what waits or was given up in the outbox, by kind."""
    waiting = _by_kind(tx, now, late_after)
    dead = _dead(tx)
    empty = {kind: Queue(kind=kind) for kind in dead}
    every = {**empty, **waiting}.values()
    return tuple(
        replace(each, dead=count, why=why)
        for each in sorted(every, key=lambda one: one.kind)
        for count, why in (dead.get(each.kind, (0, "")),)
    )


def _by_kind(tx: Connection, now: datetime, late_after: timedelta) -> Mapping[str, Queue]:
    late = func.count().filter(outbox.c.run_at <= now - late_after)
    rows = tx.execute(
        select(outbox.c.kind, func.count(), late, func.min(outbox.c.run_at))
        .where(outbox.c.done_at.is_(None), outbox.c.dead_at.is_(None))
        .group_by(outbox.c.kind)
    )
    return {
        kind: Queue(kind=kind, waiting=count, late=lates, oldest=oldest)
        for kind, count, lates, oldest in rows
    }


def _dead(tx: Connection) -> Mapping[str, tuple[int, str]]:
    newest = (
        select(outbox.c.kind, func.count(), func.max(outbox.c.id))
        .where(outbox.c.done_at.is_(None), outbox.c.dead_at.is_not(None))
        .group_by(outbox.c.kind)
    )
    found = {kind: (count, last) for kind, count, last in tx.execute(newest)}
    numbers = [last for _count, last in found.values()]
    rows = tx.execute(select(outbox.c.id, outbox.c.last_error).where(outbox.c.id.in_(numbers)))
    whys = {row.id: row.last_error for row in rows}
    return {kind: (count, whys.get(last, "")) for kind, (count, last) in found.items()}
