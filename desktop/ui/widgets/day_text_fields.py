# SPDX-License-Identifier: Apache-2.0
"""Plan (業務計画) and report (業務報告) of a day, kept as typed until they are sent."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.telework import DayText
from desktop.ui import telework_tables, telework_words
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import button, field_label, label
from desktop.ui.widgets.prose_edit import ProseEdit, text_field


class DayTextFields(QWidget):
    """The fields with their two buttons.

    Signals:
        edited: something was typed.
        plan_asked, report_asked: send what stands here.
    """

    edited = Signal()
    plan_asked = Signal()
    report_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plan = text_field("day.plan", self.tr("業務計画"), 2)
        self._done = text_field("day.done", self.tr("業務報告（したこと）"), 2)
        self._unfinished = text_field("day.unfinished", self.tr("残ったこと"), 1)
        self._unplanned = text_field("day.unplanned", self.tr("計画になくて、したこと"), 1)
        self._away = CalmBox("day.away_as", self.tr("中抜けの扱い"))
        for code in telework_tables.AWAY_AS:
            self._away.addItem(telework_words.say(telework_tables.AWAY_AS, code), code)
        self._away_label = field_label(self.tr("中抜けの扱い(&M)"), self._away)
        self._links = text_field("day.links", self.tr("成果のある場所"), 1)
        self._kept = label(tone="second", wrap=False)
        self._send_plan = button("day.send_plan", self.tr("計画を送る(&L)"))
        self._send_report = button("day.send_report", self.tr("報告を送る(&R)"), "primary")
        self._send_plan.clicked.connect(self.plan_asked)
        self._send_report.clicked.connect(self.report_asked)
        self._rest = QWidget()
        for field in self._texts():
            field.textChanged.connect(self._edited)
        self._away.activated.connect(self._edited)
        self._lay_out()

    def text(self) -> DayText:
        """What stands in the fields."""
        return DayText(
            plan=self._plan.toPlainText().strip(),
            done=self._done.toPlainText().strip(),
            unfinished=self._unfinished.toPlainText().strip(),
            unplanned=self._unplanned.toPlainText().strip(),
            links=self._links.toPlainText().strip(),
            away_as=str(self._away.currentData()),
        )

    def show_text(self, text: DayText, *, sent: bool) -> None:
        """Show plan and report; a field that holds the same keeps its cursor."""
        said = (text.plan, text.done, text.unfinished, text.unplanned, text.links)
        for field, words in zip(self._texts(), said, strict=True):
            if field.toPlainText().strip() != words:
                quiet = QSignalBlocker(field)
                field.setPlainText(words)
                quiet.unblock()
        self._away.choose(text.away_as)
        self._kept.setText("" if sent else self.tr("入力を保存しました（未送信）"))

    def ask_away(self, *, asked: bool) -> None:
        """Ask how the mid-day absence is to be treated, where there was one."""
        for each in (self._away, self._away_label):
            each.setVisible(asked)

    def reportable(self, *, worked: bool) -> None:
        """Show the report's fields once work has begun that day."""
        self._rest.setVisible(worked)
        self._send_report.setVisible(worked)

    def _texts(self) -> tuple[ProseEdit, ...]:
        return (self._plan, self._done, self._unfinished, self._unplanned, self._links)

    def _edited(self) -> None:
        self._kept.setText(self.tr("入力を保存しました（未送信）"))
        self.edited.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(self.tr("業務計画(&P)"), self._plan))
        column.addWidget(self._plan)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(4)
        rest.addWidget(field_label(self.tr("業務報告：したこと(&D)"), self._done))
        rest.addWidget(self._done)
        rest.addWidget(field_label(self.tr("残ったこと(&U)"), self._unfinished))
        rest.addWidget(self._unfinished)
        rest.addWidget(field_label(self.tr("計画になくて、したこと(&E)"), self._unplanned))
        rest.addWidget(self._unplanned)
        rest.addWidget(
            field_label(self.tr("成果のある場所（文書番号やフォルダー）(&W)"), self._links)
        )
        rest.addWidget(self._links)
        rest.addWidget(self._away_label)
        rest.addWidget(self._away)
        column.addWidget(self._rest)
        foot = QHBoxLayout()
        foot.addWidget(self._kept, 1)
        foot.addWidget(self._send_plan)
        foot.addWidget(self._send_report)
        column.addLayout(foot)
