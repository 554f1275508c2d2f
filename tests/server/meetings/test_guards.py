# SPDX-License-Identifier: Apache-2.0
"""The bare guards of both databases, without any code of ours before them."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from sqlalchemy import Insert, Update, insert, select, update
from sqlalchemy.exc import DatabaseError

from server.store.engine import Database, open_database
from server.store.meetings.claims import NewClaim, conflicts, take
from server.store.tables import meeting_claim
from telework.meetings.claims import Claim

NINE = datetime(2026, 11, 25, tzinfo=UTC)
"""Nine o'clock in the city."""

HOUR = timedelta(hours=1)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database with the current schema and nothing in it."""
    opened = open_database(database_url, connections=2)
    yield opened
    opened.close()


def row(
    name: str, starts: datetime = NINE, ends: datetime = NINE + HOUR, **other: Any
) -> dict[str, object]:
    """Return a claim on a room as its row."""
    return {
        "tenant": 1,
        "claim_id": name,
        "occurrence_id": f"of-{name}",
        "resource_id": "room:15C",
        "starts_at": starts,
        "ends_at": ends,
        "blocking": True,
        **other,
    }


def put(database: Database, *rows: dict[str, object]) -> None:
    """Insert rows as they are."""
    with database.write_work() as tx:
        tx.execute(insert(meeting_claim), list(rows))


def refuse(database: Database, statement: Insert | Update, *rows: dict[str, object]) -> None:
    """See the database refuse a statement for an overlap."""
    with pytest.raises(DatabaseError, match="overlap"), database.write_work() as tx:
        tx.execute(statement, *([list(rows)] if rows else []))


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        (NINE, NINE + HOUR),
        (NINE + HOUR / 2, NINE + 2 * HOUR),
        (NINE - HOUR / 2, NINE + HOUR / 2),
        (NINE + HOUR / 4, NINE + HOUR / 2),
        (NINE - HOUR, NINE + 2 * HOUR),
        (NINE + HOUR - timedelta(microseconds=1), NINE + 2 * HOUR),
    ],
)
def test_an_overlap_is_refused_on_insert(
    database: Database, starts: datetime, ends: datetime
) -> None:
    put(database, row("first"))
    refuse(database, insert(meeting_claim), row("second", starts, ends))


def test_edges_may_touch(database: Database) -> None:
    put(database, row("first"))
    put(database, row("before", NINE - HOUR, NINE), row("after", NINE + HOUR, NINE + 2 * HOUR))


@pytest.mark.parametrize("other", [{"resource_id": "room:15D"}, {"tenant": 2}, {"blocking": False}])
def test_what_is_not_held_of_the_same_thing_is_no_overlap(
    database: Database, other: dict[str, Any]
) -> None:
    put(database, row("first"), row("second", **other))


@pytest.mark.parametrize(
    "change",
    [
        {"starts_at": NINE + HOUR / 2},
        {"starts_at": NINE, "ends_at": NINE + 2 * HOUR},
        {"resource_id": "room:15C", "starts_at": NINE - HOUR},
    ],
)
def test_an_overlap_is_refused_on_update(database: Database, change: dict[str, object]) -> None:
    put(database, row("first"), row("second", NINE + HOUR, NINE + 2 * HOUR))
    second = update(meeting_claim).where(meeting_claim.c.claim_id == "second")
    refuse(database, second.values(**change))


def test_moving_into_a_taken_room_is_refused(database: Database) -> None:
    put(database, row("first"), row("second", resource_id="room:15D"))
    second = update(meeting_claim).where(meeting_claim.c.claim_id == "second")
    refuse(database, second.values(resource_id="room:15C"))


def test_what_was_given_back_holds_again_only_where_nobody_came(database: Database) -> None:
    put(database, row("first", blocking=False), row("second"))
    first = update(meeting_claim).where(meeting_claim.c.claim_id == "first")
    refuse(database, first.values(blocking=True))
    with database.write_work() as tx:
        tx.execute(update(meeting_claim).values(blocking=False))
        tx.execute(first.values(blocking=True))


def test_a_claim_may_move_over_its_own_old_time(database: Database) -> None:
    put(database, row("first"))
    with database.write_work() as tx:
        tx.execute(update(meeting_claim).values(ends_at=NINE + 2 * HOUR))
        (ends,) = tx.execute(select(meeting_claim.c.ends_at)).scalars()
    assert ends == NINE + 2 * HOUR


def test_taking_says_what_is_gone_without_a_fault(database: Database) -> None:
    put(database, row("first"))
    with database.write_work() as tx:
        assert not take(tx, 1, [new("room:15C"), new("room:15D")])
    with database.write_work() as tx:
        assert take(tx, 1, [new("room:15E", NINE), new("room:15E", NINE + HOUR)])


def test_the_look_finds_what_reaches_into_a_date_and_nothing_else(database: Database) -> None:
    day = timedelta(days=1)
    put(
        database,
        row("night", NINE - 12 * HOUR, NINE + HOUR / 2),
        row("touching", NINE + HOUR, NINE + 2 * HOUR),
        row("given back", blocking=False),
        row("of another", resource_id="room:15D"),
        row("next day", NINE + day, NINE + day + HOUR),
    )
    with database.read_work() as tx:
        found = conflicts(tx, 1, ["room:15C"], [(NINE, NINE + HOUR)])
        both = conflicts(
            tx, 1, ["room:15C"], [(NINE, NINE + HOUR), (NINE + day, NINE + day + HOUR)]
        )
    assert [each.occurrence_id for each in found] == ["of-night"]
    assert [each.occurrence_id for each in both] == ["of-night", "of-next day"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_look_goes_by_the_index_of_what_holds(database: Database) -> None:
    """With ``blocking = 1`` SQLite would leave the partial index unused."""
    ran: list[str] = []
    with database.read_work() as tx:
        raw = cast("sqlite3.Connection", tx.connection.dbapi_connection)
        raw.set_trace_callback(ran.append)
        conflicts(tx, 1, ["room:15C"], [(NINE, NINE + HOUR)])
        raw.set_trace_callback(None)
        (looked,) = [each for each in ran if "meeting_claim" in each]
        plan = [line[3] for line in raw.execute(f"EXPLAIN QUERY PLAN {looked}")]
    assert any("ix_meeting_claim_resource" in each for each in plan), plan


def new(resource: str, starts: datetime = NINE) -> NewClaim:
    """Return a claim to be taken."""
    return NewClaim(
        claim_id=f"new {resource} {starts}",
        occurrence_id="of-new",
        claim=Claim(resource_id=resource, starts_at=starts, ends_at=starts + HOUR),
    )
