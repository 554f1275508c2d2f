# SPDX-License-Identifier: Apache-2.0
"""Whoever booked a moment ago is not looked up again; what has changed of him counts at once."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import Connection, event

from approval import to_plain
from server.auth.tokens import token_digest
from server.store.accounts import set_enabled, set_password, set_roles
from server.store.devices import set_device_state
from server.store.sessions import end_sessions_of_person
from server.usecases.city import load_organisation
from server.usecases.meetings.ids import fresh_id
from telework.meetings.booking import BookMeeting
from tests.approval.city import city
from tests.server.house import house_of
from tests.server.meetings.rooms import days_later, open_rooms, wish
from tests.server.town import MORI, TENANT, Town

Change = Callable[[Connection, Town], object]


class Booking:
    """An officer who books over HTTP, and has done so a moment ago."""

    def __init__(self, town: Town, folder: Path) -> None:
        open_rooms(town)
        self.town = town
        self.client = TestClient(house_of(town, folder))
        self.client.headers["Authorization"] = f"Bearer {town.desk(MORI).token}"
        for day in range(2):
            assert self.book(wish("15D", days_later(day))).status_code == 201

    def book(self, asked: BookMeeting) -> Response:
        """Book under a new id."""
        address = f"/v1/meetings/{fresh_id(self.town.clock())}"
        answer: Response = self.client.put(address, json=to_plain(asked))
        return answer

    def change(self, change: Change) -> None:
        """Let somebody else change what is stored, as on another server."""
        with self.town.database.write_work() as tx:
            change(tx, self.town)


@pytest.fixture
def booking(town: Town, tmp_path: Path) -> Iterator[Booking]:
    """The officer at his desk."""
    made = Booking(town, tmp_path)
    yield made
    made.client.close()


def later(town: Town) -> datetime:
    """Return a moment after the session began."""
    town.clock.advance(seconds=5)
    return town.clock()


@pytest.mark.parametrize(
    ("change", "status"),
    [
        (lambda tx, _town: set_enabled(tx, TENANT, MORI, False), 401),
        (lambda tx, _town: set_roles(tx, TENANT, MORI, ("auditor",)), 403),
        (lambda tx, town: set_password(tx, TENANT, MORI, "argon2", later(town)), 401),
        (lambda tx, town: end_sessions_of_person(tx, TENANT, MORI, town.clock()), 401),
        (
            lambda tx, town: set_device_state(
                tx, TENANT, town.desk(MORI).device_id, "lost", town.clock()
            ),
            401,
        ),
        (
            lambda tx, town: set_device_state(
                tx, TENANT, town.desk(MORI).device_id, "revoked", town.clock()
            ),
            401,
        ),
    ],
    ids=["disabled", "other-roles", "new-password", "signed-out", "lost", "revoked"],
)
def test_whoever_may_no_longer_books_nothing_more(
    booking: Booking, change: Change, status: int
) -> None:
    booking.change(change)
    assert booking.book(wish()).status_code == status
    with booking.town.database.engine.connect() as plain:
        assert plain.exec_driver_sql("SELECT count(*) FROM meeting").scalar_one() == 2


def test_a_session_that_idled_is_over_though_it_was_read_lately(booking: Booking) -> None:
    booking.town.clock.advance(minutes=31)
    assert booking.book(wish()).status_code == 401


def test_a_new_organisation_is_read_before_anything_is_booked(booking: Booking) -> None:
    def reorganise(tx: Connection, town: Town) -> None:
        load_organisation(tx, TENANT, city().data, town.clock())

    booking.change(reorganise)
    assert booking.book(wish()).status_code == 201
    read = booking.town.services.lately.of(token_digest(booking.town.desk(MORI).token))
    assert read is not None
    assert read.state.organisation_rev == 2


def test_on_postgresql_nothing_is_read_beside_the_one_statement(booking: Booking) -> None:
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(booking.town.database.engine, "before_cursor_execute", note)
    assert booking.book(wish()).status_code == 201
    event.remove(booking.town.database.engine, "before_cursor_execute", note)
    # That one goes past SQLAlchemy, by the driver.
    assert bool(sent) is not booking.town.database.can_put_at_once


def test_a_room_that_is_gone_meanwhile_is_told_with_its_reason(booking: Booking) -> None:
    assert booking.book(wish()).status_code == 201
    answer = booking.book(wish())
    assert (answer.status_code, answer.json()["code"]) == (409, "meeting.room_taken_by")
