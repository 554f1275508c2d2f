# SPDX-License-Identifier: Apache-2.0
"""The cases behind a figure or in a record file, in a window of their own; Enter opens one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.services import Services
from desktop.ui.widgets.cases_behind import Ask, CasesBehind
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, title


class CasesBehindDialog(QDialog):
    """Lists what a figure counts, or a record file holds.

    Signals:
        opened: the id of a case to open; the dialog is closed by then.
    """

    opened = Signal(str)

    def __init__(
        self, services: Services, parent: QWidget, figure: str, ask: Ask, note: str = ""
    ) -> None:
        """Open over ``parent``; ``figure`` is what the list is of, ``note`` what to know of it."""
        super().__init__(parent)
        named(self, "cases_behind")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("案件の一覧"))
        cases = CasesBehind(services, ask)
        cases.opened.connect(self._open)
        close = button("cases_behind.close", self.tr("閉じる(&C)"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(title(figure))
        if note:
            column.addWidget(label(note, "second"))
        column.addWidget(scrolled(cases), 1)
        column.addLayout(foot)
        FocusRing(self)
        self.resize(min(self.fontMetrics().averageCharWidth() * 70, 940), 420)
        close.setFocus()

    def _open(self, case_id: str) -> None:
        self.opened.emit(case_id)
        self.close()
