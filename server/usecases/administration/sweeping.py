# SPDX-License-Identifier: Apache-2.0
"""Forgetting work that was done a month ago; what was given up stays for somebody to see to."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval import city_day, start_of_day
from server.store.engine import Database
from server.store.job_reading import sweep_done
from server.store.outbox import enqueue, is_waiting
from server.store.throttle import forget_buckets
from server.usecases.effects import OUTBOX_SWEEP

KEPT = timedelta(days=30)
TRIES_KEPT = timedelta(days=1)
"""Every bucket has run empty by then (``server.auth.throttle``)."""


def schedule_sweep(tx: Connection, tenant: int, now: datetime) -> None:
    """Plan the next sweep for an hour past the coming midnight."""
    at = start_of_day(city_day(now) + timedelta(days=1)) + timedelta(hours=1)
    if not is_waiting(tx, tenant, OUTBOX_SWEEP, at):
        enqueue(tx, tenant, OUTBOX_SWEEP, {}, at)


def sweep(database: Database, tenant: int, now: datetime) -> int:
    """Forget what was done longer ago than it is kept; return how much it was.

    So too the tries at signing in of days before: who tries names that nobody has would
    otherwise fill a table.
    """

    def act(tx: Connection) -> int:
        forget_buckets(tx, tenant, now - TRIES_KEPT)
        return sweep_done(tx, tenant, now - KEPT)

    return database.write(act)
