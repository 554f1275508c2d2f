# SPDX-License-Identifier: Apache-2.0
"""Columns side by side that become one below the other where the width is short."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget


class WrappingColumns(QWidget):
    """Lays its children out in a row while ``least`` characters fit for each of them."""

    def __init__(self, least_characters: int) -> None:
        super().__init__()
        self._least = least_characters
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)

    def add(self, column: QWidget, stretch: int = 1) -> None:
        """Add a column at the right."""
        self._row.addWidget(column, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose row or column by what fits."""
        super().resizeEvent(event)
        need = self._row.count() * self._least * self.fontMetrics().averageCharWidth()
        wide = event.size().width() >= need
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)


def topped(widget: QWidget) -> QWidget:
    """Keep a widget at the top of a column that is higher than it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return made


def scrolled(inner: QWidget) -> QScrollArea:
    """Put ``inner`` into a scroll area that only scrolls downward and has no frame."""
    area = QScrollArea()
    # A viewport of our own: to wrap Qt's, the binding first builds every class of widget.
    ground = QWidget()
    area.setViewport(ground)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # The ground shows through; paper is only where a card lies.
    inner.setAutoFillBackground(False)
    ground.setAutoFillBackground(False)
    return area


def stacked(parent: QWidget, margin: int = 0, spacing: int = 8) -> QVBoxLayout:
    """Give ``parent`` a column layout."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(spacing)
    return column


def clear(layout: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
