# SPDX-License-Identifier: Apache-2.0
"""A section's differences and work without permission, for HR: the open ones first."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework_team import DayException
from desktop.ui import exception_words, team_words
from desktop.ui.a11y import announce, named
from desktop.ui.dialogs.settle_dialog import SettleDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable

Fetch = Callable[[], tuple[DayException, ...] | Trouble]


class ExceptionsDialog(QDialog):
    """One line for each; an auditor reads, HR may dismiss an open one with a reason."""

    def __init__(
        self, services: Services, parent: QWidget, heading: str, fetch: Fetch, *, may_settle: bool
    ) -> None:
        super().__init__(parent)
        named(self, "exceptions")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self._services, self._fetch, self._may_settle = services, fetch, may_settle
        self._items: tuple[DayException, ...] = ()
        self._said = label(self.tr("読み込んでいます…"), "second")
        self._table = RecordsTable(
            "exceptions.table",
            self.tr("乖離と許可のない勤務"),
            (self.tr("日"), self.tr("氏名"), self.tr("内容"), self.tr("様子")),
            wide=3,
        )
        self._whole = label("")
        self._settle = button("exceptions.settle", self.tr("理由を付けて済みにする(&S)…"))
        self._close = button("exceptions.close", self.tr("閉じる(&C)"))
        self._table.hide()
        self._settle.hide()
        self._table.currentCellChanged.connect(self._tell)
        self._table.opened.connect(self._ask)
        self._settle.clicked.connect(self._ask)
        self._close.clicked.connect(self.close)
        self._lay_out(heading)
        self._close.setFocus()
        self._read()

    def _read(self) -> None:
        Task(self, self._fetch).on_done(self._came).start(self._services.lanes.network)

    def _came(self, answer: tuple[DayException, ...] | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        first, self._items = not self._items, answer
        self._table.show_lines(tuple(map(_line, range(len(answer)), answer)))
        self._table.setVisible(bool(answer))
        said = self._words(sum(each.is_open for each in answer))
        self._said.setText(said)
        if first and answer:
            self._table.setFocus()
        elif not first:
            announce(self, said)
        self._tell()

    def _words(self, open_ones: int) -> str:
        if not self._items:
            return self.tr("この月に、客観的記録との乖離も、許可のない勤務もありません。")
        if not open_ones:
            return self.tr("済んでいないものは、もうありません。")
        return self.tr(
            "まだ済んでいないものが{count}件あります。所属長か人事が整理できます。"
        ).format(count=open_ones)

    def _current(self) -> DayException | None:
        key = self._table.current_key()
        return self._items[int(key)] if key else None

    def _tell(self) -> None:
        """Say all of the current row: its reason may be longer than the column."""
        one = self._current()
        self._whole.setText("" if one is None else exception_words.line(one))
        self._settle.setVisible(self._may_settle and one is not None and one.is_open)
        # The words would get their room only with the next turn of the loop.
        self._column.activate()

    def _ask(self) -> None:
        one = self._current()
        if one is None or not one.is_open or not self._may_settle:
            return
        settle = self._services.desk.telework_office.settle
        dialog = SettleDialog(self._services, self, one, settle)
        dialog.dismissed.connect(self._read)
        dialog.open()

    def _lay_out(self, heading: str) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._settle)
        foot.addStretch(1)
        foot.addWidget(self._close)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(label(heading, bold=True))
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        column.addWidget(self._whole)
        column.addStretch(0)
        column.addLayout(foot)
        FocusRing(self)
        self.resize(920, 480)


def _line(at: int, one: DayException) -> Line:
    return Line(
        key=str(at),
        cells=(
            team_words.date_words(one.day),
            one.name,
            exception_words.stretch(one),
            exception_words.state(one),
        ),
    )
