# SPDX-License-Identifier: Apache-2.0
"""Booking through the use case, on both databases: what is had, and what one hears instead."""

from datetime import timedelta

import pytest

from approval.refusal import Refusal
from server.store.meetings.stored import meeting_of, occurrences_of
from server.usecases.meetings.book import Booked, NothingTaken
from server.usecases.meetings.ids import fresh_id
from telework.meetings.booking import BookingAnswer, BookMeeting, ConflictPolicy, Outcome
from telework.meetings.meeting import Attendee, MeetingContent, OccurrenceState, WebLink
from tests.server.meetings.changes import changed
from tests.server.meetings.rooms import TEN, book, days_later, had, missed, open_rooms, wish
from tests.server.town import MORI, TENANT, Town

KANEKO, YAMAZAKI = "p-kaneko", "p-yamazaki"


@pytest.fixture
def rooms(town: Town) -> Town:
    """The town with its rooms."""
    open_rooms(town)
    return town


def outcomes(outcome: BookingAnswer | NothingTaken) -> list[Outcome]:
    """Return what became of each date."""
    return [each.outcome for each in outcome.dates]


def test_a_single_meeting_is_stored_with_all_of_it(rooms: Town) -> None:
    meeting_id = fresh_id(rooms.clock())
    guests = (Attendee(person_id=KANEKO), Attendee(mail="guest@example.jp", name="客"))
    link = WebLink(join_url="https://meet.example.jp/1?pwd=x", passcode="1234")
    booked = had(rooms, MORI, wish(attendees=guests, link=link), meeting_id)
    assert booked.state is OccurrenceState.ACCEPTED
    with rooms.database.read_work() as tx:
        stored = meeting_of(tx, TENANT, meeting_id)
        (date,) = occurrences_of(tx, TENANT, meeting_id)
    assert stored is not None
    assert (stored.owner_id, stored.when.starts) == (MORI, TEN)
    assert date.starts_at.hour == 1
    assert date.occurrence_id == booked.dates[0].occurrence_id
    with rooms.database.engine.connect() as plain:
        kept = plain.exec_driver_sql("SELECT data FROM meeting_detail").scalar_one()
        asked = plain.exec_driver_sql("SELECT count(*) FROM meeting_attendee").scalar_one()
    assert "1234" not in kept
    assert "pwd" not in kept
    assert asked == 2


def test_the_same_request_again_is_answered_again(rooms: Town) -> None:
    meeting_id = fresh_id(rooms.clock())
    first = had(rooms, MORI, wish(), meeting_id)
    again = book(rooms, MORI, wish(), meeting_id)
    assert again == Booked(answer=first, fresh=False)
    other = book(rooms, MORI, wish(minutes=30), meeting_id)
    assert other == Refusal(code="meeting.id_reused")
    somebody = book(rooms, KANEKO, wish(), meeting_id)
    assert somebody == Refusal(code="meeting.id_reused")


def test_a_series_again_is_answered_again_though_its_own_dates_stand(rooms: Town) -> None:
    meeting_id = fresh_id(rooms.clock())
    asked = wish(rule="FREQ=WEEKLY;COUNT=2", projectors=2)
    first = had(rooms, MORI, asked, meeting_id)
    assert book(rooms, MORI, asked, meeting_id) == Booked(answer=first, fresh=False)


def test_what_is_taken_is_named_as_far_as_one_may_know(rooms: Town) -> None:
    book(rooms, KANEKO, wish(title="決算の確認"))
    refused = missed(rooms, MORI, wish(starts=TEN + timedelta(minutes=30)))
    assert refused.refusal.code == "meeting.room_taken_by"
    assert refused.refusal.params["title"] == "決算の確認"
    assert refused.refusal.params["begins"] == "11/25 10:00"
    had(rooms, MORI, wish(starts=TEN + timedelta(hours=1)))


def test_a_private_meeting_in_the_way_has_no_name(rooms: Town) -> None:
    book(rooms, KANEKO, wish(title="人事の相談", private=True))
    refused = missed(rooms, MORI, wish())
    assert refused.refusal.code == "meeting.room_taken"
    assert "人事" not in str(refused)
    assert "title" not in refused.refusal.params


def test_a_series_skips_and_lists_what_it_does_not_get(rooms: Town) -> None:
    book(rooms, KANEKO, wish(starts=days_later(7)))
    meeting_id = fresh_id(rooms.clock())
    series = had(rooms, MORI, wish(rule="FREQ=WEEKLY;COUNT=4"), meeting_id)
    assert outcomes(series) == [
        Outcome.BOOKED,
        Outcome.SKIPPED,
        Outcome.BOOKED,
        Outcome.BOOKED,
    ]
    with rooms.database.read_work() as tx:
        assert len(occurrences_of(tx, TENANT, meeting_id)) == 3
        (code,) = tx.exec_driver_sql("SELECT code FROM meeting_skipped").scalars()
    assert code == "meeting.room_taken_by"


def test_all_or_nothing_leaves_nothing(rooms: Town) -> None:
    book(rooms, KANEKO, wish(starts=days_later(7)))
    meeting_id = fresh_id(rooms.clock())
    asked = wish(rule="FREQ=WEEKLY;COUNT=3", policy=ConflictPolicy.ALL_OR_NOTHING)
    refused = missed(rooms, MORI, asked, meeting_id)
    assert refused.refusal == Refusal(
        code="meeting.all_or_nothing", params={"asked": "3", "missed": "1"}
    )
    assert outcomes(refused) == [Outcome.SKIPPED] * 3
    assert refused.dates[0].code == "meeting.others_missing"
    with rooms.database.read_work() as tx:
        assert meeting_of(tx, TENANT, meeting_id) is None
    had(rooms, MORI, wish(), meeting_id)


def test_another_room_stands_in(rooms: Town) -> None:
    book(rooms, KANEKO, wish(starts=days_later(7)))
    asked = wish(rule="FREQ=WEEKLY;COUNT=2", policy=ConflictPolicy.SUBSTITUTE, substitutes=("15D",))
    booked = had(rooms, MORI, asked)
    assert outcomes(booked) == [Outcome.BOOKED, Outcome.SUBSTITUTED]
    assert [each.room_id for each in booked.dates] == ["15C", "15D"]


def test_a_hall_takes_its_parts_and_a_part_stands_in_its_way(rooms: Town) -> None:
    had(rooms, KANEKO, wish("hall-a"))
    missed(rooms, MORI, wish("hall"))
    had(rooms, MORI, wish("hall", starts=days_later(1)))
    missed(rooms, KANEKO, wish("hall-a", starts=days_later(1)))


def test_buffers_keep_others_out_and_touch(rooms: Town) -> None:
    book(rooms, KANEKO, wish("buffered"))
    missed(rooms, MORI, wish("buffered", TEN + timedelta(minutes=75)))
    had(rooms, MORI, wish("buffered", TEN + timedelta(minutes=90)))


def test_a_series_that_meets_its_own_buffers_skips_those_dates(rooms: Town) -> None:
    asked = wish("buffered", days_later(-1), 1430, rule="FREQ=DAILY;COUNT=3")
    booked = had(rooms, MORI, asked)
    assert [each.code for each in booked.dates] == ["", "meeting.meets_itself", ""]


def test_units_are_taken_first_fit_until_none_is_left(rooms: Town) -> None:
    had(rooms, KANEKO, wish("15C", projectors=1))
    had(rooms, MORI, wish("15D", projectors=1))
    none_left = missed(rooms, YAMAZAKI, wish("hall", projectors=1))
    assert none_left.refusal.code == "meeting.equipment_taken"
    assert none_left.refusal.params == {"equipment": "プロジェクター", "free": "0"}


def test_hosts_run_as_many_meetings_as_they_have_slots(rooms: Town) -> None:
    people = [KANEKO, MORI, YAMAZAKI]
    for person in people:
        had(rooms, person, wish("", host=True))
    refused = missed(rooms, "p-takahashi", wish("", host=True))
    assert refused.refusal.code == "meeting.hosts_taken"


def test_a_series_keeps_one_host_where_it_can(rooms: Town) -> None:
    book(rooms, KANEKO, wish("", days_later(7), host=True))
    meeting_id = fresh_id(rooms.clock())
    book(rooms, MORI, wish("", rule="FREQ=WEEKLY;COUNT=3", host=True), meeting_id)
    with rooms.database.read_work() as tx:
        hosts = {each.host_id for each in occurrences_of(tx, TENANT, meeting_id)}
    assert hosts == {"zoom-2"}


def test_a_room_that_asks_for_approval_is_held(rooms: Town) -> None:
    booked = had(rooms, MORI, wish("asks"))
    assert booked.state is OccurrenceState.HELD
    missed(rooms, KANEKO, wish("asks"))
    with rooms.database.read_work() as tx:
        (date,) = occurrences_of(tx, TENANT, booked.meeting_id)
    assert date.held_until == rooms.clock() + timedelta(minutes=30)


def test_rules_of_the_city_stand_beside_what_is_taken(rooms: Town) -> None:
    """R2, R4: Saturdays are closed days and a year ahead is out of every window."""
    closed = had(rooms, MORI, wish(rule="FREQ=DAILY;COUNT=4"))
    assert outcomes(closed)[3] is Outcome.CLOSED_DAY
    far = missed(rooms, KANEKO, wish(starts=days_later(370)))
    assert outcomes(far) == [Outcome.OUT_OF_WINDOW]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (wish("nowhere"), "meeting.room_unknown"),
        (wish(title=" "), "meeting.title_missing"),
        (wish(title="a\x00b"), "meeting.title_missing"),
        (wish(body="x" * 10_001), "meeting.text_too_long"),
        (wish(projectors=3), "meeting.equipment_units"),
        (wish(minutes=1441), "meeting.minutes"),
        (wish(rule="FREQ=DAILY"), "meeting.endless"),
        (wish(rule="FREQ=DAILY;COUNT=1001"), "meeting.too_many_dates"),
        (wish(attendees=(Attendee(person_id="p-nobody"),)), "meeting.person_unknown"),
        (wish(attendees=(Attendee(mail="a b@c"),)), "meeting.attendee_unreadable"),
        (wish(link=WebLink(join_url="javascript:1")), "meeting.link_unreadable"),
    ],
)
def test_what_cannot_be_asked_for_is_refused_as_a_whole(
    rooms: Town, asked: BookMeeting, code: str
) -> None:
    refused = book(rooms, MORI, asked)
    assert isinstance(refused, Refusal)
    assert refused.code == code


def test_more_people_than_seats_are_told_of_and_never_refused(rooms: Town) -> None:
    guests = tuple(Attendee(mail=f"guest{number}@example.jp") for number in range(20))
    meeting_id = fresh_id(rooms.clock())
    (line,) = had(rooms, MORI, wish(attendees=guests), meeting_id).dates
    assert (line.outcome, line.code) == (Outcome.BOOKED, "room.crowded")
    assert line.params == {"room": "15C会議室", "people": "21", "capacity": "20"}
    # Whoever organises counts once, though he asks himself to come too.
    fits = (*guests[:19], Attendee(person_id=MORI))
    assert had(rooms, MORI, wish("15D", attendees=fits)).dates[0].code == ""
    content = MeetingContent(title="予算打合せ", attendees=guests[:19])
    smaller = changed(rooms, meeting_id, 0, content=content)
    assert [each.code for each in smaller.dates] == [""]
    content = MeetingContent(title="予算打合せ", attendees=guests)
    assert changed(rooms, meeting_id, 0, content=content).dates[0].code == "room.crowded"
