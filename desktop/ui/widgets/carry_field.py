# SPDX-License-Identifier: Apache-2.0
"""Whether the sheet carries the attachments within it, beside their digests (PDF/A-3b)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.widgets.parts import label


class CarryField(QWidget):
    """The choice, and what it means for whoever keeps the sheet.

    Signals:
        edited: the choice changed.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._box = named(QCheckBox(self.tr("添付を起案用紙の中にも収める(&X)")), "draft.carry")
        meaning = self.tr(
            "用紙のPDFだけで添付もそろいます。大きすぎるものや暗号化されたものは入らず、"
            "用紙にその旨が載ります。"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._box)
        column.addWidget(label(meaning, "second"))
        self._box.toggled.connect(self._toggled)

    def show_choice(self, *, carries: bool) -> None:
        """Show what a draft has chosen."""
        self._box.setChecked(carries)

    def carries(self) -> bool:
        """Whether it is asked for."""
        return self._box.isChecked()

    def _toggled(self) -> None:
        self.edited.emit()
