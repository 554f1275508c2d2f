# SPDX-License-Identifier: Apache-2.0
"""Working through what waits without the mouse: narrow, open, act, and on to the next."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.facade import CaseList
from desktop.ui.dialogs.approve_dialog import ApproveDialog
from desktop.ui.dialogs.reason_dialog import ReasonDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.cases_page import CasesPage
from desktop.ui.services import Services
from desktop.ui.widgets.case_rows import CaseRows
from desktop.ui.widgets.choice import Choice
from tests.desktop.fake_desk import RIGHT_PIN, FakeDesk
from tests.desktop.screens import said, settled

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> MainWindow:
    """The window at its list of what waits, the keyboard in it."""
    made = MainWindow(services)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.show()
    made.begin()
    made.navigation.show("cases")
    rest(qtbot, services)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    rows_of(made).setFocus()
    return made


def rest(qtbot: QtBot, services: Services) -> None:
    """A reading may ask for another one."""
    settled(qtbot, services)
    settled(qtbot, services)


def rows_of(window: MainWindow) -> CaseRows:
    return window.findChild(CaseRows, "cases.rows")


def shown(window: MainWindow) -> list[str]:
    return [row.case_id for row in rows_of(window).rows_model.rows()]


def open_case(window: MainWindow) -> str:
    return window.navigation.page("case")._case_id


def press(qtbot: QtBot, window: MainWindow, letters: str) -> None:
    """Type where the keyboard is, as a person would."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, letters)


def approve(qtbot: QtBot, services: Services, window: MainWindow) -> None:
    dialog = window.findChild(ApproveDialog)
    dialog.findChild(QLineEdit, "approve.pin").setText(RIGHT_PIN)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    rest(qtbot, services)


def test_from_case_to_case_by_keyboard_without_the_list(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    ids = shown(window)
    qtbot.keyClick(rows_of(window), Qt.Key.Key_Return)
    rest(qtbot, services)
    assert window.navigation.key() == "case"
    press(qtbot, window, "jj")
    assert open_case(window) == ids[2]
    press(qtbot, window, "k")
    assert open_case(window) == ids[1]
    assert f"2 / {len(ids)}" in said(window)


@pytest.mark.parametrize("which", [CaseList.WAITING, CaseList.SUBSTITUTE])
def test_a_on_a_row_of_an_absent_decider_begins_the_daiketsu_with_its_article(
    qtbot: QtBot, window: MainWindow, services: Services, desk: FakeDesk, which: CaseList
) -> None:
    desk.substitute_rows = desk.waiting_rows[:1]
    desk.offers = frozenset({"daiketsu"})
    desk.standing, desk.article = "daiketsu", "第4条第3項"
    page: CasesPage = window.navigation.page("cases")
    page.choose(which)
    rest(qtbot, services)
    press(qtbot, window, "a")
    rest(qtbot, services)
    dialog = window.findChild(ApproveDialog)
    assert "代決します" in said(dialog)
    assert "第4条第3項" in said(dialog)


def test_v_on_a_row_reads_afterwards_and_h_takes_back_from_hold(
    qtbot: QtBot, window: MainWindow, services: Services, desk: FakeDesk
) -> None:
    desk.offers = frozenset({"release"})
    press(qtbot, window, "h")
    rest(qtbot, services)
    assert "保留解除を受け付けました" in said(window)
    desk.offers = frozenset({"postview"})
    press(qtbot, window, "v")
    rest(qtbot, services)
    assert window.findChild(ReasonDialog).objectName() == "postview"


def test_v_on_a_case_sent_for_reading_opens_it_for_that(
    qtbot: QtBot, window: MainWindow, services: Services, desk: FakeDesk
) -> None:
    desk.offers = frozenset({"read_case"})
    press(qtbot, window, "v")
    rest(qtbot, services)
    assert window.navigation.key() == "case"


def test_a_parked_case_does_not_come_back_by_itself(
    qtbot: QtBot, window: MainWindow, services: Services, desk: FakeDesk
) -> None:
    ids = shown(window)
    desk.waiting_rows = tuple(
        replace(row, why="held") if row.case_id == ids[1] else row for row in desk.waiting_rows
    )
    qtbot.keyClick(rows_of(window), Qt.Key.Key_Return)
    rest(qtbot, services)
    press(qtbot, window, "a")
    approve(qtbot, services, window)
    assert open_case(window) == ids[2]


def test_after_an_act_the_next_waiting_case_is_open(
    qtbot: QtBot, window: MainWindow, services: Services, desk: FakeDesk
) -> None:
    ids = shown(window)
    desk.waiting_rows = tuple(
        replace(row, why="") if row.case_id == ids[1] else row for row in desk.waiting_rows
    )
    qtbot.keyClick(rows_of(window), Qt.Key.Key_Return)
    rest(qtbot, services)
    press(qtbot, window, "a")
    approve(qtbot, services, window)
    assert open_case(window) == ids[2]
    assert "この端末に保存しました" in said(window)


def test_who_wants_to_stay_stays(qtbot: QtBot, window: MainWindow, services: Services) -> None:
    services.preferences.choose("after_act", "stay")
    ids = shown(window)
    qtbot.keyClick(rows_of(window), Qt.Key.Key_Return)
    rest(qtbot, services)
    press(qtbot, window, "a")
    approve(qtbot, services, window)
    assert open_case(window) == ids[0]


def test_after_the_last_act_the_list_says_that_it_is_done(
    qtbot: QtBot, window: MainWindow, services: Services, desk: FakeDesk
) -> None:
    desk.waiting_rows = desk.waiting_rows[:1]
    desk.tell()
    qtbot.waitUntil(lambda: len(shown(window)) == 1)
    qtbot.keyClick(rows_of(window), Qt.Key.Key_Return)
    rest(qtbot, services)
    press(qtbot, window, "a")
    approve(qtbot, services, window)
    assert window.navigation.key() == "cases"
    assert "これで終わりです" in said(window)


@pytest.mark.parametrize(
    ("letter", "dialog"), [("a", ApproveDialog), ("r", ReasonDialog), ("h", ReasonDialog)]
)
def test_letters_act_from_the_list(
    qtbot: QtBot, window: MainWindow, services: Services, letter: str, dialog: type[QDialog]
) -> None:
    qtbot.keyClicks(rows_of(window), letter)
    rest(qtbot, services)
    opened = window.findChild(dialog)
    assert opened is not None
    opened.close()


def test_what_must_be_looked_at_is_opened_instead_of_approved(
    qtbot: QtBot, window: MainWindow, services: Services, desk: FakeDesk
) -> None:
    desk.waiting_rows = tuple(replace(row, look_first=("changed",)) for row in desk.waiting_rows)
    desk.tell()
    qtbot.waitUntil(lambda: bool(rows_of(window).current().look_first))
    qtbot.keyClicks(rows_of(window), "a")
    rest(qtbot, services)
    assert window.findChild(ApproveDialog) is None
    assert window.navigation.key() == "case"
    assert set(desk.seen) == {open_case(window)}


def test_an_act_that_is_not_offered_says_so(
    qtbot: QtBot, window: MainWindow, services: Services, desk: FakeDesk
) -> None:
    desk.offers = frozenset({"add_opinion"})
    qtbot.keyClicks(rows_of(window), "r")
    rest(qtbot, services)
    assert "いま差戻しはできません" in said(window)


def test_letters_in_the_search_field_are_letters(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    search = window.findChild(QLineEdit, "window.search")
    search.setFocus()
    qtbot.keyClicks(search, "ahjk")
    rest(qtbot, services)
    assert search.text() == "ahjk"
    assert window.findChild(QDialog) is None


def narrowed(window: MainWindow, box: str, data: str) -> None:
    found = window.findChild(Choice, box)
    found.setCurrentIndex(found.findData(data))
    found.activated.emit(found.currentIndex())


def test_the_list_is_narrowed_and_says_how_many_are_left(
    qtbot: QtBot, window: MainWindow, desk: FakeDesk
) -> None:
    narrowed(window, "filter.why", "gogi")
    assert shown(window) == [desk.waiting_rows[0].case_id]
    assert f"{len(desk.waiting_rows)}件のうち1件" in said(window)
    window.findChild(QPushButton, "filter.clear").click()
    assert len(shown(window)) == len(desk.waiting_rows)


def test_what_was_narrowed_is_remembered_for_this_person_only(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    window.findChild(QCheckBox, "filter.urgent").click()
    count = len(shown(window))

    def page_of(person: str) -> CasesPage:
        services.preferences.belong_to(person)
        page = CasesPage(services)
        qtbot.addWidget(page)
        page.arrive()
        rest(qtbot, services)
        return page

    again = page_of("person-personnel").findChild(CaseRows, "cases.rows")
    other = page_of("person-other").findChild(CaseRows, "cases.rows")
    assert len(again.rows_model.rows()) == count
    assert len(other.rows_model.rows()) > count


def test_a_filter_that_nothing_meets_says_so(qtbot: QtBot, window: MainWindow) -> None:
    narrowed(window, "filter.due", "overdue")
    assert "絞り込みに合う案件はありません" in said(window)
    window.findChild(QPushButton, "filter.clear").click()
    assert "絞り込みに合う案件はありません" not in said(window)


Choose = Callable[[QtBot, CaseRows], None]


def by_space(qtbot: QtBot, rows: CaseRows) -> None:
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    qtbot.keyClicks(rows, "j")
    qtbot.keyClick(rows, Qt.Key.Key_X)


def by_shift(qtbot: QtBot, rows: CaseRows) -> None:
    qtbot.keyClick(rows, Qt.Key.Key_J, SHIFT)


@pytest.mark.parametrize("choose", [by_space, by_shift])
def test_rows_are_chosen_by_keyboard(qtbot: QtBot, window: MainWindow, choose: Choose) -> None:
    rows = rows_of(window)
    choose(qtbot, rows)
    assert [row.case_id for row in rows.rows_model.chosen_rows()] == shown(window)[:2]
    assert "2件を選択中" in said(window)


def test_all_means_all_that_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    rows = rows_of(window)
    narrowed(window, "filter.why", "kaigi")
    qtbot.keyClick(rows, Qt.Key.Key_A, CTRL)
    chosen = rows.rows_model.chosen_rows()
    assert {row.why for row in chosen} == {"kaigi"}
    assert len(chosen) == len(shown(window))


def test_only_what_waits_can_be_chosen(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    rows = rows_of(window)
    qtbot.keyClick(rows, Qt.Key.Key_A, CTRL)
    window.navigation.page("cases").choose(CaseList.MINE)
    rest(qtbot, services)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert rows.rows_model.chosen_rows() == ()


def test_what_is_narrowed_away_is_chosen_no_more(qtbot: QtBot, window: MainWindow) -> None:
    rows = rows_of(window)
    qtbot.keyClick(rows, Qt.Key.Key_A, CTRL)
    narrowed(window, "filter.why", "gogi")
    narrowed(window, "filter.why", "")
    assert len(rows.rows_model.chosen_rows()) == 1
