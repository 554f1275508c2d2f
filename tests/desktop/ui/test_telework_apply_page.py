# SPDX-License-Identifier: Apache-2.0
"""申請と登録: days in bulk, a verdict beside each, and a draft that is sealed like any other."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.telework import ApplicationWish, EnrolmentWish
from desktop.ui.dialogs.enrol_telework_dialog import EnrolTeleworkDialog
from desktop.ui.dialogs.submit_dialog import SubmitDialog
from desktop.ui.dialogs.telework_dialogs import WithdrawGrantDialog
from desktop.ui.pages.telework_apply_page import TeleworkApplyPage
from desktop.ui.services import Services
from tests.desktop import sample_telework
from tests.desktop.fake_desk import RIGHT_PIN, FakeDesk
from tests.desktop.screens import said, settled
from tests.desktop.telework_screens import filled


def shown(qtbot: QtBot, services: Services) -> TeleworkApplyPage:
    page = TeleworkApplyPage(services)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.arrive()
    settled(qtbot, services)
    return page


def judged(qtbot: QtBot, services: Services) -> TeleworkApplyPage:
    page = filled(shown(qtbot, services))
    qtbot.waitUntil(lambda: "✓ 申請できます" in said(page))
    return page


def apply(page: TeleworkApplyPage) -> None:
    page.findChild(QPushButton, "apply.send").click()


def test_weekdays_of_a_stretch_become_lines_with_a_verdict_beside_each(
    qtbot: QtBot, services: Services
) -> None:
    words = said(judged(qtbot, services))
    days = [line for line in words.splitlines() if "全日" in line and line.startswith("12/")]
    assert [each.split()[0] for each in days] == [
        *("12/1（火）", "12/3（木）", "12/8（火）", "12/10（木）")
    ]
    assert "▲ 12/7（月）からの週のテレワークが、上限の3日を超えます（週の上限）。" in words
    assert "申請できない日が1件あります" in words


def test_a_line_is_taken_out_and_the_rest_judged_again(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = judged(qtbot, services)
    page.findChild(QPushButton, "apply.remove3").click()
    qtbot.waitUntil(lambda: len(desk.telework.judged[-1].lines) == 3)
    qtbot.waitUntil(lambda: "申請できない日" not in said(page))


def test_what_is_taken_out_says_who_else_must_agree(qtbot: QtBot, services: Services) -> None:
    page = judged(qtbot, services)
    assert "承認する方：人事課長 山﨑 浩" in said(page)
    assert "合議も必要です：情報セキュリティ責任者 一 一" in said(page)
    page.findChild(QPushButton, "apply.drop0").click()
    qtbot.waitUntil(lambda: "合議も必要です" not in said(page))


def test_an_application_becomes_a_draft_that_is_sealed(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = judged(qtbot, services)
    apply(page)
    qtbot.waitUntil(lambda: page.findChild(SubmitDialog) is not None)
    (matter, wish) = desk.commands[0]  # type: ignore[misc]
    assert matter == "telework_application"
    assert isinstance(wish, ApplicationWish)
    assert wish.contact == "090-0000-0000"
    assert wish.carried[0].name == "端末更新の仕様書（案）"
    dialog = page.findChild(SubmitDialog)
    dialog.findChild(QLineEdit, "submit.pin").setText(RIGHT_PIN)
    with qtbot.waitSignal(page.kept):
        dialog.attempt()
    qtbot.waitUntil(lambda: "まだ日がありません" in said(page))


def test_without_a_contact_nothing_is_made(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = judged(qtbot, services)
    page.findChild(QLineEdit, "apply.contact").clear()
    apply(page)
    assert "連絡先を書いてください" in said(page)
    assert desk.commands == []


def test_offline_the_verdict_is_owed_says_so_and_comes_with_the_connection(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    desk.next_trouble = Trouble(code="network.disconnected")
    filled(page)
    qtbot.waitUntil(lambda: "まだ確かめられていません" in said(page))
    desk.tell()
    qtbot.waitUntil(lambda: "✓ 申請できます" in said(page))


def test_the_registration_is_applied_for_with_reasons_and_contact(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.telework.standing = sample_telework.enrolment("none")
    page = shown(qtbot, services)
    assert "2026年度の利用者登録がありません" in said(page)
    page.findChild(QPushButton, "apply.enrol").click()
    dialog = page.findChild(EnrolTeleworkDialog)
    dialog.attempt()
    assert "理由を一つ以上選んでください" in said(dialog)
    dialog.findChild(QCheckBox, "enrol_telework.reason.childcare").click()
    dialog.findChild(QLineEdit, "enrol_telework.contact").setText("090-0000-0000")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    assert page.findChild(SubmitDialog) is not None
    assert desk.commands == [
        (
            "telework_enrolment",
            EnrolmentWish(
                fiscal_year=2026,
                valid_from=date(2026, 11, 24),
                reasons=("childcare",),
                contact="090-0000-0000",
            ),
        )
    ]


def test_an_excluded_class_is_asked_why_it_is_needed_after_all(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    dialog = EnrolTeleworkDialog(services, page, sample_telework.enrolment("none"))
    dialog.open()
    field = dialog.findChild(QLineEdit, "enrol_telework.exception")
    assert not field.isVisible()
    dialog._employed.choose("fiscal_year")
    assert field.isVisible()
    dialog.close()


def test_coming_blocks_can_be_withdrawn_but_not_what_was_ordered(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = shown(qtbot, services)
    assert "11/30（月）  全日  在宅  実施命令" in said(page)
    assert page.findChild(QPushButton, "apply.withdraw.case-application:30") is None
    page.findChild(QPushButton, "apply.withdraw.case-application:26").click()
    dialog = page.findChild(WithdrawGrantDialog)
    with qtbot.waitSignal(page.kept):
        dialog.attempt()
    assert desk.commands == [("withdraw_grant", ("case-application:26", ""))]


def test_without_coming_blocks_the_page_says_what_would_stand_there(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.telework.coming = ()
    desk.telework.standing = replace(desk.telework.standing, state="unknown")
    page = shown(qtbot, services)
    assert "これからのテレワークはありません" in said(page)
    assert any(
        "まだサーバーから受け取っていません" in each.text() for each in page.findChildren(QLabel)
    )
