# SPDX-License-Identifier: Apache-2.0
"""Under the waiting cases: how many are chosen, and to approve them together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.models.case_list_model import CaseListModel
from desktop.ui.widgets.parts import button, label


class ChoosingBar(QWidget):
    """Follows the choice in a list.

    Signals:
        approve_asked: the chosen rows are to be approved together.
    """

    approve_asked = Signal()

    def __init__(self, rows: CaseListModel) -> None:
        super().__init__()
        self._rows = rows
        self._said = label("", "second", wrap=False)
        self._all = button("choosing.all", self.tr("すべて選択(&E)"), "quiet")
        self._none = button("choosing.none", self.tr("選択を解除(&W)"), "quiet")
        self._approve = button("choosing.approve", "", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        for widget in (self._all, self._none, self._said):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._approve)
        self._all.clicked.connect(rows.choose_all)
        self._none.clicked.connect(rows.choose_none)
        self._approve.clicked.connect(self.approve_asked)
        rows.chosen.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        count = len(self._rows.chosen_rows())
        self._said.setText(
            self.tr("{count}件を選択中").format(count=count)
            if count
            else self.tr("Spaceで選ぶと、まとめて承認できます。")
        )
        self._none.setVisible(bool(count))
        self._approve.setVisible(bool(count))
        self._approve.setText(self.tr("まとめて承認(&M)… {count}件").format(count=count))
