# SPDX-License-Identifier: Apache-2.0
"""What was permitted: the blocks of the month, as approved applications leave them."""

from datetime import date, time, timedelta

from server.store.engine import Database
from server.store.telework.grants import StoredGrant, insert_grants
from server.usecases.telework.recount import recount_month
from telework import Grant, GrantSource
from tests.e2e.simulation.city import TENANT
from tests.e2e.simulation.days import Permitted
from tests.e2e.simulation.month import MONTH, RemoteDay, Truth


def permit(database: Database, truth: Truth) -> int:
    """Permit every block before the month begins, each by an application of its own.

    Returns:
        How many blocks there are.
    """
    blocks = [
        _block(remote, number, permitted)
        for remote in truth.days
        for number, permitted in enumerate(remote.kind.permitted)
    ]
    with database.write_work() as tx:
        insert_grants(tx, TENANT, blocks)
        recount_month(tx, TENANT, date(*MONTH, 1))
    return len(blocks)


def _block(remote: RemoteDay, number: int, permitted: Permitted) -> StoredGrant:
    case_id = f"case-{remote.person_id}-{remote.day}-{number}"
    begin, end = (_clock(minute) for minute in permitted.hours) if permitted.hours else (None, None)
    return StoredGrant(
        grant=Grant(
            grant_id=f"{case_id}:0",
            person_id=remote.person_id,
            day=remote.day,
            unit=permitted.unit,
            begin=begin,
            end=end,
            place=permitted.place,
            source=GrantSource.APPLICATION,
            case_id=case_id,
        ),
        granted_by="somebody",
        granted_at=remote.at(0) - timedelta(days=7),
    )


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)
