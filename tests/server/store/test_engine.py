# SPDX-License-Identifier: Apache-2.0
"""Units of work: what commits, what rolls back, and what runs again."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from server.store.crashpoints import EXIT_CODE
from server.store.engine import Database, DatabaseBusy, open_database
from server.usecases.acts.take_batch import take_batch
from telework.codec import batch_to_json
from tests.server.owner_work import owner_work
from tests.server.town import CASE, MORI, Town, draft


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database opened for this test."""
    opened = open_database(database_url, connections=3)
    yield opened
    opened.close()


def feed_number(database: Database) -> int:
    """Return the tenant's counter."""
    with database.read_work() as tx:
        return int(tx.execute(text("SELECT feed_number FROM tenant_state")).scalar_one())


def test_a_clean_exit_commits_and_an_exception_rolls_back(database: Database) -> None:
    with database.write_work() as tx:
        tx.execute(text("UPDATE tenant_state SET feed_number = 5"))

    def break_off() -> None:
        with database.write_work() as tx:
            tx.execute(text("UPDATE tenant_state SET feed_number = 9"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    assert feed_number(database) == 5


def test_a_lost_race_runs_the_whole_use_case_again(database: Database) -> None:
    tries = []

    def use_case(tx: object) -> str:
        tries.append(tx)
        if len(tries) < 3:
            tx.execute(text(_EVENT))  # type: ignore[attr-defined]
            tx.execute(text(_EVENT))  # type: ignore[attr-defined]
        return "done"

    assert database.write(use_case) == "done"
    assert len(tries) == 3


def test_races_without_end_are_given_up_and_nothing_is_stored(database: Database) -> None:
    def use_case(tx: object) -> None:
        tx.execute(text(_EVENT))  # type: ignore[attr-defined]
        tx.execute(text(_EVENT))  # type: ignore[attr-defined]

    with pytest.raises(DatabaseBusy):
        database.write(use_case)
    with database.read_work() as tx:
        assert tx.execute(text("SELECT count(*) FROM case_event")).scalar() == 0


@pytest.mark.parametrize("statement", ["UPDATE {} SET tenant = 2", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["audit_log", "case_event"])
def test_logs_refuse_to_be_changed(town: Town, table: str, statement: str) -> None:
    town.desk(MORI).act(draft())
    with pytest.raises(DBAPIError, match="append-only"), owner_work(town.database) as tx:
        tx.execute(text(statement.format(table)))


@pytest.mark.parametrize(
    ("point", "first_landed"), [("before_commit", False), ("after_commit_before_answer", True)]
)
def test_a_server_that_dies_around_the_commit_acts_exactly_once(
    town: Town, database_url: str, tmp_path: Path, point: str, first_landed: bool
) -> None:
    desk = town.desk(MORI)
    batch = desk.batch(desk.item(draft()))
    body = tmp_path / "batch.json"
    body.write_text(batch_to_json(batch), encoding="utf-8")
    command = [sys.executable, "-m", "tests.server.dying", database_url, str(tmp_path), str(body)]
    environment = {**os.environ, "CRASH_AT": point}
    died = subprocess.run(command, env=environment, check=False, timeout=100)
    assert died.returncode == EXIT_CODE
    again = take_batch(town.services, desk.identified, batch)
    assert [str(each.status) for each in again.answers] == [  # type: ignore[union-attr]
        "repeated" if first_landed else "accepted"
    ]
    assert town.case(CASE).rev == 3


_EVENT = (
    "INSERT INTO case_event (tenant, case_id, seq, type, body, prev_hash, hash, at, event_id) "
    "VALUES (1, 'c', 1, 't', '{}', '', '', '2026-01-01 00:00:00', 'e')"
)


def test_what_a_statement_was_told_is_not_in_the_text_of_its_fault(database: Database) -> None:
    with pytest.raises(DBAPIError) as fault, database.write_work() as tx:
        tx.execute(text("SELECT CAST(:told AS text) FROM nowhere"), {"told": "a title in secret"})
    assert "nowhere" in str(fault.value)
    assert "secret" not in str(fault.value)
