# SPDX-License-Identifier: Apache-2.0
"""証明書の更新 and 鍵を外す: the two short questions about the key in use."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.facade import Trouble
from desktop.signing_keys import KeyKind, KeyState
from desktop.ui import key_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.key_pin import KeyPin
from desktop.ui.widgets.parts import Card, label


class RenewKeyDialog(ActDialog):
    """A new key with a new certificate, under the PIN that there is."""

    def __init__(self, services: Services, parent: QWidget, state: KeyState) -> None:
        super().__init__(services, parent, "renew_key", self.tr("更新する(&S)"))
        self.head(self.tr("証明書を更新します"))
        card = Card("action")
        card.column.addWidget(label(key_words.facts(state)))
        self.form.addWidget(card)
        self.form.addWidget(
            label(
                self.tr(
                    "この端末で新しい鍵を作り、新しい証明書を発行してもらいます。PINは変わりません。"
                    "これまでの署名は有効なままです。"
                ),
                "second",
            )
        )
        self._pin = KeyPin(services, "renew_key.pin", self.tr("PIN(&P)"))
        self.form.addWidget(self._pin)
        self.finish_form()
        self._pin.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the renewal, once there is a PIN."""
        if missing := self._pin.missing():
            self.say_trouble(missing)
            self._pin.setFocus()
            return None
        return partial(self.services.desk.keys.renew, self._pin.pin())

    def retry_ready(self, trouble: Trouble) -> None:
        """Empty the PIN and say how many tries are left."""
        self._pin.again()


class RemoveKeyDialog(ActDialog):
    """What is lost and what stays, before the key is used no longer."""

    def __init__(self, services: Services, parent: QWidget, state: KeyState) -> None:
        super().__init__(services, parent, "remove_key", self.tr("鍵を外す(&S)"))
        self.head(self.tr("署名の鍵を外します"))
        card = Card("waiting")
        card.column.addWidget(label(key_words.whereabouts(state)))
        card.column.addWidget(label(key_words.facts(state)))
        self.form.addWidget(card)
        if state.kind is KeyKind.CARD:
            what = self.tr("カードの中の鍵はそのまま残り、あとでまた選べます。")
        else:
            what = self.tr(
                "この端末の鍵は消えます。元に戻せません。署名するには新しい鍵が必要です。"
            )
        self.form.addWidget(label(what))
        self.form.addWidget(label(self.tr("これまでの署名は有効なままです。"), "second"))
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the removal."""
        return self.services.desk.keys.remove
