# SPDX-License-Identifier: Apache-2.0
"""A restore brings everything back on an empty machine, or leaves what cannot be served."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import text

from server.files.directory import Directory
from server.ops import restoring
from server.ops.backup.summary import finished_backups
from server.ops.backup.target import Target
from server.ops.console import OK, REFUSED, Fault
from server.ops.doctor.last import LAST
from server.ops.owner import owner_of
from server.settings import ServerSettings
from server.store import migrate
from server.store.changes import SPAN
from server.store.dumps import Standing, what_stands
from server.store.engine import open_database
from server.store.migration import downgrade, revisions
from tests.server.ops.backup.killing import killed_at
from tests.server.ops.backup.site import Site, empty_like, working_site
from tests.support.databases import as_owner, empty_postgresql, fresh_database


@pytest.fixture
def backed_up(site: Site, folder: Path) -> Site:
    """A server, with a verified backup of it in the folder."""
    assert site.run("backup", str(folder), "--quiet") == OK
    return site


@pytest.fixture
def machine(backed_up: Site, tmp_path: Path) -> Iterator[Site]:
    """An empty machine with an empty database of the same engine."""
    with empty_like(backed_up.database_url, tmp_path / "new") as made:
        yield made


def test_everything_comes_back(
    backed_up: Site, machine: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert machine.run("restore", str(folder)) == OK
    said = capsys.readouterr().out
    assert "everything is equal" in said
    assert _tree(machine.data / "files" / "sha256") == _tree(backed_up.data / "files" / "sha256")
    assert _tree(machine.data / "trust") == _tree(backed_up.data / "trust")
    passphrase = machine.data / "passphrase"
    assert passphrase.read_bytes() == (backed_up.data / "passphrase").read_bytes()
    assert passphrase.stat().st_mode & 0o077 == 0
    settings = machine.data / "restored-settings" / "tsukue.toml"
    assert settings.read_bytes() == backed_up.config.read_bytes()
    assert not (machine.data / "restoring.json").exists()
    for table in ("case_event", "case_summary", "stored_file", "device_event"):
        assert machine.count(table) == backed_up.count(table), table
    assert machine.run("verify") == OK
    # It stands alone from here on, and is backed up like any other.
    assert machine.run("backup", str(folder), "--quiet") == OK


def test_what_the_doctor_found_stays_where_it_was_found(
    small_site: Site, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert small_site.run("doctor") == REFUSED
    assert (small_site.data / LAST).exists()
    assert small_site.run("backup", str(folder), "--quiet") == OK
    with empty_like(small_site.database_url, tmp_path / "new") as machine:
        machine.data.mkdir()
        # Somebody asks first what is wrong with the new machine: that is nothing to be kept.
        assert machine.run("doctor") == REFUSED
        assert (machine.data / LAST).exists()
        assert machine.run("restore", str(folder)) == OK
        assert not (machine.data / LAST).exists()
    # As backups were before 0.9.0.
    monkeypatch.setattr("server.ops.backup.contents.is_of_the_moment", lambda _name: False)
    assert small_site.run("backup", str(folder), "--quiet") == OK
    with empty_like(small_site.database_url, tmp_path / "newer") as machine:
        assert machine.run("restore", str(folder)) == OK
        assert not (machine.data / LAST).exists()


def test_a_restored_feed_goes_on_in_a_span_of_its_own(machine: Site, folder: Path) -> None:
    assert machine.run("restore", str(folder)) == OK
    database = machine.open()
    with database.read_work() as tx:
        [number] = tx.execute(text("SELECT feed_number FROM tenant_state")).scalars()
        tags = set(tx.execute(text("SELECT tag FROM audit_log")).scalars())
    database.close()
    assert number == SPAN
    assert "ops:backup:restored" in tags


def test_a_machine_with_data_or_tables_is_left_alone(
    backed_up: Site, machine: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = backed_up.count("audit_log")
    assert backed_up.run("restore", str(folder)) == REFUSED
    assert "passphrase" in capsys.readouterr().err
    assert backed_up.run("restore", str(folder), "--again") == REFUSED
    assert machine.run("restore", str(folder), "--database-url", backed_up.database_url) == REFUSED
    said = capsys.readouterr().err
    assert "alembic_version" in said or ".sqlite" in said
    assert backed_up.count("audit_log") == before
    assert not machine.data.exists() or not list(machine.data.glob("*"))


def test_a_backup_taken_while_people_write_is_whole(
    site: Site, folder: Path, tmp_path: Path
) -> None:
    acknowledged = [site.keep(b"before the backup %d" % number) for number in range(5)]
    ended = Event()

    def write_on() -> None:
        number = 0
        while not ended.is_set():
            site.keep(b"meanwhile %d" % number)
            number += 1

    writer = Thread(target=write_on)
    writer.start()
    try:
        assert site.run("backup", str(folder), "--quiet") == OK
    finally:
        ended.set()
        writer.join()
    with empty_like(site.database_url, tmp_path / "new") as machine:
        # Compares counts, chains, and the digest of every file that the database names.
        assert machine.run("restore", str(folder)) == OK
        kept = set(Directory(machine.data / "files").list())
        assert set(acknowledged) <= kept
        assert machine.count("stored_file") <= site.count("stored_file")


@pytest.mark.parametrize(
    "point", ["restore_after_files", "restore_before_database", "restore_after_database"]
)
def test_a_killed_restore_never_serves_and_begins_anew(
    machine: Site, folder: Path, point: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert killed_at(machine, folder, point) == 137
    for words in (["serve"], ["init"], ["verify"], ["backup", str(folder)]):
        assert machine.run(*words) == REFUSED, words
        assert "interrupted restore" in capsys.readouterr().err
    assert machine.run("restore", str(folder)) == REFUSED
    assert "--again" in capsys.readouterr().err
    assert machine.run("restore", str(folder), "--again") == OK
    assert machine.run("verify") == OK


def test_again_empties_no_other_database(
    backed_up: Site, machine: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert killed_at(machine, folder, "restore_after_files") == 137
    other = as_owner(backed_up.database_url)
    assert machine.run("restore", str(folder), "--again", "--database-url", other) == REFUSED
    assert "name the same database" in capsys.readouterr().err
    assert backed_up.count("case_event") > 0


def test_a_damaged_backup_is_refused_before_anything_is_written(
    small_site: Site, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert small_site.run("backup", str(folder), "--quiet") == OK
    shared = max((folder / "pool").glob("??/*"))
    spoilt = bytearray(shared.read_bytes())
    spoilt[len(spoilt) // 2] ^= 4
    shared.write_bytes(spoilt)
    with empty_like(small_site.database_url, tmp_path / "new") as machine:
        assert machine.run("restore", str(folder)) == REFUSED
        said = capsys.readouterr()
        assert f"DAMAGED\t{shared.relative_to(folder)}" in said.out
        assert not machine.data.exists()


def test_another_passphrase_and_no_backup_are_told(
    small_site: Site, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with empty_like(small_site.database_url, tmp_path / "new") as machine:
        assert machine.run("restore", str(folder)) == REFUSED
        assert "no backup" in capsys.readouterr().err
        assert small_site.run("backup", str(folder), "--quiet") == OK
        machine.passphrase_file.write_text("quite another passphrase", encoding="utf-8")
        assert machine.run("restore", str(folder)) == REFUSED
        assert "passphrase is another one" in capsys.readouterr().err
        assert not machine.data.exists()


def test_the_other_engine_and_an_older_program_are_refused(
    small_site: Site,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert small_site.run("backup", str(folder), "--quiet") == OK
    with empty_postgresql() as url:
        machine = Site(tmp_path / "new", url).prepare()
        assert machine.run("restore", str(folder)) == REFUSED
        assert "a backup of SQLite" in capsys.readouterr().err
    with empty_like(small_site.database_url, tmp_path / "newer") as machine:
        monkeypatch.setattr(restoring, "revisions", lambda: ("0001",))
        assert machine.run("restore", str(folder)) == REFUSED
        assert "newer version" in capsys.readouterr().err
        assert not machine.data.exists()


def test_an_earlier_backup_is_chosen_by_its_time(
    small_site: Site, folder: Path, tmp_path: Path
) -> None:
    assert small_site.run("backup", str(folder), "--quiet") == OK
    later = small_site.keep(b"which came after the first backup")
    assert small_site.run("backup", str(folder), "--quiet") == OK
    first, _second = finished_backups(folder)
    with empty_like(small_site.database_url, tmp_path / "new") as machine:
        assert machine.run("restore", str(folder), "--at", "2001-01-01T00:00") == REFUSED
        assert machine.run("restore", str(folder), "--at", "yesterday") == REFUSED
        assert machine.run("restore", str(folder), "--at", first.name) == OK
        assert not (machine.data / "files/sha256" / later[:2] / later[2:]).exists()


def test_a_database_that_somebody_is_connected_to_is_left_alone(
    small_site: Site, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert small_site.run("backup", str(folder), "--quiet") == OK
    with empty_postgresql() as url:
        machine = Site(tmp_path / "new", url).prepare()
        database = machine.open()
        with database.read_work() as tx:
            tx.execute(text("SELECT 1"))
            assert machine.run("restore", str(folder)) == REFUSED
        database.close()
    said = capsys.readouterr().err
    assert "has 1 connections. Stop it first" in said
    assert "running" not in said


def test_a_server_that_answers_elsewhere_is_told_without_a_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.ops.backup.target._answers", lambda _settings: True)
    settings = ServerSettings(data_dir=tmp_path, port=8722)
    with pytest.raises(Fault) as refused:
        Target(settings=settings, owner=owner_of(settings)).require_quiet()
    assert str(refused.value) == "A server is running at 127.0.0.1:8722. Stop it first."
    assert refused.value.japanese.startswith("127.0.0.1:8722 でサーバーが動いています。")
    assert "件" not in refused.value.japanese


def test_a_connection_that_is_just_being_closed_is_not_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    with empty_postgresql() as url, closing(open_database(url, connections=1)) as database:
        with database.read_work() as tx:
            tx.execute(text("SELECT 1"))

        def look(address: str) -> Standing:
            found = what_stands(address)
            seen.append(found.others)
            database.close()
            return found

        monkeypatch.setattr("server.ops.backup.target.what_stands", look)
        settings = ServerSettings(data_dir=tmp_path, database_url=url, port=0)
        Target(settings=settings, owner=owner_of(settings)).require_quiet()
    assert seen[0] == 1
    assert seen[-1] == 0


def test_a_backup_of_an_earlier_schema_is_brought_to_this_one(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with fresh_database("sqlite", tmp_path, migrate) as url:
        site = working_site(tmp_path / "machine", url)
        before, newest = revisions()[-2:]
        downgrade(url, before)
        # The program of that time would have taken it; its audit entry is this one's.
        assert site.run("backup", str(folder), "--quiet") == OK
        with empty_like(url, tmp_path / "new") as machine:
            assert machine.run("restore", str(folder)) == OK
            assert f"from {before} to {newest}" in capsys.readouterr().out


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
