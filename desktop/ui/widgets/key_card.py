# SPDX-License-Identifier: Apache-2.0
"""署名の鍵 in the settings: which key is in use, until when, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop.qtbridge.tasks import Task
from desktop.signing_keys import KeyKind, KeyState
from desktop.ui import key_words
from desktop.ui.services import Services
from desktop.ui.widgets.held_key import HeldKey
from desktop.ui.widgets.parts import Card, button, label, retone, title

if TYPE_CHECKING:
    from desktop.ui.dialogs.act_dialog import ActDialog


class KeyCard(Card):
    """Read anew whenever the page is."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._state = KeyState()
        self._where = label()
        self._facts = label()
        self._due = label("", "second")
        self._held = HeldKey(services)
        self._held.hide()
        self._renew = button("settings.renew_key", self.tr("証明書を更新する(&R)…"), "primary")
        self._pin = button("settings.change_pin", self.tr("PINを変更する(&P)…"))
        self._change = button("settings.change_key", self.tr("鍵を替える(&K)…"))
        self._remove = button("settings.remove_key", self.tr("鍵を外す(&E)…"), "quiet")
        self._lay_out()
        self._renew.clicked.connect(self._ask_renewal)
        self._pin.clicked.connect(self._ask_pin)
        self._change.clicked.connect(self._ask_change)
        self._remove.clicked.connect(self._ask_removal)

    def refresh(self) -> None:
        """Read which key is in use."""
        call = self._services.desk.keys.state
        Task(self, call).on_done(self.show_state).start(self._services.lanes.local)
        self._held.begin()

    def show_state(self, state: KeyState) -> None:
        """Show a key and what can be done with it."""
        self._state = state
        self._where.setText(key_words.whereabouts(state))
        facts = key_words.facts(state)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        text, tone = key_words.due(state)
        self._due.setText(text)
        self._due.setVisible(bool(text))
        retone(self._due, "tone", tone)
        there = state.kind is not KeyKind.NONE
        self._renew.setVisible(state.kind is KeyKind.MADE and state.due is not None)
        self._pin.setEnabled(there)
        self._remove.setEnabled(there)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for each in (self._pin, self._change, self._remove):
            row.addWidget(each)
        row.addStretch(1)
        for widget in (
            title(self.tr("署名の鍵")),
            self._where,
            self._facts,
            self._due,
            self._renew,
            self._held,
        ):
            self.column.addWidget(widget)
        self.column.addLayout(row)

    def _ask_renewal(self) -> None:
        from desktop.ui.dialogs.key_dialogs import RenewKeyDialog

        self._open(RenewKeyDialog(self._services, self, self._state))

    def _ask_pin(self) -> None:
        from desktop.ui.dialogs.change_pin_dialog import ChangePinDialog

        ChangePinDialog(self._services, self, self._state).open()

    def _ask_change(self) -> None:
        from desktop.ui.dialogs.change_key_dialog import ChangeKeyDialog

        self._open(ChangeKeyDialog(self._services, self, self._state))

    def _ask_removal(self) -> None:
        from desktop.ui.dialogs.key_dialogs import RemoveKeyDialog

        self._open(RemoveKeyDialog(self._services, self, self._state))

    def _open(self, dialog: "ActDialog") -> None:
        dialog.kept.connect(self._changed)
        dialog.open()

    def _changed(self, _answer: object) -> None:
        self.refresh()
