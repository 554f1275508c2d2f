# SPDX-License-Identifier: Apache-2.0
"""Facts on a card: what it is at the left, what it says at the right."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.widgets.parts import Card, label

NAMES, WORDS = 2, 3
"""Shares of the width."""


def add_facts(card: Card, facts: Iterable[tuple[str, str]]) -> None:
    """Add a name and its words a row; a screen reader hears both together."""
    inner = QWidget()
    grid = QGridLayout(inner)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, NAMES)
    grid.setColumnStretch(1, WORDS)
    for row, (name, words) in enumerate(facts):
        shown = label(words)
        shown.setAccessibleName(f"{name} {words}")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(label(name, "second"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignTop)
    card.column.addWidget(inner)
