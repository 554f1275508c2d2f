# SPDX-License-Identifier: Apache-2.0
"""A table of the records office: Space ticks a row, Enter opens it."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from desktop.ui.a11y import named
from desktop.ui.theme import tokens_of

AIR = 16
BETWEEN = 20
SHARES = 130
"""Percent of the width that all columns but the wide one share: nobody scrolls sideways."""

MOST_PERCENT = 20
"""What one of many columns may take."""

LEAST_PERCENT = 45
"""Up to which share of the width the wide column comes before a spare one."""

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
FIGURE = re.compile(r"[+\-−±]?[\d,]+(\.\d+)?%?")
EDGE = "\u2002"
"""Between a figure and the column after it."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row.

    Attributes:
        key: what the row stands for.
        cells: the words, under the headings.
        tickable: whether it may be chosen.
        hints: more words on single cells, by column: to point at, and to be read aloud.
    """

    key: str
    cells: tuple[str, ...]
    tickable: bool = False
    hints: Mapping[int, str] = field(default_factory=dict)


class RecordsDelegate(QStyledItemDelegate):
    """Cells with air between the columns, the chosen row pale as in the other lists."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Take the colours of the screens as they are now."""
        super().initStyleOption(option, index)
        # The ring around the table and the pale row say where the keyboard is.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        tokens = tokens_of(QApplication.palette())
        option.palette.setColor(QPalette.ColorRole.Highlight, QColor(tokens.indigo_ground))
        option.palette.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens.ink))
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight:
            option.text += EDGE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The words and air."""
        return super().sizeHint(option, index) + QSize(BETWEEN, 0)


class RecordsTable(QTableWidget):
    """Rows under headings; what may be chosen carries a tick box in its first cell.

    Signals:
        opened: the key of a row.
        ticked: another row is chosen, or one no more.
    """

    opened = Signal(str)
    ticked = Signal()

    def __init__(
        self,
        identifier: str,
        name: str,
        headings: Sequence[str],
        wide: int,
        spare: Sequence[int] = (),
    ) -> None:
        """Make an empty table.

        Args:
            identifier: the stable name.
            name: what a reader of the screen calls it.
            headings: the words over the columns.
            wide: the column that takes what the others leave.
            spare: columns that are said elsewhere too, and go where the wide one would have too
                little; the first of them goes last.
        """
        super().__init__()
        self._spare = tuple(spare)
        named(self, identifier, name)
        self._showing = False
        self._ticking = False
        self._lines: tuple[Line, ...] = ()
        self._firsts: list[QTableWidgetItem] = []
        self._headings = tuple(headings)
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(self._headings)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setProperty("card", "list")
        self.setItemDelegate(RecordsDelegate(self))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setFixedHeight(self.fontMetrics().height() + AIR)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 4)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self._wide = wide
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cellDoubleClicked.connect(self._open)
        self.itemChanged.connect(self._changed)

    def show_lines(self, lines: tuple[Line, ...], also: Collection[str] = ()) -> None:
        """Show rows; those that were chosen before, and ``also``, are chosen while they may be."""
        kept, row = {*self.chosen(), *also}, self.currentRow()
        self._showing = True
        self._lines, self._firsts = lines, []
        self.setRowCount(len(lines))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + AIR)
        for at, line in enumerate(lines):
            cells = [self._cell(line, column, text, kept) for column, text in enumerate(line.cells)]
            self._firsts.append(cells[0])
            for column, cell in enumerate(cells):
                self.setItem(at, column, cell)
        self._align_figures()
        self._showing = False
        self._fit()
        if lines:
            self.setCurrentCell(min(max(row, 0), len(lines) - 1), 0)
        self.ticked.emit()

    def chosen(self) -> tuple[str, ...]:
        """The keys of the rows that carry a tick."""
        return tuple(
            line.key
            for at, line in enumerate(self._lines)
            if line.tickable and self._firsts[at].checkState() is Qt.CheckState.Checked
        )

    def current_key(self) -> str:
        """What the current row stands for, empty when there is none."""
        row = self.currentRow()
        return self._lines[row].key if 0 <= row < len(self._lines) else ""

    def ticking(self) -> bool:
        """Whether the click that is told of went to a tick box, and means no more than that."""
        return self._ticking

    def tick_current(self) -> None:
        """Choose the current row, or choose it no more."""
        if self.currentRow() >= 0:
            self._tick(self.currentRow())

    def tick_all(self, *, ticked: bool) -> None:
        """Choose every row that may be chosen, or none."""
        self._tick_those({each.key for each in self._lines}, ticked=ticked)

    def untick(self, keys: Collection[str]) -> None:
        """Choose these rows no more."""
        self._tick_those(keys, ticked=False)

    def _tick_those(self, keys: Collection[str], *, ticked: bool) -> None:
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        self._showing = True
        for at, line in enumerate(self._lines):
            if line.tickable and line.key in keys:
                self._firsts[at].setCheckState(state)
        self._showing = False
        self.ticked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks from any cell; the rest is the table's own."""
        if self.currentRow() >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentRow(), 0)
        elif event.key() == Qt.Key.Key_Space:
            self.tick_current()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Notice whether it is a box that is clicked."""
        self._ticking = False
        super().mouseReleaseEvent(event)
        self._ticking = False

    def _align_figures(self) -> None:
        """Let figures end below each other, so that the eye compares them."""
        for column in range(self.columnCount()):
            cells = [each for each in (line.cells[column] for line in self._lines) if each]
            if column == self._wide or not cells or not all(map(FIGURE.fullmatch, cells)):
                continue
            heading = self.horizontalHeaderItem(column)
            for item in (heading, *(self.item(row, column) for row in range(self.rowCount()))):
                if item is not None:
                    item.setTextAlignment(RIGHT)
            if heading is not None:
                heading.setText(self._headings[column] + EDGE)

    def _fit(self) -> None:
        """Give each column what it needs, at most its share, and the wide one what is left."""
        for column in self._spare:
            self.setColumnHidden(column, False)
        shares = self._shares()
        for column in reversed(self._spare):
            if self.viewport().width() - sum(shares.values()) >= self._least():
                break
            self.setColumnHidden(column, True)
            shares = self._shares()
        for column, width in shares.items():
            self.setColumnWidth(column, width)

    def _shares(self) -> dict[int, int]:
        shown = [each for each in range(self.columnCount()) if not self.isColumnHidden(each)]
        percent = max(MOST_PERCENT, SHARES // len(shown))
        most = self.viewport().width() * percent // 100
        header = self.horizontalHeader()
        return {
            column: min(
                max(self.sizeHintForColumn(column), header.sectionSizeHint(column) + AIR // 2), most
            )
            for column in shown
            if column != self._wide
        }

    def _least(self) -> int:
        """What the wide column must have before a spare one may stay."""
        most = self.viewport().width() * LEAST_PERCENT // 100
        return min(self.sizeHintForColumn(self._wide), most)

    def _cell(self, line: Line, column: int, text: str, kept: set[str]) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        hint = line.hints.get(column, "")
        item.setToolTip(hint or text)
        spoken = " ".join(filter(None, (self._headings[column], text, hint)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if line.tickable and column == 0:
            ticked = line.key in kept
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        return item

    def _tick(self, row: int) -> None:
        if self._lines[row].tickable:
            ticked = self._firsts[row].checkState() is Qt.CheckState.Checked
            self._firsts[row].setCheckState(
                Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            )
            self._ticking = False

    def _open(self, row: int, _column: int) -> None:
        self.opened.emit(self._lines[row].key)

    def _changed(self) -> None:
        if not self._showing:
            self._ticking = True
            self.ticked.emit()
