# SPDX-License-Identifier: Apache-2.0
"""A device's chain of acts: gapless numbers, each naming its predecessor's digest.

The server keeps the gapless end (``Head``), because a cut tail is invisible to the chain
alone. Streams may overtake each other on the way, so acts beyond a gap wait as links
until the missing one arrives; then ``close_gap`` settles them, in the same way whatever
the order of arrival was.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Head(NamedTuple):
    """The gapless end of a device's chain: last number and digest; 0 and 64 zeros first."""

    seq: int
    hash: str


class Link(NamedTuple):
    """One act's place in the chain: its number, its predecessor's digest and its own."""

    seq: int
    prev_hash: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """One link with its final verdict: empty, ``chain.broken`` or ``sequence.taken``."""

    link: Link
    contradiction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What could be settled: the new head, the settled links, and those still waiting."""

    head: Head
    settled: tuple[Settled, ...]
    waiting: tuple[Link, ...]


def chain_contradiction(head: Head, link: Link) -> str:
    """Say what is wrong with a link at this head: empty, or the contradiction's code."""
    if link.seq > head.seq + 1:
        return "sequence.gap"
    if link.seq <= head.seq:
        return "sequence.taken"
    return "" if link.prev_hash == head.hash else "chain.broken"


def close_gap(head: Head, links: Iterable[Link]) -> Closing:
    """Settle every link that the head reaches, in the order of their numbers.

    A broken link still moves the head on: evidence never rejects, and the acts after it
    would otherwise all seem broken too. Of two links with one number, known together, the
    one that names the head's digest stands.
    """
    left = {*links}
    settled: list[Settled] = []
    while reached := [link for link in left if link.seq <= head.seq + 1]:
        link = min(reached, key=lambda one: (one.seq, one.prev_hash != head.hash, one.hash))
        left.remove(link)
        fault = chain_contradiction(head, link)
        settled.append(Settled(link=link, contradiction=fault))
        if fault != "sequence.taken":
            head = Head(link.seq, link.hash)
    return Closing(head=head, settled=tuple(settled), waiting=tuple(sorted(left)))
