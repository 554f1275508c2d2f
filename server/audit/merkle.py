# SPDX-License-Identifier: Apache-2.0
"""Merkle trees over digests as in RFC 6962, section 2.1: one root for many leaves."""

import hashlib
from collections.abc import Sequence

_LEAF = b"\x00"
_NODE = b"\x01"


def leaf_hash(data: bytes) -> bytes:
    """Return the digest of a leaf, which no inner node can be mistaken for (RFC 6962, 2.1)."""
    return hashlib.sha256(_LEAF + data).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Return the root over the digests of leaves in their order."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    split = _split(len(leaves))
    return _node(root_of(leaves[:split]), root_of(leaves[split:]))


class InclusionPaths:
    """The ways from each leaf of a tree to its root; every inner node is made once for them all.

    Level by level from the leaves: neighbours become a node, and who has no neighbour stands in
    the next level as it is. These are the nodes of RFC 6962, whose splits are powers of two.
    """

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self._levels = [tuple(leaves)]
        while len(self._levels[-1]) > 1:
            self._levels.append(_level_above(self._levels[-1]))

    def of(self, index: int) -> tuple[bytes, ...]:
        """Return the digests that lead from one leaf to the root (RFC 6962, 2.1.1).

        Raises:
            IndexError: there is no such leaf.
        """
        if not 0 <= index < len(self._levels[0]):
            raise IndexError(index)
        beside = ((level, (index >> height) ^ 1) for height, level in enumerate(self._levels))
        return tuple(level[place] for level, place in beside if place < len(level))


def root_by_path(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes:
    """Return the root to which a path leads from a leaf of a tree of ``size`` leaves.

    Raises:
        ValueError: there is no such leaf, or the path has not the length that a tree of this
            size asks for.
    """
    if not 0 <= index < size:
        raise ValueError("the tree has no such leaf")
    if size == 1:
        if path:
            raise ValueError("the path is too long")
        return leaf
    if not path:
        raise ValueError("the path is too short")
    split = _split(size)
    if index < split:
        return _node(root_by_path(leaf, index, split, path[:-1]), path[-1])
    return _node(path[-1], root_by_path(leaf, index - split, size - split, path[:-1]))


def _level_above(level: Sequence[bytes]) -> tuple[bytes, ...]:
    paired = map(_node, level[::2], level[1::2])
    return (*paired, *level[len(level) & ~1 :])


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(_NODE + left + right).digest()


def _split(size: int) -> int:
    """Return the largest power of two below the size."""
    return 1 << ((size - 1).bit_length() - 1)
