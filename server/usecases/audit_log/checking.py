# SPDX-License-Identifier: Apache-2.0
"""Checking the seals: every root again, every sealed entry and head where it was."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from cryptography import x509
from sqlalchemy import Connection

from server.store.audit_sealed import (
    changed_entries,
    changed_heads,
    entries_without_seal,
    every_leaf,
)
from server.store.audit_seals import Leaf, Seal, SealTime, every_seal, every_time
from server.usecases.audit_log.leaves import FIRST_ROOT, root_over
from server.usecases.audit_log.sealing import LATE
from signing.timestamp_token import BadToken, read_token, require_token


def seal_faults(tx: Connection, tenant: int, roots_pem: str) -> Iterator[str]:
    """Give a sentence on each thing that does not fit; nothing where all is as it was sealed.

    Args:
        tx: a view that does not move meanwhile.
        tenant: the city.
        roots_pem: roots of the time authorities the city trusts.
    """
    seals = {seal.number: seal for seal in every_seal(tx, tenant)}
    yield from _broken_line(tuple(seals.values()))
    yield from _wrong_roots(seals, every_leaf(tx, tenant))
    for number, entry_id, is_there in changed_entries(tx, tenant):
        became = f"not as seal {number} saw it" if is_there else f"taken away after seal {number}"
        yield f"audit entry {entry_id}: {became}"
    for number, case_id, seq in changed_heads(tx, tenant):
        yield f"case {case_id}, event {seq}: not as seal {number} saw it"
    if seals:
        newest = max(seal.sealed_at for seal in seals.values())
        for entry_id in entries_without_seal(tx, tenant, newest - LATE):
            yield f"audit entry {entry_id}: put in behind the seals"
    yield from _wrong_times(seals, every_time(tx, tenant), roots_pem)


def _broken_line(seals: Sequence[Seal]) -> Iterator[str]:
    previous, expected = FIRST_ROOT, 1
    for seal in seals:
        if seal.number != expected:
            yield f"seal {expected}: missing"
        elif seal.previous_root != previous:
            yield f"seal {seal.number}: does not continue the seal before"
        previous, expected = seal.root, seal.number + 1


def _wrong_roots(seals: Mapping[int, Seal], leaves: Iterator[tuple[int, Leaf]]) -> Iterator[str]:
    bare = set(seals)
    for number, group in groupby(leaves, key=_number):
        covered = [leaf for _, leaf in group]
        bare.discard(number)
        seal = seals.get(number)
        if seal is None:
            # One that is missing in between has been told as that.
            if number > max(seals, default=0):
                yield f"seal {number}: missing"
            continue
        if len(covered) != seal.leaves or root_over(seal.previous_root, covered) != seal.root:
            yield f"seal {number}: its root is another than that of what it covers"
    for number in sorted(bare):
        yield f"seal {number}: what it covers is gone"


def _number(numbered: tuple[int, Leaf]) -> int:
    return numbered[0]


def _wrong_times(
    seals: Mapping[int, Seal], times: Sequence[SealTime], roots_pem: str
) -> Iterator[str]:
    roots = x509.load_pem_x509_certificates(roots_pem.encode("ascii")) if roots_pem else []
    for time in times:
        seal = seals.get(time.number)
        if seal is None:
            yield f"seal {time.number}: missing, although a time authority saw it"
            continue
        try:
            require_token(read_token(time.token), bytes.fromhex(seal.root), roots)
        except BadToken as problem:
            yield f"seal {time.number}: its time does not fit ({problem.code})"
