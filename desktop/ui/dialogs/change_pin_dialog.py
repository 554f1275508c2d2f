# SPDX-License-Identifier: Apache-2.0
"""PINの変更: the PIN of today, the new one twice."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.facade import Trouble
from desktop.signing_keys import KeyKind, KeyState
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.key_pin import KeyPin
from desktop.ui.widgets.parts import label
from desktop.ui.widgets.pin_field import PinField


class ChangePinDialog(ActDialog):
    """Puts the sealing key under another PIN, or changes that of its card; the key stays."""

    def __init__(self, services: Services, parent: QWidget, state: KeyState | None = None) -> None:
        super().__init__(services, parent, "change_pin", self.tr("PINを変更する(&S)"))
        self.head(self.tr("PINを変更します"))
        self.form.addWidget(label(self._rule(state or KeyState()), "second"))
        self._old = KeyPin(services, "change_pin.old", self.tr("いまのPIN(&P)"))
        self._new = PinField("change_pin.new", self.tr("新しいPIN(&N)"))
        self._again = PinField("change_pin.again", self.tr("新しいPINをもう一度(&M)"))
        for field in (self._old, self._new, self._again):
            self.form.addWidget(field)
        self.finish_form()
        self._old.setFocus()

    def _rule(self, state: KeyState) -> str:
        if state.kind is KeyKind.CARD:
            text = self.tr(
                "カード「{card}」のPINを変えます。PINの決まりはカードの案内のとおりです。"
            )
            return text.format(card=state.card)
        return self.tr(
            "PINは、この端末にあるあなたの鍵を守ります。"
            "6文字以上で、同じ数字の繰り返しや並んだ数字は使えません。"
        )

    def call(self) -> Callable[[], Answer] | None:
        """Return the change, once the three fields agree."""
        if not self._old.pin():
            self.say_trouble(self.tr("いまのPINを入力してください。"))
            self._old.setFocus()
            return None
        if not self._new.pin() or self._new.pin() != self._again.pin():
            self.say_trouble(
                self.tr("新しいPINが二つの欄で違います。同じPINをもう一度入力してください。")
            )
            self._again.clear()
            self._new.setFocus()
            return None
        return partial(self.services.desk.change_pin, self._old.pin(), self._new.pin())

    def retry_ready(self, trouble: Trouble) -> None:
        """Empty the field that was wrong and say how many tries are left."""
        if trouble.code.startswith(("pin.wrong", "card.pin")):
            self._old.again()
            return
        self._new.clear()
        self._again.clear()
        self._new.setFocus()
