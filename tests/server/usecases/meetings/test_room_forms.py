# SPDX-License-Identifier: Apache-2.0
"""R5: a room that asks for approval, from the hold to the decision, in the one inbox."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select

from approval import Refusal
from approval.case import SlotStatus
from approval.commands import Abandon, DraftCase, Reject, Remand, Withdraw
from approval.content import CaseContent
from approval.identifiers import CaseId, PostId
from server.store.meetings.catalogue import store_catalogue
from server.store.meetings.stored import StoredOccurrence, meeting_of, occurrences_of
from server.store.tables import meeting_claim, meeting_log
from server.usecases.meetings.answering import Done
from server.usecases.meetings.applying import application_of
from server.usecases.meetings.block import block_room
from server.usecases.meetings.book import Booked, book_meeting
from server.usecases.meetings.change import change_meeting
from server.usecases.meetings.judging import booker_of
from telework.meetings.application import RoomApplication
from telework.meetings.booking import (
    BlockRoom,
    BookingAnswer,
    BookMeeting,
    ChangeMeeting,
    RoomBlocked,
    Scope,
)
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.meeting import MeetingContent, Wanted, When
from tests.approval.city import city
from tests.server.applying import approve_all
from tests.server.town import LINE, MORI, TENANT, Town

KEEPER = "p-watanabe"
"""Head of 人事課, which keeps the room."""

FIRST = "019abc00-0000-7000-8000-0000000000a1"
SECOND = "019abc00-0000-7000-8000-0000000000a2"
CASES = (
    CaseId("019abc00-0000-7000-8000-0000000000c1"),
    CaseId("019abc00-0000-7000-8000-0000000000c2"),
)
ROOM = Room(
    room_id="K1",
    name="庁議室",
    building="本庁舎",
    floor="5",
    capacity=20,
    parts=("K1",),
    manager_section_id="jinji",
    needs_approval=True,
)
OPEN = replace(ROOM, room_id="K2", name="第二会議室", parts=("K2",), pending_holds=False)
WEDNESDAY = datetime.fromisoformat("2026-11-25T10:00")
EVERYBODY = (LINE[0][0], KEEPER, LINE[1][0])


@pytest.fixture(autouse=True)
def catalogue(town: Town) -> None:
    """Have two rooms that ask for approval; the second is free for others meanwhile."""
    with town.database.write_work() as tx:
        store_catalogue(tx, TENANT, Catalogue(rooms=(ROOM, OPEN)), "ops", town.clock())


def book(
    town: Town,
    meeting_id: str = FIRST,
    *,
    room: Room = ROOM,
    rule: str = "",
    person: str = MORI,
    starts: datetime = WEDNESDAY,
) -> Booked:
    asked = BookMeeting(
        content=MeetingContent(title="予算の打合せ"),
        wanted=Wanted(room_id=room.room_id),
        when=When(starts=starts, minutes=60, rule=rule),
    )
    booker = booker_of(town.desk(person).identified)
    found = book_meeting(town.services, booker, meeting_id, asked)
    assert isinstance(found, Booked), found
    return found


def application(town: Town, meeting_id: str = FIRST, person: str = MORI) -> RoomApplication:
    found = application_of(town.services, town.desk(person).identified, meeting_id)
    assert isinstance(found, RoomApplication), found
    return found


def content_of(made: RoomApplication) -> CaseContent:
    return CaseContent(
        matter=made.matter,
        amount=None,
        title=made.title,
        body=made.body,
        form=made.form,
        consents=tuple(PostId(each) for each in made.consents),
    )


def draft(town: Town, case_id: CaseId, content: CaseContent, person: str = MORI) -> str:
    desk = town.desk(person)
    post = desk.identified.city.view.held_posts(desk.person_id)[0].post_id
    answer = desk.act(DraftCase(case_id=case_id, post_id=post, content=content))
    if answer.status == "accepted":
        town.freeze(case_id)
    return answer.code


def submit(town: Town, case_id: CaseId, meeting_id: str = FIRST, person: str = MORI) -> None:
    assert draft(town, case_id, content_of(application(town, meeting_id, person)), person) == ""
    answer = town.desk(person).submit(case_id)
    assert answer.status == "accepted", answer
    town.stamp(case_id)


def dates(town: Town, meeting_id: str = FIRST) -> tuple[StoredOccurrence, ...]:
    with town.database.read_work() as tx:
        return occurrences_of(tx, TENANT, meeting_id)


def states(town: Town, meeting_id: str = FIRST) -> list[str]:
    return [each.state.value for each in dates(town, meeting_id)]


def blocking(town: Town, meeting_id: str = FIRST) -> set[bool]:
    ids = [each.occurrence_id for each in dates(town, meeting_id)]
    with town.database.read_work() as tx:
        column = meeting_claim.c.blocking
        return set(tx.scalars(select(column).where(meeting_claim.c.occurrence_id.in_(ids))))


def slot(town: Town, person: str) -> dict[str, Any]:
    """Return what names the slot of somebody's post in the first case."""
    command = town.desk(person).approval(CASES[0])
    names = ("case_id", "slot_id", "post_id", "revision_hash")
    return {name: getattr(command, name) for name in names}


def approve(town: Town, case_id: CaseId, people: Iterable[str] = EVERYBODY) -> list[str]:
    return approve_all(town, case_id, people)


def test_from_the_hold_to_the_decision(town: Town) -> None:
    book(town, rule="FREQ=DAILY;COUNT=2")
    assert states(town) == ["held", "held"]
    assert application(town).consents == ("post-jinji-kacho",)
    submit(town, CASES[0])
    assert states(town) == ["pending", "pending"]
    assert blocking(town) == {True}
    assert approve(town, CASES[0]) == ["", "", ""]
    assert states(town) == ["accepted", "accepted"]
    assert {each.held_until for each in dates(town)} == {None}
    with town.database.read_work() as tx:
        stored = meeting_of(tx, TENANT, FIRST)
        acts = tx.execute(select(meeting_log.c.act).order_by(meeting_log.c.log_id)).scalars().all()
    assert stored is not None
    assert stored.case_id == CASES[0]
    assert acts == ["held", "held", "pending", "pending", "accepted", "accepted"]


def test_nobody_else_applies_for_a_meeting_or_reads_its_application(town: Town) -> None:
    book(town)
    content = content_of(application(town))
    found = application_of(town.services, town.desk(KEEPER).identified, FIRST)
    assert isinstance(found, Refusal)
    assert found.code == "meeting.unknown"
    assert draft(town, CASES[0], content, KEEPER) == "form.other_person"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"body": "よろしく"}, "room_booking.changed"),
        ({"consents": ()}, "room_booking.keeper_not_asked"),
        ({"form": "{}"}, "form.unreadable"),
        ({"form": ""}, "form.missing"),
    ],
)
def test_what_is_signed_is_what_is_taken_in(
    town: Town, change: dict[str, object], code: str
) -> None:
    book(town)
    content = replace(content_of(application(town)), **change)  # type: ignore[arg-type]
    assert draft(town, CASES[0], content) == code


def test_the_keepers_own_people_ask_their_head_once(town: Town) -> None:
    book(town, person=KEEPER)
    assert application(town, person=KEEPER).consents == ()


@pytest.mark.parametrize("end", ["reject", "withdraw", "abandon"])
def test_an_application_that_ends_otherwise_frees_the_room(town: Town, end: str) -> None:
    book(town)
    submit(town, CASES[0])
    if end == "reject":
        approve(town, CASES[0], EVERYBODY[:2])
        answer = town.desk(EVERYBODY[2]).act(Reject(**slot(town, EVERYBODY[2]), reason="別の会場"))
    elif end == "withdraw":
        answer = town.desk(MORI).act(Withdraw(case_id=CASES[0], reason="中止"))
    else:
        town.desk(EVERYBODY[0]).act(Remand(**slot(town, EVERYBODY[0]), reason="確かめて"))
        assert states(town) == ["pending"]
        post = PostId("post-joho-shuji")
        answer = town.desk(MORI).act(Abandon(case_id=CASES[0], post_id=post, reason="中止"))
    assert answer.status == "accepted", answer
    (date,) = dates(town)
    assert date.state.value == "cancelled"
    assert "予約を取り消しました" in date.reason
    assert blocking(town) == {False}
    book(town, SECOND)


def test_of_two_that_wait_for_one_slot_at_most_one_is_accepted(town: Town) -> None:
    book(town, room=OPEN)
    submit(town, CASES[0])
    assert blocking(town) == {False}
    book(town, SECOND, room=OPEN, rule="FREQ=DAILY;COUNT=2")
    submit(town, CASES[1], SECOND)
    assert approve(town, CASES[1]) == ["", "", ""]
    assert states(town, SECOND) == ["accepted", "accepted"]
    assert approve(town, CASES[0]) == ["", "", ""]
    (lost,) = dates(town)
    assert lost.state.value == "cancelled"
    assert "第二会議室のこの時間はほかの会議" in lost.reason


def test_two_decisions_at_once_accept_one(town: Town) -> None:
    # The section head applies himself: his case is decided by another than those of his people.
    book(town, room=OPEN)
    submit(town, CASES[0])
    approve(town, CASES[0], EVERYBODY[:2])
    book(town, SECOND, room=OPEN, person=EVERYBODY[2])
    submit(town, CASES[1], SECOND, EVERYBODY[2])
    approve(town, CASES[1], (KEEPER,))
    (last,) = (each for each in town.case(CASES[1]).slots() if each.status is SlotStatus.OPEN)
    ((superior, _capacity),) = city().on(date(2026, 11, 24)).holders(last.post_id)
    gate = Barrier(2)

    def decide(person: str, case_id: CaseId) -> str:
        gate.wait()
        return town.desk(person).approve(case_id).code

    deciders = (EVERYBODY[2], superior.person_id)
    for each in deciders:
        town.desk(each)
    with ThreadPoolExecutor(2) as both:
        assert list(both.map(decide, deciders, CASES)) == ["", ""]
    assert sorted((*states(town), *states(town, SECOND))) == ["accepted", "cancelled"]


def test_a_date_lost_meanwhile_is_told_and_the_rest_stands(town: Town) -> None:
    book(town, room=OPEN, rule="FREQ=DAILY;COUNT=2")
    submit(town, CASES[0])
    book(town, SECOND, room=OPEN)
    submit(town, CASES[1], SECOND)
    approve(town, CASES[1])
    approve(town, CASES[0])
    assert states(town) == ["cancelled", "accepted"]


def close(town: Town, open_to: tuple[str, ...] = ()) -> None:
    """Close the room that holds nothing for who waits, for the time of the first date."""
    first = dates(town)[0]
    asked = BlockRoom(
        blocking_id=SECOND,
        room_id=OPEN.room_id,
        starts_at=first.starts_at,
        ends_at=first.ends_at,
        reason="工事",
        open_to=open_to,
    )
    keeper = town.desk("p-otomo", roles=("staff", "facilities")).identified
    assert isinstance(block_room(town.services, keeper, asked), RoomBlocked)


def test_who_waits_in_a_closure_that_lets_him_in_is_accepted(town: Town) -> None:
    book(town, room=OPEN)
    submit(town, CASES[0])
    with town.database.read_work() as tx:
        stored = meeting_of(tx, TENANT, FIRST)
    assert stored is not None
    close(town, (stored.section_id,))
    approve(town, CASES[0])
    assert states(town) == ["accepted"]
    assert blocking(town) == {True}


def test_the_house_is_asked_once_more_at_the_decision(town: Town) -> None:
    book(town, room=OPEN, rule="FREQ=DAILY;COUNT=2")
    submit(town, CASES[0])
    close(town)
    approve(town, CASES[0])
    assert states(town) == ["cancelled", "accepted"]
    assert "工事" in dates(town)[0].reason


def change(town: Town, found: Booked, at: int, **asked: Any) -> BookingAnswer:
    """Change a meeting from one of its dates on."""
    line = found.answer.dates[at]
    wish = ChangeMeeting(
        change_id="019abc00-0000-7000-8000-0000000000d1",
        occurrence_id=line.occurrence_id,
        version=1,
        **asked,
    )
    done = change_meeting(town.services, town.desk(MORI).identified, FIRST, wish)
    assert isinstance(done, Done), done
    return done.answer


def test_a_series_split_while_it_waits_is_decided_whole(town: Town) -> None:
    found = book(town, rule="FREQ=DAILY;COUNT=3")
    submit(town, CASES[0])
    other = MeetingContent(title="予算の打合せ（続き）")
    tail = change(town, found, 1, scope=Scope.FOLLOWING, content=other).meeting_id
    assert tail != FIRST
    assert states(town, tail) == ["pending", "pending"]
    approve(town, CASES[0])
    assert states(town) == ["accepted"]
    assert states(town, tail) == ["accepted", "accepted"]


def test_a_longer_date_is_applied_for_anew_and_a_shorter_one_is_not(town: Town) -> None:
    found = book(town)
    submit(town, CASES[0])
    change(town, found, 0, when=When(starts=WEDNESDAY, minutes=30))
    assert states(town) == ["pending"]
    approve(town, CASES[0], EVERYBODY[:2])
    wish = ChangeMeeting(
        change_id="019abc00-0000-7000-8000-0000000000d2",
        occurrence_id=found.answer.dates[0].occurrence_id,
        version=2,
        when=When(starts=WEDNESDAY, minutes=90),
    )
    assert isinstance(change_meeting(town.services, town.desk(MORI).identified, FIRST, wish), Done)
    assert states(town) == ["held"]
    assert approve(town, CASES[0], EVERYBODY[2:]) == ["room_booking.nothing_held"]
    submit(town, CASES[1])
    assert approve(town, CASES[0], EVERYBODY[2:]) == ["room_booking.superseded"]
    assert approve(town, CASES[1]) == ["", "", ""]
    assert states(town) == ["accepted"]


def test_an_application_for_what_is_over_cannot_be_approved(town: Town) -> None:
    book(town)
    submit(town, CASES[0])
    approve(town, CASES[0], EVERYBODY[:2])
    town.clock.advance(seconds=int(timedelta(days=5).total_seconds()))
    approve(town, CASES[0], EVERYBODY[2:])
    assert states(town) == ["cancelled"]
