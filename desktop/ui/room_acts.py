# SPDX-License-Identifier: Apache-2.0
"""What the calendar of rooms asks for: booking, moving with a way back, cancelling, requests."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.facade import Trouble
from desktop.meetings import BookingRequest, MeetingsRoom, NothingTaken, Slot
from desktop.models.room_calendar import Entry
from desktop.models.room_grid import Span
from desktop.qtbridge.tasks import Task
from desktop.ui import room_words
from desktop.ui.dates import clock
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.notices import Notice
from desktop.ui.widgets.room_calendar import RoomCalendar
from telework.meetings.booking import BookingAnswer, ChangeMeeting
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import Attendee, HostWanted
from telework.meetings.views import MeetingShown, ShownOccurrence

Moved = BookingAnswer | NothingTaken | Trouble
KIND = "room_act"


class RoomActs(QObject):
    """Acts over a page and its calendar; what is not settled is a ghost there.

    Signals:
        changed: something may stand otherwise now.
        noticed: a Notice for the bar of the window.
        troubled: why an act did not happen.
    """

    changed = Signal()
    noticed = Signal(object)
    troubled = Signal(object)

    def __init__(self, services: Services, page: QWidget, calendar: RoomCalendar) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._calendar = calendar
        self._room = services.desk.meetings

    def book(self, span: Span) -> None:
        """Open the dialog for a booking there."""
        from desktop.ui.dialogs.booking_dialog import open_booking

        slot = Slot(room_id=span.room_id, starts_at=span.starts_at, minutes=span.minutes)
        dialog = open_booking(self._services, self._page, slot)
        self._calendar.show_ghost(span, self.tr("予約の入力中"), waiting=True)
        dialog.settled.connect(self._settled)
        dialog.finished.connect(self._calendar.clear_ghost)

    def open(self, entry: Entry) -> None:
        """Look at a meeting, or go on with a request."""
        there = entry.occurrence
        if entry.request is not None:
            self.change_request(entry.request)
        elif there is not None and there.title:
            from desktop.ui.dialogs.meeting_dialog import open_meeting

            ids = (there.meeting_id, there.occurrence_id)
            dialog = open_meeting(self._services, self._page, *ids)
            dialog.changed.connect(self.changed)
        else:
            heading = self.tr("予定あり")
            text = self.tr("ほかの人の予約です。内容は公開されていません。")
            self._notice("paper", heading, text)

    def find(self) -> None:
        """Look for a room and a time; what is chosen goes on to be booked."""
        from desktop.ui.dialogs.finder_dialog import FinderDialog

        dialog = FinderDialog(self._services, self._page)
        dialog.chosen.connect(self._book_found)
        dialog.open()

    def take_now(self) -> None:
        """List the rooms that are free now; one of them is taken with one press."""
        from desktop.ui.dialogs.free_now_dialog import FreeNowDialog

        dialog = FreeNowDialog(self._services, self._page)
        dialog.taken.connect(self._taken)
        dialog.open()

    def _taken(self, room: str, until: datetime) -> None:
        heading = self.tr("{room}を{until}まで予約しました").format(room=room, until=clock(until))
        text = self.tr("着いたら「今日の会議」で「入室する」を押してください。")
        self._notice("done", heading, text)
        self.changed.emit()

    def _book_found(
        self, slot: Slot, attendees: tuple[Attendee, ...], host: HostWanted | None
    ) -> None:
        from desktop.ui.dialogs.booking_dialog import begun_from, open_booking

        begun = begun_from(slot, attendees, host)
        open_booking(self._services, self._page, slot, begun).settled.connect(self._settled)

    def show_own(self) -> None:
        """List one's own meetings, waits and calendar addresses."""
        from desktop.ui.dialogs.own_meetings_dialog import OwnMeetingsDialog

        dialog = OwnMeetingsDialog(self._services, self._page)
        dialog.opened.connect(self._open_own)
        dialog.open()

    def show_closures(self, catalogue: Catalogue, room_ids: tuple[str, ...], day: date) -> None:
        """List the closures of the rooms that one keeps, close one and open one again."""
        from desktop.ui.dialogs.closures_dialog import ClosuresDialog

        dialog = ClosuresDialog(self._services, self._page, catalogue, room_ids, day)
        dialog.changed.connect(self.changed)
        dialog.open()

    def _open_own(self, meeting_id: str, occurrence_id: str) -> None:
        from desktop.ui.dialogs.meeting_dialog import open_meeting

        dialog = open_meeting(self._services, self._page, meeting_id, occurrence_id)
        dialog.changed.connect(self.changed)

    def cancel(self, entry: Entry) -> None:
        """Ask whether a booking is to be cancelled; a request is withdrawn at once."""
        there = entry.occurrence
        if entry.request is not None:
            self.withdraw(entry.request)
        elif there is not None and there.manages:
            call = partial(self._room.meeting, there.meeting_id, there.occurrence_id)
            done = partial(self._ask_cancel, there.occurrence_id)
            Task(self, call).on_done(done).start(self._services.lanes.network)

    def _ask_cancel(self, occurrence_id: str, answer: MeetingShown | Trouble) -> None:
        if isinstance(answer, Trouble):
            self.troubled.emit(answer)
            return
        from desktop.ui.dialogs.change_meeting_dialogs import CancelMeetingDialog

        lines = (each for each in answer.occurrences if each.occurrence_id == occurrence_id)
        line = next(lines, None)
        if line is not None:
            dialog = CancelMeetingDialog(self._services, self._page, answer, line)
            dialog.kept.connect(self._cancelled)
            dialog.open()

    def _cancelled(self, _answer: object) -> None:
        self._notice("done", self.tr("予約を取り消しました"), "")
        self.changed.emit()

    # moving

    def move(self, entry: Entry, span: Span) -> None:
        """Ask that one date of a meeting be moved; the rest of its series stays."""
        there = entry.occurrence
        if there is None:
            return
        words = room_words.time_of(span.starts_at, span.ends_at)
        ghost = self.tr("{time} 確認しています").format(time=words)
        self._calendar.show_ghost(span, ghost, waiting=True)
        call = partial(move, self._room, self._room.new_id(), there, span)
        done = partial(self._answered, entry, span)
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _answered(self, entry: Entry, span: Span, answer: Moved) -> None:
        trouble = answer.trouble if isinstance(answer, NothingTaken) else answer
        if isinstance(trouble, Trouble):
            self._calendar.slide_back(span, entry.span)
            why = explain(trouble)
            heading = self.tr("移せませんでした。予約は元のままです")
            self._notice("refused", heading, f"{why.meaning} {why.advice}".strip())
        else:
            self._calendar.clear_ghost()
            self._tell_moved(entry, span)
        self.changed.emit()

    def _tell_moved(self, entry: Entry, span: Span) -> None:
        there = entry.occurrence
        if there is None:
            return
        heading = self.tr("「{title}」を移しました").format(title=room_words.title(entry))
        text = room_words.when(span.starts_at, span.ends_at)
        if there.recurring:
            text = self.tr("{when} ・ この回だけを移しました").format(when=text)
        stands = replace(
            there, room_id=span.room_id, starts_at=span.starts_at, ends_at=span.ends_at
        )
        undo = partial(self.move, Entry(span=span, occurrence=stands), entry.span)
        self._notice("done", heading, text, undo)

    # requests

    def change_request(self, request: BookingRequest) -> None:
        """Open a request to change it."""
        from desktop.ui.dialogs.booking_dialog import open_request

        open_request(self._services, self._page, request).settled.connect(self._settled)

    def withdraw(self, request: BookingRequest) -> None:
        """Ask for it no longer; there is a way back."""
        call = partial(self._room.withdraw, request.meeting_id)
        Task(self, call).on_done(self._withdrawn).start(self._services.lanes.local)

    def dismiss(self, request: BookingRequest) -> None:
        """What became of it was read."""
        call = partial(self._room.dismiss, request.meeting_id)
        Task(self, call).on_done(self._settled).start(self._services.lanes.local)

    def _withdrawn(self, answer: BookingRequest | Trouble) -> None:
        if isinstance(answer, Trouble):
            self.troubled.emit(answer)
            return
        heading = self.tr("申込みを取り下げました")
        self._notice("done", heading, "", partial(self._put_back, answer))
        self.changed.emit()

    def _put_back(self, request: BookingRequest) -> None:
        call = partial(self._room.put_back, request)
        Task(self, call).on_done(self._settled).start(self._services.lanes.local)

    def _settled(self, _answer: object) -> None:
        self.changed.emit()

    def _notice(
        self, tone: str, heading: str, text: str, undo: Callable[[], None] | None = None
    ) -> None:
        action = self.tr("元に戻す") if undo is not None else ""
        notice = Notice(
            kind=KIND, tone=tone, heading=heading, text=text, action=action, on_action=undo
        )
        self.noticed.emit(notice)


def move(room: MeetingsRoom, change_id: str, there: ShownOccurrence, span: Span) -> Moved:
    """Move one date; what is not moved is not named, so that nothing else is changed."""
    shown = room.meeting(there.meeting_id, there.occurrence_id)
    if isinstance(shown, Trouble):
        return shown
    return room.change(there.meeting_id, _change(shown, change_id, there, span))


def _change(
    shown: MeetingShown, change_id: str, there: ShownOccurrence, span: Span
) -> ChangeMeeting:
    same_time = (span.starts_at, span.ends_at) == (there.starts_at, there.ends_at)
    same_room = span.room_id == there.room_id
    local = _local(span.starts_at, shown.when.tzid)
    when = replace(shown.when, starts=local, minutes=span.minutes, rule="", excluded=())
    wanted = replace(shown.wanted, room_id=span.room_id, substitutes=())
    return ChangeMeeting(
        change_id=change_id,
        occurrence_id=there.occurrence_id,
        version=shown.version,
        when=None if same_time else when,
        wanted=None if same_room else wanted,
    )


def _local(at: datetime, tzid: str) -> datetime:
    return at.astimezone(ZoneInfo(tzid)).replace(tzinfo=None)
