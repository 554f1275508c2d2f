# SPDX-License-Identifier: Apache-2.0
"""Posts found by office or holder and taken one by one, in no order."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.identifiers import PostId
from desktop.facade import PostChoice
from desktop.qtbridge.tasks import Task
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.parts import field_label, line_field

PAUSE_MS = 150


class PostPicker(QWidget):
    """A search, what it found, and what was taken; Delete gives one back."""

    def __init__(self, services: Services, prefix: str) -> None:
        super().__init__()
        self._services = services
        self._found: tuple[PostChoice, ...] = ()
        self._taken: dict[PostId, str] = {}
        self._search = line_field(f"{prefix}.search", self.tr("職を探す"))
        self._search.setPlaceholderText(self.tr("課の名前か氏名で探して、Enterで加える"))
        self._choices = OfficeList(f"{prefix}.choices", self.tr("見つかった職"))
        self._list = OfficeList(f"{prefix}.taken", self.tr("選んだ職"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self._search.textChanged.connect(self._pause.start)
        self._search.returnPressed.connect(self._take_first)
        self._choices.chosen.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field_label(self.tr("相手を探す(&F)"), self._search))
        for part in (self._search, self._choices, self._list):
            column.addWidget(part)
        for hidden in (self._choices, self._list):
            hidden.hide()
        self.setFocusProxy(self._search)

    def posts(self) -> tuple[PostId, ...]:
        """What was taken."""
        return tuple(self._taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the search into what was found; Delete gives a taken one back."""
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self._choices.setFocus()
        elif event.key() == Qt.Key.Key_Delete and self._list.hasFocus():
            self._give_back()
        else:
            super().keyPressEvent(event)

    def _find(self) -> None:
        query = self._search.text().strip()
        if not query:
            self._show_found(())
            return
        call = partial(self._services.desk.post_choices, query)
        done = partial(self._came, query)
        Task(self, call).on_done(done).start(self._services.lanes.local)

    def _came(self, query: str, found: tuple[PostChoice, ...]) -> None:
        if query == self._search.text().strip():
            self._show_found(tuple(each for each in found if each.post_id not in self._taken))

    def _show_found(self, found: tuple[PostChoice, ...]) -> None:
        self._found = found
        self._choices.show_offices(tuple((each.post_id, _words(each)) for each in found))

    def _take_first(self) -> None:
        if self._found:
            self._take(max(self._choices.currentIndex().row(), 0))

    def _take(self, row: int) -> None:
        chosen = self._found[row]
        self._taken[chosen.post_id] = _words(chosen)
        self._search.clear()
        self._search.setFocus()
        self._show_found(())
        self._list.show_offices(tuple(self._taken.items()))

    def _give_back(self) -> None:
        at = self._list.currentIndex().row()
        if at >= 0:
            del self._taken[list(self._taken)[at]]
            self._list.show_offices(tuple(self._taken.items()))


def _words(choice: PostChoice) -> str:
    return "  ".join((choice.label, "・".join(choice.holders))).rstrip()
