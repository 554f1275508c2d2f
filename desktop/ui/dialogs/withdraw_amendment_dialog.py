# SPDX-License-Identifier: Apache-2.0
"""締め後訂正を取り下げる: what nobody decided yet is taken back; the closed record stays."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.ui import amendment_words, telework_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import label
from telework.closing.amendment import Amendment


class WithdrawAmendmentDialog(ActDialog):
    """Asks once more, for what came late stays out of the counts then."""

    def __init__(self, services: Services, parent: QWidget, amendment: Amendment) -> None:
        super().__init__(services, parent, "withdraw_amendment", self.tr("取り下げる(&S)"))
        self._amendment = amendment
        day = telework_words.day_heading(amendment.day)
        self.head(self.tr("{day} の締め後訂正を取り下げます").format(day=day))
        self.form.addWidget(label(amendment_words.state(amendment), bold=True))
        self.form.addWidget(
            label(
                self.tr(
                    "締めた記録と回数はそのままです。締めたあとに届いた記録も消えませんが、"
                    "回数には入りません。あらためて申し出ることもできます。"
                ),
                "second",
            )
        )
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the withdrawal."""
        return partial(self.services.desk.amendments.withdraw, self._amendment)
