# SPDX-License-Identifier: Apache-2.0
"""所属: one section of the city, found by a part of its name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.identifiers import SectionId
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import Office, OfficeSearch
from desktop.ui.widgets.parts import field_label, label, line_field
from desktop.who import SectionChoice


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
        self._name = label(wrap=False)
        field = line_field(f"{prefix}.section", self.tr("起案する所属を探す"))
        field.setPlaceholderText(self.tr("別の所属は名前で探して、Enterで選ぶ"))
        choices = OfficeList(f"{prefix}.sections", self.tr("見つかった所属"))
        self._search = OfficeSearch(services, field, choices, self._sections_like)
        self._search.chosen.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(self.tr("起案する所属(&D)"), field))
        column.addWidget(self._name)
        column.addWidget(self._search)

    def section_id(self) -> str:
        """The chosen section, empty before one is."""
        return self._chosen.section_id if self._chosen is not None else ""

    def show_section(self, section: SectionChoice | None) -> None:
        """Show a section as chosen, telling nobody."""
        self._chosen = section
        self._name.setText(section.path if section is not None else self.tr("（まだありません）"))
        self._search.clear()

    def _sections_like(self, query: str) -> tuple[Office, ...]:
        found = self._services.desk.sections(query)
        return tuple((each.section_id, each.path) for each in found)

    def _take(self, section_id: str, path: str) -> None:
        self.show_section(SectionChoice(section_id=SectionId(section_id), path=path))
        self.edited.emit()
