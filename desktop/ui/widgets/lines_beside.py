# SPDX-License-Identifier: Apache-2.0
"""Rows of the page 管理 that come by pages, one of them looked at beside.

Looking at one is an act of its own (Enter or a click), for the server may write it down.
"""

from collections.abc import Callable, Collection
from functools import partial
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.ui.services import Services
from desktop.ui.widgets.administration_panel import AdministrationPanel
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable

Page = TypeVar("Page")
BESIDE_CHARACTERS = 26
"""Width of what stands beside the list, in characters of the body."""

SLOW_MS = 700
"""After which it is said that an answer is waited for."""

BESIDE_PERCENT = 42
"""And at most this share of the whole."""


class LinesBeside(AdministrationPanel):
    """Table and room beside it; subclasses read pages, show one, and fill the rows above.

    Attributes:
        above: room over everything, for what sums the rows up.
        head: the row of fields and boxes; what is narrowed goes before its last item.
        below: room under the rows, for what is done with several.
        beside: the column for the one that is looked at.
    """

    def __init__(
        self,
        services: Services,
        prefix: str,
        name: str,
        headings: tuple[str, ...],
        wide: int,
        spare: tuple[int, ...] = (),
    ) -> None:
        super().__init__(services)
        self._asking = 0
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._say_slow)
        self._following = ""
        self._told = ""
        self._looked = False
        self._lines: tuple[Line, ...] = ()
        self.table = RecordsTable(f"{prefix}.table", name, headings, wide=wide, spare=spare)
        self._more = button(f"{prefix}.more", self.tr("続きを見る(&M)"))
        self._more.hide()
        self.table.opened.connect(self.look_at)
        self.table.cellClicked.connect(self._clicked)
        self._more.clicked.connect(self._ask_more)
        self._lay_out()

    def refresh(self) -> None:
        """Ask for the first page again."""
        if not self._lines:
            self.said.setText(self.tr("読み込んでいます…"))
        self.fetch("")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._head, self.table, self._side)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ / ↓", self.tr("前後の行へ")),
            ("Enter", self.tr("くわしく見る")),
            ("Alt+M", self.tr("続きを見る")),
            ("F5", self.tr("いま送受信する")),
        )

    def fetch(self, after: str) -> None:
        """Ask the server for a page, by :meth:`ask_page`."""
        raise NotImplementedError

    def look_at(self, key: str) -> None:
        """Show the one that this row stands for."""
        raise NotImplementedError

    def ask_page(self, call: Callable[[], Page | Trouble], done: Callable[[Page], None]) -> None:
        """Ask for a page; of two answers the one asked for last is shown."""
        self._asking += 1
        self._slow.start()
        self.ask(call, partial(self._came, self._asking, done))

    def show_page(self, lines: tuple[Line, ...], after: str, following: str) -> None:
        """Show a page, below those before it where it follows them."""
        self._lines = (*self._lines, *lines) if after else lines
        self._following = following
        self.table.show_lines(self._lines, self.ticks())
        self.table.setVisible(bool(self._lines))
        self._more.setVisible(bool(following))
        self._side.setVisible(bool(self._lines) or self._looked)

    def tell(self, words: str) -> None:
        """Say what was done, and ask for the list as it is now, which leaves it said."""
        self.say(words)
        self.refresh()
        self._told = words

    def describe(self, words: str) -> None:
        """Say what the list shows, below what was done just now."""
        self.said.setText("\n".join(filter(None, (self._told, words))))
        self._told = ""

    def ticks(self) -> Collection[str]:
        """The keys of rows that carry a tick although they were not on the screen."""
        return ()

    def shown(self) -> int:
        """How many rows are on the screen."""
        return len(self._lines)

    def box(self, identifier: str, name: str, all_of: str) -> CalmBox:
        """Add a box above that narrows the list; its first entry narrows nothing."""
        made = CalmBox(identifier, name)
        made.addItem(all_of, "")
        made.currentIndexChanged.connect(self._narrow)
        self.head.insertWidget(self.head.count() - 1, made)
        return made

    def show_beside(self, card: QWidget) -> None:
        """Show this in place of what was looked at before."""
        while (item := self.beside.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.beside.addWidget(card)
        self.beside.addStretch(1)
        self._looked = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list more than half the width, however large the letters are."""
        super().resizeEvent(event)
        wanted = self.fontMetrics().averageCharWidth() * BESIDE_CHARACTERS
        self._side.setFixedWidth(min(wanted, event.size().width() * BESIDE_PERCENT // 100))

    def showEvent(self, event: QShowEvent) -> None:
        """Lead the keyboard from left to right through the head, then through the rows."""
        items = filter(None, map(self.head.itemAt, range(self.head.count())))
        above = filter(None, (each.widget() for each in items))
        order = (*above, self.table, self._more, self._side)
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)
        super().showEvent(event)

    def say(self, words: str) -> None:
        """Say what happened; nothing is waited for any more."""
        self._slow.stop()
        super().say(words)

    def _say_slow(self) -> None:
        """Tell that what is shown is from before, where the answer takes its time."""
        self.said.setText(self.tr("サーバーに尋ねています…"))

    def _came(self, asking: int, done: Callable[[Page], None], page: Page) -> None:
        if asking == self._asking:
            self._slow.stop()
            done(page)

    def _narrow(self, _at: int) -> None:
        self.refresh()

    def _ask_more(self) -> None:
        self.fetch(self._following)

    def _clicked(self, _row: int, _column: int) -> None:
        if not self.table.ticking():
            self.look_at(self.table.current_key())

    def _lay_out(self) -> None:
        self._head = QWidget()
        self.head = QHBoxLayout(self._head)
        self.head.setContentsMargins(0, 0, 0, 0)
        left = QVBoxLayout()
        left.addWidget(self.table, 1)
        left.addWidget(self._more)
        self.below = QVBoxLayout()
        left.addLayout(self.below)
        left.addStretch(0)
        inner = QWidget()
        self.beside = QVBoxLayout(inner)
        self.beside.setContentsMargins(0, 0, 8, 16)
        self.beside.addWidget(label(self.tr("行を選んでEnterを押すと、ここに出ます。"), "second"))
        self.beside.addStretch(1)
        self._side = scrolled(inner)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._side)
        self.above = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 16)
        column.setSpacing(8)
        column.addLayout(self.above)
        column.addWidget(self._head)
        column.addWidget(self.said)
        column.addLayout(row, 1)
