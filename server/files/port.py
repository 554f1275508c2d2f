# SPDX-License-Identifier: Apache-2.0
"""The blob port: bytes by digest. The database row is the truth, this only keeps bytes."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol


class BlobMissing(LookupError):
    """There are no bytes under this digest, although somebody said there were."""


class BlobAltered(BlobMissing):
    """There are bytes under this digest, but others than it names."""


class FilesAway(OSError):
    """The place where bytes are kept does not answer, or does not let us in; says why."""


class BlobStore(Protocol):
    """Where bytes are kept, named by their SHA-256 in lower-case hexadecimal."""

    def put(self, data: bytes) -> str:
        """Keep bytes durably and return their digest; keeping them again does nothing."""

    def open(self, sha256: str) -> BinaryIO:
        """Open the bytes for reading.

        Raises:
            BlobMissing: there are none.
            FilesAway: where the bytes are elsewhere, and that place does not answer. Reading
                from there also raises ``BlobAltered`` before the last of altered bytes.
        """

    def read(self, sha256: str) -> bytes:
        """Return all bytes.

        Raises:
            BlobMissing: there are none.
        """

    def exists(self, sha256: str) -> bool:
        """Return whether there are complete bytes under this digest."""

    def delete(self, sha256: str) -> None:
        """Remove the bytes; that there are none is no error."""

    def list(self) -> Iterator[str]:
        """Name every digest kept, in no order."""


class PartialUploads(Protocol):
    """Uploads on their way: bytes arrive in order and may stop and go on.

    They are kept apart per owner, so that nobody learns by digest what others send.
    """

    def offset(self, owner: str, sha256: str) -> int:
        """Return how many bytes have arrived durably; 0 when none have."""

    def append(self, owner: str, sha256: str, offset: int, chunks: Iterator[bytes]) -> int:
        """Append bytes at this offset and return the new length.

        Raises:
            OffsetMismatch: the upload does not stand at this offset.
        """

    def verify(self, owner: str, sha256: str) -> Path:
        """Return where the complete upload stands, for the checks on its content.

        Raises:
            DigestMismatch: the bytes are others than the name says; they are thrown away.
        """

    def finish(self, owner: str, sha256: str) -> None:
        """Make the verified upload a blob."""

    def discard(self, owner: str, sha256: str) -> None:
        """Forget what has arrived."""


class FileStore(BlobStore, PartialUploads, Protocol):
    """Everything that is kept as bytes."""

    def require_ready(self) -> None:
        """Return where bytes can be kept now; asked every few seconds.

        Raises:
            FilesAway: the place is elsewhere and is not reached.
            OSError: a folder of this machine cannot be written.
        """


class OffsetMismatch(Exception):
    """The upload stands elsewhere; ``expected`` is where to go on."""

    def __init__(self, expected: int) -> None:
        super().__init__(f"the upload stands at {expected}")
        self.expected = expected


class DigestMismatch(Exception):
    """The bytes received have another SHA-256 than was declared."""
