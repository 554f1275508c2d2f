# SPDX-License-Identifier: Apache-2.0
"""What an administrator does with accounts; each act is logged (security.md, L1).

The command line and the page 管理 do the same. Whoever acts through a session is a person: he
changes what he has seen (``seen``), and cannot shut himself out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

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
    touch_account,
)
from server.store.audit import LONGEST_SUBJECT, AuditEntry, append_audit
from server.store.engine import Database
from server.store.organisation import lock_tenant
from server.store.sessions import end_sessions_of_person

MINIMUM_PASSWORD = 8

TEMPORARY_LASTS = timedelta(days=14)
"""How long a temporary password may be used: a new colleague may begin after the holidays."""

Change = Callable[[Connection, Account], Refusal | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingAdministrator:
    """An administrator who acts through a session, for the guards and for the log."""

    person_id: PersonId
    device_id: str
    request_id: str


class AccountDesk:
    """Adds and changes accounts on behalf of ``by``, a person or the command line's user."""

    def __init__(
        self,
        database: Database,
        tenant: int,
        by: str,
        now: datetime,
        administrator: ActingAdministrator | None = None,
    ) -> None:
        self._database = database
        self._tenant = tenant
        self._by = by
        self._now = now
        self._administrator = administrator

    def add(
        self,
        login: str,
        person_id: PersonId,
        name: str,
        password_hash: str,
        roles: frozenset[Role],
        *,
        temporary: bool = False,
    ) -> Refusal | None:
        """Add an account; one person has one account."""

        def act(tx: Connection) -> Refusal | None:
            # Two administrators who add the same person at once must both get a sentence.
            lock_tenant(tx, self._tenant)
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
                temporary=temporary,
            )
            insert_account(tx, self._tenant, account, self._now)
            self._note(tx, Tag.OPS_ACCOUNT_ADDED, login, " ".join(sorted(roles)))
            return None

        return self._database.write(act)

    def disable(self, login: str, *, seen: int | None = None) -> Refusal | None:
        """Disable an account; its sessions end now. The last administrator stays."""

        def act(tx: Connection, account: Account) -> Refusal | None:
            if self._is_own(account):
                return _own(login)
            if self._is_last_administrator(tx, account):
                return Refusal(code="account.last_administrator", params={"login": login})
            if not set_enabled(tx, self._tenant, account.person_id, False, seen=seen):
                return _changed(login)
            end_sessions_of_person(tx, self._tenant, account.person_id, self._now)
            self._note(tx, Tag.OPS_ACCOUNT_DISABLED, login)
            return None

        return self._change(login, act)

    def enable(self, login: str, *, seen: int | None = None) -> Refusal | None:
        """Enable an account again."""

        def act(tx: Connection, account: Account) -> Refusal | None:
            if not set_enabled(tx, self._tenant, account.person_id, True, seen=seen):
                return _changed(login)
            self._note(tx, Tag.OPS_ACCOUNT_ENABLED, login)
            return None

        return self._change(login, act)

    def change_password(
        self, login: str, password_hash: str, *, temporary: bool = True, seen: int | None = None
    ) -> Refusal | None:
        """Set a password; every session begun before is over.

        A ``temporary`` one lets nobody in before it is changed (``sign_in``). One that lasts is
        only for an administrator, who sets his own at the server when nobody else can help him:
        of anybody else nobody but himself may know it.
        """

        def act(tx: Connection, account: Account) -> Refusal | None:
            if self._is_own(account):
                return _own(login)
            if not temporary and Role.ADMINISTRATOR not in account.roles:
                return Refusal(code="account.lasting_password", params={"login": login})
            done = set_password(
                tx,
                self._tenant,
                account.person_id,
                password_hash,
                self._now,
                temporary=temporary,
                seen=seen,
            )
            if not done:
                return _changed(login)
            end_sessions_of_person(tx, self._tenant, account.person_id, self._now)
            self._note(tx, Tag.OPS_ACCOUNT_PASSWORD, login, "temporary" if temporary else "")
            return None

        return self._change(login, act)

    def give_roles(
        self, login: str, roles: frozenset[Role], *, seen: int | None = None
    ) -> Refusal | None:
        """Give an account these roles and no others. The last administrator stays one."""

        def act(tx: Connection, account: Account) -> Refusal | None:
            if Role.ADMINISTRATOR not in roles:
                if self._is_own(account):
                    return _own(login)
                if self._is_last_administrator(tx, account):
                    return Refusal(code="account.last_administrator", params={"login": login})
            named = tuple(sorted(roles))
            if not set_roles(tx, self._tenant, account.person_id, named, seen=seen):
                return _changed(login)
            self._note(tx, Tag.OPS_ACCOUNT_ROLES, login, " ".join(named))
            return None

        return self._change(login, act)

    def end_sessions(self, login: str, *, seen: int) -> Refusal | None:
        """End every session of an account; its holder may sign in again at once."""

        def act(tx: Connection, account: Account) -> Refusal | None:
            if not touch_account(tx, self._tenant, account.person_id, seen=seen):
                return _changed(login)
            end_sessions_of_person(tx, self._tenant, account.person_id, self._now)
            self._note(tx, Tag.OPS_ACCOUNT_SIGNED_OUT, login)
            return None

        return self._change(login, act)

    def _change(self, login: str, change: Change) -> Refusal | None:
        def act(tx: Connection) -> Refusal | None:
            account = account_by_login(tx, self._tenant, login)
            if account is None:
                return Refusal(code="account.unknown", params={"login": login})
            return change(tx, account)

        return self._database.write(act)

    def _is_own(self, account: Account) -> bool:
        by = self._administrator
        return by is not None and by.person_id == account.person_id

    def _is_last_administrator(self, tx: Connection, account: Account) -> bool:
        lock_tenant(tx, self._tenant)
        administrators = {
            one.person_id
            for one in all_accounts(tx, self._tenant)
            if one.enabled and Role.ADMINISTRATOR in one.roles
        }
        return administrators == {account.person_id}

    def _note(self, tx: Connection, tag: Tag, login: str, detail: str = "") -> None:
        by = self._administrator
        entry = AuditEntry(
            tenant=self._tenant,
            at=self._now,
            tag=tag,
            actor=self._by,
            device_id=by.device_id if by else "",
            # A sign-in name may be as long as the column; with the word before it is longer.
            subject=f"account:{login}"[:LONGEST_SUBJECT],
            request_id=by.request_id if by else "",
            detail=detail,
        )
        append_audit(tx, entry)


def _own(login: str) -> Refusal:
    return Refusal(code="account.own_account", params={"login": login})


def _changed(login: str) -> Refusal:
    return Refusal(code="account.changed", params={"login": login})
