# SPDX-License-Identifier: Apache-2.0
"""実績を入力する: read at the edge, sent once, kept as typed when it does not get through."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.dialogs.enter_actual_dialog import EnterActualDialog
from desktop.ui.services import Services
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.measure_screens import entry
from tests.desktop.sample_measures import entry_id
from tests.desktop.screens import said, settled


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the dialog stands over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


def opened(services: Services, window: QWidget, month: str) -> EnterActualDialog:
    dialog = entry(month)(services, window)
    assert isinstance(dialog, EnterActualDialog)
    dialog.open()
    return dialog


def type_in(dialog: EnterActualDialog, value: str, origin: str = "番号発券機の集計") -> None:
    dialog.findChild(QLineEdit, "enter_actual.value").setText(value)
    dialog.findChild(QTextEdit, "enter_actual.from_what").setPlainText(origin)


def press(qtbot: QtBot, services: Services, dialog: EnterActualDialog) -> None:
    dialog.findChild(QPushButton, "enter_actual.do").click()
    settled(qtbot, services)


def test_a_new_month_is_entered(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = opened(services, window, "2026-10")
    assert "2026年10月の実績は、まだ入力されていません" in said(dialog)
    type_in(dialog, "８．７分")
    with qtbot.waitSignal(dialog.kept):
        press(qtbot, services, dialog)
    measure_id, sent = desk.measures.entered[0]
    assert (measure_id, sent.month, sent.value, sent.replaces) == (
        "waiting_time",
        "2026-10",
        "8.7",
        "",
    )


def test_what_is_there_already_is_corrected_openly(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = opened(services, window, "2026-03")
    assert "2026年3月には 10.1分 が入っています（田中 由美さん" in said(dialog)
    type_in(dialog, "10.2")
    with qtbot.waitSignal(dialog.kept):
        press(qtbot, services, dialog)
    assert desk.measures.entered[0][1].replaces == entry_id(2)


def test_what_is_no_figure_is_not_sent(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = opened(services, window, "2026-10")
    type_in(dialog, "約9分")
    press(qtbot, services, dialog)
    assert "実績を数字で入力してください。小数は1桁まで" in said(dialog)
    type_in(dialog, "9", "　")
    press(qtbot, services, dialog)
    assert "何から読み取った実績かを書いてください" in said(dialog)
    type_in(dialog, "9", "あ" * 401)
    press(qtbot, services, dialog)
    assert "400文字までです。いまは401文字です" in said(dialog)
    assert desk.measures.entered == []
    dialog.close()


def test_without_the_server_the_words_stay_and_nothing_is_queued(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    desk.measures.offline = True
    dialog = opened(services, window, "2026-10")
    type_in(dialog, "8.7")
    press(qtbot, services, dialog)
    assert dialog.isVisible()
    assert dialog.findChild(QLineEdit, "enter_actual.value").text() == "8.7"
    assert desk.acts == []
    assert desk.measures.entered == []
    dialog.close()


def test_after_a_lost_answer_the_same_entry_goes_under_the_same_id(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    desk.measures.lose_answers = 1
    dialog = opened(services, window, "2026-10")
    type_in(dialog, "8.7")
    press(qtbot, services, dialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.kept):
        press(qtbot, services, dialog)
    assert len(desk.measures.entered) == 1


def test_another_figure_after_a_lost_answer_is_an_act_of_its_own(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    desk.measures.lose_answers = 1
    dialog = opened(services, window, "2026-10")
    type_in(dialog, "8.7")
    press(qtbot, services, dialog)
    type_in(dialog, "8.6")
    with qtbot.waitSignal(dialog.kept):
        press(qtbot, services, dialog)
    first, second = (sent.event_id for _measure, sent in desk.measures.entered)
    assert first != second


def test_who_was_overtaken_sees_by_whom_and_corrects_that(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = opened(services, window, "2026-10")
    params = {"month": "2026-10", "name": "佐藤 恵", "value": "8.8", "entry_id": entry_id(77)}
    desk.next_trouble = Trouble(code="actual.entered_already", params=params)
    type_in(dialog, "8.7")
    press(qtbot, services, dialog)
    assert "2026年10月には 8.8分 が入っています（佐藤 恵さん" in said(dialog)
    with qtbot.waitSignal(dialog.kept):
        press(qtbot, services, dialog)
    assert desk.measures.entered[0][1].replaces == entry_id(77)


def test_a_month_to_come_cannot_be_chosen(services: Services, window: QWidget) -> None:
    dialog = opened(services, window, "2026-10")
    box = dialog.findChild(QComboBox, "enter_actual.month")
    offered = [str(box.itemData(at)) for at in range(box.count())]
    assert max(offered) == "2026-11"
    dialog.close()
