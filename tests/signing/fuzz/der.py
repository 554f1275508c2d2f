# SPDX-License-Identifier: Apache-2.0
"""Damaging a DER structure while most of its lengths stay right."""

from dataclasses import dataclass, field
from random import Random

_CONSTRUCTED = 0x20


@dataclass(slots=True)
class Node:
    """One value: its tag, and either its bytes or the values inside."""

    tag: int
    content: bytes = b""
    parts: list["Node"] = field(default_factory=list)

    def dump(self) -> bytes:
        content = b"".join(part.dump() for part in self.parts) if self.parts else self.content
        return bytes([self.tag]) + _length(len(content)) + content


def _length(size: int) -> bytes:
    if size < 0x80:
        return bytes([size])
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(digits)]) + digits


def parse(der: bytes) -> list[Node]:
    """The values in some bytes.

    Raises:
        ValueError: they are not DER with short tags.
    """
    nodes, place = [], 0
    while place < len(der):
        tag, head, size = _head(der, place)
        content = der[place + head : place + head + size]
        if len(content) != size:
            raise ValueError("the value is cut off")
        node = Node(tag, content)
        if tag & _CONSTRUCTED:
            node.parts = parse(content)
        nodes.append(node)
        place += head + size
    return nodes


def _head(der: bytes, place: int) -> tuple[int, int, int]:
    if place + 2 > len(der) or der[place] & 0x1F == 0x1F:
        raise ValueError("no short tag")
    first = der[place + 1]
    if first < 0x80:
        return der[place], 2, first
    count = first & 0x7F
    if not 0 < count <= 4:
        raise ValueError("no definite length")
    size = int.from_bytes(der[place + 2 : place + 2 + count], "big")
    return der[place], 2 + count, size


def flat(nodes: list[Node]) -> list[tuple[list[Node], int]]:
    """Every value, as the list that holds it and its place there."""
    found: list[tuple[list[Node], int]] = []
    for index, node in enumerate(nodes):
        found.append((nodes, index))
        found += flat(node.parts)
    return found


def damaged(der: bytes, chance: Random) -> bytes:
    """A structure with one value dropped, doubled, swapped, emptied, retagged or changed.

    Raises:
        ValueError: it could not be read.
    """
    nodes = parse(der)
    places = flat(nodes)
    holder, index = chance.choice(places)
    node = holder[index]
    match chance.randrange(8):
        case 0:
            del holder[index]
        case 1:
            holder.insert(index, node)
        case 2:
            other, there = chance.choice(places)
            holder[index] = other[there] if other[there] is not node else Node(5)
        case 3:
            node.parts, node.content = [], b""
        case 4:
            node.tag = chance.choice((0x02, 0x03, 0x04, 0x05, 0x06, 0x30, 0x31, 0xA0, 0xA1, 0x1F))
        case 5:
            node.parts = node.parts[::-1]
            node.content = node.content[::-1]
        case 6:
            node.parts, node.content = [], chance.randbytes(chance.randrange(40))
        case _:
            content = bytearray(node.content or b"\0")
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
            node.parts, node.content = [], bytes(content)
    return _dumped(nodes)


def _dumped(nodes: list[Node]) -> bytes:
    # A value put inside itself has no end.
    try:
        return b"".join(node.dump() for node in nodes)
    except RecursionError as error:
        raise ValueError("endless") from error
