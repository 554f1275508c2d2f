# SPDX-License-Identifier: Apache-2.0
"""不在の登録: my absences, the coming ones first, the past ones folded; then my colleagues'."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.absences import AbsenceRow, AbsencesOfOthers
from desktop.qtbridge.tasks import Task
from desktop.ui.dialogs.absence_dialog import AbsenceDialog, CancelAbsenceDialog
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.absence_card import AbsenceCard
from desktop.ui.widgets.columns import clear, scrolled, stacked
from desktop.ui.widgets.parts import button, label, title

WIDTH = 760


class AbsencesPage(Page):
    """The reader's own absences, and those of his line and section.

    Signals:
        back_asked: to the page before.
        kept: the Act of a registration, a change or a cancellation.
    """

    back_asked = Signal()
    kept = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._shown: tuple[tuple[AbsenceRow, ...], AbsencesOfOthers] | None = None
        self._empty = label(
            self.tr(
                "これからの不在はありません。出張や休暇を登録すると、代わりに決裁できる人が分かります。"
            ),
            "second",
        )
        self._empty.hide()
        self._coming, self._past, self._others = QWidget(), QWidget(), QWidget()
        places = (self._coming, self._past, self._others)
        self._columns = {place: stacked(place) for place in places}
        self._nobody = label(
            self.tr("これから不在になる方は、あなたの所属と上司・部下の中にいません。"), "second"
        )
        self._past.hide()
        self._fold = button("absences.past", "", "quiet")
        self._fold.setCheckable(True)
        self._fold.hide()
        self._fold.toggled.connect(self._past.setVisible)
        self._lay_out()

    def heading(self) -> str:
        return self.tr("不在の登録")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._new, self._coming, self._others)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Alt+N", self.tr("不在を登録する")),
            ("Alt+O", self.tr("職員の不在を登録する（部下のいる方）")),
            ("Esc", self.tr("前のページに戻る")),
        )

    def refresh(self) -> None:
        """Read the absences with what waits to be sent."""
        Task(self, self._read).on_done(self._show).start(self.services.lanes.local)

    def _read(self) -> tuple[tuple[AbsenceRow, ...], AbsencesOfOthers]:
        desk = self.services.desk
        return desk.absences(), desk.absences_of_others()

    def _show(self, read: tuple[tuple[AbsenceRow, ...], AbsencesOfOthers]) -> None:
        if read == self._shown:
            return
        self._shown = read
        rows, others = read
        self._fill(self._others, list(others.rows), changeable=True)
        self._nobody.setVisible(not others.rows)
        self._for_other.setVisible(others.may_register)
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
            card = AbsenceCard(row, changeable=changeable and row.changeable)
            card.change_asked.connect(self._change)
            card.cancel_asked.connect(self._cancel)
            column.addWidget(card)

    def _register(self) -> None:
        self._open(AbsenceDialog(self.services, self, None))

    def _register_other(self) -> None:
        self._open(AbsenceDialog(self.services, self, None, for_other=True))

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
        self._for_other = button("absences.other", self.tr("職員の不在を登録する(&O)"))
        self._for_other.clicked.connect(self._register_other)
        self._for_other.hide()
        others = QHBoxLayout()
        others.setContentsMargins(0, 16, 0, 0)
        others.addWidget(title(self.tr("所属の方の不在")), 1)
        others.addWidget(self._for_other)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 8, 24, 24)
        column.addLayout(head)
        for part in (self._empty, self._coming, self._fold, self._past):
            column.addWidget(part)
        column.addLayout(others)
        column.addWidget(self._nobody)
        column.addWidget(self._others)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))


def _start(row: AbsenceRow) -> float:
    return row.starts_at.timestamp()
