# SPDX-License-Identifier: Apache-2.0
"""One day beside the month: its punches with their evidence, gaps, plan and report."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.telework import DayDetail, DayRow, DifferenceRow, GrantRow, PunchRow
from desktop.ui import telework_tables, telework_words, words
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import clear, stacked
from desktop.ui.widgets.day_text_fields import DayTextFields
from desktop.ui.widgets.parts import Card, button, label, title


class DayPanel(QWidget):
    """The day that is current in the list.

    Signals:
        entry_asked: (DayDetail, PunchRow or None) a forgotten punch, or one to correct.
        explain_asked: the DifferenceRow.
        withdraw_asked: the GrantRow.
        typed: (date, DayText) as it is being typed.
        plan_asked, report_asked: (date, DayText) to be sent.
    """

    entry_asked = Signal(object, object)
    explain_asked = Signal(object)
    withdraw_asked = Signal(object)
    typed = Signal(object, object)
    plan_asked = Signal(object, object)
    report_asked = Signal(object, object)

    def __init__(self, *, forgets: bool = False) -> None:
        super().__init__()
        self._forgets = forgets
        self._detail: DayDetail | None = None
        self._day: date | None = None
        self._heading = title()
        self._state = label(tone="second")
        self._trouble = label(tone="waiting")
        self._comment = Card("waiting")
        self._comment_words = label()
        self._comment.column.addWidget(self._comment_words)
        self._punches, self._gaps, self._grants = QWidget(), QWidget(), QWidget()
        self._columns = {
            each: stacked(each, spacing=4) for each in (self._punches, self._gaps, self._grants)
        }
        self._enter = button("day.enter", self.tr("打刻を追加する(&A)"))
        self._enter.clicked.connect(self._ask_entry)
        self._fields = DayTextFields()
        self._fields.edited.connect(self._say_typed)
        self._fields.plan_asked.connect(self._say_plan)
        self._fields.report_asked.connect(self._say_report)
        self._lay_out()
        self.show_row(None)

    def show_row(self, row: DayRow | None) -> None:
        """Show at once what the list knows; the rest comes with :meth:`show_detail`."""
        if row is None or row.day != self._day:
            self._detail = None
            self._body.hide()
        self._day = row.day if row is not None else None
        self._trouble.hide()
        if row is None:
            self._heading.setText("")
            self._state.setText(self.tr("一覧で日を選ぶと、打刻と計画・報告がここに出ます。"))
            return
        self._heading.setText(telework_words.day_heading(row.day))
        said = (telework_words.day_off(row), telework_words.places(row), telework_words.hours(row))
        self._state.setText("  ".join(part for part in said if part))

    def show_detail(self, answer: DayDetail | Trouble) -> None:
        """Show the whole day, or why it could not be read."""
        if isinstance(answer, Trouble):
            self._trouble.setText(explain(answer).whole())
            self._trouble.show()
            return
        if answer.row.day != self._day or answer == self._detail:
            return
        self._detail = answer
        self._fill_punches(answer)
        self._fill(self._gaps, [self._gap_line(each) for each in answer.differences])
        self._fill(self._grants, [self._grant_line(each) for each in answer.grants])
        self._comment.setVisible(bool(answer.comment))
        self._comment_words.setText(self.tr("所属長から：{comment}").format(comment=answer.comment))
        self._enter.setText(
            self.tr("打刻を追加する(&A)")
            if answer.editable
            else self.tr("締め後の訂正を申し出る(&A)")
        )
        works = answer.row.began is not None or bool(answer.grants) or not answer.row.day_off
        self._fields.setVisible(works)
        self._fields.show_text(answer.typed or answer.text, sent=answer.typed is None)
        self._fields.reportable(worked=answer.row.began is not None)
        self._fields.ask_away(asked=answer.row.away_minutes > 0)
        self._body.show()

    def focus_enter(self) -> None:
        """Put the keyboard to the first thing that can be done here."""
        self._enter.setFocus()

    def _fill_punches(self, detail: DayDetail) -> None:
        lines: list[QWidget] = [self._punch_line(each) for each in detail.punches]
        if not lines:
            lines = [self._no_punch(detail.row)]
        self._fill(self._punches, lines)

    def _no_punch(self, row: DayRow) -> QWidget:
        if not row.no_show:
            return label(self.tr("打刻はありません。"), "second")
        return label(
            self.tr(
                "テレワークが許可された日ですが、打刻がありません。実施したときは、打刻を追加して"
                "ください。実施しなかったときは、このままで構いません。"
            ),
            "waiting",
        )

    def _fill(self, place: QWidget, lines: list[QWidget]) -> None:
        column = self._columns[place]
        clear(column)
        for line in lines:
            column.addWidget(line)
        place.setVisible(bool(lines))

    def _punch_line(self, row: PunchRow) -> QWidget:
        line, texts, buttons = _line()
        tone = "" if row.counted else "second"
        texts.addWidget(label(telework_words.punch(row), tone, bold=row.counted))
        for sentence in telework_words.evidence(row, forgets=self._forgets):
            tone = "waiting" if row.trust == "D" or row.pending is not None else "second"
            texts.addWidget(label(sentence, tone))
        if row.counted:
            correct = button(f"day.correct.{row.event_id}", self.tr("訂正"), "quiet")
            correct.setAccessibleName(f"{self.tr('訂正')} {telework_words.punch(row)}")
            correct.setProperty("row", row)
            correct.clicked.connect(self._ask_correction)
            buttons.addWidget(correct)
        return line

    def _gap_line(self, row: DifferenceRow) -> QWidget:
        line, texts, buttons = _line()
        texts.addWidget(label(telework_words.difference(row), "" if row.reason else "waiting"))
        if row.reason:
            said = self.tr("理由：{reason}").format(reason=row.reason)
            if row.pending is not None:
                said += f"（{words.say(words.SEND_STATES[row.pending])}）"
            texts.addWidget(label(said, "second"))
        else:
            texts.addWidget(label(self.tr("所属長の確認の前に、理由を書いてください。"), "second"))
        why = button(f"day.explain.{row.kind}", self.tr("理由を書く"))
        why.setAccessibleName(f"{self.tr('理由を書く')} {telework_words.difference(row)}")
        why.setProperty("row", row)
        why.clicked.connect(self._ask_explanation)
        buttons.addWidget(why)
        return line

    def _grant_line(self, row: GrantRow) -> QWidget:
        line, texts, buttons = _line()
        source = telework_words.say(telework_tables.GRANT_SOURCES, row.source)
        texts.addWidget(label(f"{telework_words.block(row)}  {source}"))
        if row.pending is not None:
            state = words.say(words.SEND_STATES[row.pending])
            text = self.tr("取下げ（{state}）").format(state=state)
            texts.addWidget(label(text, words.SEND_TONES[row.pending]))
        elif row.withdrawable:
            take = button(f"day.withdraw.{row.grant_id}", self.tr("取り下げる"))
            take.setAccessibleName(f"{self.tr('取り下げる')} {telework_words.block(row)}")
            take.setProperty("row", row)
            take.clicked.connect(self._ask_withdrawal)
            buttons.addWidget(take)
        return line

    def _ask_entry(self) -> None:
        if self._detail is not None:
            self.entry_asked.emit(self._detail, None)

    def _ask_correction(self) -> None:
        if self._detail is not None:
            self.entry_asked.emit(self._detail, self.sender().property("row"))

    def _ask_explanation(self) -> None:
        self.explain_asked.emit(self.sender().property("row"))

    def _ask_withdrawal(self) -> None:
        self.withdraw_asked.emit(self.sender().property("row"))

    def _say_typed(self) -> None:
        self.typed.emit(self._day, self._fields.text())

    def _say_plan(self) -> None:
        self.plan_asked.emit(self._day, self._fields.text())

    def _say_report(self) -> None:
        self.report_asked.emit(self._day, self._fields.text())

    def _lay_out(self) -> None:
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        for part in (self._comment, self._gaps, self._punches):
            body.addWidget(part)
        add = QHBoxLayout()
        add.addWidget(self._enter)
        add.addStretch(1)
        body.addLayout(add)
        body.addWidget(self._grants)
        body.addWidget(self._fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(4)
        for widget in (self._heading, self._state, self._trouble, self._body):
            column.addWidget(widget)
        column.addStretch(1)


def _line() -> tuple[QWidget, QVBoxLayout, QHBoxLayout]:
    """Return a line with a column of texts and a place for buttons at its right."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    texts, buttons = QVBoxLayout(), QHBoxLayout()
    texts.setSpacing(0)
    row.addLayout(texts, 1)
    row.addLayout(buttons)
    return line, texts, buttons
