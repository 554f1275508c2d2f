# SPDX-License-Identifier: Apache-2.0
"""The key of a folder of backups: random, sealed under the passphrase, and what is made of it.

One key for the whole folder, so that a file is sealed once and shared by every backup that
names it. A copy of the sealed key goes into each backup.
"""

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from signing.refusals import SigningRefused
from signing.sealed_backup import open_backup, seal_backup

KEY_FILE = "key.sealed"
MAGIC = b"TSUKUE-BACKUP-KEY-1\n"
_KEY_BYTES = 32


class KeyUnreadable(Exception):
    """The sealed key is not there, or is no sealed key of a known format."""


class WrongPassphrase(Exception):
    """The passphrase does not open the key, or the sealed key was altered."""


@dataclass(frozen=True, slots=True)
class BackupKey:
    """The opened key with its sealed form."""

    secret: bytes
    sealed: bytes

    def part_key(self, name: str, salt: bytes) -> bytes:
        """Return the key of one sealed part, used for nothing else."""
        return self._derived(b"tsukue backup part\0" + name.encode("utf-8"), salt)

    def pool_name(self, sha256: str) -> str:
        """Return under what name a file is shared: whoever sees it learns no digest by it."""
        key = self._derived(b"tsukue backup names", b"")
        return hmac.digest(key, sha256.encode("ascii"), "sha256").hex()

    def mark(self, kind: str, text: bytes) -> str:
        """Return the mark by which a text is known to come from who has the key."""
        key = self._derived(b"tsukue backup marks\0" + kind.encode("ascii"), b"")
        return hmac.digest(key, text, "sha256").hex()

    @property
    def sealed_sha256(self) -> str:
        """Return the digest of the sealed key, by which damage to it is told."""
        return hashlib.sha256(self.sealed).hexdigest()

    def _derived(self, info: bytes, salt: bytes) -> bytes:
        derivation = HKDF(algorithm=hashes.SHA256(), length=_KEY_BYTES, salt=salt, info=info)
        return derivation.derive(self.secret)


def make_key(passphrase: str) -> BackupKey:
    """Make a key, sealed under a passphrase.

    Raises:
        SigningRefused: ``passphrase.too_short``.
    """
    secret = secrets.token_bytes(_KEY_BYTES)
    content = json.dumps({"key": secret.hex()}).encode("ascii")
    return BackupKey(secret, seal_backup(content, passphrase, MAGIC))


def open_key(path: Path, passphrase: str) -> BackupKey:
    """Open a sealed key.

    Raises:
        KeyUnreadable: there is none.
        WrongPassphrase: the passphrase does not open it.
    """
    try:
        sealed = path.read_bytes()
        secret = bytes.fromhex(json.loads(open_backup(sealed, passphrase, MAGIC))["key"])
    except SigningRefused as refused:
        if refused.code == "backup.wrong_passphrase":
            raise WrongPassphrase(str(path)) from refused
        raise KeyUnreadable(str(path)) from refused
    except (OSError, ValueError, KeyError) as problem:
        raise KeyUnreadable(str(path)) from problem
    return BackupKey(secret, sealed)
