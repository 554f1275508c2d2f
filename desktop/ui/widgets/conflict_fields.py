# SPDX-License-Identifier: Apache-2.0
"""取れない日があったら: skip and list, all or nothing, or another room."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.meeting_words import room_line
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label
from telework.meetings.booking import ConflictPolicy
from telework.meetings.catalogue import Catalogue, Room

LINES = 4
AIR = 8
ROOM = Qt.ItemDataRole.UserRole
MOST_SUBSTITUTES = 10
"""So many are proposed; who wants more ticks them."""


class ConflictFields(QWidget):
    """What happens with dates that are taken; nothing is ever left out unsaid.

    Signals:
        edited: another way was chosen.
    """

    edited = Signal()

    def __init__(self, prefix: str, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._policy = CalmBox(f"{prefix}.policy", self.tr("取れない日があったら"))
        self._policy.addItem(self.tr("取れる日だけ予約し、取れない日を示す"), ConflictPolicy.SKIP)
        self._policy.addItem(
            self.tr("一日でも取れなければ、何も予約しない"), ConflictPolicy.ALL_OR_NOTHING
        )
        self._policy.addItem(self.tr("取れない日は別の会議室にする"), ConflictPolicy.SUBSTITUTE)
        self._others = named(
            QListWidget(), f"{prefix}.substitutes", self.tr("代わりにしてよい会議室")
        )
        self._others.setProperty("card", "list")
        self._others.setFixedHeight(LINES * (self.fontMetrics().height() + AIR) + 8)
        self._said = label(
            self.tr("印の付いた会議室を上から順に探し、空いている最初の会議室にします。"), "second"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(self.tr("取れない日があったら(&K)"), self._policy))
        for each in (self._policy, self._others, self._said):
            column.addWidget(each)
        self._policy.currentIndexChanged.connect(self._changed)
        self._others.itemChanged.connect(self.edited)
        self.setFocusProxy(self._policy)
        self._show()

    def show_choice(self, policy: ConflictPolicy, substitutes: tuple[str, ...]) -> None:
        """Show what was decided already."""
        self._policy.choose(policy)
        for item in self._items() if substitutes else ():
            ticked = item.data(ROOM) in substitutes
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def offer_beside(self, room: Room | None) -> None:
        """Offer the rooms that would do instead of one: large enough, its own building first."""
        found = [
            each
            for each in self._catalogue.rooms
            if room is not None and each != room and each.capacity >= room.capacity
        ]
        building = room.building if room is not None else ""
        found.sort(key=lambda each: (each.building != building, each.capacity))
        self._others.blockSignals(True)
        self._others.clear()
        for at, each in enumerate(found):
            item = QListWidgetItem(room_line(each))
            item.setData(ROOM, each.room_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            near = each.building == building and at < MOST_SUBSTITUTES
            item.setCheckState(Qt.CheckState.Checked if near else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + AIR))
            self._others.addItem(item)
        self._others.blockSignals(False)

    def policy(self) -> ConflictPolicy:
        """What happens with dates that are taken."""
        return ConflictPolicy(self._policy.currentData())

    def substitutes(self) -> tuple[str, ...]:
        """The other rooms in order, where the policy asks for any."""
        if self.policy() is not ConflictPolicy.SUBSTITUTE:
            return ()
        checked = Qt.CheckState.Checked
        return tuple(str(e.data(ROOM)) for e in self._items() if e.checkState() is checked)

    def trouble(self) -> str:
        """Say what is missing, nothing when nothing is."""
        if self.policy() is ConflictPolicy.SUBSTITUTE and not self.substitutes():
            return self.tr("代わりにしてよい会議室に印を付けてください。")
        return ""

    def _items(self) -> tuple[QListWidgetItem, ...]:
        return tuple(self._others.item(at) for at in range(self._others.count()))

    def _changed(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        shown = self.policy() is ConflictPolicy.SUBSTITUTE
        self._others.setVisible(shown)
        self._said.setVisible(shown)
