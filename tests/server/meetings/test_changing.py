# SPDX-License-Identifier: Apache-2.0
"""Changing what is booked, on both databases: this, the following ones, all."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from approval.refusal import Refusal
from server.usecases.meetings.again import ask_again
from server.usecases.meetings.answering import Done
from server.usecases.meetings.book import NothingTaken
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.swap import swap_rooms
from telework.meetings.booking import (
    AskAgain,
    BookingAnswer,
    ConflictPolicy,
    Outcome,
    RoomsSwapped,
    Scope,
    SwapRooms,
)
from telework.meetings.meeting import MeetingContent, OccurrenceState, Wanted
from tests.server.meetings.changes import (
    at,
    cancel,
    change,
    changed,
    code,
    later,
    overlapping,
    stored,
)
from tests.server.meetings.rooms import TEN, book, days_later, had, missed, open_rooms, wish
from tests.server.town import MORI, Town

KANEKO = "p-kaneko"
Answered = Done[BookingAnswer] | NothingTaken | Refusal
SwapOutcome = Done[RoomsSwapped] | NothingTaken | Refusal
WEEKLY = "FREQ=WEEKLY;COUNT=4"


@pytest.fixture
def rooms(town: Town) -> Town:
    """The town with its rooms."""
    open_rooms(town)
    return town


def series(town: Town, rule: str = WEEKLY, **asked: object) -> str:
    """Book a series of Wednesdays at ten, and return its id."""
    meeting_id = fresh_id(town.clock())
    had(town, MORI, wish(rule=rule, **asked), meeting_id)  # type: ignore[arg-type]
    return meeting_id


def test_a_single_meeting_moves_with_its_claims(rooms: Town) -> None:
    meeting_id = series(rooms, "")
    answer = changed(rooms, meeting_id, 0, when=at(TEN + timedelta(minutes=30)))
    assert (answer.version, answer.sequence) == (2, 1)
    assert stored(rooms, meeting_id).places() == ["11-25 10:30 15C accepted"]
    assert stored(rooms, meeting_id).meeting.when.starts == TEN + timedelta(minutes=30)
    had(rooms, KANEKO, wish(minutes=30))


def test_a_series_shifts_onto_its_own_other_dates(rooms: Town) -> None:
    meeting_id = series(rooms)
    before = stored(rooms, meeting_id)
    changed(rooms, meeting_id, 0, scope=Scope.ALL, when=at(days_later(7)))
    after = stored(rooms, meeting_id)
    assert after.places() == [
        "12-02 10:00 15C accepted",
        "12-09 10:00 15C accepted",
        "12-16 10:00 15C accepted",
        "12-23 10:00 15C accepted",
    ]
    assert [e.occurrence_id for e in after.dates] == [e.occurrence_id for e in before.dates]
    assert overlapping(rooms) == []
    had(rooms, KANEKO, wish())


def test_following_splits_and_the_past_stays_as_it_was(rooms: Town) -> None:
    meeting_id = series(rooms)
    later(rooms, days=10)
    before = stored(rooms, meeting_id)
    answer = changed(rooms, meeting_id, 2, scope=Scope.FOLLOWING, when=at(days_later(14), 90))
    assert answer.follows == meeting_id
    assert answer.meeting_id != meeting_id
    head, tail = stored(rooms, meeting_id), stored(rooms, answer.meeting_id)
    assert head.dates == before.dates[:2]
    assert head.meeting.when.rule == "FREQ=WEEKLY;UNTIL=20261202T010000Z"
    assert tail.meeting.when.rule == "FREQ=WEEKLY;COUNT=2"
    assert tail.meeting.uid != head.meeting.uid
    assert [each.occurrence_id for each in tail.dates] == [
        each.occurrence_id for each in before.dates[2:]
    ]


def test_what_stands_in_the_way_leaves_everything_as_it_was(rooms: Town) -> None:
    meeting_id = series(rooms)
    book(rooms, KANEKO, wish(starts=days_later(14) + timedelta(hours=1)))
    before = stored(rooms, meeting_id)
    outcome = change(rooms, meeting_id, 0, scope=Scope.ALL, when=at(TEN + timedelta(minutes=30)))
    assert code(outcome) == "meeting.all_or_nothing"
    assert stored(rooms, meeting_id) == before


def test_a_date_that_cannot_move_stays_and_is_listed(rooms: Town) -> None:
    meeting_id = series(rooms)
    book(rooms, KANEKO, wish(starts=days_later(14) + timedelta(hours=1)))
    answer = changed(
        rooms,
        meeting_id,
        0,
        scope=Scope.ALL,
        when=at(TEN + timedelta(minutes=30)),
        policy=ConflictPolicy.SKIP,
    )
    outcomes = [each.outcome for each in answer.dates]
    assert outcomes == [Outcome.BOOKED, Outcome.BOOKED, Outcome.SKIPPED, Outcome.BOOKED]
    assert answer.dates[2].occurrence_id
    assert stored(rooms, meeting_id).places()[2] == "12-09 10:00 15C accepted"
    assert overlapping(rooms) == []


def test_one_that_stays_keeps_its_place_from_the_others(rooms: Town) -> None:
    meeting_id = series(rooms, "FREQ=DAILY;COUNT=3")
    book(rooms, KANEKO, wish(starts=days_later(3)))
    outcome = change(
        rooms,
        meeting_id,
        0,
        scope=Scope.ALL,
        when=at(days_later(1)),
        policy=ConflictPolicy.SKIP,
    )
    # The last cannot move, so the second cannot, so the first cannot.
    assert code(outcome) == "meeting.nothing_free"
    assert overlapping(rooms) == []


def test_another_room_is_taken_where_the_policy_says_so(rooms: Town) -> None:
    meeting_id = series(rooms)
    book(rooms, KANEKO, wish("15D", days_later(7)))
    wanted = Wanted(room_id="15D", substitutes=("hall-a",))
    answer = changed(
        rooms,
        meeting_id,
        0,
        scope=Scope.ALL,
        wanted=wanted,
        policy=ConflictPolicy.SUBSTITUTE,
    )
    assert [each.room_id for each in answer.dates] == ["15D", "hall-a", "15D", "15D"]
    changed(rooms, meeting_id, 0, scope=Scope.ALL, when=at(TEN + timedelta(hours=1)))
    assert stored(rooms, meeting_id).places()[1] == "12-02 11:00 hall-a accepted"


def test_one_date_may_be_about_something_else(rooms: Town) -> None:
    meeting_id = series(rooms)
    special = MeetingContent(title="臨時の打合せ")
    answer = changed(rooms, meeting_id, 1, content=special)
    assert (answer.version, answer.sequence) == (2, 0)
    details = [each.detail_id for each in stored(rooms, meeting_id).dates]
    assert len(set(details)) == 2
    assert details[1] not in {details[0], details[2]}
    changed(rooms, meeting_id, 1, scope=Scope.ALL, when=at(days_later(7) + timedelta(hours=1)))
    assert [each.detail_id for each in stored(rooms, meeting_id).dates] == details


def test_a_dates_past_keeps_what_it_was_about(rooms: Town) -> None:
    meeting_id = series(rooms)
    later(rooms, days=3)
    before = stored(rooms, meeting_id).dates
    changed(rooms, meeting_id, 1, scope=Scope.ALL, content=MeetingContent(title="新しい題名"))
    after = stored(rooms, meeting_id).dates
    assert after[0] == before[0]
    assert len({each.detail_id for each in after}) == 2


def test_the_same_change_again_is_answered_again(rooms: Town) -> None:
    meeting_id, change_id = series(rooms), fresh_id(rooms.clock())
    moved = {"when": at(days_later(1)), "change_id": change_id, "version": 1}
    first = change(rooms, meeting_id, 0, **moved)  # type: ignore[arg-type]
    again = change(rooms, meeting_id, 0, **moved)  # type: ignore[arg-type]
    assert getattr(first, "answer", 0) == getattr(again, "answer", 1)
    assert stored(rooms, meeting_id).meeting.version == 2
    other = change(rooms, meeting_id, 0, **{**moved, "when": at(days_later(2))})  # type: ignore[arg-type]
    assert code(other) == "meeting.change_reused"


def test_whoever_saw_an_older_version_changes_nothing(rooms: Town) -> None:
    meeting_id = series(rooms)
    changed(rooms, meeting_id, 0, when=at(days_later(1)))
    assert code(change(rooms, meeting_id, 0, version=1, when=at(TEN))) == "meeting.moved_on"


def test_nobody_else_changes_it_and_a_private_one_is_unknown(rooms: Town) -> None:
    open_one, private = series(rooms), series(rooms, starts=TEN + timedelta(hours=2), private=True)
    moved = {"when": at(days_later(1)), "person": KANEKO}
    assert code(change(rooms, open_one, 0, **moved)) == "meeting.not_yours"  # type: ignore[arg-type]
    assert code(change(rooms, private, 0, **moved)) == "meeting.unknown"  # type: ignore[arg-type]
    assert code(cancel(rooms, private, 0, person=KANEKO)) == "meeting.unknown"


def test_what_only_shortens_needs_no_new_approval(rooms: Town) -> None:
    meeting_id = series(rooms, "", room="asks")
    _approve(rooms, meeting_id)
    changed(rooms, meeting_id, 0, when=at(TEN + timedelta(minutes=15), 30))
    assert stored(rooms, meeting_id).dates[0].state is OccurrenceState.ACCEPTED
    answer = changed(rooms, meeting_id, 0, when=at(TEN, 60))
    assert answer.state is OccurrenceState.HELD
    assert stored(rooms, meeting_id).dates[0].held_until is not None


def _approve(town: Town, meeting_id: str) -> None:
    with town.database.write_work() as tx:
        tx.exec_driver_sql("UPDATE meeting_occurrence SET state = 'accepted', held_until = NULL")
    assert stored(town, meeting_id).dates[0].state is OccurrenceState.ACCEPTED


def test_units_and_hosts_move_along_and_nothing_is_lent_twice(rooms: Town) -> None:
    meeting_id = series(rooms, projectors=2, host=True)
    before = stored(rooms, meeting_id).dates[0].host_id
    changed(rooms, meeting_id, 0, scope=Scope.ALL, when=at(TEN + timedelta(hours=1)))
    assert stored(rooms, meeting_id).dates[0].host_id == before
    refused = missed(rooms, KANEKO, wish("15D", TEN + timedelta(hours=1), projectors=1))
    assert refused.refusal.code == "meeting.equipment_taken"
    had(rooms, KANEKO, wish("15D", projectors=2))
    assert overlapping(rooms) == []


def test_cancelling_frees_the_room_and_counts_the_sequence(rooms: Town) -> None:
    meeting_id = series(rooms)
    cancel(rooms, meeting_id, 1, Scope.FOLLOWING)
    there = stored(rooms, meeting_id)
    assert [each.state.value for each in there.dates] == ["accepted", *["cancelled"] * 3]
    assert (there.meeting.version, there.meeting.sequence) == (2, 1)
    had(rooms, KANEKO, wish(starts=days_later(7)))
    assert code(cancel(rooms, meeting_id, 1)) == "meeting.over"


def test_a_running_meeting_is_cancelled_within_ten_minutes(rooms: Town) -> None:
    early, late = series(rooms, ""), series(rooms, "", room="15D")
    starts = stored(rooms, early).dates[0].starts_at
    later(rooms, seconds=(starts - rooms.clock()).total_seconds() + 9 * 60)
    cancel(rooms, early, 0)
    assert stored(rooms, early).dates[0].state is OccurrenceState.CANCELLED
    had(rooms, KANEKO, wish(starts=TEN + timedelta(minutes=15), minutes=30))
    rooms.clock.advance(minutes=2)
    assert code(cancel(rooms, late, 0)) == "meeting.too_late_to_cancel"


def ask(town: Town, meeting_id: str, moment: datetime, **asked: Any) -> Answered:
    """Ask again for a date."""
    request = AskAgain(change_id=fresh_id(town.clock()), recurrence_id=moment, **asked)
    return ask_again(town.services, town.desk(MORI).identified, meeting_id, request)


def test_a_skipped_date_is_asked_again_and_belongs_to_the_series(rooms: Town) -> None:
    book(rooms, KANEKO, wish(starts=days_later(7)))
    meeting_id = series(rooms)
    moment = stored(rooms, meeting_id).dates[0].starts_at + timedelta(days=7)
    assert code(ask(rooms, meeting_id, moment)) == "meeting.room_taken_by"
    outcome = ask(rooms, meeting_id, moment, wanted=Wanted(room_id="15D"))
    assert isinstance(outcome, Done)
    there = stored(rooms, meeting_id)
    assert there.places()[1] == "12-02 10:00 15D accepted"
    assert there.meeting.wanted.room_id == "15C"
    assert code(ask(rooms, meeting_id, moment)) == "meeting.again_unknown"
    changed(rooms, meeting_id, 0, scope=Scope.ALL, when=at(TEN + timedelta(hours=2)))
    assert stored(rooms, meeting_id).places()[1] == "12-02 12:00 15D accepted"


def test_a_cancelled_date_is_asked_again_and_stands_under_its_own_name(rooms: Town) -> None:
    meeting_id = series(rooms)
    was = stored(rooms, meeting_id).dates[1]
    assert isinstance(cancel(rooms, meeting_id, 1), Done)
    outcome = ask(rooms, meeting_id, was.recurrence_id)
    assert isinstance(outcome, Done), outcome
    (line,) = outcome.answer.dates
    assert line.occurrence_id == was.occurrence_id
    there = stored(rooms, meeting_id)
    assert (there.dates[1].state, there.dates[1].reason) == (OccurrenceState.ACCEPTED, "")
    assert there.meeting.sequence == 2
    assert missed(rooms, KANEKO, wish(starts=days_later(7))).refusal.code
    assert code(ask(rooms, meeting_id, was.recurrence_id)) == "meeting.again_unknown"
    with rooms.database.read_work() as tx:
        lines = tx.exec_driver_sql("SELECT act, detail FROM meeting_log").all()
    told = {act: json.loads(detail) for act, detail in lines}
    assert told["cancelled"]["was"] == "accepted"
    # The date itself has its reason no more; the log tells why it had been gone.
    assert told["again_after_cancelled"] == {"room": "15C", "reason": "都合により"}


def test_what_is_gone_comes_back_only_where_the_room_is_free_and_the_rules_allow(
    rooms: Town,
) -> None:
    meeting_id = series(rooms, "")
    assert isinstance(cancel(rooms, meeting_id, 0), Done)
    moment = stored(rooms, meeting_id).dates[0].recurrence_id
    had(rooms, KANEKO, wish(minutes=30))
    assert code(ask(rooms, meeting_id, moment)) == "meeting.room_taken_by"
    assert stored(rooms, meeting_id).places() == ["11-25 10:00 15C cancelled"]
    assert isinstance(ask(rooms, meeting_id, moment, wanted=Wanted(room_id="asks")), Done)
    assert stored(rooms, meeting_id).places() == ["11-25 10:00 asks held"]
    assert isinstance(cancel(rooms, meeting_id, 0), Done)
    later(rooms, days=3)
    assert code(ask(rooms, meeting_id, moment)) == "room.past"
    assert overlapping(rooms) == []


def swap(town: Town, one: str, other: str, person: str = MORI) -> SwapOutcome:
    """Let the first dates of two meetings exchange their rooms."""
    dates = [stored(town, each).dates[0] for each in (one, other)]
    request = SwapRooms(
        change_id=fresh_id(town.clock()),
        one_id=dates[0].occurrence_id,
        one_version=dates[0].version,
        other_id=dates[1].occurrence_id,
        other_version=dates[1].version,
    )
    return swap_rooms(town.services, town.desk(person).identified, request)


def test_two_meetings_exchange_rooms_that_neither_could_take_first(rooms: Town) -> None:
    one = series(rooms, "")
    other = series(rooms, "", room="15D", starts=TEN + timedelta(minutes=30), minutes=90)
    assert isinstance(swap(rooms, one, other), Done)
    assert stored(rooms, one).places() == ["11-25 10:00 15D accepted"]
    assert stored(rooms, other).places() == ["11-25 10:30 15C accepted"]
    assert overlapping(rooms) == []
    assert stored(rooms, other).meeting.sequence == 1


def test_an_exchange_that_would_clash_leaves_both(rooms: Town) -> None:
    one = series(rooms, "", minutes=30)
    other = series(rooms, "", room="15D", minutes=90)
    book(rooms, KANEKO, wish(starts=TEN + timedelta(hours=1)))
    refused = swap(rooms, one, other)
    assert isinstance(refused, Refusal)
    assert refused.code == "meeting.swap_would_clash"
    assert stored(rooms, other).places() == ["11-25 10:00 15D accepted"]
    assert len(overlapping(rooms)) == 0


def test_nobody_exchanges_the_room_of_another(rooms: Town) -> None:
    mine, hers = series(rooms, ""), fresh_id(rooms.clock())
    had(rooms, KANEKO, wish("15D"), hers)
    assert swap(rooms, mine, hers) == Refusal(code="meeting.not_yours")
    assert swap(rooms, mine, hers, KANEKO) == Refusal(code="meeting.not_yours")


def test_what_was_cancelled_goes_along_and_gives_its_moment_to_another(rooms: Town) -> None:
    meeting_id = series(rooms)
    cancel(rooms, meeting_id, 2)
    before = stored(rooms, meeting_id)
    changed(rooms, meeting_id, 0, scope=Scope.ALL, when=at(days_later(7)))
    after = {each.occurrence_id: each for each in stored(rooms, meeting_id).dates}
    for was in before.dates:
        assert after[was.occurrence_id].recurrence_id == was.recurrence_id + timedelta(days=7)
    cancelled = before.dates[2]
    assert after[cancelled.occurrence_id].starts_at == cancelled.starts_at


def test_no_date_takes_the_moment_of_one_that_is_over(rooms: Town) -> None:
    meeting_id = series(rooms)
    later(rooms, days=10)
    before = stored(rooms, meeting_id)
    outcome = change(rooms, meeting_id, 3, scope=Scope.ALL, when=at(days_later(14)))
    assert code(outcome) == "meeting.history_in_the_way"
    assert stored(rooms, meeting_id) == before
