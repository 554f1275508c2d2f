# SPDX-License-Identifier: Apache-2.0
"""A server whose files are in a bucket: set up, backed up, examined and restored like any other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from server.files.directory import Directory
from server.files.s3 import S3
from server.ops.backup.summary import newest_verified
from server.ops.console import OK, REFUSED
from server.ops.doctor.files_check import look_at_bucket, look_at_files
from server.ops.doctor.patient import Patient
from server.settings import load_settings
from tests.server.ops.backup.site import Site
from tests.server.ops.doctor.conftest import codes, found_by
from tests.support.object_store import ObjectStore, object_store


@pytest.fixture(scope="module")
def store() -> Iterator[ObjectStore]:
    """One store with one bucket; machines keep apart by prefix."""
    with object_store() as running:
        yield running


@pytest.fixture
def files(small_site: Site, store: ObjectStore) -> S3:
    """The files of a server, moved from its directory into a bucket."""
    bucket = _names_bucket(small_site, store)
    directory = Directory(small_site.data / "files")
    for digest in list(directory.list()):
        bucket.put(directory.read(digest))
        directory.delete(digest)
    return bucket


def _names_bucket(site: Site, store: ObjectStore) -> S3:
    prefix = f"{uuid4()}/"
    lines = store.settings(site.root / "keys", prefix)
    site.config.write_text(site.config.read_text("utf-8") + lines, "utf-8")
    return store.files(site.root / "spool", prefix)


def test_the_files_of_a_bucket_are_backed_up_once_and_come_back(
    small_site: Site,
    files: S3,
    store: ObjectStore,
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    kept = sorted(files.list())
    assert small_site.run("backup", str(folder)) == OK
    assert f"{len(kept)} files, {len(kept)} of them new" in capsys.readouterr().out
    later = files.put(b"%PDF that came later")
    assert small_site.run("backup", str(folder)) == OK
    assert "1 of them new" in capsys.readouterr().out
    assert newest_verified(folder) is not None
    machine = Site(tmp_path / "new", f"sqlite:///{tmp_path / 'new.sqlite'}").prepare()
    restored = _names_bucket(machine, store)
    assert machine.run("restore", str(folder)) == OK
    # It can be worked with: the worker opens it, with its files there.
    assert machine.run("jobs", "--once") == OK
    assert set(restored.list()) >= {*kept, later}
    assert restored.read(later) == b"%PDF that came later"
    assert not (machine.data / "files" / "sha256").exists()
    assert (machine.data / "restored-settings" / "s3_credentials_file").is_file()


def test_a_lost_and_an_altered_object_are_named_in_a_backup(
    small_site: Site,
    files: S3,
    store: ObjectStore,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lost, altered = (small_site.keep(each) for each in (b"to be lost", b"to be altered"))
    files.put(b"to be altered")
    store.alter(f"{files._blobs}{altered[:2]}/{altered[2:]}", b"other bytes")
    assert small_site.run("backup", str(folder)) == REFUSED
    said = capsys.readouterr()
    assert f"lost\t{lost}" in said.out
    assert f"altered\t{altered}" in said.out
    assert newest_verified(folder) is not None


def test_a_store_that_is_away_is_said_and_leaves_no_half_backup_or_restore(
    small_site: Site,
    files: S3,
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert small_site.run("backup", str(folder), "--quiet") == OK
    before = newest_verified(folder)
    good = small_site.config.read_text("utf-8")
    files.put(b"%PDF that only the bucket has")
    small_site.config.write_text(_nobody(good), "utf-8")
    assert small_site.run("backup", str(folder)) == REFUSED
    assert "the place where files are kept is not reached" in capsys.readouterr().err
    assert newest_verified(folder) == before
    assert not list((folder / "pool").glob(".new*"))
    machine = Site(tmp_path / "new", f"sqlite:///{tmp_path / 'new.sqlite'}").prepare()
    machine.config.write_text(_nobody(good).replace(str(small_site.data), str(machine.data)))
    assert machine.run("restore", str(folder)) == REFUSED
    assert "the place where files are kept is not reached" in capsys.readouterr().err
    assert not machine.data.exists()


def test_keys_that_are_no_keys_are_named(
    small_site: Site, files: S3, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = small_site.root / "keys"
    for keys, mode, said in (
        ("only one line\n", 0o600, "s3_credentials_file: two lines"),
        ("a\nb\n", 0o644, "run chmod 600"),
        (None, 0, "s3_credentials_file: "),
    ):
        file.unlink()
        if keys is not None:
            file.write_text(keys, "utf-8")
            file.chmod(mode)
        for command in (("backup", str(folder)), ("jobs", "--once")):
            assert small_site.run(*command) == REFUSED, command
            assert said in capsys.readouterr().err


def _nobody(text: str) -> str:
    return "\n".join(
        's3_endpoint = "http://127.0.0.1:9"' if line.startswith("s3_endpoint") else line
        for line in text.splitlines()
    )


@pytest.fixture
def patient(small_site: Site, files: S3) -> Iterator[Patient]:
    """That server before the doctor."""
    settings = load_settings(small_site.config, {})
    made = Patient(settings=settings, config=small_site.config, now=datetime.now(UTC))
    made.database = small_site.open()
    yield made
    made.opened.close()


def test_the_doctor_looks_into_the_bucket(patient: Patient, files: S3, store: ObjectStore) -> None:
    names = sorted(files.list())
    assert codes(look_at_bucket, patient) == ["files.reached"]
    assert sorted(files.list()) == names
    assert codes(look_at_files, patient) == ["files.ok"]
    store.alter(f"{files._blobs}{names[0][:2]}/{names[0][2:]}", b"other bytes")
    files.delete(names[1])
    found = {each.kind.code for each in found_by(look_at_files, patient)}
    assert found == {"files.missing", "files.damaged"}


def test_the_doctor_says_why_the_bucket_is_not_reached(patient: Patient) -> None:
    good = patient.settings
    for changed, why in (
        ({"s3_endpoint": "http://127.0.0.1:9"}, "127.0.0.1:9"),
        ({"s3_bucket": "nowhere"}, "NoSuchBucket"),
        ({"s3_credentials_file": "/nowhere/keys"}, "/nowhere/keys"),
        ({"s3_authority_file": "/nowhere/city.pem"}, "/nowhere/city.pem"),
        ({"s3_authority_file": str(patient.settings.s3_credentials_file)}, "s3_authority_file"),
    ):
        patient.settings = replace(good, **changed)
        for look in (look_at_bucket, look_at_files):
            [finding] = found_by(look, patient)
            assert finding.kind.code == "files.unreachable"
            for japanese in (True, False):
                assert why in finding.sentence(japanese=japanese)
