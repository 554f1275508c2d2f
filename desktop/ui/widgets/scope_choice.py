# SPDX-License-Identifier: Apache-2.0
"""どこまで変えるか: this date, this and the following, or all; always in sight, explained."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.meeting_words import scope
from desktop.ui.widgets.parts import label
from telework.meetings.booking import Scope


class ScopeChoice(QWidget):
    """How far a change of a series goes; nothing to choose for a single meeting.

    Signals:
        edited: another scope was chosen.
    """

    edited = Signal()

    def __init__(self, prefix: str, dates: dict[Scope, int]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(self.tr("どの回が対象か"), bold=True))
        self._choices: dict[Scope, QRadioButton] = {}
        for each in Scope:
            words = self.tr("{scope}（{count}日）").format(scope=scope(each), count=dates[each])
            made = named(QRadioButton(words), f"{prefix}.{each}", words)
            made.toggled.connect(self.edited)
            self._choices[each] = made
            column.addWidget(made)
        self._choices[Scope.THIS].setChecked(True)
        past = self.tr("終わった回と始まっている回は、どれを選んでも変わりません。")
        column.addWidget(label(past, "second"))
        self.setFocusProxy(self._choices[Scope.THIS])

    def scope(self) -> Scope:
        """The scope that is chosen."""
        return next(each for each, box in self._choices.items() if box.isChecked())
