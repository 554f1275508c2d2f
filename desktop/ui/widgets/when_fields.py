# SPDX-License-Identifier: Apache-2.0
"""日時: a day, from when until when as people type it, how long by a press, or all day."""

from datetime import datetime, time, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.typed_times import LAST, PRESETS, clock_text, length, read_clock
from desktop.ui.a11y import named
from desktop.ui.widgets.moments import day_field, plain_day, qt_day
from desktop.ui.widgets.parts import button, field_label, label, line_field, retone

WHOLE_DAY = (0, LAST)


class WhenFields(QWidget):
    """When a meeting is; the times are typed freely and written plainly on leaving the field.

    Signals:
        edited: another day or time is meant.
    """

    edited = Signal()

    def __init__(self, prefix: str, starts: datetime, minutes: int) -> None:
        super().__init__()
        self._hours = WHOLE_DAY
        self._begins = self._ends = 0
        self._day = day_field(f"{prefix}.day", self.tr("日"), starts.date())
        self._from = line_field(f"{prefix}.from", self.tr("何時から"))
        self._until = line_field(f"{prefix}.until", self.tr("何時まで"))
        self._whole = named(QCheckBox(self.tr("終日(&Z)")), f"{prefix}.whole")
        self._said = label(tone="second")
        self._presets = QHBoxLayout()
        for each in PRESETS:
            made = button(f"{prefix}.minutes{each}", self.tr("{n}分").format(n=each), "quiet")
            made.setAccessibleName(self.tr("長さを{n}分にする").format(n=each))
            made.clicked.connect(partial(self._last_for, each))
            self._presets.addWidget(made)
        self._presets.addWidget(self._whole)
        self._presets.addStretch(1)
        self._lay_out()
        self.show_time(starts, minutes)
        self._day.dateChanged.connect(self.edited)
        self._from.textEdited.connect(self._from_typing)
        self._until.textEdited.connect(self._until_typing)
        for field in (self._from, self._until):
            field.editingFinished.connect(self._finish_typing)
        self._whole.toggled.connect(self._whole_toggled)

    def show_time(self, starts: datetime, minutes: int) -> None:
        """Show a local wall time."""
        self._begins = starts.hour * 60 + starts.minute
        self._ends = (self._begins + minutes - 1) % LAST + 1
        self._day.setDate(qt_day(starts.date()))
        self._write()

    def bound_by(self, opens: int, closes: int) -> None:
        """Let all day mean these hours, in minutes after midnight."""
        self._hours = (opens, closes)
        if self._whole.isChecked():
            self._whole_toggled(on=True)

    def starts(self) -> datetime | None:
        """The local start without a zone; None while the times cannot be read."""
        if self.trouble():
            return None
        return datetime.combine(plain_day(self._day), time(0)) + timedelta(minutes=self._begins)

    def minutes(self) -> int:
        """How long, as far as it is read."""
        return length(self._begins, self._ends)

    def trouble(self) -> str:
        """Say which time cannot be read, nothing when both can."""
        begins, ends = read_clock(self._from.text()), read_clock(self._until.text())
        if begins is None or ends is None or begins == LAST:
            return self.tr("時刻を読めません。「15:30」「15時半」「1530」のように書いてください。")
        return ""

    def focus_times(self) -> None:
        """Lead to the time that cannot be read."""
        unread = read_clock(self._from.text()) is None
        (self._from if unread else self._until).setFocus()

    def _from_typing(self) -> None:
        begins = read_clock(self._from.text())
        if begins is not None and begins not in {LAST, self._begins}:
            # Who moves the beginning means the same length from there on.
            kept = self.minutes()
            self._begins, self._ends = begins, (begins + kept - 1) % LAST + 1
            self._until.setText(clock_text(self._ends))
        self._tell()
        self.edited.emit()

    def _until_typing(self) -> None:
        ends = read_clock(self._until.text())
        self._ends = self._ends if ends is None else ends
        self._tell()
        self.edited.emit()

    def _finish_typing(self) -> None:
        if not self.trouble():
            self._write()
            self.edited.emit()

    def _last_for(self, minutes: int) -> None:
        self._whole.setChecked(False)
        self._ends = (self._begins + minutes - 1) % LAST + 1
        self._write()
        self.edited.emit()

    def _whole_toggled(self, on: bool) -> None:
        if on:
            self._begins, self._ends = self._hours
            self._write()
        for field in (self._from, self._until):
            field.setEnabled(not on)
        self.edited.emit()

    def _write(self) -> None:
        self._from.setText(clock_text(self._begins))
        self._until.setText(clock_text(self._ends))
        self._tell()

    def _tell(self) -> None:
        trouble = self.trouble()
        minutes = self.minutes()
        words = self._length(*divmod(minutes, 60))
        if self._ends <= self._begins:
            words = self.tr("翌日まで、{words}").format(words=words)
        self._said.setText(trouble or words)
        retone(self._said, "tone", "refused" if trouble else "second")

    def _length(self, hours: int, minutes: int) -> str:
        if not hours:
            return self.tr("{minutes}分").format(minutes=minutes)
        if not minutes:
            return self.tr("{hours}時間").format(hours=hours)
        return self.tr("{hours}時間{minutes}分").format(hours=hours, minutes=minutes)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        fields = (
            (field_label(self.tr("日(&D)"), self._day), self._day),
            (field_label(self.tr("何時から(&F)"), self._from), self._from),
            (field_label(self.tr("何時まで(&U)"), self._until), self._until),
        )
        for at, (heading, field) in enumerate(fields):
            grid.addWidget(heading, 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(grid)
        column.addLayout(self._presets)
        column.addWidget(self._said)
        self.setFocusProxy(self._day)
