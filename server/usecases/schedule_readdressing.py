# SPDX-License-Identifier: Apache-2.0
"""When the open cases are looked through: on each first day without something that was there."""

from datetime import datetime

from sqlalchemy import Connection

from approval import OrganisationData, city_day, start_of_day
from server.store.outbox import enqueue, is_waiting

READDRESS = "org.readdress"
"""The outbox effect; its payload is the case id after which to go on, and
``ended`` once the cases that are over are looked through."""


def schedule_readdressing(
    tx: Connection, tenant: int, data: OrganisationData, now: datetime, *, at_once: bool
) -> None:
    """Plan the work for the first second of each day to come, and for now with ``at_once``."""
    today = city_day(now)
    ends = {item.valid_to for items in (data.sections, data.posts) for item in items}
    days = {day for day in ends if day is not None} | {one.valid_from for one in data.successors}
    times = {start_of_day(day) for day in days if day > today}
    for time in sorted(times | ({now} if at_once else set())):
        if not is_waiting(tx, tenant, READDRESS, time):
            enqueue(tx, tenant, READDRESS, {"after": ""}, time)
