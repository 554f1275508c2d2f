# SPDX-License-Identifier: Apache-2.0
"""What only a real store shows: TLS of the city's, signatures, its end while it receives."""

import hashlib
import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from uuid import uuid4

import pytest

from server.files.port import BlobAltered, FilesAway
from server.files.s3 import S3
from server.files.s3_bucket import Bucket
from tests.support.real_store import RealStore, real_store
from tests.support.waiting import wait_until

pytestmark = pytest.mark.store

DATA = b"%PDF " + bytes(range(256)) * 200_000
DIGEST = hashlib.sha256(DATA).hexdigest()
OWNER = "1/p-mori"


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealStore]:
    with real_store(tmp_path_factory.mktemp("store")) as running:
        yield running


@pytest.fixture
def prefix() -> str:
    return f"{uuid4()}/"


@pytest.fixture
def files(real: RealStore, prefix: str, tmp_path: Path) -> S3:
    return real.objects.files(tmp_path / "spool", prefix)


def stranger(real: RealStore, authority: str) -> Bucket:
    """Return the bucket as one comes to it who trusts another authority."""
    return replace(real.objects, authority=authority, _opened={}).bucket()


def test_the_citys_own_authority_is_trusted_and_no_other(real: RealStore, files: S3) -> None:
    files.require_ready()
    for authority in (str(real.folder / "stranger.pem"), ""):
        with pytest.raises(FilesAway, match="SSL validation failed"):
            stranger(real, authority).reach()


def test_another_secret_is_refused_and_nothing_is_missing(
    real: RealStore, files: S3, prefix: str, tmp_path: Path
) -> None:
    files.put(DATA)
    another = S3(real.objects.bucket(secret="another-secret"), prefix, tmp_path / "another")
    with pytest.raises(FilesAway, match="403 SignatureDoesNotMatch"):
        another.read(DIGEST)
    # A HEAD is refused without words; they are asked for.
    for ask in (lambda: another.exists(DIGEST), lambda: another.put(b"x"), another.require_ready):
        with pytest.raises(FilesAway, match="403 SignatureDoesNotMatch"):
            ask()


def test_a_clock_that_is_off_is_named(files: S3, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "botocore.auth.get_current_datetime",
        lambda remove_tzinfo=True: _half_an_hour_ago(remove_tzinfo=remove_tzinfo),
    )
    with pytest.raises(FilesAway, match="403 RequestTimeTooSkewed"):
        list(files.list())
    with pytest.raises(FilesAway, match="403 RequestTimeTooSkewed"):
        files.require_ready()


def _half_an_hour_ago(*, remove_tzinfo: bool) -> datetime:
    then = datetime.now(UTC) - timedelta(minutes=30)
    return then.replace(tzinfo=None) if remove_tzinfo else then


def test_bytes_that_rot_on_the_stores_disk_are_never_given_out(
    real: RealStore, files: S3, prefix: str
) -> None:
    files.put(DATA)
    place = real.kept / prefix / "sha256" / DIGEST[:2] / DIGEST[2:]
    with place.open("r+b") as file:
        file.seek(1_000_000)
        file.write(b"rot")
    with pytest.raises(BlobAltered):
        files.read(DIGEST)


def test_an_upload_goes_on_after_the_store_was_killed_in_its_midst(
    real: RealStore, files: S3
) -> None:
    half = len(DATA) // 2
    files.append(OWNER, DIGEST, 0, iter([DATA[:half]]))
    real.signal(signal.SIGSTOP)
    failed: list[Exception] = []

    def send() -> None:
        try:
            files.append(OWNER, DIGEST, half, iter([DATA[half:]]))
        except FilesAway as problem:
            failed.append(problem)

    sender = Thread(target=send)
    sender.start()
    real.kill()
    sender.join()
    assert failed
    real.start()
    stands = files.offset(OWNER, DIGEST)
    assert stands == half
    assert files.append(OWNER, DIGEST, stands, iter([DATA[stands:]])) == len(DATA)
    files.verify(OWNER, DIGEST)
    files.finish(OWNER, DIGEST)
    assert files.read(DIGEST) == DATA


def test_a_store_that_hangs_is_away_to_the_balancer_and_comes_back(
    real: RealStore, files: S3
) -> None:
    real.signal(signal.SIGSTOP)
    try:
        with pytest.raises(FilesAway):
            files.require_ready()
    finally:
        real.signal(signal.SIGCONT)
    wait_until(lambda: _is_ready(files))
    assert files.put(DATA) == DIGEST


def _is_ready(files: S3) -> bool:
    try:
        files.require_ready()
    except FilesAway:
        return False
    return True
