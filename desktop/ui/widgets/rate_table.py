# SPDX-License-Identifier: Apache-2.0
"""The figures of the rate; Enter or double click on one opens the cases behind it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from approval.register.report import RateReport, RateRow
from desktop.reports import FigureAsked
from desktop.ui import rate_words
from desktop.ui.a11y import named

KEY = Qt.ItemDataRole.UserRole
MEDIA = Qt.ItemDataRole.UserRole + 1
NAME = Qt.ItemDataRole.UserRole + 2
AIR = 14
MOST_ROWS = 16
COLUMNS = ("", "E", "H", "P", "X", "", "", "", "EHP")
"""The media behind the figures of each column, empty for all; a rate opens what it divides by."""


class RateTable(QTableWidget):
    """One row for each part and one for all.

    Signals:
        opened: the FigureAsked, and what it is called.
    """

    opened = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "statistics.table", self.tr("電子決裁率の表"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self._heads: list[str] = []
        self.setProperty("card", "list")
        self.cellDoubleClicked.connect(self._open)

    def show_report(self, report: RateReport) -> None:
        """Show every part, and all of them in the last row."""
        heads = [rate_words.say(word) for word in rate_words.MEDIA.values()]
        heads += [self.tr("計"), *(rate_words.say(word) for word in rate_words.RATES.values())]
        self.setColumnCount(len(heads) + 1)
        self._heads = ["", *heads]
        self.setHorizontalHeaderLabels(self._heads)
        self.setRowCount(len(report.rows) + 1)
        for at, row in enumerate(report.rows):
            self._show_row(at, row, row.key)
        self._show_row(len(report.rows), report.total, None)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 9)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the figure; the rest is the table's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._open(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _show_row(self, at: int, row: RateRow, key: str | None) -> None:
        name = row.name if key is not None else self.tr("合計")
        figures = (row.electronic, row.hybrid, row.paper, row.exempt, row.total)
        rates = (row.headline, row.strict, row.government)
        texts = (name, *(f"{count:,}" for count in figures), *rates)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setData(KEY, key)
            item.setData(MEDIA, COLUMNS[column])
            item.setData(NAME, name)
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                spoken = f"{name} {self._heads[column]} {text}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if key is None:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            self.setItem(at, column, item)

    def _fit(self) -> None:
        height = self.fontMetrics().height() + AIR
        self.verticalHeader().setDefaultSectionSize(height)
        rows = min(self.rowCount(), MOST_ROWS) * height
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 4)

    def _open(self, row: int, column: int) -> None:
        item = self.item(row, column)
        if item is None:
            return
        media = tuple(str(item.data(MEDIA)))
        words = rate_words.figure(str(item.data(NAME)), media)
        self.opened.emit(FigureAsked(key=item.data(KEY), media=media), words)
