# SPDX-License-Identifier: Apache-2.0
"""Where in a file to strike: mostly at what means something, seldom in long padding."""

import re
from dataclasses import dataclass
from functools import lru_cache
from random import Random

_GAP = re.compile(rb"/Contents ?<([0-9A-Fa-f]{64,})>")
_TOKEN = re.compile(
    rb"/[A-Za-z0-9.]+|-?\d+(?:\.\d+)?|\b(?:obj|endobj|stream|endstream|xref)\b|[\[\]]"
)
_REFERENCE = re.compile(rb"\d+ 0 R")


@dataclass(frozen=True, slots=True)
class Map:
    """The places of a file.

    Attributes:
        gaps: begin and end of the digits of each /Contents.
        tokens: begin and end of names, numbers, brackets and keywords outside of them.
        references: begin and end of each ``n 0 R``.
        ends: where each revision ends.
    """

    gaps: tuple[tuple[int, int], ...]
    tokens: tuple[tuple[int, int], ...]
    references: tuple[tuple[int, int], ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=32)
def mapped(pdf: bytes) -> Map:
    """Find the places of a file; damaged files have some as well."""
    gaps = tuple(found.span(1) for found in _GAP.finditer(pdf))
    plain = _without(pdf, gaps)
    return Map(
        gaps,
        tuple(found.span() for found in _TOKEN.finditer(plain)),
        tuple(found.span() for found in _REFERENCE.finditer(plain)),
        tuple(found.end() + 1 for found in re.finditer(rb"%%EOF", plain)),
    )


def _without(pdf: bytes, gaps: tuple[tuple[int, int], ...]) -> bytes:
    """The file with spaces in the place of long digits, which would count as numbers."""
    for begin, end in gaps:
        pdf = pdf[:begin] + b" " * (end - begin) + pdf[end:]
    return pdf


def somewhere(pdf: bytes, chance: Random) -> int:
    """A position, seldom within padding, more often in the structure of the newest revision."""
    places = mapped(pdf)
    kind = chance.random()
    if places.tokens and kind < 0.5:
        # What was appended last is read first.
        early = 0 if kind < 0.25 else len(places.tokens) * 2 // 3
        begin, end = places.tokens[chance.randrange(early, len(places.tokens))]
        return chance.randrange(begin, end)
    if places.gaps and kind < 0.7:
        begin, end = chance.choice(places.gaps)
        filled = len(pdf[begin:end].rstrip(b"0")) or 1
        return begin + chance.randrange(filled)
    return chance.randrange(max(len(pdf), 1))
