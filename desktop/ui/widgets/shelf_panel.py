# SPDX-License-Identifier: Apache-2.0
"""簿冊: the record files by year, what lies in them, and the proposal of their end."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from approval.register.records import FileAction
from approval.register.shelf import KeptFile, KeptFiles
from desktop.draft import Draft
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.records import FilesAsked
from desktop.ui import register_words
from desktop.ui.a11y import named
from desktop.ui.dates import in_city
from desktop.ui.dialogs.cases_behind_dialog import CasesBehindDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import button, field_label, label
from desktop.ui.widgets.records_table import Line, RecordsTable

YEARS = 40
"""Longer than any retention but 永年; older files are found under すべて."""


class ShelfPanel(QWidget):
    """Record files.

    Signals:
        case_asked: the id of a case to open.
        draft_asked: the id of a draft that decides the end of record files.
    """

    case_asked = Signal(str)
    draft_asked = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._items: dict[str, KeptFile] = {}
        self._next = ""
        self._may_propose = False
        self._year = CalmBox("shelf.year", self.tr("年"))
        self._over = named(QCheckBox(self.tr("満了したものだけ(&V)")), "shelf.over")
        self._said = label("", "second")
        self._table = RecordsTable(
            "shelf.table",
            self.tr("簿冊の一覧"),
            (
                self.tr("年"),
                self.tr("分類"),
                self.tr("簿冊"),
                self.tr("所属"),
                self.tr("件数"),
                self.tr("満了日"),
                self.tr("様子"),
            ),
            wide=2,
        )
        self._more = button("shelf.more", self.tr("続きを見る(&M)"))
        self._propose = button("shelf.propose", "", "primary")
        self._offer_years()
        self._lay_out()
        self._connect()
        self._show_items()

    def let_propose(self, may: bool) -> None:
        """Let the end of files be proposed, or not."""
        self._may_propose = may
        self._show_items()

    def refresh(self) -> None:
        """Ask the server anew, from the first page."""
        if not self._items:
            self._said.setText(self.tr("読み込んでいます…"))
        self._read("")

    def _asked(self) -> FilesAsked:
        return FilesAsked(year=self._year.currentData(), over=self._over.isChecked())

    def _read(self, after: str) -> None:
        asked = self._asked()
        call = partial(self._services.desk.records.files, asked, after)
        done = partial(self._came, asked, after)
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _came(self, asked: FilesAsked, after: str, answer: KeptFiles | Trouble) -> None:
        if asked != self._asked():
            return
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        before = self._items if after else {}
        self._items = {**before, **{each.file.file_id: each for each in answer.items}}
        self._next = answer.next
        self._show_items()
        self._said.setText(self._words(answer.total))

    def _show_items(self) -> None:
        self._table.setVisible(bool(self._items))
        self._more.setVisible(bool(self._next))
        self._table.show_lines(tuple(self._line(each) for each in self._items.values()))
        self._follow()

    def _line(self, kept: KeptFile) -> Line:
        file = kept.file
        return Line(
            key=file.file_id,
            cells=(
                register_words.year(kept),
                file.classification,
                file.title,
                kept.section,
                f"{kept.cases:,}",
                register_words.until(kept),
                register_words.standing(kept),
            ),
            tickable=kept.over and self._may_propose,
        )

    def _words(self, total: int) -> str:
        if not total:
            return self.tr("当てはまる簿冊はありません。簿冊は管理者が表で登録します。")
        text = self.tr("{total}冊のうち{shown}冊を表示しています。Enterで中の案件を見ます。")
        said = text.format(total=f"{total:,}", shown=f"{len(self._items):,}")
        if any(each.over for each in self._items.values()) and self._may_propose:
            said += self.tr("満了した簿冊はSpaceで選び、廃棄や移管を起案できます。")
        return said

    def _follow(self) -> None:
        count = len(self._table.chosen())
        self._propose.setText(self.tr("廃棄・移管を起案する(&P) {count}冊").format(count=count))
        self._propose.setEnabled(bool(count))
        self._propose.setVisible(self._may_propose)

    def _open(self, file_id: str) -> None:
        kept = self._items[file_id]
        heading = "  ".join((register_words.year(kept), kept.file.title))
        ask = partial(self._services.desk.records.filed, file_id)
        dialog = CasesBehindDialog(self._services, self, heading, ask)
        dialog.opened.connect(self.case_asked)
        dialog.open()

    def _ask(self) -> None:
        chosen = tuple(self._items[file_id] for file_id in self._table.chosen())
        if not chosen:
            return
        self._propose.setEnabled(False)
        actions = tuple(
            FileAction(
                file_id=each.file.file_id,
                title=each.file.title,
                action=each.file.at_end,
                expires_on=each.expires_on,
            )
            for each in chosen
            if each.expires_on is not None
        )
        call = partial(
            self._services.desk.records.propose,
            register_words.proposal_title(chosen),
            register_words.proposal_body(chosen),
            actions,
        )
        Task(self, call).on_done(self._proposed).start(self._services.lanes.local)

    def _proposed(self, answer: Draft | Trouble) -> None:
        self._propose.setEnabled(True)
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
        else:
            self.draft_asked.emit(answer.draft_id)

    def _offer_years(self) -> None:
        this = in_city(self._services.now()).date().year
        self._year.addItem(self.tr("すべての年"), None)
        for year in range(this, this - YEARS, -1):
            self._year.addItem(self.tr("{year}年・年度").format(year=year), year)

    def _connect(self) -> None:
        self._year.currentIndexChanged.connect(self._narrow)
        self._over.toggled.connect(self._narrow)
        self._table.opened.connect(self._open)
        self._table.ticked.connect(self._follow)
        self._more.clicked.connect(self._read_on)
        self._propose.clicked.connect(self._ask)

    def _narrow(self) -> None:
        self._items = {}
        self._next = ""
        self._show_items()
        self.refresh()

    def _read_on(self) -> None:
        self._read(self._next)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(field_label(self.tr("年(&Y)"), self._year))
        head.addWidget(self._year)
        head.addSpacing(16)
        head.addWidget(self._over)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        foot.addWidget(self._propose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        column.addLayout(foot)
        column.addStretch(0)
