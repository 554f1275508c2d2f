# SPDX-License-Identifier: Apache-2.0
"""文書管理: paper into the register, cases into record files, their end, gaps of the numbers."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from approval.people import Me
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import named
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.closing_panel import ClosingPanel
from desktop.ui.widgets.gaps_panel import GapsPanel
from desktop.ui.widgets.paper_panel import PaperPanel
from desktop.ui.widgets.seal_ledger_panel import SealLedgerPanel
from desktop.ui.widgets.shelf_panel import ShelfPanel
from desktop.ui.widgets.verification_panel import VerificationPanel

PAPER, CLOSING, SHELF, GAPS, VERIFICATION, LEDGER = range(6)


class RecordsPage(Page):
    """The records office in tabs; each is there for whom the server lets use it.

    Signals:
        case_asked: the id of a case to open.
        draft_asked: the id of a draft to open.
        kept: the Act of a closing that was kept.
    """

    case_asked = Signal(str)
    draft_asked = Signal(str)
    kept = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._me: Me | None = None
        self._tabs = named(QTabBar(), "records.tabs", self.tr("文書管理の仕事"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._paper = PaperPanel(services)
        self._closing = ClosingPanel(services)
        self._shelf = ShelfPanel(services)
        self._gaps = GapsPanel(services)
        self._stack = QStackedWidget()
        self._verification = VerificationPanel(services)
        self._ledger = SealLedgerPanel(services)
        self._panels = (
            *(self._paper, self._closing, self._shelf, self._gaps),
            *(self._verification, self._ledger),
        )
        headings = (
            self.tr("紙の決裁を登録"),
            self.tr("完結"),
            self.tr("簿冊"),
            self.tr("欠番"),
            self.tr("一括検証"),
            self.tr("電子署名使用簿"),
        )
        for at, (heading, panel) in enumerate(zip(headings, self._panels, strict=True)):
            self._tabs.addTab(heading)
            # One stays, or the bar would have no height; everybody sees the shelves.
            self._tabs.setTabVisible(at, at == SHELF)
            self._stack.addWidget(panel)
        self._lay_out()
        self._connect()

    def heading(self) -> str:
        return self.tr("文書管理")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._panels[self._stack.currentIndex()], self._tabs)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+Tab", self.tr("次の仕事")),
            ("Space", self.tr("案件や簿冊を選ぶ")),
            ("Enter", self.tr("案件を開く / 簿冊の中を見る")),
            ("Alt+S", self.tr("登録する / 完結して簿冊に入れる")),
            ("Alt+P", self.tr("廃棄・移管を起案する")),
            ("Alt+N", self.tr("欠番を記録する")),
        )

    def refresh(self) -> None:
        """Learn who reads, then read the open tab."""
        Task(self, self.services.desk.me).on_done(self._know).start(self.services.lanes.local)

    def may_leave(self) -> bool:
        """Keep what was typed last; the page may always be left."""
        self._paper.save_now()
        return True

    def _know(self, me: Me | None) -> None:
        if me != self._me:
            self._me = me
            self._offer(set(me.roles) if me is not None else set())
        self._read_panel()

    def _offer(self, roles: set[str]) -> None:
        keeps, staff = "records" in roles, "staff" in roles
        reports = keeps or "auditor" in roles
        offered = (keeps and staff, keeps or staff, True, reports, reports, reports)
        for at, there in enumerate(offered):
            self._tabs.setTabVisible(at, there)
        if not offered[self._tabs.currentIndex()]:
            self._tabs.setCurrentIndex(offered.index(True))
        self._shelf.let_propose(may=keeps and staff)
        self._gaps.let_pass(may=keeps)

    def _read_panel(self) -> None:
        self._panels[self._stack.currentIndex()].refresh()

    def _turn(self, at: int) -> None:
        # Qt would hand the keyboard to whatever stands next to the panel that goes.
        self._tabs.setFocus()
        self._stack.setCurrentIndex(at)
        self._read_panel()

    def _next(self, step: int) -> None:
        there = [at for at in range(self._tabs.count()) if self._tabs.isTabVisible(at)]
        place = there.index(self._tabs.currentIndex())
        self._tabs.setCurrentIndex(there[(place + step) % len(there)])

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._turn)
        self._paper.case_asked.connect(self.case_asked)
        self._closing.case_asked.connect(self.case_asked)
        self._closing.kept.connect(self.kept)
        self._shelf.case_asked.connect(self.case_asked)
        self._shelf.draft_asked.connect(self.draft_asked)
        for sequence, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._next, step))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
