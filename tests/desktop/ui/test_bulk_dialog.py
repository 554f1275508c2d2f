# SPDX-License-Identifier: Apache-2.0
"""Approving together: one PIN, how far it is, a stop, and what became of each case."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Act, CaseRow, SendState, Trouble
from desktop.ui.dialogs.bulk_dialog import BulkDialog
from desktop.ui.services import Services
from tests.desktop.fake_desk import RIGHT_PIN, FakeDesk
from tests.desktop.sample_rows import waiting_rows
from tests.desktop.screens import said


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """The window that a dialog stands over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(
    services: Services, window: QWidget, rows: tuple[CaseRow, ...] = waiting_rows()[:3]
) -> BulkDialog:
    dialog = BulkDialog(services, window, rows)
    dialog.open()
    return dialog


def enter(dialog: BulkDialog, pin: str = RIGHT_PIN) -> None:
    dialog.findChild(QLineEdit, "bulk.pin").setText(pin)
    dialog.attempt()


def approved(desk: FakeDesk) -> list[str]:
    return [command[1] for command in desk.commands if isinstance(command, tuple)]


def test_each_case_has_its_own_result(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    rows = waiting_rows()[:4]
    desk.refusals = {
        rows[1].case_id: Trouble(
            code="case.withdrawn", params={"title": "会計年度", "number": "情政第130号"}
        ),
        rows[2].case_id: Trouble(code="batch.look_first", params={"reasons": "changed"}),
    }
    dialog = opened(services, window, rows)
    enter(dialog)
    qtbot.waitUntil(lambda: "送信待ち" in said(dialog))
    assert "4件のうち2件を承認しました" in said(dialog)
    assert approved(desk) == [rows[0].case_id, rows[3].case_id]
    assert "◐ 同意をこの端末に保存しました。送信待ち。" in said(dialog)
    assert "▲ 承認していません。この案件「会計年度」（情政第130号）は起案者が取り下げました" in (
        said(dialog)
    )
    assert "開いて確かめてください（前に見た時から変わりました）" in said(dialog)
    assert desk.batch_keys == ["open", "closed"]


def test_what_the_server_says_later_is_told_in_the_same_place(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = opened(services, window, waiting_rows()[1:3])
    enter(dialog)
    qtbot.waitUntil(lambda: said(dialog).count("この端末に保存しました") == 2)
    desk.acts[1] = replace(desk.acts[1], state=SendState.SENT)
    desk.acts[0] = replace(desk.acts[0], state=SendState.ATTENTION, code="slot.not_open")
    desk.tell()
    qtbot.waitUntil(lambda: "✓ 承認しました。サーバーが受け付けました。" in said(dialog))
    assert "いま順番ではありません" in said(dialog)


def test_a_wrong_pin_approves_nothing_and_asks_again(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = opened(services, window)
    enter(dialog, "000000")
    qtbot.waitUntil(lambda: "PINが違います" in said(dialog))
    assert approved(desk) == []
    enter(dialog)
    qtbot.waitUntil(lambda: "3件のうち3件を承認しました" in said(dialog))


def test_stopping_leaves_the_rest_undone_and_says_so(
    qtbot: QtBot,
    services: Services,
    window: QWidget,
    desk: FakeDesk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = opened(services, window)
    plain = desk.approve_in_batch

    def stopped_meanwhile(batch: str, item: object) -> Act | Trouble:
        assert dialog._run is not None
        dialog._run.stop()
        return plain(batch, item)  # type: ignore[arg-type]

    monkeypatch.setattr(desk, "approve_in_batch", stopped_meanwhile)
    enter(dialog)
    qtbot.waitUntil(lambda: said(dialog).count("中止したため、承認していません") == 2)
    assert "3件のうち1件を承認しました" in said(dialog)
    assert desk.batch_keys == ["open", "closed"]


def test_closing_while_it_runs_stops_it_and_shows_the_results(
    qtbot: QtBot, services: Services, window: QWidget
) -> None:
    dialog = opened(services, window)
    dialog.answered("batch-1")
    dialog.close()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: "中止したため" in said(dialog))
    dialog.close()
    assert not dialog.isVisible()


def test_what_must_be_looked_at_is_named_before_and_opened_from_here(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    important = replace(waiting_rows()[0], look_first=("important",))
    dialog = opened(services, window, (important, waiting_rows()[1]))
    assert "1件をまとめて承認します" in said(dialog)
    assert "開いて確かめてください（まとめて承認しません）" in said(dialog)
    assert "重要などの印があります" in said(dialog)
    enter(dialog)
    qtbot.waitUntil(lambda: "1件のうち1件を承認しました" in said(dialog))
    assert approved(desk) == [waiting_rows()[1].case_id]
    with qtbot.waitSignal(dialog.look_asked) as asked:
        dialog.findChild(QPushButton, "bulk.open").click()
    assert asked.args == [important]


def test_with_nothing_to_approve_there_is_no_pin_to_enter(
    qtbot: QtBot, services: Services, window: QWidget
) -> None:
    dialog = opened(services, window, (replace(waiting_rows()[0], look_first=("secret",)),))
    assert not dialog.findChild(QPushButton, "bulk.do").isVisible()
    assert not dialog.findChild(QLineEdit, "bulk.pin").isVisible()


def test_enter_alone_approves_nothing(
    qtbot: QtBot, services: Services, window: QWidget, desk: FakeDesk
) -> None:
    dialog = opened(services, window)
    dialog.findChild(QLineEdit, "bulk.pin").setText(RIGHT_PIN)
    qtbot.keyClick(dialog.findChild(QLineEdit, "bulk.pin"), Qt.Key.Key_Return)
    assert approved(desk) == []
