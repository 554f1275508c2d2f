# SPDX-License-Identifier: Apache-2.0
"""Accounts and temporary passwords for several people, one after the other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from approval.wire_accounts import (
    ENABLED,
    NO_ACCOUNT,
    TEMPORARY,
    AccountLine,
    ChangedAccount,
)
from desktop.administration import AdministrationRoom
from desktop.facade import Trouble
from desktop.ui.account_words import STAFF
from desktop.ui.one_by_one import OneByOne
from desktop.ui.services import Services

Outcome = ChangedAccount | Trouble | None
"""Done with its password, refused with the reason, or not begun because the run was stopped."""

PAUSES = ("client.", "configuration.", "network.", "session.", "store.")
"""Beginnings of the codes after which the next person would fare no better."""

TAKEN = frozenset({"account.login_taken", "account.person_has_one"})
"""What the server says to an account that it added already, its answer lost on the way."""


class PasswordsRun(OneByOne[AccountLine, ChangedAccount]):
    """Gives everybody an account or a temporary password."""

    def __init__(
        self, services: Services, parent: QObject, people: tuple[AccountLine, ...]
    ) -> None:
        super().__init__(services, parent, people)
        self._unsure = False

    def done(self) -> tuple[ChangedAccount, ...]:
        """What was done, in its order; each with a password that is said this once."""
        answers = (answer for _line, answer in self.outcomes())
        return tuple(each for each in answers if isinstance(each, ChangedAccount))

    def call(self, item: AccountLine) -> Callable[[], ChangedAccount | Trouble]:
        """Ask for one person."""
        return partial(_give, self.services.desk.administration, item, unsure=self._unsure)

    def halts(self, answer: ChangedAccount | Trouble) -> bool:
        """Tell whether the next person would fare no better."""
        # The server may have done it all the same, and its password went to nobody.
        self._unsure = isinstance(answer, Trouble) and answer.code.startswith(PAUSES)
        return self._unsure


def _give(room: AdministrationRoom, line: AccountLine, *, unsure: bool) -> ChangedAccount | Trouble:
    if line.state != NO_ACCOUNT:
        return _renew(room, line.person_id, (ENABLED, TEMPORARY), Trouble(code="account.changed"))
    answer = room.add_account(line.person_id, line.person_id, (STAFF,))
    if unsure and isinstance(answer, Trouble) and answer.code in TAKEN:
        return _renew(room, line.person_id, (TEMPORARY,), answer)
    return answer


def _renew(
    room: AdministrationRoom, person_id: str, expected: tuple[str, ...], refused: Trouble
) -> ChangedAccount | Trouble:
    now = room.person(person_id)
    if isinstance(now, Trouble):
        return now
    if now.line.state not in expected:
        return refused
    return room.reset_password(person_id, now.rev)
