# SPDX-License-Identifier: Apache-2.0
"""The day as it should be, line by line: kind, time, place; lines come and go."""

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import telework_tables, telework_words
from desktop.ui.a11y import named
from desktop.ui.dates import CITY_TIME, in_city
from desktop.ui.dialogs.enter_day_dialog import MOVING, PLACES
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.moments import plain_time, time_field
from desktop.ui.widgets.parts import button
from telework.closing.wire import AmendedPunch

ONE_DAY = timedelta(days=1)


class AmendedLine(QWidget):
    """One line; ``number`` names its fields."""

    def __init__(self, number: int, day: date, line: AmendedPunch | None) -> None:
        super().__init__()
        self._day = day
        say = self.tr("{number}行目の{field}")
        names = {
            code: say.format(number=number, field=field)
            for code, field in (
                ("kind", self.tr("種類")),
                ("at", self.tr("時刻")),
                ("next", self.tr("翌日")),
                ("place", self.tr("場所")),
            )
        }
        self.kind = CalmBox(f"amend_day.kind.{number}", names["kind"])
        for code in telework_tables.PUNCHES:
            self.kind.addItem(telework_words.say(telework_tables.PUNCHES, code), code)
        self.at = time_field(f"amend_day.at.{number}", names["at"])
        self.next = named(QCheckBox(self.tr("翌日")), f"amend_day.next.{number}", names["next"])
        self.place = CalmBox(f"amend_day.place.{number}", names["place"])
        for code in PLACES:
            self.place.addItem(telework_words.say(telework_tables.PLACES, code), code)
        self.drop = button(f"amend_day.drop.{number}", self.tr("削る"), "quiet")
        self.drop.setAccessibleName(self.tr("{number}行目を削る").format(number=number))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for field in (self.kind, self.at, self.next):
            row.addWidget(field)
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.drop)
        self._begin(line)
        self.kind.currentIndexChanged.connect(self._show_place)

    def line(self) -> AmendedPunch:
        """Return what the fields say."""
        kind = str(self.kind.currentData())
        day = self._day + ONE_DAY if self.next.isChecked() else self._day
        return AmendedPunch(
            kind=kind,
            place=str(self.place.currentData()) if kind in MOVING else "",
            at=datetime.combine(day, plain_time(self.at), tzinfo=CITY_TIME),
        )

    def _begin(self, line: AmendedPunch | None) -> None:
        self.kind.choose(line.kind if line is not None else "end")
        place = line.place if line is not None else ""
        self.place.choose(place if place in PLACES else "home")
        local = in_city(line.at) if line is not None else None
        self.at.setTime(QTime(local.hour, local.minute) if local else QTime(17, 15))
        self.next.setChecked(local is not None and local.date() > self._day)
        self._show_place()

    def _show_place(self) -> None:
        self.place.setVisible(str(self.kind.currentData()) in MOVING)


class AmendedLines(QWidget):
    """The lines of one day, with a button for one more."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day
        self._number = 0
        self._rows: list[AmendedLine] = []
        self._begun: tuple[AmendedPunch, ...] = ()
        self._add = button("amend_day.add", self.tr("行を足す(&N)"))
        self._add.clicked.connect(self._add_one)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._column)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        whole.addLayout(foot)

    def show_lines(self, lines: tuple[AmendedPunch, ...]) -> None:
        """Begin with these lines."""
        for row in tuple(self._rows):
            self._drop(row)
        for line in lines:
            self._append(line)
        self._begun = self.lines()

    def lines(self) -> tuple[AmendedPunch, ...]:
        """Return the day as it stands in the fields, in the order of its times."""
        return tuple(sorted((row.line() for row in self._rows), key=lambda line: line.at))

    def changed(self) -> bool:
        """Whether it is not what it began with."""
        return self.lines() != self._begun

    def focus_first(self) -> None:
        """Put the keyboard to the first line, to the button where there is none."""
        (self._rows[0].kind if self._rows else self._add).setFocus()

    def _add_one(self) -> None:
        self._append(None).kind.setFocus()

    def _append(self, line: AmendedPunch | None) -> AmendedLine:
        self._number += 1
        row = AmendedLine(self._number, self._day, line)
        row.drop.clicked.connect(partial(self._drop_and_stay, row))
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()
        return row

    def _drop_and_stay(self, row: AmendedLine) -> None:
        self._drop(row)
        self.focus_first()

    def _drop(self, row: AmendedLine) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
