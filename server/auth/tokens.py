# SPDX-License-Identifier: Apache-2.0
"""Opaque session tokens: 256 random bits, of which the database keeps only the digest."""

import base64
import hashlib

TOKEN_BYTES = 32


def token_text(random_bytes: bytes) -> str:
    """Write 32 random bytes as the token the client sends.

    Raises:
        ValueError: there are not 32 bytes.
    """
    if len(random_bytes) != TOKEN_BYTES:
        raise ValueError("a token is made of 32 random bytes")
    return base64.urlsafe_b64encode(random_bytes).rstrip(b"=").decode("ascii")


def token_digest(token: str) -> str:
    """Return what the database keeps of a token: SHA-256 in hexadecimal (security.md, S1)."""
    return hashlib.sha256(token.encode("utf-8")).hexdigest()
