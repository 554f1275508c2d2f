# SPDX-License-Identifier: Apache-2.0
"""Kind, days and part of the day of an absence."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.absences import AbsenceRow
from desktop.ui import absence_words
from desktop.ui.dates import CITY_TIME, in_city, is_whole_days
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.moments import day_field, plain_day, plain_time, qt_day, time_field
from desktop.ui.widgets.parts import field_label

MORNING = (time(8, 30), time(12, 0))
AFTERNOON = (time(13, 0), time(17, 15))


class AbsenceFields(QWidget):
    """What an absence is made of; whole days unless a part of one day is chosen.

    Signals:
        edited: something changed.
    """

    edited = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._kind = CalmBox("absence.kind", self.tr("不在の種類"))
        for code in absence_words.KINDS:
            self._kind.addItem(absence_words.kind(code), code)
        self._part = CalmBox("absence.part", self.tr("一日のうち"))
        for code, word in (
            ("day", self.tr("終日")),
            ("morning", self.tr("午前")),
            ("afternoon", self.tr("午後")),
            ("hours", self.tr("時間を決める")),
        ):
            self._part.addItem(word, code)
        self._first = day_field("absence.first", self.tr("始まる日"), today)
        self._last = day_field("absence.last", self.tr("終わる日"), today)
        self._from = time_field("absence.from", self.tr("始まる時刻"))
        self._until = time_field("absence.until", self.tr("終わる時刻"))
        self._last_label = field_label(self.tr("終わる日(&E)"), self._last)
        self._from_label = field_label(self.tr("何時から(&F)"), self._from)
        self._until_label = field_label(self.tr("何時まで(&U)"), self._until)
        self._lay_out()
        self._show_part()
        self.setFocusProxy(self._kind)
        self._part.currentIndexChanged.connect(self._part_chosen)
        self._first.dateChanged.connect(self._first_moved)
        self._kind.currentIndexChanged.connect(self.edited)
        self._last.dateChanged.connect(self.edited)
        for each in (self._from, self._until):
            each.timeChanged.connect(self.edited)

    def show_absence(self, row: AbsenceRow) -> None:
        """Show an absence that is there already."""
        starts, ends = in_city(row.starts_at), in_city(row.ends_at)
        whole = is_whole_days(row.starts_at, row.ends_at)
        last = ends.date() - timedelta(days=1) if whole else ends.date()
        self._kind.choose(row.kind)
        self._first.setDate(qt_day(starts.date()))
        self._last.setDate(qt_day(last))
        if not whole:
            self._part.choose("hours")
            self._from.setTime(QTime(starts.hour, starts.minute))
            self._until.setTime(QTime(ends.hour, ends.minute))

    def kind(self) -> str:
        """The kind of absence."""
        return str(self._kind.currentData())

    def starts_at(self) -> datetime:
        """The first instant away."""
        begins = time(0) if self._whole() else plain_time(self._from)
        return datetime.combine(plain_day(self._first), begins, tzinfo=CITY_TIME)

    def ends_at(self) -> datetime:
        """The first instant back."""
        if self._whole():
            back = plain_day(self._last) + timedelta(days=1)
            return datetime.combine(back, time(0), tzinfo=CITY_TIME)
        last = self._last if self._part.currentData() == "hours" else self._first
        return datetime.combine(plain_day(last), plain_time(self._until), tzinfo=CITY_TIME)

    def focus_end(self) -> None:
        """Lead to the field that ends the absence."""
        (self._last if self._whole() else self._until).setFocus()

    def _whole(self) -> bool:
        return bool(self._part.currentData() == "day")

    def _first_moved(self) -> None:
        # Who moves the beginning past the end means the same length from there on.
        if self._last.date() < self._first.date():
            self._last.setDate(self._first.date())
        self.edited.emit()

    def _part_chosen(self) -> None:
        hours = {"morning": MORNING, "afternoon": AFTERNOON}.get(str(self._part.currentData()))
        if hours is not None:
            self._from.setTime(QTime(hours[0].hour, hours[0].minute))
            self._until.setTime(QTime(hours[1].hour, hours[1].minute))
        self._show_part()
        self.edited.emit()

    def _show_part(self) -> None:
        part = str(self._part.currentData())
        for each in (self._last, self._last_label):
            each.setVisible(part in {"day", "hours"})
        for timed in (self._from, self._from_label, self._until, self._until_label):
            timed.setVisible(part != "day")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        pairs: tuple[tuple[QLabel, QWidget, int, int], ...] = (
            (field_label(self.tr("種類(&K)"), self._kind), self._kind, 0, 0),
            (field_label(self.tr("一日のうち(&P)"), self._part), self._part, 0, 1),
            (field_label(self.tr("始まる日(&D)"), self._first), self._first, 2, 0),
            (self._last_label, self._last, 2, 1),
            (self._from_label, self._from, 4, 0),
            (self._until_label, self._until, 4, 1),
        )
        for heading, part, row, at in pairs:
            grid.addWidget(heading, row, at)
            grid.addWidget(part, row + 1, at)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
