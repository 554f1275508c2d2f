# SPDX-License-Identifier: Apache-2.0
"""What holds for every place where files are kept: a directory, and a bucket."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from server.files.directory import Directory
from server.files.port import BlobMissing, DigestMismatch, FileStore, OffsetMismatch
from tests.support.object_store import ObjectStore

OWNER, OTHER = "1/p-mori", "1/p-abe"
DATA = b"%PDF " + bytes(range(256)) * 12_000

Make = Callable[[], FileStore]


@pytest.fixture(params=["directory", "s3"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """Return what opens the same place anew, as another process or another machine does."""
    if request.param == "directory":
        return lambda: Directory(tmp_path / "files")
    store: ObjectStore = request.getfixturevalue("store")
    prefix = f"{uuid4()}/"
    return lambda: store.files(tmp_path / str(uuid4()), prefix)


@pytest.fixture
def files(make: Make) -> FileStore:
    """The place, opened once."""
    return make()


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def pieces(*each: bytes) -> Iterator[bytes]:
    yield from each


def send(files: FileStore, data: bytes, owner: str = OWNER) -> str:
    """Send a whole file, as an upload does."""
    digest = sha256(data)
    files.append(owner, digest, 0, pieces(data))
    files.verify(owner, digest)
    files.finish(owner, digest)
    return digest


def test_it_keeps_names_finds_and_forgets(files: FileStore, make: Make) -> None:
    assert list(files.list()) == []
    digest = files.put(DATA)
    assert digest == sha256(DATA)
    assert files.put(DATA) == digest
    empty = files.put(b"")
    elsewhere = make()
    assert sorted(elsewhere.list()) == sorted([digest, empty])
    assert elsewhere.exists(digest)
    assert (elsewhere.read(digest), elsewhere.read(empty)) == (DATA, b"")
    elsewhere.delete(digest)
    elsewhere.delete(digest)
    assert not files.exists(digest)
    assert list(files.list()) == [empty]
    with pytest.raises(BlobMissing):
        files.read(digest)
    with pytest.raises(BlobMissing):
        files.open(digest)


def test_it_is_read_in_pieces(files: FileStore) -> None:
    digest = files.put(DATA)
    with files.open(digest) as file:
        read = list(iter(lambda: file.read(1_000_000), b""))
    assert [len(each) for each in read] == [1_000_000] * 3 + [len(DATA) - 3_000_000]
    assert b"".join(read) == DATA


@pytest.mark.parametrize("name", ["", "../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "\n"])
def test_what_is_no_digest_is_no_name(files: FileStore, name: str) -> None:
    for ask in (files.exists, files.read, files.delete):
        with pytest.raises(ValueError, match="64"):
            ask(name)
    with pytest.raises(ValueError, match="64"):
        files.append(OWNER, name, 0, pieces(b"x"))


def test_a_cut_upload_goes_on_on_another_machine(files: FileStore, make: Make) -> None:
    digest = sha256(DATA)
    assert files.offset(OWNER, digest) == 0

    def cut() -> Iterator[bytes]:
        yield DATA[:1000]
        yield DATA[1000:1500]
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        files.append(OWNER, digest, 0, cut())
    elsewhere = make()
    assert elsewhere.offset(OWNER, digest) == 1500
    assert elsewhere.append(OWNER, digest, 1500, pieces(DATA[1500:9000])) == 9000
    assert files.append(OWNER, digest, 9000, pieces(DATA[9000:])) == len(DATA)
    assert elsewhere.verify(OWNER, digest).read_bytes() == DATA
    assert not files.exists(digest)
    elsewhere.finish(OWNER, digest)
    assert files.read(digest) == DATA
    assert files.offset(OWNER, digest) == 0
    assert list(files.list()) == [digest]


def test_a_piece_for_another_place_is_told_where_to_go_on(files: FileStore) -> None:
    digest = sha256(DATA)
    files.append(OWNER, digest, 0, pieces(DATA[:100]))
    for offset in (0, 50, 200):
        with pytest.raises(OffsetMismatch) as told:
            files.append(OWNER, digest, offset, pieces(b"x"))
        assert told.value.expected == 100


def test_uploads_of_two_people_know_nothing_of_each_other(files: FileStore) -> None:
    digest = sha256(DATA)
    files.append(OWNER, digest, 0, pieces(DATA[:100]))
    assert files.offset(OTHER, digest) == 0
    assert send(files, DATA, OTHER) == digest
    assert files.offset(OWNER, digest) == 100
    files.discard(OWNER, digest)
    assert files.offset(OWNER, digest) == 0
    assert files.read(digest) == DATA


def test_spoilt_bytes_are_thrown_away(files: FileStore) -> None:
    digest = sha256(DATA)
    files.append(OWNER, digest, 0, pieces(DATA[:-1] + b"!"))
    with pytest.raises(DigestMismatch):
        files.verify(OWNER, digest)
    assert files.offset(OWNER, digest) == 0
    assert not files.exists(digest)
    assert send(files, DATA) == digest


def test_a_file_that_is_kept_already_may_be_sent_again(files: FileStore) -> None:
    assert send(files, DATA) == send(files, DATA, OTHER) == files.put(DATA)
    assert list(files.list()) == [sha256(DATA)]


def test_it_says_whether_it_is_ready(files: FileStore, tmp_path: Path) -> None:
    files.require_ready()
    for folder in tmp_path.iterdir():
        folder.rename(tmp_path / f"away-{folder.name}")
    with pytest.raises(OSError, match="No such file"):
        files.require_ready()
