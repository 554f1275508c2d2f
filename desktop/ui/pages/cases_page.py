# SPDX-License-Identifier: Apache-2.0
"""決裁: the lists of cases, with a preview beside them and a search over all of them."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabBar, QVBoxLayout, QWidget

from desktop.facade import CaseDetail, CaseList, CaseRow, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import named
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.case_rows import CaseRows
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.preview_pane import PreviewPane
from desktop.who import WhoQuestion

LISTS = (CaseList.WAITING, CaseList.DRAFTS, CaseList.MINE, CaseList.ALL)
TYPING_MS = 150
"""Search as typed waits this long for the next key."""

Read = tuple[CaseList, str, tuple[CaseRow, ...], dict[CaseList, int]]


class CasesPage(Page):
    """The four lists in tabs.

    Signals:
        opened: a row to open, a case or a local draft.
        draft_asked: a new draft.
        who_asked: a WhoQuestion, empty here.
        troubled: the server could not search.
    """

    opened = Signal(object)
    draft_asked = Signal()
    who_asked = Signal(object)
    troubled = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._query = ""
        self._tabs = named(QTabBar(), "cases.tabs", self.tr("一覧の種類"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for which in LISTS:
            self._tabs.addTab(self._tab_words(which, 0))
        self._rows = CaseRows("cases.rows", self.tr("案件の一覧"))
        self._rows.setProperty("card", "list")
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
        return (self._rows, self._tabs)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("J / K", self.tr("次の案件 / 前の案件")),
            ("Enter", self.tr("案件を開く")),
            ("Space", self.tr("横に内容を見る")),
            ("Ctrl+Tab", self.tr("次の一覧")),
            ("Ctrl+N", self.tr("起案する")),
        )

    def refresh(self) -> None:
        """Read the open list and the counts."""
        self._server_search.setVisible(bool(self._query))
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
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.addLayout(head)
        column.addWidget(self._server_search)
        column.addWidget(self._empty)
        column.addWidget(self._split, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._change_list)
        self._rows.opened.connect(self.opened)
        self._rows.previewed.connect(self._toggle_preview)
        self._rows.moved.connect(self._moved)
        self._typing.timeout.connect(self.refresh)
        self._draft.clicked.connect(self.draft_asked)
        self._who.clicked.connect(self._ask_who)
        self._server_search.clicked.connect(self._ask_server)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(partial(self._next_list, step))

    def _tab_words(self, which: CaseList, count: int) -> str:
        names = {
            CaseList.WAITING: self.tr("未処理"),
            CaseList.DRAFTS: self.tr("起案中"),
            CaseList.MINE: self.tr("起案済み"),
            CaseList.ALL: self.tr("すべて"),
        }
        return f"{names[which]} {count}" if count else names[which]

    def _empty_words(self, which: CaseList) -> str:
        if self._query:
            return self.tr("この一覧に「{query}」を含む案件はありません。").format(
                query=self._query
            )
        return {
            CaseList.WAITING: self.tr(
                "未処理の案件はありません。あなたの番になった案件がここに並びます。"
            ),
            CaseList.DRAFTS: self.tr(
                "起案中の案件はありません。「起案する」で書き始めると、書いたまま保存されてここに並びます。"
            ),
            CaseList.MINE: self.tr(
                "提出した案件はまだありません。提出するとここで進み具合が分かります。"
            ),
            CaseList.ALL: self.tr("あなたが関わる案件はまだありません。"),
        }[which]

    def _which(self) -> CaseList:
        return LISTS[max(self._tabs.currentIndex(), 0)]

    def _read(self, which: CaseList, query: str) -> Read:
        desk = self.services.desk
        return which, query, desk.rows(which, query), desk.counts()

    def _show(self, read: Read) -> None:
        which, query, rows, counts = read
        for at, each in enumerate(LISTS):
            self._tabs.setTabText(at, self._tab_words(each, counts.get(each, 0)))
        if which is self._which() and query == self._query:
            self._show_rows(rows)

    def _show_rows(self, rows: tuple[CaseRow, ...]) -> None:
        self._rows.show_rows(rows)
        self._split.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.setText(self._empty_words(self._which()))
        self._column.setStretch(4, 0 if rows else 1)

    def _change_list(self) -> None:
        self._preview.hide()
        self.refresh()

    def _next_list(self, step: int) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % len(LISTS))

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
        if detail is not None:
            self._preview.show_case(detail)

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
        self._show_rows(found)
        self._rows.setFocus()
