# SPDX-License-Identifier: Apache-2.0
"""枝番: a draft that follows up a case takes a branch of its number."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from approval.secrecy import MASKED_TITLE
from desktop.draft import Draft
from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.sample_case import CASE_ID
from tests.desktop.screens import said, settled
from tests.desktop.ui.draft.filling import name_post, press


def test_the_case_that_is_followed_up_is_found_chosen_and_given_back(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk, draft: Draft
) -> None:
    assert "新しい文書番号になります" in said(page)
    row = desk.waiting_rows[0]
    name_post(qtbot, page, services, "draft.branch", row.title)
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].branch_of == row.case_id
    assert row.number in said(page)
    assert "もとの番号に枝番が付きます" in said(page)
    press(qtbot, page, "draft.branch.remove")
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].branch_of == ""
    assert page.findChild(QLineEdit, "draft.branch.search").isVisible()


def test_what_has_no_number_or_must_not_be_known_is_not_offered(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk
) -> None:
    numbered, masked, drafted = desk.waiting_rows[:3]
    desk.waiting_rows = (
        numbered,
        replace(masked, title=MASKED_TITLE),
        replace(drafted, number=""),
    )
    page.findChild(QLineEdit, "draft.branch.search").setText("課")
    choices = page.findChild(OfficeList, "draft.branch.choices")
    qtbot.waitUntil(lambda: choices.offices.rowCount() > 0)
    words = [choices.offices.item(at).text() for at in range(choices.offices.rowCount())]
    assert any(numbered.number in each for each in words)
    assert not any(MASKED_TITLE in each or drafted.title in each for each in words)


def test_a_draft_comes_back_with_the_case_that_it_follows_up(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk, draft: Draft
) -> None:
    desk.kept_drafts[draft.draft_id] = replace(draft, branch_of=CASE_ID)
    page.open_draft(draft.draft_id)
    settled(qtbot, services)
    qtbot.waitUntil(lambda: "テレワーク用モバイル端末の購入について" in said(page))


def test_a_case_that_came_back_keeps_its_number(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk, draft: Draft
) -> None:
    desk.kept_drafts[draft.draft_id] = replace(draft, number="令8情政第12号")
    page.open_draft(draft.draft_id)
    settled(qtbot, services)
    assert "文書番号は令8情政第12号のままです" in said(page)
    assert not page.findChild(QLineEdit, "draft.branch.search").isVisible()
