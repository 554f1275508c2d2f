# SPDX-License-Identifier: Apache-2.0
"""One act of the outbox explained: its state, why, what to do, and the facts for support."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import Code
from desktop.facade import OutboxRow, SendState, Trouble
from desktop.models.outbox_model import heading
from desktop.ui import words
from desktop.ui.a11y import announce
from desktop.ui.dates import when
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.parts import Card, button, label, retone, title
from desktop.ui.widgets.prose_edit import text_field


def may_sign_again(row: OutboxRow) -> bool:
    """Whether the act waits for a seal of the person who made it."""
    return row.state is SendState.RESIGN or (
        row.state is SendState.UNSENT and row.code == Code.SEAL_OWED
    )


class OutboxDetail(QWidget):
    """The card beside the list.

    Signals:
        sign_asked: the act to seal again.
        dismiss_asked: the act whose refusal was read.
        give_up_asked: the approval that is not to be sealed any more.
        case_asked: the id of the case to open.
    """

    sign_asked = Signal(object)
    dismiss_asked = Signal(object)
    give_up_asked = Signal(object)
    case_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row: OutboxRow | None = None
        self._card = Card()
        self._title = title()
        self._state = label(bold=True)
        self._meaning = label()
        self._reason = Card("refused")
        self._reason_words = label()
        self._reason.column.addWidget(self._reason_words)
        self._times = label(tone="second")
        self._typed = text_field("outbox.typed", self.tr("あなたが書いた内容"), 3)
        self._typed.setReadOnly(True)
        # A field breaks long numbers at its edge and lets them be copied; a label does not.
        self._facts = text_field("outbox.facts", self.tr("問い合わせのための番号"), 6)
        self._facts.setReadOnly(True)
        self._lay_out()

    def show_act(self, row: OutboxRow | None, now: datetime) -> None:
        """Explain one act; none empties the card."""
        if row is None or self._row is None or row.event_id != self._row.event_id:
            self._unfold.setChecked(False)
        self._row = row
        self._card.setVisible(row is not None)
        if row is None:
            return
        self._title.setText(heading(row))
        self._state.setText(words.say(words.SEND_STATES[row.state]))
        retone(self._state, "tone", words.SEND_TONES[row.state])
        self._meaning.setText(words.say(words.SEND_MEANINGS[row.state]))
        self._show_reason(row)
        self._times.setText(self._time_words(row, now))
        self._facts.setPlainText(self._fact_words(row))
        self._typed_card.setVisible(bool(row.typed))
        self._typed.setPlainText(row.typed)
        self._sign.setVisible(may_sign_again(row))
        self._give_up.setVisible(may_sign_again(row) and row.command_type == "approve")
        self._dismiss.setVisible(row.state is SendState.ATTENTION)
        self._open.setVisible(bool(row.case_id))

    def _show_reason(self, row: OutboxRow) -> None:
        told = bool(row.code) and row.state is not SendState.SENT
        self._reason.setVisible(told)
        if told:
            trouble = Trouble(
                code=row.code,
                params=row.params,
                event_id=row.event_id,
                request_id=row.request_id,
            )
            said = explain(trouble)
            self._reason_words.setText(f"{said.heading}\n{said.meaning}\n{said.advice}".strip())
        retone(self._reason, "card", "refused" if row.state is SendState.ATTENTION else "waiting")

    def _time_words(self, row: OutboxRow, now: datetime) -> str:
        parts = [self.tr("操作した時刻 {time}").format(time=when(row.made_at, now))]
        if row.tries:
            parts.append(self.tr("送信を試した回数 {count}").format(count=row.tries))
        if row.next_try is not None:
            parts.append(self.tr("次の送信 {time}").format(time=when(row.next_try, now)))
        return " ・ ".join(parts)

    def _fact_words(self, row: OutboxRow) -> str:
        lines = [
            self.tr("操作の番号 {event_id}").format(event_id=row.event_id),
            self.tr("端末の通し番号 {number}").format(number=row.device_seq),
        ]
        if row.request_id:
            lines.append(self.tr("問い合わせ番号 {request_id}").format(request_id=row.request_id))
        if row.code:
            lines.append(self.tr("理由の符号 {code}").format(code=row.code))
        return "\n".join(lines)

    def _lay_out(self) -> None:
        self._sign = button("outbox.sign_again", self.tr("署名し直す(&S)…"), "primary")
        self._dismiss = button("outbox.dismiss", self.tr("理由を確認した(&D)"))
        self._open = button("outbox.open_case", self.tr("案件を開く(&O)"))
        self._give_up = button("outbox.give_up", self.tr("承認を取りやめる(&G)"), "danger")
        self._give_up.setAccessibleDescription(
            self.tr("この承認を送りません。案件はもう一度あなたの番になります。")
        )
        self._unfold = button("outbox.unfold", self.tr("詳しい番号を見る ▾(&N)"), "quiet")
        self._unfold.setCheckable(True)
        self._facts.hide()
        for made, act in (
            (self._sign, self._ask_sign),
            (self._dismiss, self._ask_dismiss),
            (self._open, self._ask_case),
            (self._give_up, self._ask_give_up),
        ):
            made.clicked.connect(act)
        self._unfold.toggled.connect(self._facts.setVisible)
        self._typed_card = self._card_of_typed()
        texts = (self._title, self._state, self._meaning, self._reason, self._typed_card)
        acts = (self._times, self._sign, self._dismiss, self._open, self._give_up, self._unfold)
        for widget in (*texts, *acts, self._facts):
            self._card.column.addWidget(widget)
        self._card.column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 0, 0, 0)
        outer.addWidget(scrolled(self._card))

    def _card_of_typed(self) -> Card:
        """What was typed survives a refusal: it is taken up again from here."""
        made = Card()
        made.column.addWidget(label(self.tr("あなたが書いた内容"), "second", bold=True))
        made.column.addWidget(self._typed)
        copy = button("outbox.copy_typed", self.tr("コピーする(&K)"))
        copy.clicked.connect(self._copy_typed)
        made.column.addWidget(copy)
        return made

    def _copy_typed(self) -> None:
        QGuiApplication.clipboard().setText(self._typed.toPlainText())
        announce(self, self.tr("コピーしました。"))

    def _ask_give_up(self) -> None:
        self.give_up_asked.emit(self._row)

    def _ask_sign(self) -> None:
        self.sign_asked.emit(self._row)

    def _ask_dismiss(self) -> None:
        self.dismiss_asked.emit(self._row)

    def _ask_case(self) -> None:
        if self._row is not None:
            self.case_asked.emit(self._row.case_id)
