# SPDX-License-Identifier: Apache-2.0
"""会議室 of 管理: rows changed, checked, registered; what was typed outlives faults and others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListView, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui import catalogue_words
from desktop.ui.catalogue_words import EQUIPMENT, HOSTS, ROOMS
from desktop.ui.dialogs.catalogue_row_dialog import CatalogueRowDialog
from desktop.ui.services import Services
from desktop.ui.widgets.room_register_panel import RoomRegisterPanel
from telework.meetings.files.reading import FILES
from telework.meetings.files.writing import columns_of
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.room_register_screens import LOSING, changed_draft
from tests.desktop.screens import said, settled


@pytest.fixture(autouse=True)
def japanese() -> Iterator[None]:
    """The server's sentences come in both languages: these are the Japanese screens."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Japanese))
    yield
    QLocale.setDefault(before)


def opened(qtbot: QtBot, services: Services) -> RoomRegisterPanel:
    """The tab, with the catalogue in force read."""
    panel = RoomRegisterPanel(services)
    qtbot.addWidget(panel)
    panel.resize(1000, 640)
    panel.show()
    panel.refresh()
    settled(qtbot, services)
    return panel


def shown(panel: RoomRegisterPanel, column: int = 0) -> list[str]:
    """A column of the table that is looked at."""
    table = panel.frame.table()
    return [item.text() for row in range(table.rowCount()) if (item := table.item(row, column))]


def press(panel: RoomRegisterPanel, name: str) -> None:
    button = panel.findChild(QPushButton, f"rooms.{name}")
    assert button.isEnabled(), name
    button.click()


def dialog_of(panel: RoomRegisterPanel) -> QDialog:
    return next(each for each in panel.findChildren(QDialog) if each.isVisible())


def type_into(dialog: QDialog, column: str, words: str) -> None:
    dialog.findChild(QLineEdit, f"catalogue.{column}").setText(words)


def do(qtbot: QtBot, services: Services, dialog: QDialog) -> None:
    dialog.findChild(QPushButton, f"{dialog.objectName()}.do").click()
    settled(qtbot, services)
    settled(qtbot, services)


def change_first(qtbot: QtBot, services: Services, panel: RoomRegisterPanel, words: str) -> None:
    """Write another number of people into the first room."""
    panel.frame.go_to(0)
    press(panel, "edit")
    dialog = dialog_of(panel)
    type_into(dialog, "capacity", words)
    do(qtbot, services, dialog)


def test_what_is_in_force_is_shown_with_who_put_it_there(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services)
    assert shown(panel) == ["15A", "15B", "15C", "kita-1"]
    assert shown(panel, 6) == ["いいえ", "いいえ", "はい", "いいえ"]
    assert "第7版" in panel.said.text()
    header = panel.frame.table().horizontalHeader().model()
    words = [str(header.headerData(at, Qt.Orientation.Horizontal)).strip() for at in range(8)]
    assert words[3:6] == ["階", "定員", "利用時間"]
    assert not panel.findChild(QPushButton, "rooms.register").isEnabled()
    panel.frame.turn_to(HOSTS)
    assert shown(panel, 2) == ["Zoom"]


def test_a_row_is_changed_and_registered_after_a_question(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    change_first(qtbot, services, panel, "20")
    assert desk.room_register.asked == []
    assert shown(panel, 7)[0] == "変更"
    assert "会議室: 変更 1" in said(panel)
    press(panel, "register")
    dialog = dialog_of(panel)
    assert "すぐに全員の申込みに効きます" in said(dialog)
    do(qtbot, services, dialog)
    (wanted,) = desk.room_register.asked
    assert (wanted.rev, wanted.even_with_bookings) == (7, False)
    assert wanted.tables[0].rows[0][4] == "20"
    assert "登録しました。第8版" in panel.said.text()
    assert shown(panel, 7) == ["", "", "", ""]


def test_a_room_is_added_and_another_removed_and_brought_back(
    qtbot: QtBot, services: Services
) -> None:
    panel = opened(qtbot, services)
    press(panel, "add")
    dialog = dialog_of(panel)
    dialog.findChild(QPushButton, "catalogue_row.do").click()
    assert "番号を入れてください" in said(dialog)
    for column, words in (("room_id", "16A"), ("name", "16A会議室"), ("building", "本庁舎")):
        type_into(dialog, column, words)
    dialog.findChild(QComboBox, "catalogue.needs_approval").setCurrentIndex(0)
    do(qtbot, services, dialog)
    assert shown(panel)[-1] == "16A"
    panel.frame.go_to(0)
    press(panel, "remove")
    assert shown(panel, 7) == ["削除", "", "", "", "追加"]
    panel.activateWindow()
    panel.frame.table().setFocus()
    qtbot.keyClick(panel.frame.table(), Qt.Key.Key_Delete)
    assert shown(panel, 7) == ["", "", "", "", "追加"]
    draft = panel.draft()
    assert draft is not None
    row = dict(zip(draft.table(ROOMS).columns, draft.rows(ROOMS)[-1], strict=True))
    assert row["needs_approval"] == "yes"
    press(panel, "drop")
    assert shown(panel) == ["15A", "15B", "15C", "kita-1"]


def test_a_fault_is_shown_at_its_row_and_opens_its_field(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    change_first(qtbot, services, panel, "たくさん")
    press(panel, "check")
    settled(qtbot, services)
    assert desk.room_register.asked[0].check_only
    assert "誤りが1件あります" in panel.said.text()
    assert shown(panel, 7)[0] == "変更・誤り1件"
    against = panel.findChild(QTableWidget, "rooms.faults")
    words = [item.text() for column in range(4) if (item := against.item(0, column))]
    assert words == ["会議室", "15A", "定員", "「たくさん」は数ではありません。"]
    qtbot.keyClick(against, Qt.Key.Key_Return)
    dialog = dialog_of(panel)
    assert isinstance(dialog, CatalogueRowDialog)
    assert "「たくさん」は数ではありません。" in said(dialog)
    type_into(dialog, "capacity", "20")
    do(qtbot, services, dialog)
    assert not against.isVisible()
    press(panel, "check")
    settled(qtbot, services)
    assert "このまま登録できます" in panel.said.text()


def test_dates_that_lose_their_room_are_told_before_it_is_done_anyway(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.room_register.losing = LOSING
    panel = opened(qtbot, services)
    panel.take(changed_draft())
    press(panel, "check")
    settled(qtbot, services)
    assert panel.findChild(QTableWidget, "rooms.losing").rowCount() == len(LOSING)
    press(panel, "register")
    dialog = dialog_of(panel)
    do(qtbot, services, dialog)
    assert "予約3件が、取っていた部屋などを失います" in said(dialog)
    verb = dialog.findChild(QPushButton, "catalogue_register.do")
    assert verb.text() == "それでも登録する(&S)"
    assert desk.room_register.in_force.rev == 7
    do(qtbot, services, dialog)
    assert desk.room_register.asked[-1].even_with_bookings
    assert "第8版" in panel.said.text()


def test_who_comes_second_keeps_what_was_typed_and_sees_what_both_changed(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    panel.take(changed_draft())
    rooms = desk.room_register.in_force.tables[0].rows
    theirs = tuple((*each[:4], "99", *each[5:]) for each in rooms)
    desk.room_register.put({ROOMS: theirs}, by="p0006")
    press(panel, "register")
    do(qtbot, services, dialog_of(panel))
    settled(qtbot, services)
    assert "ほかの方が先に登録しました" in panel.said.text()
    assert "15A" in panel.said.text()
    assert shown(panel, 4) == ["20", "12", "99", "99", "8"]
    assert shown(panel, 7) == [
        *("変更・ほかの方も変更", "削除・ほかの方も変更"),
        *("", "", "追加"),
    ]
    press(panel, "register")
    do(qtbot, services, dialog_of(panel))
    assert desk.room_register.in_force.rev == 9


def test_a_table_goes_out_as_csv_and_comes_back_from_a_spreadsheet(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    panel = opened(qtbot, services)
    panel.frame.turn_to(EQUIPMENT)
    path = tmp_path / "備品.csv"
    panel.file.save_to("csv", str(path))
    settled(qtbot, services)
    text = path.read_text("utf-8-sig")
    assert text.splitlines()[0] == "備品番号,名称,数,建物,管理課"
    path.write_text(text + "camera,カメラ,2,本庁舎,\r\n", "cp932")
    panel.load(str(path))
    assert "2行を読み込みました。まだ登録していません。" in panel.said.text()
    assert shown(panel) == ["projector", "camera"]
    assert shown(panel, 5) == ["", "追加"]
    panel.frame.turn_to(ROOMS)
    panel.load(str(path))
    assert "見出しが、この表と合わない" in panel.said.text()
    assert shown(panel) == ["15A", "15B", "15C", "kita-1"]
    panel.load(str(tmp_path / "gone.csv"))
    assert "gone.csv" in panel.said.text()


def test_what_was_left_unregistered_is_offered_again_after_the_client_ended(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    change_first(qtbot, services, opened(qtbot, services), "20")
    settled(qtbot, services)
    desk.room_register.next_trouble = Trouble(code="network.disconnected")
    again = opened(qtbot, services)
    settled(qtbot, services)
    assert shown(again, 7) == ["変更", "", "", ""], "also where no server answers"
    again.refresh()
    settled(qtbot, services)
    assert shown(again, 4)[0] == "20"
    press(again, "register")
    do(qtbot, services, dialog_of(again))
    assert desk.room_register.left is None
    assert "登録しました。第8版" in again.said.text()


def test_what_was_left_is_said_and_rests_on_what_is_in_force_by_now(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.room_register.left = changed_draft()
    panel = opened(qtbot, services)
    settled(qtbot, services)
    assert "前に変えて、まだ登録していない内容" in panel.said.text()
    rooms = desk.room_register.in_force.tables[0].rows
    desk.room_register.put({ROOMS: rooms[:3]}, by="p0006")
    second = opened(qtbot, services)
    settled(qtbot, services)
    assert "ほかの方が先に登録しました" in second.said.text()
    assert shown(second) == ["15A", "15B", "15C", "15D"]


def test_an_answer_that_was_lost_leaves_nothing_to_register_twice(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    panel.take(changed_draft())
    draft = panel.draft()
    assert draft is not None
    desk.room_register.keep(draft.wanted())
    panel.refresh()
    settled(qtbot, services)
    assert shown(panel, 7) == ["", "", "", ""]
    assert "ほかの方" not in panel.said.text()
    assert desk.room_register.left is None


def test_each_change_is_taken_back_one_by_one(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    assert not panel.findChild(QPushButton, "rooms.undo").isEnabled()
    change_first(qtbot, services, panel, "20")
    panel.frame.go_to(1)
    press(panel, "remove")
    press(panel, "drop")
    settled(qtbot, services)
    assert desk.room_register.left is None
    assert "「ひとつ前に戻す」で取り戻せます" in panel.said.text()
    panel.activateWindow()
    panel.frame.table().setFocus()
    qtbot.keyClick(panel.frame.table(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(panel, 7) == ["変更", "削除", "", ""]
    press(panel, "undo")
    settled(qtbot, services)
    assert shown(panel, 7) == ["変更", "", "", ""]
    assert desk.room_register.left == panel.draft()
    press(panel, "undo")
    assert shown(panel, 7) == ["", "", "", ""]


def test_sections_and_people_stand_by_their_names(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services)
    settled(qtbot, services)
    assert "五十嵐 健" in panel.said.text()
    panel.frame.turn_to(EQUIPMENT)
    assert shown(panel, 4) == ["会計室"]


def test_a_section_is_chosen_by_its_name_and_taken_away(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services)
    panel.frame.turn_to(EQUIPMENT)
    press(panel, "edit")
    dialog = dialog_of(panel)
    settled(qtbot, services)
    assert "会計室" in said(dialog)
    dialog.findChild(QPushButton, "catalogue.manager_section_id.remove").click()
    field = dialog.findChild(QLineEdit, "catalogue.manager_section_id")
    field.setText("管財課")
    found = dialog.findChild(QListView, "catalogue.manager_section_id.found")
    qtbot.waitUntil(lambda: found.model().rowCount() > 0)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "総務局 管財課" in said(dialog)
    do(qtbot, services, dialog)
    draft = panel.draft()
    assert draft is not None
    (row,) = draft.rows(EQUIPMENT)
    assert row[4] == "総務局 管財課"  # the number that the fake gives it


@pytest.mark.parametrize("first", [True, False])
def test_a_server_out_of_reach_takes_nothing_away(
    qtbot: QtBot, services: Services, desk: FakeDesk, *, first: bool
) -> None:
    trouble = Trouble(code="network.disconnected")
    desk.room_register.next_trouble = trouble if first else None
    panel = opened(qtbot, services)
    if first:
        assert "サーバー" in panel.said.text()
        return
    panel.take(changed_draft())
    desk.room_register.next_trouble = trouble
    panel.refresh()
    settled(qtbot, services)
    assert "サーバー" in panel.said.text()
    draft = panel.draft()
    assert draft is not None
    assert not draft.clean()


def test_every_column_has_its_word_as_in_the_files() -> None:
    for file in (ROOMS, EQUIPMENT, HOSTS):
        words = {column: heading for heading, column in FILES[file].names.items()}
        for column in columns_of(file):
            expected = words.get(column, column)
            if column == "features" and file == HOSTS:
                expected = "設備"  # 機能 in its own words, for the same column of another file
            assert catalogue_words.COLUMNS[column] == expected, (file, column)
