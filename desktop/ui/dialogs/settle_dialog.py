# SPDX-License-Identifier: Apache-2.0
"""理由を付けて済みにする: an exception is dismissed with a reason, and stays visible."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.facade import Trouble
from desktop.telework_team import DayException
from desktop.ui import exception_words, team_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import field_label, label
from desktop.ui.widgets.prose_edit import text_field

Settle = Callable[[DayException, str], Answer]


class SettleDialog(ActDialog):
    """One exception and the reason why it is none.

    Signals:
        dismissed: the reason, once the act was kept or taken by the server.
    """

    dismissed = Signal(str)

    def __init__(
        self, services: Services, parent: QWidget, exception: DayException, settle: Settle
    ) -> None:
        super().__init__(services, parent, "settle_exception", self.tr("済みにする(&S)"))
        self._exception, self._settle = exception, settle
        day = team_words.date_words(exception.day)
        self.head(f"{exception.name}　{day}")
        self.form.addWidget(label(exception_words.line(exception)))
        self.form.addWidget(
            label(
                self.tr(
                    "記録は消えません。だれが、いつ、なぜ整理したかが、いっしょに残ります。"
                    "取り消すことはできません。"
                ),
                "second",
            )
        )
        self._reason = text_field("settle_exception.reason", self.tr("済みにする理由"), lines=3)
        self.form.addWidget(
            field_label(self.tr("済みにする理由（必須・本人も読みます）(&I)"), self._reason)
        )
        self.form.addWidget(self._reason)
        self.finish_form()
        self._reason.setFocus()

    def clean(self) -> bool:
        """Whether no reason was typed."""
        return not self._said()

    def call(self) -> Callable[[], Answer] | None:
        """Return the settlement, once it has a reason."""
        if not self._said():
            self.say_trouble(self.tr("済みにする理由を入力してください。"))
            self._reason.setFocus()
            return None
        return partial(self._settle, self._exception, self._said())

    def answered(self, answer: Answer) -> None:
        """Tell the reason as well: the list behind shows it at once."""
        if not isinstance(answer, Trouble):
            self.dismissed.emit(self._said())
        super().answered(answer)

    def _said(self) -> str:
        return self._reason.toPlainText().strip()
