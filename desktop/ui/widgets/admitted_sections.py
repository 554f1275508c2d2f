# SPDX-License-Identifier: Apache-2.0
"""例外の課: the sections that may book a room although it is closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import Office, OfficeSearch
from desktop.ui.widgets.parts import button, field_label, label, line_field


class AdmittedSections(QWidget):
    """Finds sections by a part of their name; the one taken last is removed first.

    Signals:
        edited: other sections are meant.
    """

    edited = Signal()

    def __init__(self, services: Services, prefix: str) -> None:
        super().__init__()
        self._services = services
        self._taken: dict[str, str] = {}
        field = line_field(f"{prefix}.section", self.tr("例外として使える課を探す"))
        field.setPlaceholderText(self.tr("名前で探して、Enterで選ぶ"))
        choices = OfficeList(f"{prefix}.sections", self.tr("見つかった所属"))
        self._search = OfficeSearch(services, field, choices, self._sections_like)
        self._search.chosen.connect(self._take)
        self._names = label("", "second")
        self._remove = button(f"{prefix}.remove_section", self.tr("最後の課を外す(&Z)"), "quiet")
        self._remove.clicked.connect(self._drop)
        row = QHBoxLayout()
        row.addWidget(self._names, 1)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(self.tr("例外として使える課（任意）(&E)"), field))
        column.addWidget(self._search)
        column.addLayout(row)
        self._show()

    def section_ids(self) -> tuple[str, ...]:
        """Return the sections that were taken, in the order of taking."""
        return tuple(self._taken)

    def _sections_like(self, query: str) -> tuple[Office, ...]:
        found = self._services.desk.sections(query)
        return tuple((each.section_id, each.path) for each in found)

    def _take(self, section_id: str, path: str) -> None:
        self._taken[section_id] = path
        self._show()
        self.edited.emit()

    def _drop(self) -> None:
        self._taken.popitem()
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self._names.setText("、".join(self._taken.values()))
        self._search.leave_out(tuple(self._taken))
        for each in (self._names, self._remove):
            each.setVisible(bool(self._taken))
