# SPDX-License-Identifier: Apache-2.0
"""What an administrator does with accounts; each act is logged (security.md, L1)."""

from datetime import datetime

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.permissions import Role
from server.store.accounts import (
    Account,
    account_by_login,
    account_of_person,
    all_accounts,
    insert_account,
    set_enabled,
    set_password,
    set_roles,
)
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.organisation import lock_tenant
from server.store.sessions import end_sessions_of_person

MINIMUM_PASSWORD = 8


class AccountDesk:
    """Adds and changes accounts on behalf of ``by``, a person or the command line's user."""

    def __init__(self, database: Database, tenant: int, by: str, now: datetime) -> None:
        self._database = database
        self._tenant = tenant
        self._by = by
        self._now = now

    def add(
        self, login: str, person_id: PersonId, name: str, password_hash: str, roles: frozenset[Role]
    ) -> Refusal | None:
        """Add an account; one person has one account."""

        def act(tx: Connection) -> Refusal | None:
            if account_by_login(tx, self._tenant, login):
                return Refusal(code="account.login_taken", params={"login": login})
            if account_of_person(tx, self._tenant, person_id):
                return Refusal(code="account.person_has_one", params={"person": person_id})
            account = Account(
                person_id=person_id,
                login=login,
                name=name,
                password_hash=password_hash,
                password_changed_at=self._now,
                enabled=True,
                roles=tuple(sorted(roles)),
            )
            insert_account(tx, self._tenant, account, self._now)
            self._note(tx, Tag.OPS_ACCOUNT_ADDED, login, " ".join(sorted(roles)))
            return None

        return self._database.write(act)

    def disable(self, login: str) -> Refusal | None:
        """Disable an account; its sessions end now. The last administrator stays."""

        def act(tx: Connection) -> Refusal | None:
            account = account_by_login(tx, self._tenant, login)
            if account is None:
                return _unknown(login)
            if self._is_last_administrator(tx, account):
                return Refusal(code="account.last_administrator", params={"login": login})
            set_enabled(tx, self._tenant, account.person_id, False)
            end_sessions_of_person(tx, self._tenant, account.person_id, self._now)
            self._note(tx, Tag.OPS_ACCOUNT_DISABLED, login)
            return None

        return self._database.write(act)

    def enable(self, login: str) -> Refusal | None:
        """Enable an account again."""

        def act(tx: Connection) -> Refusal | None:
            account = account_by_login(tx, self._tenant, login)
            if account is None:
                return _unknown(login)
            set_enabled(tx, self._tenant, account.person_id, True)
            self._note(tx, Tag.OPS_ACCOUNT_ENABLED, login)
            return None

        return self._database.write(act)

    def change_password(self, login: str, password_hash: str) -> Refusal | None:
        """Set a password; every session begun before is over."""

        def act(tx: Connection) -> Refusal | None:
            account = account_by_login(tx, self._tenant, login)
            if account is None:
                return _unknown(login)
            set_password(tx, self._tenant, account.person_id, password_hash, self._now)
            end_sessions_of_person(tx, self._tenant, account.person_id, self._now)
            self._note(tx, Tag.OPS_ACCOUNT_PASSWORD, login)
            return None

        return self._database.write(act)

    def give_roles(self, login: str, roles: frozenset[Role]) -> Refusal | None:
        """Give an account these roles and no others. The last administrator stays one."""

        def act(tx: Connection) -> Refusal | None:
            account = account_by_login(tx, self._tenant, login)
            if account is None:
                return _unknown(login)
            if Role.ADMINISTRATOR not in roles and self._is_last_administrator(tx, account):
                return Refusal(code="account.last_administrator", params={"login": login})
            set_roles(tx, self._tenant, account.person_id, tuple(sorted(roles)))
            self._note(tx, Tag.OPS_ACCOUNT_ROLES, login, " ".join(sorted(roles)))
            return None

        return self._database.write(act)

    def _is_last_administrator(self, tx: Connection, account: Account) -> bool:
        lock_tenant(tx, self._tenant)
        administrators = {
            one.person_id
            for one in all_accounts(tx, self._tenant)
            if one.enabled and Role.ADMINISTRATOR in one.roles
        }
        return administrators == {account.person_id}

    def _note(self, tx: Connection, tag: Tag, login: str, detail: str = "") -> None:
        entry = AuditEntry(
            tenant=self._tenant,
            at=self._now,
            tag=tag,
            actor=self._by,
            subject=f"account:{login}",
            detail=detail,
        )
        append_audit(tx, entry)


def _unknown(login: str) -> Refusal:
    return Refusal(code="account.unknown", params={"login": login})
