# SPDX-License-Identifier: Apache-2.0
"""Files that backups share: each is sealed once, under a name that says nothing of it."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from server.durable_files import sync_folder
from server.files.port import BlobAltered, BlobMissing, BlobStore
from server.ops.backup.keys import BackupKey
from server.ops.backup.sealed_part import PartDamaged, read_part, stored_length, write_part

POOL = "pool"
_NEW = ".new"
_DAMAGED = ".damaged"
_READ_BYTES = 1 << 20
LOST = "lost"
ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class PooledFile:
    """A file that the database names: its digest and length, or why it is not there.

    Attributes:
        absent: empty, ``lost`` (there are no bytes) or ``altered`` (they are others).
    """

    sha256: str
    length: int
    absent: str = ""

    def line(self) -> bytes:
        """Return its line in the part ``files``."""
        return json.dumps([self.sha256, self.length, self.absent]).encode("ascii") + b"\n"


def files_of(content: Iterable[bytes]) -> Iterator[PooledFile]:
    """Read the part ``files``."""
    for line in b"".join(content).splitlines():
        sha256, length, absent = json.loads(line)
        yield PooledFile(sha256, length, absent)


class Pool:
    """The shared files below a folder of backups.

    Attributes:
        written: digests of what was sealed anew.
    """

    def __init__(self, folder: Path, key: BackupKey) -> None:
        self._root = folder / POOL
        self._key = key
        self._touched: set[Path] = set()
        self.written: set[str] = set()

    def open(self) -> None:
        """Make the folder, and throw away what an interrupted backup left half written."""
        self._root.mkdir(mode=0o700, exist_ok=True)
        for left in self._root.glob(f"{_NEW}-*"):
            left.unlink(missing_ok=True)

    def take_in(
        self, sha256: str, known: int | None, blobs: BlobStore, stop: Callable[[], None]
    ) -> PooledFile:
        """Seal a file unless the pool has it; its digest is checked while it is read.

        Args:
            sha256: its digest.
            known: its length by an earlier backup; then the living file is not even asked for.
            blobs: where it lives.
            stop: raises where the work is to end.

        Raises:
            FilesAway: where it lives does not answer.
            OSError: the pool cannot be written.
        """
        if known is not None and self._has(sha256, known):
            return PooledFile(sha256, known)
        try:
            source = blobs.open(sha256)
        except BlobMissing:
            return PooledFile(sha256, 0, LOST)
        try:
            with source:
                return self._seal(sha256, source, stop)
        except BlobAltered:
            return PooledFile(sha256, 0, ALTERED)

    def _has(self, sha256: str, length: int) -> bool:
        try:
            return self.path(sha256).stat().st_size == stored_length(length)
        except FileNotFoundError:
            return False

    def _seal(self, sha256: str, source: BinaryIO, stop: Callable[[], None]) -> PooledFile:
        name, target = self.name(sha256), self.path(sha256)
        making = self._root / f"{_NEW}-{target.name}"
        try:
            made = write_part(
                making, name, self._key, iter(lambda: source.read(_READ_BYTES), b""), stop
            )
            if made.sha256 != sha256:
                return PooledFile(sha256, made.length, ALTERED)
            target.parent.mkdir(mode=0o700, exist_ok=True)
            making.replace(target)
            self._touched.update((target.parent, self._root))
            self.written.add(sha256)
            return PooledFile(sha256, made.length)
        finally:
            making.unlink(missing_ok=True)

    def settle(self) -> None:
        """Make the names of everything taken in durable."""
        for folder in sorted(self._touched):
            sync_folder(folder)
        self._touched.clear()

    def drop_written(self) -> None:
        """Take away again what was sealed anew: the backup that wanted it is none."""
        for sha256 in self.written:
            self.path(sha256).unlink(missing_ok=True)
            self._aside(sha256).unlink(missing_ok=True)

    def name(self, sha256: str) -> str:
        """Return as what a file is sealed, and where it stands below the folder of backups."""
        named = self._key.pool_name(sha256)
        return f"{POOL}/{named[:2]}/{named[2:]}"

    def path(self, sha256: str) -> Path:
        """Return where a file stands."""
        return self._root.parent / self.name(sha256)

    def read(self, sha256: str, *, cold: bool = False) -> Iterator[bytes]:
        """Give the bytes of a file.

        Raises:
            PartDamaged: they are not those that were taken in.
        """
        digest = hashlib.sha256()
        for chunk in read_part(self.path(sha256), self.name(sha256), self._key, cold=cold):
            digest.update(chunk)
            yield chunk
        if digest.hexdigest() != sha256:
            raise PartDamaged(self.name(sha256))

    def set_aside(self, sha256: str) -> None:
        """Take a damaged file out of the next backup's way, which seals it anew.

        Its length alone does not show the damage. It is gone with the next sweep.
        """
        with suppress(FileNotFoundError):
            self.path(sha256).replace(self._aside(sha256))

    def sweep(self, wanted: set[str]) -> int:
        """Remove every shared file that is not among these digests; returns how many went."""
        keep = {self.path(sha256) for sha256 in wanted}
        gone = 0
        for path in self._root.glob("??/*"):
            if path not in keep:
                path.unlink(missing_ok=True)
                gone += 1
        return gone

    def _aside(self, sha256: str) -> Path:
        path = self.path(sha256)
        return path.with_name(path.name + _DAMAGED)
