# SPDX-License-Identifier: Apache-2.0
"""要対応: one's own amendments of closed days, and what became of them; hidden while none."""

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import amendment_words, telework_words
from desktop.ui.services import Services
from desktop.ui.widgets.columns import clear, scrolled, stacked
from desktop.ui.widgets.parts import Card, button, label, retone
from telework.closing.amendment import Amendment, AmendmentState

MOST_LINES = 2
"""Shown at once; the rest is a scroll away, so that the month keeps its room."""


class OwnAmendments(QWidget):
    """A card above the month.

    Signals:
        completion_asked: the Amendment, a draft.
        withdrawal_asked: the Amendment, which nobody decided yet.
    """

    completion_asked = Signal(object)
    withdrawal_asked = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._card = Card("waiting")
        self._heading = label(bold=True)
        inner = QWidget()
        self._lines = stacked(inner, spacing=4)
        self._area = scrolled(inner)
        for widget in (self._heading, self._area):
            self._card.column.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def refresh(self) -> None:
        """Ask the server; while it is away, what was shown stays."""
        call = self._services.desk.amendments.mine
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _came(self, answer: tuple[Amendment, ...] | Trouble) -> None:
        if isinstance(answer, Trouble):
            return  # the page itself says that the server is away
        drafts = [each for each in answer if each.state is AmendmentState.DRAFT]
        self._heading.setText(
            self.tr("要対応：締め後の訂正（{count}件）").format(count=len(drafts))
            if drafts
            else self.tr("締め後の訂正")
        )
        retone(self._card, "card", "waiting" if drafts else "paper")
        clear(self._lines)
        for each in answer:
            self._lines.addWidget(self._line(each))
        line = self.fontMetrics().height() + 24
        self._area.setFixedHeight(line * min(len(answer), MOST_LINES))
        self.setVisible(bool(answer))

    def _line(self, amendment: Amendment) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        day = telework_words.day_heading(amendment.day)
        row.addWidget(label(self._words(day, amendment)), 1)
        if amendment.state is AmendmentState.DRAFT:
            verb = self.tr("訂正を申し出る")
            row.addWidget(self._button(amendment, day, "complete", verb, self.completion_asked))
        if amendment.state in {AmendmentState.DRAFT, AmendmentState.PROPOSED}:
            verb = self.tr("取り下げる")
            row.addWidget(self._button(amendment, day, "withdraw", verb, self.withdrawal_asked))
        return line

    def _button(
        self, amendment: Amendment, day: str, name: str, verb: str, asked: SignalInstance
    ) -> QPushButton:
        made = button(f"amendment.{name}.{amendment.amendment_id}", verb)
        made.setAccessibleName(f"{verb} {day}")
        made.clicked.connect(partial(asked.emit, amendment))
        return made

    def _words(self, day: str, amendment: Amendment) -> str:
        if amendment.state is AmendmentState.DRAFT:
            what = self.tr("締めたあとに記録が届きました。訂正を申し出るまで、回数は変わりません。")
        else:
            what = amendment_words.change(amendment)
        return f"{day}　{amendment_words.state(amendment)}　{what}"
