# SPDX-License-Identifier: Apache-2.0
"""後閲 set in advance: which posts of the route may be marked, and how a mark comes off."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from approval.identifiers import PostId
from desktop.draft import Draft
from desktop.facade import Trouble
from desktop.ui.dialogs.submit_dialog import SubmitDialog
from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.services import Services
from desktop.ui.widgets.route_view import RouteView
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled
from tests.desktop.ui.draft.filling import add_consent, fill, press

TEAM, SECTION = "draft.postview.post-team", "draft.postview.post-section"


def offered(page: DraftPage) -> list[str]:
    boxes = page.findChildren(QCheckBox)
    return [box.objectName() for box in boxes if box.objectName().startswith("draft.postview.")]


def mark(qtbot: QtBot, page: DraftPage, services: Services, name: str) -> None:
    qtbot.waitUntil(lambda: page.findChild(QCheckBox, name) is not None)
    page.findChild(QCheckBox, name).click()
    settled(qtbot, services)


def test_only_intermediates_of_the_route_are_offered(
    qtbot: QtBot, page: DraftPage, services: Services
) -> None:
    assert offered(page) == []
    assert "回議の職がここに並びます" in said(page)
    fill(qtbot, page, services)
    add_consent(qtbot, page, services, "人事課")
    qtbot.waitUntil(lambda: offered(page) == [TEAM, SECTION])
    page.findChild(QCheckBox, "draft.provisional").click()
    qtbot.waitUntil(lambda: offered(page) == [TEAM])


def test_a_mark_is_kept_and_shown_in_the_route_and_before_the_pin(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk, draft: Draft
) -> None:
    fill(qtbot, page, services)
    mark(qtbot, page, services, TEAM)
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.postviews == (PostId("post-team"),)
    route = page.findChild(RouteView, "draft.route.stops")
    told = "係長 佐藤 健一 承認せず、あとで読む（後閲）"
    qtbot.waitUntil(lambda: told in route.accessibleDescription())
    press(qtbot, page, "draft.submit")
    qtbot.waitUntil(lambda: page.findChild(SubmitDialog) is not None)
    assert "佐藤 健一（後閲）" in said(page.findChild(SubmitDialog))


def test_a_mark_outside_of_the_route_stays_until_it_is_taken_off(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk, draft: Draft
) -> None:
    gone = PostId("post-abolished")
    content = replace(draft.content, matter="supply", amount=500, postviews=(gone,))
    desk.kept_drafts[draft.draft_id] = replace(draft, content=content, amount_text="500")
    desk.next_trouble = Trouble(code="route.postview_not_kaigi", params={"post": "旧課長"})
    page.open_draft(draft.draft_id)
    settled(qtbot, services)
    qtbot.waitUntil(lambda: "後閲の印を外してください" in said(page))
    box = page.findChild(QCheckBox, "draft.postview.post-abolished")
    qtbot.waitUntil(lambda: "いまの組織にない職" in said(page) or "組織にない" in box.text())
    page.findChild(QCheckBox, "draft.postview.post-abolished").click()
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.postviews == ()
    qtbot.waitUntil(lambda: offered(page) == [TEAM, SECTION])
