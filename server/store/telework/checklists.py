# SPDX-License-Identifier: Apache-2.0
"""Statements on the security checklist: each version once, the newest in force."""

import json
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, select

from server.store.tables import telework_checklist
from telework.reporting.checklist import Checklist

_OF_TENANT = telework_checklist.c.tenant == bindparam("tenant")
_NEWEST = (
    select(telework_checklist.c.version, telework_checklist.c.body)
    .where(_OF_TENANT)
    .order_by(telework_checklist.c.number.desc())
    .limit(1)
)
_ONE = select(telework_checklist.c.version, telework_checklist.c.body).where(
    _OF_TENANT, telework_checklist.c.version == bindparam("of_version")
)
_COUNT = select(func.count()).select_from(telework_checklist).where(_OF_TENANT)


def checklist_in_force(tx: Connection, tenant: int) -> Checklist | None:
    """Return the newest list, None where the city loaded none."""
    row = tx.execute(_NEWEST, {"tenant": tenant}).first()
    return None if row is None else _list(row.version, row.body)


def checklist_of(tx: Connection, tenant: int, version: str) -> Checklist | None:
    """Return a version of the list."""
    row = tx.execute(_ONE, {"tenant": tenant, "of_version": version}).first()
    return None if row is None else _list(row.version, row.body)


def add_checklist(tx: Connection, tenant: int, given: Checklist, now: datetime) -> None:
    """Keep a version, for ever; it is in force from now on."""
    number = int(tx.execute(_COUNT, {"tenant": tenant}).scalar_one()) + 1
    values = {
        "tenant": tenant,
        "version": given.version,
        "number": number,
        "body": json.dumps(list(given.points), ensure_ascii=False),
        "loaded_at": now,
    }
    tx.execute(insert(telework_checklist), values)


def _list(version: str, body: str) -> Checklist:
    return Checklist(version=version, points=tuple(json.loads(body)))
