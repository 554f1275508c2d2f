# SPDX-License-Identifier: Apache-2.0
"""Signing again, by a signer who is dishonest himself: what is covered, and the CMS around it."""

import re
from collections.abc import Callable, Sequence
from hashlib import sha256

from asn1crypto import cms

_RANGE = re.compile(rb"/ByteRange ?\[([^\]]*)\]")
_DIGITS = re.compile(rb"/Contents ?<([0-9A-Fa-f]{64,})>")
MakeCms = Callable[[bytes], bytes]


def byte_range(pdf: bytes) -> list[int]:
    """The /ByteRange that stands last in the file."""
    return [int(number) for number in list(_RANGE.finditer(pdf))[-1][1].split()]


def contents(pdf: bytes) -> bytes:
    """The CMS, with its padding, that stands last in the file."""
    return bytes.fromhex(list(_DIGITS.finditer(pdf))[-1][1].decode("ascii"))


def with_contents(pdf: bytes, structure: bytes, *, padding: bytes = b"0") -> bytes:
    """The file with another CMS in the newest signature; nothing moves."""
    found = list(_DIGITS.finditer(pdf))[-1]
    room = found.end(1) - found.start(1)
    digits = structure.hex().encode("ascii")
    if len(digits) > room:
        raise ValueError(f"{len(digits)} digits do not fit into {room}")
    return pdf[: found.start(1)] + digits.ljust(room, padding) + pdf[found.end(1) :]


def with_range(pdf: bytes, numbers: Sequence[int]) -> bytes:
    """The file with another /ByteRange in the newest signature; nothing moves."""
    found = list(_RANGE.finditer(pdf))[-1]
    words = b"/ByteRange[" + b" ".join(b"%d" % each for each in numbers)
    words = words.ljust(len(found[0]) - 1) + b"]"
    if len(words) != len(found[0]):
        raise ValueError("the numbers do not fit")
    return pdf[: found.start()] + words + pdf[found.end() :]


def resealed(pdf: bytes, make: MakeCms, *, covering: Sequence[int] = ()) -> bytes:
    """Sign the newest signature again over what its /ByteRange says, or over these ranges.

    Args:
        pdf: the file.
        make: makes the CMS for a SHA-256 digest.
        covering: another /ByteRange to write and to sign.
    """
    if covering:
        pdf = with_range(pdf, covering)
    numbers = byte_range(pdf)
    digest = sha256()
    for start, length in zip(numbers[::2], numbers[1::2], strict=True):
        digest.update(pdf[start : start + length])
    return with_contents(pdf, make(digest.digest()))


def edited_cms(pdf: bytes, change: Callable[[cms.ContentInfo], None]) -> bytes:
    """The file with the CMS of its newest signature changed after signing."""
    envelope = cms.ContentInfo.load(contents(pdf)).copy()
    change(envelope)
    return with_contents(pdf, envelope.dump())
