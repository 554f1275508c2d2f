# SPDX-License-Identifier: Apache-2.0
"""Names of things: identifiers are opaque strings, one type each."""

from typing import NewType

CaseId = NewType("CaseId", str)
SlotId = NewType("SlotId", str)
PostId = NewType("PostId", str)
PersonId = NewType("PersonId", str)
SectionId = NewType("SectionId", str)
EventId = NewType("EventId", str)


def uuid7(unix_milliseconds: int, random_bytes: bytes) -> str:
    """Make a time-ordered identifier from a time and ten random bytes (RFC 9562, 5.7).

    The standard library has no version 7 before Python 3.14; time and randomness come
    in as arguments so that this package needs neither a clock nor an entropy source.

    Raises:
        ValueError: the time does not fit 48 bits, or there are not ten random bytes.
    """
    if not 0 <= unix_milliseconds < 1 << 48:
        raise ValueError("the time must fit 48 bits of milliseconds")
    if len(random_bytes) != 10:
        raise ValueError("ten random bytes are needed")
    random = int.from_bytes(random_bytes, "big")
    value = (
        unix_milliseconds << 80
        | 7 << 76
        | (random >> 68 & 0xFFF) << 64
        | 2 << 62
        | (random & (1 << 62) - 1)
    )
    text = f"{value:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))
