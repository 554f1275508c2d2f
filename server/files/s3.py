# SPDX-License-Identifier: Apache-2.0
"""The S3 adapter: blobs are objects ``sha256/ab/cd…``, shared by every machine.

Uploads on their way are shared too. Each piece that arrived is an object named by where it begins
(``partial/<owner>-<digest>/<offset>``), written only where none is: so of two that continue at
one place a single one wins, on whichever machines. What is judged stands on this machine's disk.
"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from io import BufferedReader, BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryFile
from typing import IO, BinaryIO

from server.files.directory import READ_BYTES, digest_of, require_digest, require_writable
from server.files.port import BlobMissing, DigestMismatch, FilesAway, OffsetMismatch
from server.files.s3_bucket import Bucket
from server.files.verified import Verified

_BLOB = re.compile(r"([0-9a-f]{2})/([0-9a-f]{62})\Z")
_PIECE = re.compile(r"[0-9]{20}\Z")


class S3:
    """Keeps blobs in a bucket; both ports, ``BlobStore`` and ``PartialUploads``.

    Args:
        bucket: where.
        prefix: what every name in it begins with, empty or ending in ``/``.
        spool: a folder of this machine for what is on its way.
    """

    def __init__(self, bucket: Bucket, prefix: str, spool: Path) -> None:
        self._bucket, self._spool = bucket, spool
        self._blobs, self._partial = f"{prefix}sha256/", f"{prefix}partial/"
        spool.mkdir(parents=True, exist_ok=True, mode=0o700)

    def put(self, data: bytes) -> str:
        """Keep bytes durably and return their digest."""
        sha256 = hashlib.sha256(data).hexdigest()
        if not self.exists(sha256):
            self._bucket.put_new(self._key(sha256), BytesIO(data), sha256)
        return sha256

    def open(self, sha256: str) -> BinaryIO:
        """Open the bytes for reading; they are held against their digest on the way.

        Raises:
            BlobMissing: there are none.
            FilesAway: the store does not answer.
        """
        body, length = self._bucket.get(self._key(sha256))
        return BufferedReader(Verified(body, length, sha256), READ_BYTES)

    def read(self, sha256: str) -> bytes:
        """Return all bytes.

        Raises:
            BlobMissing: there are none, or others (``BlobAltered``).
            FilesAway: the store does not answer.
        """
        with self.open(sha256) as file:
            return file.read()

    def exists(self, sha256: str) -> bool:
        """Return whether there are bytes under this digest; a store keeps none by half."""
        return self._bucket.has(self._key(sha256))

    def delete(self, sha256: str) -> None:
        """Remove the bytes; that there are none is no error."""
        self._bucket.delete(self._key(sha256))

    def list(self) -> Iterator[str]:
        """Name every digest kept, in no order."""
        for key, _size in self._bucket.sizes(self._blobs):
            if name := _BLOB.match(key.removeprefix(self._blobs)):
                yield name[1] + name[2]

    def offset(self, owner: str, sha256: str) -> int:
        """Return how many bytes of an upload have arrived; 0 when none have."""
        return self._pieces(owner, sha256)[1]

    def append(self, owner: str, sha256: str, offset: int, chunks: Iterator[bytes]) -> int:
        """Append at this offset and return the new length; what arrived stays when cut.

        Raises:
            OffsetMismatch: the upload stands elsewhere.
            FilesAway: the store does not answer.
        """
        stands = self.offset(owner, sha256)
        if stands != offset:
            raise OffsetMismatch(stands)
        digest = hashlib.sha256()
        with TemporaryFile(dir=self._spool) as piece:
            try:
                for chunk in chunks:
                    piece.write(chunk)
                    digest.update(chunk)
            finally:
                length = piece.tell()
                key = f"{self._folder(owner, sha256)}{offset:020d}"
                if length and not self._bucket.put_new(key, piece, digest.hexdigest()):
                    raise OffsetMismatch(self.offset(owner, sha256))
        return offset + length

    def verify(self, owner: str, sha256: str) -> Path:
        """Bring the complete upload to this machine and return where it stands.

        Raises:
            DigestMismatch: the bytes are others than declared; they are thrown away.
            FilesAway: the store does not answer.
        """
        upload = self._upload(owner, sha256)
        with NamedTemporaryFile(dir=self._spool, delete=False) as gathered:
            gathering = Path(gathered.name)
            try:
                for key in self._pieces(owner, sha256)[0]:
                    self._copy(key, gathered)
            except BaseException:
                gathering.unlink()
                raise
        gathering.replace(upload)
        if digest_of(upload) != sha256:
            self.discard(owner, sha256)
            raise DigestMismatch(sha256)
        return upload

    def finish(self, owner: str, sha256: str) -> None:
        """Make the verified upload a blob."""
        try:
            # Asked first: what is there is not sent again only to be refused.
            with self._upload(owner, sha256).open("rb") as file:
                if not self.exists(sha256):
                    self._bucket.put_new(self._key(sha256), file, sha256)
        except FileNotFoundError:
            # The same person's same upload, sent twice at a time, was faster.
            if not self.exists(sha256):
                raise
        # It is kept; pieces that stay behind harm nobody.
        with suppress(FilesAway):
            self.discard(owner, sha256)

    def discard(self, owner: str, sha256: str) -> None:
        """Forget what has arrived of an upload."""
        self._upload(owner, sha256).unlink(missing_ok=True)
        for key, _size in [*self._bucket.sizes(self._folder(owner, sha256))]:
            self._bucket.delete(key)

    def require_ready(self) -> None:
        """Return where the bucket answers and the spool can be written.

        Raises:
            FilesAway: the bucket does not answer.
            OSError: the spool cannot be written.
        """
        require_writable(self._spool)
        self._bucket.reach()

    def _pieces(self, owner: str, sha256: str) -> tuple[tuple[str, ...], int]:
        """Return the pieces that follow one another from the beginning, and their length."""
        folder = self._folder(owner, sha256)
        sizes = {
            int(name): size
            for key, size in self._bucket.sizes(folder)
            if _PIECE.match(name := key.removeprefix(folder))
        }
        keys, stands = [], 0
        while size := sizes.get(stands, 0):
            keys.append(f"{folder}{stands:020d}")
            stands += size
        return tuple(keys), stands

    def _copy(self, key: str, target: IO[bytes]) -> None:
        try:
            body, _length = self._bucket.get(key)
        except BlobMissing:
            return  # thrown away meanwhile: the digest tells
        with body:
            while chunk := body.read(READ_BYTES):
                target.write(chunk)

    def _key(self, sha256: str) -> str:
        require_digest(sha256)
        return f"{self._blobs}{sha256[:2]}/{sha256[2:]}"

    def _folder(self, owner: str, sha256: str) -> str:
        return f"{self._partial}{_own(owner, sha256)}/"

    def _upload(self, owner: str, sha256: str) -> Path:
        return self._spool / _own(owner, sha256)


def _own(owner: str, sha256: str) -> str:
    require_digest(sha256)
    return f"{hashlib.sha256(owner.encode('utf-8')).hexdigest()[:16]}-{sha256}"
