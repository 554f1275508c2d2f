# SPDX-License-Identifier: Apache-2.0
"""Offices found by a part of their name: a field, and what it found beneath it."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from approval.identifiers import PostId
from desktop.choices import PostChoice
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList

PAUSE_MS = 150

Office = tuple[str, str]
"""An identifier and the words by which a reader knows it."""


class OfficeSearch(QWidget):
    """Searches after a pause in typing; Enter takes the first found or the one marked.

    Signals:
        chosen: identifier and words of what was taken.
    """

    chosen = Signal(str, str)

    def __init__(
        self,
        services: Services,
        field: QLineEdit,
        choices: OfficeList,
        find: Callable[[str], tuple[Office, ...]],
    ) -> None:
        super().__init__()
        self.field = field
        self._services = services
        self._choices = choices
        self._find = find
        self._left_out: Collection[str] = ()
        self._found: tuple[Office, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        field.textChanged.connect(self._pause.start)
        field.returnPressed.connect(self._take_current)
        choices.chosen.connect(self._take)
        choices.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field)
        column.addWidget(choices)
        self.setFocusProxy(field)

    def leave_out(self, office_ids: Collection[str]) -> None:
        """Offer these no more."""
        self._left_out = office_ids

    def clear(self) -> None:
        """Forget what was typed and found."""
        self.field.clear()
        self._show(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the field into what was found; Enter takes it and goes no further."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self._choices.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A dialog around it would press 取消, and what was typed would be gone.
            event.accept()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Search nothing for a page that is left."""
        self._pause.stop()
        super().hideEvent(event)

    def _ask(self) -> None:
        query = self.field.text().strip()
        if not query:
            self._show(())
            return
        call, done = partial(self._find, query), partial(self._came, query)
        Task(self, call).on_done(done).start(self._services.lanes.local)

    def _came(self, query: str, found: tuple[Office, ...]) -> None:
        if query == self.field.text().strip():
            self._show(tuple(each for each in found if each[0] not in self._left_out))
            announce(self, self.tr("{count}件見つかりました").format(count=len(self._found)))

    def _show(self, found: tuple[Office, ...]) -> None:
        self._found = found
        self._choices.show_offices(found)

    def _take_current(self) -> None:
        if self._found:
            self._take(max(self._choices.currentIndex().row(), 0))

    def _take(self, row: int) -> None:
        office = self._found[row]
        self.clear()
        self.field.setFocus()
        self.chosen.emit(*office)


def posts_like(services: Services, query: str) -> tuple[Office, ...]:
    """Return the posts whose office or holder has this in its name."""
    return tuple((each.post_id, office_words(each)) for each in services.desk.post_choices(query))


def name_posts(
    services: Services,
    asking: QWidget,
    posts: tuple[PostId, ...],
    then: Callable[[dict[PostId, str]], None],
) -> None:
    """Find words for the posts of a draft that comes back; an abolished one says so."""
    if posts:
        call = partial(_named, services, posts)
        Task(asking, call).on_done(then).start(services.lanes.local)


def _named(services: Services, posts: tuple[PostId, ...]) -> dict[PostId, str]:
    gone = QCoreApplication.translate("OfficeSearch", "（いまの組織にない職）")
    return dict.fromkeys(posts, gone) | {
        each.post_id: office_words(each) for each in services.desk.offices(posts)
    }


def office_words(choice: PostChoice) -> str:
    """Name an office with who holds it."""
    return "　".join(part for part in (choice.label, "・".join(choice.holders)) if part)
