# SPDX-License-Identifier: Apache-2.0
"""A backup is taken while people work; it is whole, sealed, or not there at all."""

import errno
import fcntl
import os
import signal
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from server.files.directory import Directory
from server.ops.backup import newest_backup, newest_verified, pool, sealed_part, taking
from server.ops.backup.contents import Contents
from server.ops.backup.folder import LOCK
from server.ops.backup.keys import open_key
from server.ops.backup.manifest import read_manifest
from server.ops.backup.retention import remove_old
from server.ops.backup.summary import finished_backups, name_of
from server.ops.console import OK, REFUSED, STOPPED
from server.settings import ServerSettings
from server.store.columns import metadata
from server.store.dumps.named_files import NAMING
from server.store.engine import open_database
from server.store.owning import give_rights_at
from tests.server.ops.backup.site import PASSPHRASE, Site, english, working_site
from tests.support.databases import as_superuser
from tests.support.postgres import SERVICE

NAMES_NO_FILE = {
    "asked_act.body_sha256",
    "audit_leaf.digest",
    "case_event.hash",
    "certificate_request.public_key_sha256",
    "certificate.public_key_sha256",
    "figure_key.token_sha256",
    "figure_publication.sha256",
    "idempotency.body_sha256",
    "meeting_answer.digest",
    "meeting_key.token_sha256",
    "meeting_told.digest",
    "seal_use.sha256",
    "survey_text.digest",
    "telework_city_month.list_sha256",
    "telework_city_month.sha256",
    "telework_month.sha256",
    "telework_month.signed_sha256",
    "telework_section_month.snapshot_sha256",
    "user_session.token_sha256",
    "verified_document.sha256",
}
"""Digests of something else than a kept file; what ``seal_use`` and ``verified_document`` name
is named by the documents themselves too."""


def test_every_column_with_a_digest_is_known_to_name_a_file_or_not() -> None:
    columns = {
        f"{table.name}.{column.name}"
        for table in metadata.tables.values()
        for column in table.columns
        if "sha256" in column.name or "digest" in column.name
    }
    naming = {f"{column.table.name}.{column.name}" for column in NAMING}
    assert columns - NAMES_NO_FILE == naming


def test_a_backup_holds_everything_and_shows_nothing(site: Site, folder: Path) -> None:
    assert site.run("backup", str(folder)) == OK
    newest = newest_backup(folder)
    assert newest is not None
    assert newest.verified_at is not None
    manifest = read_manifest(newest.path, open_key(folder / "key.sealed", PASSPHRASE))
    counts = {count.table: count.rows for count in manifest.figures.counts}
    assert counts["case_event"] == site.count("case_event")
    assert manifest.files == len(set(Directory(site.data / "files").list()))
    assert manifest.absent == 0
    secret = (site.data / "passphrase").read_bytes()
    for path in _files(folder):
        data = path.read_bytes()
        assert secret not in data
        assert "仕様書".encode() not in data
        assert b"%PDF" not in data
        assert path.stat().st_mode & 0o077 == 0, path
    assert not (site.data / "backup-work").exists()


def test_what_an_upgrade_left_beside_the_database_is_in_no_backup(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'tsukue.sqlite'}"
    for name in ("passphrase", "tsukue.sqlite", "tsukue.sqlite-wal", "tsukue.sqlite.upgrade"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "tsukue.sqlite.before-0037-from-0031").write_bytes(b"x")
    chosen = ServerSettings(data_dir=tmp_path, database_url=url)
    assert [name for name, _ in Contents(chosen=chosen, config=None).trust()] == ["passphrase"]


def test_what_only_root_may_read_is_not_looked_for(tmp_path: Path) -> None:
    chosen = ServerSettings(data_dir=tmp_path, database_owner_file=str(tmp_path / "owner"))
    assert Contents(chosen=chosen, config=None).settings() == []


def test_a_second_backup_writes_only_the_files_that_are_new(site: Site, folder: Path) -> None:
    assert site.run("backup", str(folder)) == OK
    before = {path: path.stat().st_mtime_ns for path in _files(folder / "pool")}
    site.keep(b"a file that came later")
    assert site.run("backup", str(folder)) == OK
    after = {path: path.stat().st_mtime_ns for path in _files(folder / "pool")}
    assert len(after) == len(before) + 1
    assert before.items() <= after.items()
    assert len(finished_backups(folder)) == 2


def test_a_lost_and_an_altered_file_are_named_and_the_rest_is_kept(
    small_site: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lost, altered = small_site.keep(b"to be lost"), small_site.keep(b"to be altered")
    Directory(small_site.data / "files").delete(lost)
    (small_site.data / "files/sha256" / altered[:2] / altered[2:]).write_bytes(b"altered")
    assert small_site.run("backup", str(folder)) == REFUSED
    said = capsys.readouterr()
    assert f"lost\t{lost}" in said.out
    assert f"altered\t{altered}" in said.out
    assert "2 files that the database names" in said.err
    assert newest_verified(folder) is not None
    assert not (list((folder / "pool").glob(".new*")))


def test_another_passphrase_is_refused_before_anything_is_written(
    small_site: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert small_site.run("backup", str(folder)) == OK
    small_site.passphrase_file.write_text("quite another passphrase", encoding="utf-8")
    assert small_site.run("backup", str(folder)) == REFUSED
    assert "passphrase" in capsys.readouterr().err
    assert len(finished_backups(folder)) == 1


def test_a_short_passphrase_is_refused(
    small_site: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small_site.passphrase_file.write_text("short", encoding="utf-8")
    assert small_site.run("backup", str(folder)) == REFUSED
    assert "12 characters" in capsys.readouterr().err
    assert finished_backups(folder) == []


def test_a_night_before_a_folder_is_named_is_calm_and_any_other_command_is_not(
    small_site: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert small_site.run("backup", "--nightly") == OK
    said = capsys.readouterr()
    assert "no backup is taken yet" in said.out
    assert said.err == ""
    assert small_site.run("backup", "--quiet") == REFUSED
    assert "name the folder" in capsys.readouterr().err
    with small_site.config.open("a", encoding="utf-8") as settings:
        settings.write(f'backup_folder = "{folder}"\n')
    assert small_site.run("backup", "--nightly") == OK
    assert capsys.readouterr().out == ""
    assert newest_verified(folder) is not None


@pytest.mark.parametrize("place", ["folder", "data"])
def test_of_two_at_once_the_second_refuses(
    small_site: Site, folder: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = folder if place == "folder" else small_site.data
    locked.mkdir(exist_ok=True)
    with (locked / LOCK).open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        assert small_site.run("backup", str(folder)) == REFUSED
    assert "Another backup or verification is at work" in capsys.readouterr().err


def test_a_table_of_somebody_else_is_named_and_after_the_setup_taken_too(
    postgresql_url: str,
    tmp_path: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    english(monkeypatch)
    site = working_site(tmp_path / "machine", postgresql_url)
    superuser = open_database(as_superuser(postgresql_url), connections=1)
    with superuser.write_work() as tx:
        tx.execute(text("CREATE TABLE by_hand (id int)"))
    assert site.run("backup", str(folder)) == REFUSED
    assert "permission denied for table by_hand" in capsys.readouterr().err
    assert not finished_backups(folder)
    superuser.close()
    # What database setup does as the superuser.
    give_rights_at(as_superuser(postgresql_url), SERVICE)
    assert site.run("backup", str(folder)) == OK


def test_a_full_disk_leaves_earlier_backups_and_nothing_half(
    small_site: Site,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert small_site.run("backup", str(folder)) == OK
    before = {path: path.read_bytes() for path in _files(folder)}
    small_site.keep(b"which fits before the disk is full")
    whole = sealed_part.write_part

    def full(path: Path, name: str, *rest: object) -> object:
        if name.endswith("/trust"):
            path.write_bytes(b"half")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return whole(path, name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(taking, "write_part", full)
    assert small_site.run("backup", str(folder)) == REFUSED
    assert "No space left" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in _files(folder)} == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system in memory with room for one backup and not for two."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tsukue-test", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_really_full_leaves_the_backup_before_good(
    small_site: Site, small_disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert small_site.run("backup", str(small_disk)) == OK
    small_site.keep(os.urandom(8 << 20))
    capsys.readouterr()
    assert small_site.run("backup", str(small_disk)) == REFUSED
    assert "No space left" in capsys.readouterr().err
    assert small_site.run("backups", "verify", str(small_disk), "--all") == OK
    assert len(finished_backups(small_disk)) == 1


def test_what_was_written_is_read_again_before_it_is_called_a_backup(
    small_site: Site,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    whole = pool.write_part

    def forgetful(path: Path, *rest: object) -> object:
        made = whole(path, *rest)  # type: ignore[arg-type]
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.write_bytes(data)
        return made

    monkeypatch.setattr(pool, "write_part", forgetful)
    assert small_site.run("backup", str(folder)) == REFUSED
    assert "reads back differently" in capsys.readouterr().err
    assert finished_backups(folder) == []
    assert _files(folder / "pool") == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ending_it_leaves_nothing_half(
    site: Site,
    folder: Path,
    number: signal.Signals,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    listed = taking.named_files

    def interrupted(tx: object) -> list[str]:
        os.kill(os.getpid(), number)
        return listed(tx)  # type: ignore[arg-type]

    monkeypatch.setattr(taking, "named_files", interrupted)
    assert site.run("backup", str(folder)) == STOPPED
    assert "there is no backup of this time" in capsys.readouterr().out
    assert _names(folder) == {LOCK, "key.sealed", "pool"}
    assert not (site.data / "backup-work").exists()


def test_an_old_backup_goes_only_below_a_newer_verified_one(small_site: Site, folder: Path) -> None:
    assert small_site.run("backup", str(folder)) == OK
    [first] = finished_backups(folder)
    only_first = small_site.keep(b"disposed of later")
    assert small_site.run("backup", str(folder)) == OK
    key = open_key(folder / "key.sealed", PASSPHRASE)
    long_after = datetime.now(UTC) + timedelta(days=100)
    assert len(_files(folder / "pool")) == len(_pool_of(folder, key, finished_backups(folder)))
    removed = remove_old(folder, key, long_after, 35)
    assert removed == [first.name]
    # What only the removed one named would be gone; the newer one names it too.
    assert pool.Pool(folder, key).path(only_first).exists()
    assert remove_old(folder, key, long_after, 35) == []
    assert len(finished_backups(folder)) == 1


@pytest.mark.parametrize("days", ["0", "-1", "one"])
def test_no_slip_of_the_pen_removes_every_older_backup(
    small_site: Site, folder: Path, days: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        small_site.run("backup", str(folder), "--keep-days", days)
    assert "1, 2, 3" in capsys.readouterr().err
    assert not folder.exists()


def test_shared_files_stay_while_a_backup_cannot_be_read(small_site: Site, folder: Path) -> None:
    assert small_site.run("backup", str(folder)) == OK
    assert small_site.run("backup", str(folder)) == OK
    assert small_site.run("backup", str(folder)) == OK
    _, second, _ = finished_backups(folder)
    (second / "manifest.json").write_text("{}", encoding="utf-8")
    orphan = folder / "pool/00/orphan"
    orphan.parent.mkdir(exist_ok=True)
    orphan.write_bytes(b"?")
    key = open_key(folder / "key.sealed", PASSPHRASE)
    assert len(remove_old(folder, key, datetime.now(UTC) + timedelta(days=100), 35)) == 2
    assert not orphan.exists()
    assert newest_verified(folder) is not None


def test_what_a_killed_backup_left_is_swept_by_the_next(small_site: Site, folder: Path) -> None:
    half = folder / f".taking-{name_of(datetime.now(UTC))}"
    half.mkdir(parents=True)
    (half / "database").write_bytes(b"half")
    (folder / "pool").mkdir()
    (folder / "pool" / ".new-abc").write_bytes(b"half")
    assert newest_backup(folder) is None
    assert small_site.run("backup", str(folder), "--quiet") == OK
    assert not half.exists()
    assert not list((folder / "pool").glob(".new*"))


def _pool_of(folder: Path, key: object, backups: list[Path]) -> set[str]:
    from server.ops.backup.checking import files_in

    return {
        file.sha256
        for path in backups
        for file in files_in(path, read_manifest(path, key), key)  # type: ignore[arg-type]
    }


def _files(folder: Path) -> list[Path]:
    return sorted(_every(folder))


def _every(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and path.name != LOCK)


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
