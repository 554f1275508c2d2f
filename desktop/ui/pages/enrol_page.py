# SPDX-License-Identifier: Apache-2.0
"""PINを決める: at the first sign-in the sealing key is made here and put under a PIN.

Where requests are approved, the page says that it waits, asks again by itself while it is
open, and goes on once the certificate is there.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.centred import centred
from desktop.ui.widgets.parts import Card, button, label, title
from desktop.ui.widgets.pin_field import PinField

ASK_AGAIN_MS = 30_000


class EnrolPage(Page):
    """Asks for a PIN twice; the key is made and certified meanwhile, or waits for approval.

    Signals:
        enrolled: the key is there.
        later_asked: read only for now.
    """

    enrolled = Signal()
    later_asked = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._pin = PinField("enrol.pin", self.tr("PIN(&P)"))
        self._again = PinField("enrol.again", self.tr("PINをもう一度(&M)"))
        self._trouble = Card("refused")
        self._trouble_words = label()
        self._trouble.column.addWidget(self._trouble_words)
        self._trouble.hide()
        self._do = button("enrol.do", self.tr("PINを決めて始める(&S)"), "primary")
        self._do.clicked.connect(self.attempt)
        self._waiting = False
        self._again_timer = QTimer(self)
        self._again_timer.setInterval(ASK_AGAIN_MS)
        self._again_timer.timeout.connect(self._ask_again)
        later = button("enrol.later", self.tr("あとで決める(&L)"), "quiet")
        later.clicked.connect(self.later_asked)
        row = QHBoxLayout()
        row.addWidget(self._do)
        row.addWidget(later)
        row.addStretch(1)
        card = centred(self)
        self._deciding: tuple[QWidget, ...] = (*self._reasons(), self._pin, self._again)
        for widget in (*self._deciding, self._trouble):
            card.column.addWidget(widget)
        card.column.addLayout(row)

    def heading(self) -> str:
        return self.tr("PINを決める")

    def refresh(self) -> None:
        """Nothing is read here: what counts is typed."""

    def arrive(self) -> None:
        """Put the keyboard into the first field, or ask whether the request is approved."""
        super().arrive()
        if self.services.desk.certificates.waits():
            self._wait(waiting=True)
            self.attempt()
            return
        self._pin.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask no more once another page is open."""
        self._again_timer.stop()
        super().hideEvent(event)

    def attempt(self) -> None:
        """Make the key; a second press while it is made does nothing."""
        if not self._do.isEnabled():
            return
        if self._waiting:
            self._run(self.services.desk.certificates.fetch)
            return
        if not self._pin.pin() or self._pin.pin() != self._again.pin():
            self._say(self.tr("PINが二つの欄で違います。同じPINをもう一度入力してください。"))
            self._again.clear()
            self._again.setFocus()
            return
        self._trouble.hide()
        self._run(partial(self.services.desk.enrol, self._pin.pin()))

    def _run(self, call: Callable[[], Trouble | None]) -> None:
        self._work(busy=True)
        task = Task(self, call).on_done(self._answered).on_error(self._broke)
        task.start(self.services.lanes.network)

    def _answered(self, answer: Trouble | None) -> None:
        self._work(busy=False)
        if isinstance(answer, Trouble):
            self._wait(waiting=self.services.desk.certificates.waits())
            self._say(explain(answer).whole())
            (self._do if self._waiting else self._pin).setFocus()
            return
        self._wait(waiting=False)
        self._pin.clear()
        self._again.clear()
        self.enrolled.emit()

    def _broke(self, error: Exception) -> None:
        self._work(busy=False)
        self._say(self.tr("鍵を作る途中で問題が起きました。もう一度行ってください。"))
        raise error

    def _wait(self, *, waiting: bool) -> None:
        """Show only what counts while the request waits: the sentence, and asking again."""
        self._waiting = waiting
        for widget in self._deciding:
            widget.setVisible(not waiting)
        if waiting and self.isVisible():
            self._again_timer.start()
        else:
            self._again_timer.stop()
        self._work(busy=False)

    def _ask_again(self) -> None:
        self.attempt()

    def _work(self, *, busy: bool) -> None:
        self._do.setEnabled(not busy)
        if self._waiting:
            self._do.setText(self.tr("承認されたか確かめる(&S)"))
            return
        busy_words = self.tr("鍵を作っています…")
        self._do.setText(busy_words if busy else self.tr("PINを決めて始める(&S)"))

    def _say(self, text: str) -> None:
        self._trouble_words.setText(text)
        self._trouble.show()
        announce(self, text)

    def _reasons(self) -> tuple[QLabel, ...]:
        return (
            title(self.tr("PINを決めてください")),
            label(
                self.tr(
                    "承認や決裁のときに、このPINを入力します。"
                    "PINは、この端末で作るあなただけの署名の鍵を守ります。"
                    "PINも鍵もこの端末の外には出ません。"
                )
            ),
            label(
                self.tr(
                    "6文字以上で、同じ文字の繰り返しや並んだ数字は使えません。"
                    "3回続けて間違えると、鍵が5分間使えなくなります。"
                ),
                "second",
            ),
        )
