# SPDX-License-Identifier: Apache-2.0
"""今日: what waits for my decision and where my working day stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Act, CaseList, CaseRow, DayState, Lateness, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.walk import Walk, walk_of
from desktop.ui.widgets.case_rows import CaseRows
from desktop.ui.widgets.columns import WrappingColumns, scrolled
from desktop.ui.widgets.day_card import PLACE, DayCard
from desktop.ui.widgets.parts import Card, button, label, title

if TYPE_CHECKING:
    from desktop.absences import AbsencesOfOthers
    from desktop.ui.day_steps import DaySteps
    from desktop.ui.today_meetings import TodayMeetings
    from desktop.ui.today_survey import TodaySurvey

SHOWN = 7
"""Rows on this page; the rest is one key away on 決裁."""


PAINTED_MS = 30
"""How long the rows stand painted before anything else is asked for."""

LATEST_MS = 10_000
"""Of a window that is not painted, the rows are waited for no longer than this."""


class TodayPage(Page):
    """The first page of the day.

    Signals:
        opened: a case row to open.
        act_asked: (command type, row) of the letter of an act.
        all_asked: the reader wants the whole list.
        draft_asked: a new draft.
        absences_asked: the page of my absences.
        telework_asked: the page of my days.
        rooms_asked: the page of rooms.
        troubled: an act did not happen.
        settled: the rows are painted, or none will be; what is slow may begin.
    """

    opened = Signal(object)
    act_asked = Signal(str, object)
    all_asked = Signal()
    draft_asked = Signal()
    absences_asked = Signal()
    telework_asked = Signal()
    rooms_asked = Signal()
    troubled = Signal(object)
    settled = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._rows = CaseRows("today.waiting", self.tr("待っている決裁"))
        self._rows.setFrameShape(QFrame.Shape.NoFrame)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(LATEST_MS)
        self._resting.timeout.connect(self._rest)
        self._rows.painted.connect(self._rest)
        self._rows.opened.connect(self.opened)
        self._rows.act_asked.connect(self.act_asked)
        self._day = DayCard(forgets=services.preferences.forgets())
        self._day.punched.connect(self._take)
        self._day.telework_asked.connect(self.telework_asked)
        self._steps: DaySteps | None = None
        self._step_wanted = False
        self._day.absences_asked.connect(self.absences_asked)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        columns = WrappingColumns(28)
        columns.add(self._waiting_card(), 2)
        columns.add(self._beside(), 1)
        self._meetings: TodayMeetings | None = None
        self._survey: TodaySurvey | None = None
        column.addWidget(columns)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))

    def heading(self) -> str:
        return self.tr("今日")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._rows, self._day)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("J / K", self.tr("次の案件 / 前の案件")),
            ("Enter", self.tr("案件を開く")),
            ("A", self.tr("承認、または代決")),
            ("R", self.tr("差戻し")),
            ("H", self.tr("保留、または保留の解除")),
            ("Ctrl+N", self.tr("起案する")),
        )

    def walk(self) -> Walk:
        return walk_of(CaseList.WAITING, self._rows.rows_model.rows())

    def refresh(self) -> None:
        """Read the waiting cases, then the day: the cases are what one comes for."""
        self._resting.start()
        Task(self, self._read).on_done(self._show_rows).start(self.services.lanes.local)

    def _read(self) -> tuple[tuple[CaseRow, ...], int, Lateness]:
        desk = self.services.desk
        return desk.pressing(SHOWN), desk.counts()[CaseList.WAITING], desk.lateness()

    def _show_rows(self, found: tuple[tuple[CaseRow, ...], int, Lateness]) -> None:
        rows, waiting, late = found
        self._show_late(late)
        self._rows.show_rows(rows)
        self._step_wanted = not rows and self.window().focusWidget() is self._rows
        self._rows.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._all.setVisible(bool(rows))
        self._all.setText(self.tr("すべて見る（{count}件）").format(count=waiting))
        height = self._rows.sizeHintForRow(0) if rows else 0
        self._rows.setFixedHeight(height * len(rows) + 4)
        if not (rows and self.isVisible()):
            self._rest()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing wait for rows that are not painted any more."""
        super().hideEvent(event)
        self._rest()

    def _rest(self) -> None:
        """Go on once the rows are painted: the first reading of the day brings much code in."""
        self.settled.emit()
        if self._resting.isActive():
            self._resting.stop()
            QTimer.singleShot(PAINTED_MS, self._ask_day)

    def _show_late(self, late: Lateness) -> None:
        # A label for each tone: to give one another tone, the binding builds all of ``QStyle``.
        said = self._late_words(late)
        self._overdue.setText(said if late.overdue else "")
        self._soon.setText("" if late.overdue else said)
        for each in (self._overdue, self._soon):
            each.setVisible(bool(each.text()))

    def _late_words(self, late: Lateness) -> str:
        """``▲ 期限切れ 1件 ・ ◐ 3日以内 2件``; nothing while nothing is pressing."""
        parts = []
        if late.overdue:
            parts.append(self.tr("▲ 期限切れ {count}件").format(count=late.overdue))
        if late.soon:
            parts.append(self.tr("◐ 3日以内 {count}件").format(count=late.soon))
        return " ・ ".join(parts)

    def _ask_day(self) -> None:
        lane = self.services.lanes.local
        Task(self, self.services.desk.day_state).on_done(self._show_day).start(lane)
        Task(self, self.services.desk.absences_of_others).on_done(self._show_away).start(lane)

        self._ask_meetings()

    def _ask_meetings(self) -> None:
        """Bring the third column in: before the first paint nothing of it is loaded."""
        if self._meetings is None:
            from desktop.ui.today_meetings import TodayMeetings
            from desktop.ui.today_survey import SurveyCard, TodaySurvey
            from desktop.ui.widgets.meetings_card import MeetingsCard

            card = MeetingsCard()
            card.rooms_asked.connect(self.rooms_asked)
            self._meetings = TodayMeetings(self.services, card)
            self._meetings.troubled.connect(self.troubled)
            self._right.insertWidget(1, card)
            survey = SurveyCard()
            self._survey = TodaySurvey(self.services, survey)
            self._right.insertWidget(2, survey)
        self._meetings.refresh()
        if self._survey is not None:
            self._survey.refresh()

    def _show_away(self, others: AbsencesOfOthers) -> None:
        self._day.show_away(others.rows, self.services.now())

    def _show_day(self, day: DayState) -> None:
        self._day.prefer(self.services.preferences.remembered(PLACE))
        self._day.show_day(day, self.services.now())
        if self._step_wanted:
            # Nothing waits, and Qt handed the keyboard of the list to the next best button.
            self._day.focus_step()
            self._step_wanted = False

    def _beside(self) -> QWidget:
        """The working day, and below it the day's meetings once they are brought in."""
        made = QWidget()
        self._right = QVBoxLayout(made)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(16)
        self._right.addWidget(self._day)
        self._right.addStretch(1)
        return made

    def _waiting_card(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(title(self.tr("待っている決裁")), 1)
        draft = button("today.draft", self.tr("起案する(&N)"))
        draft.clicked.connect(self.draft_asked)
        head.addWidget(draft)
        card.column.addLayout(head)
        self._empty = label(
            self.tr("待っている決裁はありません。あなたの番になった案件がここに並びます。"),
            "second",
        )
        self._empty.hide()
        self._all = button("today.all", "", "quiet")
        self._all.clicked.connect(self.all_asked)
        self._overdue = label(tone="refused", bold=True)
        self._soon = label(tone="waiting", bold=True)
        for late in (self._overdue, self._soon):
            late.hide()
            card.column.addWidget(late)
        card.column.addWidget(self._empty)
        card.column.addWidget(self._rows)
        card.column.addWidget(self._all)
        card.column.addStretch(1)
        return card

    def _take(self, kind: str, place: str) -> None:
        from desktop.ui.day_steps import DaySteps

        if self._steps is None:
            self._steps = DaySteps(self.services, self)
            self._steps.punched.connect(self._punched)
            self._steps.troubled.connect(self._not_punched)
        self._steps.take(kind, place)

    def _punched(self, _answer: Act) -> None:
        self.refresh()

    def _not_punched(self, trouble: Trouble) -> None:
        self.troubled.emit(trouble)
        self.refresh()
