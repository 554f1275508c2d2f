# SPDX-License-Identifier: Apache-2.0
"""The shared room 15C, a series with one conflict, its invitation, and a room nobody came to.

佐藤 葵 looks at the day view of the rooms and books five Tuesdays in 15C; on one of them another
section is there already, and the list of results says so. The invitation goes into a calendar.
A room that she booked and did not enter is released, and stays in the view as such.
"""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import icalendar
import recurring_ical_events

from approval.calendar import city_day
from desktop.desk import LocalDesk
from desktop.facade import Trouble
from desktop.ui.dates import CITY_TIME
from server.demo.people import OFFICER
from telework.meetings.booking import BookingAnswer, BookMeeting
from telework.meetings.meeting import MeetingContent, OccurrenceState, Wanted, When
from telework.meetings.views import MeetingShown, OccurrenceLine
from tests.e2e.cast import StageFright
from tests.e2e.hall import wait_for
from tests.e2e.stage import Scene, Stage

TITLE = "Web会議室の利用者連絡会"
UNUSED = "訓練の下見"
SHARED = "15C"
BEGINS, ENDS = "11:50", "12:50"
TIMES = 5
TUESDAY = 1
OPEN_ALL_DAY = "shobo-s"
"""A room that is open at any hour of any day, so that the story plays at any hour of any day."""

DRAWN_MS = 2000
"""Within this the client has reached the server and the calendar is drawn."""

ENTERED_LATE = timedelta(minutes=14)
"""A meeting that runs may still be entered; nobody is there a minute later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What the story leaves: the series with each of its dates, and its file for calendars."""

    meeting: MeetingShown
    invitation: bytes


class RoomsStory(Stage):
    """Played in two acts, for a room is released only after its time.

    Attributes:
        officer_id: the person of 佐藤 葵, once she has booked.
    """

    series = "rooms-"
    officer_id = ""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._unused = ""

    def leave_a_room_unused(self) -> None:
        """A room is booked and nobody comes."""
        self.tell("佐藤 葵が消防庁舎の研修室を予約しますが、だれも来ません。")
        starts = datetime.now(CITY_TIME).replace(second=0, microsecond=0) - ENTERED_LATE
        wish = BookMeeting(
            content=MeetingContent(title=UNUSED),
            wanted=Wanted(room_id=OPEN_ALL_DAY),
            when=When(starts=starts.replace(tzinfo=None), minutes=60),
        )
        with self.desk_of(OFFICER) as desk:
            answer = desk.meetings.book(desk.meetings.new_id(), wish)
            me = wait_for(desk, desk.me)
        if not isinstance(answer, BookingAnswer):
            raise StageFright(f"{answer!r:.300}")
        self._unused = answer.meeting_id
        self.officer_id = me.person_id

    def book_a_series(self) -> None:
        """Five Tuesdays in the shared room, from the day view; one is taken."""
        self.tell("佐藤 葵が、会議室の画面から15C会議室を毎週火曜日に予約します。")
        with self.at_her_desk(OFFICER) as officer:
            officer.click(name="rail.meetings")
            officer.await_there(name="rooms.book")
            officer.await_text(text=f"{datetime.now(CITY_TIME):%Y}年 ")  # the rooms are there
            self.look(officer, "day", DRAWN_MS)
            officer.click(name="rooms.book")
            officer.write(name="booking.title", text=TITLE)
            officer.choose(name="booking.room", text="15C会議室（")
            officer.write(name="booking.day", text=f"{self._first_day():%Y/%m/%d}")
            officer.write(name="booking.from", text=BEGINS)
            officer.write(name="booking.until", text=ENDS)
            officer.choose(name="booking.repeat", text="毎週")
            officer.write(name="booking.repeat_count", text=str(TIMES))
            self.look(officer, "series")
            officer.click(name="booking.do")
            officer.await_there(name="booking_results.close")
            self.look(officer, "results")
            officer.click(name="booking_results.close")
            officer.await_gone(name="booking_results.close")
            self.look(officer, "booked", DRAWN_MS)

    def _first_day(self) -> date:
        today = city_day(datetime.now(UTC))
        return today + timedelta(days=days_to_tuesday(today))

    def read_the_series(self) -> Series:
        """Read what stands of the series, and its file for calendars."""
        with self.desk_of(OFFICER) as desk:
            now = datetime.now(UTC)
            known = desk.meetings.mine(now, now + timedelta(days=40))
            items = () if isinstance(known, Trouble) else known.meetings.items
            found = {each.meeting_id for each in items if each.title == TITLE}
            if len(found) != 1:
                raise StageFright(f"{known!r:.300}")
            (meeting_id,) = found
            meeting = desk.meetings.meeting(meeting_id)
            invitation = desk.meetings.invitation(meeting_id)
        if isinstance(meeting, Trouble) or isinstance(invitation, Trouble):
            raise StageFright(f"{meeting!r:.200} {invitation!r:.200}")
        return Series(meeting=meeting, invitation=invitation)

    def see_it_released(self) -> OccurrenceLine:
        """The room that nobody entered is free again, and the view says why."""
        self.tell("だれも入室しなかった研修室が、自動で解放されます。")
        with self.desk_of(OFFICER) as desk:
            released = wait_for(desk, lambda: self._released(desk))
        if released is None:
            raise StageFright("the room was not released")
        with self.at_her_desk(OFFICER) as officer:
            officer.click(name="rail.meetings")
            officer.await_there(name="rooms.book")
            officer.await_text(text=f"{datetime.now(CITY_TIME):%Y}年 ")  # the rooms are there
            officer.await_text(text="接続中")
            self.look(officer, "released", DRAWN_MS)
        return released

    def _released(self, desk: LocalDesk) -> OccurrenceLine | None:
        found = desk.meetings.meeting(self._unused)
        dates = () if isinstance(found, Trouble) else found.occurrences
        return next((each for each in dates if each.state is OccurrenceState.RELEASED), None)


def days_to_tuesday(today: date) -> int:
    """Return how many days it is to the next Tuesday, at least one."""
    return (TUESDAY - today.weekday() - 1) % 7 + 1


def series_lines(series: Series) -> tuple[str, ...]:
    """Say what became of each date."""
    meeting = series.meeting
    taken = [(each.starts_at, f"✓ {each.room_id} {each.state}") for each in meeting.occurrences]
    missed = [(each.starts_at, f"▲ {each.outcome} {each.code}") for each in meeting.skipped]
    return (
        f"「{meeting.content.title}」 {len(taken)} / {len(taken) + len(missed)} 日 dates",
        *(
            f"  {at.astimezone(CITY_TIME):%Y-%m-%d %H:%M}  {said}"
            for at, said in sorted(taken + missed)
        ),
    )


def check_line(checked: str) -> str:
    """Say what ``tsukue-server calendar check --json`` found."""
    found = json.loads(checked)
    return f"calendar check: ok={found['ok']}"


def unused_line(counted: str, room_id: str) -> str:
    """Say how often a room was not used, as ``tsukue-server meetings statistics`` counts it."""
    rooms = json.loads(counted)["rooms"]
    [room] = [each for each in rooms if each["room_id"] == room_id]
    return f"統計 Statistics: {room['name']} 不使用 no-shows {room['released']} / {room['due']}"


def expanded_elsewhere(invitation: bytes) -> tuple[datetime, ...]:
    """Return when the meeting begins by an independent library, in UTC and in order."""
    calendar = icalendar.Calendar.from_ical(invitation)
    found = recurring_ical_events.of(calendar).between((2000, 1, 1), (2199, 1, 1))
    return tuple(sorted(each["DTSTART"].dt.astimezone(UTC) for each in found))


def stands_as_expanded(series: Series) -> bool:
    """Whether the file means the dates that stand, no more and no less."""
    stored = sorted(each.starts_at.astimezone(UTC) for each in series.meeting.occurrences)
    return list(expanded_elsewhere(series.invitation)) == stored
