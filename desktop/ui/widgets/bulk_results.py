# SPDX-License-Identifier: Apache-2.0
"""What became of each case that was approved together, with a way to open what was not."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import CaseRow
from desktop.ui.bulk_words import Said
from desktop.ui.case_words import title
from desktop.ui.widgets.parts import Card, button, label

Line = tuple[CaseRow, Said]


class BulkResults(Card):
    """A line for each case.

    Signals:
        open_asked: the row of a case to open.
    """

    open_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.column.setSpacing(12)
        self._shown: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> bool:
        """Show the lines; tell whether anything is different from before."""
        if lines == self._shown:
            return False
        self._shown = lines
        while (item := self.column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for row, said in lines:
            self.column.addWidget(self._line(row, said))
        return True

    def _line(self, row: CaseRow, said: Said) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(title(row), bold=True))
        words.addWidget(label(said.whole(), said.tone))
        across.addLayout(words, 1)
        if said.to_open:
            look = button("bulk.open", self.tr("開く"))
            look.setAccessibleName(self.tr("「{title}」を開く").format(title=title(row)))
            look.clicked.connect(partial(self.open_asked.emit, row))
            across.addWidget(look)
        return made
