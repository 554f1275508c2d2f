# SPDX-License-Identifier: Apache-2.0
"""確認 and 差戻し of days: whose, which, with a comment, and what became of each person's."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.facade import Act, Trouble
from desktop.telework_team import DaysOf
from desktop.ui import team_words
from desktop.ui.a11y import announce, named
from desktop.ui.days_run import DaysRun
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import Card, field_label, label
from desktop.ui.widgets.prose_edit import text_field

MOST_DAYS = 6


class ConfirmDaysDialog(ActDialog):
    """Asks once for all; one person's refusal leaves the others as they are."""

    def __init__(
        self, services: Services, parent: QWidget, act: str, people: tuple[DaysOf, ...]
    ) -> None:
        self._gives_back = act == "return"
        super().__init__(services, parent, "confirm_days", "")
        self._people = people
        self._run: DaysRun | None = None
        self._over = False
        count = sum(len(each.days) for each in people)
        if self._gives_back:
            self.head(self.tr("{count}日を差し戻します").format(count=count))
            self.say_verb(self.tr("差し戻す(&S)"))
            meaning = self.tr("本人に理由とともに知らせます。直して報告し直すと、ここに戻ります。")
            heading = self.tr("差戻しの理由（必須・本人が読みます）(&I)")
        else:
            self.head(self.tr("{count}日を確認します").format(count=count))
            self.say_verb(self.tr("{count}日を確認する(&S)").format(count=count))
            meaning = self.tr(
                "確認した日は、確定した実施回数に入ります。あとで記録が変わると、もう一度確認が要ります。"
            )
            heading = self.tr("コメント（任意・本人が読みます）(&I)")
        self._asked = Card("action")
        for each in people:
            self._asked.column.addWidget(label(_named(each)))
        self._comment = text_field("confirm_days.comment", heading.partition("(&")[0], lines=3)
        self._comment_label = field_label(heading, self._comment)
        self._bar = named(QProgressBar(), "confirm_days.progress", self.tr("進み具合"))
        self._bar.setMaximum(max(len(people), 1))
        self._results = Card()
        self._meaning = label(meaning, "second")
        for widget in (
            *(self._asked, self._meaning, self._comment_label, self._comment),
            *(self._bar, self._results),
        ):
            self.form.addWidget(widget)
        self._bar.hide()
        self._results.hide()
        self.finish_form()
        self._comment.setFocus()

    def clean(self) -> bool:
        """Whether no comment was typed."""
        return self._over or not self._comment.toPlainText().strip()

    def call(self) -> Callable[[], Answer] | None:
        """Begin with the first person; there is no single act to wait for."""
        comment = self._comment.toPlainText().strip()
        if self._gives_back and not comment:
            self.say_trouble(self.tr("差戻しの理由を入力してください。"))
            self._comment.setFocus()
            return None
        room = self.services.desk.team
        one = room.give_back if self._gives_back else room.confirm
        self._run = DaysRun(self.services, self, partial(_with, one, comment), self._people)
        self._run.moved.connect(self._bar.setValue)
        self._run.ended.connect(self._ended)
        self.offer_act(False)
        self._bar.setVisible(len(self._people) > 1)
        self.cancel.setText(self.tr("中止する(&C)"))
        self._run.begin()
        return None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing while it runs stops it; the results then say what was not begun."""
        if self._stops():
            event.ignore()
            return
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc does what the button does."""
        if not self._stops():
            super().reject()

    def _stops(self) -> bool:
        """Stop a run that is under way; tells whether there was one."""
        if self._run is None or self._over:
            return False
        self._run.stop()
        return True

    def _ended(self) -> None:
        self._over = True
        outcomes = self._run.outcomes() if self._run is not None else ()
        kept = [answer for _person, answer in outcomes if isinstance(answer, Act)]
        if len(kept) == len(outcomes) and len(outcomes) == 1:
            self.kept.emit(kept[0])
            self.close()
            return
        if self._gives_back:
            heading = self.tr("{count}人のうち{kept}人の日を差し戻しました")
        else:
            heading = self.tr("{count}人のうち{kept}人の日を確認しました")
        self.head(heading.format(count=len(outcomes), kept=len(kept)))
        for widget in (self._asked, self._meaning, self._comment_label, self._comment, self._bar):
            widget.hide()
        for person, answer in outcomes:
            self._results.column.addWidget(_result(person, answer))
        self._results.show()
        self.cancel.setText(self.tr("閉じる(&C)"))
        self.cancel.setFocus()
        self.fit()
        announce(self, self.windowTitle())
        if kept:
            self.kept.emit(kept[-1])


def _with(act: Callable[[DaysOf, str], Act | Trouble], comment: str, days: DaysOf) -> Act | Trouble:
    return act(days, comment)


def _named(people: DaysOf) -> str:
    days = [team_words.date_words(day) for day, _version in people.days]
    shown = team_words.joined(days[:MOST_DAYS])
    if len(days) > MOST_DAYS:
        shown = team_words.and_more(shown, len(days) - MOST_DAYS)
    return f"{people.name}　{shown}"


def _result(person: DaysOf, answer: Act | Trouble | None) -> QWidget:
    if isinstance(answer, Act):
        return label(team_words.kept_line(person.name, len(person.days)), "done")
    if answer is None:
        return label(team_words.not_begun_line(person.name), "second")
    return label(f"▲ {person.name}　{explain(answer).whole()}", "refused")
