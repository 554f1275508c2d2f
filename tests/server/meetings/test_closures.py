# SPDX-License-Identifier: Apache-2.0
"""利用停止: between a closure and a booking the database decides; nobody loses his date unheard."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import DatabaseError

from server.store.meetings.blockings import StoredBlocking, admit, close_parts
from server.store.tables import meeting_admitted, meeting_claim, meeting_closed
from server.usecases.identify import Identified
from server.usecases.meetings.block import block_room, unblock_room
from server.usecases.meetings.book import Booked, NothingTaken
from server.usecases.meetings.ids import fresh_id
from telework.meetings.booking import BlockRoom, RoomBlocked
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import OccurrenceState
from tests.server.meetings.changes import at, changed, stored
from tests.server.meetings.rooms import CATALOGUE, ROOM, TEN, book, had, missed, open_rooms, wish
from tests.server.meetings.test_giving_way import NINE_UTC, booked, keeper
from tests.server.town import MORI, TENANT, Town

KANEKO = "p-kaneko"
PAIRS = 6


@pytest.fixture
def rooms(town: Town) -> Town:
    """The town with its rooms."""
    open_rooms(town)
    return town


def closure(town: Town, room: str = "15C", **asked: object) -> BlockRoom:
    """Return a request to close a room for the Wednesday."""
    return BlockRoom(
        **{  # type: ignore[arg-type]
            "blocking_id": fresh_id(town.clock()),
            "room_id": room,
            "starts_at": NINE_UTC,
            "ends_at": NINE_UTC + timedelta(days=1),
            "reason": "照明の工事",
            **asked,
        }
    )


def close(town: Town, who: Identified, **asked: object) -> object:
    return block_room(town.services, who, closure(town, **asked))  # type: ignore[arg-type]


def section_of(town: Town, person: str) -> str:
    view = town.desk(person).identified.city.view
    return next(iter(view.held_posts(person))).section_id  # type: ignore[arg-type]


def test_what_is_booked_keeps_a_room_from_being_closed_and_is_listed(rooms: Town) -> None:
    meeting_id = booked(rooms)
    outcome = close(rooms, keeper(rooms))
    assert isinstance(outcome, NothingTaken)
    assert outcome.refusal.code == "meeting.closure_in_the_way"
    assert outcome.refusal.params == {"count": "1"}
    (line,) = outcome.dates
    assert line.occurrence_id == stored(rooms, meeting_id).dates[0].occurrence_id
    assert line.params["begins"] == "11/25 10:00"
    # Nothing was closed: the next hour is to be had.
    had(rooms, KANEKO, wish(starts=TEN + timedelta(hours=1)))


def test_the_list_keeps_the_secret_of_a_private_meeting(rooms: Town) -> None:
    had(rooms, MORI, wish(title="内々の相談", private=True))
    outcome = close(rooms, keeper(rooms))
    assert isinstance(outcome, NothingTaken)
    assert outcome.dates[0].code == "meeting.room_taken"
    assert "内々" not in str(outcome)


def test_what_gives_way_to_a_closure_is_displaced_and_told(rooms: Town) -> None:
    meeting_id, who = booked(rooms), keeper(rooms)
    asked = closure(rooms, displaces=True)
    writing = replace(rooms.services, sends_mail=True)
    outcome = block_room(writing, who, asked)
    assert isinstance(outcome, RoomBlocked)
    (gone,) = outcome.displaced
    assert gone.meeting_id == meeting_id
    assert "15D" in [each.room_id for each in gone.alternatives]
    (date,) = stored(rooms, meeting_id).dates
    assert (date.state, date.reason) == (OccurrenceState.DISPLACED, "照明の工事")
    with rooms.database.read_work() as tx:
        told = tx.exec_driver_sql("SELECT payload FROM outbox WHERE kind = 'meeting.tell'")
        assert any("照明の工事" in str(each) for each in told.scalars())
    # The same request again closes nothing twice.
    assert block_room(rooms.services, who, asked) == outcome


def test_a_closed_part_closes_the_hall_and_opens_it_again(rooms: Town) -> None:
    who = keeper(rooms)
    asked = closure(rooms, "hall-a")
    block_room(rooms.services, who, asked)
    assert missed(rooms, MORI, wish("hall")).refusal.code == "room.blocked"
    assert unblock_room(rooms.services, who, asked.blocking_id) is None
    had(rooms, MORI, wish("hall"))


def test_sections_to_which_it_stays_open_keep_their_dates_and_book_more(rooms: Town) -> None:
    meeting_id, section = booked(rooms), section_of(rooms, MORI)
    outcome = close(rooms, keeper(rooms), open_to=(section,))
    assert isinstance(outcome, RoomBlocked)
    assert [each.meeting_id for each in outcome.in_the_way] == [meeting_id]
    had(rooms, MORI, wish(starts=TEN + timedelta(hours=2)))
    changed(rooms, meeting_id, 0, when=at(TEN + timedelta(hours=4)))
    assert stored(rooms, meeting_id).places() == ["11-25 14:00 15C accepted"]


def test_clearing_needs_the_room_too(rooms: Town) -> None:
    begins = NINE_UTC + timedelta(hours=2)
    close(rooms, keeper(rooms), room="buffered", starts_at=begins)
    # Until eleven it is not closed, but a quarter of an hour of clearing would be.
    assert missed(rooms, MORI, wish("buffered")).refusal.code == "room.blocked"
    had(rooms, MORI, wish("buffered", minutes=45))


def claim(town: Town, occurrence: str, **other: object) -> dict[str, object]:
    begins = NINE_UTC + timedelta(hours=1)
    return {
        "tenant": TENANT,
        "claim_id": fresh_id(town.clock()),
        "occurrence_id": occurrence,
        "resource_id": "room:15C",
        "starts_at": begins,
        "ends_at": begins + timedelta(hours=1),
        "blocking": True,
        **other,
    }


def works(town: Town) -> StoredBlocking:
    return StoredBlocking(
        blocking_id=fresh_id(town.clock()),
        room_id="15C",
        starts_at=NINE_UTC,
        ends_at=NINE_UTC + timedelta(days=1),
        reason="工事",
        open_to=(),
        made_by="p-kanzai",
    )


def test_the_bare_guard_lets_no_claim_into_a_closure(rooms: Town) -> None:
    new = works(rooms)
    with rooms.database.write_work() as tx:
        assert close_parts(tx, TENANT, new, ["room:15C"])
        admit(tx, TENANT, [("let-in", new.blocking_id)])
    quiet = claim(rooms, "quiet", blocking=False)
    with rooms.database.write_work() as tx:
        tx.execute(insert(meeting_claim), [claim(rooms, "let-in"), quiet])
    try:
        with rooms.database.write_work() as tx:
            tx.execute(
                insert(meeting_claim),
                [claim(rooms, "outside", ends_at=NINE_UTC + timedelta(minutes=61))],
            )
    except DatabaseError as problem:
        assert "closed" in str(problem)  # noqa: PT017 - PostgreSQL leaves it out without a word
    waking = update(meeting_claim).where(meeting_claim.c.occurrence_id == "quiet")
    with pytest.raises(DatabaseError, match="closed"), rooms.database.write_work() as tx:
        tx.execute(waking.values(blocking=True))
    with rooms.database.read_work() as tx:
        held = tx.execute(select(meeting_claim.c.occurrence_id).where(meeting_claim.c.blocking))
        assert held.scalars().all() == ["let-in"]


def test_the_bare_guard_closes_nothing_over_a_claim(rooms: Town) -> None:
    with rooms.database.write_work() as tx:
        tx.execute(insert(meeting_claim), [claim(rooms, "there")])
    tx = rooms.database.engine.connect()
    try:
        assert not close_parts(tx, TENANT, works(rooms), ["room:15C", "room:15D"])
    finally:
        tx.close()
    with rooms.database.read_work() as tx:
        assert not tx.execute(select(meeting_closed)).all()
        assert not tx.execute(select(meeting_admitted)).all()


def test_closures_and_bookings_at_once_never_both_stand(town: Town) -> None:
    """Pairs of both, at the same moment, again and again; each is answered as it is."""
    many = tuple(
        replace(ROOM, room_id=f"r{number}", parts=(f"r{number}", f"r{number}b"))
        for number in range(PAIRS)
    )
    open_rooms(town, Catalogue(rooms=(*CATALOGUE.rooms, *many)))
    who, together = keeper(town), Barrier(2)

    def shut(number: int) -> object:
        together.wait(30)
        return close(town, who, room=f"r{number}")

    def ask(number: int, starts: datetime = TEN) -> object:
        together.wait(30)
        return book(town, MORI, wish(f"r{number}", starts))

    outcomes = []
    with ThreadPoolExecutor(2) as threads:
        for number in range(PAIRS):
            pair = threads.submit(shut, number), threads.submit(ask, number)
            outcomes.append([each.result() for each in pair])
    for closed, made in outcomes:
        assert isinstance(closed, RoomBlocked) != isinstance(made, Booked), (closed, made)
    assert standing_in_closures(town) == []


def standing_in_closures(town: Town) -> list[object]:
    """Return claims that hold a closed room without being admitted."""
    meets = (
        (meeting_claim.c.resource_id == meeting_closed.c.resource_id)
        & (meeting_claim.c.starts_at < meeting_closed.c.ends_at)
        & (meeting_claim.c.ends_at > meeting_closed.c.starts_at)
    )
    admitted = (
        select(meeting_admitted.c.occurrence_id)
        .where(
            meeting_admitted.c.occurrence_id == meeting_claim.c.occurrence_id,
            meeting_admitted.c.blocking_id == meeting_closed.c.blocking_id,
        )
        .exists()
    )
    statement = select(meeting_claim.c.claim_id).join(meeting_closed, meets)
    with town.database.read_work() as tx:
        return list(tx.execute(statement.where(meeting_claim.c.blocking, ~admitted)).scalars())
