# SPDX-License-Identifier: Apache-2.0
"""A survey asks on 今日, is answered by keyboard, and shows no small count."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.dialogs.survey_dialog import SurveyDialog
from desktop.ui.dialogs.survey_results_dialog import SurveyResultsDialog
from desktop.ui.services import Services
from desktop.ui.today_survey import SurveyCard, TodaySurvey
from desktop.ui.widgets.prose_edit import ProseEdit
from telework.measures.surveys.survey import Answer
from telework.measures.surveys.wire import Mine
from tests.desktop.fake_desk import FakeDesk, person
from tests.desktop.fake_surveys import SURVEY
from tests.desktop.screens import said, settled


@pytest.fixture
def card(qtbot: QtBot, services: Services, desk: FakeDesk) -> SurveyCard:
    desk.signed_in = replace(person(), roles=("staff",))
    made = SurveyCard()
    qtbot.addWidget(made)
    made.today = TodaySurvey(services, made)
    made.today.refresh()
    settled(qtbot, services)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, services: Services) -> SurveyDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SurveyDialog(services, parent, SURVEY)
    made.ground = parent  # or Qt deletes both
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_survey_asks_until_it_is_answered(
    qtbot: QtBot, card: SurveyCard, services: Services
) -> None:
    assert not card.isHidden()
    assert "匿名" in said(card)
    assert "11月30日まで" in said(card)
    services.desk.surveys.answer("telework-2026", (Answer(question=1, choices=(1,)),))
    card.today._answered()
    settled(qtbot, services)
    assert card.isHidden()


def test_whoever_has_answered_is_not_asked(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.signed_in = replace(person(), roles=("staff",))
    desk.surveys.items = [replace(each, mine=Mine.COUNTED) for each in desk.surveys.items]
    made = SurveyCard()
    qtbot.addWidget(made)
    TodaySurvey(services, made).refresh()
    settled(qtbot, services)
    assert made.isHidden()


def test_questions_are_answered_and_sent(
    qtbot: QtBot, dialog: SurveyDialog, services: Services, desk: FakeDesk
) -> None:
    send = dialog.findChild(QPushButton, "survey.send")
    assert not send.isEnabled()
    dialog.findChild(QRadioButton, "survey.q1.2").setChecked(True)
    for option in (1, 3):
        dialog.findChild(QCheckBox, f"survey.q2.{option}").setChecked(True)
    dialog.findChild(QRadioButton, "survey.q3.4").setChecked(True)
    dialog.findChild(QRadioButton, "survey.q3.none").setChecked(True)
    dialog.findChild(ProseEdit, "survey.q4.text").setPlainText(" 静かで良い ")
    assert "3 / 4問に回答" in said(dialog)
    with qtbot.waitSignal(dialog.answered):
        send.click()
    assert desk.surveys.sent == [
        (
            Answer(question=1, choices=(2,)),
            Answer(question=2, choices=(1, 3)),
            Answer(question=4, text="静かで良い"),
        )
    ]
    settled(qtbot, services)


def test_what_was_not_taken_stays_to_be_sent_again(
    qtbot: QtBot, dialog: SurveyDialog, services: Services, desk: FakeDesk
) -> None:
    dialog.findChild(QRadioButton, "survey.q1.2").setChecked(True)
    desk.next_trouble = Trouble(
        code="survey.not_open", params={"first": "2026-11-16", "last": "2026-11-30"}
    )
    dialog.send()
    settled(qtbot, services)
    assert "2026-11-30" in said(dialog)
    assert dialog.findChild(QPushButton, "survey.send").isEnabled()
    assert dialog.answers() == (Answer(question=1, choices=(2,)),)


def test_results_stand_in_a_table_with_their_base(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.surveys.over = True
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SurveyResultsDialog(services, parent, "telework-2026")
    made.show()
    settled(qtbot, services)
    assert "回答 231人 / 対象 301人（76.7%）" in said(made)
    table = made._table
    cells = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert any("平均 " in table.item(row, 2).text() for row in range(table.rowCount()))
    assert "　　「通勤の時間がなくなり、助かっています。」" in cells
    made.close()
