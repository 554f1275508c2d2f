# SPDX-License-Identifier: Apache-2.0
"""繰り返し: how often, until when, and the dates it means, each with a tick to leave it out."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.models.recurrence_form import (
    Kind,
    Repeating,
    dates_of,
    form_of,
    is_last_of_weekday,
    nth_of,
    rule_of,
)
from desktop.ui.a11y import named
from desktop.ui.meeting_words import local_day
from desktop.ui.recurrence_words import (
    date_of_month,
    long_weekday,
    nth_weekday,
    recurrence_words,
)
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.moments import LEAST_HEIGHT, day_field, plain_day, qt_day
from desktop.ui.widgets.parts import field_label, label
from telework.meetings.meeting import MAX_OCCURRENCES
from telework.meetings.recurrence import Recurrence
from telework.meetings.rule_text import read_rule, rule_text

STARTS = Qt.ItemDataRole.UserRole
MOST_LINES, LEAST_LINES = 6, 3
AIR = 8
AHEAD = timedelta(days=92)
"""Until when at first, where an end by day is chosen."""

DaysOff = Callable[[date, date], frozenset[date]]


class RepeatFields(QWidget):
    """Says how a meeting recurs; closed days are left out unless they are ticked again.

    Signals:
        edited: other dates are meant.
    """

    edited = Signal()

    def __init__(self, prefix: str, starts: datetime, days_off: DaysOff) -> None:
        super().__init__()
        self._starts, self._days_off = starts, days_off
        self._kept: Recurrence | None = None
        self._left_out: set[datetime] = set()
        self._taken_back: set[datetime] = set()
        self._kind = CalmBox(f"{prefix}.repeat", self.tr("繰り返し"))
        self._weekdays = [self._weekday(prefix, number) for number in range(7)]
        self._end = CalmBox(f"{prefix}.repeat_end", self.tr("いつまで繰り返すか"))
        self._end.addItem(self.tr("回数を決める"), "count")
        self._end.addItem(self.tr("最後の日を決める"), "until")
        self._end.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._count = named(QSpinBox(), f"{prefix}.repeat_count", self.tr("何回"))
        self._count.setRange(1, MAX_OCCURRENCES)
        self._count.setValue(Repeating().count)
        self._count.setMinimumHeight(LEAST_HEIGHT)
        self._until = day_field(
            f"{prefix}.repeat_until", self.tr("最後の日"), starts.date() + AHEAD
        )
        self._words = label(bold=True)
        self._dates = named(QListWidget(), f"{prefix}.dates", self.tr("開催する日"))
        self._dates.setProperty("card", "list")
        self._said = label(tone="second")
        self._lay_out()
        self._offer_kinds()
        self._tick_weekday(starts)
        self._kind.currentIndexChanged.connect(self._changed)
        self._end.currentIndexChanged.connect(self._changed)
        self._count.valueChanged.connect(self._changed)
        self._until.dateChanged.connect(self._changed)
        self._dates.itemChanged.connect(self._ticked)
        self._show_dates()

    def begin_at(self, starts: datetime) -> None:
        """Take another first start; what the kinds are called follows from its day."""
        if starts == self._starts:
            return
        moved = starts - self._starts
        self._follow_weekday(starts)
        self._left_out = {each + moved for each in self._left_out}
        self._taken_back = {each + moved for each in self._taken_back}
        self._starts = starts
        self._offer_kinds()
        self._show_dates()

    def show_rule(self, text: str, excluded: tuple[datetime, ...]) -> None:
        """Show a rule with the dates left out; one that the form cannot say stays as it is."""
        rule = read_rule(text, all_day=False) if text else None
        if isinstance(rule, tuple):
            return
        form = form_of(rule)
        self._kept = rule if form is None else None
        self._left_out = {each.replace(tzinfo=None) for each in excluded}
        self._offer_kinds()
        shown = form or Repeating()
        self._kind.choose("kept" if form is None else shown.kind)
        for number, box in enumerate(self._weekdays):
            box.setChecked(number in (shown.weekdays or (self._starts.weekday(),)))
        self._count.setValue(shown.count)
        self._end.choose("count" if shown.until is None else "until")
        if shown.until is not None:
            self._until.setDate(qt_day(shown.until))
        dates = set(self._all())
        self._taken_back = {each for each in dates if each not in self._left_out}
        self._show_dates()

    def rule(self) -> str:
        """The rule as text, empty for a single meeting."""
        rule = self._rule()
        return rule_text(rule) if rule is not None else ""

    def starts(self) -> datetime:
        """The first start that the rule names, which may be later than the day chosen."""
        found = self._all()
        return found[0] if found else self._starts

    def excluded(self) -> tuple[datetime, ...]:
        """The local starts that are left out."""
        if self._rule() is None:
            return ()
        return tuple(each for each in self._all() if not self._is_in(each))

    def trouble(self) -> str:
        """Say why these dates cannot be asked for, nothing when they can."""
        found = self._all()
        if len(found) > MAX_OCCURRENCES:
            return self.tr("繰り返しは{most}回までです。終わりを早めてください。").format(
                most=MAX_OCCURRENCES
            )
        if not any(map(self._is_in, found)) and self._rule() is not None:
            return self.tr("開催する日が一つもありません。日に印を付けてください。")
        return ""

    def _rule(self) -> Recurrence | None:
        if self._kind.currentData() == "kept":
            return self._kept
        return rule_of(self._said_now(), self._starts.date())

    def _said_now(self) -> Repeating:
        by_day = self._end.currentData() == "until"
        return Repeating(
            kind=self._kind_now(),
            weekdays=tuple(n for n, box in enumerate(self._weekdays) if box.isChecked()),
            count=self._count.value(),
            until=plain_day(self._until) if by_day else None,
        )

    def _kind_now(self) -> Kind:
        chosen = self._kind.currentData()
        return Kind.NONE if chosen in {None, "kept"} else Kind(chosen)

    def _all(self) -> tuple[datetime, ...]:
        return dates_of(self._rule(), self._starts)

    def _is_in(self, starts: datetime) -> bool:
        if starts in self._left_out:
            return False
        return starts in self._taken_back or starts.date() not in self._off

    def _follow_weekday(self, starts: datetime) -> None:
        """Tick the weekday of another first day where that of the old one was meant."""
        ticked = self._said_now().weekdays
        if ticked == (self._starts.weekday(),):
            self._tick_weekday(starts)

    def _tick_weekday(self, starts: datetime) -> None:
        for number, box in enumerate(self._weekdays):
            box.blockSignals(True)
            box.setChecked(number == starts.weekday())
            box.blockSignals(False)

    def _changed(self) -> None:
        if not self._said_now().weekdays:
            self._tick_weekday(self._starts)
        self._show_dates()
        self.edited.emit()

    def _ticked(self, item: QListWidgetItem) -> None:
        starts: datetime = item.data(STARTS)
        checked = item.checkState() is Qt.CheckState.Checked
        (self._left_out.discard if checked else self._left_out.add)(starts)
        (self._taken_back.add if checked else self._taken_back.discard)(starts)
        self._tell()
        self.edited.emit()

    def _show_dates(self) -> None:
        rule, found = self._rule(), self._all()
        weekly = self._kind.currentData() in {Kind.WEEKLY, Kind.BIWEEKLY}
        recurs, by_day = rule is not None, self._end.currentData() == "until"
        for box in self._weekdays:
            box.setVisible(weekly)
        ends = recurs and self._kind.currentData() != "kept"
        for widget, shown in (
            *((each, ends) for each in (self._end, self._end_label)),
            *((each, ends and not by_day) for each in (self._count, self._count_label)),
            *((each, ends and by_day) for each in (self._until, self._until_label)),
            *((each, recurs) for each in (self._words, self._dates, self._said)),
        ):
            widget.setVisible(shown)
        self._off = self._days_off(found[0].date(), found[-1].date()) if found else frozenset()
        self._words.setText(recurrence_words(rule, self._starts.date()))
        self._dates.blockSignals(True)
        self._dates.clear()
        for each in found[:MAX_OCCURRENCES] if recurs else ():
            self._dates.addItem(self._line(each))
        self._dates.blockSignals(False)
        lines = max(min(len(found), MOST_LINES), LEAST_LINES)
        self._dates.setFixedHeight(lines * (self.fontMetrics().height() + AIR) + 8)
        self._tell()

    def _line(self, starts: datetime) -> QListWidgetItem:
        words = self.tr("{year}年 {day}").format(year=starts.year, day=local_day(starts))
        if starts.date() in self._off:
            words += "  " + self.tr("休日")
        item = QListWidgetItem(words)
        item.setData(STARTS, starts)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        ticked = Qt.CheckState.Checked if self._is_in(starts) else Qt.CheckState.Unchecked
        item.setCheckState(ticked)
        item.setSizeHint(QSize(0, self.fontMetrics().height() + AIR))
        return item

    def _tell(self) -> None:
        found = self._all()
        asked = sum(map(self._is_in, found))
        text = self.tr("{asked}日に申し込みます。印を外した日（{out}日）は除きます。")
        self._said.setText(self.trouble() or text.format(asked=asked, out=len(found) - asked))

    def _offer_kinds(self) -> None:
        day = self._starts.date()
        chosen = self._kind.currentData()
        kinds: list[tuple[str, str]] = [
            (self.tr("繰り返さない"), Kind.NONE),
            (self.tr("毎日"), Kind.DAILY),
            (self.tr("毎週"), Kind.WEEKLY),
            (self.tr("隔週"), Kind.BIWEEKLY),
            (self._monthly(date_of_month(day.day)), Kind.MONTHLY_DATE),
            (self._monthly(nth_weekday(day.weekday(), nth_of(day))), Kind.MONTHLY_NTH),
        ]
        if is_last_of_weekday(day):
            last = self._monthly(nth_weekday(day.weekday(), -1))
            kinds.append((last, Kind.MONTHLY_LAST))
        if self._kept is not None:
            kinds.append((recurrence_words(self._kept, day), "kept"))
        self._kind.blockSignals(True)
        self._kind.clear()
        for words, code in kinds:
            self._kind.addItem(words, code)
        self._kind.setCurrentIndex(max(self._kind.findData(chosen), 0))
        self._kind.blockSignals(False)

    def _monthly(self, days: str) -> str:
        return self.tr("毎月 {days}").format(days=days)

    def _weekday(self, prefix: str, number: int) -> QCheckBox:
        word = long_weekday(number)
        made = named(QCheckBox(word), f"{prefix}.weekday{number}", word)
        made.toggled.connect(self._changed)
        return made

    def _lay_out(self) -> None:
        self._end_label = field_label(self.tr("いつまで(&E)"), self._end)
        self._count_label = field_label(self.tr("何回(&N)"), self._count)
        self._until_label = field_label(self.tr("最後の日(&N)"), self._until)
        days = QGridLayout()
        for number, box in enumerate(self._weekdays):
            days.addWidget(box, number // 4, number % 4)
        ends = QHBoxLayout()
        for heading, field in (
            (self._end_label, self._end),
            (self._count_label, self._count),
            (self._until_label, self._until),
        ):
            ends.addWidget(heading)
            ends.addWidget(field)
        ends.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(self.tr("繰り返し(&R)"), self._kind))
        column.addWidget(self._kind)
        column.addLayout(days)
        column.addLayout(ends)
        for each in (self._words, self._dates, self._said):
            column.addWidget(each)
        self.setFocusProxy(self._kind)
