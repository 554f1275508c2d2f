# SPDX-License-Identifier: Apache-2.0
"""A backup sealed under a passphrase: scrypt (RFC 7914) and AES-256-GCM over every byte of it.

The names of the people in it are sealed too, not the keys alone.
"""

import os
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from signing.refusals import SigningRefused

SHORTEST_PASSPHRASE = 12
_MAGIC = b"TSUKUE-CA-BACKUP-1\n"
_SALT_LENGTH = 16
_NONCE_LENGTH = 12
# 128 MiB and about half a second for each try: this file leaves the building.
_COST = 2**17
_BLOCK = 8


def seal_backup(content: bytes, passphrase: str, magic: bytes = _MAGIC) -> bytes:
    """Seal the content of a backup.

    Args:
        content: what is sealed.
        passphrase: what opens it again.
        magic: the first line, which names the kind of backup and its format.

    Raises:
        SigningRefused: ``passphrase.too_short``.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise SigningRefused("passphrase.too_short", minimum=str(SHORTEST_PASSPHRASE))
    salt, nonce = os.urandom(_SALT_LENGTH), os.urandom(_NONCE_LENGTH)
    sealed = AESGCM(_key(passphrase, salt)).encrypt(nonce, content, magic)
    return magic + salt + nonce + sealed


def open_backup(sealed: bytes, passphrase: str, magic: bytes = _MAGIC) -> bytes:
    """Return the content of a backup.

    Raises:
        SigningRefused: ``backup.unreadable`` where the file is no backup of this kind,
            ``backup.wrong_passphrase`` where the passphrase does not open it or the file was
            altered (the two cannot be told apart).
    """
    body = len(magic) + _SALT_LENGTH + _NONCE_LENGTH
    if not sealed.startswith(magic) or len(sealed) <= body:
        raise SigningRefused("backup.unreadable")
    salt = sealed[len(magic) : len(magic) + _SALT_LENGTH]
    nonce = sealed[len(magic) + _SALT_LENGTH : body]
    try:
        return AESGCM(_key(passphrase, salt)).decrypt(nonce, sealed[body:], magic)
    except InvalidTag as error:
        raise SigningRefused("backup.wrong_passphrase") from error


def _key(passphrase: str, salt: bytes) -> bytes:
    derive = Scrypt(salt=salt, length=32, n=_COST, r=_BLOCK, p=1)
    return derive.derive(unicodedata.normalize("NFKC", passphrase).encode("utf-8"))
