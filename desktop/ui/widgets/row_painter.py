# SPDX-License-Identifier: Apache-2.0
"""What the two-line delegates share: ground, bars, badges and elided lines."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from desktop.ui.theme import BODY_POINTS, SECOND_LINE_POINTS, Tokens, sized, tokens_of

Index = QModelIndex | QPersistentModelIndex
PAD = 12


class RowPainter:
    """Paints one row; made per paint call and dropped after it."""

    def __init__(
        self, painter: QPainter, option: QStyleOptionViewItem, view: QListView, index: Index
    ) -> None:
        self.painter = painter
        self.rect = option.rect
        self.tokens: Tokens = tokens_of(option.palette)
        self.font = option.font
        # Not from the option's state: to answer it the binding builds all that QStyle names.
        # Nor is the option's own index set where a view asks to paint.
        self.selected = view.selectionModel().isSelected(index)
        ground = view.viewport()
        inside = option.rect.contains(ground.mapFromGlobal(QCursor.pos()))
        self.hovered = inside and ground.underMouse()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def ground(self) -> None:
        """Paper, or the pale indigo of the chosen row with its bar, and a hairline below."""
        tokens = self.tokens
        colour = tokens.indigo_ground if self.selected else tokens.paper
        if self.hovered and not self.selected:
            colour = tokens.ground
        self.painter.fillRect(self.rect, QColor(colour))
        if self.selected:
            bar = QRect(self.rect.topLeft(), self.rect.bottomLeft() + QPoint(3, 0))
            self.painter.fillRect(bar, QColor(tokens.indigo))
        self.painter.setPen(QColor(tokens.line))
        self.painter.drawLine(self.rect.bottomLeft(), self.rect.bottomRight())

    def lines(self) -> tuple[QRect, QRect]:
        """The places of the first and the second line."""
        inner = self.rect.adjusted(PAD + 4, 0, -PAD, 0)
        half = inner.height() // 2
        first = QRect(inner.left(), inner.top() + 5, inner.width(), half - 3)
        second = QRect(inner.left(), inner.top() + half, inner.width(), half - 5)
        return first, second

    def badge(self, place: QRect, text: str, ink: str, ground: str) -> QRect:
        """Draw a word on its coloured ground at the left of ``place``; return what is left."""
        self.painter.setFont(self.second_font(bold=True))
        width = self.painter.fontMetrics().horizontalAdvance(text) + 14
        box = QRect(place.left(), place.top(), width, self.painter.fontMetrics().height() + 4)
        box.moveTop(place.center().y() - box.height() // 2)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(ground))
        self.painter.drawRoundedRect(box, 4, 4)
        self.painter.setPen(QColor(ink))
        self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return place.adjusted(width + 8, 0, 0, 0)

    def right(self, place: QRect, text: str, ink: str, *, bold: bool = False) -> QRect:
        """Draw a word at the right end of ``place``; return what is left of the place."""
        if not text:
            return place
        self.painter.setFont(self.second_font(bold=bold))
        self.painter.setPen(QColor(ink))
        self.painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text
        )
        return place.adjusted(0, 0, -self.painter.fontMetrics().horizontalAdvance(text) - 16, 0)

    def text(self, place: QRect, text: str, ink: str, font: QFont) -> None:
        """Draw one line, elided at its end."""
        self.painter.setFont(font)
        self.painter.setPen(QColor(ink))
        shown = self.painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, place.width()
        )
        self.painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def first_font(self, *, bold: bool = False) -> QFont:
        """The face of the first line."""
        return sized(self.font, BODY_POINTS, bold=bold)

    def second_font(self, *, bold: bool = False) -> QFont:
        """The face of the second line."""
        return sized(self.font, SECOND_LINE_POINTS, bold=bold)

    def tone(self, name: str) -> tuple[str, str]:
        """Ink and ground of a tone."""
        tokens = self.tokens
        return {
            "done": (tokens.pine, tokens.pine_ground),
            "waiting": (tokens.amber, tokens.amber_ground),
            "refused": (tokens.vermilion, tokens.vermilion_ground),
            "action": (tokens.indigo, tokens.indigo_ground),
        }.get(name, (tokens.ink_2, tokens.ground))
