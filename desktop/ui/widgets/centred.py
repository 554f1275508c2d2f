# SPDX-License-Identifier: Apache-2.0
"""One card in the middle of a page, of a width at which lines read well."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.parts import Card

CHARACTERS = 72


def centred(page: QWidget) -> Card:
    """Put a card in the middle of ``page`` and return it."""
    card = Card()
    card.column.setContentsMargins(32, 24, 32, 24)
    card.column.setSpacing(10)
    card.setFixedWidth(min(card.fontMetrics().averageCharWidth() * CHARACTERS, 720))
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(24, 24, 24, 24)
    column.addStretch(1)
    # Stretches instead of an alignment: aligned items lose the height that wrapped text needs.
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scrolled(inner))
    return card
