# SPDX-License-Identifier: Apache-2.0
"""締め後訂正を申し出る: a closed day as it should be, with the reason, for the head to decide."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework import DayDetail
from desktop.telework_amending import AmendmentWish
from desktop.ui import amendment_words, telework_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.amended_lines import AmendedLines
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label
from desktop.ui.widgets.prose_edit import text_field
from telework.closing.amendment import Amendment
from telework.closing.wire import AmendedDay, AmendedPunch

RECORD, SIGN_OFF = "record", "sign_off"


class AmendDayDialog(ActDialog):
    """Completes ``amendment``, a draft; without one it asks for a new one."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        day: date,
        lines: tuple[AmendedPunch, ...] = (),
        amendment: Amendment | None = None,
    ) -> None:
        super().__init__(services, parent, "amend_day", self.tr("申し出る(&S)"))
        self._day, self._amendment = day, amendment
        self._given = ""
        heading = self.tr("{day} の締め後訂正を申し出ます")
        self.head(heading.format(day=telework_words.day_heading(day)))
        self._facts = label(self._known(lines))
        self._what = CalmBox("amend_day.what", self.tr("申し出ること"))
        self._what.addItem(self.tr("その日の記録を、下のとおりに直す"), RECORD)
        self._what.addItem(self.tr("記録はそのままで、所属長の確認を受ける"), SIGN_OFF)
        self._lines = AmendedLines(day)
        self._lines.show_lines(lines)
        self._lines_label = label(self.tr("あるべき記録（はじめから終わりまで）"), bold=True)
        self._reason = text_field("amend_day.reason", self.tr("理由"), 2)
        meaning = self.tr(
            "所属長が承認するまで、記録も回数も変わりません。締めたときの数字は残り、もとの月には"
            "訂正後の数字が、承認された月には差が並びます。"
        )
        for widget in (
            self._facts,
            field_label(self.tr("申し出ること(&K)"), self._what),
            *(self._what, self._lines_label, self._lines),
            field_label(self.tr("理由（必須・所属長が読みます）(&I)"), self._reason),
            *(self._reason, label(meaning, "second")),
        ):
            self.form.addWidget(widget)
        self._what.currentIndexChanged.connect(self._show_lines)
        self.finish_form()
        self._reason.setFocus()
        if amendment is not None:
            self._ask(amendment)

    def clean(self) -> bool:
        """Whether neither the reason nor a line is another than at the beginning."""
        return self._reason.toPlainText() == self._given and not self._lines.changed()

    def call(self) -> Callable[[], Answer] | None:
        """Return the wish, once it has its reason and its lines."""
        reason = self._reason.toPlainText().strip()
        lines = self._lines.lines() if self._what.currentData() == RECORD else ()
        if self._what.currentData() == RECORD and not lines:
            self.say_trouble(
                self.tr("あるべき記録が1行もありません。行を足すか、確認だけを申し出てください。")
            )
            self._lines.focus_first()
            return None
        if not reason:
            self.say_trouble(self.tr("理由を書いてください。所属長は、理由を見て決めます。"))
            self._reason.setFocus()
            return None
        draft = self._amendment
        wish = AmendmentWish(
            day=self._day,
            reason=reason,
            lines=lines,
            amendment_id=draft.amendment_id if draft is not None else "",
            seen=draft.version if draft is not None else 0,
        )
        return partial(self.services.desk.amendments.propose, wish)

    def _ask(self, amendment: Amendment) -> None:
        self._facts.setText(self.tr("その日の記録を読み込んでいます…"))
        self.offer_act(False)
        call = partial(self.services.desk.amendments.day, amendment.amendment_id)
        Task(self, call).on_done(self._came).start(self.services.lanes.network)

    def _came(self, answer: AmendedDay | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._facts.setText("")
            self.say_trouble(explain(answer).whole())
            return
        self._amendment = answer.amendment
        said = [self._known(answer.standing)]
        if answer.late:
            late = self.tr("締めたあとに届いた記録　{lines}")
            said.append(late.format(lines=amendment_words.punches(answer.late, self._day)))
        said += [
            self.tr("入力のときの理由　{reason}").format(reason=each) for each in answer.reasons
        ]
        self._facts.setText("\n".join(said))
        self._lines.show_lines(answer.lines)
        if not self._reason.toPlainText().strip():
            self._given = answer.amendment.reason or "\n".join(answer.reasons)
            self._reason.setPlainText(self._given)
        self.offer_act(True)
        self.fit_soon()

    def _known(self, lines: tuple[AmendedPunch, ...]) -> str:
        return self.tr("いまの記録　{lines}").format(
            lines=amendment_words.punches(lines, self._day)
        )

    def _show_lines(self) -> None:
        shown = self._what.currentData() == RECORD
        for each in (self._lines_label, self._lines):
            each.setVisible(shown)
        self.fit_soon()


def lines_of(detail: DayDetail) -> tuple[AmendedPunch, ...]:
    """Return the punches of a day that count, as lines to begin with."""
    return tuple(
        AmendedPunch(kind=each.kind, place=each.place, at=at)
        for each in detail.punches
        if each.counted and (at := each.at or each.latest) is not None
    )
