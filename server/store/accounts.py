# SPDX-License-Identifier: Apache-2.0
"""Accounts: who may sign in, with which roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, func, insert, select, update

from approval.identifiers import PersonId
from server.auth.permissions import Role
from server.store.tables import person_account


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One person's account."""

    person_id: PersonId
    login: str
    name: str
    password_hash: str
    password_changed_at: datetime
    enabled: bool
    roles: frozenset[Role]


def roles_to_text(roles: Iterable[Role]) -> str:
    """Write roles as the column keeps them."""
    return " ".join(sorted(roles))


def roles_from_text(text: str) -> frozenset[Role]:
    """Read roles as the column keeps them."""
    return frozenset(Role(word) for word in text.split())


def account_by_login(tx: Connection, tenant: int, login: str) -> Account | None:
    """Return the account of this sign-in name."""
    found = tx.execute(
        select(person_account).where(
            person_account.c.tenant == tenant, person_account.c.login == login
        )
    ).one_or_none()
    return None if found is None else _account(found)


def account_by_person(tx: Connection, tenant: int, person_id: str) -> Account | None:
    """Return the account of this person."""
    found = tx.execute(
        select(person_account).where(
            person_account.c.tenant == tenant, person_account.c.person_id == person_id
        )
    ).one_or_none()
    return None if found is None else _account(found)


def add_accounts(tx: Connection, tenant: int, accounts: Iterable[Account], now: datetime) -> None:
    """Add accounts; a sign-in name or person that is there already fails the whole work."""
    rows = [
        {
            "tenant": tenant,
            "person_id": account.person_id,
            "login": account.login,
            "name": account.name,
            "password_hash": account.password_hash,
            "password_changed_at": account.password_changed_at,
            "enabled": account.enabled,
            "roles": roles_to_text(account.roles),
            "created_at": now,
        }
        for account in accounts
    ]
    if rows:
        tx.execute(insert(person_account), rows)


def set_password(
    tx: Connection, tenant: int, login: str, password_hash: str, now: datetime
) -> bool:
    """Set a password; return whether there is such an account."""
    return _update(
        tx, tenant, login, {"password_hash": password_hash, "password_changed_at": now}
    )


def set_enabled(tx: Connection, tenant: int, login: str, *, enabled: bool) -> bool:
    """Enable or disable an account; return whether there is one."""
    return _update(tx, tenant, login, {"enabled": enabled})


def set_roles(tx: Connection, tenant: int, login: str, roles: Iterable[Role]) -> bool:
    """Give an account these roles and no others; return whether there is one."""
    return _update(tx, tenant, login, {"roles": roles_to_text(roles)})


def enabled_administrators(tx: Connection, tenant: int) -> int:
    """Count who could still administer, holding every account against other administrators.

    The rule "never without an administrator" counts rows that may not exist, so the rows
    that do are locked first (server.md, 4.4); SQLite's write transaction is alone anyway.
    """
    held = tx.execute(
        select(person_account.c.roles, person_account.c.enabled)
        .where(person_account.c.tenant == tenant)
        .order_by(person_account.c.person_id)
        .with_for_update(key_share=True)
    )
    return sum(1 for row in held if row.enabled and Role.ADMINISTRATOR in row.roles.split())


def count_accounts(tx: Connection, tenant: int) -> int:
    """Count the accounts."""
    counted = tx.execute(
        select(func.count()).select_from(person_account).where(person_account.c.tenant == tenant)
    )
    return int(counted.scalar_one())


def _update(tx: Connection, tenant: int, login: str, values: dict[str, object]) -> bool:
    changed = tx.execute(
        update(person_account)
        .where(person_account.c.tenant == tenant, person_account.c.login == login)
        .values(values)
    )
    return changed.rowcount == 1


def _account(row: Row[tuple[object, ...]]) -> Account:
    return Account(
        person_id=PersonId(row.person_id),
        login=row.login,
        name=row.name,
        password_hash=row.password_hash,
        password_changed_at=row.password_changed_at,
        enabled=row.enabled,
        roles=roles_from_text(row.roles),
    )
