# SPDX-License-Identifier: Apache-2.0
"""テレワーク: one's own month, one's people, the city; each tab for whom it concerns."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from approval.people import Me
from desktop.loading import LOADING
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import named
from desktop.ui.navigation import focus_into
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.team_panel import TeamPanel

if TYPE_CHECKING:
    from desktop.ui.widgets.telework_office_panel import TeleworkOfficePanel

    Tab = Page | TeamPanel | TeleworkOfficePanel
    Maker = Callable[[], Tab]

OWN, TEAM, OFFICE = range(3)
HR = "hr"
OFFICE_ROLES = frozenset({HR, "auditor"})


class TeleworkTabs(Page):
    """Pages of remote work behind one entry of the rail, made when first opened.

    Signals:
        kept: the Act of something that was kept.
        case_asked: the id of a case to open.
    """

    kept = Signal(object)
    case_asked = Signal(str)

    def __init__(self, services: Services, own: Callable[[], Page]) -> None:
        super().__init__(services)
        self._makers: tuple[Maker, ...] = (own, self._make_team, self._make_office)
        self._made: dict[int, Tab] = {}
        self._known: Me | None = None
        self._tabs = named(QTabBar(), "telework.tabs", self.tr("テレワークの仕事"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for heading in (self.tr("自分"), self.tr("部下"), self.tr("人事")):
            self._tabs.addTab(heading)
        self._stack = QStackedWidget()
        self._tabs.hide()  # until it is known that there is more than one
        self._tabs.currentChanged.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 8, 24, 0)
        bar.addWidget(self._tabs)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
        for sequence, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._next, step))

    def heading(self) -> str:
        return self.tr("テレワーク")

    def panes(self) -> tuple[QWidget, ...]:
        current = self._stack.currentWidget()
        if isinstance(current, Page):
            return (*current.panes(), self._tabs)
        return (self._tabs,) if current is None else (current, self._tabs)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        current = self._stack.currentWidget()
        tab = ("Ctrl+Tab", self.tr("次のタブ"))
        if isinstance(current, Page):
            return (tab, *current.shortcuts())
        return (
            tab,
            ("J / K", self.tr("前後の日へ")),
            ("Enter", self.tr("開く")),
            ("X / Space", self.tr("選ぶ")),
            ("A", self.tr("確認する")),
            ("R", self.tr("差し戻す")),
            ("Alt+B", self.tr("問題のない日をまとめて確認する")),
            ("Alt+M", self.tr("月の確認をする")),
        )

    def arrive(self) -> None:
        """The open tab decides what it asks anew."""
        self.refresh()

    def refresh(self) -> None:
        """Learn who reads, then read the open tab."""
        Task(self, partial(_reader, self.services)).on_done(self._know).start(
            self.services.lanes.local
        )

    def read_again(self) -> None:
        """Let the open tab look at what changed here; nothing is asked of the server for it."""
        current = self._stack.currentWidget()
        if isinstance(current, TeamPanel) and self.isVisible():
            current.follow()

    def may_leave(self) -> bool:
        """Ask one's own tab, which keeps what was typed."""
        own = self._made.get(OWN)
        return own.may_leave() if isinstance(own, Page) else True

    def _know(self, answer: tuple[Me | None, bool]) -> None:
        me, leads = answer
        self._known = me
        roles = set(me.roles) if me is not None else set()
        staff = "staff" in roles or not roles & OFFICE_ROLES
        offered = (staff, staff and leads, bool(roles & OFFICE_ROLES))
        for at, there in enumerate(offered):
            self._tabs.setTabVisible(at, there)
        self._tabs.setVisible(sum(offered) > 1)
        if not offered[self._tabs.currentIndex()]:
            self._tabs.setCurrentIndex(offered.index(True))
        self._open()

    def turn_to(self, tab: int) -> None:
        """Open a tab."""
        self._tabs.setCurrentIndex(tab)

    def _turn(self, _at: int) -> None:
        if self._tabs.isVisible():
            # Qt would hand the keyboard to whatever stands next to the tab that goes.
            self._tabs.setFocus()
        self._open()

    def _open(self) -> None:
        at = self._tabs.currentIndex()
        if at not in self._made:
            with LOADING:
                self._made[at] = self._makers[at]()
            self._stack.addWidget(self._made[at])
        shown = self._made[at]
        self._stack.setCurrentWidget(shown)
        if not self._tabs.hasFocus():
            # The window looked for a place for the keyboard before this page was there.
            focus_into(shown.panes()[0] if isinstance(shown, Page) else shown)
        if isinstance(shown, Page):
            shown.arrive()
            return
        shown.refresh()

    def _make_team(self) -> TeamPanel:
        made = TeamPanel(self.services)
        made.kept.connect(self.kept)
        made.case_asked.connect(self.case_asked)
        return made

    def _make_office(self) -> "TeleworkOfficePanel":
        from desktop.ui.widgets.telework_office_panel import TeleworkOfficePanel

        roles = self._known.roles if self._known is not None else ()
        return TeleworkOfficePanel(self.services, may_close=HR in roles)

    def _next(self, step: int) -> None:
        there = [at for at in range(self._tabs.count()) if self._tabs.isTabVisible(at)]
        place = there.index(self._tabs.currentIndex())
        self._tabs.setCurrentIndex(there[(place + step) % len(there)])


def _reader(services: Services) -> tuple[Me | None, bool]:
    """Who reads, and whether there are people below one of his posts."""
    return services.desk.me(), services.desk.absences_of_others().may_register
