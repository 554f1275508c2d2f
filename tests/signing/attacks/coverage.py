# SPDX-License-Identifier: Apache-2.0
"""Coverage: a signer who leaves a hole in what he signs, to fill it later.

All of these hold a signature that fits what it covers; it only does not cover everything.
"""

import re
from collections.abc import Callable

from signing.cms_signature import SignedAct, signature_for
from tests.signing.attacks.sealing import byte_range, resealed
from tests.signing.attacks.trick import SMALL, Tricks
from tests.signing.attacks.workshop import Base, Workshop

tricks = Tricks(
    "coverage",
    reasons=(
        "signature.byte_range",
        "signature.coverage",
        "signature.broken",
        "signature.unreadable",
        "increment.byte_range",
        "document.uncovered_tail",
        "document.unreadable",
    ),
)
Ranges = Callable[[list[int], bytes], list[int]]


def sealed(work: Workshop, pdf: bytes, covering: list[int], person: int) -> bytes:
    """Sign the newest signature again over other ranges."""
    identity = work.person(person)
    return resealed(
        pdf, lambda digest: signature_for(digest, identity, SignedAct()), covering=covering
    )


def _covering(ranges: Ranges) -> Callable[[Workshop, Base], bytes]:
    def make(work: Workshop, base: Base) -> bytes:
        own = byte_range(base.pdf)
        return sealed(work, base.pdf, ranges(own, base.pdf), len(base.signed) - 1)

    return make


_HOLES: dict[str, tuple[str, Ranges]] = {
    "gap_ends_later": (
        "Forty bytes behind /Contents are not covered.",
        lambda own, _pdf: [0, own[1], own[2] + 40, own[3] - 40],
    ),
    "gap_begins_earlier": (
        "Forty bytes before /Contents are not covered.",
        lambda own, _pdf: [0, own[1] - 40, own[2], own[3]],
    ),
    "gap_one_byte_larger": (
        "One byte behind /Contents is not covered.",
        lambda own, _pdf: [0, own[1], own[2] + 1, own[3] - 1],
    ),
    "gap_without_its_brackets": (
        "The brackets around /Contents are covered, so that the gap is one string shorter.",
        lambda own, _pdf: [0, own[1] + 1, own[2] - 1, own[3] + 1],
    ),
    "head_not_covered": (
        "The beginning of the file is not covered.",
        lambda own, _pdf: [9, own[1] - 9, own[2], own[3]],
    ),
    "tail_not_covered": (
        "The end of the file is not covered.",
        lambda own, _pdf: [0, own[1], own[2], own[3] - 30],
    ),
    "last_byte_not_covered": (
        "The very last byte is not covered.",
        lambda own, _pdf: [0, own[1], own[2], own[3] - 1],
    ),
    "tail_only": (
        "Only what stands behind /Contents is covered.",
        lambda own, _pdf: [0, 0, own[2], own[3]],
    ),
    "head_only": (
        "Only what stands before /Contents is covered.",
        lambda own, _pdf: [0, own[1], own[2], 0],
    ),
    "page_not_covered": (
        "The gap begins in the pages and ends behind /Contents.",
        lambda own, pdf: [0, pdf.index(b"/Type /Page"), own[2], own[3]],
    ),
    "gap_elsewhere": (
        "The gap lies in the pages, and /Contents is partly covered.",
        lambda own, _pdf: [0, 600, 700, own[1] - 700],
    ),
    "overlap": (
        "Both parts are covered, the first of them reaching into the second.",
        lambda own, _pdf: [0, own[2] + 10, own[2], own[3]],
    ),
    "nothing_but_the_header": (
        "The header is all that is covered.",
        lambda _own, _pdf: [0, 8, 8, 1],
    ),
}
for _name, (_words, _ranges) in _HOLES.items():
    # What the last byte is, a line's end, says nothing; only our own sheets are known whole.
    _bases = ("own_two",) if _name == "last_byte_not_covered" else SMALL
    tricks.made(_name, _words, _covering(_ranges), bases=_bases)

_REASON = re.compile(rb"/Reason \(((?:\\.|[^\\)])*)\)|/Reason <[^>]*>")


def _with_second_entry(entry: bytes) -> Callable[[Workshop, Base], bytes]:
    """Put another entry in the place of the reason, and sign that."""

    def make(work: Workshop, base: Base) -> bytes:
        found = list(_REASON.finditer(base.pdf))[-1]
        words = entry.ljust(len(found[0]))
        pdf = base.pdf[: found.start()] + words + base.pdf[found.end() :]
        assert len(pdf) == len(base.pdf)
        return sealed(work, pdf, byte_range(pdf), len(base.signed) - 1)

    return make


_TWICE = (*tricks.reasons, "cms.", "signature.")
tricks.made(
    "two_contents",
    "The dictionary has two /Contents, of which one is covered.",
    _with_second_entry(b"/Contents <00>"),
    reasons=_TWICE,
)
tricks.made(
    "two_byte_ranges",
    "The dictionary has two /ByteRange.",
    _with_second_entry(b"/ByteRange []"),
    reasons=_TWICE,
)


@tricks(reasons=_TWICE)
def gap_is_another_entry(work: Workshop, base: Base) -> bytes:
    """The gap is an entry that nobody reads, and the /Contents are covered."""
    found = list(_REASON.finditer(base.pdf))[-1]
    pdf = base.pdf[: found.start()] + b"/Contents <00>".ljust(len(found[0]))
    pdf += base.pdf[found.end() :]
    where = pdf.rindex(b"/Contents <", 0, byte_range(base.pdf)[1] + 1)
    pdf = pdf[:where] + b"/Pontents <" + pdf[where + 11 :]
    own = byte_range(pdf)
    hidden = pdf[:where] + b"/Contents <" + pdf[where + 11 :]
    signed_again = sealed(work, hidden, own, len(base.signed) - 1)
    return signed_again[:where] + b"/Pontents <" + signed_again[where + 11 :]


@tricks(reasons=(*tricks.reasons, "cms.digest"))
def bytes_before_the_header(_work: Workshop, base: Base) -> bytes:
    """Bytes stand before the header, so that every offset is off."""
    return b"#!/bin/sh\n" + base.pdf
