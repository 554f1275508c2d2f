# SPDX-License-Identifier: Apache-2.0
"""The register of forms on screen: found by words, changed by its owner, counted by section."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.dialogs.forms_dialog import FormsDialog
from desktop.ui.services import Services
from telework.measures.forms.form import FormState
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled


@pytest.fixture
def dialog(qtbot: QtBot, services: Services) -> FormsDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = FormsDialog(services, parent)
    made.ground = parent  # or Qt deletes both
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    settled(qtbot, services)
    return made


def opened(qtbot: QtBot, services: Services, desk: FakeDesk, form_id: str) -> FormDialog:
    listed = next(each for each in desk.forms.items if each.form.form_id == form_id)
    parent = QWidget()
    qtbot.addWidget(parent)
    made = FormDialog(services, parent, listed)
    made.ground = parent  # or Qt deletes both
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    settled(qtbot, services)
    return made


def test_forms_are_found_and_those_with_a_seal_alone(
    qtbot: QtBot, dialog: FormsDialog, services: Services
) -> None:
    assert "18件のうち18件" in said(dialog)
    dialog.findChild(QCheckBox, "forms.sealed").setChecked(True)
    dialog.findChild(QLineEdit, "forms.text").setText("休暇簿")
    dialog._read()
    settled(qtbot, services)
    texts = {dialog._table.item(row, 4).text() for row in range(dialog._table.rowCount())}
    assert texts == {"未見直し"}


def test_a_section_is_opened_from_its_progress(
    qtbot: QtBot, dialog: FormsDialog, services: Services
) -> None:
    first = [dialog._progress.item(row, 0).text() for row in range(4)]
    assert first == ["市全体", "情報政策課", "人事課", "財政課"]
    dialog._show_section("jinji")
    settled(qtbot, services)
    assert "人事課　6件のうち6件" in said(dialog)
    dialog.findChild(QPushButton, "forms.all_sections").click()
    settled(qtbot, services)
    assert "18件のうち18件" in said(dialog)


def test_the_owner_registers_what_became_of_a_form(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    made = opened(qtbot, services, desk, "joho-様式第1号")
    assert "2026-04-01から　未見直し・押印・書面・対面" in said(made)
    made._state.choose(FormState.REPLACED.value)
    made.findChild(QLineEdit, "form.replaced_by").setText("電子決裁")
    with qtbot.waitSignal(made.changed) as kept:
        made.keep()
    form = kept.args[0].form
    assert (form.state, form.replaced_by, form.since.isoformat()) == (
        FormState.REPLACED,
        "電子決裁",
        "2026-11-24",
    )


def test_a_lost_answer_is_asked_for_under_the_same_id(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    made = opened(qtbot, services, desk, "joho-様式第1号")
    first = made._event_id
    desk.next_trouble = Trouble(code="network.disconnected")
    made.keep()
    settled(qtbot, services)
    assert made._event_id == first
    made.keep()
    settled(qtbot, services)
    assert desk.forms.events == [first]


def test_who_does_not_own_a_form_reads_it(qtbot: QtBot, services: Services, desk: FakeDesk) -> None:
    made = opened(qtbot, services, desk, "jinji-様式第2号")
    assert made.findChild(QPushButton, "form.keep").isHidden()
    assert not made.findChild(QCheckBox, "form.seal").isEnabled()
