# SPDX-License-Identifier: Apache-2.0
"""The directory adapter: ``sha256/ab/cd…`` and uploads on their way beside it."""

import hashlib
import os
import re
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from server.files.port import BlobMissing, DigestMismatch, OffsetMismatch

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
READ_BYTES = 1 << 20


class Directory:
    """Keeps blobs below one directory, durably: write, fsync, rename, fsync the directory.

    The directory may stand on NFS. Both ports, ``BlobStore`` and ``PartialUploads``.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._blobs = root / "sha256"
        self._partial = root / "partial"
        for folder in (self._blobs, self._partial):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def put(self, data: bytes) -> str:
        """Keep bytes durably and return their digest."""
        sha256 = hashlib.sha256(data).hexdigest()
        if not self.exists(sha256):
            own = f"put-{os.getpid()}-{threading.get_ident()}-{sha256}"
            temporary = self._partial / own
            with temporary.open("wb") as file:
                file.write(data)
                _flush(file)
            self._move_in(temporary, sha256)
        return sha256

    def open(self, sha256: str) -> BinaryIO:
        """Open the bytes for reading.

        Raises:
            BlobMissing: there are none.
        """
        try:
            return self._path(sha256).open("rb")
        except FileNotFoundError:
            raise BlobMissing(sha256) from None

    def read(self, sha256: str) -> bytes:
        """Return all bytes.

        Raises:
            BlobMissing: there are none.
        """
        with self.open(sha256) as file:
            return file.read()

    def exists(self, sha256: str) -> bool:
        """Return whether there are complete bytes under this digest."""
        return self._path(sha256).is_file()

    def delete(self, sha256: str) -> None:
        """Remove the bytes; that there are none is no error."""
        with suppress(FileNotFoundError):
            self._path(sha256).unlink()

    def list(self) -> Iterator[str]:
        """Name every digest kept, in no order."""
        for path in self._blobs.glob("??/*"):
            yield path.parent.name + path.name

    def offset(self, owner: str, sha256: str) -> int:
        """Return how many bytes of an upload have arrived; 0 when none have."""
        try:
            return self._upload(owner, sha256).stat().st_size
        except FileNotFoundError:
            return 0

    def append(self, owner: str, sha256: str, offset: int, chunks: Iterator[bytes]) -> int:
        """Append at this offset and return the new length; what arrived stays when cut.

        Raises:
            OffsetMismatch: the upload stands elsewhere.
        """
        with self._upload(owner, sha256).open("ab") as file:
            if file.tell() != offset:
                raise OffsetMismatch(file.tell())
            try:
                for chunk in chunks:
                    file.write(chunk)
            finally:
                _flush(file)
            return file.tell()

    def verify(self, owner: str, sha256: str) -> Path:
        """Return where the complete upload stands.

        Raises:
            DigestMismatch: the bytes are others than declared; they are thrown away.
        """
        upload = self._upload(owner, sha256)
        if digest_of(upload) != sha256:
            self.discard(owner, sha256)
            raise DigestMismatch(sha256)
        return upload

    def finish(self, owner: str, sha256: str) -> None:
        """Make the verified upload a blob."""
        self._move_in(self._upload(owner, sha256), sha256)

    def discard(self, owner: str, sha256: str) -> None:
        """Forget what has arrived of an upload."""
        with suppress(FileNotFoundError):
            self._upload(owner, sha256).unlink()

    def require_ready(self) -> None:
        """Return where the directory can be written.

        Raises:
            OSError: it cannot.
        """
        require_writable(self._root)

    def _path(self, sha256: str) -> Path:
        require_digest(sha256)
        return self._blobs / sha256[:2] / sha256[2:]

    def _upload(self, owner: str, sha256: str) -> Path:
        require_digest(sha256)
        owner_digest = hashlib.sha256(owner.encode("utf-8")).hexdigest()[:16]
        return self._partial / f"{owner_digest}-{sha256}"

    def _move_in(self, temporary: Path, sha256: str) -> None:
        target = self._path(sha256)
        target.parent.mkdir(exist_ok=True, mode=0o700)
        temporary.replace(target)
        _sync_directory(target.parent)


def require_writable(folder: Path) -> None:
    """Write a byte into a folder, in a file that nobody sees.

    Raises:
        OSError: it cannot be written.
    """
    with TemporaryFile(dir=folder) as file:
        file.write(b"\0")


def require_digest(sha256: str) -> None:
    """Refuse what is no digest, and so no name of bytes.

    Raises:
        ValueError: it is none.
    """
    if not _DIGEST.match(sha256):
        raise ValueError("a blob is named by 64 lower-case hexadecimal digits")


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in lower-case hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(READ_BYTES):
            digest.update(chunk)
    return digest.hexdigest()


def _flush(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _sync_directory(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
