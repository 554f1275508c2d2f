# SPDX-License-Identifier: Apache-2.0
"""Signing again, by a signer who is dishonest himself: what is covered, and the CMS around it."""

import re
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

from asn1crypto import cms, core

from signing.received_bytes import received_bytes

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
    return with_contents(pdf, encoded(envelope))


def encoded(value: core.Asn1Value) -> bytes:
    """A structure that was read and changed; what was not changed keeps its bytes.

    The library's own ``dump`` encodes every part again for each level above it: a minute and
    more for a signature with its timestamp whose length ends in 0x80.
    """
    if isinstance(value, core.Choice):
        return encoded(value.chosen)
    if not isinstance(value, core.Sequence | core.SequenceOf) or value.children is None:
        return value.dump() if value.contents is None else received_bytes(value)
    parts = [_part(child) for child in value.children]
    value.contents = b"".join(sorted(parts) if isinstance(value, core.SetOf) else parts)
    value.children = None
    return received_bytes(value)


def _part(child: core.Asn1Value | tuple[Any, ...] | None) -> bytes:
    if isinstance(child, tuple):
        return b"".join(child[3:6])
    return b"" if child is None or isinstance(child, core.Void) else encoded(child)
