# SPDX-License-Identifier: Apache-2.0
"""Buttons, labels, cards and fields, made alike everywhere."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.a11y import named
from desktop.ui.theme import BODY_POINTS, SECOND_LINE_POINTS, TITLE_POINTS, sized
from desktop.ui.widgets.prose import ROOM, Prose


def button(identifier: str, text: str, role: str = "plain") -> QPushButton:
    """Make a button; ``role`` is ``primary``, ``plain``, ``danger`` or ``quiet``."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setAutoDefault(False)
    return named(made, identifier)


def label(text: str = "", tone: str = "", *, bold: bool = False, wrap: bool = True) -> QLabel:
    """Make a label in the body size; ``tone`` colours it by meaning."""
    made = Prose(text) if wrap else QLabel(text)
    if not wrap:
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setContentsMargins(0, ROOM, 0, ROOM)
    if tone:
        made.setProperty("tone", tone)
    points = SECOND_LINE_POINTS if tone == "second" else BODY_POINTS
    made.setFont(sized(made.font(), points, bold=bold))
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def title(text: str = "") -> QLabel:
    """Make a page or dialog title."""
    made = label(text)
    made.setFont(title_font(made.font()))
    return made


def title_font(font: QFont) -> QFont:
    """Return the face of titles."""
    return sized(font, TITLE_POINTS, bold=True)


def retone(widget: QWidget, name: str, value: str) -> None:
    """Change a dynamic property and have the style look at it again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # A widget not shown yet is looked at then; ``style()`` is costly for the binding at first.
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Card(QFrame):
    """A sheet of paper on the ground: a frame with an inner column."""

    def __init__(self, kind: str = "paper", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 14)
        self.column.setSpacing(8)


def line_field(identifier: str, name: str = "") -> QLineEdit:
    """Make a one-line field at least 32 high."""
    made = QLineEdit()
    made.setProperty("field", "true")
    return named(made, identifier, name)


def field_label(text: str, buddy: QWidget) -> QLabel:
    """Make the heading of a field; its mnemonic leads there."""
    made = QLabel(text)
    made.setFont(sized(made.font(), SECOND_LINE_POINTS, bold=True))
    made.setContentsMargins(0, ROOM, 0, ROOM)
    made.setBuddy(buddy)
    return made
