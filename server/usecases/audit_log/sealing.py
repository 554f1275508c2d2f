# SPDX-License-Identifier: Apache-2.0
"""Sealing the audit log: each minute what is new, and once a day whatever was missed."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from server.store.audit_seals import (
    Seal,
    heads_of,
    lock_sealing,
    newest_seal,
    put_seal,
    sealed_up_to,
    unsealed,
)
from server.store.engine import Database
from server.store.outbox import enqueue, is_waiting
from server.usecases.audit_log.leaves import CASE, FIRST_ROOT, leaves_for, root_over
from server.usecases.effects import AUDIT_ROUND

EVERY = timedelta(minutes=1)
MOST = 5_000
"""Entries under one seal; what is more gets further seals in the same round."""

LATE = timedelta(hours=1)
"""Longer than any act takes: what a seal made before that passed over, a daily round finds."""


def schedule_audit_round(tx: Connection, tenant: int, now: datetime) -> None:
    """Plan the next round, unless it is planned already."""
    at = now.replace(second=0, microsecond=0) + EVERY
    if not is_waiting(tx, tenant, AUDIT_ROUND, at):
        enqueue(tx, tenant, AUDIT_ROUND, {}, at)


def seal_entries(database: Database, tenant: int, now: datetime, *, all_of_them: bool) -> int:
    """Put every entry without a seal under one; return how many seals were made.

    Numbers of entries are not in the order of their commits, so what was passed over while its
    act was under way is looked for again: for an hour each time, and with ``all_of_them`` from
    the first entry on.
    """
    made = 0
    while database.write(lambda tx: _seal_some(tx, tenant, now, all_of_them)):
        made += 1
    return made


def _seal_some(tx: Connection, tenant: int, now: datetime, all_of_them: bool) -> bool:
    lock_sealing(tx)
    above = 0 if all_of_them else sealed_up_to(tx, tenant, now - LATE)
    entries = unsealed(tx, tenant, above, MOST)
    if not entries:
        return False
    cases = sorted(
        {one.subject.removeprefix(CASE) for one in entries if one.subject.startswith(CASE)}
    )
    leaves = leaves_for(entries, heads_of(tx, tenant, cases))
    last = newest_seal(tx, tenant)
    previous = FIRST_ROOT if last is None else last.root
    seal = Seal(
        number=1 if last is None else last.number + 1,
        sealed_at=now,
        last_entry=entries[-1].entry_id,
        leaves=len(leaves),
        previous_root=previous,
        root=root_over(previous, leaves),
    )
    put_seal(tx, tenant, seal, leaves)
    return True
