# SPDX-License-Identifier: Apache-2.0
"""Smaller acts on one's own remote work: a gap's reason, the month's submission, 取下げ."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.telework import DifferenceRow, GrantRow, MonthOfDays
from desktop.ui import telework_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import Card, field_label, label
from desktop.ui.widgets.prose_edit import text_field


class ExplainDialog(ActDialog):
    """Why what was declared differs from an objective record (乖離の理由)."""

    def __init__(self, services: Services, parent: QWidget, row: DifferenceRow) -> None:
        super().__init__(services, parent, "explain", self.tr("理由を送る(&S)"))
        self._row = row
        heading = self.tr("{day} の客観的記録との差の理由を書きます")
        self.head(heading.format(day=telework_words.day_heading(row.day)))
        self.form.addWidget(label(telework_words.difference(row), bold=True))
        self.form.addWidget(
            label(
                self.tr(
                    "時間外に働いていたときは、打刻の訂正もしてください。"
                    "記録そのものは変わりません。"
                ),
                "second",
            )
        )
        self._reason = text_field("explain.reason", self.tr("理由"), 3)
        self._reason.setPlainText(row.reason)
        self.form.addWidget(field_label(self.tr("理由（必須）(&I)"), self._reason))
        self.form.addWidget(self._reason)
        self.finish_form()
        self._reason.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the explanation, once there is one."""
        reason = self._reason.toPlainText().strip()
        if not reason:
            self.say_trouble(self.tr("理由を書いてください。所属長は、理由を見て確認します。"))
            self._reason.setFocus()
            return None
        return partial(self.services.desk.telework.explain, self._row, reason)

    def clean(self) -> bool:
        """Whether nothing was changed."""
        return self._reason.toPlainText().strip() == self._row.reason


class SubmitMonthDialog(ActDialog):
    """The month goes to the head; says first what is missing."""

    def __init__(self, services: Services, parent: QWidget, month: MonthOfDays) -> None:
        super().__init__(services, parent, "submit_month", self.tr("提出する(&S)"))
        self._month = month.month
        heading = self.tr("{month}の勤務を提出します")
        self.head(heading.format(month=telework_words.month_heading(month.month)))
        if month.count is not None:
            self.form.addWidget(label(telework_words.count(month.count)))
        if month.missing:
            card = Card("waiting")
            card.column.addWidget(label(self.tr("まだ足りないところがあります。"), bold=True))
            for each in month.missing:
                card.column.addWidget(label(f"・{telework_words.missing(each)}"))
            self.form.addWidget(card)
        self.form.addWidget(
            label(
                self.tr(
                    "提出すると所属長に届きます。差し戻されたとき、または所属長が確認する前は、"
                    "まだ直せます。"
                ),
                "second",
            )
        )
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the submission."""
        return partial(self.services.desk.telework.submit_month, self._month)


class WithdrawGrantDialog(ActDialog):
    """Takes a permitted block back before it is used."""

    def __init__(self, services: Services, parent: QWidget, row: GrantRow) -> None:
        super().__init__(services, parent, "withdraw_grant", self.tr("取り下げる(&S)"))
        self._row = row
        self.head(self.tr("テレワークの実施を取り下げます"))
        self.form.addWidget(label(telework_words.block(row), bold=True))
        self.form.addWidget(
            label(
                self.tr(
                    "この日はテレワークの実施日ではなくなり、所属長に知らされます。"
                    "もう一度行うには、新しい申請が必要です。"
                ),
                "second",
            )
        )
        self._reason = text_field("withdraw_grant.reason", self.tr("理由"), 2)
        self.form.addWidget(field_label(self.tr("理由（任意）(&I)"), self._reason))
        self.form.addWidget(self._reason)
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the withdrawal."""
        reason = self._reason.toPlainText().strip()
        return partial(self.services.desk.telework.withdraw, self._row, reason)

    def clean(self) -> bool:
        """Whether no reason was written."""
        return not self._reason.toPlainText().strip()
