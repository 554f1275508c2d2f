# SPDX-License-Identifier: Apache-2.0
"""不在の登録: coming ones first, past ones folded, each change kept like every act."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.absences import AbsenceWish
from desktop.facade import Act, Trouble
from desktop.ui import absence_words
from desktop.ui.dialogs.absence_dialog import AbsenceDialog, CancelAbsenceDialog
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.pages.absences_page import AbsencesPage
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from tests.desktop import sample_absences
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled


def shown(qtbot: QtBot, services: Services) -> AbsencesPage:
    page = AbsencesPage(services)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.arrive()
    settled(qtbot, services)
    return page


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the dialogs open over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def begun(
    qtbot: QtBot, services: Services, window: QWidget, *, changing: bool = False
) -> AbsenceDialog:
    row = services.desk.absences()[0] if changing else None
    dialog = AbsenceDialog(services, window, row)
    dialog.open()
    settled(qtbot, services)
    return dialog


def do(dialog: ActDialog, name: str) -> None:
    dialog.findChild(QPushButton, f"{name}.do").click()


def test_coming_absences_stand_first_and_past_ones_are_folded(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    words = said(page)
    assert words.index("12/2（水）〜12/3（木） 終日") > 0
    assert "研修" not in words
    fold = page.findChild(QPushButton, "absences.past")
    assert fold.text() == "過去の不在 2件"
    fold.click()
    assert "10/5（月） 終日" in said(page)


def test_what_is_not_sent_yet_says_so(qtbot: QtBot, services: Services) -> None:
    assert "不在の登録（送信待ち）" in said(shown(qtbot, services))


def test_without_absences_the_page_says_what_would_stand_there(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.absence_rows = ()
    assert "これからの不在はありません" in said(shown(qtbot, services))


def test_a_whole_day_ends_with_the_midnight_after(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = begun(qtbot, services, window)
    dialog.findChild(QDateEdit, "absence.first").setDate(QDate(2026, 12, 7))
    dialog.findChild(QDateEdit, "absence.last").setDate(QDate(2026, 12, 8))
    with qtbot.waitSignal(dialog.kept) as kept:
        do(dialog, "absence")
    assert isinstance(kept.args[0], Act)
    (wanted,) = desk.commands
    assert wanted == (
        "register_absence",
        AbsenceWish(
            kind="trip",
            starts_at=datetime(2026, 12, 6, 15, tzinfo=UTC),
            ends_at=datetime(2026, 12, 8, 15, tzinfo=UTC),
        ),
    )


@pytest.mark.parametrize(
    ("part", "hours"), [("morning", ("08:30", "12:00")), ("afternoon", ("13:00", "17:15"))]
)
def test_half_a_day_has_the_hours_of_that_half(
    qtbot: QtBot,
    services: Services,
    window: QWidget,
    desk: FakeDesk,
    part: str,
    hours: tuple[str, str],
) -> None:
    dialog = begun(qtbot, services, window)
    box = dialog.findChild(QComboBox, "absence.part")
    box.setCurrentIndex(box.findData(part))
    assert not dialog.findChild(QDateEdit, "absence.last").isVisible()
    with qtbot.waitSignal(dialog.kept):
        do(dialog, "absence")
    wish = desk.commands[-1][1]  # type: ignore[index]
    assert absence_words.period(wish.starts_at, wish.ends_at).endswith("〜".join(hours))


def test_an_end_before_the_beginning_is_said_and_nothing_is_kept(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = begun(qtbot, services, window)
    box = dialog.findChild(QComboBox, "absence.part")
    box.setCurrentIndex(box.findData("hours"))
    dialog.findChild(QTimeEdit, "absence.from").setTime(QTime(15, 0))
    dialog.findChild(QTimeEdit, "absence.until").setTime(QTime(9, 0))
    do(dialog, "absence")
    assert "終わりが始まりより前です" in said(dialog)
    assert desk.commands == []
    dialog.close()


def test_who_decides_meanwhile_stands_in_the_dialog(
    qtbot: QtBot, services: Services, window: QWidget
) -> None:
    dialog = begun(qtbot, services, window)
    qtbot.waitUntil(lambda: "第4条第5項" in said(dialog))
    words = said(dialog)
    assert "人事課長の決裁を代わりにする人\n1. 人事課担当課長  一 一  （第4条第4項）" in words
    assert "2. 案件を主管する係長  （第4条第5項）: 人事係長  東海林 太郎、" in words
    assert "至急の案件に限ります。" in words
    dialog.close()


def test_a_change_begins_with_what_is_registered(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = begun(qtbot, services, window, changing=True)
    assert dialog.findChild(QDateEdit, "absence.last").date() == QDate(2026, 12, 3)
    assert dialog.clean()
    dialog.findChild(QDateEdit, "absence.last").setDate(QDate(2026, 12, 4))
    assert not dialog.clean()
    with qtbot.waitSignal(dialog.kept):
        do(dialog, "absence")
    wish = desk.commands[-1][1]  # type: ignore[index]
    assert wish.absence_id == "trip-1"
    assert wish.ends_at.astimezone(UTC) == datetime(2026, 12, 4, 15, tzinfo=UTC)


def test_a_refusal_stays_in_the_dialog_with_what_was_typed(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = begun(qtbot, services, window)
    desk.next_trouble = Trouble(code="store.full")
    do(dialog, "absence")
    settled(qtbot, services)
    assert dialog.isVisible()
    assert desk.commands == []
    dialog.close()


def test_taking_an_absence_back_asks_once(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    page = shown(qtbot, services)
    page.findChild(QPushButton, "absences.cancel.trip-1").click()
    dialog = page.findChild(CancelAbsenceDialog)
    assert "12/2（水）〜12/3（木）" in said(dialog)
    with qtbot.waitSignal(page.kept):
        do(dialog, "absence_cancel")
    assert desk.commands == [("cancel_absence", ("trip-1", ""))]


def test_buttons_of_several_absences_are_told_apart_when_read_out(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    names = [each.accessibleName() for each in buttons if each.text() == "変更"]
    assert names == [
        "変更 11/24（火） 13:00〜18:45 休暇",
        "変更 12/2（水）〜12/3（木） 終日 出張",
        "変更 東海林 太郎 11/24（火） 終日 病気",
    ]


def test_hours_over_midnight_name_both_days() -> None:
    row = sample_absences.rows()[0]
    ends = datetime(2026, 12, 3, 3, tzinfo=UTC)
    said_so = absence_words.period(row.starts_at, ends)
    assert said_so == "12/2（水） 00:00〜12/3（木） 12:00"
    assert date(2026, 12, 2).weekday() == 2


def test_colleagues_away_are_listed_with_what_the_reader_may_know(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    words = said(page)
    assert "人事係長  東海林 太郎" in words
    assert "病気" in words
    assert page.findChild(QPushButton, "absences.change.illness-2").isVisible()
    assert page.findChild(QPushButton, "absences.change.other-1") is None


def test_an_absence_is_registered_for_a_colleague_found_by_name(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    page.findChild(QPushButton, "absences.other").click()
    dialog = page.findChild(AbsenceDialog)
    do(dialog, "absence")
    assert "だれの不在かを選んでください" in said(dialog)
    field = dialog.findChild(QLineEdit, "absence.whose")
    field.setText("小鳥遊")
    found = dialog.findChild(OfficeList, "absence.found")
    qtbot.waitUntil(lambda: found.model().rowCount() == 1)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "● 給与係長  小鳥遊 空" in said(dialog)
    with qtbot.waitSignal(page.kept):
        do(dialog, "absence")
    ((_kind, wish),) = desk.commands
    assert isinstance(wish, AbsenceWish)
    assert wish.person_id == "p-takanashi"


def test_a_colleagues_absence_is_cancelled_in_his_name(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    page.findChild(QPushButton, "absences.cancel.illness-2").click()
    dialog = page.findChild(CancelAbsenceDialog)
    assert "またご本人に届きます" in said(dialog)
    with qtbot.waitSignal(page.kept):
        do(dialog, "absence_cancel")
    assert desk.commands == [("cancel_absence", ("illness-2", "p-shoji"))]


def test_who_answers_for_nobody_has_no_button_and_an_empty_list_says_so(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.heads, desk.others_away = False, ()
    page = shown(qtbot, services)
    assert not page.findChild(QPushButton, "absences.other").isVisible()
    assert "これから不在になる方は" in said(page)
