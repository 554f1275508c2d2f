# SPDX-License-Identifier: Apache-2.0
"""会議室: what stands in the rooms, and booking by drawing into it."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.meetings import (
    BookingRequest,
    DaysAsked,
    KnownCatalogue,
    KnownMeetings,
    MeetingsRoom,
)
from desktop.meetings_keeping import KEEPS_NONE, Keeping
from desktop.models.room_calendar import (
    View,
    bounds,
    days_of,
    entries_of,
    free_rooms,
    own_occurrences,
    turned,
    with_parts,
)
from desktop.models.room_grid import Span
from desktop.models.room_scene import Shown
from desktop.qtbridge.tasks import Task
from desktop.ui.dates import CITY_TIME, in_city
from desktop.ui.pages.page import Page
from desktop.ui.room_acts import RoomActs
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.meetings_empty import MeetingsEmpty
from desktop.ui.widgets.notices import Notice
from desktop.ui.widgets.parts import label
from desktop.ui.widgets.request_card import RequestCard
from desktop.ui.widgets.room_bar import RoomBar
from desktop.ui.widgets.room_calendar import RoomCalendar
from desktop.ui.widgets.room_list import RoomList
from desktop.ui.widgets.room_month import RoomMonth
from desktop.ui.widgets.wait_line import WaitLine
from telework.meetings.catalogue import Catalogue
from telework.meetings.views import RoomDays

FRESH_MS = 60_000
"""How long an answer is taken for what stands; others book meanwhile."""

BOOKED_MINUTES = 60
LOOK = "meetings.view"
"""Under which it is remembered how much time one looks at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What one look at the server brought.

    Attributes:
        days: what stands in rooms, or why that is not known.
        mine: one's own meetings, for while it is not.
        keeping: which rooms the reader keeps; none where that is not known.
    """

    catalogue: KnownCatalogue | Trouble
    days: RoomDays | Trouble
    mine: KnownMeetings | Trouble | None = None
    keeping: Keeping = KEEPS_NONE


class MeetingsPage(Page):
    """The calendar of rooms.

    Signals:
        noticed: a Notice for the bar of the window.
        troubled: why an act did not happen.
    """

    noticed = Signal(object)
    troubled = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        remembered = services.preferences.remembered(LOOK)
        self._view = View(remembered) if remembered in {*View} else View.DAY
        self._day = in_city(services.now()).date()
        self._number = 0
        self._catalogue: Catalogue | None = None
        self._known: KnownCatalogue | None = None
        self._days: RoomDays | None = None
        self._keeping = KEEPS_NONE
        self._requests: tuple[BookingRequest, ...] = ()
        self._bar = RoomBar()
        self._calendar = RoomCalendar()
        self._acts = RoomActs(services, self, self._calendar)
        self._list = RoomList()
        self._month = RoomMonth()
        self._empty = MeetingsEmpty()
        self._waiting = WaitLine()
        self._card = RequestCard()
        self._stack = QStackedWidget()
        for each in (self._calendar, self._month, self._list, self._empty):
            self._stack.addWidget(each)
        self._away, self._told = label(tone="waiting"), label(tone="second")
        self._away.hide()
        self._again = QTimer(self)
        self._again.setInterval(FRESH_MS)
        self._again.timeout.connect(self._fetch)
        self._lay_out()
        self._connect()

    def heading(self) -> str:
        return self.tr("会議室")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._stack, self._bar)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("←↑↓→", self.tr("時刻と会議室を選ぶ")),
            ("Enter", self.tr("予約する / 会議を開く")),
            ("Shift+←→", self.tr("長さを変える")),
            ("Ctrl+←↑↓→", self.tr("自分の予約を移す")),
            ("Delete", self.tr("予約を取り消す")),
            ("D / W / M", self.tr("日・週・月の表示")),
            ("T / N / P", self.tr("今日 / 次 / 前")),
            ("Alt+L", self.tr("一覧で表示する")),
            ("Alt+B", self.tr("予約する")),
            ("Alt+S", self.tr("空きを探す")),
            ("Alt+N", self.tr("今すぐ使える会議室")),
            ("Alt+O", self.tr("自分の会議、空き待ち、カレンダーのアドレス")),
            ("Alt+F", self.tr("空いている部屋だけ")),
        )

    def refresh(self) -> None:
        """Read what is kept here: the list of rooms and what was asked for without a server."""
        room = self.services.desk.meetings
        Task(self, partial(_kept, room)).on_done(self._know).start(self.services.lanes.local)

    def arrive(self) -> None:
        """Ask the server too: others book all the time, rooms change seldom."""
        super().arrive()
        self._known = None
        self._fetch()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again every minute while it is looked at."""
        super().showEvent(event)
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        self._again.stop()
        super().hideEvent(event)

    def _know(self, kept: tuple[Catalogue | None, tuple[BookingRequest, ...]]) -> None:
        catalogue, before = kept[0], self._requests
        self._requests = kept[1]
        if catalogue is not None:
            self._take_catalogue(catalogue)
        self._show()
        if len(self._requests) != len(before) or any(
            now.state is not then.state for now, then in zip(self._requests, before, strict=False)
        ):
            self._fetch()  # what was asked for may have become a booking

    def _take_catalogue(self, catalogue: Catalogue) -> None:
        if catalogue != self._catalogue:
            self._catalogue = catalogue
            self._bar.offer(catalogue)

    def _fetch(self) -> None:
        self._number += 1
        days = days_of(self._view, self._day)
        first, last = bounds(days, CITY_TIME)
        asked = DaysAsked(first=first, last=last)
        call = partial(_read, self.services.desk.meetings, asked, self._known)
        if self._days is None or (self._days.first, self._days.last) != (first, last):
            self._waiting.begin()
        done = partial(self._fetched, self._number)
        Task(self, call).on_done(done).start(self.services.lanes.network)

    def _give_up(self) -> None:
        self._number += 1

    def _fetched(self, number: int, found: Read) -> None:
        if number != self._number:
            return
        self._waiting.end()
        if isinstance(found.catalogue, KnownCatalogue):
            self._known = found.catalogue if found.catalogue.trouble is None else None
            self._take_catalogue(found.catalogue.catalogue)
        self._keeping = found.keeping
        self._bar.offer_closing(offered=bool(found.keeping.room_ids))
        if isinstance(found.days, RoomDays):
            self._days = found.days
        else:
            self._days = self._own_only(found)
        self._say_away(found)
        self._show()

    def _own_only(self, found: Read) -> RoomDays:
        """What is known without the server: one's own bookings, nobody else's."""
        first, last = bounds(days_of(self._view, self._day), CITY_TIME)
        mine = found.mine.meetings.items if isinstance(found.mine, KnownMeetings) else ()
        return RoomDays(first=first, last=last, items=own_occurrences(mine))

    def _say_away(self, found: Read) -> None:
        trouble = found.days if isinstance(found.days, Trouble) else None
        self._away.setVisible(trouble is not None)
        if trouble is not None:
            why = explain(trouble)
            text = self.tr(
                "{why}。自分の予約だけを表示しています。空いているように見えても、"
                "ほかの予約があるかもしれません。予約は申込みとして預かります。"
            )
            if self.services.preferences.forgets():
                text = self.tr("{why}。つながるまで、会議室の予定は表示できません。")
            self._away.setText(text.format(why=why.heading))

    # showing

    def _shown(self) -> Shown:
        catalogue, found = self._catalogue or Catalogue(), self._days
        items = found.items if found is not None else ()
        entries = entries_of((with_parts(each, catalogue) for each in items), self._requests)
        blockings = found.blockings if found is not None else ()
        rooms = self._bar.wanted().rooms(catalogue)
        chosen = None if self._view is View.MONTH else self._calendar.chosen()
        if self._bar.free_only() and chosen is not None:
            span = (chosen.starts_at, chosen.ends_at)
            rooms = free_rooms(rooms, entries, blockings, span)
        closed = found.closed_days if found is not None else ()
        return Shown(
            view=self._view,
            day=self._day,
            catalogue=catalogue,
            rooms=rooms,
            entries=entries,
            blockings=blockings,
            closed_days=frozenset(date.fromisoformat(each) for each in closed),
        )

    def _show(self) -> None:
        shown = self._shown()
        self._bar.show_time(self._view, self._day)
        self._card.show_requests(self._requests, shown.catalogue)
        if not shown.rooms:
            self._empty.explain(shown.catalogue, known=self._catalogue is not None)
            self._stack.setCurrentWidget(self._empty)
            self._told.setText("")
            return
        of_days = self._month if self._view is View.MONTH else self._calendar
        of_days.show_rooms(shown, self.services.now())
        self._list.show_rooms(shown)
        # Last: Qt hands the keyboard of what it hides to the day of the cursor, once there is one.
        self._stack.setCurrentWidget(self._list if self._bar.as_list() else of_days)

    def _go(self, view: View, day: date) -> None:
        self._view, self._day = view, day
        self.services.preferences.remember(LOOK, view.value)
        self._show()
        self._fetch()

    def _ask_view(self, wanted: str) -> None:
        self._go(View(wanted), self._day)

    def _turn(self, by: int) -> None:
        self._go(self._view, turned(self._view, self._day, by))

    def _go_today(self) -> None:
        self._go(self._view, in_city(self.services.now()).date())

    def _look_into(self, day: date) -> None:
        self._go(View.DAY, day)
        self._calendar.setFocus()

    def _book_chosen(self) -> None:
        of_days = self._month if self._view is View.MONTH else self._calendar
        chosen = of_days.chosen()
        if chosen is None:
            begin = self.services.now().replace(minute=0, second=0, microsecond=0)
            begin += timedelta(hours=1)
            end = begin + timedelta(minutes=BOOKED_MINUTES)
            chosen = Span(room_id="", starts_at=begin, ends_at=end)
        self._acts.book(chosen)

    def _show_closures(self) -> None:
        catalogue = self._catalogue or Catalogue()
        self._acts.show_closures(catalogue, self._keeping.room_ids, self._day)

    def _changed(self) -> None:
        self.refresh()
        self._fetch()

    def _print(self) -> None:
        from PySide6.QtPdf import QPdfDocument

        from desktop.ui.dialogs.print_sheet import ask_printer
        from desktop.ui.room_sheet import sheet_html

        of_days = self._month if self._view is View.MONTH else self._calendar
        chosen = of_days.chosen()
        # A sheet is for the door of one day: of a week or a month, that of the cursor.
        day = self._day if chosen is None else in_city(chosen.starts_at).date()
        html = sheet_html(self._shown(), day, self.services.now())
        ask_printer(self.window(), QPdfDocument(self), self._printed, html)

    def _printed(self, code: str, pages: int) -> None:
        if code:
            self.troubled.emit(Trouble(code=code))
            return
        heading = self.tr("予定表を印刷に送りました（{count}ページ）").format(count=pages)
        self.noticed.emit(Notice(kind="printed", tone="done", heading=heading))

    # the frame

    def _connect(self) -> None:
        bar, calendar, acts = self._bar, self._calendar, self._acts
        bar.view_asked.connect(self._ask_view)
        bar.list_turned.connect(self._show)
        bar.turned.connect(self._turn)
        bar.today_asked.connect(self._go_today)
        bar.print_asked.connect(self._print)
        bar.booking_asked.connect(self._book_chosen)
        bar.finder_asked.connect(acts.find)
        bar.now_asked.connect(acts.take_now)
        bar.own_asked.connect(acts.show_own)
        bar.closures_asked.connect(self._show_closures)
        bar.narrowed.connect(self._show)
        calendar.told.connect(self._told.setText)
        self._month.told.connect(self._told.setText)
        calendar.drawn.connect(acts.book)
        calendar.moved.connect(acts.move)
        self._month.day_asked.connect(self._look_into)
        for each in (calendar.opened, self._list.entry_opened):
            each.connect(acts.open)
        for each in (calendar.cancel_asked, self._list.cancel_asked):
            each.connect(acts.cancel)
        self._card.change_asked.connect(acts.change_request)
        self._card.withdrawal_asked.connect(acts.withdraw)
        self._card.read.connect(acts.dismiss)
        acts.changed.connect(self._changed)
        acts.noticed.connect(self.noticed)
        acts.troubled.connect(self.troubled)
        self._empty.all_asked.connect(bar.want_all)
        self._waiting.given_up.connect(self._give_up)
        self._set_keys()

    def _set_keys(self) -> None:
        keys = {
            "D": partial(self._ask_view, View.DAY.value),
            "W": partial(self._ask_view, View.WEEK.value),
            "M": partial(self._ask_view, View.MONTH.value),
            "T": self._go_today,
            "N": partial(self._turn, 1),
            "P": partial(self._turn, -1),
        }
        for sequence, act in keys.items():
            shortcut = QShortcut(QKeySequence(sequence), self._stack)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 12)
        column.setSpacing(6)
        for each in (self._bar, self._away, self._card, self._waiting):
            column.addWidget(each)
        column.addWidget(self._stack, 1)
        column.addWidget(self._told)


def _kept(room: MeetingsRoom) -> tuple[Catalogue | None, tuple[BookingRequest, ...]]:
    return room.kept_catalogue(), room.requests()


def _read(room: MeetingsRoom, asked: DaysAsked, known: KnownCatalogue | None) -> Read:
    days = room.days(asked)
    mine = room.mine(asked.first, asked.last) if isinstance(days, Trouble) else None
    found = known or room.catalogue()
    # A room is closed at the server alone: without it nothing of the kind is offered.
    keeping = KEEPS_NONE
    if isinstance(found, KnownCatalogue) and isinstance(days, RoomDays):
        keeping = room.keeping(found.catalogue)
    return Read(catalogue=found, days=days, mine=mine, keeping=keeping)
