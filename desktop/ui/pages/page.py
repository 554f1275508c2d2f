# SPDX-License-Identifier: Apache-2.0
"""What the main window may ask of any page."""

from PySide6.QtWidgets import QWidget

from desktop.ui.services import Services
from desktop.ui.walk import Walk


class Page(QWidget):
    """A page of the main window; reads again when the store changed while it is shown."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._stale = True
        services.bus.changed.connect(self.read_again)

    def heading(self) -> str:
        """The words of the title line."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read from the desk and show it; called on the main thread, must not wait."""
        raise NotImplementedError

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        """Keys of this page and what they do, for the overlay."""
        return ()

    def panes(self) -> tuple[QWidget, ...]:
        """The places that F6 walks through."""
        return ()

    def search(self, query: str) -> None:
        """Take the words of the search field; pages without a list ignore them."""

    def begin_search(self) -> bool:
        """Put the keyboard into the page's own search field; tells whether there is one."""
        return False

    def walk(self) -> Walk:
        """The cases to go through from here, in the order shown; none where there is no list."""
        return Walk()

    def may_leave(self) -> bool:
        """Whether the page may be left at once; what is typed is saved as typed."""
        return True

    def read_again(self) -> None:
        """Refresh when shown; otherwise when next shown."""
        if self.isVisible():
            self.refresh()
            self._stale = False
        else:
            self._stale = True

    def arrive(self) -> None:
        """Called when the page becomes the shown one."""
        if self._stale:
            self.refresh()
            self._stale = False
