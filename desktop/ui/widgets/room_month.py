# SPDX-License-Identifier: Apache-2.0
"""The month of rooms: a day a cell, with how much stands there and how many rooms are free."""

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.models.room_calendar import WEEK
from desktop.models.room_grid import Span
from desktop.models.room_month import month_days
from desktop.models.room_scene import Shown
from desktop.ui import room_month_words as words
from desktop.ui.a11y import named
from desktop.ui.dates import CITY_TIME, in_city
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.month_cell import MonthCell
from desktop.ui.widgets.parts import label

BOOKED_MINUTES = 60
MOST_WEEKS = 6
SPACE = 4
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}


class RoomMonth(QWidget):
    """Weeks below each other, Monday first.

    Signals:
        told: what the day under the cursor or the pointer says.
        day_asked: a day to look into.
    """

    told = Signal(str)
    day_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "rooms.days", self.tr("会議室の1か月"))
        self._places = tuple(MonthCell(at) for at in range(MOST_WEEKS * WEEK))
        self._cells: dict[date, MonthCell] = {}
        self._chosen: date | None = None
        self._opens = 0
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(SPACE, 0, SPACE, SPACE)
        self._grid.setSpacing(SPACE)
        self._lay_out()
        self._area = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_rooms(self, shown: Shown, now: datetime) -> None:
        """Show the month of what is shown; the cursor stays on its day as far as it can."""
        days = month_days(shown, CITY_TIME)
        held = any(each.hasFocus() for each in self._places)
        single, today = len(shown.rooms) == 1, in_city(now).date()
        self._opens = min((each.opens for each in shown.rooms), default=0)
        before = days[0].day.weekday()
        self._cells = {each.day: self._places[before + at] for at, each in enumerate(days)}
        for each in days:
            self._cells[each.day].show_day(
                each, words.lines(each, single=single), today=each.day == today
            )
            self._cells[each.day].say(
                words.spoken(each, single=single), words.details(each, shown.catalogue)
            )
        for at, place in enumerate(self._places):
            place.setVisible(before <= at < before + len(days))
        for week in range(MOST_WEEKS):
            self._grid.setRowStretch(1 + week, int(week * WEEK < before + len(days)))
        self._choose(self._chosen if self._chosen in self._cells else shown.day, focus=held)

    def chosen(self) -> Span | None:
        """An hour of the day under the cursor, of no room in particular."""
        if self._chosen is None:
            return None
        midnight = datetime.combine(self._chosen, datetime.min.time(), CITY_TIME)
        begin = midnight + timedelta(minutes=self._opens)
        return Span(room_id="", starts_at=begin, ends_at=begin + timedelta(minutes=BOOKED_MINUTES))

    def _step(self, key: int) -> None:
        if self._chosen is not None:
            wanted = self._chosen + timedelta(days=STEPS[Qt.Key(key)])
            if wanted in self._cells:
                self._choose(wanted, focus=True)

    def _enter(self, at: int) -> None:
        """Follow the keyboard or a click to a day."""
        day = next((day for day, cell in self._cells.items() if cell is self._places[at]), None)
        if day is not None:
            self._choose(day, focus=False)

    def _open(self) -> None:
        if self._chosen is not None:
            self.day_asked.emit(self._chosen)

    def _choose(self, day: date | None, *, focus: bool) -> None:
        """Put the cursor on a day; Tab leads to it and past the others."""
        self._chosen = day
        for each, cell in self._cells.items():
            cell.choose(chosen=each == day)
        if day is None:
            return
        cell = self._cells[day]
        self.setFocusProxy(cell)
        if focus:
            cell.setFocus()
        self._area.ensureWidgetVisible(cell, 0, SPACE)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        if self._chosen in self._cells:
            self.told.emit(self._cells[self._chosen].accessibleName())

    def _lay_out(self) -> None:
        for column, name in enumerate(words.weekdays()):
            head = label(name, "second", wrap=False)
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 1)
        for at, cell in enumerate(self._places):
            cell.stepped.connect(self._step)
            cell.entered.connect(partial(self._enter, at))
            cell.hovered.connect(self.told)
            cell.left.connect(self._tell_chosen)
            cell.clicked.connect(self._open)
            self._grid.addWidget(cell, 1 + at // WEEK, at % WEEK)
