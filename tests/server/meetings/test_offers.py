# SPDX-License-Identifier: Apache-2.0
"""入れ替えの申し出: one offers, the other accepts; whatever happens at once, one answer holds."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DatabaseError

from approval.refusal import Refusal
from server.store.mailing import MailPerson, put_person
from server.store.tables import meeting_swap
from server.usecases.meetings.answering import Done
from server.usecases.meetings.displace import displace_meetings
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.offering import answer_offer, offer_swap, withdraw_offer
from server.usecases.meetings.on_the_day import check_in, present
from server.usecases.meetings.read_offers import read_offers
from telework.meetings.booking import DisplaceMeetings
from telework.meetings.meeting import OccurrenceState
from telework.meetings.swapping import AnswerOffer, OfferState, OfferSwap, ShownOffer
from telework.meetings.views import OccurrenceLine
from tests.server.meetings.changes import at, cancel, changed, later, overlapping, stored
from tests.server.meetings.rooms import TEN, had, open_rooms, wish
from tests.server.meetings.test_giving_way import keeper
from tests.server.town import MORI, TENANT, Town

KANEKO = "p-kaneko"
ROUNDS = 3


@pytest.fixture
def rooms(town: Town) -> Town:
    """The town with its rooms."""
    open_rooms(town)
    return town


def meetings(town: Town, **private: bool) -> tuple[str, str]:
    """Book 15C for 森 and 15D for 金子, at the same time."""
    ids = fresh_id(town.clock()), fresh_id(town.clock())
    had(town, MORI, wish(title="森の会議", **private), ids[0])
    had(town, KANEKO, wish("15D", title="金子の会議"), ids[1])
    return ids


def offer(town: Town, one: str, other: str, person: str = MORI, **asked: Any) -> OfferSwap:
    mine, theirs = (stored(town, each).dates[0] for each in (one, other))
    return OfferSwap(
        **{
            "offer_id": fresh_id(town.clock()),
            "one_id": mine.occurrence_id,
            "one_version": mine.version,
            "other_id": theirs.occurrence_id,
            "other_version": theirs.version,
            "message": "プロジェクターのある部屋が要ります。",
            **asked,
        }
    )


def made(town: Town, one: str, other: str) -> ShownOffer:
    """Offer an exchange as 森, and return the offer."""
    outcome = offer_swap(town.services, town.desk(MORI).identified, offer(town, one, other))
    assert isinstance(outcome, Done), outcome
    return outcome.answer


def answer(
    town: Town, offer_id: str, person: str = KANEKO, *, accepts: bool = True, change_id: str = ""
) -> object:
    asked = AnswerOffer(change_id=change_id or fresh_id(town.clock()), accepts=accepts)
    return answer_offer(town.services, town.desk(person).identified, offer_id, asked)


def places(town: Town, *meeting_ids: str) -> list[str]:
    return [stored(town, each).places()[0] for each in meeting_ids]


def test_what_is_offered_and_accepted_is_exchanged(rooms: Town) -> None:
    one, other = meetings(rooms)
    shown = made(rooms, one, other)
    assert (shown.state, shown.offered, shown.person_name) == (OfferState.OPEN, True, "金子 みすず")
    # Not past the beginning of what it is about, though three days would be.
    assert shown.ends_at == stored(rooms, one).dates[0].starts_at
    (asked,) = read_offers(rooms.services, rooms.desk(KANEKO).identified).items
    assert (asked.offered, asked.own.room_id, asked.other.room_id) == (False, "15D", "15C")
    assert (asked.message, asked.other.title) == (
        "プロジェクターのある部屋が要ります。",
        "森の会議",
    )
    assert places(rooms, one, other) == ["11-25 10:00 15C accepted", "11-25 10:00 15D accepted"]
    done = answer(rooms, shown.offer_id)
    assert isinstance(done, Done)
    assert done.answer.state is OfferState.ACCEPTED
    assert places(rooms, one, other) == ["11-25 10:00 15D accepted", "11-25 10:00 15C accepted"]
    assert overlapping(rooms) == []
    with rooms.database.read_work() as tx:
        acts = tx.exec_driver_sql("SELECT act FROM meeting_log ORDER BY log_id").scalars().all()
    assert [acts.count(each) for each in ("swap_offered", "moved", "swap_accepted")] == [2, 2, 2]


def test_the_same_offer_and_the_same_answer_are_answered_again(rooms: Town) -> None:
    one, other = meetings(rooms)
    asked, me = offer(rooms, one, other), rooms.desk(MORI).identified
    first = offer_swap(rooms.services, me, asked)
    again = offer_swap(rooms.services, me, asked)
    assert isinstance(first, Done)
    assert isinstance(again, Done)
    assert (first.answer, first.fresh, again.fresh) == (again.answer, True, False)
    change_id = fresh_id(rooms.clock())
    done = [answer(rooms, asked.offer_id, change_id=change_id) for _ in range(2)]
    assert [each.fresh for each in done if isinstance(each, Done)] == [True, False]
    other_content = replace(asked, message="別の言葉")
    assert offer_swap(rooms.services, me, other_content) == Refusal(code="meeting.change_reused")


def test_who_declines_leaves_both_as_they_are_and_cannot_accept_later(rooms: Town) -> None:
    one, other = meetings(rooms)
    offer_id = made(rooms, one, other).offer_id
    assert isinstance(answer(rooms, offer_id, accepts=False), Done)
    assert answer(rooms, offer_id) == Refusal(code="meeting.offer_settled")
    assert places(rooms, one, other) == ["11-25 10:00 15C accepted", "11-25 10:00 15D accepted"]


def test_only_the_one_who_is_asked_answers_and_only_the_offerer_withdraws(rooms: Town) -> None:
    one, other = meetings(rooms)
    offer_id = made(rooms, one, other).offer_id
    unknown = Refusal(code="meeting.offer_unknown")
    assert answer(rooms, offer_id, MORI) == unknown
    assert answer(rooms, offer_id, "p-otomo") == unknown
    assert withdraw_offer(rooms.services, rooms.desk(KANEKO).identified, offer_id) == unknown
    assert withdraw_offer(rooms.services, rooms.desk(MORI).identified, offer_id) is None
    assert withdraw_offer(rooms.services, rooms.desk(MORI).identified, offer_id) is None
    assert answer(rooms, offer_id) == Refusal(code="meeting.offer_settled")


def test_an_offer_ends_after_three_days_or_when_the_first_begins(rooms: Town) -> None:
    one, other = (
        had(rooms, person, wish(room, TEN + timedelta(days=5))).meeting_id
        for person, room in ((MORI, "15C"), (KANEKO, "15D"))
    )
    shown = made(rooms, one, other)
    assert shown.ends_at == rooms.clock() + timedelta(days=3)
    later(rooms, days=3)
    assert answer(rooms, shown.offer_id) == Refusal(code="meeting.offer_expired")
    (read,) = read_offers(rooms.services, rooms.desk(KANEKO).identified).items
    assert read.state is OfferState.EXPIRED


@pytest.mark.parametrize("moves", [MORI, KANEKO])
def test_what_was_offered_must_stand_as_it_was_seen(rooms: Town, moves: str) -> None:
    one, other = meetings(rooms)
    offer_id = made(rooms, one, other).offer_id
    meeting_id = one if moves == MORI else other
    changed(rooms, meeting_id, 0, person=moves, when=at(TEN + timedelta(minutes=30)))
    assert answer(rooms, offer_id) == Refusal(code="meeting.moved_on")
    (read,) = read_offers(rooms.services, rooms.desk(MORI).identified).items
    assert read.state is OfferState.VOID
    # It may still be declined: nothing is exchanged by that.
    assert isinstance(answer(rooms, offer_id, accepts=False), Done)


def test_the_title_of_a_private_meeting_stays_with_its_own_people(rooms: Town) -> None:
    one, other = meetings(rooms, private=True)
    made(rooms, one, other)
    (asked,) = read_offers(rooms.services, rooms.desk(KANEKO).identified).items
    assert (asked.other.title, asked.own.title) == ("", "金子の会議")
    (own,) = read_offers(rooms.services, rooms.desk(MORI).identified).items
    assert own.own.title == "森の会議"


def test_who_may_change_both_needs_no_offer(rooms: Town) -> None:
    one, _other = meetings(rooms)
    second = had(rooms, MORI, wish("hall-a")).meeting_id
    me = rooms.desk(MORI).identified
    refused = offer_swap(rooms.services, me, offer(rooms, one, second))
    assert refused == Refusal(code="meeting.offer_to_oneself")
    asks = had(rooms, KANEKO, wish("asks")).meeting_id
    refused = offer_swap(rooms.services, me, offer(rooms, one, asks))
    assert refused == Refusal(code="meeting.swap_needs_keeper")
    theirs = offer_swap(rooms.services, me, offer(rooms, _other, one))
    assert theirs == Refusal(code="meeting.not_yours")
    unreadable = offer_swap(rooms.services, me, offer(rooms, one, _other, message="\x00"))
    assert isinstance(unreadable, Refusal)
    assert unreadable.code == "meeting.reason_unreadable"


def test_both_hear_of_it_by_mail_without_a_title(rooms: Town) -> None:
    one, other = meetings(rooms)
    with rooms.database.write_work() as tx:
        for person in (MORI, KANEKO):
            put_person(tx, TENANT, MailPerson(person_id=person, address=f"{person}@city.example"))
    writing = replace(rooms.services, sends_mail=True)
    asked = offer(rooms, one, other)
    offer_swap(writing, rooms.desk(MORI).identified, asked)
    yes = AnswerOffer(change_id=fresh_id(rooms.clock()), accepts=True)
    answer_offer(writing, rooms.desk(KANEKO).identified, asked.offer_id, yes)
    with rooms.database.read_work() as tx:
        told = tx.exec_driver_sql(
            "SELECT payload FROM outbox WHERE kind = 'telework.letter' ORDER BY id"
        )
        letters = [str(each) for each in told.scalars()]
    assert ["swap_offered" in letters[0], "swap_accepted" in letters[-1]] == [True, True]
    assert "森の会議" not in "".join(letters)


def test_the_database_settles_an_offer_once(rooms: Town) -> None:
    one, other = meetings(rooms)
    answer(rooms, made(rooms, one, other).offer_id, accepts=False)
    reopened = update(meeting_swap).values(state="open")
    with pytest.raises(DatabaseError, match="settled"), rooms.database.write_work() as tx:
        tx.execute(reopened)


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Do several things at the same moment, and return what each was answered."""
    together = Barrier(len(acts))

    def do(act: Callable[[], object]) -> object:
        together.wait(30)
        return act()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(do, acts))


def test_of_two_acceptances_at_once_one_exchanges(rooms: Town) -> None:
    for number in range(ROUNDS):
        starts = TEN + timedelta(hours=2 * number)
        one = had(rooms, MORI, wish("15C", starts)).meeting_id
        other = had(rooms, KANEKO, wish("15D", starts)).meeting_id
        offer_id = made(rooms, one, other).offer_id
        answers = at_once(*[lambda found=offer_id: answer(rooms, found)] * 2)  # type: ignore[misc]
        done = [each for each in answers if isinstance(each, Done)]
        assert len(done) == 1, answers
        assert [each for each in answers if each not in done] == [
            Refusal(code="meeting.offer_settled")
        ]
        rooms_now = [stored(rooms, each).dates[0].room_id for each in (one, other)]
        assert rooms_now == ["15D", "15C"]
    assert overlapping(rooms) == []


def test_an_acceptance_and_a_cancellation_at_once_leave_one_truth(rooms: Town) -> None:
    for number in range(ROUNDS):
        starts = TEN + timedelta(hours=2 * number)
        one = had(rooms, MORI, wish("15C", starts)).meeting_id
        other = had(rooms, KANEKO, wish("15D", starts)).meeting_id
        offer_id = made(rooms, one, other).offer_id
        accepted, cancelled = at_once(
            lambda found=offer_id: answer(rooms, found),  # type: ignore[misc]
            lambda found=one: cancel(rooms, found, 0),  # type: ignore[misc]
        )
        dates = [stored(rooms, each).dates[0] for each in (one, other)]
        exchanged = isinstance(accepted, Done)
        assert [each.room_id for each in dates] == (["15D", "15C"] if exchanged else ["15C", "15D"])
        # A cancellation that saw the meeting as it was before the exchange is told so.
        gone = isinstance(cancelled, Done)
        assert (dates[0].state is OccurrenceState.CANCELLED) == gone
        assert exchanged != gone or (exchanged and gone), (accepted, cancelled)
        assert exchanged or gone
    assert overlapping(rooms) == []


def test_of_a_check_in_and_a_displacement_at_once_neither_answer_is_lost(rooms: Town) -> None:
    meeting_id = had(rooms, MORI, wish()).meeting_id
    date = stored(rooms, meeting_id).dates[0]
    later(rooms, seconds=(date.starts_at - rooms.clock()).total_seconds())
    me, headquarters = present(rooms.desk(MORI).identified), keeper(rooms)
    asked = DisplaceMeetings(
        change_id=fresh_id(rooms.clock()),
        meeting_id=fresh_id(rooms.clock()),
        booking=wish(title="災害対策本部"),
        reason="災害対策本部を置くため",
    )
    came, displaced = at_once(
        lambda: check_in(rooms.services, me, date.occurrence_id, date.version),
        lambda: displace_meetings(rooms.services, headquarters, asked),
    )
    after = stored(rooms, meeting_id).dates[0]
    assert isinstance(displaced, Done)
    assert after.state is OccurrenceState.DISPLACED
    # Who came first was noted; who came later was told that the meeting is over.
    assert (after.checked_in_at is not None) == isinstance(came, OccurrenceLine), came
    assert overlapping(rooms) == []
