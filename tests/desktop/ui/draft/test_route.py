# SPDX-License-Identifier: Apache-2.0
"""The route appears beside matter and amount, or why there is none."""

import pytest
from PySide6.QtWidgets import (
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from desktop.draft import Draft
from desktop.facade import Trouble
from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.widgets.route_view import RouteView
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said
from tests.desktop.ui.draft.filling import choose_matter, write_amount


def test_matter_and_amount_bring_the_route_with_its_article(qtbot: QtBot, page: DraftPage) -> None:
    assert "事項を選ぶと" in said(page)
    choose_matter(page)
    assert "金額を入れると" in said(page)
    write_amount(qtbot, page, "12000000")
    qtbot.waitUntil(lambda: "第2条(5) 局長専決" in said(page))
    route = page.findChild(RouteView, "draft.route.stops").accessibleDescription()
    assert "係長 佐藤 健一" in route
    assert route.index("佐藤 健一") < route.index("中村 誠")


def test_a_matter_without_an_amount_asks_for_none(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk, draft: Draft
) -> None:
    write_amount(qtbot, page, "500")
    choose_matter(page, "事務引継")
    assert not page.findChild(QLineEdit, "draft.amount").isVisible()
    qtbot.waitUntil(lambda: "第2条(5)" in said(page))
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.amount is None


def test_full_width_digits_are_an_amount_and_stay_as_typed(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk, draft: Draft
) -> None:
    choose_matter(page)
    write_amount(qtbot, page, "１２，０００，０００")
    page.save_now()
    kept = desk.kept_drafts[draft.draft_id]
    assert kept.content.amount == 12_000_000
    assert kept.amount_text == "１２，０００，０００"
    assert "12,000,000円" in said(page)


@pytest.mark.parametrize("typed", ["-500", "△５００", "十二万", "1,2", "12.5"])
def test_what_is_no_amount_is_said_beneath_and_kept_as_typed(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk, draft: Draft, typed: str
) -> None:
    choose_matter(page)
    write_amount(qtbot, page, typed)
    field = page.findChild(QLineEdit, "draft.amount")
    assert field.property("fault") == "true"
    assert field.accessibleDescription()
    assert "金額が読み取れると" in said(page)
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].amount_text == typed
    write_amount(qtbot, page, "500")
    assert field.property("fault") != "true"


def test_a_refused_route_is_said_where_the_route_would_stand(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk
) -> None:
    choose_matter(page)
    desk.next_trouble = Trouble(code="preview.no_organisation")
    write_amount(qtbot, page, "500")
    qtbot.waitUntil(lambda: "組織" in said(page))
    assert not page.findChild(RouteView, "draft.route.stops").isVisible()
