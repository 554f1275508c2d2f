# SPDX-License-Identifier: Apache-2.0
"""Where the open case stands in its list, with a button to either side."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.walk import Walk
from desktop.ui.widgets.parts import button, label


class WalkBar(QWidget):
    """``‹ 3 / 12 ›``; hidden for a case that was not opened from a list.

    Signals:
        step_asked: 1 for the next case, -1 for the one before.
    """

    step_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._back = button("case.previous", "‹ K", "quiet")
        self._back.setAccessibleName(self.tr("一覧の前の案件"))
        self._on = button("case.next", "J ›", "quiet")
        self._on.setAccessibleName(self.tr("一覧の次の案件"))
        self._place = label("", "second", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        for widget in (self._back, self._place, self._on):
            row.addWidget(widget)
        self._back.clicked.connect(partial(self.step_asked.emit, -1))
        self._on.clicked.connect(partial(self.step_asked.emit, 1))

    def show_place(self, walk: Walk, case_id: str) -> None:
        """Show where a case stands."""
        place = walk.place(case_id)
        self.setVisible(bool(place))
        self._place.setText(f"{place} / {len(walk.case_ids)}")
        self._place.setAccessibleName(
            self.tr("{count}件のうち{place}件目").format(count=len(walk.case_ids), place=place)
        )
        self._back.setEnabled(bool(walk.step(case_id, -1)))
        self._on.setEnabled(bool(walk.step(case_id, 1)))
