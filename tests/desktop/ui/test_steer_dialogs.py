# SPDX-License-Identifier: Apache-2.0
"""振替, 飛ばし and additions to a route: what is asked, what is said before, what is sent."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from approval.case import SlotKind, SlotStatus
from approval.commands import InsertSlot, Reassign, Release, Remand, Skip
from desktop.case_detail import CaseDetail
from desktop.ui import words
from desktop.ui.case_commands import command_of
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.dialogs.insert_dialog import InsertDialog
from desktop.ui.dialogs.reason_dialog import ReasonDialog
from desktop.ui.dialogs.steer_dialog import SteerDialog
from desktop.ui.services import Services
from desktop.ui.widgets.act_bar import ActBar
from desktop.ui.widgets.office_list import OfficeList
from tests.desktop.fake_desk import FakeDesk, person
from tests.desktop.sample_case import CASE_ID
from tests.desktop.sample_steering import MY_POST, steered
from tests.desktop.screens import said, settled


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """The window over which a dialog opens."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def choose(qtbot: QtBot, services: Services, dialog: ActDialog, prefix: str) -> None:
    """Find a post and take the first."""
    field = dialog.findChild(QLineEdit, f"{prefix}.search")
    field.setText("課")
    choices = dialog.findChild(OfficeList, f"{prefix}.choices")
    qtbot.waitUntil(lambda: choices.offices.rowCount() > 0)
    field.returnPressed.emit()
    settled(qtbot, services)


def test_a_reassignment_says_who_acts_and_asks_for_the_reason(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = SteerDialog(services, window, "reassign", steered(desk))
    dialog.open()
    which = dialog.findChild(QComboBox, "reassign.slot")
    assert [which.itemText(at) for at in range(which.count())] == [
        "課長（欠員）",
        "人事課長 山﨑 浩",
    ]
    dialog.attempt()
    assert "振り替える先の職を選んでください" in said(dialog)
    choose(qtbot, services, dialog, "reassign")
    assert "課長（欠員）には回らなくなります" in said(dialog)
    dialog.attempt()
    assert "理由を書いてください" in said(dialog)
    assert desk.commands == []
    dialog.findChild(QLineEdit, "reassign.reason").setText("4月まで欠員のため")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    (command,) = desk.commands
    assert isinstance(command, Reassign)
    assert (command.slot_id, command.post_id, command.reason) == (
        "r1s3",
        MY_POST,
        "4月まで欠員のため",
    )


def test_leaving_out_names_who_still_checks_it(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = SteerDialog(services, window, "skip", steered(desk))
    dialog.open()
    which = dialog.findChild(QComboBox, "skip.slot")
    assert [which.itemText(at) for at in range(which.count())] == ["課長（欠員）"]
    text = said(dialog)
    assert "だれも確かめないまま先へ進みます" in text
    assert "局長 中村 誠（決裁）" in text
    assert dialog.clean()
    dialog.findChild(QLineEdit, "skip.reason").setText("欠員で、急ぐため")
    assert not dialog.clean()
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    (command,) = desk.commands
    assert isinstance(command, Skip)
    assert (command.slot_id, command.post_id) == ("r1s3", MY_POST)


def test_an_addition_shows_the_way_before_it_is_made(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = InsertDialog(services, window, steered(desk))
    dialog.open()
    dialog.attempt()
    assert "加える相手を選んでください" in said(dialog)
    choose(qtbot, services, dialog, "insert")
    way = next(line for line in said(dialog).splitlines() if line.startswith("このあとの経路"))
    assert "（合議）】 → 局長 中村 誠（決裁）" in way
    dialog.findChild(QComboBox, "insert.before").setCurrentIndex(0)
    dialog.findChild(QRadioButton, "insert.kaigi").setChecked(True)
    way = next(line for line in said(dialog).splitlines() if line.startswith("このあとの経路"))
    assert "】 → 人事課長" in way
    assert "（合議）】" not in way
    dialog.findChild(QLineEdit, "insert.reason").setText("会計にも関わるため")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    (command,) = desk.commands
    assert isinstance(command, InsertSlot)
    assert (command.kind, command.before, command.post_id) == ("kaigi", "r1s4", MY_POST)


def test_the_acts_stand_under_others_only_where_they_are_offered(qtbot: QtBot) -> None:
    bar = ActBar()
    qtbot.addWidget(bar)
    bar.offer(frozenset({"reassign", "skip", "insert_slot"}))
    assert bar.offered() == {"reassign", "skip", "insert_slot"}
    bar.offer(frozenset({"approve"}))
    assert bar.offered() == {"approve"}


def standing_in(desk: FakeDesk, status: SlotStatus) -> CaseDetail:
    """Return the case as it waits for the absent decider, seen by his substitute."""
    desk.acted, desk.my_slot = 5, "r1s6"
    desk.standing, desk.article = "daiketsu", "第4条(1)"
    detail = desk.detail(CASE_ID)
    assert detail is not None
    *before, last = detail.projected.stages
    deciding = replace(last, slots=tuple(replace(slot, status=status) for slot in last.slots))
    case = replace(detail.projected, stages=(*before, deciding))
    return replace(detail, projected=case)


def test_a_substitute_sends_back_in_the_deciders_slot(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    detail = standing_in(desk, SlotStatus.OPEN)
    dialog = ReasonDialog(services, window, "remand", detail)
    dialog.open()
    assert "第4条(1)により、不在の決裁者に代わって差し戻します" in said(dialog)
    command = command_of("remand", detail, person(), "見積の確認")
    assert isinstance(command, Remand)
    slot = detail.projected.slot("r1s6")
    assert slot is not None
    assert (slot.kind, command.post_id) == (SlotKind.KESSAI, slot.post_id)


def test_what_is_parked_is_said_to_be_taken_up_first(desk: FakeDesk) -> None:
    detail = standing_in(desk, SlotStatus.HELD)
    assert "保留を解除すると、代決できます（第4条(1)）" in words.asked_of_me(detail)
    command = command_of("release", detail, person())
    assert isinstance(command, Release)
    assert command.post_id == "post-bureau"
