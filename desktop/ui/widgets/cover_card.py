# SPDX-License-Identifier: Apache-2.0
"""Who decides for the reader while he is away, asked again as the absence is put together."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.absences import AbsenceWish, Meanwhile
from desktop.qtbridge.tasks import Task
from desktop.ui import meanwhile_words
from desktop.ui.services import Services
from desktop.ui.widgets.columns import clear, stacked
from desktop.ui.widgets.parts import Card, label

SETTLE_MS = 150
GAP = 12


class CoverCard(Card):
    """Hidden for somebody who decides nothing."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._wish: AbsenceWish | None = None
        self._covers = QVBoxLayout()
        self._covers.setSpacing(GAP)
        self.column.addLayout(self._covers)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self.hide()

    def ask_for(self, wish: AbsenceWish) -> None:
        """Show who decides during this absence, soon."""
        self._wish = wish
        self._settle.start()

    def _ask(self) -> None:
        if self._wish is not None:
            call = partial(self._services.desk.cover, self._wish)
            Task(self, call).on_done(self._show).start(self._services.lanes.local)

    def _show(self, covers: tuple[Meanwhile, ...]) -> None:
        clear(self._covers)
        for found in covers:
            told = QWidget()
            column = stacked(told, spacing=2)
            column.addWidget(label(meanwhile_words.heading(found), bold=True))
            column.addWidget(label("\n".join(meanwhile_words.lines(found))))
            self._covers.addWidget(told)
        self.setVisible(bool(covers))
