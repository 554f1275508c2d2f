# SPDX-License-Identifier: Apache-2.0
"""The days of an application: one, or every such weekday of a stretch; a verdict beside each."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.telework import ApplicationLine, LineVerdict
from desktop.ui import absence_words, telework_tables, telework_words
from desktop.ui.a11y import named
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.columns import clear, stacked
from desktop.ui.widgets.moments import (
    day_field,
    plain_day,
    plain_time,
    qt_day,
    time_field,
)
from desktop.ui.widgets.parts import Card, button, field_label, label, line_field

PLACES = ("home", "satellite", "mobile")
WORKDAYS = 5


class ApplyLines(Card):
    """Chooses blocks and lists them.

    Signals:
        edited: the list has other lines.
    """

    edited = Signal()

    def __init__(self, services: Services, today: date) -> None:
        super().__init__()
        self._services = services
        self._lines: tuple[ApplicationLine, ...] = ()
        self._verdicts: dict[ApplicationLine, LineVerdict] = {}
        self._how = CalmBox("apply.how", self.tr("日の選び方"))
        self._how.addItem(self.tr("一日"), "day")
        self._how.addItem(self.tr("期間と曜日（まとめて）"), "span")
        tomorrow = today + timedelta(days=1)
        self._first = day_field("apply.first", self.tr("実施する日"), tomorrow)
        self._last = day_field("apply.last", self.tr("終わりの日"), tomorrow)
        self._weekdays = [self._weekday(number) for number in range(WORKDAYS)]
        self._unit = CalmBox("apply.unit", self.tr("単位"))
        for code in telework_tables.UNITS:
            self._unit.addItem(telework_words.say(telework_tables.UNITS, code), code)
        self._from = time_field("apply.from", self.tr("何時から"))
        self._until = time_field("apply.until", self.tr("何時まで"))
        self._from.setTime(QTime(13, 0))
        self._until.setTime(QTime(17, 15))
        self._place = CalmBox("apply.place", self.tr("場所"))
        for code in PLACES:
            self._place.addItem(telework_words.say(telework_tables.PLACES, code), code)
        self._note = line_field("apply.note", self.tr("場所の詳しい名前"))
        self._note.setPlaceholderText(self.tr("例：自宅、〇〇サテライトオフィス"))
        self._add = button("apply.add", self.tr("この日を加える(&A)"))
        self._add.clicked.connect(self._add_lines)
        self._list = QWidget()
        self._column = stacked(self._list, spacing=2)
        self._said = label(tone="second")
        self._lay_out()
        self._how.currentIndexChanged.connect(self._show_how)
        self._unit.currentIndexChanged.connect(self._show_how)
        self._show_how()
        self._show_lines()

    def lines(self) -> tuple[ApplicationLine, ...]:
        """The blocks, in the order of their days."""
        return self._lines

    def forget(self) -> None:
        """Begin anew."""
        self._lines, self._verdicts = (), {}
        self._show_lines()

    def show_verdicts(self, verdicts: tuple[LineVerdict, ...]) -> None:
        """Show beside each line whether it may be applied for."""
        self._verdicts = {each.line: each for each in verdicts}
        self._show_lines()

    def refused(self) -> int:
        """How many lines may not be applied for, as far as that is known."""
        return sum(bool(each.against) for each in self._verdicts.values())

    def _add_lines(self) -> None:
        fresh = [line for line in self._made() if line not in self._lines]
        self._said.setText(
            "" if fresh else self.tr("加える日がありません。曜日と休日を確かめてください。")
        )
        if fresh:
            self._lines = tuple(sorted((*self._lines, *fresh), key=_order))
            self._show_lines()
            self.edited.emit()

    def _made(self) -> tuple[ApplicationLine, ...]:
        first = plain_day(self._first)
        if self._how.currentData() == "day":
            return (self._line(first),)
        last = plain_day(self._last)
        off = self._services.desk.telework.days_off(first, last)
        wanted = {number for number, box in enumerate(self._weekdays) if box.isChecked()}
        span = (first + timedelta(days=number) for number in range((last - first).days + 1))
        return tuple(self._line(day) for day in span if day.weekday() in wanted and day not in off)

    def _line(self, day: date) -> ApplicationLine:
        hours = self._unit.currentData() == "hours"
        return ApplicationLine(
            day=day,
            unit=str(self._unit.currentData()),
            place=str(self._place.currentData()),
            begin=plain_time(self._from) if hours else None,
            end=plain_time(self._until) if hours else None,
            place_note=self._note.text().strip(),
        )

    def _remove(self) -> None:
        at = int(self.sender().property("at"))
        gone = self._lines[at]
        self._lines = (*self._lines[:at], *self._lines[at + 1 :])
        self._verdicts.pop(gone, None)
        self._show_lines()
        self._add.setFocus()
        self.edited.emit()

    def _show_lines(self) -> None:
        clear(self._column)
        if not self._lines:
            self._column.addWidget(
                label(self.tr("まだ日がありません。日と場所を選んで加えてください。"), "second")
            )
        for at, line in enumerate(self._lines):
            self._column.addWidget(self._line_widget(at, line))

    def _line_widget(self, at: int, line: ApplicationLine) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        words = telework_words.block(line)
        texts.addWidget(label(f"{words}  {line.place_note}".rstrip()))
        verdict = self._verdicts.get(line)
        if verdict is not None and not verdict.against:
            texts.addWidget(label(self.tr("✓ 申請できます"), "done"))
        for trouble in verdict.against if verdict is not None else ():
            texts.addWidget(label(f"▲ {explain(trouble).meaning}", "refused"))
        remove = button(f"apply.remove{at}", self.tr("除く"), "quiet")
        remove.setAccessibleName(f"{self.tr('除く')} {words}")
        remove.setProperty("at", at)
        remove.clicked.connect(self._remove)
        row.addLayout(texts, 1)
        row.addWidget(remove)
        return made

    def _show_how(self) -> None:
        span = self._how.currentData() == "span"
        for each in (self._last, self._last_label, self._days):
            each.setVisible(span)
        hours = self._unit.currentData() == "hours"
        for timed in (self._from, self._from_label, self._until, self._until_label):
            timed.setVisible(hours)
        self._add.setText(
            self.tr("これらの日を加える(&A)") if span else self.tr("この日を加える(&A)")
        )
        if span and self._last.date() <= self._first.date():
            first = plain_day(self._first)
            month_end = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
            self._last.setDate(qt_day(month_end - timedelta(days=1)))

    def _weekday(self, number: int) -> QCheckBox:
        word = QCoreApplication.translate("AbsenceWords", absence_words.WEEKDAYS[number])
        made = named(QCheckBox(word), f"apply.weekday{number}", word)
        made.setChecked(number in {1, 3})
        return made

    def _lay_out(self) -> None:
        self._last_label = field_label(self.tr("終わりの日(&E)"), self._last)
        self._from_label = field_label(self.tr("何時から(&F)"), self._from)
        self._until_label = field_label(self.tr("何時まで(&U)"), self._until)
        self._days = QWidget()
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        for box in self._weekdays:
            days.addWidget(box)
        days.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        fields: tuple[tuple[QLabel, QWidget, int, int], ...] = (
            (field_label(self.tr("日の選び方(&H)"), self._how), self._how, 0, 0),
            (field_label(self.tr("実施する日(&D)"), self._first), self._first, 0, 1),
            (self._last_label, self._last, 0, 2),
            (field_label(self.tr("単位(&M)"), self._unit), self._unit, 3, 0),
            (self._from_label, self._from, 3, 1),
            (self._until_label, self._until, 3, 2),
            (field_label(self.tr("場所(&P)"), self._place), self._place, 5, 0),
        )
        for heading, field, row, column in fields:
            grid.addWidget(heading, row, column)
            grid.addWidget(field, row + 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._days, 2, 0, 1, 3)
        grid.addWidget(field_label(self.tr("場所の詳しい名前(&W)"), self._note), 5, 1, 1, 2)
        grid.addWidget(self._note, 6, 1, 1, 2)
        self.column.addWidget(label(self.tr("実施する日"), bold=True))
        self.column.addLayout(grid)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addWidget(self._said, 1)
        self.column.addLayout(foot)
        self.column.addWidget(self._list)


def _order(line: ApplicationLine) -> tuple[date, str]:
    return line.day, line.begin.isoformat() if line.begin is not None else line.unit
