# SPDX-License-Identifier: Apache-2.0
"""会議の履歴: who did what, from where to where; for its people and for who keeps the room."""

from datetime import timedelta

import pytest

from approval.refusal import Refusal
from server.usecases.identify import Identified
from server.usecases.meetings.read_history import read_history
from telework.meetings.booking import Scope
from telework.meetings.history import HistoryLine, MeetingHistory
from telework.meetings.meeting import Attendee, MeetingContent
from tests.server.meetings.changes import at, cancel, changed, stored
from tests.server.meetings.rooms import TEN, days_later, had, open_rooms, wish
from tests.server.meetings.test_giving_way import by_force, keeper
from tests.server.town import MORI, Town

KANEKO = "p-kaneko"
OTHER = "p-kera"


@pytest.fixture
def rooms(town: Town) -> Town:
    """The town with its rooms."""
    open_rooms(town)
    return town


def lines(town: Town, who: Identified, meeting_id: str) -> tuple[HistoryLine, ...]:
    found = read_history(town.services, who, meeting_id)
    assert isinstance(found, MeetingHistory), found
    return found.items


def test_each_line_says_who_and_from_where_to_where(rooms: Town) -> None:
    meeting_id = had(rooms, MORI, wish("hall-a")).meeting_id
    rooms.clock.advance(seconds=1)
    changed(rooms, meeting_id, 0, when=at(TEN + timedelta(minutes=30)))
    rooms.clock.advance(seconds=1)
    by_force(rooms, keeper(rooms))
    me = rooms.desk(MORI).identified
    gone, moved, made = lines(rooms, me, meeting_id)
    assert [each.act for each in (made, moved, gone)] == ["accepted", "moved", "displaced"]
    assert (made.who, gone.who) == ("森 林", "大友 宗介")
    assert made.detail == {"room": "hall-a"}
    times = {key: moved.detail[key] for key in ("was_starts", "starts")}
    assert times == {
        "was_starts": "2026-11-25T01:00:00+00:00",
        "starts": "2026-11-25T01:30:00+00:00",
    }
    # Of what took its place nothing is told but that it did.
    assert "by" not in gone.detail


def test_the_tail_of_a_split_knows_what_was_before(rooms: Town) -> None:
    meeting_id = had(rooms, MORI, wish(rule="FREQ=WEEKLY;COUNT=3")).meeting_id
    answer = changed(rooms, meeting_id, 1, scope=Scope.FOLLOWING, when=at(days_later(8)))
    tail = lines(rooms, rooms.desk(MORI).identified, answer.meeting_id)
    assert [each.act for each in tail].count("accepted") == len(
        stored(rooms, answer.meeting_id).dates
    )


def test_attendees_and_keepers_read_it_and_nobody_else(rooms: Town) -> None:
    asked = wish(attendees=(Attendee(person_id=KANEKO, name="金子"),))
    meeting_id = had(rooms, MORI, asked).meeting_id
    assert lines(rooms, rooms.desk(KANEKO).identified, meeting_id)
    assert lines(rooms, keeper(rooms), meeting_id)
    refused = read_history(rooms.services, rooms.desk(OTHER).identified, meeting_id)
    assert refused == Refusal(code="meeting.history_not_yours")


def test_nobody_learns_of_a_private_meeting_from_its_history(rooms: Town) -> None:
    meeting_id = had(rooms, MORI, wish(private=True)).meeting_id
    for who in (keeper(rooms), rooms.desk(OTHER).identified):
        assert read_history(rooms.services, who, meeting_id) == Refusal(code="meeting.unknown")
    assert lines(rooms, rooms.desk(MORI).identified, meeting_id)


def test_a_date_that_became_private_takes_its_lines_along(rooms: Town) -> None:
    meeting_id = had(rooms, MORI, wish(rule="FREQ=DAILY;COUNT=2")).meeting_id
    changed(rooms, meeting_id, 0, content=MeetingContent(title="内々", private=True))
    cancel(rooms, meeting_id, 1)
    seen = {each.date for each in lines(rooms, keeper(rooms), meeting_id)}
    assert seen == {stored(rooms, meeting_id).dates[1].starts_at}
