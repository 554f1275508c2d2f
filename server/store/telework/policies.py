# SPDX-License-Identifier: Apache-2.0
"""Statements on counting policies."""

import json
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, select

from approval import from_plain, to_plain
from server.store.tables import telework_day_count, telework_policy
from telework.counting import SHIPPED, Policy

_OWN = select(telework_policy.c.data).where(telework_policy.c.tenant == bindparam("tenant"))


def all_policies(tx: Connection, tenant: int) -> tuple[Policy, ...]:
    """Return every version of every policy: the shipped ones and the city's own."""
    return (*SHIPPED, *map(_policy, tx.execute(_OWN, {"tenant": tenant}).scalars()))


@lru_cache(maxsize=200)
def _policy(data: str) -> Policy:
    return from_plain(Policy, json.loads(data))


def put_policy(tx: Connection, tenant: int, policy: Policy, by: str, now: datetime) -> None:
    """Keep a policy, in the place of an unused one of the same version."""
    tx.execute(
        delete(telework_policy).where(
            telework_policy.c.tenant == tenant,
            telework_policy.c.policy_id == policy.policy_id,
            telework_policy.c.version == policy.version,
        )
    )
    tx.execute(
        insert(telework_policy),
        {
            "tenant": tenant,
            "policy_id": policy.policy_id,
            "version": policy.version,
            "valid_from": policy.valid_from,
            "data": json.dumps(to_plain(policy), ensure_ascii=False, sort_keys=True),
            "loaded_by": by,
            "loaded_at": now,
        },
    )


def is_used(tx: Connection, tenant: int, policy: Policy, until: date) -> bool:
    """Say whether a version has counted a day up to ``until``."""
    counted = exists().where(
        telework_day_count.c.tenant == tenant,
        telework_day_count.c.policy_id == policy.policy_id,
        telework_day_count.c.policy_version == policy.version,
        telework_day_count.c.day <= until,
    )
    return bool(tx.execute(select(counted)).scalar_one())


def last_counted_day(tx: Connection, tenant: int, policy_id: str, until: date) -> date | None:
    """Return the newest day up to ``until`` that any version of a policy has counted."""
    newest = select(func.max(telework_day_count.c.day)).where(
        telework_day_count.c.tenant == tenant,
        telework_day_count.c.policy_id == policy_id,
        telework_day_count.c.day <= until,
    )
    found: date | None = tx.execute(newest).scalar_one()
    return found


def counted_span(tx: Connection, tenant: int) -> tuple[date, date] | None:
    """Return the first and last day that any policy has counted."""
    found = tx.execute(
        select(func.min(telework_day_count.c.day), func.max(telework_day_count.c.day)).where(
            telework_day_count.c.tenant == tenant
        )
    ).one()
    return None if found[0] is None else (found[0], found[1])
