# SPDX-License-Identifier: Apache-2.0
"""Posts found by office or holder and taken one by one, in no order."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.identifiers import PostId
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import OfficeSearch, name_posts, posts_like
from desktop.ui.widgets.parts import button, field_label, line_field

ROOMY = 560
"""Height of a dialog in which one searches: it does not jump when something is found."""


class PostPicker(QWidget):
    """A search, what it found, and what was taken; Delete gives one back.

    With ``most`` of one, another choice takes the place of the one before.

    Signals:
        edited: a post was taken or given back.
    """

    edited = Signal()

    def __init__(self, services: Services, prefix: str, caption: str, most: int = 0) -> None:
        super().__init__()
        self._most = most
        self._services = services
        self._taken: dict[PostId, str] = {}
        field = line_field(f"{prefix}.search", self.tr("職を探す"))
        field.setPlaceholderText(self.tr("課の名前か氏名で探して、Enterで加える"))
        choices = OfficeList(f"{prefix}.choices", self.tr("見つかった職"))
        self._search = OfficeSearch(services, field, choices, partial(posts_like, services))
        self._search.chosen.connect(self._take)
        self._list = OfficeList(f"{prefix}.taken", self.tr("選んだ職"))
        self._off_button = button(f"{prefix}.remove", self.tr("外す"), "quiet")
        self._off_button.clicked.connect(self._give_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field_label(caption, field))
        column.addWidget(self._search)
        column.addWidget(self._list)
        column.addWidget(self._off_button, 0, Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self._search)
        self._show_taken()

    def show_posts(self, posts: tuple[PostId, ...]) -> None:
        """Show what was taken before, telling nobody."""
        self._search.clear()
        self._taken = dict.fromkeys(posts, self.tr("（名前を確かめています）"))
        self._show_taken()
        name_posts(self._services, self, posts, self._learn)

    def posts(self) -> tuple[PostId, ...]:
        """What was taken."""
        return tuple(self._taken)

    def words(self) -> tuple[str, ...]:
        """How what was taken reads: office and holder."""
        return tuple(self._taken.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete gives a taken one back."""
        if event.key() == Qt.Key.Key_Delete and self._list.hasFocus():
            self._give_back()
        else:
            super().keyPressEvent(event)

    def _take(self, post_id: str, words: str) -> None:
        if self._most and len(self._taken) >= self._most:
            self._taken.popitem()
        self._taken[PostId(post_id)] = words
        self._show_taken()
        self.edited.emit()

    def _give_back(self) -> None:
        at = self._list.currentIndex().row()
        if at >= 0:
            del self._taken[list(self._taken)[at]]
            self._show_taken()
            self.edited.emit()

    def _learn(self, names: dict[PostId, str]) -> None:
        self._taken |= {post_id: names[post_id] for post_id in self._taken if post_id in names}
        self._show_taken()

    def _show_taken(self) -> None:
        self._search.leave_out(self._taken)
        self._list.show_offices(tuple(self._taken.items()))
        # Where another choice takes its place, nobody needs to take one off.
        self._off_button.setVisible(bool(self._taken) and self._most != 1)
