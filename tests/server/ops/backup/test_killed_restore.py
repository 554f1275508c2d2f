# SPDX-License-Identifier: Apache-2.0
"""A restore that dies by kill -9 on PostgreSQL while others still work for it."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from server.ops.console import OK, REFUSED
from server.store import migrate
from server.store.dumps import what_stands, writing
from server.store.migration import downgrade, revisions
from server.store.upgrading import schema_of
from tests.server.ops.backup.killing import ended, killed_at, restoring_child
from tests.server.ops.backup.site import Site, empty_like, english, working_site
from tests.support.databases import as_owner, fresh_database
from tests.support.postgres import SERVICE, running_cluster
from tests.support.waiting import wait_until

_SLOW = """
CREATE TABLE zz_slow (id integer CHECK (
    pg_catalog.pg_sleep(coalesce(current_setting('tsukue.slow', true), '0')::float) IS NOT NULL
))
"""
"""Lets whoever puts its rows back wait for as long as the database says."""

_MORE = "INSERT INTO zz_slow SELECT g FROM generate_series(1, 2) g"
_MUCH = """
CREATE TABLE zzz_much AS
SELECT md5(random()::text) AS noise FROM generate_series(1, 20000)
"""
"""More than a pipe holds: the killed one cannot have handed it all to pg_restore."""

_SEEN = f"GRANT SELECT ON {{}} TO {SERVICE}"
"""Who backs up must read whatever stands there."""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    english(monkeypatch)
    with fresh_database("postgresql", tmp_path, migrate) as url:
        yield working_site(tmp_path / "machine", url)


def test_what_a_killed_restore_left_at_work_is_ended_and_all_begins_anew(
    site: Site, folder: Path, tmp_path: Path
) -> None:
    _act(site, _SLOW, _SEEN.format("zz_slow"), _MORE)
    assert site.run("backup", str(folder), "--quiet") == OK
    with empty_like(site.database_url, tmp_path / "new") as machine:
        _let_wait(machine, seconds=60)
        _kill_while_pg_restore_waits(machine, folder)
        assert machine.run("serve") == REFUSED
        assert machine.run("restore", str(folder)) == REFUSED
        # pg_restore is there still, and would commit in a minute all it was given.
        assert _at_work(machine) == 1
        _let_wait(machine, seconds=0)
        assert machine.run("restore", str(folder), "--again") == OK
        assert machine.run("verify") == OK
        assert machine.count("zz_slow") == 2


@pytest.mark.parametrize("read_whole", [True, False])
def test_pg_restore_without_its_master_puts_all_back_or_nothing_and_is_not_served(
    site: Site, folder: Path, tmp_path: Path, *, read_whole: bool
) -> None:
    much = [] if read_whole else [_MUCH, _SEEN.format("zzz_much")]
    _act(site, _SLOW, _SEEN.format("zz_slow"), _MORE, *much)
    assert site.run("backup", str(folder), "--quiet") == OK
    with empty_like(site.database_url, tmp_path / "new") as machine:
        _let_wait(machine, seconds=0.5)
        _kill_while_pg_restore_waits(machine, folder)
        wait_until(lambda: not _at_work(machine))
        assert ("case_event" in what_stands(machine.database_url).tables) is read_whole
        assert machine.run("serve") == REFUSED


def test_a_restore_killed_within_the_migration_after_it_begins_anew(
    site: Site, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, newest = revisions()[-2:]
    downgrade(as_owner(site.database_url), before, role=SERVICE)
    assert site.run("backup", str(folder), "--quiet") == OK
    with empty_like(site.database_url, tmp_path / "new") as machine:
        assert killed_at(machine, folder, "restore_within_migration") == 137
        wait_until(lambda: what_stands(as_owner(machine.database_url)).others == 0)
        assert schema_of(writing(machine.database_url)).found == before
        for words in (["serve"], ["migrate"], ["jobs", "--once"]):
            assert machine.run(*words) == REFUSED, words
            assert "interrupted restore" in capsys.readouterr().err
        assert machine.run("restore", str(folder), "--again") == OK
        assert f"from {before} to {newest}" in capsys.readouterr().out
        assert machine.run("verify") == OK


def _act(site: Site, *statements: str) -> None:
    database = site.open()
    with database.write_work() as tx:
        for statement in statements:
            tx.execute(text(statement))
    database.close()


def _let_wait(machine: Site, *, seconds: float) -> None:
    name = make_url(machine.database_url).database or ""
    running_cluster().execute(f"ALTER DATABASE {{}} SET tsukue.slow = '{seconds}'", name)


def _kill_while_pg_restore_waits(machine: Site, folder: Path) -> None:
    child = restoring_child(machine, folder)
    wait_until(lambda: _at_work(machine, "PgSleep") == 1)
    os.kill(child, signal.SIGKILL)
    assert ended(child) == -signal.SIGKILL


def _at_work(machine: Site, waiting_for: str = "%") -> int:
    """Count the pg_restore in a database, asked of another one so as not to be in it."""
    address = make_url(machine.database_url)
    elsewhere = Site(machine.root, address.set(database="postgres").render_as_string())
    database = elsewhere.open()
    asked = text(
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pg_restore' "
        "AND datname = :name AND coalesce(wait_event, '') LIKE :waiting"
    )
    try:
        with database.read_work() as tx:
            given = {"name": address.database, "waiting": waiting_for}
            return int(tx.execute(asked, given).scalar_one())
    finally:
        database.close()
