# SPDX-License-Identifier: Apache-2.0
"""だれが決める？: who decides a matter and why, before anything is drafted; works offline."""

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QDateEdit, QVBoxLayout, QWidget

from approval.calendar import city_day
from desktop.choices import MatterChoice
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import named
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.absence_ticks import AbsenceTicks
from desktop.ui.widgets.columns import WrappingColumns, scrolled
from desktop.ui.widgets.matter_fields import MatterFields
from desktop.ui.widgets.parts import Card, button, field_label
from desktop.ui.widgets.section_picker import SectionPicker
from desktop.ui.widgets.who_answer import WhoAnswerView
from desktop.who import SectionChoice, WhoAnswer, WhoQuestion

SETTLE_MS = 150
"""Typing an amount asks once, not once a digit."""

LEAST_HEIGHT = 32

Choices = tuple[tuple[SectionChoice, ...], tuple[MatterChoice, ...]]


class WhoPage(Page):
    """Asks the rules at hand.

    Signals:
        back_asked: to the page before.
    """

    back_asked = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._given: WhoQuestion | None = None
        self._question = WhoQuestion()
        self._filling = False
        self._section = SectionPicker(services, "who")
        self._matter = MatterFields("who")
        self._day = named(QDateEdit(), "who.day", self.tr("日付"))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy/MM/dd")
        self._day.setMinimumHeight(LEAST_HEIGHT)
        self._day.setDate(QDate(city_day(services.now())))
        self._urgent = named(QCheckBox(self.tr("至急(&U)")), "who.urgent")
        self._absent = AbsenceTicks("who")
        self._answer = WhoAnswerView()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self._lay_out()
        for part in (self._section, self._matter, self._absent):
            part.edited.connect(self._edited)
        self._day.dateChanged.connect(self._edited)
        self._urgent.toggled.connect(self._edited)

    def ask(self, question: WhoQuestion) -> None:
        """Begin with this question, such as that of a draft."""
        self._given = question
        self.read_again()

    def heading(self) -> str:
        return self.tr("だれが決める？")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._fields, self._answer)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Alt+K / Alt+M", self.tr("事項 / 金額")),
            ("Alt+D / Alt+Y", self.tr("所属 / 日付")),
            ("Esc", self.tr("前のページに戻る")),
        )

    def refresh(self) -> None:
        """Read what can be chosen, then ask again: rules and organisation may have changed."""
        call = partial(_choices, self.services)
        Task(self, call).on_done(self._offer).start(self.services.lanes.local)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing for a page that is left."""
        self._settle.stop()
        super().hideEvent(event)

    def _offer(self, choices: Choices) -> None:
        own, matters = choices
        given, self._given = self._given, None
        matter = self._matter
        kept = (matter.matter(), matter.amount_text(), matter.flags(), matter.contract_amount())
        if given is not None:
            amount = "" if given.amount is None else f"{given.amount:,}"
            kept = (given.matter, amount, given.flags, given.contract_amount)
        self._filling = True
        matter.offer(matters)
        matter.show_matter(*kept)
        if own and (given is not None or not self._section.section_id()):
            wanted = given.section_id if given is not None else ""
            self._section.show_section(next((s for s in own if s.section_id == wanted), own[0]))
        self._filling = False
        self._ask()

    def _edited(self) -> None:
        if not self._filling:
            self._settle.start()

    def _ask(self) -> None:
        self._question = self._typed()
        missing = self._matter.missing()
        if missing:
            self._answer.wait_for(missing)
            return
        call = partial(self.services.desk.who, self._question)
        done = partial(self._came, self._question)
        Task(self, call).on_done(done).start(self.services.lanes.local)

    def _typed(self) -> WhoQuestion:
        day = self._day.date()
        return WhoQuestion(
            matter=self._matter.matter(),
            amount=self._matter.amount(),
            contract_amount=self._matter.contract_amount(),
            flags=self._matter.flags(),
            section_id=self._section.section_id(),
            day=date(day.year(), day.month(), day.day()),
            urgent=self._urgent.isChecked(),
            absent=self._absent.absent(),
        )

    def _came(self, asked: WhoQuestion, answer: WhoAnswer | Trouble) -> None:
        if asked != self._question:
            return
        if isinstance(answer, WhoAnswer):
            self._absent.show_offices(answer.line)
        self._answer.show_answer(answer)

    def _lay_out(self) -> None:
        self._fields = Card()
        for part in (
            self._matter,
            self._section,
            field_label(self.tr("いつの時点で(&Y)"), self._day),
            self._day,
            self._urgent,
            self._absent,
        ):
            self._fields.column.addWidget(part)
        self._fields.column.addStretch(1)
        columns = WrappingColumns(24)
        columns.add(self._fields, 2)
        columns.add(self._answer, 3)
        back = button("who.back", self.tr("‹ 戻る"), "quiet")
        back.clicked.connect(self.back_asked)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 8, 24, 24)
        column.addWidget(back)
        column.addWidget(columns)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))


def _choices(services: Services) -> Choices:
    return services.desk.sections(""), services.desk.matters()
