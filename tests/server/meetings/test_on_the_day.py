# SPDX-License-Identifier: Apache-2.0
"""On the day: checking in, ending early, what is released by itself, and who waits for it."""

from datetime import UTC, datetime, timedelta

import pytest

from approval.refusal import Refusal
from server.store.meetings.stored import occurrence_of
from server.usecases.meetings.on_the_day import Present, check_in, finish, present
from server.usecases.meetings.releasing import release_due
from server.usecases.meetings.waiting import ShownWait, own_waits, stop_waiting, wait_for
from telework.meetings.meeting import Attendee, OccurrenceState
from telework.meetings.views import OccurrenceLine
from tests.server.meetings.rooms import TEN, had, missed, open_rooms, wish
from tests.server.town import MORI, TENANT, Town

KANEKO, YAMAZAKI = "p-kaneko", "p-yamazaki"
BEGINS = datetime(2026, 11, 25, 1, tzinfo=UTC)


@pytest.fixture
def rooms(town: Town) -> Town:
    """The town with its rooms."""
    open_rooms(town)
    return town


def booked(rooms: Town) -> str:
    """Have 森 book the room for an hour, 山﨑 coming too."""
    asked = wish(attendees=(Attendee(person_id=YAMAZAKI),))
    return had(rooms, MORI, asked).dates[0].occurrence_id


def at(rooms: Town, minutes: int) -> None:
    """Let it be so many minutes after the beginning."""
    rooms.clock.set(BEGINS + timedelta(minutes=minutes))
    for person in (MORI, KANEKO, YAMAZAKI):
        rooms.desk(person).sign_in_again()


def by(rooms: Town, person: str) -> Present:
    """Return a person who stands there."""
    return present(rooms.desk(person).identified)


def state(rooms: Town, occurrence_id: str) -> OccurrenceState:
    """Return the state of a date."""
    with rooms.database.read_work() as tx:
        stored = occurrence_of(tx, TENANT, occurrence_id)
    assert stored is not None
    return stored.state


def test_an_attendee_checks_in_within_the_window(rooms: Town) -> None:
    date = booked(rooms)
    at(rooms, -6)
    early = check_in(rooms.services, by(rooms, YAMAZAKI), date, 1)
    assert early == Refusal(code="meeting.check_in_too_early", params={"opens": "11/25 9:55"})
    at(rooms, -5)
    stranger = check_in(rooms.services, by(rooms, KANEKO), date, 1)
    assert stranger == Refusal(code="meeting.not_attending")
    done = check_in(rooms.services, by(rooms, YAMAZAKI), date, 1)
    assert isinstance(done, OccurrenceLine)
    assert done.state is OccurrenceState.CHECKED_IN
    assert check_in(rooms.services, by(rooms, MORI), date, 1) == done
    at(rooms, 16)
    assert release_due(rooms.services, TENANT) == 0


def test_the_door_checks_in_what_stands_in_its_own_room(rooms: Town) -> None:
    date = booked(rooms)
    at(rooms, 0)
    other = Present(tenant=TENANT, actor="door:15D", door_of="15D")
    assert check_in(rooms.services, other, date) == Refusal(code="meeting.not_attending")
    own = Present(tenant=TENANT, actor="door:15C", door_of="15C")
    assert isinstance(check_in(rooms.services, own, date), OccurrenceLine)


def test_nobody_came_so_the_room_is_free_and_the_date_stays(rooms: Town) -> None:
    """R6: released is a state, never a deletion."""
    date = booked(rooms)
    at(rooms, 15)
    assert release_due(rooms.services, TENANT) == 0
    at(rooms, 16)
    assert release_due(rooms.services, TENANT) == 1
    assert release_due(rooms.services, TENANT) == 0
    with rooms.database.read_work() as tx:
        stored = occurrence_of(tx, TENANT, date)
        acts = tx.exec_driver_sql("SELECT act, actor FROM meeting_log").all()
    assert stored is not None
    assert (stored.state, stored.reason) == (OccurrenceState.RELEASED, "no_show")
    assert (stored.starts_at, stored.ends_at) == (BEGINS, BEGINS + timedelta(hours=1))
    assert ("released", "round") in [tuple(each) for each in acts]
    had(rooms, KANEKO, wish(starts=TEN + timedelta(minutes=30), minutes=30))
    late = check_in(rooms.services, by(rooms, MORI), date, 1)
    assert late == Refusal(code="meeting.released")
    assert state(rooms, date) is OccurrenceState.RELEASED


def test_whoever_could_not_check_in_is_no_absentee(rooms: Town) -> None:
    """The server was away through the whole window."""
    date = booked(rooms)
    at(rooms, 50)
    assert release_due(rooms.services, TENANT) == 0
    assert state(rooms, date) is OccurrenceState.ACCEPTED


def test_who_ends_early_gives_the_rest_back_at_once(rooms: Town) -> None:
    date = booked(rooms)
    at(rooms, 0)
    assert finish(rooms.services, by(rooms, MORI), date, 1) == Refusal(code="meeting.not_running")
    check_in(rooms.services, by(rooms, MORI), date, 1)
    at(rooms, 20)
    missed(rooms, KANEKO, wish(starts=TEN + timedelta(minutes=20), minutes=40))
    stale = finish(rooms.services, by(rooms, MORI), date, 1)
    assert stale == Refusal(code="meeting.moved_on")
    done = finish(rooms.services, by(rooms, MORI), date, 2)
    assert isinstance(done, OccurrenceLine)
    assert done.state is OccurrenceState.FINISHED
    had(rooms, KANEKO, wish(starts=TEN + timedelta(minutes=20), minutes=40))


def test_what_is_checked_in_ends_by_itself(rooms: Town) -> None:
    date = booked(rooms)
    at(rooms, 0)
    check_in(rooms.services, by(rooms, MORI), date, 1)
    at(rooms, 61)
    assert release_due(rooms.services, TENANT) == 1
    assert state(rooms, date) is OccurrenceState.FINISHED


def test_a_hold_without_its_application_expires(rooms: Town) -> None:
    date = had(rooms, MORI, wish("asks")).dates[0].occurrence_id
    rooms.clock.advance(seconds=29 * 60)
    assert release_due(rooms.services, TENANT) == 0
    rooms.clock.advance(seconds=60)
    assert release_due(rooms.services, TENANT) == 1
    assert state(rooms, date) is OccurrenceState.CANCELLED
    had(rooms, KANEKO, wish("asks"))


def test_who_waits_hears_once_when_the_whole_time_is_free(rooms: Town) -> None:
    first = had(rooms, MORI, wish("hall-a")).dates[0].occurrence_id
    second = had(rooms, MORI, wish("hall-a", TEN + timedelta(hours=1))).dates[0].occurrence_id
    waiting = rooms.desk(KANEKO).identified
    span = (BEGINS + timedelta(minutes=30), BEGINS + timedelta(minutes=90))
    wait = wait_for(rooms.services, waiting, "hall", span)
    assert isinstance(wait, ShownWait)
    assert wait_for(rooms.services, waiting, "nowhere", span) == Refusal(
        code="meeting.room_unknown", params={"room": "nowhere"}
    )
    at(rooms, 5)
    finish(rooms.services, by(rooms, MORI), first, 1)
    (still,) = own_waits(rooms.services, rooms.desk(KANEKO).identified).items
    assert not still.told
    at(rooms, 76)
    assert release_due(rooms.services, TENANT) == 1
    assert state(rooms, second) is OccurrenceState.RELEASED
    (told,) = own_waits(rooms.services, rooms.desk(KANEKO).identified).items
    assert told.told
    assert stop_waiting(rooms.services, rooms.desk(KANEKO).identified, wait.wait_id) is None
    gone = stop_waiting(rooms.services, rooms.desk(KANEKO).identified, wait.wait_id)
    assert gone == Refusal(code="meeting.wait_unknown")
