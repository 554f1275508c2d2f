# SPDX-License-Identifier: Apache-2.0
"""One colleague, found by section or name."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import Office, OfficeSearch
from desktop.ui.widgets.parts import field_label, label, line_field


class ColleaguePicker(QWidget):
    """A search over those whom the reader answers for, and who was taken.

    Signals:
        edited: somebody else was taken.
    """

    edited = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._person_id = ""
        field = line_field("absence.whose", self.tr("だれの不在か"))
        field.setPlaceholderText(self.tr("氏名か職で探して、Enterで選ぶ"))
        choices = OfficeList("absence.found", self.tr("見つかった職員"))
        search = OfficeSearch(services, field, choices, partial(_found, services))
        search.chosen.connect(self._take)
        self._taken = label("", bold=True)
        self._taken.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field_label(self.tr("だれの不在か(&W)"), field))
        column.addWidget(search)
        column.addWidget(self._taken)
        self.setFocusProxy(search)

    def person_id(self) -> str:
        """Who was taken, empty while nobody was."""
        return self._person_id

    def _take(self, person_id: str, words: str) -> None:
        self._person_id = person_id
        self._taken.setText(self.tr("● {person}").format(person=words))
        self._taken.show()
        self.edited.emit()


def _found(services: Services, query: str) -> tuple[Office, ...]:
    people = services.desk.colleagues(query)
    return tuple((each.person_id, f"{each.office}  {each.name}") for each in people)
