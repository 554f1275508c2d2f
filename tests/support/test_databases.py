# SPDX-License-Identifier: Apache-2.0
"""The shared databases are what their users take them for."""

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.support.databases import fresh_database

ANSWER = "CREATE TABLE answer (value INTEGER)"


def _plain(url: str) -> str:
    return url.replace("postgresql+psycopg://", "postgresql://")


def _migrate(url: str, *, role: str = "") -> None:
    if url.startswith("sqlite:///"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
            connection.execute(ANSWER)
        return
    with psycopg.connect(_plain(url)) as connection:
        connection.execute(ANSWER)
        connection.execute(f"GRANT SELECT, INSERT ON answer TO {role}".encode())


@pytest.fixture
def own_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep this test's schema away from the real one."""
    monkeypatch.setattr("tests.support.databases.TEMPLATE", f"own_{tmp_path.name}".lower())


@pytest.mark.usefixtures("own_templates")
def test_two_postgresql_databases_of_one_run_do_not_see_each_other(tmp_path: Path) -> None:
    with (
        fresh_database("postgresql", tmp_path, _migrate) as first,
        fresh_database("postgresql", tmp_path, _migrate) as second,
    ):
        with psycopg.connect(_plain(first)) as connection:
            connection.execute("INSERT INTO answer VALUES (42)")
        with psycopg.connect(_plain(second)) as connection:
            assert connection.execute("SELECT * FROM answer").fetchall() == []


@pytest.mark.usefixtures("own_templates")
def test_two_sqlite_databases_of_one_run_do_not_see_each_other(tmp_path: Path) -> None:
    with (
        fresh_database("sqlite", tmp_path, _migrate) as first,
        fresh_database("sqlite", tmp_path, _migrate) as second,
    ):
        with closing(sqlite3.connect(first.removeprefix("sqlite:///"))) as connection:
            connection.execute("INSERT INTO answer VALUES (42)")
            connection.commit()
        with closing(sqlite3.connect(second.removeprefix("sqlite:///"))) as connection:
            assert connection.execute("SELECT * FROM answer").fetchall() == []
