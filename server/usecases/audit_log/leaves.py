# SPDX-License-Identifier: Apache-2.0
"""The leaves under a seal and its root: the root before, entries, heads of their cases."""

from collections.abc import Sequence

from server.audit.merkle import leaf_hash, root_of
from server.store.audit_seals import Leaf, Unsealed

FIRST_ROOT = "0" * 64
"""What the first seal takes for the root before it."""

CASE = "case:"
"""How the subject of an entry about a case begins."""


def leaves_for(
    entries: Sequence[Unsealed], heads: Sequence[tuple[str, int, str]]
) -> tuple[Leaf, ...]:
    """Return entries and heads of cases (id, number and hash of the newest event) as leaves."""
    told = (
        Leaf(position=position, entry_id=each.entry_id, digest=each.digest)
        for position, each in enumerate(entries, start=1)
    )
    stood = (
        Leaf(position=position, case_id=case_id, seq=seq, digest=head)
        for position, (case_id, seq, head) in enumerate(heads, start=len(entries) + 1)
    )
    return (*told, *stood)


def leaf_digests(previous_root: str, leaves: Sequence[Leaf]) -> list[bytes]:
    """Return the leaves of the tree: the root before stands first."""
    return [leaf_hash(bytes.fromhex(previous_root)), *map(_digest_of, leaves)]


def root_over(previous_root: str, leaves: Sequence[Leaf]) -> str:
    """Return the root of a seal in hexadecimal."""
    return root_of(leaf_digests(previous_root, leaves)).hex()


def _digest_of(leaf: Leaf) -> bytes:
    digest = bytes.fromhex(leaf.digest)
    if leaf.entry_id is not None:
        return leaf_hash(b"entry" + leaf.entry_id.to_bytes(8, "big") + digest)
    case_id = leaf.case_id.encode("utf-8")
    return leaf_hash(
        b"case" + len(case_id).to_bytes(4, "big") + case_id + leaf.seq.to_bytes(8, "big") + digest
    )
