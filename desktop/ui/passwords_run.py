# SPDX-License-Identifier: Apache-2.0
"""Accounts and temporary passwords for several people, one after the other."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from approval.wire_accounts import (
    ENABLED,
    NO_ACCOUNT,
    TEMPORARY,
    AccountLine,
    ChangedAccount,
)
from desktop.administration import AdministrationRoom
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.account_words import STAFF
from desktop.ui.services import Services

Outcome = ChangedAccount | Trouble | None
"""Done with its password, refused with the reason, or not begun because the run was stopped."""

PAUSES = ("client.", "configuration.", "network.", "session.", "store.")
"""Beginnings of the codes after which the next person would fare no better."""

TAKEN = frozenset({"account.login_taken", "account.person_has_one"})
"""What the server says to an account that it added already, its answer lost on the way."""


class PasswordsRun(QObject):
    """Asks for the next person when the one before has an answer.

    Signals:
        moved: how many have their answer.
        paused: the Trouble that came in the way; ``carry_on`` goes on where it stopped.
        ended: all have one, or the run was stopped.
    """

    moved = Signal(int)
    paused = Signal(object)
    ended = Signal()

    def __init__(
        self, services: Services, parent: QObject, people: tuple[AccountLine, ...]
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._people = people
        self._stopped = False
        self._unsure = False
        self._answers: list[ChangedAccount | Trouble] = []

    def carry_on(self) -> None:
        """Begin, or go on with the person whose answer did not come."""
        self._next()

    def stop(self) -> None:
        """Begin with no further person; what was done stays done."""
        self._stopped = True

    def done(self) -> tuple[ChangedAccount, ...]:
        """What was done, in its order; each with a password that is said this once."""
        return tuple(each for each in self._answers if isinstance(each, ChangedAccount))

    def outcomes(self) -> tuple[tuple[AccountLine, Outcome], ...]:
        """What became of each person, in their order."""
        rest = [None] * (len(self._people) - len(self._answers))
        return tuple(zip(self._people, (*self._answers, *rest), strict=True))

    def _next(self) -> None:
        done = len(self._answers)
        self.moved.emit(done)
        if self._stopped or done == len(self._people):
            self.ended.emit()
            return
        room = self._services.desk.administration
        call = partial(_give, room, self._people[done], unsure=self._unsure)
        task = Task(self, call).on_done(self._answered).on_error(self._broke)
        task.start(self._services.lanes.network)

    def _answered(self, answer: ChangedAccount | Trouble) -> None:
        if isinstance(answer, Trouble) and answer.code.startswith(PAUSES):
            # The server may have done it all the same, and its password went to nobody.
            self._unsure = True
            self.paused.emit(answer)
            return
        self._unsure = False
        self._answers.append(answer)
        self._next()

    def _broke(self, error: Exception) -> None:
        self._stopped = True
        self.ended.emit()
        raise error


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
