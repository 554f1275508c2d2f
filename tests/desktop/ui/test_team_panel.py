# SPDX-License-Identifier: Apache-2.0
"""部下: exceptions first, the rest folded, confirmed by keyboard and all at once."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QTableWidget, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.facade import Trouble
from desktop.telework_team import DaysOf, OrderWish, OvertimeWish, Remark, TeamMonth
from desktop.ui.services import Services
from desktop.ui.widgets.team_grid import TeamGrid
from desktop.ui.widgets.team_panel import TeamPanel
from tests.desktop import sample_team
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.screens import said, settled


def opened(qtbot: QtBot, services: Services) -> TeamPanel:
    """Open the tab and let the server answer."""
    panel = TeamPanel(services)
    qtbot.addWidget(panel)
    panel.resize(1100, 560)
    panel.show()
    panel.refresh()
    settled(qtbot, services)
    return panel


def cells(panel: QWidget, name: str) -> list[list[str]]:
    """Return what a table says."""
    table = panel.findChild(QTableWidget, name)
    columns = range(table.columnCount())
    rows = ((table.item(row, column) for column in columns) for row in range(table.rowCount()))
    return [[item.text() if item else "" for item in row] for row in rows]


def press(panel: QWidget, name: str) -> None:
    """Press a button."""
    panel.findChild(QPushButton, name).click()


def dialog_of(qtbot: QtBot, panel: QWidget, name: str) -> QDialog:
    """The dialog that was just opened."""
    qtbot.waitUntil(lambda: panel.findChild(QDialog, name) is not None)
    found: QDialog = panel.findChild(QDialog, name)
    return found


def test_exceptions_stand_first_in_sentences_and_the_rest_is_folded(
    qtbot: QtBot, services: Services
) -> None:
    panel = opened(qtbot, services)
    first, gap, *_rest = cells(panel, "team.exceptions")
    assert first[:4] == [
        "11/16（月）",
        "佐藤 葵",
        "在宅 08:28–17:20",
        "打刻の時刻に食い違いがあります（信頼度D）",
    ]
    assert gap[3] == "客観的記録と95分の差があり、理由がありません"
    assert "見るところのある日が4件あります" in said(panel)
    fold = panel.findChild(QPushButton, "team.fold")
    assert "問題なし 1人" in fold.text()
    grid = panel.findChild(QTableWidget, "team.grid")
    assert not grid.isVisible()
    fold.click()
    assert grid.isVisible()
    assert cells(panel, "team.grid")[-1][0] == "渡邉 匠"


def test_the_keyboard_walks_confirms_and_gives_back(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    table = panel.findChild(QTableWidget, "team.exceptions")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_J)
    assert table.currentRow() == 1
    qtbot.keyClick(table, Qt.Key.Key_R)
    dialog = dialog_of(qtbot, panel, "confirm_days")
    press(dialog, "confirm_days.do")
    assert "理由を入力してください" in said(dialog)
    dialog.findChild(QTextEdit, "confirm_days.comment").setPlainText("残った理由を書いてください")
    press(dialog, "confirm_days.do")
    qtbot.waitUntil(lambda: bool(desk.team.asked))
    command, days, comment = desk.team.asked[0]  # type: ignore[misc]
    assert (command, comment) == ("return_days", "残った理由を書いてください")
    assert days == DaysOf(
        person_id=sample_team.REN, name="高橋 蓮", days=((sample_team.gap().day, 4),)
    )


def test_what_is_calm_is_confirmed_together_with_an_answer_for_each_person(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    desk.team.refusals = {sample_team.REN: Trouble(code="network.disconnected")}
    assert "16日をまとめて確認" in panel.findChild(QPushButton, "team.calm").text()
    press(panel, "team.calm")
    dialog = dialog_of(qtbot, panel, "confirm_days")
    press(dialog, "confirm_days.do")
    qtbot.waitUntil(lambda: "4人のうち3人" in dialog.windowTitle())
    assert "▲ 高橋 蓮" in said(dialog)
    assert "✓ 渡邉 匠　7日（送信待ち）" in said(dialog)
    assert len(desk.team.asked) == 4
    dialog.close()


def test_a_day_opens_with_its_evidence(qtbot: QtBot, services: Services) -> None:
    panel = opened(qtbot, services)
    table = panel.findChild(QTableWidget, "team.exceptions")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = dialog_of(qtbot, panel, "team_day")
    qtbot.waitUntil(lambda: "打刻と時刻の確かさ" in said(dialog))
    text = said(dialog)
    assert "端末の時計が、サーバーから数えた時刻とずれています" in text
    assert "17:05–21:00" in text
    assert "終了のあとに利用（95分）　▲ 理由がまだありません" in text
    assert "申請を承認済み：全日 在宅" in text
    assert "未了　照会への回答は明日に延ばします" in text
    with qtbot.waitSignal(panel.case_asked) as asked:
        press(dialog, "team_day.case")
    assert asked.args == ["case-1"]


def test_an_exception_is_settled_with_a_reason_and_stays_to_be_read(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    table = panel.findChild(QTableWidget, "team.exceptions")
    table.setCurrentCell(1, 0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = dialog_of(qtbot, panel, "team_day")
    qtbot.waitUntil(lambda: "許可のない時間外の勤務（30分）　✓ 整理済み（山﨑 浩" in said(dialog))
    assert dialog.findChild(QPushButton, "team_day.settle.1") is None
    press(dialog, "team_day.settle.0")
    asking = dialog_of(qtbot, panel, "settle_exception")
    press(asking, "settle_exception.do")
    assert "理由を入力してください" in said(asking)
    assert not desk.team.asked
    asking.findChild(QTextEdit, "settle_exception.reason").setPlainText("夜間の更新で起動した")
    with qtbot.waitSignal(panel.kept):
        press(asking, "settle_exception.do")
    settled(qtbot, services)
    one, reason = desk.team.asked[0]  # type: ignore[misc]
    assert (one.kind, reason) == ("seen_after", "夜間の更新で起動した")
    text = said(dialog)
    assert "（95分）　✓ 整理済み（送信待ち）　理由: 夜間の更新で起動した" in text
    assert "✓ 客観的記録と95分の差（整理済み: 夜間の更新で起動した）" in text
    assert "▲" not in text
    assert dialog.isVisible()


def test_what_was_settled_asks_for_no_look_and_is_confirmed_with_the_calm(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    params = {"minutes": "95", "reason": "夜間の更新"}
    remark = Remark(code="difference.settled", params=params)
    member = desk.team.kept.members[3]
    days = (replace(member.days[0], remarks=(remark,)), *member.days[1:])
    others = desk.team.kept.members[:3]
    desk.team.kept = replace(desk.team.kept, members=(*others, replace(member, days=days)))
    panel = opened(qtbot, services)
    assert "見るところのある日が4件あります" in said(panel)
    assert "16日をまとめて確認" in panel.findChild(QPushButton, "team.calm").text()
    grid = panel.findChild(TeamGrid)
    cell = grid.item(3, 2)
    assert (cell.text(), "整理済み: 夜間の更新" in cell.toolTip()) == ("◐", True)


def test_a_day_given_back_needs_its_reason(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    qtbot.keyClick(panel.findChild(QTableWidget, "team.exceptions"), Qt.Key.Key_Return)
    dialog = dialog_of(qtbot, panel, "team_day")
    press(dialog, "team_day.return")
    assert "差戻しの理由" in said(dialog)
    assert not desk.team.asked
    press(dialog, "team_day.do")
    qtbot.waitUntil(lambda: bool(desk.team.asked))
    assert desk.team.asked[0][0] == "confirm_days"  # type: ignore[index]


def test_overtime_is_permitted_into_the_next_morning(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    press(panel, "team.overtime")
    dialog = dialog_of(qtbot, panel, "overtime")
    from PySide6.QtCore import QTime
    from PySide6.QtWidgets import QTimeEdit

    dialog.findChild(QTimeEdit, "overtime.begin").setTime(QTime(22, 0))
    dialog.findChild(QTimeEdit, "overtime.end").setTime(QTime(1, 0))
    assert "3:00を許可します。終わりは翌日です。" in said(dialog)
    press(dialog, "overtime.do")
    assert "理由を入力してください" in said(dialog)
    dialog.findChild(QTextEdit, "overtime.reason").setPlainText("システムの更新")
    press(dialog, "overtime.do")
    qtbot.waitUntil(lambda: bool(desk.team.asked))
    wish = desk.team.asked[0]
    assert isinstance(wish, OvertimeWish)
    assert (wish.end - wish.begin).total_seconds() == 3 * 3600


def test_an_order_names_people_and_weekdays(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    press(panel, "team.order")
    dialog = dialog_of(qtbot, panel, "order")
    press(dialog, "order.do")
    assert "職員を選んでください" in said(dialog)
    press(dialog, "order.all")
    dialog.findChild(QTextEdit, "order.reason").setPlainText("台風の接近")
    press(dialog, "order.do")
    qtbot.waitUntil(lambda: bool(desk.team.asked))
    wish = desk.team.asked[0]
    assert isinstance(wish, OrderWish)
    assert len(wish.people) == 4
    assert [day.isoformat() for day in wish.days] == ["2026-11-24"]


def test_nobody_to_confirm_is_told_and_troubles_are_sentences(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.team.kept = TeamMonth(month=sample_team.MONTH, members=())
    panel = opened(qtbot, services)
    assert "あなたが確認する職員の勤務はありません" in said(panel)
    desk.next_trouble = Trouble(code="network.disconnected")
    panel.refresh()
    settled(qtbot, services)
    assert "network" not in said(panel)
    assert "ネットワーク" in said(panel)


def test_a_section_is_signed_off_with_one_pin(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    panel = opened(qtbot, services)
    assert "情報政策課：提出 2人 ・ 未提出 2人" in said(panel)
    press(panel, "team.sign_off")
    dialog = dialog_of(qtbot, panel, "sign_off")
    qtbot.waitUntil(lambda: "2人に署名できます" in said(dialog))
    out = cells(dialog, "sign_off.table")[0]
    assert out[0] == "佐藤 葵"
    assert out[3] == "▲ 未提出 ・ 月次がまだ提出されていません"
    press(dialog, "sign_off.do")
    assert "PIN" in said(dialog)
    from PySide6.QtWidgets import QLineEdit

    dialog.findChild(QLineEdit, "sign_off.pin").setText("246810")
    press(dialog, "sign_off.do")
    qtbot.waitUntil(lambda: "2人分に署名しました" in dialog.windowTitle())
    assert desk.team.asked == [("prepare", ()), ("sign", "sheet-1")]
    assert [row[3] for row in cells(dialog, "sign_off.table")][:2] == ["✓ 署名しました"] * 2
    assert "職員と人事課に知らせました" in said(dialog)
    assert "署名できます" not in said(dialog)
    press(dialog, "sign_off.old")
    viewer = dialog_of(qtbot, panel, "month_sheet")
    qtbot.waitUntil(partial(_readable, viewer))
    viewer.close()
    dialog.close()


def _readable(viewer: QDialog) -> bool:
    return viewer.findChild(QPushButton, "month_sheet.print").isEnabled()
