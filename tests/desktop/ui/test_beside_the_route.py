# SPDX-License-Identifier: Apache-2.0
"""Readers and their receipts, corrections, and a dropped case: what stands beside the route."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from approval.case import (
    Case,
    Change,
    Correction,
    PostView,
    PostViewReason,
    Slot,
    SlotKind,
    SlotStatus,
    Weight,
)
from approval.commands import Abandon, AddReaders, ReadCase
from approval.identifiers import PostId, SlotId
from approval.wire import HistoryEntry
from desktop.ui import reading_words
from desktop.ui.case_commands import command_of, unread
from desktop.ui.dialogs.readers_dialog import ReadersDialog
from desktop.ui.dialogs.reason_dialog import ReasonDialog
from desktop.ui.history_words import history_lines
from desktop.ui.services import Services
from desktop.ui.widgets.case_column import CaseColumn
from desktop.ui.widgets.office_list import OfficeList
from tests.desktop import sample_case
from tests.desktop.fake_desk import FakeDesk, person
from tests.desktop.sample_case import CASE_ID, NOW, signatory
from tests.desktop.screens import said


def reading(key: str, *, read: bool) -> Slot:
    return Slot(
        slot_id=SlotId(f"k-{key}"),
        kind=SlotKind.KYORAN,
        post_id=PostId(f"post-{key}"),
        seal_title=f"{key}長",
        section_name="",
        status=SlotStatus.READ if read else SlotStatus.OPEN,
        acted=signatory(key) if read else None,
        acted_at=NOW if read else None,
    )


def busy_case() -> Case:
    """The story's case with two readers, one reading afterwards and one correction."""
    owed = PostView(
        round=1,
        slot_id=SlotId("r1s3"),
        post_id=PostId("post-section"),
        seal_title="課長",
        reason=PostViewReason.PULL_UP,
        opened_at=NOW,
    )
    correction = Correction(
        by=signatory("section"),
        at=NOW - timedelta(hours=1),
        weight=Weight.TYPO,
        reason="誤記",
        changes=(Change(field="body", old="80台", new="60台"),),
        old_hash="ab" * 32,
        new_hash="cd" * 32,
    )
    return replace(
        sample_case.case(),
        readings=(reading("personnel", read=False), reading("finance", read=True)),
        postviews=(owed,),
        corrections=(correction,),
    )


def test_who_has_read_and_who_has_not_stand_in_words() -> None:
    lines = reading_words.reading_lines(busy_case(), sample_case.view().holders)
    assert lines[0] == "○ 後閲  課長 髙橋 由美子（まだ読んでいません・引上げのため）"
    assert lines[1].startswith("○ 供覧  personnel長 山﨑 浩")
    assert lines[2].startswith("● 供覧  finance長 𠮷田 直樹  11/24")


def test_the_column_shows_readers_and_corrections_only_where_there_are_some(
    qtbot: QtBot, services: Services
) -> None:
    column = CaseColumn()
    qtbot.addWidget(column)
    column.show()
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    column.show_case(detail, NOW)
    assert "後閲と供覧" not in said(column)
    column.show_case(replace(detail, projected=busy_case()), NOW)
    qtbot.waitUntil(lambda: "字句修正" in said(column))
    words = said(column)
    assert "後閲と供覧" in words
    assert "字句修正  髙橋 由美子" in words
    assert "<s style=" in words


def test_the_receipt_names_the_reading_of_my_post(services: Services) -> None:
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    case = busy_case()
    slot = unread(case, person())
    assert slot is not None
    command = command_of("read_case", replace(detail, projected=case), person())
    assert command == ReadCase(
        case_id=case.case_id, slot_id=SlotId("k-personnel"), post_id=PostId("post-personnel")
    )


def test_dropping_a_case_says_who_is_told_and_needs_a_reason(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.acted = 5
    window = QWidget()
    qtbot.addWidget(window)
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    dialog = ReasonDialog(services, window, "abandon", detail)
    dialog.open()
    assert "合議に同意した次の人に知らせます: 人事課長 山﨑 浩、財政課長 𠮷田 直樹" in said(dialog)
    dialog.attempt()
    assert desk.commands == []
    dialog._text.setPlainText("事業を取りやめたため")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    (command,) = desk.commands
    assert isinstance(command, Abandon)
    assert command.reason == "事業を取りやめたため"


def test_before_any_consent_nobody_is_told(qtbot: QtBot, services: Services) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    dialog = ReasonDialog(services, window, "abandon", detail)
    dialog.open()
    assert "まだだれも合議に同意していない" in said(dialog)
    dialog.close()


def test_readers_are_found_by_name_and_travel_as_posts(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    dialog = ReadersDialog(services, window, detail)
    dialog.open()
    dialog.attempt()
    assert "供覧の相手を選んでください" in said(dialog)
    search = dialog.findChild(QLineEdit, "readers.search")
    search.setText("財政課")
    qtbot.waitUntil(dialog.findChild(OfficeList, "readers.choices").isVisible)
    search.returnPressed.emit()
    assert not dialog.clean()
    with qtbot.waitSignal(dialog.kept):
        dialog.findChild(QPushButton, "add_readers.do").click()
    (command,) = desk.commands
    assert isinstance(command, AddReaders)
    assert command.readers == (PostId("post-finance"),)


def test_the_history_says_why_somebody_was_asked_to_read_afterwards() -> None:
    asked = HistoryEntry(
        seq=3,
        at=NOW,
        type="postview_opened",
        by=None,
        slot_id=SlotId("r1s2"),
        detail="planned 係長",
        event_id="",
    )
    (line,) = history_lines((asked,))
    assert line.endswith("後閲の依頼  係長（起案者の指定）")
    (older,) = history_lines((replace(asked, detail="係長"),))
    assert older.endswith("後閲の依頼  係長")


def test_a_secret_case_says_who_may_open_it_and_how_to_name_another(desk: FakeDesk) -> None:
    desk.offers = frozenset({"add_readers"})
    detail = desk.detail(CASE_ID)
    assert detail is not None
    assert reading_words.need_to_know_lines(detail) == ()
    content = replace(detail.projected.content, secrecy="secret")
    secret = replace(
        detail,
        projected=replace(detail.projected, content=content),
        readers=desk.offices((PostId("post-finance"),)),
    )
    meaning, named, how = reading_words.need_to_know_lines(secret)
    assert "次の職の方が開けます" in meaning
    assert "財政課" in named
    assert "起案者の指定" in named
    assert "供覧の相手を加える" in how
    alone = replace(secret, readers=(), offers=frozenset[str]())
    assert reading_words.need_to_know_lines(alone) == (
        "起案者、経路の職の方、その代決をする方だけが開けます。",
    )
