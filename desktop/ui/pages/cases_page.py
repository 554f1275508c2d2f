# SPDX-License-Identifier: Apache-2.0
"""決裁: the lists of cases, with a preview beside them and a search over all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabBar, QVBoxLayout, QWidget

from desktop.case_detail import CaseDetail
from desktop.facade import CaseList, CaseRow, Trouble
from desktop.models.case_filter import CaseFilter, filter_from
from desktop.qtbridge.tasks import Task
from desktop.ui import list_words
from desktop.ui.a11y import named
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.walk import Walk, walk_of
from desktop.ui.widgets.batch_left import BatchLeft
from desktop.ui.widgets.case_rows import CaseRows
from desktop.ui.widgets.choosing_bar import ChoosingBar
from desktop.ui.widgets.filter_bar import FilterBar
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.preview_pane import PreviewPane
from desktop.who import WhoQuestion

LISTS = (
    CaseList.WAITING,
    CaseList.READING,
    CaseList.SUBSTITUTE,
    CaseList.DRAFTS,
    CaseList.MINE,
    CaseList.ALL,
)
NARROWED = (CaseList.WAITING, CaseList.READING, CaseList.SUBSTITUTE)
"""The lists of what waits for me, which can be narrowed."""
SOMETIMES = (CaseList.READING, CaseList.SUBSTITUTE)
"""Lists that most people never need: their tabs are there while they hold something."""
TYPING_MS = 150
"""Search as typed waits this long for the next key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One reading of the open list."""

    which: CaseList
    query: str
    rows: tuple[CaseRow, ...]
    counts: dict[CaseList, int]


class CasesPage(Page):
    """The lists in tabs.

    Signals:
        opened: a row to open, a case or a local draft.
        act_asked: (command type, row) of the letter of an act.
        bulk_asked: the chosen rows, to be approved together.
        draft_asked: a new draft.
        who_asked: a WhoQuestion, empty here.
        troubled: the server could not search.
    """

    opened = Signal(object)
    act_asked = Signal(str, object)
    bulk_asked = Signal(object)
    draft_asked = Signal()
    who_asked = Signal(object)
    troubled = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._query = ""
        self._read_rows: tuple[CaseRow, ...] = ()
        self._bureaus: dict[str, str] = {}
        self._tabs = named(QTabBar(), "cases.tabs", self.tr("一覧の種類"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for which in LISTS:
            at = self._tabs.addTab(list_words.tab(which, 0))
            self._tabs.setTabVisible(at, which not in SOMETIMES)
        self._filter = FilterBar()
        self._rows = CaseRows("cases.rows", self.tr("案件の一覧"))
        self._rows.setProperty("card", "list")
        self._choosing = ChoosingBar(self._rows.rows_model)
        self._left = BatchLeft(services)
        self._preview = PreviewPane()
        self._preview.hide()
        self._empty = label("", "second")
        self._server_search = button("cases.search_server", "", "plain")
        self._server_search.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._lay_out()
        self._connect()

    def heading(self) -> str:
        return self.tr("決裁")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._rows, self._choosing, self._tabs, self._filter)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("J / K", self.tr("次の案件 / 前の案件")),
            ("Enter", self.tr("案件を開く")),
            ("P", self.tr("横に内容を見る")),
            ("A", self.tr("承認、または代決")),
            ("V", self.tr("後閲（供覧は案件を開く）")),
            ("R", self.tr("差戻し")),
            ("H", self.tr("保留、または保留の解除")),
            ("Space, X", self.tr("案件を選ぶ / 選ぶのをやめる")),
            ("Shift+J / Shift+K", self.tr("続けて選ぶ")),
            ("Ctrl+A", self.tr("表示している案件をすべて選ぶ")),
            ("Ctrl+Enter", self.tr("選んだ案件をまとめて承認する")),
            ("Ctrl+Tab", self.tr("次の一覧")),
            ("Ctrl+N", self.tr("起案する")),
        )

    def walk(self) -> Walk:
        return walk_of(self._which(), self._rows.rows_model.rows())

    def refresh(self) -> None:
        """Read the open list and the counts."""
        self._server_search.setVisible(bool(self._query))
        self._left.ask()
        call = partial(self._read, self._which(), self._query)
        Task(self, call).on_done(self._show).start(self.services.lanes.local)

    def search(self, query: str) -> None:
        """Narrow the open list as the reader types."""
        self._query = query.strip()
        self._server_search.setText(
            self.tr("「{query}」をサーバーのすべての案件から探す(&G)").format(query=self._query)
        )
        self._typing.start()

    def choose(self, which: CaseList) -> None:
        """Open a list."""
        self._tabs.setCurrentIndex(LISTS.index(which))

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self._rows.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._tabs, 1)
        self._draft = button("cases.draft", self.tr("起案する(&N)"))
        self._who = button("cases.who", self.tr("だれが決める？(&W)"))
        head.addWidget(self._who)
        head.addWidget(self._draft)
        self._split = QSplitter()
        self._split.addWidget(self._rows)
        self._split.addWidget(self._preview)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setChildrenCollapsible(False)
        self._rest = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.addLayout(head)
        column.addWidget(self._left)
        column.addWidget(self._filter)
        column.addWidget(self._server_search)
        column.addWidget(self._empty)
        column.addWidget(self._split, 1)
        column.addWidget(self._choosing)
        column.addWidget(self._rest, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._change_list)
        self._filter.narrowed.connect(self._narrow)
        self._rows.opened.connect(self.opened)
        self._rows.previewed.connect(self._toggle_preview)
        self._rows.moved.connect(self._moved)
        self._rows.act_asked.connect(self.act_asked)
        self._choosing.approve_asked.connect(self._ask_bulk)
        self._left.go_on_asked.connect(self.bulk_asked)
        self._typing.timeout.connect(self.refresh)
        self._draft.clicked.connect(self.draft_asked)
        self._who.clicked.connect(self._ask_who)
        self._server_search.clicked.connect(self._ask_server)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+Tab", partial(self._next_list, 1)),
            ("Ctrl+Shift+Tab", partial(self._next_list, -1)),
            ("Ctrl+Return", self._ask_bulk),
            ("Ctrl+Enter", self._ask_bulk),
        )
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _which(self) -> CaseList:
        return LISTS[max(self._tabs.currentIndex(), 0)]

    def _read(self, which: CaseList, query: str) -> Read:
        desk = self.services.desk
        counts = {**desk.counts(), CaseList.SUBSTITUTE: len(desk.rows(CaseList.SUBSTITUTE))}
        return Read(which=which, query=query, rows=desk.rows(which, query), counts=counts)

    def _show(self, read: Read) -> None:
        for at, each in enumerate(LISTS):
            count = read.counts.get(each, 0)
            self._tabs.setTabText(at, list_words.tab(each, count))
            self._tabs.setTabVisible(at, bool(count) or each not in SOMETIMES or each is read.which)
        if read.which is self._which() and read.query == self._query:
            self._read_rows = read.rows
            self._show_rows()
            if not self._bureaus and read.which in NARROWED:
                call = self.services.desk.bureaus
                Task(self, call).on_done(self._know_bureaus).start(self.services.lanes.local)

    def _know_bureaus(self, bureaus: dict[str, str]) -> None:
        if bureaus != self._bureaus:
            self._bureaus = bureaus
            self._show_rows()

    def _show_rows(self) -> None:
        which, rows = self._which(), self._read_rows
        self._filter.want(filter_from(self.services.preferences.remembered(_key_of(which))))
        wanted = self._filter.wanted() if which in NARROWED else CaseFilter()
        shown = tuple(row for row in rows if wanted.takes(row, self._bureaus))
        self._filter.setVisible(which in NARROWED and bool(rows))
        self._filter.show_rows(rows, self._bureaus, len(shown))
        self._rows.let_choose(which is CaseList.WAITING)
        self._rows.show_rows(shown)
        self._choosing.setVisible(which is CaseList.WAITING and bool(shown))
        self._split.setVisible(bool(shown))
        self._rest.setVisible(not shown)
        self._empty.setVisible(not shown)
        self._empty.setText(list_words.empty(which, self._query, narrowed=bool(rows)))

    def _narrow(self, wanted: CaseFilter) -> None:
        self.services.preferences.remember(_key_of(self._which()), wanted.as_text())
        self._show_rows()

    def _change_list(self) -> None:
        self._preview.hide()
        self._rows.rows_model.choose_none()
        self.refresh()

    def _next_list(self, step: int) -> None:
        there = [at for at in range(len(LISTS)) if self._tabs.isTabVisible(at)]
        place = there.index(self._tabs.currentIndex())
        self._tabs.setCurrentIndex(there[(place + step) % len(there)])

    def _ask_bulk(self) -> None:
        rows = self._rows.rows_model.chosen_rows()
        if rows:
            self.bulk_asked.emit(rows)

    def _toggle_preview(self, row: CaseRow | None) -> None:
        if self._preview.isVisible():
            self._preview.hide()
        elif row is not None and row.case_id:
            self._preview.show()
            self._ask_preview(row)

    def _moved(self, row: CaseRow | None) -> None:
        if self._preview.isVisible() and row is not None and row.case_id:
            self._ask_preview(row)

    def _ask_preview(self, row: CaseRow) -> None:
        call = partial(self.services.desk.detail, row.case_id)
        Task(self, call).on_done(self._show_preview).start(self.services.lanes.local)

    def _show_preview(self, detail: CaseDetail | None) -> None:
        if detail is None:
            self._preview.show_missing()
        else:
            self._preview.show_case(detail, self.services.now())

    def _ask_who(self) -> None:
        self.who_asked.emit(WhoQuestion())

    def _ask_server(self) -> None:
        call = partial(self.services.desk.search, self._query)
        Task(self, call).on_done(self._show_found).start(self.services.lanes.network)

    def _show_found(self, found: tuple[CaseRow, ...] | Trouble) -> None:
        if isinstance(found, Trouble):
            self.troubled.emit(found)
            return
        self._tabs.blockSignals(True)
        self.choose(CaseList.ALL)
        self._tabs.blockSignals(False)
        self._read_rows = found
        self._show_rows()
        self._rows.setFocus()


def _key_of(which: CaseList) -> str:
    return f"filter.{which}"
