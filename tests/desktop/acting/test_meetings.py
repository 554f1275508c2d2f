# SPDX-License-Identifier: Apache-2.0
"""A booking is the server's word; what is asked for without it is a request, and never lost."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.desk import LocalDesk
from desktop.facade import Trouble
from desktop.meetings import (
    BookingRequest,
    KnownCatalogue,
    KnownMeetings,
    NothingTaken,
    RequestState,
)
from desktop.settings import Profile
from telework.meetings.booking import BookingAnswer, BookMeeting
from tests.desktop import sample_meetings
from tests.desktop.model_rooms import TAKEN
from tests.desktop.model_server import PASSWORD, Mishap
from tests.desktop.office import Office, turn

AWAY = "/v1/meetings"


def wish(room_id: str = "15C", title: str = "県との打合せ") -> BookMeeting:
    begin = sample_meetings.at(13, days=1)
    return sample_meetings.wish_of(sample_meetings.shown(1, room_id, begin, 60, title=title))


def asked_without_answer(office: Office, desk: LocalDesk, mishap: Mishap) -> BookingRequest:
    office.server.order(AWAY, mishap)
    answer = desk.meetings.book(desk.meetings.new_id(), wish())
    assert isinstance(answer, BookingRequest)
    return answer


def test_a_booking_that_was_answered_leaves_no_request(office: Office) -> None:
    desk = office.seated("yamazaki")
    answer = desk.meetings.book(desk.meetings.new_id(), wish())
    assert isinstance(answer, BookingAnswer)
    assert desk.meetings.requests() == ()


@pytest.mark.parametrize("mishap", [Mishap.DROP_BEFORE, Mishap.DROP_AFTER, Mishap.UNAVAILABLE])
def test_without_an_answer_it_is_kept_and_sent_again_under_its_id_until_there_is_one(
    office: Office, mishap: Mishap
) -> None:
    desk = office.seated("yamazaki")
    request = asked_without_answer(office, desk, mishap)
    assert desk.meetings.requests()[0].state in {RequestState.UNSENT, RequestState.UNKNOWN}
    turn(desk)
    (settled,) = desk.meetings.requests()
    assert settled.state is RequestState.ANSWERED
    assert [each.outcome.is_taken for each in settled.dates] == [True]
    assert office.server.rooms.booked == {request.meeting_id: wish()}
    desk.meetings.dismiss(request.meeting_id)
    assert desk.meetings.requests() == ()


def test_a_request_survives_that_the_client_is_killed_and_is_sent_once(office: Office) -> None:
    desk = office.seated("yamazaki")
    request = asked_without_answer(office, desk, Mishap.DROP_AFTER)
    desk.close()
    office.open_desks.remove(desk)
    later = office.desk("yamazaki")
    assert [each.meeting_id for each in later.meetings.requests()] == [request.meeting_id]
    turn(later)
    assert office.server.rooms.asked == [request.meeting_id] * 2
    assert len(office.server.rooms.booked) == 1


def test_what_the_server_refuses_later_says_why_and_can_be_asked_anew(office: Office) -> None:
    desk = office.seated("yamazaki")
    office.server.order(AWAY, Mishap.UNAVAILABLE)
    meeting_id = desk.meetings.new_id()
    desk.meetings.book(meeting_id, wish(TAKEN))
    turn(desk)
    (refused,) = desk.meetings.requests()
    assert refused.state is RequestState.REFUSED
    assert refused.trouble is not None
    assert refused.trouble.code == "meeting.room_taken"
    assert refused.dates[0].code == "meeting.room_taken"
    again = desk.meetings.revise(meeting_id, wish())
    assert isinstance(again, BookingRequest)
    assert again.meeting_id != meeting_id
    turn(desk)
    assert list(office.server.rooms.booked) == [again.meeting_id]


def test_a_refusal_of_one_who_waits_for_it_is_told_at_once_and_not_kept(office: Office) -> None:
    desk = office.seated("yamazaki")
    answer = desk.meetings.book(desk.meetings.new_id(), wish(TAKEN))
    assert isinstance(answer, NothingTaken)
    assert answer.dates[0].room_id == TAKEN
    assert desk.meetings.requests() == ()


def test_what_may_have_arrived_is_neither_changed_nor_withdrawn(office: Office) -> None:
    desk = office.seated("yamazaki")
    request = asked_without_answer(office, desk, Mishap.DROP_AFTER)
    for answer in (
        desk.meetings.withdraw(request.meeting_id),
        desk.meetings.revise(request.meeting_id, wish(title="別の件")),
    ):
        assert isinstance(answer, Trouble)
        assert answer.code == "booking_request.in_flight"


def test_what_was_never_sent_can_be_withdrawn_and_taken_back(office: Office) -> None:
    desk = office.seated("yamazaki")
    request = BookingRequest(
        meeting_id=desk.meetings.new_id(), wish=wish(), made_at=sample_meetings.at(9)
    )
    desk.meetings.put_back(request)
    assert desk.meetings.withdraw(request.meeting_id) == request
    assert desk.meetings.requests() == ()
    desk.meetings.put_back(request)
    changed = desk.meetings.revise(request.meeting_id, wish(title="別の件"))
    assert isinstance(changed, BookingRequest)
    assert changed == replace(request, wish=wish(title="別の件"))


def test_a_terminal_that_keeps_nothing_keeps_no_request(office: Office) -> None:
    desk = office.desk("yamazaki", Profile.THIN)
    desk.sign_in("", "yamazaki", PASSWORD)
    office.server.order(AWAY, Mishap.UNAVAILABLE)
    answer = desk.meetings.book(desk.meetings.new_id(), wish())
    assert isinstance(answer, Trouble)
    assert desk.meetings.requests() == ()


def test_rooms_and_own_meetings_are_known_without_the_server_and_said_to_be_old(
    office: Office,
) -> None:
    desk = office.seated("yamazaki")
    today = sample_meetings.at(0), sample_meetings.at(24)
    desk.meetings.catalogue()
    desk.meetings.mine(*today)
    office.server.order(AWAY, Mishap.UNAVAILABLE, Mishap.UNAVAILABLE)
    rooms, mine = desk.meetings.catalogue(), desk.meetings.mine(*today)
    assert isinstance(rooms, KnownCatalogue)
    assert isinstance(mine, KnownMeetings)
    assert rooms.catalogue == sample_meetings.catalogue()
    assert [each.title for each in mine.meetings.items] == [
        "市町村情報システム連絡会",
        "夜間保守の打合せ",
    ]
    assert rooms.trouble is not None
    assert mine.trouble is not None


def test_looking_at_one_day_forgets_no_other(office: Office) -> None:
    desk = office.seated("yamazaki")
    week = sample_meetings.at(0), sample_meetings.at(0) + timedelta(days=14)
    desk.meetings.mine(*week)
    before = desk.meetings.kept_meetings()
    desk.meetings.mine(sample_meetings.at(0), sample_meetings.at(24))
    after = desk.meetings.kept_meetings()
    assert before is not None
    assert after is not None
    last = [each.occurrence_id for each in before.meetings.items][-1]
    assert last in [each.occurrence_id for each in after.meetings.items]
