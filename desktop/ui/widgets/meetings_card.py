# SPDX-License-Identifier: Apache-2.0
"""今日の会議: when and where, 入室 while it may be said, and the way into the web conference."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.facade import Trouble
from desktop.meetings import BookingRequest, KnownMeetings, RequestState
from desktop.ui import room_words
from desktop.ui.outside import offer_outside
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import clear, stacked
from desktop.ui.widgets.parts import Card, button, label, title
from telework.meetings.meeting import OccurrenceState
from telework.meetings.views import OwnMeeting

STAYS = frozenset(
    {
        OccurrenceState.HELD,
        OccurrenceState.PENDING,
        OccurrenceState.ACCEPTED,
        OccurrenceState.CHECKED_IN,
    }
)
"""States of a meeting that one goes to, or would."""

MOST = 6


class MeetingsCard(Card):
    """The day's own meetings that are not over.

    Signals:
        check_in_asked: the OwnMeeting that is there.
        join_asked: the OwnMeeting whose web conference is to be opened.
        rooms_asked: the page of rooms.
    """

    check_in_asked = Signal(object)
    join_asked = Signal(object)
    rooms_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column.addWidget(title(self.tr("今日の会議")))
        inner = QWidget()
        self._lines = stacked(inner, spacing=10)
        self._empty = label(
            self.tr("今日の会議はありません。予約した会議と、出席する会議がここに並びます。"),
            "second",
        )
        self._away = label(tone="waiting")
        self._unsent = label(tone="waiting")
        for each in (self._empty, self._away, self._unsent):
            each.hide()
        rooms = button("today.rooms", self.tr("会議室を見る・予約する"), "quiet")
        rooms.clicked.connect(self.rooms_asked)
        for part in (inner, self._empty, self._away, self._unsent, rooms):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_meetings(
        self,
        known: KnownMeetings | Trouble,
        requests: tuple[BookingRequest, ...],
        now: datetime,
        *,
        forgets: bool,
    ) -> None:
        """Show what is still to come today; nothing is opened from a terminal that forgets."""
        clear(self._lines)
        items = known.meetings.items if isinstance(known, KnownMeetings) else ()
        ahead = [each for each in items if each.ends_at > now and each.state in STAYS]
        for each in ahead[:MOST]:
            self._lines.addWidget(self._line(each, forgets=forgets))
        trouble = known if isinstance(known, Trouble) else known.trouble
        self._empty.setVisible(not ahead and trouble is None)
        self._away.setVisible(trouble is not None)
        if trouble is not None:
            text = self.tr("{why}。前に受け取った予定を表示しています。")
            if isinstance(known, Trouble):
                text = self.tr("{why}。つながると、今日の会議を表示します。")
            self._away.setText(text.format(why=explain(trouble).heading))
        waiting = {RequestState.UNSENT, RequestState.UNKNOWN}
        unsent = sum(each.state in waiting for each in requests)
        self._unsent.setVisible(unsent > 0)
        words = self.tr("◐ 会議室の申込み（未送信）が{count}件あります。まだ予約ではありません。")
        self._unsent.setText(words.format(count=unsent))

    def _line(self, meeting: OwnMeeting, *, forgets: bool) -> QWidget:
        made = QWidget()
        column = stacked(made, spacing=2)
        when = room_words.time_of(meeting.starts_at, meeting.ends_at)
        column.addWidget(label(f"{when}　{meeting.title}", bold=True))
        place = meeting.room_name or self.tr("Web会議だけ")
        parts = [place, room_words.state_mark(meeting.state)]
        if meeting.passcode:
            parts.append(self.tr("パスコード {passcode}").format(passcode=meeting.passcode))
        column.addWidget(label(" ・ ".join(part for part in parts if part), "second"))
        steps = self._steps(meeting, forgets=forgets)
        if steps:
            row = QHBoxLayout()
            for step in steps:
                row.addWidget(step)
            row.addStretch(1)
            column.addLayout(row)
        return made

    def _steps(self, meeting: OwnMeeting, *, forgets: bool) -> list[QPushButton]:
        steps = []
        if meeting.may_check_in:
            there = button("today.check_in", self.tr("入室する"), "primary")
            there.setAccessibleDescription(meeting.title)
            there.clicked.connect(partial(self.check_in_asked.emit, meeting))
            steps.append(there)
        if meeting.join_url:
            join = button("today.join", self.tr("参加する"))
            join.setAccessibleDescription(meeting.title)
            join.clicked.connect(partial(self.join_asked.emit, meeting))
            offer_outside(join, forgets=forgets)
            steps.append(join)
        return steps
