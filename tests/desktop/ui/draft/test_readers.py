# SPDX-License-Identifier: Apache-2.0
"""秘密区分 and who may read beside the route."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from approval.identifiers import PostId
from desktop.draft import Draft
from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled
from tests.desktop.ui.draft.filling import name_post, press


def test_a_class_of_secrecy_says_what_it_means_and_is_kept(
    qtbot: QtBot, services: Services, page: DraftPage, desk: FakeDesk, draft: Draft
) -> None:
    assert "起案した所属とその上司の方も開けます" in said(page)
    box = page.findChild(QComboBox, "draft.secrecy")
    box.setCurrentIndex(box.findData("secret"))
    assert "件名は非公開" in said(page)
    qtbot.waitUntil(lambda: desk.kept_drafts[draft.draft_id].content.secrecy == "secret")


def choose_secrecy(page: DraftPage, secrecy: str) -> None:
    box = page.findChild(QComboBox, "draft.secrecy")
    box.setCurrentIndex(box.findData(secrecy))


def test_who_else_may_open_a_secret_case_is_named_and_taken_off_again(
    qtbot: QtBot, services: Services, page: DraftPage, desk: FakeDesk, draft: Draft
) -> None:
    assert not page.findChild(QLineEdit, "draft.readers.search").isVisible()
    choose_secrecy(page, "secret")
    name_post(qtbot, page, services, "draft.readers", "財政課")
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.readers == (PostId("post-finance"),)
    press(qtbot, page, "draft.readers.remove")
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.readers == ()


def test_without_a_class_of_secrecy_nobody_stays_named(
    qtbot: QtBot, services: Services, page: DraftPage, desk: FakeDesk, draft: Draft
) -> None:
    choose_secrecy(page, "secret")
    name_post(qtbot, page, services, "draft.readers", "財政課")
    choose_secrecy(page, "")
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.readers == ()


def test_a_draft_comes_back_with_its_readers_by_name(
    qtbot: QtBot, services: Services, page: DraftPage, desk: FakeDesk, draft: Draft
) -> None:
    gone, finance = PostId("post-abolished"), PostId("post-finance")
    content = replace(draft.content, secrecy="secret", readers=(finance, gone), kyoran=(finance,))
    desk.kept_drafts[draft.draft_id] = replace(draft, content=content)
    page.open_draft(draft.draft_id)
    settled(qtbot, services)
    taken = page.findChild(OfficeList, "draft.readers.taken")
    qtbot.waitUntil(lambda: "確かめて" not in taken.offices.item(0).text())
    assert "財政課" in taken.offices.item(0).text()
    assert taken.offices.item(1).text() == "（いまの組織にない職）"
    assert page.findChild(OfficeList, "draft.kyoran.taken").offices.rowCount() == 1


def test_who_is_asked_to_read_is_kept_with_the_draft(
    qtbot: QtBot, services: Services, page: DraftPage, desk: FakeDesk, draft: Draft
) -> None:
    name_post(qtbot, page, services, "draft.kyoran", "財政課")
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.kyoran == (PostId("post-finance"),)
