# SPDX-License-Identifier: Apache-2.0
"""不在: which posts are thought to be away, ticked one by one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from approval.identifiers import PostId
from desktop.ui.a11y import named
from desktop.ui.widgets.parts import label
from desktop.who import Office


class AbsenceTicks(QWidget):
    """One box for each post that could be away.

    Signals:
        edited: a box was ticked or cleared.
    """

    edited = Signal()

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self._prefix = prefix
        self._offices: tuple[Office, ...] = ()
        self._boxes: dict[PostId, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(label(self.tr("不在とみなす職"), "second", bold=True))
        self._hint = label(self.tr("事項を選ぶと、ここに職が並びます。"), "second")
        self._column.addWidget(self._hint)

    def absent(self) -> tuple[PostId, ...]:
        """The posts that are ticked, in their order."""
        return tuple(post_id for post_id, box in self._boxes.items() if box.isChecked())

    def show_offices(self, offices: tuple[Office, ...]) -> None:
        """Show these posts; what was ticked stays ticked, and the same posts stay as they are."""
        if offices == self._offices:
            return
        self._offices = offices
        ticked = set(self.absent())
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {each.post_id: self._box(each, ticked) for each in offices}
        self._hint.setVisible(not offices)

    def _box(self, office: Office, ticked: set[PostId]) -> QCheckBox:
        words = "  ".join((office.name, *office.holders))
        box = named(QCheckBox(words), f"{self._prefix}.absent.{office.post_id}")
        box.setChecked(office.post_id in ticked)
        box.toggled.connect(self.edited)
        self._column.addWidget(box)
        return box
