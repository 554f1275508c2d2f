# SPDX-License-Identifier: Apache-2.0
"""The PIN of the key in use: which PIN of what is asked, and how near its end it is.

A card may take a moment to answer, so it is asked in the background; while a reader waits
for its PIN pad, nothing here waits with it.
"""

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.signing_keys import PinState
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import label, retone
from desktop.ui.widgets.pin_field import PinField


class KeyPin(PinField):
    """Says whose PIN it is; a PIN pad takes the place of the field."""

    def __init__(self, services: Services, identifier: str, heading: str) -> None:
        super().__init__(identifier, heading, services.desk.pin_tries_left())
        self._services = services
        self._pin_pad = False
        self._whose = label("", "second")
        self._whose.hide()
        self._wear = label("", "waiting")
        self._wear.hide()
        self.column.insertWidget(0, self._whose)
        self.column.addWidget(self._wear)
        self.ask()

    def ask(self) -> None:
        """Look at the key and its card anew."""
        call = self._services.desk.keys.pin
        Task(self, call).on_done(self.show_state).start(self._services.lanes.network)

    def again(self) -> None:
        """Empty the field for another try, and say how many there are."""
        self.clear()
        self.show_tries(self._services.desk.pin_tries_left())
        self.ask()
        self.setFocus()

    def missing(self) -> str:
        """Return what to say when nothing was typed; empty when there is nothing to type."""
        if self._pin_pad or self.pin():
            return ""
        return self.tr("PINを入力してください。")

    def show_state(self, state: PinState) -> None:
        """Show whose PIN it is and how it stands."""
        self._pin_pad = state.pin_pad
        self.show_field(not state.pin_pad)
        self._whose.setVisible(bool(state.card))
        if state.pin_pad:
            text = self.tr(
                "カード「{card}」のPINを、読取装置のボタンで入力します。実行すると待ちます。"
            )
        else:
            text = self.tr("カード「{card}」のPINを入力します。")
        self._whose.setText(text.format(card=state.card))
        self._show_wear(state.wear, state.trouble)

    def _show_wear(self, wear: str, trouble: Trouble | None) -> None:
        texts = {
            "low": self.tr("◐ このカードのPINは、残りの回数が少なくなっています。"),
            "final": self.tr("▲ 最後の1回です。間違えると、カードがロックされます。"),
            "locked": self.tr("▲ このカードのPINはロックされています。"),
        }
        text = texts.get(wear, "")
        if trouble is not None:
            said = explain(trouble)
            text = f"▲ {said.meaning}{said.advice}"
        self._wear.setText(text)
        self._wear.setVisible(bool(text))
        retone(self._wear, "tone", "waiting" if wear == "low" else "refused")
