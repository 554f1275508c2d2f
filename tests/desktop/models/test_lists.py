# SPDX-License-Identifier: Apache-2.0
"""Lists keep Qt's rules, and keep the selection where only the content changed."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.facade import SendState
from desktop.models.case_list_model import CaseListModel, RowRole
from desktop.models.outbox_model import ActRole, OutboxModel
from tests.desktop.sample_rows import outbox_rows, waiting_rows


def test_case_rows_keep_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = CaseListModel()
    qtmodeltester.check(model)
    model.show_rows(waiting_rows())
    model.show_rows(waiting_rows()[1:])
    model.show_rows(())


def test_acts_keep_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = OutboxModel()
    qtmodeltester.check(model)
    model.show_rows(outbox_rows())
    model.show_rows(outbox_rows()[2:])
    model.show_rows(())


def test_other_content_under_the_same_keys_is_no_reset(qtbot: QtBot) -> None:
    model = CaseListModel()
    model.show_rows(waiting_rows())
    changed = tuple(replace(row, pending=SendState.WAITING) for row in waiting_rows())
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_rows(changed)
    assert model.index(0).data(RowRole).pending is SendState.WAITING


def test_an_act_that_went_out_changes_in_place(qtbot: QtBot) -> None:
    model = OutboxModel()
    model.show_rows(outbox_rows())
    first, *rest = outbox_rows()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_rows((replace(first, state=SendState.SENT), *rest))
    assert model.index(0).data(ActRole).state is SendState.SENT


def test_no_index_answers_outside_the_list() -> None:
    model = OutboxModel()
    model.show_rows(outbox_rows())
    assert model.row_at(QModelIndex()) is None
    assert model.row_at(model.index(99)) is None
    assert model.position("nobody") == -1
