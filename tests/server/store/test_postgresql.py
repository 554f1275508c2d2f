# SPDX-License-Identifier: Apache-2.0
"""Connections that are lost, servers that are not the primary, and a pooler between."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Connection, text

from server.store import migrate
from server.store.engine import Database, DatabaseAway, open_database
from tests.scale.pooling import pooled
from tests.server.house import house_of, house_over
from tests.server.owner_work import owner_work
from tests.server.town import Town
from tests.support.clock import ManualClock
from tests.support.databases import fresh_database

_COUNT = text("UPDATE tenant_state SET feed_number = feed_number + 1 RETURNING feed_number")
_OTHERS = text(
    "SELECT count(pg_terminate_backend(pid, 60000)) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """A database of its own on PostgreSQL."""
    with fresh_database("postgresql", tmp_path, migrate) as made:
        yield made


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """That database, opened."""
    opened = open_database(url, connections=3)
    yield opened
    opened.close()


def end_others(url: str) -> None:
    """End every other session of the database, as a failing primary does."""
    judge = open_database(url, connections=1)
    with judge.read_work() as tx:
        assert int(tx.execute(_OTHERS).scalar_one()) > 0
    judge.close()


def count(tx: Connection) -> int:
    """Count one further in a transaction."""
    return int(tx.execute(_COUNT).scalar_one())


def test_a_connection_that_ended_while_nobody_used_it_is_not_used(
    database: Database, url: str
) -> None:
    for ended in range(3):
        end_others(url) if ended else None
        with database.read_work() as tx:
            assert tx.execute(text("SELECT 1")).scalar_one() == 1
    end_others(url)
    with database.write_work() as tx:
        assert count(tx) == 1


def test_a_connection_lost_before_the_commit_runs_the_use_case_again(
    database: Database, url: str
) -> None:
    tries = []

    def use_case(tx: Connection) -> int:
        tries.append(tx)
        if len(tries) == 1:
            count(tx)
            end_others(url)
        return count(tx)

    assert database.write(use_case) == 1
    assert len(tries) == 2


def test_a_connection_lost_in_the_commit_is_told_and_nothing_is_done_twice(
    database: Database, url: str
) -> None:
    tries = []

    def use_case(tx: Connection) -> None:
        tries.append(count(tx))
        end_others(url)

    with pytest.raises(DatabaseAway):
        database.write(use_case)
    assert tries == [1]


def test_a_standby_taken_for_the_primary_is_no_fault_of_ours(url: str, tmp_path: Path) -> None:
    town = Town(url, tmp_path, ManualClock())
    desk = town.desk("p-mori")
    client = TestClient(house_of(town, tmp_path), raise_server_exceptions=False)
    with owner_work(town.database) as tx:
        # As a standby answers: SQLSTATE 25006.
        named = tx.execute(text("SELECT current_database()")).scalar_one()
        tx.execute(text(f'ALTER DATABASE "{named}" SET default_transaction_read_only = on'))
    end_others(url)
    answer = client.delete(
        "/v1/sessions/current", headers={"Authorization": f"Bearer {desk.token}"}
    )
    assert (answer.status_code, answer.json()["code"]) == (503, "server.database_away")
    town.close()


def test_who_asks_while_there_is_no_database_is_told_to_ask_again(tmp_path: Path, url: str) -> None:
    town = Town(url, tmp_path, ManualClock())
    desk = town.desk("p-mori")
    away = open_database("postgresql://tsukue@127.0.0.1:1/tsukue", connections=1)
    services = replace(town.services, database=away)
    client = TestClient(house_over(services, tmp_path), raise_server_exceptions=False)
    answer = client.get("/v1/changes", headers={"Authorization": f"Bearer {desk.token}"})
    assert (answer.status_code, answer.json()["code"]) == (503, "server.database_away")
    assert int(answer.headers["Retry-After"]) > 0
    town.close()


def test_behind_a_pooler_nothing_is_prepared_and_the_limits_of_time_hold(url: str) -> None:
    with tempfile.TemporaryDirectory(prefix="tsk-") as folder, pooled(url, Path(folder)) as address:
        database = open_database(address, connections=3)
        for expected in range(1, 12):
            assert database.write(count) == expected
        with database.read_work() as tx:
            limits = [tx.execute(text(f"SHOW {name}")).scalar() for name in _LIMITS]
            assert tx.connection.driver_connection.prepare_threshold is None  # type: ignore[union-attr]
        assert limits == ["4s", "30s"]
        database.close()


def test_without_a_pooler_statements_are_prepared(database: Database) -> None:
    with database.read_work() as tx:
        assert tx.connection.driver_connection.prepare_threshold  # type: ignore[union-attr]


_LIMITS = ("lock_timeout", "statement_timeout")
