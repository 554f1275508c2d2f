# SPDX-License-Identifier: Apache-2.0
"""月次の差戻し: one person's month back to the person, with the reason."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.ui import team_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import field_label, label
from desktop.ui.widgets.prose_edit import text_field
from telework.closing.wire import PersonStanding


class ReturnMonthDialog(ActDialog):
    """Kept first and sent when possible, as every act of a head."""

    def __init__(self, services: Services, parent: QWidget, person: PersonStanding) -> None:
        super().__init__(services, parent, "return_month", self.tr("差し戻す(&S)"))
        self._person = person
        self.head(
            self.tr("{name}の{month}分を差し戻します").format(
                name=person.name, month=team_words.month_words(person.month)
            )
        )
        self._reason = text_field("return_month.reason", self.tr("差戻しの理由"), lines=3)
        self.form.addWidget(
            label(
                self.tr("本人が直して、もう一度提出します。ほかの人の確認には影響しません。"),
                "second",
            )
        )
        self.form.addWidget(
            field_label(self.tr("差戻しの理由（必須・本人が読みます）(&I)"), self._reason)
        )
        self.form.addWidget(self._reason)
        self.finish_form()
        self._reason.setFocus()

    def clean(self) -> bool:
        """Whether no reason was typed."""
        return not self._reason.toPlainText().strip()

    def call(self) -> Callable[[], Answer] | None:
        """Return the return, once it has a reason."""
        reason = self._reason.toPlainText().strip()
        if not reason:
            self.say_trouble(self.tr("差戻しの理由を入力してください。"))
            self._reason.setFocus()
            return None
        return partial(self.services.desk.team.return_month, self._person, reason)
