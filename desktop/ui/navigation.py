# SPDX-License-Identifier: Apache-2.0
"""Which page is open, and the way back; pages are made when first asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.facade import CaseRow
from desktop.loading import LOADING
from desktop.ui.pages.page import Page
from desktop.ui.walk import Walk

if TYPE_CHECKING:
    from desktop.ui.pages.case_page import CasePage
    from desktop.ui.pages.draft_page import DraftPage
    from desktop.ui.pages.who_page import WhoPage
    from desktop.who import WhoQuestion

Maker = Callable[[], Page]
NOWHERE = Walk()


class Navigation(QObject):
    """The stack of pages.

    Signals:
        moved: the key of the page that is open now.
        renamed: a page has another heading now.
    """

    moved = Signal(str)
    renamed = Signal()

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._stack = stack
        self._makers: dict[str, Maker] = {}
        self._pages: dict[str, Page] = {}
        self._key = ""
        self._before: list[str] = []

    def take(self, makers: dict[str, Maker]) -> None:
        """Learn how each page is made; a maker may refer back to this navigation."""
        self._makers = makers

    def key(self) -> str:
        """The key of the open page, empty before the first."""
        return self._key

    def current(self) -> Page | None:
        """The open page."""
        return self._pages.get(self._key)

    def page(self, key: str) -> Page:
        """Return a page, made at its first use."""
        if key not in self._pages:
            with LOADING:
                made = self._makers[key]()
            self._pages[key] = made
            made.windowTitleChanged.connect(self._rename)
            self._stack.addWidget(made)
        return self._pages[key]

    def prepare(self, key: str) -> None:
        """Show a page as an empty frame; nothing is read until :meth:`show`."""
        self._key = key
        self._stack.setCurrentWidget(self.page(key))
        self.moved.emit(key)

    def show(self, key: str) -> None:
        """Open a page; its way back leads to the one before."""
        before = self.current()
        if before is not None and key != self._key and not before.may_leave():
            return
        if self._key and key != self._key:
            others = [each for each in self._before if each != key]
            self._before = [*others[-20:], self._key]
        self._enter(key)

    def home(self, key: str) -> None:
        """Open a page that has no way back."""
        self._before.clear()
        self._key = ""
        self.show(key)

    def back(self) -> None:
        """Return to the page before, if there is one."""
        page = self.current()
        if not self._before or (page is not None and not page.may_leave()):
            return
        self._enter(self._before.pop())

    def open_row(self, row: CaseRow) -> None:
        """Open what a row stands for: a case, or a draft that the server does not know."""
        page = self.current()
        if row.draft_id:
            self.open_draft(row.draft_id)
        else:
            self.open_case(row.case_id, page.walk() if page is not None else NOWHERE)

    def open_case(self, case_id: str, walk: Walk = NOWHERE) -> None:
        """Open a case; ``walk`` is the list to go on through from there."""
        page: CasePage = self.page("case")  # type: ignore[assignment]
        page.open_case(case_id, walk)
        self.show("case")

    def open_draft(self, draft_id: str) -> None:
        """Open a draft."""
        page: DraftPage = self.page("draft")  # type: ignore[assignment]
        page.open_draft(draft_id)
        self.show("draft")

    def open_who(self, question: "WhoQuestion") -> None:
        """Open the page that says who decides, with this question."""
        page: WhoPage = self.page("who")  # type: ignore[assignment]
        page.ask(question)
        self.show("who")

    def focus_page(self) -> None:
        """Put the keyboard into the first place of the open page."""
        page = self.current()
        places: tuple[QWidget, ...] = page.panes() if page is not None else ()
        any(focus_into(place) for place in places)

    def _enter(self, key: str) -> None:
        self.prepare(key)
        # Qt hands the keyboard to the first button it finds when its page is hidden.
        focused = QApplication.focusWidget()
        if focused is None or self._stack.isAncestorOf(focused):
            self.focus_page()
        self.page(key).arrive()

    def _rename(self, _title: str) -> None:
        self.renamed.emit()


def focus_into(pane: QWidget) -> bool:
    """Put the keyboard into the first place of ``pane`` that takes it; tells whether one did."""
    tab = Qt.FocusPolicy.TabFocus
    for each in (pane, *pane.findChildren(QWidget)):
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & tab:
            each.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
