# SPDX-License-Identifier: Apache-2.0
"""Above the calendar of rooms: which day, how much of it, and which rooms."""

from collections.abc import Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.models.room_calendar import RoomFilter, View
from desktop.ui import room_words
from desktop.ui.a11y import named
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.columns import WrappingColumns
from desktop.ui.widgets.moments import LEAST_HEIGHT
from desktop.ui.widgets.parts import button, title
from telework.meetings.catalogue import Catalogue

CHARACTERS = 10
SPIN_ROOM = 44
LEAST_CHARACTERS = 38
"""Of half of the line for rooms; where they do not fit, the halves stand below each other."""


class RoomBar(QWidget):
    """Time above, rooms below, and the ways to what is free and to one's own.

    Signals:
        view_asked: a View.
        list_turned: the table is wanted, or the calendar again.
        turned: by how many views.
        today_asked, print_asked, booking_asked, finder_asked, now_asked, own_asked: the buttons
            of that name.
        narrowed: other rooms are wanted.
        closures_asked: who keeps rooms wants to close one, or open one again.
    """

    view_asked = Signal(str)
    list_turned = Signal()
    turned = Signal(int)
    today_asked = Signal()
    print_asked = Signal()
    booking_asked = Signal()
    finder_asked = Signal()
    now_asked = Signal()
    own_asked = Signal()
    narrowed = Signal()
    closures_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._first())
        column.addWidget(self._second())
        column.addLayout(self._third())

    def wanted(self) -> RoomFilter:
        """Which rooms are wanted; those free at a time are found by who shows them."""
        return RoomFilter(
            building=str(self._building.currentData() or ""),
            shared=self._shared.isChecked(),
            feature=str(self._feature.currentData() or ""),
            capacity=self._capacity.value(),
            room_id=str(self._room.currentData() or ""),
        )

    def free_only(self) -> bool:
        """Whether only rooms are wanted that are free at the time of the cursor."""
        return self._free.isChecked()

    def as_list(self) -> bool:
        """Whether a table is wanted."""
        return self._list.isChecked()

    def want_all(self) -> None:
        """Narrow no more."""
        boxes = (self._building, self._feature, self._room)
        for box in boxes:
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        for tick in (self._shared, self._free):
            with QSignalBlocker(tick):
                tick.setChecked(False)
        with QSignalBlocker(self._capacity):
            self._capacity.setValue(0)
        self._tell()

    def offer(self, catalogue: Catalogue) -> None:
        """Offer the buildings, rooms and features that occur."""
        rooms = catalogue.rooms
        features = dict.fromkeys(code for each in rooms for code in each.features)
        _offer(
            self._building,
            self.tr("すべての建物"),
            ((each, each) for each in dict.fromkeys(room.building for room in rooms)),
        )
        _offer(
            self._feature,
            self.tr("設備を問わない"),
            ((code, room_words.feature(code)) for code in features),
        )
        _offer(
            self._room,
            self.tr("すべての会議室"),
            ((each.room_id, each.name) for each in rooms),
        )

    def offer_closing(self, *, offered: bool) -> None:
        """Show the way to closing rooms to who keeps one, to nobody else."""
        self._closures.setVisible(offered)

    def show_time(self, view: View, day: date) -> None:
        """Say which time is shown."""
        self._heading.setText(room_words.heading(view, day))
        self._views[view.value].setChecked(True)
        # A day of the month has no one time at which a room is free.
        self._free.setEnabled(view is not View.MONTH)

    def _first(self) -> QHBoxLayout:
        row = QHBoxLayout()
        before = button("rooms.before", "‹", "quiet")
        before.setAccessibleName(self.tr("前へ"))
        before.setToolTip(self.tr("前へ（P）"))
        after = button("rooms.after", "›", "quiet")
        after.setAccessibleName(self.tr("次へ"))
        after.setToolTip(self.tr("次へ（N）"))
        today = button("rooms.today", self.tr("今日"), "quiet")
        today.setToolTip("T")
        self._heading = title()
        self._heading.setWordWrap(False)
        before.clicked.connect(partial(self.turned.emit, -1))
        after.clicked.connect(partial(self.turned.emit, 1))
        today.clicked.connect(self.today_asked)
        for each in (before, self._heading, after, today):
            row.addWidget(each)
        row.addStretch(1)
        for each in self._view_buttons():
            row.addWidget(each)
        printing = button("rooms.print", self.tr("印刷"), "quiet")
        printing.clicked.connect(self.print_asked)
        book = button("rooms.book", self.tr("予約する(&B)"), "primary")
        book.clicked.connect(self.booking_asked)
        row.addWidget(printing)
        row.addWidget(book)
        return row

    def _view_buttons(self) -> tuple[QPushButton, ...]:
        group = QButtonGroup(self)
        self._views: dict[str, QPushButton] = {}
        for view in View:
            made = button(f"rooms.{view.value}", room_words.view(view))
            made.setCheckable(True)
            made.setAccessibleName(room_words.view_name(view))
            made.setToolTip(view.value[0].upper())
            made.clicked.connect(partial(self._ask_view, view.value))
            group.addButton(made)
            self._views[view.value] = made
        self._list = button("rooms.list", self.tr("一覧(&L)"))
        self._list.setCheckable(True)
        self._list.toggled.connect(self.list_turned)
        return (*self._views.values(), self._list)

    def _second(self) -> QWidget:
        self._building = self._box("rooms.building", self.tr("建物"))
        self._room = self._box("rooms.room", self.tr("会議室"))
        self._feature = self._box("rooms.feature", self.tr("設備"))
        self._capacity = named(QSpinBox(), "rooms.capacity", self.tr("人数（以上）"))
        self._capacity.setRange(0, 999)
        self._capacity.setMinimumHeight(LEAST_HEIGHT)
        self._capacity.setMinimumWidth(
            self.fontMetrics().horizontalAdvance(self.tr("人数を問わない")) + SPIN_ROOM
        )
        self._capacity.setSpecialValueText(self.tr("人数を問わない"))
        self._capacity.setSuffix(self.tr("人以上"))
        self._shared = named(QCheckBox(self.tr("共通だけ")), "rooms.shared")
        self._free = named(QCheckBox(self.tr("空いている部屋だけ(&F)")), "rooms.free")
        self._free.setToolTip(self.tr("選んだ時刻に空いている会議室だけを表示します。"))
        self._capacity.valueChanged.connect(self._tell)
        for tick in (self._shared, self._free):
            tick.toggled.connect(self._tell)
        rows = WrappingColumns(LEAST_CHARACTERS)
        rows.add(_in_row(self._building, self._room, self._feature))
        rows.add(_in_row(self._capacity, self._shared, self._free))
        return rows

    def _third(self) -> QHBoxLayout:
        find = button("rooms.find", self.tr("空きを探す(&S)"), "quiet")
        find.clicked.connect(self.finder_asked)
        now = button("rooms.now", self.tr("今すぐ使える会議室(&N)"), "quiet")
        now.clicked.connect(self.now_asked)
        own = button("rooms.own", self.tr("自分の会議(&O)"), "quiet")
        own.clicked.connect(self.own_asked)
        row = QHBoxLayout()
        self._closures = button("rooms.closures", self.tr("部屋を止める(&K)…"), "quiet")
        self._closures.clicked.connect(self.closures_asked)
        self._closures.hide()  # until it is known that one keeps a room
        for each in (find, now, own, self._closures):
            row.addWidget(each)
        row.addStretch(1)
        return row

    def _box(self, identifier: str, name: str) -> Choice:
        box = named(Choice(), identifier, name)
        box.setMinimumContentsLength(CHARACTERS)
        box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(self._tell)
        return box

    def _ask_view(self, wanted: str, _checked: bool = False) -> None:
        self.view_asked.emit(wanted)

    def _tell(self) -> None:
        self.narrowed.emit()


def _offer(box: Choice, everything: str, items: Iterable[tuple[str, str]]) -> None:
    """Offer these, keeping what was chosen where it still occurs."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        box.addItem(everything, "")
        for value, words in items:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))


def _in_row(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    for each in parts:
        row.addWidget(each)
    row.addStretch(1)
    return made
