# SPDX-License-Identifier: Apache-2.0
"""今日の勤務: where the day stands in large words, and one button for the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui import away_words, words
from desktop.ui.a11y import named
from desktop.ui.dates import when
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.theme import TITLE_POINTS, sized
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.parts import Card, button, label, title

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.absences import AbsenceRow
    from desktop.facade import DayState

STATES = {
    "none": QT_TRANSLATE_NOOP("DayCard", "勤務前"),
    "working": QT_TRANSLATE_NOOP("DayCard", "勤務中"),
    "break": QT_TRANSLATE_NOOP("DayCard", "休憩中"),
    "away": QT_TRANSLATE_NOOP("DayCard", "中抜け中"),
    "ended": QT_TRANSLATE_NOOP("DayCard", "勤務終了"),
}
PLACES = {
    "home": QT_TRANSLATE_NOOP("DayCard", "在宅"),
    "office": QT_TRANSLATE_NOOP("DayCard", "勤務公署"),
    "satellite": QT_TRANSLATE_NOOP("DayCard", "サテライト"),
    "mobile": QT_TRANSLATE_NOOP("DayCard", "モバイル"),
}
STEPS = {
    "start": QT_TRANSLATE_NOOP("DayCard", "勤務を開始する"),
    "break": QT_TRANSLATE_NOOP("DayCard", "休憩に入る"),
    "pause": QT_TRANSLATE_NOOP("DayCard", "中抜けする"),
    "resume": QT_TRANSLATE_NOOP("DayCard", "再開する"),
    "switch": QT_TRANSLATE_NOOP("DayCard", "場所を変える"),
    "end": QT_TRANSLATE_NOOP("DayCard", "勤務を終了する"),
}
NEEDS_PLACE = {"start", "switch"}
KEYS = {
    "Ctrl+Shift+W": ("start", "resume", "break"),
    "Ctrl+Shift+N": ("pause",),
    "Ctrl+Shift+E": ("end",),
}
"""Keys that work from every page, with the steps that each may take, the first offered first."""

PLACE = "today.place"
"""Under which the place of the last start is remembered."""

BIG = 44
"""Height of the one button for the next step."""

MOST_CHARACTERS = 28
MOST_NAMES = 3


def said(source: str) -> str:
    """Return a word of these tables in the language of the screens."""
    return QCoreApplication.translate("DayCard", source)


def key_of(kind: str) -> str:
    """Return the key that takes a step from anywhere, empty where there is none."""
    return next((key for key, kinds in KEYS.items() if kind in kinds), "")


class DayCard(Card):
    """The card of the working day.

    Signals:
        punched: (kind, place) of the step that was taken.
        absences_asked: the reader wants to register an absence.
        telework_asked: the reader wants to look at the day, or put it right.
    """

    punched = Signal(str, str)
    absences_asked = Signal()
    telework_asked = Signal()

    def __init__(self, *, forgets: bool = False) -> None:
        """Make the card; a terminal that ``forgets`` holds what is unsent while it runs."""
        super().__init__()
        self._forgets = forgets
        self.column.addWidget(title(self.tr("今日の勤務")))
        self._state = label(wrap=False)
        self._state.setFont(sized(self._state.font(), TITLE_POINTS * 1.7, bold=True))
        self._since = label(tone="second")
        self._place = named(Choice(), "today.place", self.tr("勤務する場所"))
        for value, text in PLACES.items():
            self._place.addItem(said(text), value)
        self._steps = [button(f"today.step{i}", "", "plain") for i in range(4)]
        self._unsent = label(tone="waiting")
        for unknown in (self._place, *self._steps, self._unsent):
            unknown.hide()  # until the day has been read
        for widget in (self._state, self._since):
            self.column.addWidget(widget)
        self.column.addLayout(self._next_steps())
        self.column.addWidget(self._unsent)
        self._away = label(tone="second")
        self._away.hide()
        self.column.addWidget(self._away)
        days = button("today.telework", self.tr("打刻を見る・直す"), "quiet")
        days.clicked.connect(self.telework_asked)
        self.column.addWidget(days)
        away = button("today.absences", self.tr("不在の登録"), "quiet")
        away.clicked.connect(self.absences_asked)
        self.column.addWidget(away)
        self.column.addStretch(1)

    def show_day(self, day: DayState, now: datetime) -> None:
        """Show where the day stands and what may come next."""
        self._state.setText(said(STATES.get(day.state, day.state)))
        self._since.setText(self._since_words(day, now))
        self._place.setVisible(bool(NEEDS_PLACE & set(day.next_kinds)))
        for at, step in enumerate(self._steps):
            kind = day.next_kinds[at] if at < len(day.next_kinds) else ""
            self._dress(step, kind, first=at == 0)
        self._unsent.setVisible(day.unsent > 0)
        self._unsent.setText(
            self.tr("◐ {count}件の打刻を送信中です。届くまで閉じないでください。").format(
                count=day.unsent
            )
            if self._forgets
            else self.tr("◐ {count}件の打刻は端末に保存済み、送信待ちです。").format(
                count=day.unsent
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a double click as one: its second falls onto the step that came in its place."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            return True
        return super().eventFilter(watched, event)

    def focus_step(self) -> None:
        """Put the keyboard onto the next step of the day, where there is one."""
        if self._steps[0].isVisible():
            self._steps[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def prefer(self, place: str) -> None:
        """Begin with the place where the last day began."""
        at = self._place.findData(place)
        if at >= 0 and not self._place.isVisible():
            self._place.setCurrentIndex(at)

    def show_away(self, rows: tuple[AbsenceRow, ...], now: datetime) -> None:
        """Say who of the section is away today; nothing where nobody is."""
        today = away_words.on_day(rows, now)
        names = self.tr("、").join(away_words.who(row) for row in today[:MOST_NAMES])
        if len(today) > MOST_NAMES:
            more = len(today) - MOST_NAMES
            names = self.tr("{names} ほか{count}人").format(names=names, count=more)
        self._away.setText(self.tr("今日の不在: {names}").format(names=names))
        self._away.setVisible(bool(today))

    def _next_steps(self) -> QHBoxLayout:
        inner = QWidget()
        inner.setMaximumWidth(self.fontMetrics().averageCharWidth() * MOST_CHARACTERS)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._place)
        for step in self._steps:
            step.clicked.connect(self._take)
            step.installEventFilter(self)
            column.addWidget(step)
        # A button as wide as the page would ask for more attention than the decisions.
        row = QHBoxLayout()
        row.addWidget(inner, 1000)
        row.addStretch(1)
        return row

    def _since_words(self, day: DayState, now: datetime) -> str:
        place = said(PLACES.get(day.place, day.place)) if day.place else ""
        if day.since is None:
            return self.tr("今日の打刻はまだありません。")
        since = self.tr("{time} から").format(time=when(day.since, now))
        return f"{since} ・ {place}" if place else since

    def _dress(self, step: QPushButton, kind: str, *, first: bool) -> None:
        step.setVisible(bool(kind))
        step.setProperty("kind", kind)
        if kind:
            step.setText(said(STEPS[kind]) if kind in STEPS else words.act(kind))
            step.setToolTip(key_of(kind))
            step.setAccessibleDescription(key_of(kind))
        step.setMinimumHeight(BIG if first else 0)
        if first:
            step.setProperty("role", "primary" if kind in {"start", "resume"} else "plain")
            step.style().unpolish(step)
            step.style().polish(step)

    def _take(self) -> None:
        kind = str(self.sender().property("kind"))
        place = str(self._place.currentData()) if kind in NEEDS_PLACE else ""
        self.punched.emit(kind, place)
