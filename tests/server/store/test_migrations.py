# SPDX-License-Identifier: Apache-2.0
"""The migrations make the tables of the code, and can be taken back."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import inspect, select, text

from approval import replay, to_plain
from server.store.engine import open_database
from server.store.migration import check_in_step, downgrade, migrate
from server.store.tables import metadata, register_entry
from tests.approval.city import city
from tests.approval.story import before_decision
from tests.support.databases import ENGINES, empty_postgresql


@pytest.fixture(params=ENGINES)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite'}"
        return
    with empty_postgresql() as url:
        yield url


def tables(url: str) -> set[str]:
    """Return the names of the tables."""
    database = open_database(url, connections=1)
    with database.read_work() as tx:
        found = set(inspect(tx).get_table_names())
    database.close()
    return found


def test_up_down_and_up_again_is_in_step_with_the_code(empty_url: str) -> None:
    migrate(empty_url)
    check_in_step(empty_url)
    downgrade(empty_url)
    assert tables(empty_url) <= {"alembic_version"}
    migrate(empty_url)
    assert tables(empty_url) == {*metadata.tables, "alembic_version"}


def test_cases_older_than_the_register_are_entered(empty_url: str) -> None:
    migrate(empty_url, "0002")
    plain = to_plain(replay(before_decision().events))
    decided = {**plain, "state": "decided", "decided_at": "2026-11-30T15:30:00+00:00"}
    organisation = {"sections": [to_plain(section) for section in city().data.sections]}
    database = open_database(empty_url, connections=1)
    with database.write_work() as tx:
        tx.execute(
            text(
                "INSERT INTO organisation_version (tenant, rev, version, data, loaded_at) "
                "VALUES (1, 1, '', :data, '2026-04-01')"
            ),
            {"data": json.dumps(organisation)},
        )
        tx.execute(
            text(
                "INSERT INTO case_summary (tenant, case_id, rev, head_hash, snapshot, state, "
                "number, title, search_key, matter, drafter_id, section_id, submitted, "
                "drafted_at, updated_at) VALUES (1, 'x', 1, '', :snapshot, 'decided', '', '', '', "
                "'', '', 'joho-kakari', true, '2026-11-24', '2026-11-24')"
            ),
            {"snapshot": json.dumps(decided)},
        )
    migrate(empty_url)
    with database.read_work() as tx:
        row = tx.execute(select(register_entry)).one()
    database.close()
    assert (row.mark, row.fiscal_year, row.serial, row.carrier) == ("情政", 2026, 1, "E")
    # 1 December in the city is still 30 November in Greenwich.
    assert (row.outcome, row.decided_on) == ("decided", date(2026, 12, 1))
    assert (row.bureau_id, row.section_id, row.decided_feed) == ("somu", "joho", 0)


def test_migrating_twice_changes_nothing(empty_url: str) -> None:
    migrate(empty_url)
    before = tables(empty_url)
    migrate(empty_url)
    assert tables(empty_url) == before


def test_every_key_begins_with_the_tenant() -> None:
    numbered_rows = {"outbox", "audit_log"}
    for table in metadata.tables.values():
        key = [column.name for column in table.primary_key]
        assert key[0] == "tenant" or table.name in numbered_rows, table.name
        assert "tenant" in table.columns


def test_sqlite_is_opened_to_lose_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'safe.sqlite'}"
    migrate(url)
    database = open_database(url, connections=1)
    with database.read_work() as tx:
        pragmas = {
            name: tx.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    database.close()
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }
    with closing(sqlite3.connect(tmp_path / "safe.sqlite")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_data_that_can_be_made_anew_is_written_in_a_hurry(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'demo.sqlite'}", connections=1)
    with database.read_work() as tx:
        assert tx.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    database.hurry()
    for work in (database.read_work, database.write_work):
        with work() as tx:
            assert tx.exec_driver_sql("PRAGMA synchronous").scalar() == 0
            assert tx.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    database.close()
