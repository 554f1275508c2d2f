# SPDX-License-Identifier: Apache-2.0
"""What the page 管理 may ask of the panel of a tab, and how every panel asks the server."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import label

Answer = TypeVar("Answer")


class AdministrationPanel(QWidget):
    """The panel of one tab.

    Attributes:
        said: the line that says how it stands: being read, empty, done, or why not. The panel
            lays it out where the eye begins.

    Signals:
        page_asked: another page of the window is wanted, by its name.
    """

    page_asked = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.said = label("", "second")

    def refresh(self) -> None:
        """Ask the server anew; what was shown stays until it has answered."""
        raise NotImplementedError

    def begin_search(self) -> bool:
        """Put the keyboard into the search field; tells whether there is one."""
        return False

    def panes(self) -> tuple[QWidget, ...]:
        """The places that F6 walks through."""
        return (self,)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        """Keys of this tab and what they do, for the overlay."""
        return ()

    def ask(self, call: Callable[[], Answer | Trouble], done: Callable[[Answer], None]) -> None:
        """Ask the server on the network's lane; a trouble is said in place of an answer."""

        def came(answer: Answer | Trouble) -> None:
            if isinstance(answer, Trouble):
                self.say(explain(answer).whole())
            else:
                done(answer)

        Task(self, call).on_done(came).start(self.services.lanes.network)

    def say(self, words: str) -> None:
        """Say in place what happened, to the eye and to a reader of the screen."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        announce(self, words)
