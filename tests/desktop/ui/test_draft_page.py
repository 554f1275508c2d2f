# SPDX-License-Identifier: Apache-2.0
"""起案: the route appears beside the amount, and nothing that is typed is lost."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from approval.identifiers import PostId
from desktop.draft import Draft
from desktop.errors import TroubleError
from desktop.facade import Trouble
from desktop.qtbridge.languages import Languages
from desktop.ui.dialogs.submit_dialog import SubmitDialog
from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.route_view import RouteView
from tests.desktop.fake_desk import RIGHT_PIN, FakeDesk
from tests.desktop.screens import said, settled

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def draft(desk: FakeDesk) -> Draft:
    """An empty draft, just begun."""
    return desk.new_draft()


@pytest.fixture
def page(qtbot: QtBot, services: Services, draft: Draft) -> Iterator[DraftPage]:
    """The page with the empty draft."""
    made = DraftPage(services)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.open_draft(draft.draft_id)
    settled(qtbot, services)
    yield made
    made.close()


def choose_matter(page: DraftPage, words: str = "物件") -> None:
    box = page.findChild(QComboBox, "draft.matter")
    texts = [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(next(at for at, text in enumerate(texts) if words in text))


def write_amount(qtbot: QtBot, page: DraftPage, text: str) -> None:
    field = page.findChild(QLineEdit, "draft.amount")
    field.clear()
    field.insert(text)
    field.editingFinished.emit()


def fill(qtbot: QtBot, page: DraftPage, services: Services) -> None:
    """Type everything that a submission needs."""
    choose_matter(page)
    write_amount(qtbot, page, "12,000,000")
    page.findChild(QLineEdit, "draft.title").setText("端末の購入について")
    page.findChild(QTextEdit, "draft.body").setPlainText("購入してよろしいか伺います。")
    settled(qtbot, services)


def press(qtbot: QtBot, page: QWidget, identifier: str) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, identifier), LEFT)


def drop(target: QWidget, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    common = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(QPointF(20, 20), *common))
    QApplication.sendEvent(target, QDropEvent(QPointF(20, 20), *common))


def file(folder: Path, name: str, content: bytes = b"%PDF-1.4") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def add_consent(qtbot: QtBot, page: DraftPage, services: Services, words: str) -> None:
    search = page.findChild(QLineEdit, "draft.consent_search")
    choices = page.findChild(OfficeList, "draft.consent_choices")
    qtbot.keyClick(search, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    search.insert(words)
    qtbot.waitUntil(lambda: choices.offices.rowCount() > 0)
    qtbot.keyClick(choices, Qt.Key.Key_Return)
    settled(qtbot, services)


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


def test_submitting_asks_once_more_and_tells_when_it_was_kept(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk
) -> None:
    fill(qtbot, page, services)
    press(qtbot, page, "draft.submit")
    qtbot.waitUntil(lambda: page.findChild(SubmitDialog) is not None)
    dialog = page.findChild(SubmitDialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "submit.pin"), RIGHT_PIN)
    with qtbot.waitSignal(page.submitted) as sent:
        press(qtbot, dialog, "submit.do")
    assert sent.args[0].row.command_type == "submit"
    assert desk.acts


def test_without_what_decides_the_route_submitting_leads_to_the_field(
    qtbot: QtBot, page: DraftPage, services: Services
) -> None:
    choose_matter(page)
    press(qtbot, page, "draft.submit")
    settled(qtbot, services)
    assert page.findChild(SubmitDialog) is None
    assert page.focusWidget() is page.findChild(QLineEdit, "draft.amount")


def test_from_choosing_the_matter_to_the_pin_the_keyboard_is_enough(
    qtbot: QtBot, page: DraftPage, services: Services
) -> None:
    matter = page.findChild(QComboBox, "draft.matter")
    matter.setFocus()
    qtbot.keyClick(matter, Qt.Key.Key_Down)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(page.focusWidget(), "12000000")
    reached = []
    for _ in range(40):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget().objectName())
    order = [
        "draft.title",
        "draft.body",
        "draft.attach",
        "draft.consent_search",
        "draft.retention",
        "draft.submit",
        "draft.discard",
    ]
    assert [each for each in reached if each in order][: len(order)] == order
    submit = page.findChild(QPushButton, "draft.submit")
    submit.setFocus()
    qtbot.keyClick(submit, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.findChild(SubmitDialog) is not None)


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        ("freezing", "起案用紙を作成しています"),
        ("sealing", "もう一度PINを入れて署名してください"),
        ("submitted", "提出しました"),
    ],
)
def test_a_draft_on_its_way_says_how_far_it_is_and_is_not_typed_into(
    qtbot: QtBot,
    page: DraftPage,
    services: Services,
    desk: FakeDesk,
    draft: Draft,
    phase: str,
    words: str,
) -> None:
    desk.kept_drafts[draft.draft_id] = replace(draft, phase=phase)
    desk.tell()
    qtbot.waitUntil(lambda: words in said(page))
    assert not page.findChild(QLineEdit, "draft.title").isEnabled()
    assert page.findChild(QPushButton, "draft.seal").isVisible() == (phase == "sealing")


def test_a_draft_that_waits_for_its_seal_asks_for_the_pin_again(
    qtbot: QtBot, page: DraftPage, services: Services, desk: FakeDesk, draft: Draft
) -> None:
    desk.kept_drafts[draft.draft_id] = replace(draft, phase="sealing")
    desk.tell()
    qtbot.waitUntil(page.findChild(QPushButton, "draft.seal").isVisible)
    press(qtbot, page, "draft.seal")
    qtbot.waitUntil(lambda: page.findChild(SubmitDialog) is not None)
    assert page.findChild(SubmitDialog).windowTitle() == "起案用紙に署名します"


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


def test_a_class_of_secrecy_says_what_it_means_and_is_kept(
    qtbot: QtBot, services: Services, page: DraftPage, desk: FakeDesk, draft: Draft
) -> None:
    assert "起案した所属とその上司の方も開けます" in said(page)
    box = page.findChild(QComboBox, "draft.secrecy")
    box.setCurrentIndex(box.findData("secret"))
    assert "件名は非公開" in said(page)
    qtbot.waitUntil(lambda: desk.kept_drafts[draft.draft_id].content.secrecy == "secret")
