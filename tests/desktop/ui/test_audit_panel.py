# SPDX-License-Identifier: Apache-2.0
"""操作の記録: searched when asked and not while typing, in full beside, saved as harmless CSV."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDateEdit, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.overseeing import EntriesAsked
from desktop.qtbridge.languages import Languages
from desktop.ui import audit_names, audit_words
from desktop.ui.services import Services
from desktop.ui.widgets.audit_panel import AuditPanel
from desktop.ui.widgets.calm_box import CalmBox
from server.audit.tags import Tag
from tests.desktop.administration_screens import look_at
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.fake_overseeing import CASE, ROOT
from tests.desktop.screens import said, settled

TODAY = date(2026, 11, 24)


def opened(qtbot: QtBot, services: Services) -> AuditPanel:
    """Open the tab, which asks for today."""
    panel = AuditPanel(services)
    qtbot.addWidget(panel)
    panel.resize(1000, 640)
    panel.show()
    panel.refresh()
    settled(qtbot, services)
    return panel


def press(qtbot: QtBot, services: Services, panel: AuditPanel, which: str) -> None:
    """Press a button and wait for what it asked."""
    panel.findChild(QPushButton, which).click()
    settled(qtbot, services)


@pytest.mark.parametrize("source", sorted({each.partition(":")[0] for each in Tag}))
def test_every_source_of_tags_has_its_word(source: str) -> None:
    assert audit_words.source(source) != source


def test_every_tag_has_a_whole_name_of_its_own_and_no_name_is_left_over() -> None:
    assert list(audit_names.NAMES) == sorted(map(str, Tag))
    assert len(set(audit_names.NAMES.values())) == len(Tag)


def test_every_name_has_an_english_of_its_own(qapp: QApplication, languages: Languages) -> None:
    languages.speak("en")
    names = [audit_names.name(each) for each in Tag]
    languages.speak("ja")
    assert len(set(names)) == len(Tag)
    assert all(each.isascii() for each in names)


def test_a_tag_that_is_newer_than_the_client_stands_as_it_is() -> None:
    assert audit_names.name("case:moon:seen") == "case:moon:seen"


@pytest.mark.parametrize(
    ("typed", "logged"),
    [
        (f"  {CASE.upper()} ", f"case:{CASE}"),
        (f"番号 {CASE}", f"case:{CASE}"),
        (audit_words.breakable(f"case:{CASE}"), f"case:{CASE}"),
        ("job:912", "job:912"),
        ("measures", "measures"),
        ("", ""),
    ],
)
def test_the_number_of_a_case_is_asked_as_the_log_has_it(typed: str, logged: str) -> None:
    assert audit_words.subject(typed) == logged


def test_today_is_asked_first_and_the_rest_follows_on_demand(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    assert desk.overseeing.asked == [(EntriesAsked(first=TODAY, last=TODAY), 0)]
    assert panel.shown() == 3
    assert "続きがあります" in said(panel)
    press(qtbot, services, panel, "audit.more")
    assert desk.overseeing.asked[-1][1] == 4098
    assert panel.shown() == 5
    assert "これですべて" in said(panel)


def test_nothing_is_asked_while_somebody_types(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    panel.findChild(QLineEdit, "audit.subject").setText(CASE)
    panel.findChild(CalmBox, "audit.kind").choose("case:")
    panel.findChild(QDateEdit, "audit.first").setDate(QDate(2026, 11, 30))
    settled(qtbot, services)
    assert len(desk.overseeing.asked) == 1
    press(qtbot, services, panel, "audit.search")
    wanted = EntriesAsked(first=TODAY, last=date(2026, 11, 30), tag="case:", subject=f"case:{CASE}")
    assert desk.overseeing.asked[-1] == (wanted, 0)
    assert panel.shown() == 1


def test_an_entry_stands_in_full_beside_and_leads_to_others_of_its_person(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    look_at(panel, "audit", 2)
    settled(qtbot, services)
    words = said(panel).replace(audit_words.BREAK, "")
    for each in ("case:detail:read", "会田 誠司（p0001）", f"case:{CASE}", "req-0002", "1,438"):
        assert each in words
    press(qtbot, services, panel, "audit.same_actor")
    assert desk.overseeing.asked[-1][0] == EntriesAsked(first=TODAY, last=TODAY, actor="p0001")
    assert panel.shown() == 2


def test_an_entry_leads_to_others_of_its_kind_and_the_groups_stay(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    look_at(panel, "audit", 2)
    settled(qtbot, services)
    assert "案件の閲覧" in said(panel)
    press(qtbot, services, panel, "audit.same_actor")
    press(qtbot, services, panel, "audit.same_kind")
    asked = EntriesAsked(first=TODAY, last=TODAY, tag="case:detail:read")
    assert desk.overseeing.asked[-1][0] == asked
    kind = panel.findChild(CalmBox, "audit.kind")
    assert kind.currentText() == "案件の閲覧"
    kind.choose("case:")
    assert kind.currentText() == "案件"


def test_the_newest_root_is_copied(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services)
    assert ROOT in said(panel)
    panel.findChild(QPushButton, "audit.root").click()
    assert QGuiApplication.clipboard().text() == ROOT


def test_nothing_found_and_nothing_sealed_are_sentences(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.overseeing.calm = True
    panel = opened(qtbot, services)
    assert "この条件に合う操作はありません。" in said(panel)
    assert "まだ封印がありません。" in said(panel)


def test_what_is_shown_is_saved_and_no_cell_runs(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    panel = opened(qtbot, services)
    press(qtbot, services, panel, "audit.more")
    panel.file.save_to("csv", str(tmp_path / "log.csv"))
    settled(qtbot, services)
    rows = (tmp_path / "log.csv").read_text("utf-8-sig").splitlines()
    assert len(rows) == 6
    assert "'=wrong password" in rows[4]
    assert "サインインの拒否" in rows[4]
    assert rows[4].endswith("auth:session:refused")
