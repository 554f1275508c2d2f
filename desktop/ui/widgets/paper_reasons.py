# SPDX-License-Identifier: Apache-2.0
"""Why decisions were made on paper: each reason with its count, which opens the cases."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from approval.register.report import RateRow
from desktop.reports import FigureAsked
from desktop.ui import register_words
from desktop.ui.widgets.columns import clear
from desktop.ui.widgets.parts import Card, button, label


class PaperReasons(Card):
    """The reasons of everything on paper; hidden where nothing was.

    Signals:
        opened: the FigureAsked, and what it is called.
    """

    opened = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.column.addWidget(label(self.tr("紙とした理由"), bold=True))
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(0)
        self.column.addLayout(self._reasons)

    def show_row(self, row: RateRow) -> None:
        """Show the reasons of a row, the most frequent first."""
        clear(self._reasons)
        for each in sorted(row.reasons, key=lambda reason: (-reason.count, reason.reason)):
            name = register_words.say(register_words.REASONS.get(each.reason, each.reason))
            words = self.tr("{reason}  {count}件").format(reason=name, count=f"{each.count:,}")
            opens = button(f"statistics.reason.{each.reason}", words, "quiet")
            opens.setAutoDefault(True)
            opens.clicked.connect(partial(self._open, each.reason, name))
            self._reasons.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(row.reasons))

    def _open(self, reason: str, name: str, _checked: bool = False) -> None:
        self.opened.emit(FigureAsked(reason=reason), self.tr("紙: {reason}").format(reason=name))
