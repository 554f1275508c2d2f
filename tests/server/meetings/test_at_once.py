# SPDX-License-Identifier: Apache-2.0
"""A single date is booked without a look beside it, and yet nothing beside it is overlooked."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from approval.refusal import Refusal
from server.store.telework.calendar import put_closed_days
from server.usecases.effects import MEETING_TELL
from server.usecases.identify import identify
from server.usecases.meetings.block import block_room
from server.usecases.meetings.book import Booked, book_meeting
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.judging import booker_of
from server.usecases.services import Services
from telework.calendar import ClosedDay, DaySource
from telework.meetings.booking import BlockRoom, Outcome, RoomBlocked
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import Attendee
from tests.server.meetings.rooms import (
    CATALOGUE,
    ROOM,
    TEN,
    book,
    booker,
    days_later,
    had,
    missed,
    open_rooms,
    wish,
)
from tests.server.town import MORI, TENANT, Town

KANEKO = "p-kaneko"


@pytest.fixture
def rooms(town: Town) -> Town:
    """The town with its rooms, of which this server has read before."""
    open_rooms(town)
    had(town, KANEKO, wish("15D"))
    return town


@contextmanager
def statements(town: Town) -> Iterator[list[str]]:
    """Collect what is sent to the database."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(town.database.engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(town.database.engine, "before_cursor_execute", note)


def rows(town: Town, table: str) -> int:
    """Count the rows of a table."""
    with town.database.engine.connect() as plain:
        return int(plain.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def test_on_postgresql_a_booking_is_one_statement_and_a_sign_on_another(rooms: Town) -> None:
    desk, meeting_id = rooms.desk(MORI), fresh_id(rooms.clock())
    with statements(rooms) as sent:
        who = identify(rooms.services, desk.token, "", counts=True)
        assert not isinstance(who, Refusal)
        booked = book_meeting(rooms.services, booker_of(who), meeting_id, wish())
    assert isinstance(booked, Booked)
    if rooms.database.can_put_at_once:
        # The booking itself does not come by here: it is the driver's.
        assert len(sent) == 1
    assert rows(rooms, "meeting_log") == rows(rooms, "meeting_answer") == 2


def test_a_catalogue_that_came_meanwhile_holds_at_once(rooms: Town) -> None:
    """As on a second server, which has not read it yet."""
    closed = tuple(replace(each, opens=780) for each in CATALOGUE.rooms)
    open_rooms(rooms, Catalogue(rooms=closed))
    assert missed(rooms, MORI, wish()).refusal.code == "room.hours"
    open_rooms(rooms)
    had(rooms, MORI, wish())


def test_a_closure_that_came_meanwhile_holds_at_once(rooms: Town) -> None:
    keeper = rooms.desk("p-kanzai", roles=("staff", "facilities")).identified
    closure = BlockRoom(
        blocking_id=fresh_id(rooms.clock()),
        room_id="15C",
        starts_at=TEN.replace(tzinfo=UTC) - timedelta(days=1),
        ends_at=TEN.replace(tzinfo=UTC) + timedelta(days=1),
        reason="選挙",
    )
    assert isinstance(block_room(rooms.services, keeper, closure), RoomBlocked)
    assert missed(rooms, MORI, wish()).refusal.code == "room.blocked"
    had(rooms, MORI, wish(starts=days_later(7)))


def test_a_day_off_that_came_meanwhile_holds_at_once(rooms: Town) -> None:
    typhoon = ClosedDay(day=TEN.date(), name="台風による閉庁", source=DaySource.CITY)
    open_rooms(rooms, Catalogue(rooms=(ROOM, replace(ROOM, room_id="15D", on_closed_days=True))))
    with rooms.database.write_work() as tx:
        put_closed_days(tx, TENANT, [typhoon])
    (line,) = missed(rooms, MORI, wish()).dates
    assert (line.outcome, line.params["name"]) == (Outcome.CLOSED_DAY, "台風による閉庁")
    had(rooms, MORI, wish("15D", TEN + timedelta(hours=3)))


def test_another_meeting_under_a_known_id_takes_no_room(rooms: Town) -> None:
    meeting_id = fresh_id(rooms.clock())
    had(rooms, MORI, wish(), meeting_id)
    elsewhere = book(rooms, MORI, wish("hall-a"), meeting_id)
    assert elsewhere == Refusal(code="meeting.id_reused")
    had(rooms, KANEKO, wish("hall-a"))


def test_who_loses_his_room_leaves_nothing_behind(rooms: Town) -> None:
    had(rooms, MORI, wish())
    before = [rows(rooms, each) for each in ("meeting", "meeting_claim", "meeting_answer")]
    assert missed(rooms, KANEKO, wish()).refusal.code == "meeting.room_taken_by"
    assert before == [rows(rooms, each) for each in ("meeting", "meeting_claim", "meeting_answer")]


def test_the_letter_to_attendees_is_written_with_the_meeting(rooms: Town) -> None:
    posted: Services = replace(rooms.services, sends_mail=True)
    guests = (Attendee(person_id=KANEKO), Attendee(mail="guest@example.jp", name="客's"))
    meeting_id = fresh_id(rooms.clock())
    asked = wish(attendees=guests, title="100%の「確認」")
    assert isinstance(book_meeting(posted, booker(rooms, MORI), meeting_id, asked), Booked)
    held = book_meeting(posted, booker(rooms, MORI), fresh_id(rooms.clock()), wish("asks"))
    assert isinstance(held, Booked)
    with rooms.database.engine.connect() as plain:
        found = plain.exec_driver_sql("SELECT kind, payload, run_at FROM outbox").all()
        names = plain.exec_driver_sql("SELECT name, optional FROM meeting_attendee ORDER BY number")
        assert [tuple(each) for each in names] == [("", False), ("客's", False)]
    ((kind, payload, run_at),) = found
    assert kind == MEETING_TELL
    assert meeting_id in payload
    assert datetime.fromisoformat(str(run_at)).replace(tzinfo=UTC) == rooms.clock()
