# SPDX-License-Identifier: Apache-2.0
"""仮決裁: whether a superior approves before the consents, and again after them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from approval.case import SlotKind
from approval.wire import RoutePreview
from desktop.ui.a11y import named
from desktop.ui.widgets.parts import label


class ProvisionalField(QWidget):
    """The choice, and whom it means in the route that stands in the preview.

    Signals:
        edited: the choice changed.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._box = named(QCheckBox(self.tr("合議の前に仮決裁を受ける(&G)")), "draft.provisional")
        self._meaning = label("", "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._box)
        column.addWidget(self._meaning)
        self._box.toggled.connect(self._toggled)
        self._explain()

    def show_choice(self, *, provisional: bool) -> None:
        """Show what a draft has chosen."""
        self._box.setChecked(provisional)

    def provisional(self) -> bool:
        """Whether it is asked for."""
        return self._box.isChecked()

    def learn(self, route: RoutePreview) -> None:
        """Say whom the choice means in this route."""
        slots = [slot for stage in route.stages for slot in stage]
        acting = next((slot for slot in slots if slot.kind == SlotKind.KARI), None)
        if acting is not None:
            office = f"{acting.seal_title} {'・'.join(acting.holders)}".rstrip()
            told = self.tr(
                "{office}が合議の前に仮に承認し、合議のあとでもう一度承認します（本決裁）。"
            )
            self._meaning.setText(told.format(office=office))
        elif self._box.isChecked() and not any(slot.kind == SlotKind.GOGI for slot in slots):
            self._meaning.setText(self.tr("この経路には合議がないため、仮決裁はありません。"))
        else:
            self._explain()

    def _toggled(self) -> None:
        self._explain()
        self.edited.emit()

    def _explain(self) -> None:
        self._meaning.setText(
            self.tr("課長などが合議の前に仮に承認し、合議のあとでもう一度承認します（本決裁）。")
        )
