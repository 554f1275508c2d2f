# SPDX-License-Identifier: Apache-2.0
"""The post that drafted on paper: found by its office or by who holds it today."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import Office, OfficeSearch, office_words
from desktop.ui.widgets.parts import field_label, label, line_field


class DrafterPicker(QWidget):
    """Shows the chosen post and finds another one.

    Signals:
        edited: another post was chosen.
    """

    edited = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._post_id, self._office = "", ""
        self._name = label(wrap=False)
        field = line_field("paper.drafter_post", self.tr("起案した職を探す"))
        field.setPlaceholderText(self.tr("課の名前か氏名で探して、Enterで選ぶ"))
        choices = OfficeList("paper.drafter_posts", self.tr("見つかった職"))
        self._search = OfficeSearch(services, field, choices, self._offices_like)
        self._search.chosen.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(self.tr("起案した職(&D)"), field))
        column.addWidget(self._name)
        column.addWidget(self._search)
        self.setFocusProxy(field)

    def post_id(self) -> str:
        """The chosen post, empty before one is."""
        return self._post_id

    def office(self) -> str:
        """The words of the chosen post."""
        return self._office

    def show_office(self, post_id: str, office: str) -> None:
        """Show a post as chosen, telling nobody."""
        self._post_id, self._office = post_id, office
        self._name.setText(office)
        self._name.setVisible(bool(office))
        self._search.clear()

    def _offices_like(self, query: str) -> tuple[Office, ...]:
        found = self._services.desk.records.offices(query)
        return tuple((each.post_id, office_words(each)) for each in found)

    def _take(self, post_id: str, office: str) -> None:
        self.show_office(post_id, office)
        self.edited.emit()
