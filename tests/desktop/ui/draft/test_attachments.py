# SPDX-License-Identifier: Apache-2.0
"""添付 of a draft: dropped anywhere, refused with a reason, taken off again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.draft import Draft
from desktop.ui.pages.draft_page import DraftPage
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said
from tests.desktop.ui.draft.filling import drop, file, press


@pytest.mark.parametrize("place", ["draft.attachments", ""])
def test_files_may_be_dropped_on_their_place_or_anywhere(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk, draft: Draft, tmp_path: Path, place: str
) -> None:
    target = page.findChild(QWidget, place) if place else page
    drop(target, file(tmp_path, "見積書.pdf"))
    qtbot.waitUntil(lambda: "8 B" in said(page))
    page.save_now()
    (kept,) = desk.kept_drafts[draft.draft_id].content.attachments
    assert kept.name == "見積書.pdf"


def test_a_file_that_is_not_taken_says_why_and_the_others_stay(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk, draft: Draft, tmp_path: Path
) -> None:
    drop(page, file(tmp_path, "空.pdf", b""), file(tmp_path, "仕様書.pdf"))
    qtbot.waitUntil(lambda: "8 B" in said(page) and "受け取れません" in said(page))
    page.save_now()
    assert [one.name for one in desk.kept_drafts[draft.draft_id].content.attachments] == [
        "仕様書.pdf"
    ]


def test_the_same_bytes_are_attached_once(qtbot: QtBot, page: DraftPage, tmp_path: Path) -> None:
    drop(page, file(tmp_path, "a.pdf"))
    qtbot.waitUntil(lambda: "8 B" in said(page))
    drop(page, file(tmp_path, "b.pdf"))
    qtbot.waitUntil(lambda: "同じ内容のファイルがすでにあります" in said(page))


def test_a_file_can_be_taken_off_again(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk, draft: Draft, tmp_path: Path
) -> None:
    drop(page, file(tmp_path, "見積書.pdf"))
    qtbot.waitUntil(lambda: "8 B" in said(page))
    press(qtbot, page, "draft.attachment.remove")
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.attachments == ()


def test_the_drafter_has_the_sheet_carry_the_attachments(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk, draft: Draft, tmp_path: Path
) -> None:
    drop(page, file(tmp_path, "見積書.pdf"))
    qtbot.waitUntil(lambda: "8 B" in said(page))
    assert "暗号化されたものは入らず" in said(page)
    page.findChild(QCheckBox, "draft.carry").click()
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.carry_attachments
