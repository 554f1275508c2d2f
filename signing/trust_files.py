# SPDX-License-Identifier: Apache-2.0
"""Reading the trusted root certificates that somebody names on a command line."""

from collections.abc import Iterable
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

_LARGEST = 16 * 1024 * 1024


class UnreadableRoots(Exception):
    """A file named as trusted holds no certificate, or cannot be read."""


def read_roots(paths: Iterable[Path]) -> str:
    """The certificates of some files, PEM or DER, as one PEM text.

    Raises:
        UnreadableRoots: one of them holds none; nobody must believe they were trusted.
    """
    return "".join(_read(path) for path in paths)


def _read(path: Path) -> str:
    try:
        content = _bytes(path)
        found = (
            x509.load_pem_x509_certificates(content)
            if b"-----BEGIN" in content
            else [x509.load_der_x509_certificate(content)]
        )
    except (OSError, ValueError) as error:
        raise UnreadableRoots(f"{path}: {error}") from error
    return "".join(each.public_bytes(Encoding.PEM).decode("ascii") for each in found)


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST:
        raise ValueError(f"> {_LARGEST} bytes")
    return path.read_bytes()
