# SPDX-License-Identifier: Apache-2.0
"""管理: what an administrator looks after, each in a tab for whom the server lets it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from approval.people import Me
from desktop.loading import LOADING
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import named
from desktop.ui.administration_tabs import TABS, AdministrationTab
from desktop.ui.navigation import focus_into
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.administration_panel import AdministrationPanel


class AdministrationPage(Page):
    """The tabs behind one entry of the rail; a panel is made when its tab is first opened.

    ``tabs`` is given by tests alone.

    Signals:
        page_asked: a panel leads to another page of the window.
    """

    page_asked = Signal(str)

    def __init__(self, services: Services, tabs: tuple[AdministrationTab, ...] = TABS) -> None:
        super().__init__(services)
        self._known = tabs
        self._made: dict[str, AdministrationPanel] = {}
        self._stack = QStackedWidget()
        self._tabs = named(QTabBar(), "administration.tabs", self.tr("管理の分野"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for at, each in enumerate(tabs):
            self._tabs.addTab(each.heading())
            self._tabs.setTabVisible(at, False)  # until it is known who reads
        self._tabs.hide()  # a bar without tabs would keep its height of none
        self._tabs.currentChanged.connect(self._turn)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 8, 24, 0)
        bar.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
        for sequence, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._next, step))

    def heading(self) -> str:
        return self.tr("管理")

    def panes(self) -> tuple[QWidget, ...]:
        panel = self.panel()
        return (self._tabs,) if panel is None else (*panel.panes(), self._tabs)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        panel = self.panel()
        own = panel.shortcuts() if panel is not None else ()
        return (("Ctrl+Tab", self.tr("次の分野")), *own)

    def begin_search(self) -> bool:
        panel = self.panel()
        return panel is not None and panel.begin_search()

    def arrive(self) -> None:
        """Ask anew each time: another administrator may have been at work meanwhile."""
        self.refresh()

    def refresh(self) -> None:
        """Learn who reads, then let the open tab ask the server."""
        Task(self, self.services.desk.me).on_done(self._know).start(self.services.lanes.local)

    def read_again(self) -> None:
        """Stand as it is when the store changes: nothing here is from there."""

    def turn_to(self, key: str) -> None:
        """Open a tab by its key."""
        self._tabs.setCurrentIndex([each.key for each in self._known].index(key))

    def panel(self) -> AdministrationPanel | None:
        """The panel of the open tab, None before it is known who reads."""
        at = self._tabs.currentIndex()
        return self._made.get(self._known[at].key) if at >= 0 else None

    def _know(self, me: Me | None) -> None:
        roles = frozenset(me.roles if me is not None else ())
        offered = [bool(each.roles & roles) for each in self._known]
        self._tabs.blockSignals(True)
        for at, there in enumerate(offered):
            self._tabs.setTabVisible(at, there)
        if any(offered) and not offered[self._tabs.currentIndex()]:
            self._tabs.setCurrentIndex(offered.index(True))
        self._tabs.blockSignals(False)
        self._tabs.setVisible(any(offered))
        if any(offered):
            self._open()

    def _turn(self, _at: int) -> None:
        # Qt would hand the keyboard to whatever stands next to the panel that goes.
        self._tabs.setFocus()
        self._open()

    def _open(self) -> None:
        tab = self._known[self._tabs.currentIndex()]
        if tab.key not in self._made:
            with LOADING:
                made = tab.make(self.services)
            made.page_asked.connect(self.page_asked)
            self._made[tab.key] = made
            self._stack.addWidget(made)
        shown = self._made[tab.key]
        self._stack.setCurrentWidget(shown)
        if not self._tabs.hasFocus() and not _holds_focus(shown):
            # The window looked for a place for the keyboard before this panel was there.
            any(focus_into(each) for each in shown.panes())
        shown.refresh()

    def _next(self, step: int) -> None:
        there = [at for at in range(self._tabs.count()) if self._tabs.isTabVisible(at)]
        if there:
            place = there.index(self._tabs.currentIndex())
            self._tabs.setCurrentIndex(there[(place + step) % len(there)])


def _holds_focus(panel: QWidget) -> bool:
    return any(each.hasFocus() for each in panel.findChildren(QWidget))
