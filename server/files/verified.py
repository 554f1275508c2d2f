# SPDX-License-Identifier: Apache-2.0
"""Bytes from elsewhere that are held against their digest while they are read."""

import hashlib
from io import RawIOBase
from typing import Any, Protocol

from server.files.port import BlobAltered


class Body(Protocol):
    """What is read."""

    def read(self, amount: int) -> bytes:
        """Return up to so many bytes, none at the end."""

    def close(self) -> None:
        """Give back the connection."""


class Verified(RawIOBase):
    """Hands bytes on; the last of them only when all are those that the digest names.

    Args:
        body: where they come from.
        length: how many there are to be.
        sha256: what names them.
    """

    def __init__(self, body: Body, length: int, sha256: str) -> None:
        super().__init__()
        self._body, self._left, self._sha256 = body, length, sha256
        self._digest = hashlib.sha256()

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - its type has no name before Python 3.12
        """Read some bytes.

        Raises:
            BlobAltered: with the last of them, that they are others.
            FilesAway: the line broke.
        """
        view = memoryview(buffer)
        chunk = self._body.read(len(view))
        self._digest.update(chunk)
        self._left -= len(chunk)
        if (not chunk or self._left <= 0) and self._digest.hexdigest() != self._sha256:
            raise BlobAltered(self._sha256)
        view[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        """Give back the connection."""
        if not self.closed:
            self._body.close()
        super().close()
