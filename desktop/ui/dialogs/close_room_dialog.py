# SPDX-License-Identifier: Apache-2.0
"""部屋を止める: a room is closed for works or an election; what is booked is shown first."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import partial

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QTimeEdit, QWidget

from desktop.meetings import NothingTaken
from desktop.ui import meeting_words
from desktop.ui.a11y import named
from desktop.ui.dates import CITY_TIME
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.admitted_sections import AdmittedSections
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.moments import day_field, plain_day, plain_time, time_field
from desktop.ui.widgets.parts import field_label, label, line_field
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.meetings.booking import BlockRoom, DateResult
from telework.meetings.catalogue import Catalogue, Room

OPENS, CLOSES = time(8, 30), time(17, 15)
"""With which times the fields begin: the hours of the city hall."""

TABLE_HEIGHT = 120


class CloseRoomDialog(ActDialog):
    """Closes a room; where something is booked nothing happens before a second, explicit step."""

    def __init__(
        self, services: Services, parent: QWidget, rooms: tuple[Room, ...], day: date
    ) -> None:
        super().__init__(services, parent, "close_room", self.tr("止める(&S)"))
        self._catalogue = services.desk.meetings.kept_catalogue() or Catalogue(rooms=rooms)
        self._blocking_id = services.desk.meetings.new_id()
        self.head(self.tr("会議室の利用を止めます"))
        self._room = CalmBox("close_room.room", self.tr("会議室"))
        for each in rooms:
            self._room.addItem(meeting_words.room_line(each), each.room_id)
        self.form.addWidget(field_label(self.tr("会議室(&M)"), self._room))
        self.form.addWidget(self._room)
        self._first = day_field("close_room.first_day", self.tr("始まりの日"), day)
        self._begins = time_field("close_room.begins", self.tr("始まりの時刻"))
        self._last = day_field("close_room.last_day", self.tr("終わりの日"), day)
        self._ends = time_field("close_room.ends", self.tr("終わりの時刻"))
        self.form.addLayout(self._times())
        self._reason = line_field("close_room.reason", self.tr("理由"))
        self.form.addWidget(field_label(self.tr("理由（職員に表示します）(&R)"), self._reason))
        self.form.addWidget(self._reason)
        self._sections = AdmittedSections(services, "close_room")
        self.form.addWidget(self._sections)
        self._add_second_step()
        self.finish_form()
        self._follow_edits()
        self._room.setFocus()

    def _times(self) -> QHBoxLayout:
        row = QHBoxLayout()
        rows: tuple[tuple[str, QDateEdit, QTimeEdit, time], ...] = (
            (self.tr("始まり(&F)"), self._first, self._begins, OPENS),
            (self.tr("終わり(&T)"), self._last, self._ends, CLOSES),
        )
        for words, day, at, begun in rows:
            at.setTime(QTime(begun.hour, begun.minute))
            for each in (field_label(words, day), day, at):
                row.addWidget(each)
        row.addStretch(1)
        return row

    def _add_second_step(self) -> None:
        """Make what is shown only once something booked is in the way."""
        self._table = RecordsTable(
            "close_room.dates",
            self.tr("この時間の予約"),
            (self.tr("日"), self.tr("時間"), self.tr("会議室"), self.tr("予約")),
            wide=3,
        )
        self._table.setFixedHeight(TABLE_HEIGHT)
        self._displaces = named(
            QCheckBox(self.tr("この会議に移ってもらう(&D)")), "close_room.displaces"
        )
        self._told = label(
            self.tr(
                "主催者と出席者に、上の理由と代わりの部屋を知らせます。予約は「立ち退き」として"
                "残り、監査ログにも残ります。"
            ),
            "second",
        )
        for each in (self._table, self._displaces, self._told):
            self.form.addWidget(each)
            each.hide()

    def _follow_edits(self) -> None:
        """What was agreed to is what was listed: another room or time asks anew."""
        self._room.currentIndexChanged.connect(self._ask_anew)
        for day in (self._first, self._last):
            day.dateChanged.connect(self._ask_anew)
        for at in (self._begins, self._ends):
            at.timeChanged.connect(self._ask_anew)
        self._sections.edited.connect(self._ask_anew)

    def _ask_anew(self) -> None:
        self._displaces.setChecked(False)
        for each in (self._table, self._displaces, self._told):
            each.hide()
        self.fit_soon()

    def call(self) -> Callable[[], Answer] | None:
        """Return the closure, once it can be asked for."""
        trouble = self._missing()
        if trouble:
            self.say_trouble(trouble)
            return None
        wanted = BlockRoom(
            blocking_id=self._blocking_id,
            room_id=str(self._room.currentData()),
            starts_at=_moment(self._first, self._begins),
            ends_at=_moment(self._last, self._ends),
            reason=self._reason.text().strip(),
            open_to=self._sections.section_ids(),
            displaces=self._displaces.isChecked(),
        )
        return partial(self.services.desk.meetings.close_room, wanted)

    def _missing(self) -> str:
        if not self._reason.text().strip():
            self._reason.setFocus()
            return self.tr("理由を書いてください。")
        if _moment(self._last, self._ends) <= _moment(self._first, self._begins):
            self._last.setFocus()
            return self.tr("終わりは始まりより後にしてください。")
        if not self._displaces.isHidden() and not self._displaces.isChecked():
            self._displaces.setFocus()
            return self.tr(
                "この時間には予約があります。主催者に動かしてもらうか、移ってもらうことを選んで"
                "ください。"
            )
        return ""

    def clean(self) -> bool:
        """Whether no reason was typed."""
        return not self._reason.text().strip()

    def answered(self, answer: Answer) -> None:
        """Show what is booked where that kept the room open; nothing was changed then."""
        if not isinstance(answer, NothingTaken):
            super().answered(answer)
            return
        self.act_over()
        # Another request by its content: the closure that was refused is not sent again.
        self._blocking_id = self.services.desk.meetings.new_id()
        self._table.show_lines(tuple(map(self._line, answer.dates)))
        for each in (self._table, self._displaces, self._told):
            each.show()
        self.say_trouble(explain(answer.trouble).whole())
        self.fit_soon()
        self._displaces.setFocus()

    def _line(self, date: DateResult) -> Line:
        room = meeting_words.room_name(self._catalogue, date.room_id)
        when = meeting_words.day_and_hours(date.starts_at, date.ends_at)
        key = date.occurrence_id or date.starts_at.isoformat()
        return Line(key=key, cells=(*when, room, meeting_words.reason(date)))


def _moment(day: QDateEdit, at: QTimeEdit) -> datetime:
    local = datetime.combine(plain_day(day), plain_time(at), tzinfo=CITY_TIME)
    return local.astimezone(UTC)
