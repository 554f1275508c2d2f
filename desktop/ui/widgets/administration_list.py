# SPDX-License-Identifier: Apache-2.0
"""A list of the page 管理 that is searched by words and saved as a file."""

from PySide6.QtCore import QTimer

from desktop.ui.services import Services
from desktop.ui.widgets.figures_file import FiguresFile, Wanted
from desktop.ui.widgets.lines_beside import LinesBeside
from desktop.ui.widgets.parts import field_label, line_field
from desktop.ui.widgets.records_table import Line

PAUSE_MS = 300


class AdministrationList(LinesBeside):
    """Search field, boxes, table, and room beside it; subclasses read pages and show one."""

    def __init__(
        self,
        services: Services,
        prefix: str,
        name: str,
        headings: tuple[str, ...],
        wide: int,
        spare: tuple[int, ...] = (),
    ) -> None:
        super().__init__(services, prefix, name, headings, wide, spare)
        self.words = line_field(f"{prefix}.words", self.tr("{name}を検索する").format(name=name))
        self.file = FiguresFile(services, f"{prefix}.file", self._wanted, ("csv",))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.words.textChanged.connect(self._pause.start)
        self.words.returnPressed.connect(self._search_now)
        self.file.said.connect(self.say)
        self.head.addWidget(field_label(self.tr("検索(&W)"), self.words))
        self.head.addWidget(self.words, 1)
        self.head.addWidget(self.file)

    def refresh(self) -> None:
        """Ask for the first page again."""
        self._pause.stop()
        super().refresh()

    def begin_search(self) -> bool:
        """Put the keyboard into the search field."""
        self.words.setFocus()
        self.words.selectAll()
        return True

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (("Ctrl+F", self.tr("この一覧を検索する")), *super().shortcuts())

    def wanted(self) -> Wanted:
        """Return what the list is saved as."""
        raise NotImplementedError

    def show_page(self, lines: tuple[Line, ...], after: str, following: str) -> None:
        """Show a page, and offer the file where there is something to save."""
        super().show_page(lines, after, following)
        self.file.offer(ready=self.shown() > 0)

    def _search_now(self) -> None:
        self.refresh()
        self.table.setFocus()

    def _wanted(self) -> Wanted:
        return self.wanted()
