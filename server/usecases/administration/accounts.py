# SPDX-License-Identifier: Apache-2.0
"""Changing accounts from the page 管理: what the command line does, by a person and seen first."""

from collections.abc import Callable
from dataclasses import dataclass

from approval.identifiers import PersonId
from approval.refusal import Refusal
from approval.wire_accounts import AddAccount, ChangedAccount
from server.auth.passwords import Passwords
from server.auth.permissions import Role
from server.store.accounts import account_of_person
from server.usecases.administer import TEMPORARY_LASTS, AccountDesk, ActingAdministrator
from server.usecases.administration.person import read_account
from server.usecases.administration.refusing import refused
from server.usecases.identify import Identified
from server.usecases.services import Services

ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
"""Thirty-two signs that nobody takes for another on paper: no l, o, 0 and 1."""

GROUPS, GROUP = 3, 4
MOST_LOGIN = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountOffice:
    """What changing accounts needs beside the services.

    Attributes:
        random: gives that many random bytes.
    """

    services: Services
    passwords: Passwords
    random: Callable[[int], bytes]

    def add(self, identified: Identified, wanted: AddAccount) -> ChangedAccount | Refusal:
        """Give a person of the organisation an account, with a password to be changed."""
        done = self._add(identified, wanted)
        if isinstance(done, Refusal):
            return self._refused(identified, wanted.person_id, done)
        return done

    def disable(
        self, identified: Identified, person_id: str, seen: int
    ) -> ChangedAccount | Refusal:
        """Disable an account; its sessions end now."""
        return self._do(identified, person_id, lambda desk, login: desk.disable(login, seen=seen))

    def enable(self, identified: Identified, person_id: str, seen: int) -> ChangedAccount | Refusal:
        """Enable an account again."""
        return self._do(identified, person_id, lambda desk, login: desk.enable(login, seen=seen))

    def end_sessions(
        self, identified: Identified, person_id: str, seen: int
    ) -> ChangedAccount | Refusal:
        """End every session of an account."""
        return self._do(
            identified, person_id, lambda desk, login: desk.end_sessions(login, seen=seen)
        )

    def give_roles(
        self, identified: Identified, person_id: str, seen: int, names: tuple[str, ...]
    ) -> ChangedAccount | Refusal:
        """Give an account these roles and no others."""
        roles = _roles(names)
        if isinstance(roles, Refusal):
            return self._refused(identified, person_id, roles)
        return self._do(
            identified, person_id, lambda desk, login: desk.give_roles(login, roles, seen=seen)
        )

    def reset_password(
        self, identified: Identified, person_id: str, seen: int
    ) -> ChangedAccount | Refusal:
        """Replace the password by one that lets in once, to be changed."""
        password = self._password()
        password_hash = self.passwords.hash(password)

        def reset(desk: AccountDesk, login: str) -> Refusal | None:
            return desk.change_password(login, password_hash, temporary=True, seen=seen)

        return self._do(identified, person_id, reset, password)

    def _add(self, identified: Identified, wanted: AddAccount) -> ChangedAccount | Refusal:
        person = identified.city.view.person(PersonId(wanted.person_id))
        if person is None:
            return Refusal(code="account.person_unknown", params={"person": wanted.person_id})
        login, roles = wanted.login.strip(), _roles(wanted.roles)
        if isinstance(roles, Refusal):
            return roles
        if not login or len(login) > MOST_LOGIN or not _is_plain(login):
            return Refusal(code="account.login_malformed", params={"most": str(MOST_LOGIN)})
        password = self._password()
        password_hash = self.passwords.hash(password)
        desk = self._desk(identified)
        refusal = desk.add(
            login, person.person_id, person.name, password_hash, roles, temporary=True
        )
        return refusal or self._changed(identified, wanted.person_id, password)

    def _do(
        self,
        identified: Identified,
        person_id: str,
        change: Callable[[AccountDesk, str], Refusal | None],
        password: str = "",
    ) -> ChangedAccount | Refusal:
        # A sign-in name never changes, so it may be read before the change.
        with self.services.database.read_work() as tx:
            account = account_of_person(tx, identified.actor.tenant, person_id)
        if account is None:
            return Refusal(code="account.unknown", params={"login": ""})
        refusal = change(self._desk(identified), account.login)
        if refusal is not None:
            return self._refused(identified, person_id, refusal)
        return self._changed(identified, person_id, password)

    def _refused(self, identified: Identified, person_id: str, refusal: Refusal) -> Refusal:
        return refused(self.services, identified, f"person:{person_id}", refusal)

    def _desk(self, identified: Identified) -> AccountDesk:
        actor = identified.actor
        administrator = ActingAdministrator(
            person_id=actor.person_id, device_id=actor.device_id, request_id=actor.request_id
        )
        return AccountDesk(
            self.services.database,
            actor.tenant,
            actor.person_id,
            self.services.clock(),
            administrator,
        )

    def _password(self) -> str:
        letters = [ALPHABET[byte % len(ALPHABET)] for byte in self.random(GROUPS * GROUP)]
        return "-".join("".join(letters[at : at + GROUP]) for at in range(0, len(letters), GROUP))

    def _changed(self, identified: Identified, person_id: str, password: str) -> ChangedAccount:
        detail = read_account(self.services, identified, person_id, noted=False)
        assert detail is not None  # noqa: S101 - accounts are never deleted
        days = TEMPORARY_LASTS.days if password else 0
        return ChangedAccount(account=detail, password=password, password_days=days)


def _roles(names: tuple[str, ...]) -> frozenset[Role] | Refusal:
    known = {role.value for role in Role}
    if not names or not set(names) <= known:
        return Refusal(code="account.roles_unknown", params={"known": " ".join(sorted(known))})
    return frozenset(Role(name) for name in names)


def _is_plain(login: str) -> bool:
    """Tell whether a sign-in name can be typed and read back: nothing unseen, no spaces."""
    return login.isprintable() and not any(each.isspace() for each in login)
