# SPDX-License-Identifier: Apache-2.0
"""One cell of the catalogue as a field: its heading, what belongs into it, what is wrong."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui import catalogue_words
from desktop.ui.catalogue_words import Kind
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import Office, OfficeSearch
from desktop.ui.widgets.parts import field_label, label, line_field

CHOSEN = frozenset({Kind.YES_NO, Kind.NETWORK, Kind.PROVIDER})
OFFICES = frozenset({Kind.SECTION, Kind.SECTIONS})
BETWEEN = "|"


class CellField(QWidget):
    """The heading, the field, help below it, and what the server found wrong with it."""

    def __init__(self, services: Services, column: str, heading: str) -> None:
        super().__init__()
        self._services = services
        self._kind = catalogue_words.kind(column)
        identifier = f"catalogue.{column}"
        self._box = CalmBox(identifier, heading) if self._kind in CHOSEN else None
        self._line = line_field(identifier, heading)
        for code, words in catalogue_words.choices(self._kind):
            if self._box is not None:
                self._box.addItem(words, code)
        self._fault = label("", "refused")
        self._fault.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 4)
        rows.setSpacing(2)
        rows.addWidget(field_label(heading, self.editor()))
        rows.addWidget(self.editor())
        help_words = catalogue_words.help_for(column)
        if help_words:
            rows.addWidget(label(help_words, "second"))
            self.editor().setAccessibleDescription(help_words)
        if self._kind in OFFICES:
            rows.addWidget(self._search(identifier, heading))
        rows.addWidget(self._fault)
        self.setFocusProxy(self.editor())

    def editor(self) -> QWidget:
        """Where it is typed or chosen."""
        return self._line if self._box is None else self._box

    def cell(self) -> str:
        """Return what shall stand in the cell."""
        if self._box is not None:
            return str(self._box.currentData())
        return self._line.text().strip()

    def show_cell(self, cell: str) -> None:
        """Show a cell; what the list does not offer is offered as it is."""
        self._line.setText(cell)
        if self._box is None:
            return
        if self._box.findData(cell) < 0:
            self._box.addItem(cell, cell)
        self._box.choose(cell)

    def say_fault(self, words: str) -> None:
        """Say below the field what is wrong with it."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _search(self, identifier: str, heading: str) -> QWidget:
        name = self.tr("{heading}を探す").format(heading=heading)
        field: QLineEdit = line_field(f"{identifier}.search", name)
        field.setPlaceholderText(self.tr("課の名前で探して、Enterで入れる"))
        found = OfficeList(f"{identifier}.found", self.tr("見つかった課"))
        search = OfficeSearch(self._services, field, found, self._sections_like)
        search.chosen.connect(self._take)
        return search

    def _sections_like(self, query: str) -> tuple[Office, ...]:
        found = self._services.desk.sections(query)
        return tuple((each.section_id, f"{each.path}　{each.section_id}") for each in found)

    def _take(self, section_id: str, _path: str) -> None:
        there = [each for each in self._line.text().split(BETWEEN) if each.strip()]
        kept = there if self._kind is Kind.SECTIONS else []
        self._line.setText(BETWEEN.join(dict.fromkeys((*kept, section_id))))
