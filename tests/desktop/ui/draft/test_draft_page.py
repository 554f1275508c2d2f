# SPDX-License-Identifier: Apache-2.0
"""起案: nothing that is typed is lost, and what is dropped can be taken back."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTextEdit,
)
from pytestqt.qtbot import QtBot

from desktop.draft import Draft
from desktop.errors import TroubleError
from desktop.qtbridge.languages import Languages
from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.services import Services
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled
from tests.desktop.ui.draft.filling import fill, press


def test_typing_is_saved_after_a_pause_without_a_click(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk, draft: Draft
) -> None:
    qtbot.keyClicks(page.findChild(QLineEdit, "draft.title"), "abc")
    qtbot.waitUntil(lambda: desk.kept_drafts[draft.draft_id].content.title == "abc")
    qtbot.waitUntil(lambda: "保存済み 18:40" in said(page))


def test_leaving_at_once_loses_no_letter(page: DraftPage, desk: FakeDesk, draft: Draft) -> None:
    page.findChild(QTextEdit, "draft.body").setPlainText("一行目\n  二行目")
    page.hide()
    assert desk.kept_drafts[draft.draft_id].content.body == "一行目\n  二行目"


def test_every_field_comes_back_as_it_was_left(
    qtbot: QtBot, page: DraftPage, services: Services, draft: Draft
) -> None:
    fill(qtbot, page, services)
    page.findChild(QCheckBox, "draft.flag.important").click()
    page.findChild(QCheckBox, "draft.urgent").click()
    page.findChild(QCheckBox, "draft.due.wanted").click()
    box = page.findChild(QComboBox, "draft.retention")
    box.setCurrentIndex(box.findData(0))
    page.save_now()
    again = DraftPage(services)
    qtbot.addWidget(again)
    again.show()
    again.open_draft(draft.draft_id)
    settled(qtbot, services)
    assert again.findChild(QLineEdit, "draft.title").text() == "端末の購入について"
    assert again.findChild(QCheckBox, "draft.flag.important").isChecked()
    assert again.findChild(QCheckBox, "draft.urgent").isChecked()
    assert again.findChild(QCheckBox, "draft.due.wanted").isChecked()
    assert again.findChild(QComboBox, "draft.retention").currentData() == 0
    again.close()


def test_a_change_elsewhere_does_not_overwrite_what_is_being_typed(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk
) -> None:
    title = page.findChild(QLineEdit, "draft.title")
    title.setText("書いている途中")
    desk.tell()
    qtbot.wait(80)
    settled(qtbot, services)
    assert title.text() == "書いている途中"


def test_a_store_that_cannot_write_is_told_and_tried_again(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_draft: Draft) -> Draft:
        raise TroubleError("store.full")

    with monkeypatch.context() as broken:
        broken.setattr(desk, "save_draft", full)
        page.findChild(QLineEdit, "draft.title").setText("残る")
        with qtbot.waitSignal(page.troubled) as told:
            page.save_now()
    assert told.args[0].code == "store.full"
    assert "まだ保存できていません" in said(page)
    page.save_now()
    assert desk.kept_drafts[draft.draft_id].content.title == "残る"


def test_discarding_can_be_undone_with_every_letter(
    qtbot: QtBot, page: DraftPage, desk: FakeDesk, draft: Draft
) -> None:
    page.findChild(QLineEdit, "draft.title").setText("捨てない")
    press(qtbot, page, "draft.discard")
    qtbot.waitUntil(lambda: draft.draft_id in desk.dropped_drafts)
    qtbot.waitUntil(lambda: "起案を破棄しました" in said(page))
    press(qtbot, page, "notice.discarded.action")
    qtbot.waitUntil(lambda: draft.draft_id in desk.kept_drafts)
    title = page.findChild(QLineEdit, "draft.title")
    qtbot.waitUntil(title.isEnabled)
    assert title.text() == "捨てない"
    assert page.findChild(QPushButton, "draft.submit").isEnabled()


def test_a_draft_that_is_gone_closes_the_page(
    qtbot: QtBot, page: DraftPage, services: Services
) -> None:
    with qtbot.waitSignals([page.troubled, page.closed]):
        page.open_draft("draft-unknown")


def test_in_english_every_button_is_english(
    qtbot: QtBot, services: Services, desk: FakeDesk, languages: Languages
) -> None:
    languages.speak("en")
    page = DraftPage(services)
    qtbot.addWidget(page)
    page.show()
    page.open_draft(desk.new_draft().draft_id)
    settled(qtbot, services)
    texts = [each.text() for each in page.findChildren(QPushButton)]
    texts += [each.text() for each in page.findChildren(QCheckBox)]
    assert [text for text in texts if any("぀" <= letter <= "ヿ" for letter in text)] == []
    assert page.heading().isascii()
    page.close()


def test_what_was_made_from_a_form_cannot_be_typed_over(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    begun = desk.new_draft()
    content = replace(
        begun.content, matter="telework_application", title="申請", body="本文", form="{}"
    )
    draft = desk.save_draft(replace(begun, content=content))
    page = DraftPage(services)
    qtbot.addWidget(page)
    page.show()
    page.open_draft(draft.draft_id)
    settled(qtbot, services)
    assert "テレワークの申請から作られています" in said(page)
    assert not page.findChild(QTextEdit, "draft.body").isEnabled()
    page.save_now()
    kept = desk.draft(draft.draft_id)
    assert kept is not None
    assert kept.content == content
