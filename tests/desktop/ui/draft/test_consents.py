# SPDX-License-Identifier: Apache-2.0
"""合議 in a draft: found by name, put in order, seen in the route."""

from functools import partial

from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from approval.identifiers import PostId
from desktop.draft import Draft
from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.route_view import RouteView
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said
from tests.desktop.ui.draft.filling import add_consent, fill, press


def test_consents_are_found_by_name_added_with_enter_and_asked_in_order(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk, draft: Draft
) -> None:
    add_consent(qtbot, page, services, "人事課")
    add_consent(qtbot, page, services, "財政課")
    page.save_now()
    kept = partial(desk.kept_drafts.__getitem__, draft.draft_id)
    assert kept().content.consents == (PostId("post-personnel"), PostId("post-finance"))
    press(qtbot, page, "draft.consent.up")
    page.save_now()
    assert kept().content.consents == (PostId("post-finance"), PostId("post-personnel"))
    press(qtbot, page, "draft.consent.remove")
    page.save_now()
    assert kept().content.consents == (PostId("post-personnel"),)


def test_an_office_already_asked_is_not_offered_twice(
    qtbot: QtBot, page: DraftPage, services: Services
) -> None:
    add_consent(qtbot, page, services, "人事課")
    search = page.findChild(QLineEdit, "draft.consent_search")
    choices = page.findChild(OfficeList, "draft.consent_choices")
    search.setText("課")
    qtbot.waitUntil(lambda: choices.offices.rowCount() > 0)
    rows = [choices.offices.item(at).text() for at in range(choices.offices.rowCount())]
    assert not any("山﨑" in row for row in rows)


def test_a_consent_shows_in_the_route_at_once(
    qtbot: QtBot, page: DraftPage, services: Services
) -> None:
    fill(qtbot, page, services)
    add_consent(qtbot, page, services, "人事課")
    route = page.findChild(RouteView, "draft.route.stops")
    qtbot.waitUntil(lambda: "山﨑 浩" in route.accessibleDescription())


def test_a_provisional_approval_shows_the_same_post_before_and_after_the_consents(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk, draft: Draft
) -> None:
    fill(qtbot, page, services)
    page.findChild(QCheckBox, "draft.provisional").click()
    qtbot.waitUntil(lambda: "合議がないため、仮決裁はありません" in said(page))
    add_consent(qtbot, page, services, "人事課")
    qtbot.waitUntil(lambda: "課長 髙橋 由美子が合議の前に仮に承認し" in said(page))
    route = page.findChild(RouteView, "draft.route.stops").accessibleDescription()
    assert route.count("髙橋 由美子") == 2
    assert "合議のあとに本決裁があります" in route
    assert "仮決裁をした職の本決裁" in route
    assert route.index("仮決裁") < route.index("人事課長") < route.rindex("髙橋 由美子")
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.provisional
