# SPDX-License-Identifier: Apache-2.0
"""One line for each measure: how it stands, its way, its figure and its target."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from desktop.ui import measure_words, team_words
from desktop.ui.a11y import named
from desktop.ui.measure_charts import measure_chart
from desktop.ui.theme import BODY_POINTS, SECOND_LINE_POINTS, Tokens, sized, tokens_of
from desktop.ui.widgets.line_painter import LinePainter
from desktop.ui.widgets.records_table import EDGE
from telework.measures.course import Standing
from telework.measures.wire import MeasureLine

AIR = 12
STANDING, NAME, WAY, ACTUAL, TARGET = range(5)
WIDE = {STANDING: (13, 24), WAY: (15, 15), ACTUAL: (12, 16), TARGET: (12, 16)}
"""Columns beside the name: so many characters, at most so many percent of the width."""

Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MeasureTable(QTableWidget):
    """The programme at a glance.

    Signals:
        opened: the id of a measure.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "statistics.measures", self.tr("目標の一覧"))
        self.lines: tuple[MeasureLine, ...] = ()
        self._heads = (
            self.tr("判定"),
            self.tr("目標"),
            self.tr("推移"),
            self.tr("実績"),
            self.tr("目標の値"),
        )
        self.setColumnCount(len(self._heads))
        self.setHorizontalHeaderLabels([f"{EDGE}{head}{EDGE}" for head in self._heads])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setProperty("card", "list")
        self.setItemDelegate(MeasureDelegate(self))
        self.verticalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(LEFT)
        for column in (ACTUAL, TARGET):
            heading = self.horizontalHeaderItem(column)
            if heading is not None:
                heading.setTextAlignment(RIGHT)
        self.cellDoubleClicked.connect(self._open)

    def show_measures(self, lines: tuple[MeasureLine, ...]) -> None:
        """Show the measures in the order of the programme."""
        row = max(self.currentRow(), 0)
        self.lines = lines
        self.setRowCount(len(lines))
        for at, line in enumerate(lines):
            for column, (first, second) in enumerate(_cells(line)):
                self.setItem(at, column, self._cell(line, column, first, second))
        self._fit()
        if lines:
            self.setCurrentCell(min(row, len(lines) - 1), NAME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._share_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the measure; the rest is the table's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self._open(self.currentRow(), NAME)
        else:
            super().keyPressEvent(event)

    def _cell(self, line: MeasureLine, column: int, first: str, second: str) -> QTableWidgetItem:
        item = QTableWidgetItem("\n".join(part for part in (first, second) if part))
        spoken = f"{self._heads[column]} {first} {second}".rstrip()
        if column == NAME:
            spoken = f"{first} {second} {measure_words.sentence(line)}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(item.text())
        return item

    def _fit(self) -> None:
        character = self.fontMetrics().averageCharWidth()
        header = self.horizontalHeader()
        header.setFixedHeight(self.fontMetrics().height() + AIR)
        header.setMinimumSectionSize(character * 4)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self._share_out()
        high = self.fontMetrics().height() * 2 + 2 * AIR
        self.verticalHeader().setDefaultSectionSize(high)
        self.setFixedHeight(high * len(self.lines) + header.height() + 4)

    def _share_out(self) -> None:
        character, whole = self.fontMetrics().averageCharWidth(), self.viewport().width()
        for column, (wide, percent) in WIDE.items():
            self.setColumnWidth(column, min(character * wide, whole * percent // 100))

    def _open(self, row: int, _column: int) -> None:
        self.opened.emit(self.lines[row].measure.measure_id)


class MeasureDelegate(QStyledItemDelegate):
    """Two lines a cell; a badge for the standing and the way as a small chart."""

    def __init__(self, table: MeasureTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height is the row's; the width the column's."""
        return QSize(0, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        # A table in a style sheet hands a palette of its own on: the screens' is the truth.
        tokens = tokens_of(QApplication.palette())
        selected = self._table.selectionModel().isSelected(index)
        painter.fillRect(option.rect, QColor(tokens.indigo_ground if selected else tokens.paper))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        line = self._table.lines[index.row()]
        inner = option.rect.adjusted(AIR, 4, -AIR, -5)
        if index.column() == WAY:
            self._paint_way(painter, inner, line, tokens)
        else:
            self._paint_words(painter, inner, line, index.column(), tokens)
        painter.restore()

    def _paint_way(
        self, painter: QPainter, inner: QRect, line: MeasureLine, tokens: Tokens
    ) -> None:
        chart = measure_chart(line)
        if chart is not None:
            LinePainter(painter, chart, tokens).spark(QRectF(inner).adjusted(0, 5, -6, -5))

    def _paint_words(
        self, painter: QPainter, inner: QRect, line: MeasureLine, column: int, tokens: Tokens
    ) -> None:
        first, second = _cells(line)[column]
        half = inner.height() // 2
        top = QRect(inner.left(), inner.top(), inner.width(), half)
        below = QRect(inner.left(), top.bottom() + 2, inner.width(), half)
        side = RIGHT if column in {ACTUAL, TARGET} else LEFT
        painter.setFont(sized(self._table.font(), BODY_POINTS, bold=column in {NAME, ACTUAL}))
        if column == STANDING:
            _paint_badge(painter, top, line.standing, first, tokens)
        else:
            _paint_line(painter, top, side, first, tokens.ink)
        painter.setFont(sized(self._table.font(), SECOND_LINE_POINTS))
        _paint_line(painter, below, side, second, tokens.ink_2)


def _paint_line(
    painter: QPainter, place: QRect, side: Qt.AlignmentFlag, text: str, ink: str
) -> None:
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, side, shown)


def _paint_badge(
    painter: QPainter, place: QRect, standing: Standing, text: str, tokens: Tokens
) -> None:
    ink, ground = {
        Standing.REACHED: (tokens.pine, tokens.pine_ground),
        Standing.ON_COURSE: (tokens.indigo, tokens.indigo_ground),
        Standing.LATE: (tokens.amber, tokens.amber_ground),
    }.get(standing, (tokens.ink_2, tokens.ground))
    painter.setFont(sized(painter.font(), SECOND_LINE_POINTS, bold=True))
    box = QRect(place.left(), place.top(), painter.fontMetrics().horizontalAdvance(text) + 16, 0)
    box.setHeight(painter.fontMetrics().height() + 3)
    box.moveCenter(QPoint(box.center().x(), place.center().y() - 1))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 4, 4)
    if standing is Standing.LATE:
        painter.setPen(QColor(ink))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _cells(line: MeasureLine) -> tuple[tuple[str, str], ...]:
    measure, latest = line.measure, line.latest
    at = team_words.month_words(latest.month) if latest is not None else ""
    actual = measure_words.value(measure, latest.value if latest is not None else None)
    return (
        (measure_words.standing(line), measure_words.ahead(line)),
        (f"{measure.number}　{measure_words.name(measure)}", "、".join(line.owners)),
        ("", ""),
        (actual, at),
        (
            measure_words.value(measure, measure.target.value),
            team_words.month_words(measure.target.month),
        ),
    )
