# SPDX-License-Identifier: Apache-2.0
"""鍵を替える: a new key on this device, one on a card, or one from a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QRadioButton, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.signing_keys import CardChoice, KeyState
from desktop.ui.a11y import named
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.columns import stacked
from desktop.ui.widgets.parts import button, field_label, label, line_field
from desktop.ui.widgets.pin_field import PinField


class ChangeKeyDialog(ActDialog):
    """Three ways; only the fields of the chosen one are shown."""

    def __init__(self, services: Services, parent: QWidget, state: KeyState) -> None:
        super().__init__(services, parent, "change_key", self.tr("この鍵を使う(&S)"))
        self.head(self.tr("署名の鍵を替えます"))
        self._found: tuple[CardChoice, ...] = ()
        self._ways = QButtonGroup(self)
        for number, (name, text) in enumerate(self._texts()):
            radio = named(QRadioButton(text), f"change_key.{name}")
            self._ways.addButton(radio, number)
            self.form.addWidget(radio)
        self._new_pins = self._pin_fields()
        self._card = self._card_fields(state)
        self._file = self._file_fields()
        for part in (self._card, self._file, self._new_pins):
            self.form.addWidget(part)
        note = self.tr("これまでの鍵は使わなくなります。これまでの署名は有効なままです。")
        self.form.addWidget(label(note, "second"))
        self.finish_form()
        self._ways.button(0).setChecked(True)
        self._ways.idToggled.connect(self._show_way)
        self._show_way()
        self._ways.button(0).setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the change, once everything it needs is there."""
        keys = self.services.desk.keys
        if self._ways.checkedId() == 1:
            choice = self._chosen()
            if choice is None:
                self.say_trouble(self.tr("カードを探して、使う鍵を選んでください。"))
                return None
            return partial(keys.use_card, choice, self._card_pin.pin())
        if not self._pin.pin() or self._pin.pin() != self._again.pin():
            self.say_trouble(
                self.tr("新しいPINが二つの欄で違います。同じPINをもう一度入力してください。")
            )
            self._again.clear()
            self._pin.setFocus()
            return None
        if self._ways.checkedId() == 0:
            return partial(self.services.desk.enrol, self._pin.pin())
        if not self._path.text().strip():
            self.say_trouble(self.tr("鍵のファイルを選んでください。"))
            return None
        path = Path(self._path.text().strip())
        return partial(keys.import_file, path, self._password.pin(), self._pin.pin())

    def retry_ready(self, trouble: Trouble) -> None:
        """Empty what was wrong."""
        if trouble.code.startswith("card."):
            self._card_pin.clear()
            self._card_pin.setFocus()
        elif trouble.code == "pkcs12.not_opened":
            self._password.clear()
            self._password.setFocus()

    def clean(self) -> bool:
        """Whether nothing was typed."""
        return not (self._pin.pin() or self._card_pin.pin() or self._password.pin())

    def _texts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("made", self.tr("この端末で新しい鍵を作る(&N)")),
            ("card", self.tr("カードの鍵を使う(&D)")),
            ("file", self.tr("鍵のファイル（PKCS#12）を取り込む(&F)")),
        )

    def _pin_fields(self) -> QWidget:
        self._pin = PinField("change_key.pin", self.tr("この端末で使う新しいPIN(&P)"))
        self._again = PinField("change_key.again", self.tr("新しいPINをもう一度(&M)"))
        part = QWidget()
        column = stacked(part, spacing=8)
        column.addWidget(self._pin)
        column.addWidget(self._again)
        return part

    def _card_fields(self, state: KeyState) -> QWidget:
        self._module = line_field("change_key.module", self.tr("カードのモジュール"))
        self._module.setText(state.module)
        self._module.setEnabled(not state.module_locked)
        browse = button("change_key.browse_module", self.tr("選ぶ…(&B)"))
        browse.setEnabled(not state.module_locked)
        browse.clicked.connect(partial(self._browse, self._module, ""))
        self._look = button("change_key.look", self.tr("カードを探す(&L)"))
        self._look.clicked.connect(self._look_for_cards)
        self._cards = named(Choice(), "change_key.cards", self.tr("カードの鍵"))
        self._cards.setEnabled(False)
        self._cards.activated.connect(self._say_why_not)
        self._card_said = label("", "second")
        self._card_pin = PinField("change_key.card_pin", self.tr("カードのPIN(&I)"))
        part = QWidget()
        column = stacked(part, spacing=8)
        heading = self.tr("カードを読むモジュール（PKCS#11）(&U)")
        column.addWidget(field_label(heading, self._module))
        column.addLayout(_beside(self._module, browse))
        column.addWidget(self._look, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._card_said, self._cards, self._card_pin):
            column.addWidget(widget)
        return part

    def _file_fields(self) -> QWidget:
        self._path = line_field("change_key.path", self.tr("鍵のファイル"))
        browse = button("change_key.browse_file", self.tr("選ぶ…(&B)"))
        kinds = self.tr("鍵のファイル (*.p12 *.pfx)")
        browse.clicked.connect(partial(self._browse, self._path, kinds))
        self._password = PinField("change_key.password", self.tr("ファイルのパスワード(&W)"))
        part = QWidget()
        column = stacked(part, spacing=8)
        column.addWidget(field_label(self.tr("ファイル(&O)"), self._path))
        column.addLayout(_beside(self._path, browse))
        column.addWidget(self._password)
        return part

    def _show_way(self) -> None:
        way = self._ways.checkedId()
        self._card.setVisible(way == 1)
        self._file.setVisible(way == 2)
        self._new_pins.setVisible(way != 1)

    def _browse(self, line: QWidget, kinds: str) -> None:
        dialog = QFileDialog(self, self.tr("ファイルを選ぶ"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(line.setText)  # type: ignore[attr-defined]
        dialog.open()

    def _look_for_cards(self) -> None:
        self._look.setEnabled(False)
        self._card_said.setText(self.tr("カードを探しています…"))
        call = partial(self.services.desk.keys.cards, self._module.text().strip())
        Task(self, call).on_done(self._show_cards).start(self.services.lanes.network)

    def _show_cards(self, found: tuple[CardChoice, ...] | Trouble) -> None:
        self._look.setEnabled(True)
        self._found = () if isinstance(found, Trouble) else found
        self._cards.clear()
        for choice in self._found:
            text = f"{choice.name}（{choice.issuer}） {choice.card}"
            self._cards.addItem(text, choice.key_id)
        self._cards.setEnabled(bool(self._found))
        if isinstance(found, Trouble):
            said = explain(found)
            self._card_said.setText(f"▲ {said.meaning}{said.advice}")
            return
        self._say_why_not()
        (self._cards if len(self._found) > 1 else self._card_pin).setFocus()

    def _say_why_not(self) -> None:
        choice = self._found[max(self._cards.currentIndex(), 0)]
        why = "" if choice.why_not is None else f"▲ {explain(choice.why_not).meaning}"
        self._card_said.setText(why or self.tr("カードのPINは、一度だけカードに渡します。"))

    def _chosen(self) -> CardChoice | None:
        at = self._cards.currentIndex()
        if not 0 <= at < len(self._found) or self._found[at].why_not is not None:
            return None
        return self._found[at]


def _beside(line: QWidget, other: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(line, 1)
    row.addWidget(other)
    return row
