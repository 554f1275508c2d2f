# SPDX-License-Identifier: Apache-2.0
"""People of a team to choose from, by ticks that the keyboard reaches one by one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem

from desktop.telework_team import TeamMember
from desktop.ui.a11y import named
from desktop.ui.widgets.records_table import Index, RecordsDelegate

MOST_LINES = 5
LEAST_LINES = 2
AIR = 10
PERSON = Qt.ItemDataRole.UserRole


class _AiryDelegate(RecordsDelegate):
    """Lines as far apart as in the tables."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The words and air."""
        return super().sizeHint(option, index) + QSize(0, AIR)


class PeopleTicks(QListWidget):
    """A list of names with boxes; Space ticks.

    Signals:
        changed: somebody is chosen, or no more.
    """

    changed = Signal()

    def __init__(self, identifier: str, name: str, members: tuple[TeamMember, ...]) -> None:
        super().__init__()
        named(self, identifier, name)
        self.setProperty("card", "list")
        self.setItemDelegate(_AiryDelegate(self))
        for member in members:
            item = QListWidgetItem(f"{member.name}　{member.office}")
            item.setData(PERSON, member.person_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(0)
        lines = max(min(len(members), MOST_LINES), LEAST_LINES)
        self.setFixedHeight(lines * (self.fontMetrics().height() + AIR) + 8)
        self.itemChanged.connect(self._tell)

    def chosen(self) -> tuple[str, ...]:
        """The ids of those who carry a tick."""
        items = (self.item(at) for at in range(self.count()))
        checked = Qt.CheckState.Checked
        return tuple(str(each.data(PERSON)) for each in items if each.checkState() is checked)

    def tick_all(self) -> None:
        """Choose everybody."""
        for at in range(self.count()):
            self.item(at).setCheckState(Qt.CheckState.Checked)

    def _tell(self, _item: QListWidgetItem) -> None:
        self.changed.emit()
