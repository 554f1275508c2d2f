# SPDX-License-Identifier: Apache-2.0
"""月を締める: what stays out of the confirmed count is seen and acknowledged with a reason."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework_team import Remark
from desktop.ui import team_words
from desktop.ui.a11y import announce, named
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import field_label, label
from desktop.ui.widgets.prose_edit import text_field
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.closing.wire import CityClosing, ClosedMonth, CloseMonth, MonthResult, Unconfirmed

TABLE_ROWS = 6


class CloseMonthDialog(ActDialog):
    """There is no way back: what was closed is put right by amendments only.

    Signals:
        changed: the month is not as it was.
    """

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget, read: CityClosing) -> None:
        super().__init__(services, parent, "close_month", self.tr("締める(&S)"))
        self._read = read
        self.head(self.tr("{month}を締めます").format(month=team_words.month_words(read.month)))
        days = sum(len(each.days) for each in read.unconfirmed)
        self._said = label(self._words(days))
        self._table = RecordsTable(
            "close_month.table",
            self.tr("未確認のまま残る日"),
            (self.tr("課"), self.tr("氏名"), self.tr("状態"), self.tr("未確認の日")),
            wide=3,
        )
        self._table.setMinimumHeight(TABLE_ROWS * (self.fontMetrics().height() + 16))
        self._table.show_lines(tuple(map(_line, read.unconfirmed)))
        self._seen = named(
            QCheckBox(
                self.tr("上の{days}日が、確定した実施回数に入らないことを確かめました(&A)").format(
                    days=days
                )
                if days
                else self.tr("上の{people}人の月次に署名がないことを確かめました(&A)").format(
                    people=len(read.unconfirmed)
                )
            ),
            "close_month.seen",
        )
        self._reason = text_field("close_month.reason", self.tr("未確認のまま締める理由"), lines=2)
        heading = self.tr("未確認のまま締める理由（必須・記録に残ります）(&I)")
        self._reason_label = field_label(heading, self._reason)
        warning = self.tr(
            "締めたあとに戻すことはできません。あとから見つかった誤りは、締め後訂正として残り、"
            "締めたときの数字と訂正後の数字の両方が見えます。"
        )
        for widget in (
            *(self._said, self._table, self._seen, self._reason_label, self._reason),
            label(warning, "second"),
        ):
            self.form.addWidget(widget)
        for each in (self._table, self._seen, self._reason_label, self._reason):
            each.setVisible(bool(read.unconfirmed))
        self.finish_form()
        (self._seen if read.unconfirmed else self.cancel).setFocus()

    def clean(self) -> bool:
        """Whether no reason was typed."""
        return not self._reason.toPlainText().strip()

    def call(self) -> Callable[[], Answer] | None:
        """Close once everything that stays out is acknowledged."""
        reason = self._reason.toPlainText().strip()
        if self._read.unconfirmed and not self._seen.isChecked():
            self.say_trouble(self.tr("未確認の日を確かめて、印を付けてください。"))
            self._seen.setFocus()
            return None
        if self._read.unconfirmed and not reason:
            self.say_trouble(self.tr("未確認のまま締める理由を入力してください。"))
            self._reason.setFocus()
            return None
        wanted = CloseMonth(list_sha256=self._read.list_sha256, reason=reason)
        self._said.setText(self.tr("締めています…"))
        self.offer_act(False)
        call = partial(self.services.desk.telework_office.close, self._read.month, wanted)
        Task(self, call).on_done(self._closed).start(self.services.lanes.network)
        return None

    def _closed(self, answer: ClosedMonth | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText("")
            self.offer_act(True)
            self.say_trouble(explain(answer).whole())
            return
        heading = self.tr("{count}人の月を締めました").format(count=answer.closed)
        self.head(heading)
        left = [each for each in answer.results if each.code]
        self._said.setText(
            self.tr("{count}人は、下の理由で締まりませんでした。").format(count=len(left))
            if left
            else self.tr("全員の月が締まりました。職員に知らせました。")
        )
        self._table.show_lines(tuple(map(_result, left)))
        self._table.setVisible(bool(left))
        for each in (self._seen, self._reason_label, self._reason):
            each.hide()
        self._reason.clear()
        self.cancel.setText(self.tr("閉じる(&C)"))
        self.cancel.setFocus()
        announce(self, heading)
        self.changed.emit()

    def _words(self, days: int) -> str:
        people = sum(each.people for each in self._read.sections)
        said = self.tr("{sections}課 {people}人の月を締めます。").format(
            sections=len(self._read.sections), people=people
        )
        if days:
            said += self.tr(
                "{people}人の{days}日は所属長の確認がなく、確定した実施回数に入りません。"
            ).format(people=len(self._read.unconfirmed), days=days)
        elif self._read.unconfirmed:
            said += self.tr(
                "所属長の確認のない日はありません。{people}人の月次には、まだ署名がありません。"
            ).format(people=len(self._read.unconfirmed))
        else:
            said += self.tr("所属長の確認のない日はありません。")
        return said


def _line(each: Unconfirmed) -> Line:
    days = team_words.joined([team_words.date_words(day) for day in each.days])
    state = team_words.word(team_words.MONTH_STATES, each.state)
    key = f"{each.person_id}|{each.section_id}"
    return Line(key=key, cells=(each.section_name, each.name, state, days))


def _result(each: MonthResult) -> Line:
    params = {**each.params, "message": each.message or each.code}
    said = team_words.remark(Remark(code=each.code, params=params))
    return Line(key=f"{each.person_id}|{each.section_id}", cells=("", each.name, "▲", said))
