# SPDX-License-Identifier: Apache-2.0
"""The passphrase file: 256 random bits that open every secret the server keeps."""

import stat
from pathlib import Path

from server.durable_files import write_new


class PassphraseExposed(Exception):
    """Others than the owner may read the file; the server will not start on it."""


def create_passphrase(path: Path, random_bytes: bytes) -> bytes:
    """Write a new passphrase file of mode 0600 and return the passphrase.

    Raises:
        FileExistsError: there is one; what it seals would be lost.
    """
    text = random_bytes.hex().encode("ascii")
    write_new(path, text)
    return text


def read_passphrase(path: Path) -> bytes:
    """Return the passphrase.

    Raises:
        FileNotFoundError: ``tsukue-server init`` was not run.
        PassphraseExposed: the file's mode lets others read it.
    """
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise PassphraseExposed(str(path))
    return path.read_bytes().strip()
