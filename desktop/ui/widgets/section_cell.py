# SPDX-License-Identifier: Apache-2.0
"""The sections of a cell by their names: found by a part of it, taken away one by one."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtbridge.tasks import Task
from desktop.ui.catalogue_names import BETWEEN, split
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import Office, OfficeSearch
from desktop.ui.widgets.parts import button, label, line_field
from desktop.who import SectionChoice


class SectionCell(QWidget):
    """What is chosen above, the search below; the one taken last is taken away first."""

    def __init__(self, services: Services, identifier: str, heading: str, *, many: bool) -> None:
        super().__init__()
        self._services = services
        self._many = many
        self._names: dict[str, str] = {}
        self._chosen = label()
        self._remove = button(f"{identifier}.remove", self.tr("最後の課を外す"), "quiet")
        if not many:
            self._remove.setText(self.tr("外す"))
        self._remove.clicked.connect(self._drop)
        field = line_field(identifier, self.tr("{heading}を探す").format(heading=heading))
        field.setPlaceholderText(self.tr("課の名前で探して、Enterで入れる"))
        found = OfficeList(f"{identifier}.found", self.tr("見つかった課"))
        self._search = OfficeSearch(services, field, found, self._sections_like)
        self._search.chosen.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(self._chosen, 1)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._search)
        self.setFocusProxy(self._search)

    def editor(self) -> QWidget:
        """Where it is searched."""
        return self._search.field

    def cell(self) -> str:
        """Return the numbers of the sections as the file has them."""
        return BETWEEN.join(self._names)

    def show_cell(self, cell: str) -> None:
        """Show sections by their names, those that are no more by their numbers."""
        self._names = {each: each for each in split(cell)}
        self._show()
        if self._names:
            call = partial(self._services.desk.room_register.named_sections, tuple(self._names))
            Task(self, call).on_done(self._name).start(self._services.lanes.local)

    def _name(self, found: tuple[SectionChoice, ...]) -> None:
        there = {str(each.section_id): each.path for each in found}
        self._names = {each: there.get(each, words) for each, words in self._names.items()}
        self._show()

    def _sections_like(self, query: str) -> tuple[Office, ...]:
        found = self._services.desk.sections(query)
        return tuple((each.section_id, each.path) for each in found)

    def _take(self, section_id: str, path: str) -> None:
        self._names = {**(self._names if self._many else {}), section_id: path}
        self._show()

    def _drop(self) -> None:
        self._names.popitem()
        self._show()
        self._search.field.setFocus()

    def _show(self) -> None:
        self._chosen.setText("、".join(self._names.values()) or self.tr("（ありません）"))
        self._remove.setVisible(bool(self._names))
        self._search.leave_out(tuple(self._names))
