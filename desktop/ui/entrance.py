# SPDX-License-Identifier: Apache-2.0
"""Who stands at the desk: signing in, making the key, a session that ended, a shut store."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from approval.people import Me
from desktop.facade import ConnectionState, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.navigation import Navigation
from desktop.ui.services import Services
from desktop.ui.status_keeper import Figures

STAFF = "staff"
"""The role whose holders sign; who only administers or audits has nothing to seal."""

DOORS = {"sign_in", "enrol"}
"""Pages before the work begins: the rail and the search are not there yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the store says of its person."""

    me: Me | None
    has_key: bool
    trouble: Trouble | None


def first_page(me: Me | None, has_key: bool) -> str:
    """Return where work begins: with a key to be made, for those whom the server gives one."""
    signs = me is None or not me.roles or STAFF in me.roles
    return "enrol" if signs and not has_key else "today"


class Entrance(QObject):
    """Leads to the right page at the start and after signing in or out.

    Signals:
        session_ended: somebody whose store this is has to sign in again; their login.
        session_open: nobody has to.
        shut: the store cannot be read; why.
        opened: it can be read again.
    """

    session_ended = Signal(str)
    session_open = Signal()
    shut = Signal(object)
    opened = Signal()

    def __init__(self, services: Services, navigation: Navigation) -> None:
        super().__init__(navigation)
        self._services = services
        self._navigation = navigation
        self._is_shut = False

    def prepare(self) -> None:
        """Choose the first page by what is known without the keyring."""
        known = self._services.desk.has_key()
        self._navigation.prepare("today" if known else "sign_in")

    def begin(self) -> None:
        """Ask the store whose it is and go on from there."""
        Task(self, self._look).on_done(self._go_on).start(self._services.lanes.local)

    def watch(self, figures: Figures) -> None:
        """Follow the status: a shut store, a session that ended."""
        trouble = figures.status.trouble
        if trouble is not None and self._navigation.key() != "sign_in":
            self._is_shut = True
            self.shut.emit(trouble)
        elif trouble is None and self._is_shut:
            self._is_shut = False
            self.opened.emit()
            self.begin()
        asked = figures.status.connection is ConnectionState.ASKING_CREDENTIALS
        if asked and figures.me is not None and self._navigation.key() not in DOORS:
            self.session_ended.emit(figures.me.login)
        elif not asked:
            self.session_open.emit()

    def enter(self) -> None:
        """Go to work: a key first, if there is none."""
        self._navigation.home(first_page(self._services.desk.me(), self._services.desk.has_key()))
        self._services.desk.sync_now()

    def work(self) -> None:
        """Go to work with what there is."""
        self._navigation.home("today")

    def leave(self) -> None:
        """Ask to sign in again."""
        self._navigation.home("sign_in")

    def enrol(self) -> None:
        """Ask for a PIN."""
        self._navigation.show("enrol")

    def _look(self) -> Standing:
        desk = self._services.desk
        me = desk.me()
        return Standing(me=me, has_key=desk.has_key(), trouble=desk.status().trouble)

    def _go_on(self, standing: Standing) -> None:
        if standing.trouble is not None:
            self._is_shut = True
            self.shut.emit(standing.trouble)
        elif standing.me is None:
            self._navigation.home("sign_in")
        elif self._navigation.key() in {"", "sign_in", "today"}:
            self._navigation.home(first_page(standing.me, standing.has_key))
