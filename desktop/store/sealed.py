# SPDX-License-Identifier: Apache-2.0
"""Sealing of blobs: AES-256-GCM, one nonce each, bound to table, row and revision.

A blob moved to another row, or put back in an older state, does not open.
"""

import os
from dataclasses import dataclass

from desktop.errors import Code, TroubleError

KEY_BYTES = 32
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a blob belongs: table, id of the row, revision of the row."""

    table: str
    id: str
    rev: int = 0

    def associated(self) -> bytes:
        """Return the bytes the seal is bound to."""
        return f"{self.table}|{self.id}|{self.rev}".encode()


class Seal:
    """The data key at work."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if len(key) != KEY_BYTES:
            raise ValueError("the data key has 32 bytes")
        self._cipher: AESGCM = AESGCM(key)

    def close(self, place: Place, content: bytes) -> bytes:
        """Return the content sealed for this place."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, content, place.associated())

    def open(self, place: Place, sealed: bytes) -> bytes:
        """Return the content of a blob.

        Raises:
            TroubleError: the blob was changed, moved, or sealed by another key
                (``store.damaged``).
        """
        from cryptography.exceptions import InvalidTag

        try:
            return self._cipher.decrypt(
                sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], place.associated()
            )
        except (InvalidTag, ValueError) as problem:
            raise TroubleError(Code.STORE_DAMAGED, table=place.table) from problem
