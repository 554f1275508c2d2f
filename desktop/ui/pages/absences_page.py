# SPDX-License-Identifier: Apache-2.0
"""不在の登録: my absences, the coming ones first, the past ones folded."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.absences import AbsenceRow
from desktop.qtbridge.tasks import Task
from desktop.ui.dialogs.absence_dialog import AbsenceDialog, CancelAbsenceDialog
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.absence_card import AbsenceCard
from desktop.ui.widgets.columns import clear, scrolled, stacked
from desktop.ui.widgets.parts import button, label

WIDTH = 760


class AbsencesPage(Page):
    """The reader's own absences.

    Signals:
        back_asked: to the page before.
        kept: the Act of a registration, a change or a cancellation.
    """

    back_asked = Signal()
    kept = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._shown: tuple[AbsenceRow, ...] | None = None
        self._empty = label(
            self.tr(
                "これからの不在はありません。出張や休暇を登録すると、代わりに決裁できる人が分かります。"
            ),
            "second",
        )
        self._empty.hide()
        self._coming, self._past = QWidget(), QWidget()
        self._columns = {place: stacked(place) for place in (self._coming, self._past)}
        self._past.hide()
        self._fold = button("absences.past", "", "quiet")
        self._fold.setCheckable(True)
        self._fold.hide()
        self._fold.toggled.connect(self._past.setVisible)
        self._lay_out()

    def heading(self) -> str:
        return self.tr("不在の登録")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._new, self._coming)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Alt+N", self.tr("不在を登録する")),
            ("Esc", self.tr("前のページに戻る")),
        )

    def refresh(self) -> None:
        """Read the absences with what waits to be sent."""
        Task(self, self.services.desk.absences).on_done(self._show).start(self.services.lanes.local)

    def _show(self, rows: tuple[AbsenceRow, ...]) -> None:
        if rows == self._shown:
            return
        self._shown = rows
        now = self.services.now()
        coming = sorted((row for row in rows if row.ends_at > now), key=_start)
        past = sorted((row for row in rows if row.ends_at <= now), key=_start, reverse=True)
        self._fill(self._coming, coming, changeable=True)
        self._fill(self._past, past, changeable=False)
        self._empty.setVisible(not coming)
        self._fold.setVisible(bool(past))
        self._fold.setText(self.tr("過去の不在 {count}件").format(count=len(past)))

    def _fill(self, place: QWidget, rows: list[AbsenceRow], *, changeable: bool) -> None:
        column = self._columns[place]
        clear(column)
        for row in rows:
            card = AbsenceCard(row, changeable=changeable)
            card.change_asked.connect(self._change)
            card.cancel_asked.connect(self._cancel)
            column.addWidget(card)

    def _register(self) -> None:
        self._open(AbsenceDialog(self.services, self, None))

    def _change(self, row: AbsenceRow) -> None:
        self._open(AbsenceDialog(self.services, self, row))

    def _cancel(self, row: AbsenceRow) -> None:
        self._open(CancelAbsenceDialog(self.services, self, row))

    def _open(self, dialog: ActDialog) -> None:
        dialog.kept.connect(self.kept)
        dialog.open()

    def _lay_out(self) -> None:
        back = button("absences.back", self.tr("‹ 戻る"), "quiet")
        back.clicked.connect(self.back_asked)
        self._new = button("absences.new", self.tr("不在を登録する(&N)"), "primary")
        self._new.clicked.connect(self._register)
        head = QHBoxLayout()
        head.addWidget(back)
        head.addStretch(1)
        head.addWidget(self._new)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 8, 24, 24)
        column.addLayout(head)
        for part in (self._empty, self._coming, self._fold, self._past):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))


def _start(row: AbsenceRow) -> float:
    return row.starts_at.timestamp()
