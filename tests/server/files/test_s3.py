# SPDX-License-Identifier: Apache-2.0
"""What a bucket does beyond a directory: other hands, broken lines, lesser stores."""

import hashlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Barrier, Thread
from uuid import uuid4

import pytest

from server.files.port import BlobAltered, BlobMissing, FilesAway, OffsetMismatch
from server.files.s3 import S3
from tests.support.object_store import Line, ObjectStore, faulty_line

DATA = b"%PDF " + bytes(range(256)) * 12_000
DIGEST = hashlib.sha256(DATA).hexdigest()
OWNER = "1/p-mori"


@pytest.fixture
def prefix() -> str:
    """Keep the test apart from the others."""
    return f"{uuid4()}/"


@pytest.fixture
def files(store: ObjectStore, prefix: str, tmp_path: Path) -> S3:
    """The bucket, without anything between."""
    return store.files(tmp_path / "spool", prefix)


@pytest.fixture
def line(store: ObjectStore) -> Iterator[Line]:
    """A line to the store that can be made to fail."""
    with faulty_line(store) as made:
        yield made


@pytest.fixture
def far(store: ObjectStore, line: Line, prefix: str, tmp_path: Path) -> S3:
    """The same bucket through that line."""
    return store.files(tmp_path / "far-spool", prefix, line.address)


def times(count: int, status: int, method: str = "") -> "object":
    """Answer so to the first requests (of a method), and let the others through."""
    left = [count]

    def judge(request: BaseHTTPRequestHandler) -> int:
        if left[0] and (not method or request.command == method):
            left[0] -= 1
            return status
        return 0

    return judge


@pytest.mark.parametrize("data", [b"", b"other bytes", DATA[:-1] + b"!", DATA + b"and more"])
def test_altered_bytes_are_never_given_out_whole(
    store: ObjectStore, files: S3, prefix: str, data: bytes
) -> None:
    assert files.put(DATA) == DIGEST
    store.alter(f"{prefix}sha256/{DIGEST[:2]}/{DIGEST[2:]}", data)
    with pytest.raises(BlobAltered):
        files.read(DIGEST)
    given: list[bytes] = []
    with files.open(DIGEST) as file, pytest.raises(BlobAltered):
        given.extend(iter(lambda: file.read(1000), b""))
    assert len(b"".join(given)) < max(len(data), 1)


def test_strangers_in_the_bucket_are_not_listed(store: ObjectStore, files: S3, prefix: str) -> None:
    digest = files.put(DATA)
    for name in ("sha256/readme", f"sha256/{digest}", "sha256/ab/cd", "other/x"):
        store.alter(prefix + name, b"x")
    assert list(files.list()) == [digest]


def test_more_files_than_one_page_are_listed(store: ObjectStore, files: S3, prefix: str) -> None:
    names = {hashlib.sha256(b"%d" % number).hexdigest() for number in range(1003)}
    for name in names:
        store.alter(f"{prefix}sha256/{name[:2]}/{name[2:]}", b"")
    assert set(files.list()) == names


def test_the_same_upload_at_two_machines_at_a_time_comes_together(
    store: ObjectStore, prefix: str, tmp_path: Path
) -> None:
    machines = [store.files(tmp_path / name, prefix) for name in ("one", "two")]
    together = Barrier(2)
    mismatched: list[int] = []

    def send(files: S3, data: bytes) -> None:
        def chunks() -> Iterator[bytes]:
            together.wait()
            yield data

        try:
            files.append(OWNER, DIGEST, 0, chunks())
        except OffsetMismatch as told:
            mismatched.append(told.expected)

    lengths = (1000, 2000)
    senders = [
        Thread(target=send, args=(files, DATA[:length]))
        for files, length in zip(machines, lengths, strict=True)
    ]
    for each in senders:
        each.start()
    for each in senders:
        each.join()
    stands = machines[0].offset(OWNER, DIGEST)
    assert mismatched == [stands]
    assert stands in lengths
    machines[1].append(OWNER, DIGEST, stands, iter([DATA[stands:]]))
    assert machines[0].verify(OWNER, DIGEST).read_bytes() == DATA


def test_a_store_without_conditions_keeps_files_all_the_same(
    far: S3, line: Line, files: S3
) -> None:
    def judge(request: BaseHTTPRequestHandler) -> int:
        return 501 if request.command == "PUT" and request.headers["If-None-Match"] else 0

    line.judge = judge
    assert far.put(DATA) == DIGEST
    assert far.put(DATA) == DIGEST
    assert files.read(DIGEST) == DATA
    far.append(OWNER, DIGEST, 0, iter([DATA[:1000]]))
    far.append(OWNER, DIGEST, 1000, iter([DATA[1000:]]))
    assert far.verify(OWNER, DIGEST).read_bytes() == DATA


def test_what_is_written_names_its_digest_and_is_written_only_once(far: S3, line: Line) -> None:
    headers: list[dict[str, str]] = []

    def judge(request: BaseHTTPRequestHandler) -> int:
        if request.command == "PUT":
            headers.append({name.lower(): value for name, value in request.headers.items()})
        return 0

    line.judge = judge
    far.put(DATA)
    [sent] = headers
    # By this the store refuses what was altered on the way; it is part of what is signed.
    assert sent["x-amz-content-sha256"] == DIGEST
    assert "x-amz-content-sha256" in sent["authorization"]
    assert sent["if-none-match"] == "*"


@pytest.mark.parametrize("status", [503, 500, -1])
def test_a_short_trouble_is_not_noticed(far: S3, line: Line, files: S3, status: int) -> None:
    # -1: it was written, and the answer was lost. Writing it again finds it there.
    line.judge = times(1, status, "PUT")
    assert far.put(DATA) == DIGEST
    line.judge = times(1, status, "GET")
    assert far.read(DIGEST) == DATA
    assert files.read(DIGEST) == DATA


def test_two_that_write_the_same_at_a_time_are_asked_to_repeat(
    far: S3, line: Line, files: S3
) -> None:
    line.judge = times(2, 409, "PUT")
    assert far.put(DATA) == DIGEST
    assert files.read(DIGEST) == DATA


def test_a_broken_line_in_the_midst_of_a_file_is_no_end_of_it(far: S3, line: Line) -> None:
    far.put(DATA)
    line.cut_after = 2_000_000
    with pytest.raises(FilesAway):
        far.read(DIGEST)
    line.cut_after = None
    assert far.read(DIGEST) == DATA


@pytest.mark.parametrize("status", [403, 503])
def test_a_store_that_refuses_is_away_and_nothing_is_missing(
    far: S3, line: Line, status: int
) -> None:
    far.put(DATA)
    line.judge = lambda _request: status
    for ask in (
        lambda: far.put(b"x"),
        lambda: far.read(DIGEST),
        lambda: far.exists(DIGEST),
        lambda: far.delete(DIGEST),
        lambda: list(far.list()),
        lambda: far.offset(OWNER, DIGEST),
        far.require_ready,
    ):
        with pytest.raises(FilesAway, match=str(status)):
            ask()


def test_nobody_there_and_no_such_bucket_are_told(store: ObjectStore, tmp_path: Path) -> None:
    nobody = store.files(tmp_path / "a", address="http://127.0.0.1:9")
    with pytest.raises(FilesAway, match=r"127\.0\.0\.1:9"):
        nobody.require_ready()
    with pytest.raises(FilesAway):
        nobody.read(DIGEST)
    absent = S3(store.bucket("absent"), "", tmp_path / "b")
    with pytest.raises(FilesAway, match="404"):
        absent.require_ready()
    with pytest.raises(FilesAway, match="NoSuchBucket"):
        absent.read(DIGEST)
    with pytest.raises(FilesAway, match="NoSuchBucket"):
        absent.put(b"so little that it is all read before it is refused")


def test_the_environment_does_not_say_where_or_who(
    store: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "another")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    with faulty_line(store) as line:
        seen: list[str] = []
        line.judge = lambda request: seen.append(request.headers["Authorization"]) or 0
        files = store.files(tmp_path, f"{uuid4()}/", line.address)
        with pytest.raises(BlobMissing):
            files.read(DIGEST)
    assert len(seen) == 1
    assert "Credential=of-the-test/" in seen[0]


def test_the_secret_is_not_shown(store: ObjectStore) -> None:
    assert "alone" not in repr(store.bucket()._access)
