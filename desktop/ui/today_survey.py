# SPDX-License-Identifier: Apache-2.0
"""アンケート on 今日: a card while a survey asks for me, and no longer."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.services import Services
from desktop.ui.widgets.parts import Card, button, label, title
from desktop.ui.widgets.survey_question import of_both
from telework.measures.surveys.survey import Survey
from telework.measures.surveys.wire import Mine, SurveyList

FRESH = timedelta(minutes=10)
ANSWERS = frozenset({"staff", "reform"})
"""Roles that the server lets answer."""


class SurveyCard(Card):
    """One survey that asks: what it is about, until when, and how long it takes."""

    def __init__(self) -> None:
        super().__init__()
        self._title = title()
        self._told = label("", "second")
        self.answer = button("today.survey", self.tr("答える"), "primary")
        for part in (self._title, self._told, self.answer):
            self.column.addWidget(part)
        self.hide()

    def show_survey(self, survey: Survey | None) -> None:
        """Show a survey, or nothing."""
        self.setVisible(survey is not None)
        if survey is None:
            return
        self._title.setText(of_both(survey.title, survey.title_en))
        words = self.tr("アンケート：約{minutes}分・匿名。{month}月{day}日まで。")
        last = survey.closes_on
        minutes = max(1, (len(survey.questions) + 1) // 2)
        self._told.setText(words.format(minutes=minutes, month=last.month, day=last.day))


class TodaySurvey(QObject):
    """Asks the server now and then; answers that it lost are sent again by that."""

    def __init__(self, services: Services, card: SurveyCard) -> None:
        super().__init__(card)
        self._services, self._card = services, card
        self._asked: datetime | None = None
        self._survey: Survey | None = None
        card.answer.clicked.connect(self._open)

    def refresh(self) -> None:
        """Ask the server where its answer is old."""
        now = self._services.now()
        if self._asked is not None and now - self._asked < FRESH:
            return
        self._asked = now
        call = self._open_surveys
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _open_surveys(self) -> SurveyList | Trouble:
        me = self._services.desk.me()
        if me is None or not ANSWERS & {*me.roles}:
            return SurveyList(items=())
        return self._services.desk.surveys.surveys()

    def _came(self, found: SurveyList | Trouble) -> None:
        if isinstance(found, Trouble):
            # It is asked again with the next look at the page; nothing is lost meanwhile.
            self._asked = None
            return
        asking = [each.survey for each in found.items if each.mine is Mine.OPEN]
        self._survey = asking[0] if asking else None
        self._card.show_survey(self._survey)

    def _open(self) -> None:
        from desktop.ui.dialogs.survey_dialog import SurveyDialog

        if self._survey is None:
            return
        dialog = SurveyDialog(self._services, self._card.window(), self._survey)
        dialog.answered.connect(self._answered)
        dialog.open()

    def _answered(self) -> None:
        self._asked = None
        self._card.show_survey(None)
        self.refresh()
