# SPDX-License-Identifier: Apache-2.0
"""Secrets the server must read back: sealed, and bound to where they stand (security.md, E1)."""

import hmac

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE_BYTES = 12


class SealBroken(Exception):
    """The sealed bytes were changed, moved elsewhere, or sealed under another passphrase."""


class SecretBox:
    """Seals small secrets with AES-256-GCM under a key derived from the passphrase file.

    The passphrase is 256 random bits made by ``init``, not a word somebody chose, so the
    derivation (HKDF, RFC 5869) need not be slow.
    """

    def __init__(self, passphrase: bytes) -> None:
        derivation = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"tsukue secrets")
        self._cipher = AESGCM(derivation.derive(passphrase))
        marking = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"tsukue fingerprints")
        self._marks = marking.derive(passphrase)

    def seal(self, place: str, secret: bytes, nonce: bytes) -> bytes:
        """Seal a secret for its place, such as ``device/mac_key/<id>``.

        Args:
            place: table, column and row; the sealed bytes open nowhere else.
            secret: what is kept.
            nonce: 12 random bytes, never used again.
        """
        return nonce + self._cipher.encrypt(nonce, secret, place.encode("utf-8"))

    def open(self, place: str, sealed: bytes) -> bytes:
        """Return the secret.

        Raises:
            SealBroken: these are not the bytes that were sealed for this place.
        """
        nonce, cipher_text = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return self._cipher.decrypt(nonce, cipher_text, place.encode("utf-8"))
        except (InvalidTag, ValueError) as error:
            raise SealBroken(place) from error

    def fingerprint(self, content: bytes) -> str:
        """Return what tells two contents apart, and nothing of a short secret within them."""
        return hmac.digest(self._marks, content, "sha256").hex()[:32]
