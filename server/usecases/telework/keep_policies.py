# SPDX-License-Identifier: Apache-2.0
"""Loading counting policies: whole or not at all, never what has been used."""

from datetime import date, datetime

from sqlalchemy import Connection

from approval import Problem, city_day
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.telework.day_counts import replace_counts
from server.store.telework.policies import (
    all_policies,
    counted_span,
    is_used,
    last_counted_day,
    put_policy,
)
from server.usecases.services import Services
from server.usecases.telework.recount import counted_rows
from telework.counting import Policy
from telework.counting.policy_file import Standing, parse_policies
from telework.counting.wire import PolicyList


def standing_policies(tx: Connection, tenant: int, today: date) -> Standing:
    """Return every version with what may not change any more."""
    policies = all_policies(tx, tenant)
    names = {policy.policy_id for policy in policies}
    last = {name: last_counted_day(tx, tenant, name, today) for name in names}
    return Standing(
        policies=policies,
        used={
            (policy.policy_id, policy.version)
            for policy in policies
            if is_used(tx, tenant, policy, today)
        },
        counted_until={name: day for name, day in last.items() if day is not None},
    )


def load_policies(
    database: Database, tenant: int, text: str, file: str, by: str, now: datetime
) -> tuple[Policy, ...] | tuple[Problem, ...]:
    """Add versions, and count by them what they count; or return everything that is wrong."""

    def load(tx: Connection) -> tuple[Policy, ...] | tuple[Problem, ...]:
        standing = standing_policies(tx, tenant, city_day(now))
        read = parse_policies(text, standing, file)
        given = [each for each in read if isinstance(each, Policy)]
        new = [policy for policy in given if policy not in standing.policies]
        for policy in new:
            put_policy(tx, tenant, policy, by, now)
            append_audit(tx, _entry(tenant, policy, by, now))
        _count_by(tx, tenant, new)
        return read

    return database.write(load)


def _count_by(tx: Connection, tenant: int, new: list[Policy]) -> None:
    """Count every day that a new version counts; what other policies counted stays."""
    span = counted_span(tx, tenant)
    if not new or span is None:
        return
    first = max(span[0], min(policy.valid_from for policy in new))
    days = [date.fromordinal(n) for n in range(first.toordinal(), span[1].toordinal() + 1)]
    names = {policy.policy_id for policy in new}
    rows = [row for row in counted_rows(tx, tenant, None, days) if row.policy_id in names]
    replace_counts(tx, tenant, None, days, rows, names)


def _entry(tenant: int, policy: Policy, by: str, now: datetime) -> AuditEntry:
    return AuditEntry(
        tenant=tenant,
        at=now,
        tag=Tag.OPS_POLICY_LOADED,
        actor=by,
        device_id="",
        subject=f"policy:{policy.policy_id}",
        request_id="",
        detail=f"version {policy.version} from {policy.valid_from.isoformat()}",
    )


def read_policies(services: Services, tenant: int) -> PolicyList:
    """Return every version of every policy, and which of them have counted a day."""
    with services.database.read_work() as tx:
        standing = standing_policies(tx, tenant, city_day(services.clock()))
    return PolicyList(
        items=tuple(standing.policies),
        used=tuple(f"{name}:{version}" for name, version in sorted(standing.used)),
    )
