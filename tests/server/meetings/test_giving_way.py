# SPDX-License-Identifier: Apache-2.0
"""Rooms taken by force and rooms that are closed: what gives way, and what is only told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from approval.refusal import Refusal
from server.store.meetings.stated import stated_between
from server.store.tables import outbox
from server.usecases.identify import Identified
from server.usecases.meetings.again import ask_again
from server.usecases.meetings.answering import Done
from server.usecases.meetings.block import block_room, unblock_room
from server.usecases.meetings.displace import displace_meetings
from server.usecases.meetings.ids import fresh_id
from telework.meetings.booking import (
    AskAgain,
    BlockRoom,
    DisplaceMeetings,
    MeetingsDisplaced,
    RoomBlocked,
)
from telework.meetings.meeting import Attendee, OccurrenceState, Wanted
from tests.server.meetings.changes import overlapping, stored
from tests.server.meetings.rooms import CATALOGUE, TEN, had, missed, open_rooms, wish
from tests.server.town import MORI, TENANT, Town

KANEKO = "p-kaneko"
NINE_UTC = datetime(2026, 11, 25, 0, tzinfo=UTC)


@pytest.fixture
def rooms(town: Town) -> Town:
    """The town with its rooms."""
    open_rooms(town)
    return town


def keeper(town: Town) -> Identified:
    """Return somebody of 管財課."""
    return town.desk("p-otomo", roles=("staff", "facilities")).identified


def by_force(
    town: Town, who: Identified, reason: str = "災害対策本部を置くため", room: str = "hall"
) -> object:
    """Book a room whatever stands in it."""
    asked = DisplaceMeetings(
        change_id=fresh_id(town.clock()),
        meeting_id=fresh_id(town.clock()),
        booking=wish(room, TEN, 480, title="災害対策本部"),
        reason=reason,
    )
    return displace_meetings(town.services, who, asked)


def booked(town: Town, room: str = "15C", minutes: int = 60) -> str:
    meeting_id = fresh_id(town.clock())
    had(town, MORI, wish(room, minutes=minutes), meeting_id)
    return meeting_id


def test_what_stands_in_the_way_gives_way_and_keeps_its_history(rooms: Town) -> None:
    part, beside = booked(rooms, "hall-a"), booked(rooms)
    outcome = by_force(rooms, keeper(rooms))
    assert isinstance(outcome, Done)
    answer = outcome.answer
    assert isinstance(answer, MeetingsDisplaced)
    (date,) = answer.displaced
    assert date.meeting_id == part
    # 15C is taken at that time, and the hall is what gives way: another room is offered.
    assert [each.room_id for each in date.alternatives] == ["15D", "buffered"]
    assert {each.starts_at for each in date.alternatives} == {date.starts_at}
    there = stored(rooms, part)
    assert there.places() == ["11-25 10:00 hall-a displaced"]
    assert there.dates[0].reason == "災害対策本部を置くため"
    assert (there.meeting.version, there.meeting.sequence) == (2, 1)
    assert stored(rooms, beside).dates[0].state is OccurrenceState.ACCEPTED
    assert overlapping(rooms) == []
    with rooms.database.read_work() as tx:
        tags = tx.exec_driver_sql(
            "SELECT detail FROM audit_log WHERE tag = 'meetings:date:displaced'"
        )
        assert tags.scalars().all() == ["hall-a: 災害対策本部を置くため"]


def test_the_alternatives_seat_the_people_and_have_the_equipment(rooms: Town) -> None:
    small = replace(CATALOGUE.rooms[1], capacity=2)
    first, _second, *others = CATALOGUE.rooms
    open_rooms(rooms, replace(CATALOGUE, rooms=(first, small, *others)))
    guests = tuple(Attendee(mail=f"guest{number}@example.jp") for number in range(3))
    asked = wish("hall-a", projectors=2, attendees=guests)
    had(rooms, MORI, asked, fresh_id(rooms.clock()))
    outcome = by_force(rooms, keeper(rooms))
    assert isinstance(outcome, Done), outcome
    (date,) = outcome.answer.displaced
    # Its own projectors are free with it; 15D has two seats, 庁議室 would ask for a decision.
    assert [each.room_id for each in date.alternatives] == ["15C", "buffered"]


def test_where_every_room_is_taken_other_times_are_offered_in_the_letter_too(
    rooms: Town,
) -> None:
    rooms.services = replace(rooms.services, sends_mail=True)
    for room in ("15C", "15D", "buffered"):
        booked(rooms, room, 120)
    booked(rooms, "hall-a")
    outcome = by_force(rooms, keeper(rooms))
    assert isinstance(outcome, Done), outcome
    (date,) = outcome.answer.displaced
    assert {each.kind for each in date.alternatives} == {"moved"}
    assert date.alternatives[0].starts_at == NINE_UTC
    with rooms.database.read_work() as tx:
        payloads = tx.execute(select(outbox.c.payload)).scalars().all()
    told = [str(each) for each in payloads if "災害対策本部を置くため" in str(each)]
    assert len(told) == 1
    assert "・11/25 9:00〜10:00 15C会議室、15D会議室" in told[0]


def test_what_gave_way_is_asked_for_again_in_another_room_and_counts_as_displaced(
    rooms: Town,
) -> None:
    part = booked(rooms, "hall-a")
    assert isinstance(by_force(rooms, keeper(rooms)), Done)
    asked = AskAgain(
        change_id=fresh_id(rooms.clock()),
        recurrence_id=stored(rooms, part).dates[0].recurrence_id,
        wanted=Wanted(room_id="15D"),
    )
    outcome = ask_again(rooms.services, rooms.desk(MORI).identified, part, asked)
    assert isinstance(outcome, Done), outcome
    assert stored(rooms, part).places() == ["11-25 10:00 15D accepted"]
    with rooms.database.read_work() as tx:
        dates = stated_between(tx, TENANT, NINE_UTC, NINE_UTC + timedelta(days=1))
    assert [each.gave_way for each in sorted(dates, key=lambda one: one.room_id)] == [True, False]


def test_nobody_but_the_citys_keeper_takes_a_room_by_force(rooms: Town) -> None:
    part = booked(rooms, "hall-a")
    mine = rooms.desk(KANEKO).identified
    assert by_force(rooms, mine) == Refusal(code="meeting.keepers_only")
    assert by_force(rooms, keeper(rooms), "") == Refusal(code="meeting.displaced_needs_reason")
    assert stored(rooms, part).dates[0].state is OccurrenceState.ACCEPTED


def test_what_cannot_be_booked_lets_nobody_give_way(rooms: Town) -> None:
    part = booked(rooms, "hall-a")
    who = keeper(rooms)
    asked = DisplaceMeetings(
        change_id=fresh_id(rooms.clock()),
        meeting_id=fresh_id(rooms.clock()),
        booking=wish("hall", TEN, 480, projectors=3),
        reason="議会のため",
    )
    outcome = displace_meetings(rooms.services, who, asked)
    assert not isinstance(outcome, Done)
    assert stored(rooms, part).dates[0].state is OccurrenceState.ACCEPTED
    assert stored(rooms, part).meeting.version == 1


def test_a_closed_room_is_booked_by_nobody(rooms: Town) -> None:
    who = keeper(rooms)
    asked = BlockRoom(
        blocking_id=fresh_id(rooms.clock()),
        room_id="15C",
        starts_at=NINE_UTC,
        ends_at=NINE_UTC + timedelta(days=3),
        reason="照明の工事",
    )
    outcome = block_room(rooms.services, who, asked)
    assert isinstance(outcome, RoomBlocked)
    assert block_room(rooms.services, who, asked) == outcome
    refused = missed(rooms, MORI, wish(starts=TEN + timedelta(days=1)))
    assert refused.refusal.code == "room.blocked"
    assert unblock_room(rooms.services, who, asked.blocking_id) is None
    had(rooms, MORI, wish(starts=TEN + timedelta(days=1)))


def test_only_its_keeper_closes_a_room_and_opens_it_again(rooms: Town) -> None:
    asked = BlockRoom(
        blocking_id=fresh_id(rooms.clock()),
        room_id="15C",
        starts_at=NINE_UTC,
        ends_at=NINE_UTC + timedelta(days=1),
        reason="工事",
    )
    mine = rooms.desk(MORI).identified
    assert block_room(rooms.services, mine, asked) == Refusal(code="meeting.keepers_only")
    block_room(rooms.services, keeper(rooms), asked)
    refused = unblock_room(rooms.services, mine, asked.blocking_id)
    assert refused == Refusal(code="meeting.blocking_unknown")
