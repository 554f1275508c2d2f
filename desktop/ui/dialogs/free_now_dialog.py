# SPDX-License-Identifier: Apache-2.0
"""今すぐ使える会議室: what is free now and until when; one press takes it for a while."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.meetings import BookingRequest, NothingTaken, Slot
from desktop.qtbridge.tasks import Task
from desktop.ui import meeting_words
from desktop.ui.a11y import announce, named
from desktop.ui.dates import clock
from desktop.ui.dialogs.booking_dialog import wish_for
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, field_label, label, line_field, retone, title
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.meetings.booking import BookingAnswer, BookMeeting, ConflictPolicy
from telework.meetings.catalogue import Catalogue
from telework.meetings.seeking import FreeRoom, FreeRooms

SHORT, LONG = 30, 60
_MINUTE = timedelta(minutes=1)
Answer = BookingAnswer | BookingRequest | NothingTaken | Trouble


class FreeNowDialog(QDialog):
    """Rooms that the rules let one take at once; those that need a decision are not among them.

    Signals:
        taken: the name of the room, and until when it is one's own.
    """

    taken = Signal(str, object)

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "free_now")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("今すぐ使える会議室"))
        self._services, self._room = services, services.desk.meetings
        self._catalogue = self._room.kept_catalogue() or Catalogue()
        self._items: tuple[FreeRoom, ...] = ()
        self._meeting_id = self._room.new_id()
        self._title = line_field("free_now.title", self.tr("件名"))
        self._title.setText(self.tr("打合せ"))
        self._table = RecordsTable(
            "free_now.rooms",
            self.tr("今すぐ使える会議室"),
            (self.tr("会議室"), self.tr("定員"), self.tr("設備"), self.tr("いつまで")),
            wide=2,
        )
        self._said = label(self.tr("読み込んでいます…"), "second")
        self._close = button("free_now.close", self.tr("閉じる(&C)"))
        self._long = button("free_now.long", "")
        self._short = button("free_now.short", "", "primary")
        self._close.clicked.connect(self.close)
        self._long.clicked.connect(partial(self._take, LONG))
        self._short.clicked.connect(partial(self._take, SHORT))
        self._table.opened.connect(partial(self._take, SHORT))
        self._table.currentCellChanged.connect(self._offer)
        self._lay_out()
        self._offer()
        self._read()

    def _read(self) -> None:
        lane = self._services.lanes.network
        Task(self, self._room.free_now).on_done(self._came).start(lane)

    def _came(self, answer: FreeRooms | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._say(explain(answer).whole(), "refused")
            return
        waiting = {each.room_id for each in self._catalogue.rooms if each.needs_approval}
        self._items = tuple(each for each in answer.items if each.room_id not in waiting)
        self._table.show_lines(tuple(map(self._line, self._items)))
        self._offer()
        if self._items:
            self._say(self.tr("{n}室が空いています。").format(n=len(self._items)), "done")
            self._table.setFocus()
        else:
            text = self.tr("いま使える会議室はありません。「空きを探す」で近い時刻を探せます。")
            self._say(text, "waiting")

    def _line(self, free: FreeRoom) -> Line:
        room = self._catalogue.room(free.room_id)
        seats = self.tr("{n}人").format(n=room.capacity) if room is not None else ""
        kinds = room.features if room is not None else ()
        cells = (
            meeting_words.room_name(self._catalogue, free.room_id),
            seats,
            " ・ ".join(meeting_words.feature(each) for each in kinds),
            self.tr("{time}まで").format(time=clock(free.until)),
        )
        return Line(key=free.room_id, cells=cells)

    def _current(self) -> FreeRoom | None:
        key = self._table.current_key()
        return next((each for each in self._items if each.room_id == key), None)

    def _offer(self) -> None:
        free = self._current()
        left = _minutes_left(free, self._services.now()) if free is not None else LONG
        short = self.tr("{n}分使う(&3)").format(n=min(SHORT, max(left, 0)))
        self._short.setText(short)
        self._long.setText(self.tr("{n}分使う(&6)").format(n=max(min(LONG, left), SHORT)))
        self._short.setEnabled(free is not None and left > 0)
        self._long.setEnabled(free is not None and left > SHORT)

    def _take(self, minutes: int) -> None:
        free = self._current()
        wish = self._wish(free, minutes) if free is not None else None
        if wish is None:
            return
        if not wish.content.title:
            self._say(self.tr("件名を入れてください。"), "refused")
            self._title.setFocus()
            return
        for each in (self._short, self._long):
            each.setEnabled(False)
        call = partial(self._room.book, self._meeting_id, wish)
        Task(self, call).on_done(self._booked).start(self._services.lanes.network)

    def _wish(self, free: FreeRoom, minutes: int) -> BookMeeting | None:
        begins = _next_minute(self._services.now())
        left = min(minutes, (free.until - begins) // _MINUTE)
        if left <= 0:
            return None
        wish = wish_for(Slot(room_id=free.room_id, starts_at=begins, minutes=left))
        content = replace(wish.content, title=self._title.text().strip())
        return replace(wish, content=content, policy=ConflictPolicy.ALL_OR_NOTHING)

    def _booked(self, answer: Answer) -> None:
        if isinstance(answer, BookingAnswer) and answer.dates:
            first = answer.dates[0]
            room = meeting_words.room_name(self._catalogue, first.room_id)
            self.taken.emit(room, first.ends_at)
            self.close()
            return
        # Nothing stands under this id: another press is another request.
        self._meeting_id = self._room.new_id()
        if isinstance(answer, BookingRequest):
            # Whoever stands before a room cannot wait until a request is sent some day.
            lane = self._services.lanes.local
            Task(lane, partial(self._room.withdraw, answer.meeting_id)).start(lane)
            answer = Trouble(code="network.disconnected")
        trouble = answer.trouble if isinstance(answer, NothingTaken) else answer
        if isinstance(trouble, Trouble):
            self._say(explain(trouble).whole(), "refused")
        self._read_again()

    def _read_again(self) -> None:
        """Show what is free by now; why nothing was taken stays to be read."""
        lane = self._services.lanes.network
        Task(self, self._room.free_now).on_done(self._came_again).start(lane)

    def _came_again(self, answer: FreeRooms | Trouble) -> None:
        said, tone = self._said.text(), str(self._said.property("tone"))
        self._came(answer)
        self._say(said, tone)

    def _say(self, text: str, tone: str) -> None:
        self._said.setText(text)
        retone(self._said, "tone", tone)
        announce(self, text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(title(self.tr("今すぐ使える会議室")))
        column.addWidget(field_label(self.tr("件名(&A)"), self._title))
        column.addWidget(self._title)
        column.addWidget(self._table, 1)
        column.addWidget(self._said)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for each in (self._close, self._long, self._short):
            foot.addWidget(each)
        column.addLayout(foot)
        FocusRing(self)
        self.resize(760, 480)
        self._table.setFocus()


def _next_minute(now: datetime) -> datetime:
    """Return the next whole minute: what ended in this one is out of the way by then."""
    begun = now.astimezone(UTC).replace(second=0, microsecond=0)
    return begun if begun == now else begun + _MINUTE


def _minutes_left(free: FreeRoom, now: datetime) -> int:
    return (free.until - _next_minute(now)) // _MINUTE
