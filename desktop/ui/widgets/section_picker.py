# SPDX-License-Identifier: Apache-2.0
"""所属: one section of the city, found by a part of its name."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.parts import field_label, label, line_field
from desktop.who import SectionChoice

PAUSE_MS = 150


class SectionPicker(QWidget):
    """Shows the chosen section and finds another one.

    Signals:
        edited: another section was chosen.
    """

    edited = Signal()

    def __init__(self, services: Services, prefix: str) -> None:
        super().__init__()
        self._services = services
        self._chosen: SectionChoice | None = None
        self._found: tuple[SectionChoice, ...] = ()
        self._name = label(wrap=False)
        self._search = line_field(f"{prefix}.section", self.tr("起案する所属を探す"))
        self._search.setPlaceholderText(self.tr("別の所属は名前で探して、Enterで選ぶ"))
        self._choices = OfficeList(f"{prefix}.sections", self.tr("見つかった所属"))
        self._choices.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self._search.textChanged.connect(self._pause.start)
        self._search.returnPressed.connect(self._take_first)
        self._choices.chosen.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(self.tr("起案する所属(&D)"), self._search))
        for part in (self._name, self._search, self._choices):
            column.addWidget(part)

    def section_id(self) -> str:
        """The chosen section, empty before one is."""
        return self._chosen.section_id if self._chosen is not None else ""

    def show_section(self, section: SectionChoice | None) -> None:
        """Show a section as chosen, telling nobody."""
        self._chosen = section
        self._name.setText(section.path if section is not None else self.tr("（まだありません）"))
        self._search.clear()
        self._show_found(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the search into what was found."""
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self._choices.setFocus()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Search nothing for a page that is left."""
        self._pause.stop()
        super().hideEvent(event)

    def _find(self) -> None:
        query = self._search.text().strip()
        if not query:
            self._show_found(())
            return
        call = partial(self._services.desk.sections, query)
        done = partial(self._came, query)
        Task(self, call).on_done(done).start(self._services.lanes.local)

    def _came(self, query: str, found: tuple[SectionChoice, ...]) -> None:
        if query == self._search.text().strip():
            self._show_found(found)
            announce(self, self.tr("{count}件見つかりました").format(count=len(found)))

    def _show_found(self, found: tuple[SectionChoice, ...]) -> None:
        self._found = found
        self._choices.show_offices(tuple((each.section_id, each.path) for each in found))

    def _take_first(self) -> None:
        if self._found:
            self._take(max(self._choices.currentIndex().row(), 0))

    def _take(self, row: int) -> None:
        self.show_section(self._found[row])
        self._search.setFocus()
        self.edited.emit()
