# SPDX-License-Identifier: Apache-2.0
"""Who decides for the reader while he is away, asked again as the absence is put together."""

from functools import partial

from PySide6.QtCore import QTimer

from desktop.absences import AbsenceWish, Cover
from desktop.qtbridge.tasks import Task
from desktop.ui import absence_words
from desktop.ui.services import Services
from desktop.ui.widgets.parts import Card, label

SETTLE_MS = 150


class CoverCard(Card):
    """Hidden for somebody who decides nothing."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._wish: AbsenceWish | None = None
        self._words = label()
        self.column.addWidget(self._words)
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

    def _show(self, covers: tuple[Cover, ...]) -> None:
        self._words.setText(absence_words.covers(covers))
        self.setVisible(bool(covers))
