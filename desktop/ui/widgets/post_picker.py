# SPDX-License-Identifier: Apache-2.0
"""Posts found by office or holder and taken one by one, in no order."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.identifiers import PostId
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import OfficeSearch, posts_like
from desktop.ui.widgets.parts import field_label, line_field


class PostPicker(QWidget):
    """A search, what it found, and what was taken; Delete gives one back."""

    def __init__(self, services: Services, prefix: str) -> None:
        super().__init__()
        self._taken: dict[PostId, str] = {}
        field = line_field(f"{prefix}.search", self.tr("職を探す"))
        field.setPlaceholderText(self.tr("課の名前か氏名で探して、Enterで加える"))
        choices = OfficeList(f"{prefix}.choices", self.tr("見つかった職"))
        search = OfficeSearch(services, field, choices, partial(posts_like, services))
        search.leave_out(self._taken.keys())
        search.chosen.connect(self._take)
        self._list = OfficeList(f"{prefix}.taken", self.tr("選んだ職"))
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field_label(self.tr("相手を探す(&F)"), field))
        column.addWidget(search)
        column.addWidget(self._list)
        self.setFocusProxy(search)

    def posts(self) -> tuple[PostId, ...]:
        """What was taken."""
        return tuple(self._taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete gives a taken one back."""
        if event.key() == Qt.Key.Key_Delete and self._list.hasFocus():
            self._give_back()
        else:
            super().keyPressEvent(event)

    def _take(self, post_id: str, words: str) -> None:
        self._taken[PostId(post_id)] = words
        self._list.show_offices(tuple(self._taken.items()))

    def _give_back(self) -> None:
        at = self._list.currentIndex().row()
        if at >= 0:
            del self._taken[list(self._taken)[at]]
            self._list.show_offices(tuple(self._taken.items()))
