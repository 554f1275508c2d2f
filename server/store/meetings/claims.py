# SPDX-License-Identifier: Apache-2.0
"""Claims: what stands in the way, and taking it under the guard of the database.

The guard decides (an exclusion constraint on PostgreSQL, triggers on SQLite). The look only
plans and explains; what it finds free may be taken a moment later.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Integer, bindparam, select, text, true
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import IntegrityError

from server.store.many import cell, moment, moment_text, number, rows_of
from server.store.tables import meeting_claim
from telework.meetings.claims import LONGEST_CLAIM, Claim, Span, TakenClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClaim:
    """A claim to be made; ``claim_id`` is a UUIDv7."""

    claim_id: str
    occurrence_id: str
    claim: Claim
    blocking: bool = True


_SPAN = rows_of("spans")
_ASKED = (
    select(
        moment(_SPAN, "starts").label("starts"),
        moment(_SPAN, "ends").label("ends"),
        moment(_SPAN, "since").label("since"),
    )
    # Unfolded once, and not for every claim that is compared with it.
    .offset(0)
    .subquery("asked")
)
_CONFLICTS_OF_ALL = (
    select(
        meeting_claim.c.resource_id,
        meeting_claim.c.starts_at,
        meeting_claim.c.ends_at,
        meeting_claim.c.occurrence_id,
    )
    .select_from(_ASKED)
    .join(
        meeting_claim,
        (meeting_claim.c.starts_at < _ASKED.c.ends)
        & (meeting_claim.c.ends_at > _ASKED.c.starts)
        # Without this bound the whole past of a resource is read for every date.
        & (meeting_claim.c.starts_at > _ASKED.c.since),
    )
    .where(
        meeting_claim.c.tenant == bindparam("tenant"),
        # As the partial index has it, on both engines: "= 1" would not meet it on SQLite.
        text("meeting_claim.blocking"),
    )
)
_CONFLICTS = _CONFLICTS_OF_ALL.where(
    meeting_claim.c.resource_id.in_(bindparam("resources", expanding=True))
)
_FEW = 12
"""Up to so many resources are looked up one by one; more are found together by their time."""

_ROW = rows_of("claims")
TAKE = (
    upsert(meeting_claim)
    .from_select(
        [
            *("tenant", "claim_id", "occurrence_id", "resource_id"),
            *("starts_at", "ends_at", "blocking"),
        ],
        select(
            bindparam("tenant", type_=Integer),
            cell(_ROW, "claim_id"),
            cell(_ROW, "occurrence_id"),
            cell(_ROW, "resource_id"),
            moment(_ROW, "starts_at"),
            moment(_ROW, "ends_at"),
            number(_ROW, "blocking") == 1,
        )
        # SQLite takes the ON CONFLICT after a bare SELECT for the condition of a join.
        .where(true()),
    )
    .on_conflict_do_nothing()
    .execution_options(preserve_rowcount=True)
)


def conflicts(
    tx: Connection, tenant: int, resources: Collection[str], spans: Sequence[Span]
) -> list[TakenClaim]:
    """Return every holding claim of these resources that overlaps one of the spans.

    One statement for any number of dates; edges may touch (half-open).
    """
    if not resources or not spans:
        return []
    asked = [
        {
            "starts": moment_text(starts),
            "ends": moment_text(ends),
            "since": moment_text(starts - LONGEST_CLAIM),
        }
        for starts, ends in spans
    ]
    params: dict[str, object] = {"tenant": tenant, "spans": json.dumps(asked)}
    if len(resources) <= _FEW:
        found = tx.execute(_CONFLICTS, {**params, "resources": list(resources)})
    else:
        found = tx.execute(_CONFLICTS_OF_ALL, params)
    wanted = frozenset(resources)
    # Fetched in one go: a year of dates finds more than a thousand.
    rows = {tuple(row) for row in found.all() if row[0] in wanted}
    return [
        TakenClaim(resource_id=resource, starts_at=starts, ends_at=ends, occurrence_id=by)
        for resource, starts, ends, by in sorted(rows)
    ]


def take(tx: Connection, tenant: int, claims: Sequence[NewClaim]) -> bool:
    """Take all of these in one statement, always in the same order, or say that one is gone.

    Where one is gone the transaction must be given up: what was taken beside it is still held.
    """
    if not claims:
        return True
    try:
        made = tx.execute(TAKE, {"tenant": tenant, "claims": claims_text(claims)})
    except IntegrityError:
        # SQLite's triggers refuse the statement; there, nothing else can fail in it.
        if tx.dialect.name != "sqlite":
            raise
        return False
    return made.rowcount == len(claims)


def claims_text(claims: Sequence[NewClaim]) -> str:
    """Return claims as a statement unfolds them, in the order in which all must be taken."""
    ordered = sorted(claims, key=_order)
    return json.dumps([_plain(each) for each in ordered])


def _order(new: NewClaim) -> tuple[str, datetime]:
    # Whoever takes several in another order waits for him who waits for the first.
    return new.claim.resource_id, new.claim.starts_at


def _plain(new: NewClaim) -> dict[str, object]:
    return {
        "claim_id": new.claim_id,
        "occurrence_id": new.occurrence_id,
        "resource_id": new.claim.resource_id,
        "starts_at": moment_text(new.claim.starts_at),
        "ends_at": moment_text(new.claim.ends_at),
        "blocking": int(new.blocking),
    }
