# SPDX-License-Identifier: Apache-2.0
"""Which addresses a server may have: passwords and papers go nowhere unencrypted (T1)."""

from urllib.parse import urlsplit

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
"""This machine itself, on which nothing is read on the way: a trial, a demonstration, a test."""


def is_safe(address: str) -> bool:
    """Return whether what is sent to an address is encrypted, or does not leave this machine."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    if parts.scheme == "https":
        return bool(host)
    return parts.scheme == "http" and host in LOOPBACK
