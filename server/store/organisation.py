# SPDX-License-Identifier: Apache-2.0
"""Statements on the tenant's row, its organisation and its rules."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from server.store.changes import record_change
from server.store.columns import AnyRow
from server.store.tables import organisation_version, rule_set, tenant_state


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantState:
    """What stands at the moment: the newest feed number, organisation and rules."""

    feed_number: int
    organisation_rev: int
    rules_rev: int
    server_id: str


_STATE = select(
    tenant_state.c.feed_number,
    tenant_state.c.organisation_rev,
    tenant_state.c.rules_rev,
    tenant_state.c.server_id,
).where(tenant_state.c.tenant == bindparam("tenant"))


def read_tenant(tx: Connection, tenant: int) -> TenantState:
    """Return the tenant's row; the migrations make the first."""
    return tenant_from(tx.execute(_STATE, {"tenant": tenant}).one())


def tenant_from(row: AnyRow) -> TenantState:
    """Read a row that has the columns of the tenant's state."""
    return TenantState(
        feed_number=row.feed_number,
        organisation_rev=row.organisation_rev,
        rules_rev=row.rules_rev,
        server_id=row.server_id,
    )


def organisation_text(tx: Connection, tenant: int, rev: int) -> str:
    """Return the organisation loaded as this revision, as JSON."""
    return str(
        tx.execute(
            select(organisation_version.c.data).where(
                organisation_version.c.tenant == tenant, organisation_version.c.rev == rev
            )
        ).scalar_one()
    )


def rules_text(tx: Connection, tenant: int, rev: int) -> str:
    """Return the rules loaded as this revision, as JSON."""
    return str(
        tx.execute(
            select(rule_set.c.data).where(rule_set.c.tenant == tenant, rule_set.c.rev == rev)
        ).scalar_one()
    )


def store_organisation(tx: Connection, tenant: int, version: str, data: str, now: datetime) -> int:
    """Store an organisation as the newest and return its revision."""
    rev = _next_rev(tx, tenant, "organisation_rev")
    tx.execute(
        insert(organisation_version),
        {"tenant": tenant, "rev": rev, "version": version, "data": data, "loaded_at": now},
    )
    record_change(tx, tenant, "organisation", "current")
    return rev


def store_rules(tx: Connection, tenant: int, name: str, data: str, now: datetime) -> int:
    """Store a rule set as the newest and return its revision."""
    rev = _next_rev(tx, tenant, "rules_rev")
    tx.execute(
        insert(rule_set),
        {"tenant": tenant, "rev": rev, "name": name, "data": data, "loaded_at": now},
    )
    record_change(tx, tenant, "rules", "current")
    return rev


def _next_rev(tx: Connection, tenant: int, column: str) -> int:
    counter = tenant_state.c[column]
    return int(
        tx.execute(
            update(tenant_state)
            .where(tenant_state.c.tenant == tenant)
            .values({counter: counter + 1})
            .returning(counter)
        ).scalar_one()
    )


def lock_tenant(tx: Connection, tenant: int) -> None:
    """Hold the tenant's row until the commit: for rules that count rows (server.md, 4.4)."""
    tx.execute(
        select(tenant_state.c.tenant)
        .where(tenant_state.c.tenant == tenant)
        .with_for_update(key_share=True)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """One load of rules."""

    rev: int
    name: str
    loaded_at: datetime


def rule_loads(tx: Connection, tenant: int) -> tuple[Load, ...]:
    """Return every load of rules, the newest first."""
    rows = tx.execute(
        select(rule_set.c.rev, rule_set.c.name, rule_set.c.loaded_at)
        .where(rule_set.c.tenant == tenant)
        .order_by(rule_set.c.rev.desc())
    )
    return tuple(Load(rev=row.rev, name=row.name, loaded_at=row.loaded_at) for row in rows)
