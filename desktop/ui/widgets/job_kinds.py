# SPDX-License-Identifier: Apache-2.0
"""How much of each kind of work is left: a short table whose rows narrow the list below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.wire_jobs import JobKind
from desktop.ui import account_words, job_words
from desktop.ui.widgets.records_table import AIR, Line, RecordsTable

MOST_ROWS = 4
"""So many are seen at once; the others are scrolled to."""


class JobKinds(QWidget):
    """The table; hidden while nothing is left.

    Signals:
        opened: the list shall show this kind alone.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        headings = (
            *(self.tr("残っている仕事の種類"), self.tr("待ち")),
            *(self.tr("うち遅れ"), self.tr("断念"), self.tr("いちばん古いもの")),
        )
        self.table = RecordsTable("jobs.kinds", self.tr("残っている仕事の種類"), headings, wide=0)
        self.table.opened.connect(self.opened)
        self.table.cellClicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.hide()

    def show_kinds(self, kinds: tuple[JobKind, ...]) -> None:
        """Show those that are left; what comes by itself only where it is late or given up."""
        lines = tuple(_line(each) for each in kinds if not job_words.is_calm_kind(each))
        self.table.show_lines(lines)
        row = self.fontMetrics().height() + AIR
        edge = 2 * self.table.frameWidth()
        self.table.setFixedHeight(row * (1 + min(len(lines), MOST_ROWS)) + edge)
        self.setVisible(bool(lines))

    def _clicked(self, _row: int, _column: int) -> None:
        self.opened.emit(self.table.current_key())


def _line(kind: JobKind) -> Line:
    counts = (f"{each:,}" for each in (kind.waiting, kind.late, kind.dead))
    oldest = account_words.moment(kind.oldest) if kind.oldest else ""
    return Line(key=kind.kind, cells=(job_words.kind(kind.kind), *counts, oldest))
