# SPDX-License-Identifier: Apache-2.0
"""One sealed file of a backup: AES-256-GCM in chunks, so that no size is too large.

Each file has a key of its own, made of the backup's key, a random salt and its name. Each
chunk is bound to its number, and the last one says that it is: a chunk left out, repeated,
moved or cut off does not open (the STREAM construction, as ``age`` has it).
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.ops.backup.keys import BackupKey

_MAGIC = b"TSUKUE-BACKUP-PART-1\n"
_SALT_BYTES = 32
_CHUNK_BYTES = 1 << 20
_TAG_BYTES = 16
_HEAD_BYTES = len(_MAGIC) + _SALT_BYTES


class PartDamaged(Exception):
    """A sealed file is not what was written; the message is its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """What was written: the digest and the length of the content, and of the file."""

    sha256: str
    length: int
    stored_bytes: int


def stored_length(length: int) -> int:
    """Return how long the file of a content of this length is."""
    chunks = max(1, -(-length // _CHUNK_BYTES))
    return _HEAD_BYTES + length + chunks * _TAG_BYTES


def write_part(
    path: Path, name: str, key: BackupKey, content: Iterable[bytes], stop: Callable[[], None]
) -> Sealed:
    """Seal a content into a new file, which is on the disk when this returns.

    Raises:
        OSError: it cannot be written; what is there of it is to be thrown away.
    """
    salt = os.urandom(_SALT_BYTES)
    cipher = AESGCM(key.part_key(name, salt))
    digest, length = hashlib.sha256(), 0
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(_MAGIC + salt)
        for number, (chunk, last) in enumerate(_evenly(content)):
            stop()
            digest.update(chunk)
            length += len(chunk)
            file.write(cipher.encrypt(_nonce(number, last=last), chunk, _MAGIC))
        file.flush()
        os.fsync(file.fileno())
        stored = file.tell()
    return Sealed(sha256=digest.hexdigest(), length=length, stored_bytes=stored)


def read_part(path: Path, name: str, key: BackupKey, *, cold: bool = False) -> Iterator[bytes]:
    """Give the content of a sealed file.

    Args:
        path: the file.
        name: what it was sealed as.
        key: of the backups.
        cold: read it from the disk, not from what the system still has in memory of it.

    Raises:
        PartDamaged: it is not what was written under this name; what was given before is good.
    """
    try:
        with path.open("rb") as file:
            if cold:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            yield from _opened(file, name, key)
    except (InvalidTag, OSError, ValueError) as problem:
        raise PartDamaged(name) from problem


def _opened(file: BinaryIO, name: str, key: BackupKey) -> Iterator[bytes]:
    head = file.read(_HEAD_BYTES)
    if len(head) != _HEAD_BYTES or not head.startswith(_MAGIC):
        raise ValueError("no sealed part")
    cipher = AESGCM(key.part_key(name, head[len(_MAGIC) :]))
    number, sealed = 0, file.read(_CHUNK_BYTES + _TAG_BYTES)
    while True:
        following = file.read(_CHUNK_BYTES + _TAG_BYTES)
        yield cipher.decrypt(_nonce(number, last=not following), sealed, _MAGIC)
        if not following:
            return
        number, sealed = number + 1, following


def _evenly(content: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Cut a content into chunks of one size, and say which is the last; empty has one too."""
    held = bytearray()
    for piece in content:
        held += piece
        while len(held) > _CHUNK_BYTES:
            yield bytes(held[:_CHUNK_BYTES]), False
            del held[:_CHUNK_BYTES]
    yield bytes(held), True


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
