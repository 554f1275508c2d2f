# SPDX-License-Identifier: Apache-2.0
"""Faults of the database, the files and the backups, each really made."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from server.files.directory import Directory
from server.ops.backup.manifest import write_damaged
from server.ops.doctor.backup_check import look_at_backups
from server.ops.doctor.database_check import look_at_database, look_into_database
from server.ops.doctor.files_check import look_at_bucket, look_at_files, look_at_folder
from server.ops.doctor.finding import Finding
from server.ops.doctor.machine_check import look_at_disks
from server.ops.doctor.patient import Patient
from server.store.files import StoredFile, remember_file
from tests.server.ops.doctor.conftest import codes, found_by
from tests.server.owner_work import owner_work
from tests.support.databases import as_owner, as_superuser
from tests.support.postgres import SERVICE, running_cluster

HELD = ("一", "二", "三")


def at(patient: Patient, url: str) -> list[str]:
    patient.opened.close()
    patient.database, patient.settings = None, replace(patient.settings, database_url=url)
    findings = found_by(look_at_database, patient)
    assert "canary" not in " ".join(each.sentence(japanese=True) for each in findings)
    return [each.kind.code for each in findings]


def test_every_way_in_which_postgresql_keeps_us_out_is_told(on_postgresql: Patient) -> None:
    cluster = running_cluster()
    cluster.ask_for_passwords_of("asked", "canary-of-the-database")
    place, url = f"host={cluster.socket_folder}", on_postgresql.settings.database_url
    wrong = f"postgresql://asked:canary-wrong@/postgres?{place}"
    assert at(on_postgresql, wrong) == ["database.password"]
    assert at_once(on_postgresql, f"postgresql://tsukue@/nowhere?{place}") == ["database.absent"]
    assert at_once(on_postgresql, f"postgresql://nobody_here@/x?{place}") == [
        "database.role_absent"
    ]
    stopped = f"postgresql://tsukue@/tsukue?host={on_postgresql.settings.data_dir}"
    assert at_once(on_postgresql, stopped) == ["database.unreachable"]
    assert on_postgresql.database is None
    assert at_once(on_postgresql, url) == ["database.ok"]
    assert on_postgresql.database is not None


def at_once(patient: Patient, url: str) -> list[str]:
    patient.settings = replace(patient.settings, database_url=url)
    return codes(look_at_database, patient)


def test_a_postgresql_that_may_lose_or_be_rewritten_is_told(on_postgresql: Patient) -> None:
    # That of the tests is all of this: nothing of a run outlives the machine.
    found = found_by(look_into_database, on_postgresql)
    assert [each.about.get("name", "") for each in found] == [
        "fsync",
        "full_page_writes",
        "synchronous_commit",
    ]
    many = replace(on_postgresql.settings, workers=8, threads=30, jobs="elsewhere")
    on_postgresql.settings = many
    assert found_by(look_into_database, on_postgresql)[-1].about == {
        "allowed": 200,
        "wanted": 306,
    }


def test_a_role_that_may_do_too_much_or_too_little_is_told(on_postgresql: Patient) -> None:
    url = on_postgresql.settings.database_url
    with owner_work(on_postgresql.opened) as tx:
        tx.execute(text(f"GRANT UPDATE ON audit_log TO {SERVICE}"))
        tx.execute(text(f"REVOKE SELECT ON inbox FROM {SERVICE}"))
    [astray] = _of_rights(on_postgresql)
    assert astray.kind.code == "database.rights"
    assert astray.about == {"role": SERVICE, "tables": "audit_log, inbox"}
    for other, code in ((as_owner, "database.owned"), (as_superuser, "database.privileged")):
        at(on_postgresql, other(url))
        assert [each.kind.code for each in _of_rights(on_postgresql)] == [code]


def _of_rights(patient: Patient) -> list[Finding]:
    found = found_by(look_into_database, patient)
    return [each for each in found if each.kind.code != "database.not_durable"]


@pytest.mark.parametrize(
    ("engine", "statement", "code"),
    [
        ("patient", "UPDATE alembic_version SET version_num = '0031'", "database.behind"),
        ("on_postgresql", "UPDATE alembic_version SET version_num = '9999'", "database.newer"),
        ("patient", "DROP TABLE alembic_version", "database.empty"),
        ("on_postgresql", "DROP TABLE alembic_version", "database.empty"),
    ],
)
def test_a_database_of_another_release_is_told_and_not_used(
    engine: str, statement: str, code: str, request: pytest.FixtureRequest
) -> None:
    patient: Patient = request.getfixturevalue(engine)
    with owner_work(patient.opened) as tx:
        tx.execute(text(statement))
    opened, patient.database = patient.opened, None
    assert codes(look_at_database, patient) == [code]
    assert patient.database is None
    patient.database = opened


def test_a_damaged_sqlite_is_told(patient: Patient) -> None:
    assert codes(look_into_database, patient) == []
    file = patient.settings.data_dir / "tsukue.sqlite"
    patient.opened.close()
    with file.open("r+b") as opened:
        # Past the header and the schema, in the midst of the pages of tables.
        opened.seek(file.stat().st_size * 3 // 4 // 4096 * 4096)
        opened.write(b"\xff" * 4096)
    found = found_by(look_into_database, patient)
    assert [each.kind.code for each in found] == ["database.damaged"]
    file.write_bytes(b"nothing")
    assert at(patient, "") == ["database.damaged"]
    file.unlink()
    assert at_once(patient, "") == ["database.absent"]


def test_a_damaged_schema_of_sqlite_is_told_too(patient: Patient) -> None:
    file = patient.settings.data_dir / "tsukue.sqlite"
    patient.opened.close()
    with file.open("r+b") as opened:
        # The first page leads to the schema's own; the last of these is named at byte 108
        # (https://www.sqlite.org/fileformat2.html, 1.6).
        opened.seek(108)
        opened.seek((int.from_bytes(opened.read(4), "big") - 1) * 4096)
        opened.write(b"\xff" * 4096)
    assert at(patient, "") == ["database.damaged"]


@pytest.fixture
def kept(patient: Patient) -> list[Path]:
    """Three files that the database names, and one that nothing does; where those lie."""
    store = Directory(patient.settings.data_dir / "files")
    store.put("身寄りのない".encode())
    digests = [store.put(each.encode()) for each in HELD]
    with patient.opened.write_work() as tx:
        for sha256 in digests:
            remember_file(
                tx,
                1,
                StoredFile(
                    sha256=sha256,
                    uploader_id="p1",
                    size=3,
                    media_type="text/plain",
                    name="a.txt",
                    state="checked",
                    uploaded_at=patient.now,
                ),
            )
    folder = patient.settings.data_dir / "files" / "sha256"
    return [folder / each[:2] / each[2:] for each in digests]


def test_a_server_with_a_directory_is_not_asked_for_a_bucket(patient: Patient) -> None:
    assert codes(look_at_bucket, patient) == []


def test_files_are_counted_and_read(patient: Patient, kept: list[Path]) -> None:
    (finding,) = found_by(look_at_files, patient)
    assert finding.kind.code == "files.ok"
    assert finding.about == {"count": 3, "read": 3, "orphans": 1}


def test_a_deleted_and_a_damaged_file_are_told(patient: Patient, kept: list[Path]) -> None:
    kept[0].unlink()
    kept[1].write_bytes(bytes([kept[1].read_bytes()[0] ^ 1]) + kept[1].read_bytes()[1:])
    missing, damaged = found_by(look_at_files, patient)
    assert (missing.kind.code, missing.about["count"]) == ("files.missing", 1)
    assert missing.about["example"] == (kept[0].parent.name + kept[0].name)[:16]
    assert (damaged.kind.code, damaged.about["count"]) == ("files.damaged", 1)
    assert damaged.about["example"] == (kept[1].parent.name + kept[1].name)[:16]


def test_a_server_that_was_not_set_up_or_shows_its_passphrase_is_told(patient: Patient) -> None:
    passphrase = patient.settings.data_dir / "passphrase"
    assert codes(look_at_folder, patient) == []
    passphrase.chmod(0o644)
    assert codes(look_at_folder, patient) == ["passphrase.exposed"]
    passphrase.unlink()
    assert codes(look_at_folder, patient) == ["setup.missing"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system in memory with room for 64 kB, mounted where only its user sees it."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tsukue-test", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_told(patient: Patient, small_disk: Path) -> None:
    (small_disk / "passphrase").write_text("x")
    (small_disk / "passphrase").chmod(0o600)
    patient.settings = replace(patient.settings, data_dir=small_disk)
    assert codes(look_at_folder, patient) == []
    with pytest.raises(OSError, match="space"):
        (small_disk / "filling").write_bytes(bytes(1 << 20))
    assert codes(look_at_disks, patient) == ["disk.full"]
    (finding,) = found_by(look_at_folder, patient)
    assert finding.kind.code == "files.unwritable"
    assert "space" in str(finding.about["why"])


def test_a_disk_is_told_once_and_by_its_free_part(
    patient: Patient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient.settings = replace(patient.settings, backup_folder=str(tmp_path))
    told = {(100, 50): "disk.ok", (100, 9): "disk.low", (100, 1): "disk.full"}
    for (total, free), code in told.items():
        usage = (total << 30, 0, free << 30)
        monkeypatch.setattr(
            "shutil.disk_usage", lambda _folder, usage=usage: _Usage(usage[0], usage[2])
        )
        assert codes(look_at_disks, patient) == [code]


class _Usage:
    def __init__(self, total: int, free: int) -> None:
        self.total, self.free = total, free


def backup(
    folder: Path, patient: Patient, hours: int, *, verified: bool, whole: bool = False
) -> Path:
    taken = patient.now - timedelta(hours=hours)
    made = folder / taken.strftime("%Y%m%dT%H%M%SZ")
    made.mkdir(parents=True)
    manifest = {
        "taken_at": taken.isoformat(),
        "program": "0.8.0",
        "engine": "sqlite",
        "schema": "0032",
        "parts": [],
        "files": 3,
    }
    (made / "manifest.json").write_text(json.dumps(manifest))
    if verified:
        note = {"verified_at": taken.isoformat(), "whole": whole}
        (made / "verified.json").write_text(json.dumps(note))
    return made


def test_backups_are_young_verified_and_there(patient: Patient, tmp_path: Path) -> None:
    assert codes(look_at_backups, patient) == ["backup.unset"]
    folder = tmp_path / "backups"
    patient.settings = replace(patient.settings, backup_folder=str(folder))
    assert codes(look_at_backups, patient) == ["backup.unreadable"]
    folder.mkdir()
    assert codes(look_at_backups, patient) == ["backup.none"]
    backup(folder, patient, 50, verified=True)
    assert codes(look_at_backups, patient) == ["backup.old"]
    backup(folder, patient, 20, verified=False)
    assert codes(look_at_backups, patient) == ["backup.unverified"]
    newest = backup(folder, patient, 3, verified=True)
    assert codes(look_at_backups, patient) == ["backup.ok"]
    (newest / "manifest.json").write_text("{")
    assert codes(look_at_backups, patient) == ["backup.damaged"]


def test_files_that_backups_share_are_read_again_every_week_or_so(
    patient: Patient, tmp_path: Path
) -> None:
    patient.settings = replace(patient.settings, backup_folder=str(tmp_path))
    backup(tmp_path, patient, 3, verified=True)
    # Before the first time it counts from the oldest backup: these files were read when written.
    assert codes(look_at_backups, patient) == ["backup.ok"]
    oldest = backup(tmp_path, patient, 15 * 24, verified=True)
    due, well = found_by(look_at_backups, patient)
    assert (due.kind.code, due.about["days"]) == ("backup.verification_due", 15)
    assert well.kind.code == "backup.ok"
    (oldest / "verified.json").unlink()
    backup(tmp_path, patient, 13 * 24, verified=True, whole=True)
    assert codes(look_at_backups, patient) == ["backup.ok"]


def test_a_backup_that_was_found_damaged_is_told_until_it_reads_well_or_is_gone(
    patient: Patient, tmp_path: Path
) -> None:
    patient.settings = replace(patient.settings, backup_folder=str(tmp_path))
    backup(tmp_path, patient, 3, verified=True, whole=True)
    older = backup(tmp_path, patient, 27, verified=False)
    write_damaged(older, ["database", "trust"], patient.now)
    damaged, well = found_by(look_at_backups, patient)
    assert damaged.about == {"name": older.name, "why": "database, trust"}
    assert (damaged.kind.code, well.kind.code) == ("backup.damaged", "backup.ok")
    (older / "damaged.json").write_text("{")
    assert codes(look_at_backups, patient) == ["backup.damaged", "backup.ok"]
    shutil.rmtree(older)
    assert codes(look_at_backups, patient) == ["backup.ok"]
