# SPDX-License-Identifier: Apache-2.0
"""The fields that decide who decides show what the chosen matter needs, and no more."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from approval.authority.flags import RESERVING_FLAGS
from desktop.choices import MatterChoice
from desktop.ui.widgets.matter_fields import MatterFields

PLAIN = MatterChoice(code="supply", label="供給", needs_amount=True)
CHANGE = MatterChoice(
    code="works_change", label="工事の契約の変更", needs_amount=True, needs_contract=True
)
DEFINED = MatterChoice(
    code="general",
    label="一般の事項",
    needs_amount=False,
    flags=(*RESERVING_FLAGS, "especially_important", "minor"),
    flag_texts=(
        ("especially_important", "特に重要", "市の基本方針にかかわるもの（第3条）"),
        ("minor", "軽易なもの", "定例のもの（第5条）"),
    ),
)


@pytest.fixture
def fields(qtbot: QtBot) -> MatterFields:
    made = MatterFields("draft")
    qtbot.addWidget(made)
    made.offer((PLAIN, CHANGE, DEFINED))
    made.show()
    return made


def box(fields: MatterFields, flag: str) -> QCheckBox:
    found = fields.findChild(QCheckBox, f"draft.flag.{flag}")
    assert isinstance(found, QCheckBox)
    return found


def test_the_contract_is_asked_only_where_a_rule_turns_on_it(fields: MatterFields) -> None:
    contract = fields.findChild(QLineEdit, "draft.contract")
    assert isinstance(contract, QLineEdit)
    fields.show_matter("supply", "100", ())
    assert not contract.isVisible()
    fields.show_matter("works_change", "100", (), 1000)
    assert contract.isVisible()
    assert (fields.contract_amount(), fields.missing()) == (1000, "")
    contract.clear()
    assert "変更前の契約額" in fields.missing()
    fields.show_matter("supply", "100", (), 1000)
    assert fields.contract_amount() is None


def test_importance_comes_in_the_words_of_the_regulation(fields: MatterFields) -> None:
    fields.show_matter("supply", "100", ())
    assert not box(fields, "minor").isVisible()
    fields.show_matter("general", "", ())
    minor = box(fields, "minor")
    assert (minor.isVisible(), minor.text()) == (True, "軽易なもの")
    assert minor.toolTip() == minor.accessibleDescription() == "定例のもの（第5条）"
    assert box(fields, "unusual").toolTip() == ""


def test_a_case_has_one_importance(fields: MatterFields) -> None:
    fields.show_matter("general", "", ())
    box(fields, "minor").setChecked(True)
    box(fields, "dispute").setChecked(True)
    box(fields, "important").setChecked(True)
    assert fields.flags() == ("dispute", "important")
    box(fields, "especially_important").setChecked(True)
    assert fields.flags() == ("dispute", "especially_important")
