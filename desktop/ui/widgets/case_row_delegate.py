# SPDX-License-Identifier: Apache-2.0
"""A case painted on two lines: title and urgency above, figures and next office below."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.facade import CaseRow
from desktop.models.case_list_model import RowRole, can_be_chosen
from desktop.ui import case_words, words
from desktop.ui.widgets.row_painter import PAD, RowPainter

Index = QModelIndex | QPersistentModelIndex
LATE_DAYS = 3
"""From so many days on, waiting is shown in amber."""
BOX = 16
WHY_TONES = {"held": "waiting", "remanded": "waiting"}


class CaseRowDelegate(QStyledItemDelegate):
    """Paints cases.

    Attributes:
        choosing: whether rows can be chosen; each that waits then has a box at its left.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.choosing = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and air; the width is the list's."""
        return QSize(200, option.fontMetrics.height() * 2 + 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row that ``RowRole`` answers."""
        row = index.data(RowRole)
        painter.save()
        brush = RowPainter(painter, option, self._view, index)
        brush.ground()
        first, second = brush.lines()
        if self.choosing:
            if can_be_chosen(row):
                self._paint_box(brush, option.rect, index)
            first.setLeft(first.left() + BOX + PAD)
            second.setLeft(first.left())
        self._first_line(brush, first, row)
        self._second_line(brush, second, row)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QObject, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the box chooses the row."""
        if not self.choosing or not isinstance(event, QMouseEvent):
            return False
        on_box = event.position().x() < option.rect.left() + PAD * 2 + BOX
        if event.type() is not QEvent.Type.MouseButtonRelease or not on_box:
            return False
        chosen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if chosen else Qt.CheckState.Checked
        index.model().setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return True

    def _paint_box(self, brush: RowPainter, rect: QRect, index: Index) -> None:
        tokens, painter = brush.tokens, brush.painter
        box = QRect(rect.left() + PAD, 0, BOX, BOX)
        box.moveCenter(rect.center())
        box.moveLeft(rect.left() + PAD + 2)
        chosen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.setPen(QPen(QColor(tokens.indigo if chosen else tokens.ink_2), 1))
        painter.setBrush(QColor(tokens.indigo if chosen else tokens.paper))
        painter.drawRoundedRect(box, 3, 3)
        if chosen:
            painter.setPen(QPen(QColor(tokens.on_indigo), 2))
            middle = box.center()
            painter.drawLine(box.left() + 4, middle.y(), middle.x() - 1, box.bottom() - 4)
            painter.drawLine(middle.x() - 1, box.bottom() - 4, box.right() - 3, box.top() + 4)

    def _first_line(self, brush: RowPainter, place: QRect, row: CaseRow) -> None:
        tokens = brush.tokens
        late = case_words.due_tone(row)
        place = brush.right(place, case_words.due(row), brush.tone(late)[0], bold=late != "second")
        if row.next_title or row.why or row.pending:
            ink = tokens.amber if row.days >= LATE_DAYS else tokens.ink_2
            days = case_words.waited(row.days)
            place = brush.right(place, days, ink, bold=row.days >= LATE_DAYS)
        place = brush.right(place, row.section, tokens.ink_2)
        if row.urgent:
            urgent = self.tr("至急")
            place = brush.badge(place, urgent, tokens.vermilion, tokens.vermilion_ground)
        mine = bool(row.why) and row.pending is None
        brush.text(place, case_words.title(row), tokens.ink, brush.first_font(bold=mine))

    def _second_line(self, brush: RowPainter, place: QRect, row: CaseRow) -> None:
        if row.pending is not None:
            ink, ground = brush.tone(words.SEND_TONES[row.pending])
            place = brush.badge(place, case_words.pending(row), ink, ground)
        elif row.why:
            ink, ground = brush.tone(WHY_TONES.get(row.why, "second"))
            place = brush.badge(place, case_words.why(row), ink, ground)
        place = brush.right(place, row.drafter, brush.tokens.ink_2)
        brush.text(place, case_words.second_line(row), brush.tokens.ink_2, brush.second_font())
