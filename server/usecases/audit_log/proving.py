# SPDX-License-Identifier: Apache-2.0
"""Entries handed out with what proves them: the way to their root, and who saw it when."""

import base64
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from server.audit.merkle import InclusionPaths
from server.store.audit_sealed import leaves_of, sealed_between
from server.store.audit_seals import Seal, every_seal, every_time
from server.usecases.audit_log.leaves import leaf_digests


def proved_entries(
    tx: Connection, tenant: int, first: datetime, end: datetime
) -> Iterator[dict[str, Any]]:
    """Give the sealed entries of a span, each with its proof, as plain values for JSON lines.

    The last lines are the seals from the first that was needed on, with their trusted times:
    they lead from each root to the one that an authority saw. A stranger needs nothing else.
    """
    seals = {seal.number: seal for seal in every_seal(tx, tenant)}
    lowest = 0
    for number, rows in sealed_between(tx, tenant, first, end):
        lowest = lowest or number
        leaves = leaves_of(tx, tenant, number)
        digests = leaf_digests(seals[number].previous_root, leaves)
        paths = InclusionPaths(digests)
        for position, entry_id, entry in rows:
            yield {
                "id": entry_id,
                "entry": {**asdict(entry), "at": entry.at.isoformat()},
                "seal": number,
                "position": position,
                "size": len(digests),
                "path": [each.hex() for each in paths.of(position)],
            }
    yield from _seal_lines(tx, tenant, [seal for seal in seals.values() if seal.number >= lowest])


def _seal_lines(tx: Connection, tenant: int, seals: list[Seal]) -> Iterator[dict[str, Any]]:
    tokens = {time.number: time.token for time in every_time(tx, tenant)}
    for seal in seals:
        token = tokens.get(seal.number)
        yield {
            "number": seal.number,
            "sealed_at": seal.sealed_at.isoformat(),
            "previous_root": seal.previous_root,
            "root": seal.root,
            "token": base64.b64encode(token).decode("ascii") if token else "",
        }
