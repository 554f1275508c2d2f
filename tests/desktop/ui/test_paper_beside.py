# SPDX-License-Identifier: Apache-2.0
"""紙併用 on screen: named in the draft with its place, seen by each before he may approve."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from approval.commands import SeePaper
from approval.register.paper import PaperAttachment
from desktop.case_detail import CaseDetail
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.case_page import CasePage
from desktop.ui.services import Services
from tests.desktop.fake_desk import OFFERS, FakeDesk
from tests.desktop.sample_case import CASE_ID
from tests.desktop.screens import draft_page, said, settled

DRAWINGS = PaperAttachment(name="図面一式", location="土木課 書庫A-3")


def hybrid(detail: CaseDetail, *, seen: bool) -> CaseDetail:
    """The same case with drawings that travel on paper, seen by the reader or not."""
    case = detail.projected
    slots = {slot.slot_id: slot for slot in case.slots()}
    first = next(iter(slots.values()))
    stages = tuple(
        replace(
            stage,
            slots=tuple(
                replace(slot, paper_seen_at=first.acted_at)
                if seen and slot.slot_id == detail.my_slot
                else slot
                for slot in stage.slots
            ),
        )
        for stage in case.stages
    )
    content = replace(case.content, paper_attachments=(DRAWINGS,))
    shown = replace(case, content=content, stages=stages)
    return replace(detail, projected=shown, view=replace(detail.view, case=shown))


def show(
    qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch, *, seen: bool
) -> MainWindow:
    """Open the hybrid case in the window."""
    desk = services.desk
    assert isinstance(desk, FakeDesk)
    desk.offers = OFFERS if seen else OFFERS | {"see_paper"}
    detail = desk.detail(CASE_ID)
    assert detail is not None
    monkeypatch.setattr(desk, "detail", lambda _case_id: hybrid(detail, seen=seen))
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.show()
    window.begin()
    window.navigation.open_case(CASE_ID)
    settled(qtbot, services)
    settled(qtbot, services)
    return window


def test_the_paper_is_seen_before_anything_is_approved(
    qtbot: QtBot, services: Services, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(qtbot, services, monkeypatch, seen=False)
    page = window.findChild(CasePage)
    assert "先に、紙の添付「図面一式」を確認してください（所在 土木課 書庫A-3）。" in said(page)
    assert "紙 図面一式　所在 土木課 書庫A-3" in said(page)
    assert "紙を確認した方はまだいません" in said(page)
    assert not page.findChild(QPushButton, "case.approve").isVisible()
    page.findChild(QPushButton, "case.see_paper").click()
    qtbot.waitUntil(lambda: bool(desk.commands))
    (command,) = desk.commands
    assert isinstance(command, SeePaper)
    assert (command.case_id, command.slot_id) == (CASE_ID, "r1s4")
    window.keeper.stop()


def test_who_has_seen_the_paper_is_told_and_may_go_on(
    qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(qtbot, services, monkeypatch, seen=True)
    page = window.findChild(CasePage)
    assert "紙を確認した職: 人事課長" in said(page)
    assert "先に、紙の添付" not in said(page)
    assert page.findChild(QPushButton, "case.approve").isVisible()
    assert not page.findChild(QPushButton, "case.see_paper").isVisible()
    window.keeper.stop()


def test_a_draft_names_paper_with_its_place(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = draft_page(services)
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, services)
    add = page.findChild(QPushButton, "draft.paper.add")
    name = page.findChild(QLineEdit, "draft.paper.name")
    name.setText("図面一式")
    # Without its place nobody could find it.
    assert not add.isEnabled()
    page.findChild(QLineEdit, "draft.paper.location").setText("土木課 書庫A-3")
    add.click()
    assert name.text() == ""
    qtbot.waitUntil(lambda: _papers(desk) == (DRAWINGS,))
    page.findChild(QPushButton, "draft.paper.remove").click()
    qtbot.waitUntil(lambda: _papers(desk) == ())


def _papers(desk: FakeDesk) -> tuple[PaperAttachment, ...]:
    (draft,) = desk.kept_drafts.values()
    return draft.content.paper_attachments
