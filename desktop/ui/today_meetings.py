# SPDX-License-Identifier: Apache-2.0
"""Keeping 今日の会議 up to date, checking in, and opening web conferences."""

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.facade import Desk, Trouble
from desktop.meetings import BookingRequest, KnownMeetings
from desktop.qtbridge.tasks import Task
from desktop.ui.dates import in_city
from desktop.ui.outside import open_address
from desktop.ui.services import Services
from desktop.ui.widgets.meetings_card import MeetingsCard
from telework.meetings.views import OccurrenceLine, OwnMeeting, OwnMeetings

FRESH = timedelta(minutes=1)
BOOKS = frozenset({"staff", "facilities"})
"""Roles that the server lets have meetings."""

NOT_OPENED = Trouble(code="meeting.link_not_opened")


class TodayMeetings(QObject):
    """Reads for the card: what is kept at once, the server's answer when it comes.

    Signals:
        troubled: why one is not checked in, or the link did not open.
    """

    troubled = Signal(object)

    def __init__(self, services: Services, card: MeetingsCard) -> None:
        super().__init__(card)
        self._services = services
        self._card = card
        self._asked: datetime | None = None
        self._requests: tuple[BookingRequest, ...] = ()
        self._known: KnownMeetings | Trouble = KnownMeetings(
            meetings=OwnMeetings(items=()), as_of=None
        )
        card.hide()
        card.check_in_asked.connect(self._check_in)
        card.join_asked.connect(self._join)

    def refresh(self) -> None:
        """Show what is kept here, and ask the server where its answer is old."""
        call = partial(_kept, self._services.desk)
        Task(self, call).on_done(self._show_kept).start(self._services.lanes.local)

    def _show_kept(
        self, kept: tuple[KnownMeetings | None, tuple[BookingRequest, ...]] | None
    ) -> None:
        if kept is None:
            return
        self._requests = kept[1]
        now = self._services.now()
        if kept[0] is not None and self._asked is None:
            self._known = kept[0]
        self._card.show()
        self._show()
        if self._asked is None or now - self._asked > FRESH:
            self._fetch()

    def _fetch(self) -> None:
        now = self._services.now()
        self._asked = now
        first = in_city(now).replace(hour=0, minute=0, second=0, microsecond=0)
        mine = self._services.desk.meetings.mine
        call = partial(mine, first, first + timedelta(days=1))
        Task(self, call).on_done(self._fetched).start(self._services.lanes.network)

    def _fetched(self, known: KnownMeetings | Trouble) -> None:
        self._known = known
        self._show()

    def _show(self) -> None:
        forgets = self._services.preferences.forgets()
        now = self._services.now()
        self._card.show_meetings(self._known, self._requests, now, forgets=forgets)

    def _check_in(self, meeting: OwnMeeting) -> None:
        room = self._services.desk.meetings
        call = partial(room.check_in, meeting.occurrence_id, meeting.version)
        Task(self, call).on_done(self._checked_in).start(self._services.lanes.network)

    def _checked_in(self, answer: OccurrenceLine | Trouble) -> None:
        if isinstance(answer, Trouble):
            self.troubled.emit(answer)
        self._fetch()

    def _join(self, meeting: OwnMeeting) -> None:
        if not open_address(meeting.join_url):
            self.troubled.emit(NOT_OPENED)


def _kept(desk: Desk) -> tuple[KnownMeetings | None, tuple[BookingRequest, ...]] | None:
    me = desk.me()
    if me is None or not BOOKS & {*me.roles}:
        return None
    return desk.meetings.kept_meetings(), desk.meetings.requests()
