# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server migrate``: alone, whole or not at all, and never over a newer database."""

import fcntl
import os
import signal
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import create_engine, text

from server.ops.console import Fault
from server.ops.main import main
from server.ops.migrating import upgraded
from server.ops.owner import Owner
from server.store.migration import _DEPLOYER_LOCK, AnotherUpgrade
from server.store.upgrading import Upgraded, known_revisions, schema_of, upgrade
from tests.support.databases import ENGINES
from tests.upgrade.dumped import dumped, lay_data
from tests.upgrade.program import Program
from tests.upgrade.releases import RELEASES

OLDEST = RELEASES[0]
NEWEST_REVISION = known_revisions()[-1]


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    lay_data(OLDEST, request.param, tmp_path)
    with dumped(OLDEST, request.param, tmp_path) as address:
        yield address


@pytest.fixture
def program(url: str, tmp_path: Path) -> Program:
    return Program(tmp_path, url)


def execute(url: str, statement: str) -> None:
    engine = create_engine(url)
    with engine.begin() as tx:
        tx.execute(text(statement))
    engine.dispose()


@contextmanager
def held(url: str, tmp_path: Path) -> Iterator[None]:
    """Hold what an upgrade holds while it is under way."""
    if url.startswith("sqlite"):
        with (tmp_path / "tsukue.sqlite.upgrade").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        return
    engine = create_engine(url)
    with engine.begin() as tx:
        tx.execute(text(f"SELECT pg_advisory_xact_lock({_DEPLOYER_LOCK})"))
        yield
    engine.dispose()


def command(program: Program, monkeypatch: pytest.MonkeyPatch, *given: str) -> int:
    for name, value in program.environment.items():
        if name.startswith("TSUKUE_SERVER") or name == "LC_ALL":
            monkeypatch.setenv(name, value)
    return main(given)


def test_it_says_from_where_to_where_and_can_be_asked_before(
    program: Program,
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert command(program, monkeypatch, "migrate", "--check") == 1
    assert capsys.readouterr().out.startswith(f"to be upgraded (0009 to {NEWEST_REVISION}, ")
    assert schema_of(url).found == "0009"

    assert command(program, monkeypatch, "serve") == 1
    assert "run tsukue-server migrate" in capsys.readouterr().err

    assert command(program, monkeypatch, "migrate") == 0
    said = capsys.readouterr()
    assert f"upgraded from 0009 to {NEWEST_REVISION}" in said.out
    steps = str(len(known_revisions()) - known_revisions().index("0009") - 1)
    assert said.err.splitlines()[-1].split() == [steps, "/", steps, NEWEST_REVISION]
    assert command(program, monkeypatch, "migrate", "--check") == 0
    copies = list(tmp_path.glob("*.sqlite.before-*"))
    assert len(copies) == url.startswith("sqlite")
    for copy in copies:
        assert copy.stat().st_mode & 0o077 == 0
        assert schema_of(f"sqlite:///{copy}").found == "0009"


def test_a_newer_database_is_refused_by_every_command(
    program: Program,
    url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    execute(url, "UPDATE alembic_version SET version_num = '9042'")
    for given in (("migrate",), ("migrate", "--check"), ("serve",), ("user", "list")):
        assert command(program, monkeypatch, *given) == 1, given
        assert "does not know the database's 9042" in capsys.readouterr().err
    assert schema_of(url).found == "9042"


def test_a_second_upgrade_waits_and_then_gives_up(url: str, tmp_path: Path) -> None:
    with held(url, tmp_path), pytest.raises(AnotherUpgrade):
        upgrade(url, patience=1)
    assert schema_of(url).found == "0009"


def test_of_two_upgrades_at_once_one_does_it_and_one_finds_it_done(url: str) -> None:
    done: list[Upgraded] = []
    both = [threading.Thread(target=lambda: done.append(upgrade(url, patience=60))) for _ in "12"]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert sorted(each.before.found for each in done) == ["0009", NEWEST_REVISION]
    assert schema_of(url).place == "current"


def killed_after(program: Program, steps: int) -> None:
    """Begin an upgrade and kill it once so many steps were told."""
    process = program.begin("migrate")
    assert process.stderr is not None
    for _ in range(steps):
        assert process.stderr.readline()
    os.kill(process.pid, signal.SIGKILL)
    process.wait(30)
    process.stderr.close()


@pytest.mark.parametrize(
    "seed", [1, *(pytest.param(n, marks=pytest.mark.upgrade) for n in range(2, 9))]
)
def test_a_killed_upgrade_leaves_the_database_as_it_was(
    program: Program, url: str, tmp_path: Path, seed: int
) -> None:
    killed_after(program, Random(seed).randrange(1, 21))
    assert schema_of(url).found == "0009"
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(tmp_path / "tsukue.sqlite")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    upgrade(url, patience=30)
    assert schema_of(url).place == "current"


def test_what_a_killed_upgrade_was_doing_in_postgresql_ends_too(postgresql_url: str) -> None:
    # A long statement would otherwise go on, and hold its locks, for nobody.
    from server.store import migration

    engine = create_engine(postgresql_url)
    with engine.begin() as tx:
        migration._guard(tx, 5)
        shown = tx.execute(text("SHOW client_connection_check_interval")).scalar()
        limits = [
            tx.execute(text(f"SHOW {name}")).scalar()
            for name in ("statement_timeout", "lock_timeout")
        ]
    engine.dispose()
    assert (shown, limits) == ("2s", ["0", "3s"])


def test_a_table_in_use_ends_the_upgrade_and_not_its_user(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as tx:
        # A long report of the version before, or on SQLite a long act.
        tx.execute(text("UPDATE document SET size = size"))
        with pytest.raises(Fault) as refused:
            upgraded(Owner(url=url))
        assert "A table was in use" in refused.value.english
        assert schema_of(url).found == "0009"
        assert tx.execute(text("SELECT count(*) FROM case_summary")).scalar() == 45
    engine.dispose()
    upgraded(Owner(url=url))
    assert schema_of(url).place == "current"


def test_a_step_that_fails_leaves_everything_as_it_was(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tables that a later step adds are there already: no upgrade can have meant that.
    execute(url, "CREATE TABLE measure_actual (tenant INTEGER)")
    with pytest.raises(Fault) as refused:
        upgraded(Owner(url=url))
    assert "The upgrade failed. The database is as it was (0009)" in refused.value.english
    assert schema_of(url).found == "0009"
    execute(url, "UPDATE case_summary SET title = title")
    execute(url, "DROP TABLE measure_actual")
    upgraded(Owner(url=url))
    assert schema_of(url).place == "current"


def test_without_room_for_the_copy_nothing_is_upgraded(tmp_path: Path) -> None:
    with dumped(OLDEST, "sqlite", tmp_path) as url:
        (tmp_path / f"tsukue.sqlite.before-{NEWEST_REVISION}-from-0009.making").mkdir()
        with pytest.raises(Fault) as refused:
            upgraded(Owner(url=url))
        assert "No copy could be made" in refused.value.english
        assert schema_of(url).found == "0009"


def test_a_wrong_password_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Fault) as refused:
        upgraded(Owner(url="postgresql://tsukue:wrong@127.0.0.1:1/tsukue"))
    assert "the database is not reached (127.0.0.1:1)" in refused.value.english
