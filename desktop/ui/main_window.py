# SPDX-License-Identifier: Apache-2.0
"""The frame: rail, title line, notices, pages, status line. What it does is in other modules."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.facade import CaseList, Trouble
from desktop.ui.acts import Acts
from desktop.ui.entrance import DOORS, Entrance
from desktop.ui.navigation import Navigation, focus_into
from desktop.ui.page_makers import makers
from desktop.ui.pages.today_page import TodayPage
from desktop.ui.pages.trouble_page import TroubleView
from desktop.ui.services import Services
from desktop.ui.status_keeper import Figures, StatusKeeper
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.notices import Notices
from desktop.ui.widgets.rail import Rail
from desktop.ui.widgets.sign_in_strip import SignInStrip
from desktop.ui.widgets.status_line import StatusLine
from desktop.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from desktop.ui.day_steps import DaySteps
    from desktop.ui.turn_telling import TurnTelling

LEAST = QSize(1024, 600)
FIRST = QSize(1280, 800)
PLACE_OF = {
    "case": "cases",
    "draft": "cases",
    "who": "cases",
    "absences": "today",
    "telework_apply": "telework",
}
"""The page of the rail that another page belongs to."""

ROWS_MS = 400
"""How long after the first rows comes what tells of new ones: it brings much code in."""

MOST_PAGES = 9
"""Of the rail, each with Ctrl and its number from the top."""

OFFERED_TO = {
    "meetings": frozenset({"staff", "facilities"}),
    "records": frozenset({"staff", "records", "auditor"}),
    "statistics": frozenset({"staff", "records", "auditor", "hr", "reform"}),
    "room_use": frozenset({"facilities", "auditor", "hr", "reform"}),
    "stalled": frozenset({"administrator", "records"}),
    "certificates": frozenset({"administrator"}),
    "administration": frozenset({"administrator", "auditor", "facilities"}),
}
"""Pages of the rail that not everybody is given, and the roles that the server lets use them."""


class MainWindow(QWidget):
    """The one window.

    Signals:
        painted: it is on screen for the first time; what reads the store may begin.
        settled: the first page has its rows; what is slow may begin.
        leaving: it was closed.
    """

    painted = Signal()
    settled = Signal()
    leaving = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._is_painted = self._is_settled = False
        self._unsent = 0
        self._warned = False
        self._rail = Rail(
            [
                ("today", self.tr("今日")),
                ("cases", self.tr("決裁")),
                ("telework", self.tr("テレワーク")),
                ("meetings", self.tr("会議室")),
                ("records", self.tr("文書管理")),
                ("statistics", self.tr("統計")),
                ("room_use", self.tr("会議室の利用")),
                ("stalled", self.tr("動かない案件")),
                ("certificates", self.tr("証明書")),
                ("administration", self.tr("管理")),
            ],
            ("settings", self.tr("設定")),
        )
        for key in OFFERED_TO:
            self._rail.offer(key, offered=False)  # until the person's roles are known
        self._title = TitleLine()
        self._notices = Notices()
        self._strip = SignInStrip(services)
        self._stack = QStackedWidget()
        self._shut = TroubleView()
        self._shut.hide()
        self._status = StatusLine()
        self.acts = Acts(services, self, self._notices)
        self.navigation = Navigation(self._stack)
        self.entrance = Entrance(services, self.navigation)
        self.navigation.take(makers(services, self.navigation, self.entrance, self.acts))
        self.keeper = StatusKeeper(services, self)
        self._turns: TurnTelling | None = None
        self._steps: DaySteps | None = None
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(ROWS_MS)
        self._telling.timeout.connect(self._tell_turns)
        self._lay_out()
        self._connect()
        self._set_keys()
        FocusRing(self)
        self._show_figures(self.keeper.first())
        self.entrance.prepare()

    def begin(self) -> None:
        """Read what needs the keyring and follow changes; called after the first paint."""
        self.entrance.begin()
        self.navigation.focus_page()
        self.keeper.start()
        page = self.navigation.current()
        if isinstance(page, TodayPage):
            page.settled.connect(self._settle)
        else:
            self._settle()

    def _settle(self) -> None:
        if not self._is_settled:
            self._is_settled = True
            self._telling.start()
            self.settled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground; tell the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop reading; what was typed is kept as typed."""
        if self._would_lose():
            event.ignore()
            return
        self.keeper.stop()
        self._is_settled = True  # nothing begins any more
        self._telling.stop()
        if self._turns is not None:
            self._turns.close()
        self.leaving.emit()
        super().closeEvent(event)

    def _would_lose(self) -> bool:
        """Say once what would be lost at a terminal that keeps nothing; the next time, go."""
        if not self._services.preferences.forgets() or not self._unsent or self._warned:
            return False
        from desktop.ui.widgets.notices import Notice

        self._warned = True
        heading = self.tr("送信待ちが{count}件あるため、まだ閉じていません").format(
            count=self._unsent
        )
        text = self.tr(
            "この端末には何も残らないので、閉じると失われます。送り終わるまで待ってください。"
            "失ってよいときは、もう一度閉じてください。"
        )
        self._notices.notify(Notice(kind="leaving", tone="refused", heading=heading, text=text))
        return True

    def come_forward(self) -> None:
        """Be the window in front."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _connect(self) -> None:
        self._rail.chosen.connect(self.navigation.show)
        self.navigation.moved.connect(self._moved)
        self.navigation.renamed.connect(self._head)
        self._title.searched.connect(self._search)
        self._title.entered.connect(self.navigation.focus_page)
        self._status.outbox_asked.connect(partial(self.navigation.show, "outbox"))
        self._status.versions_asked.connect(partial(self.navigation.show, "settings"))
        self._status.version_read.connect(
            partial(self._services.preferences.choose, "read_version")
        )
        self.keeper.read.connect(self._show_figures)
        self.keeper.read.connect(self.entrance.watch)
        self.entrance.session_ended.connect(self._strip.ask)
        self.entrance.session_open.connect(self._strip.hide)
        self.entrance.shut.connect(self._show_shut)
        self.entrance.opened.connect(self._show_open)
        self._shut.retry_asked.connect(self.entrance.begin)
        self._strip.signed_in.connect(self._services.desk.sync_now)
        self.acts.draft_ready.connect(self.navigation.open_draft)
        self.acts.look_asked.connect(self.navigation.open_row)
        self.acts.action_asked.connect(self._follow_advice)

    def _set_keys(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            (f"Ctrl+{at}", partial(self._go, at - 1)) for at in range(1, MOST_PAGES + 1)
        ]
        keys += [
            ("Ctrl+F", self._find),
            ("F5", self._services.desk.sync_now),
            ("F6", self._next_pane),
            ("Ctrl+N", self._draft),
            ("?", self._show_keys),
            ("Esc", self._escape),
        ]
        for sequence, act in keys:
            QShortcut(QKeySequence(sequence), self).activated.connect(act)

    def _tell_turns(self) -> None:
        from desktop.ui.turn_telling import TurnTelling

        self._turns = TurnTelling(self._services, self, self.navigation, self._notices)
        self._set_step_keys()

    def _at_work(self) -> bool:
        return self.navigation.key() not in DOORS and not self._shut.isVisible()

    def _go(self, at: int) -> None:
        pages = self._rail.pages()
        if self._at_work() and at < len(pages):
            self.navigation.show(pages[at])

    def steps(self) -> "DaySteps":
        """What takes the steps of the working day over this window."""
        if self._steps is None:
            from desktop.ui.day_steps import DaySteps

            self._steps = DaySteps(self._services, self)
            self._steps.punched.connect(self.acts.tell_punched)
            self._steps.troubled.connect(self.acts.tell)
        return self._steps

    def _set_step_keys(self) -> None:
        """Give the steps of the day their keys, once the first rows are painted."""
        from desktop.ui.widgets.day_card import KEYS

        for key in KEYS:
            taken = partial(self._take_step, key)
            QShortcut(QKeySequence(key), self).activated.connect(taken)
        self.steps()

    def _take_step(self, key: str) -> None:
        if self._at_work():
            self.steps().take_by_key(key)

    def _find(self) -> None:
        page = self.navigation.current()
        if self._at_work() and not (page is not None and page.begin_search()):
            self._title.focus_search()

    def _draft(self) -> None:
        if self._at_work():
            self.acts.begin_draft()

    def _escape(self) -> None:
        if self._title.leave_search():
            self.navigation.focus_page()
        else:
            self.navigation.back()

    def _search(self, query: str) -> None:
        if query and self.navigation.key() != "cases":
            self.navigation.show("cases")
        self.navigation.page("cases").search(query)

    def _next_pane(self) -> None:
        page = self.navigation.current()
        inner = page.panes() if page is not None else ()
        panes = [each for each in (self._rail, *inner, self._status) if each.isVisible()]
        at = next((i for i, each in enumerate(panes) if _has_focus(each)), -1)
        focus_into(panes[(at + 1) % len(panes)])

    def _show_keys(self) -> None:
        page = self.navigation.current()
        if page is not None:
            from desktop.ui.shortcuts_overlay import ShortcutsOverlay

            pages = len(self._rail.pages())
            ShortcutsOverlay(self, page.heading(), page.shortcuts(), pages).open()

    def _moved(self, key: str) -> None:
        self._rail.mark(PLACE_OF.get(key, key))
        for each in (self._rail, self._title, self._status):
            each.setVisible(key not in DOORS)
        self._head()

    def _head(self) -> None:
        page = self.navigation.current()
        heading = page.heading() if page is not None else ""
        self._title.show_heading(heading)
        self.setWindowTitle(self.tr("{page} — 机").format(page=heading))

    def _show_figures(self, figures: Figures) -> None:
        self._unsent = figures.status.waiting
        if not self._unsent and self._warned:
            self._warned = False
            self._notices.take_back("leaving")
        read_version = self._services.preferences.read_version()
        self._status.show_status(figures.status, figures.me, self._services.now(), read_version)
        if figures.me is not None:
            self._services.preferences.belong_to(figures.me.person_id)
        waiting = figures.counts.get(CaseList.WAITING, 0)
        spoken = self.tr("{count}件があなたを待っています").format(count=waiting)
        self._rail.show_count("cases", waiting, spoken)
        roles = figures.me.roles if figures.me is not None else ()
        for key, offered_to in OFFERED_TO.items():
            self._rail.offer(key, offered=bool(offered_to & set(roles)))

    def _show_shut(self, trouble: Trouble) -> None:
        self._shut.tell(trouble)
        self._shut.show()
        self._stack.hide()

    def _show_open(self) -> None:
        self._shut.hide()
        self._stack.show()

    def _follow_advice(self, action: str) -> None:
        steps: dict[str, Callable[[], object]] = {
            "sign_in": self.entrance.leave,
            "enrol": self.entrance.enrol,
            "outbox": partial(self.navigation.show, "outbox"),
            "sync": self._services.desk.sync_now,
        }
        steps[action]()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = QHBoxLayout()
        bars.setContentsMargins(24, 0, 24, 0)
        bars.addWidget(self._notices)
        column.addWidget(self._title)
        column.addLayout(bars)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)
        column.addWidget(self._shut, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._rail, 0, 0)
        grid.addLayout(column, 0, 1)
        grid.addWidget(self._status, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        room = QGuiApplication.primaryScreen().availableSize()
        self.setMinimumSize(LEAST.boundedTo(room))
        self.resize(FIRST.boundedTo(room))


def _has_focus(pane: QWidget) -> bool:
    return pane.hasFocus() or any(child.hasFocus() for child in pane.findChildren(QWidget))
