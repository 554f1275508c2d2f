# SPDX-License-Identifier: Apache-2.0
"""The page of a case: what is asked of me, the sheet, what I may do now."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from approval.case import CaseState
from approval.encoding import from_plain, to_plain
from approval.wire import CaseView
from desktop.facade import SendState, Trouble
from desktop.ui.pages.case_page import CasePage
from desktop.ui.services import Services
from desktop.ui.widgets.act_bar import ActBar
from desktop.ui.widgets.sheet_view import SheetView
from server.usecases.reads.masking import masked_view
from tests.desktop.fake_desk import FAR, FakeDesk
from tests.desktop.sample_case import CASE_ID, postview
from tests.desktop.sample_rows import outbox_rows
from tests.desktop.screens import case_page, said, settled


def shown(qtbot: QtBot, services: Services) -> CasePage:
    page = case_page(services)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    settled(qtbot, services)
    settled(qtbot, services)
    return page


def test_one_sentence_says_what_is_asked_of_me(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    assert "人事課長として合議に同意するかを答えてください。" in said(page)
    assert page.heading() == "テレワーク用モバイル端末の購入について"


def test_the_sheet_is_shown_with_its_pages(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    sheet = page.findChild(SheetView)
    qtbot.waitUntil(sheet.has_sheet)
    assert sheet.document().pageCount() >= 1


def test_a_sheet_that_cannot_be_fetched_says_why_in_its_place(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.sheet = Trouble(code="network.disconnected")
    page = shown(qtbot, services)
    assert not page.findChild(SheetView).has_sheet()
    assert page.findChild(SheetView).findChild(object) is not None
    assert page.findChild(SheetView)._words.text()


def test_bytes_that_are_no_pdf_are_not_called_a_sheet(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.sheet = b"<html>captive portal</html>"
    page = shown(qtbot, services)
    assert "起案用紙を開けませんでした" in said(page)


def test_the_foot_offers_only_what_may_be_done_now(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.offers = frozenset({"add_opinion"})
    page = shown(qtbot, services)
    assert page.findChild(ActBar).offered() == {"add_opinion"}
    assert not page.findChild(QPushButton, "case.approve").isVisible()


def test_a_decided_case_asks_for_nothing(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    desk.case_state, desk.my_slot, desk.offers = CaseState.DECIDED, "", frozenset()
    page = shown(qtbot, services)
    assert "決裁が済みました。" in said(page)
    assert page.findChild(ActBar).offered() == frozenset()


@pytest.mark.parametrize("name", ["case.approve", "case.remand", "case.hold"])
def test_no_act_is_ever_the_default_button(qtbot: QtBot, services: Services, name: str) -> None:
    page = shown(qtbot, services)
    found = page.findChild(QPushButton, name)
    assert found.isVisible()
    assert not found.isDefault()
    assert not found.autoDefault()


def test_an_act_chosen_at_the_foot_carries_the_case_as_shown(
    qtbot: QtBot, services: Services
) -> None:
    page = shown(qtbot, services)
    with qtbot.waitSignal(page.act_asked) as asked:
        qtbot.mouseClick(page.findChild(QPushButton, "case.remand"), Qt.MouseButton.LeftButton)
    kind, detail = asked.args
    assert kind == "remand"
    assert detail.my_slot == "r1s4"


def test_my_unsent_act_is_told_on_the_page(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.acts = [replace(outbox_rows()[0], state=SendState.WAITING)]
    page = shown(qtbot, services)
    assert "◐ 承認（送信待ち）" in said(page)


def test_an_attachment_with_other_bytes_is_not_opened(qtbot: QtBot, services: Services) -> None:
    page = shown(qtbot, services)
    open_file = page.findChildren(QPushButton, "attachment.open")[0]
    with qtbot.waitSignal(page.troubled) as told:
        qtbot.mouseClick(open_file, Qt.MouseButton.LeftButton)
    assert told.args[0].code == "document.digest"
    assert "▲ 内容が異なります" in said(page)


def test_an_unknown_case_says_why_it_may_be_gone(qtbot: QtBot, services: Services) -> None:
    page = CasePage(services)
    qtbot.addWidget(page)
    page.show()
    page.open_case("gone")
    settled(qtbot, services)
    settled(qtbot, services)
    words = said(page)
    assert "この端末になく、サーバーからも読めませんでした" in words
    assert "見つかりません" in words


def test_a_case_from_elsewhere_is_shown_to_be_looked_at_and_asked_for_once(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = CasePage(services)
    qtbot.addWidget(page)
    page.show()
    page.open_case(FAR)
    for _reading in range(3):
        settled(qtbot, services)
    assert "見るだけで、操作はできません" in said(page)
    assert page.findChild(ActBar).offered() == frozenset()
    page.refresh()
    settled(qtbot, services)
    assert desk.fetched == [FAR]


def test_a_masked_case_says_why_nothing_is_shown(
    qtbot: QtBot, services: Services, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = desk.detail(CASE_ID)
    assert whole is not None
    plain = masked_view({**to_plain(whole.view.case), "content": {"secrecy": "secret"}})
    view = from_plain(CaseView, plain)
    masked = replace(whole, view=view, projected=view.case, my_slot="", offers=frozenset())
    monkeypatch.setattr(desk, "detail", lambda _case_id: masked)
    page = shown(qtbot, services)
    assert page.heading() == "件名は非公開"
    assert "秘密区分のある案件です" in said(page)


def test_a_substitute_and_a_reader_are_told_what_they_may_do(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.standing, desk.article, desk.my_slot = "daiketsu", "第4条(1)", "r1s6"
    desk.offers = frozenset({"daiketsu", "add_opinion"})
    page = shown(qtbot, services)
    assert "総務局長が不在のため、代決できます（第4条(1)）。" in said(page)
    assert page.findChild(ActBar).offered() == {"daiketsu", "add_opinion"}
    desk.standing, desk.my_slot, desk.offers = "", "", frozenset({"postview"})
    desk.postviews = (postview(),)
    again = shown(qtbot, services)
    assert "人事課長として後閲をお願いします。" in said(again)
