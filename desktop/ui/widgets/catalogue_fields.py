# SPDX-License-Identifier: Apache-2.0
"""One cell of the catalogue as a field: its heading, what belongs into it, what is wrong."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import catalogue_words
from desktop.ui.catalogue_names import OFFICES
from desktop.ui.catalogue_words import Kind
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label, line_field
from desktop.ui.widgets.section_cell import SectionCell

CHOSEN = frozenset({Kind.YES_NO, Kind.NETWORK, Kind.PROVIDER})


class CellField(QWidget):
    """The heading, the field, help below it, and what the server found wrong with it."""

    def __init__(self, services: Services, column: str, heading: str) -> None:
        super().__init__()
        self._kind = catalogue_words.kind(column)
        identifier = f"catalogue.{column}"
        self._box = CalmBox(identifier, heading) if self._kind in CHOSEN else None
        self._sections: SectionCell | None = None
        if self._kind in OFFICES:
            many = self._kind is Kind.SECTIONS
            self._sections = SectionCell(services, identifier, heading, many=many)
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
        rows.addWidget(self._sections or self.editor())
        help_words = catalogue_words.help_for(column)
        if help_words:
            rows.addWidget(label(help_words, "second"))
            self.editor().setAccessibleDescription(help_words)
        rows.addWidget(self._fault)
        self.setFocusProxy(self.editor())

    def editor(self) -> QWidget:
        """Where it is typed or chosen."""
        if self._sections is not None:
            return self._sections.editor()
        return self._line if self._box is None else self._box

    def cell(self) -> str:
        """Return what shall stand in the cell."""
        if self._box is not None:
            return str(self._box.currentData())
        if self._sections is not None:
            return self._sections.cell()
        return self._line.text().strip()

    def show_cell(self, cell: str) -> None:
        """Show a cell; what the list does not offer is offered as it is."""
        self._line.setText(cell)
        if self._sections is not None:
            self._sections.show_cell(cell)
        if self._box is None:
            return
        if self._box.findData(cell) < 0:
            self._box.addItem(cell, cell)
        self._box.choose(cell)

    def say_fault(self, words: str) -> None:
        """Say below the field what is wrong with it."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
