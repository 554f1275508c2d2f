# SPDX-License-Identifier: Apache-2.0
"""施行を記録する: how, when and to whom a decision took effect outside."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QGridLayout, QWidget

from approval.register.execution import ExecutionMethod, ExternalAct
from desktop.case_detail import CaseDetail
from desktop.ui import words
from desktop.ui.a11y import named
from desktop.ui.case_commands import execute
from desktop.ui.dates import in_city
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label, line_field
from desktop.ui.widgets.prose_edit import text_field


class ExecuteDialog(ActDialog):
    """Records one external act; several addressees are several acts or one line of text."""

    def __init__(self, services: Services, parent: QWidget, detail: CaseDetail) -> None:
        super().__init__(services, parent, "execute", self.tr("記録する(&S)"))
        self._detail = detail
        self.head(self.tr("施行を記録します"))
        self._method = CalmBox("execute.method", self.tr("施行の方法"))
        for code, word in words.EXECUTIONS.items():
            self._method.addItem(words.say(word), code)
        self._day = named(QDateEdit(), "execute.day", self.tr("施行日"))
        self._number = line_field("execute.number", self.tr("施行の番号"))
        self._number.setPlaceholderText(detail.projected.number)
        self._detail_text = text_field("execute.detail", self.tr("施行先または内容"), 3)
        self._seal = named(QCheckBox(self.tr("公印を押した(&K)")), "execute.seal")
        self._lay_out()
        self.finish_form()
        self._detail_text.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the record, once it says to whom or what."""
        if not self._detail_text.toPlainText().strip():
            self.say_trouble(
                self.tr("施行先か内容を書いてください。何をどこへ施行したかが後から分かります。")
            )
            self._detail_text.setFocus()
            return None
        command = execute(self._detail, self.services.desk.me(), self._act())
        return partial(self.services.desk.act, command)

    def clean(self) -> bool:
        """Whether nothing was written."""
        return not self._detail_text.toPlainText().strip() and not self._number.text().strip()

    def _act(self) -> ExternalAct:
        day = self._day.date()
        return ExternalAct(
            method=ExecutionMethod(self._method.currentData()),
            executed_on=date(day.year(), day.month(), day.day()),
            detail=self._detail_text.toPlainText().strip(),
            number=self._number.text().strip(),
            official_seal=self._seal.isChecked(),
        )

    def _lay_out(self) -> None:
        self.form.addWidget(label(self._detail.projected.content.title, bold=True))
        self.form.addWidget(
            label(
                self.tr("施行日は申し出の日として残ります。記録した時刻は自動で残ります。"),
                "second",
            )
        )
        today, decided = in_city(self.services.now()).date(), self._detail.projected.decided_at
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy/MM/dd")
        self._day.setMinimumHeight(self._method.sizeHint().height())
        self._day.setMaximumDate(QDate(today.year, today.month, today.day))
        if decided is not None and self._detail.projected.paper is None:
            first = in_city(decided).date()
            self._day.setMinimumDate(QDate(first.year, first.month, first.day))
        self._day.setDate(QDate(today.year, today.month, today.day))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        fields = (
            (self.tr("施行の方法(&H)"), self._method),
            (self.tr("施行日(&D)"), self._day),
        )
        for column, (heading, field) in enumerate(fields):
            grid.addWidget(field_label(heading, field), 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        self.form.addLayout(grid)
        texts = (
            (self.tr("施行先または内容（必須）(&I)"), self._detail_text),
            (self.tr("施行の番号（空なら文書番号）(&N)"), self._number),
        )
        for heading, text in texts:
            self.form.addWidget(field_label(heading, text))
            self.form.addWidget(text)
        self.form.addWidget(self._seal)
