# SPDX-License-Identifier: Apache-2.0
"""The amount as people type it; what cannot be read is said beneath, never corrected."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.money import format_amount, parse_amount
from approval.refusal import Refusal
from desktop.errors import from_refusal
from desktop.ui.a11y import announce
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import field_label, label, line_field, retone

PAUSE_MS = 600
"""A pause in typing after which a half-typed amount may be judged."""


class AmountField(QWidget):
    """One amount in yen under its heading, full-width digits and separators welcome.

    Signals:
        edited: the text changed.
    """

    edited = Signal()

    def __init__(self, identifier: str, heading: str = "") -> None:
        super().__init__()
        heading = heading or self.tr("金額（円）(&M)")
        self._line = line_field(identifier, heading.partition("(&")[0].replace("&", ""))
        self._line.setPlaceholderText(self.tr("例 12,000,000"))
        self._said = label()
        self._said.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.judge)
        self._line.textEdited.connect(self._typed)
        self._line.textChanged.connect(self._changed)
        self._line.editingFinished.connect(self.judge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(heading, self._line))
        column.addWidget(self._line)
        column.addWidget(self._said)
        self.setFocusProxy(self._line)

    def text(self) -> str:
        """What was typed, exactly."""
        return self._line.text()

    def show_text(self, text: str) -> None:
        """Show an amount as it was typed before."""
        self._line.setText(text)
        self.judge()

    def amount(self) -> int | None:
        """The amount in yen; None while empty or unreadable."""
        read = parse_amount(self.text())
        return None if isinstance(read, Refusal) else read

    def faulty(self) -> bool:
        """Whether something stands there that is no amount."""
        return bool(self.text().strip()) and self.amount() is None

    def judge(self) -> None:
        """Say how the amount is read, or why it cannot be."""
        self._pause.stop()
        read = parse_amount(self.text())
        if not self.text().strip():
            self._say("", "")
        elif isinstance(read, Refusal):
            words = explain(from_refusal(read))
            self._say("\n".join(part for part in (words.meaning, words.advice) if part), "refused")
            announce(self, self._said.text())
        else:
            self._say(format_amount(read), "second")

    def _say(self, text: str, tone: str) -> None:
        retone(self._line, "fault", "true" if tone == "refused" else "")
        retone(self._said, "tone", tone)
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self._line.setAccessibleDescription(text)

    def _typed(self) -> None:
        self._pause.start()

    def _changed(self) -> None:
        self.edited.emit()
