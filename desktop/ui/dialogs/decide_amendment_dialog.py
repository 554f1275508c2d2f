# SPDX-License-Identifier: Apache-2.0
"""締め後訂正を決める: the closed day before and after, its counters, then yes or no."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework_amending import WaitingAmendment
from desktop.ui import amendment_words, team_words
from desktop.ui.dates import day_and_clock
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import Card, button, field_label, label
from desktop.ui.widgets.prose_edit import text_field
from telework.closing.wire import AmendedDay


class DecideAmendmentDialog(ActDialog):
    """The person is told of either answer; the closed figures stay in both."""

    def __init__(self, services: Services, parent: QWidget, waiting: WaitingAmendment) -> None:
        super().__init__(services, parent, "decide_amendment", self.tr("承認する(&A)"))
        self._waiting = waiting
        self._refuses = False
        amendment = waiting.amendment
        heading = self.tr("{name}　{day} の締め後訂正")
        day = team_words.date_words(amendment.day)
        self.head(heading.format(name=waiting.name, day=day))
        asked = self.tr("{time} に申し出　理由：{reason}")
        self.form.addWidget(
            label(asked.format(time=day_and_clock(amendment.requested_at), reason=amendment.reason))
        )
        self._day = Card()
        before = self.tr("締めた記録　{day}").format(day=amendment_words.row(amendment.before))
        after = self.tr("訂正後　{day}").format(day=amendment_words.row(amendment.after))
        for line in (before, after):
            self._day.column.addWidget(label(line, bold=True))
        self._said = label(self.tr("打刻を読み込んでいます…"), "second")
        self._day.column.addWidget(self._said)
        self.form.addWidget(self._day)
        figures = Card()
        figures.column.addWidget(label(self.tr("回数の変わり方"), bold=True))
        for line in amendment_words.deltas(amendment):
            figures.column.addWidget(label(line))
        self.form.addWidget(figures)
        self._comment = text_field("decide_amendment.comment", self.tr("コメント"), lines=2)
        self.form.addWidget(
            field_label(
                self.tr("コメント（認めないときは必須・本人が読みます）(&I)"), self._comment
            )
        )
        self.form.addWidget(self._comment)
        meaning = self.tr(
            "承認すると、もとの月に訂正後の数字が、今月に差が並びます。締めたときの数字は残ります。"
            "認めないときは、本人が理由を読み、あらためて申し出ることができます。"
        )
        self.form.addWidget(label(meaning, "second"))
        self._refuse = button("decide_amendment.refuse", self.tr("認めない(&R)"))
        self._refuse.clicked.connect(self._say_no)
        self.add_button(self._refuse)
        self.finish_form()
        self._comment.setFocus()
        call = partial(services.desk.amendments.day, amendment.amendment_id)
        Task(self, call).on_done(self._came).start(services.lanes.network)

    def clean(self) -> bool:
        """Whether no comment was typed."""
        return not self._comment.toPlainText().strip()

    def call(self) -> Callable[[], Answer] | None:
        """Return the decision; a refusal once it has its reason."""
        refuses, self._refuses = self._refuses, False
        comment = self._comment.toPlainText().strip()
        if refuses and not comment:
            self.say_trouble(self.tr("認めない理由をコメントに入力してください。"))
            self._comment.setFocus()
            return None
        room = self.services.desk.amendments
        return partial(room.decide, self._waiting.amendment, comment, approve=not refuses)

    def _say_no(self) -> None:
        self._refuses = True
        self.attempt()

    def _came(self, answer: AmendedDay | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        day = answer.amendment.day
        said = [
            self.tr("いまの打刻　{lines}").format(
                lines=amendment_words.punches(answer.standing, day)
            ),
            self.tr("申し出の打刻　{lines}").format(
                lines=amendment_words.punches(answer.lines, day)
            ),
        ]
        if answer.late:
            late = self.tr("締めたあとに届いた打刻　{lines}")
            said.append(late.format(lines=amendment_words.punches(answer.late, day)))
        self._said.setText("\n".join(said))
        self.fit_soon()
