# SPDX-License-Identifier: Apache-2.0
"""アンケートに答える: every question below the other, nothing kept anywhere before it is sent."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce, named
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import scrolled, stacked
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, title
from desktop.ui.widgets.survey_question import SurveyQuestion, of_both
from telework.measures.surveys.survey import Answer, Survey
from telework.measures.surveys.wire import AnswersTaken


class SurveyDialog(QDialog):
    """Asks and sends.

    Signals:
        answered: the server has taken the answers.
    """

    answered = Signal()

    def __init__(self, services: Services, parent: QWidget, survey: Survey) -> None:
        super().__init__(parent)
        named(self, "survey")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("アンケート"))
        self._services, self._survey = services, survey
        self._questions = tuple(
            SurveyQuestion(number, each) for number, each in enumerate(survey.questions, 1)
        )
        self._progress = label("", "second", wrap=False)
        self._said = label("", "refused")
        self._said.hide()
        self._send = button("survey.send", self.tr("送る(&S)"), "primary")
        self._later = button("survey.later", self.tr("あとで答える(&L)"))
        self._send.clicked.connect(self.send)
        self._later.clicked.connect(self.close)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._send.click)
        for each in self._questions:
            each.edited.connect(self._count)
        self._lay_out()
        self._count()
        FocusRing(self)
        self.resize(min(self.fontMetrics().averageCharWidth() * 74, 900), 540)
        self._questions[0].first_field().setFocus()

    def answers(self) -> tuple[Answer, ...]:
        """Return what was answered so far."""
        given = (each.answer() for each in self._questions)
        return tuple(each for each in given if each is not None)

    def send(self) -> None:
        """Send what was answered; it can be sent again where the answer was lost."""
        self._send.setEnabled(False)
        room = self._services.desk.surveys
        call = partial(room.answer, self._survey.survey_id, self.answers())
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _came(self, answer: AnswersTaken | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._count()
            said = explain(answer).whole()
            self._said.setText(said)
            self._said.show()
            announce(self._said, said)
            return
        self.answered.emit()
        self.close()

    def _count(self) -> None:
        given = len(self.answers())
        told = self.tr("{given} / {all}問に回答").format(given=given, all=len(self._questions))
        self._progress.setText(told)
        self._send.setEnabled(given > 0)

    def _lay_out(self) -> None:
        inner = QWidget()
        questions = stacked(inner, spacing=12)
        for each in self._questions:
            questions.addWidget(each)
        questions.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._progress, 1)
        foot.addWidget(self._later)
        foot.addWidget(self._send)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title(of_both(self._survey.title, self._survey.title_en)))
        column.addWidget(
            label(
                self.tr(
                    "匿名です。回答はあなたと結び付けて保存されず、合計だけが残ります。"
                    "送った後は取り消せません。"
                ),
                "second",
            )
        )
        column.addWidget(scrolled(inner), 1)
        column.addWidget(self._said)
        column.addLayout(foot)
