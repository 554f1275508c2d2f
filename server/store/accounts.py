# SPDX-License-Identifier: Apache-2.0
"""Statements on accounts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from approval.identifiers import PersonId
from server.store.columns import AnyRow
from server.store.tables import person_account


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account as stored; ``roles`` are role names.

    Attributes:
        rev: counts its changes from 1.
        temporary: the password was given by an administrator and is to be changed.
    """

    person_id: PersonId
    login: str
    name: str
    password_hash: str
    password_changed_at: datetime
    enabled: bool
    roles: tuple[str, ...]
    rev: int = 1
    temporary: bool = False


_COLUMNS = (
    person_account.c.person_id,
    person_account.c.login,
    person_account.c.name,
    person_account.c.password_hash,
    person_account.c.password_changed_at,
    person_account.c.enabled,
    person_account.c.roles,
    person_account.c.rev,
    person_account.c.temporary,
)
_OF_TENANT = select(*_COLUMNS).where(person_account.c.tenant == bindparam("tenant"))
_BY_LOGIN = _OF_TENANT.where(person_account.c.login == bindparam("login"))
_BY_PERSON = _OF_TENANT.where(person_account.c.person_id == bindparam("person_id"))
_ALL = _OF_TENANT.order_by(person_account.c.login)


def insert_account(tx: Connection, tenant: int, account: Account, now: datetime) -> None:
    """Add an account; an existing login or person raises IntegrityError."""
    tx.execute(
        insert(person_account),
        {
            "tenant": tenant,
            "person_id": account.person_id,
            "login": account.login,
            "name": account.name,
            "password_hash": account.password_hash,
            "password_changed_at": account.password_changed_at,
            "enabled": account.enabled,
            "roles": " ".join(account.roles),
            "created_at": now,
            "rev": account.rev,
            "temporary": account.temporary,
        },
    )


def account_by_login(tx: Connection, tenant: int, login: str) -> Account | None:
    """Return the account with this login."""
    return _account(tx.execute(_BY_LOGIN, {"tenant": tenant, "login": login}).first())


def account_of_person(tx: Connection, tenant: int, person_id: str) -> Account | None:
    """Return the account of this person."""
    return _account(tx.execute(_BY_PERSON, {"tenant": tenant, "person_id": person_id}).first())


def all_accounts(tx: Connection, tenant: int) -> tuple[Account, ...]:
    """Return every account, by login."""
    rows = tx.execute(_ALL, {"tenant": tenant})
    return tuple(account for row in rows if (account := _account(row)))


def set_password(
    tx: Connection,
    tenant: int,
    person_id: str,
    password_hash: str,
    now: datetime,
    *,
    temporary: bool = False,
    seen: int | None = None,
) -> bool:
    """Store a new password's hash; sessions begun before end by it."""
    values = {
        "password_hash": password_hash,
        "password_changed_at": now,
        "temporary": temporary,
    }
    return _set(tx, tenant, person_id, seen, values)


def set_enabled(
    tx: Connection, tenant: int, person_id: str, enabled: bool, *, seen: int | None = None
) -> bool:
    """Enable or disable an account, which ends its sessions at their next call."""
    return _set(tx, tenant, person_id, seen, {"enabled": enabled})


def set_roles(
    tx: Connection,
    tenant: int,
    person_id: str,
    roles: tuple[str, ...],
    *,
    seen: int | None = None,
) -> bool:
    """Replace the roles of an account."""
    return _set(tx, tenant, person_id, seen, {"roles": " ".join(roles)})


def touch_account(tx: Connection, tenant: int, person_id: str, *, seen: int) -> bool:
    """Count a change that lies beside the account, such as the end of its sessions."""
    return _set(tx, tenant, person_id, seen, {})


def _set(
    tx: Connection, tenant: int, person_id: str, seen: int | None, values: dict[str, Any]
) -> bool:
    """Write and count; False where there is no such account or it is not as ``seen`` any more."""
    statement = update(person_account).where(
        person_account.c.tenant == tenant, person_account.c.person_id == person_id
    )
    if seen is not None:
        statement = statement.where(person_account.c.rev == seen)
    done = tx.execute(statement.values(rev=person_account.c.rev + 1, **values))
    return done.rowcount == 1


def _account(row: AnyRow | None) -> Account | None:
    if row is None:
        return None
    return Account(
        person_id=row.person_id,
        login=row.login,
        name=row.name,
        password_hash=row.password_hash,
        password_changed_at=row.password_changed_at,
        enabled=row.enabled,
        roles=tuple(row.roles.split()),
        rev=row.rev,
        temporary=row.temporary,
    )
