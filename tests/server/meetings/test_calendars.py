# SPDX-License-Identifier: Apache-2.0
"""Feeds behind secret addresses, and a meeting as a file: each shows what its reader may know."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import structlog
from fastapi.testclient import TestClient
from sqlalchemy import insert

from server.store.meetings.catalogue import store_catalogue
from server.store.tables import meeting_blocking
from telework.meetings.meeting import Attendee, MeetingContent, OccurrenceState, WebLink
from tests.server.booked import ROOMS, SINGLE, WEEKLY, Booked, furnish
from tests.server.house import house_of
from tests.server.town import DECIDER, LINE, MORI, TENANT, Town
from tests.telework.meetings.invitations.calendars import expanded

ON_ONE_ENGINE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For what is the same on every database."""

TAKAHASHI = LINE[0][0]
STRANGER = DECIDER[0]
KEEPER = "p-kera"
LINK = WebLink(join_url="https://meet.example/j/15c", passcode="himitsu")
OPEN = MeetingContent(title="定例会議", attendees=(Attendee(person_id=TAKAHASHI),), link=LINK)
PRIVATE = replace(OPEN, title="人事の相談", private=True)
KEY = "019abc00-0000-7000-8000-0000000000{:02}"


class Calendars:
    """The server of a town, as its people and their calendar programs call it."""

    def __init__(self, town: Town, folder: Path) -> None:
        self.town = town
        self.client = TestClient(house_of(town, folder), raise_server_exceptions=False)
        self.made = 0

    def as_of(self, person: str, *, roles: tuple[str, ...] = ("staff",)) -> dict[str, str]:
        """Return the headers of a signed-in person."""
        return {"Authorization": f"Bearer {self.town.desk(person, roles=roles).token}"}

    def make(self, person: str, kind: str, of: str = "", **signed: Any) -> Any:  # noqa: ANN401
        """Make a secret address and return what the server says."""
        self.made += 1
        body = {"key_id": KEY.format(self.made), "kind": kind, "of": of, "name": "端末"}
        headers = self.as_of(person, **signed)
        return self.client.post("/v1/meetings/keys", headers=headers, json=body).json()

    def feed(self, path: str, **headers: str) -> Any:  # noqa: ANN401 - a response
        """Fetch a calendar as a program does: without any session."""
        return self.client.get(path, headers=headers)

    def room_feed(self) -> str:
        """Return the calendar of 15C, whose address its keeper made."""
        made = self.make(KEEPER, "room", "15C", roles=("facilities",))
        return str(self.feed(made["path"]).text)


@pytest.fixture
def calendars(town: Town, tmp_path: Path) -> Iterator[Calendars]:
    furnish(town)
    made = Calendars(town, tmp_path)
    yield made
    made.client.close()


def events(text: str) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_ones_own_feed_has_what_one_organises_and_attends(calendars: Calendars) -> None:
    series = Booked(calendars.town, OPEN)
    single = Booked(calendars.town, PRIVATE, replace(SINGLE, starts=SINGLE.starts.replace(hour=14)))
    series.move(1, hours=3)
    series.cancel(2)
    for person in (MORI, TAKAHASHI):
        answer = calendars.feed(calendars.make(person, "person")["path"])
        assert answer.headers["content-type"].startswith("text/calendar")
        standing = [
            (each.starts_at, each.ends_at)
            for each in (*series.dates(), *single.dates())
            if each.state is OccurrenceState.ACCEPTED
        ]
        found = expanded(answer.text, min(standing)[0], max(standing)[1])
        assert found == sorted(standing)
        assert {str(each["SUMMARY"]) for each in events(answer.text)} == {"定例会議", "人事の相談"}
        assert "https://meet.example/j/15c" in answer.text
        assert "himitsu" not in answer.text
        assert "METHOD" not in answer.text
    nothing = calendars.feed(calendars.make(STRANGER, "person")["path"])
    assert events(nothing.text) == []


def test_a_rooms_feed_shows_no_private_title_and_no_way_in(calendars: Calendars) -> None:
    Booked(calendars.town, OPEN)
    Booked(calendars.town, PRIVATE, replace(SINGLE, starts=SINGLE.starts.replace(hour=14)))
    Booked(calendars.town, OPEN, replace(SINGLE, starts=SINGLE.starts.replace(hour=16)), "B2")
    text = calendars.room_feed()
    found = events(text)
    assert sorted(str(each["SUMMARY"]) for each in found) == ["予定あり"] + ["定例会議"] * 4
    [hidden] = [each for each in found if each["SUMMARY"] == "予定あり"]
    assert "DESCRIPTION" not in hidden
    for secret in ("人事", "himitsu", "meet.example", "ATTENDEE", "ORGANIZER"):
        assert secret not in text


@ON_ONE_ENGINE
def test_a_feed_reaches_so_far_and_no_further(calendars: Calendars) -> None:
    for days in (-120, -30, 300, 500):
        moved = (calendars.town.clock() + timedelta(days=days)).replace(tzinfo=None)
        Booked(calendars.town, OPEN, replace(SINGLE, starts=moved))
    assert len(events(calendars.room_feed())) == 2


@ON_ONE_ENGINE
def test_a_program_that_has_it_already_gets_nothing_again(calendars: Calendars) -> None:
    meeting = Booked(calendars.town, OPEN)
    path = calendars.make(MORI, "person")["path"]
    first = calendars.feed(path)
    again = calendars.feed(path, **{"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["last-modified"].endswith("GMT")
    meeting.move(0, hours=1)
    assert calendars.feed(path, **{"If-None-Match": first.headers["etag"]}).status_code == 200


@ON_ONE_ENGINE
def test_what_shows_nothing_answers_alike_and_guessing_has_to_wait(calendars: Calendars) -> None:
    made = calendars.make(MORI, "person")
    headers = calendars.as_of(MORI)
    door = calendars.make(KEEPER, "door", "15C", roles=("facilities",))["path"]
    assert (
        calendars.client.get("/v1/meetings/keys", headers=headers).json()["items"][0]
        == (made["key"])
    )
    gone = f"/v1/meetings/keys/{made['key']['key_id']}"
    assert calendars.client.delete(gone, headers=headers).status_code == 204
    assert calendars.client.delete(gone, headers=headers).status_code == 204
    door_token = door.removeprefix("/doors/")
    vain = (made["path"], "/calendars/x.ics", f"/calendars/{'A' * 43}.ics")
    answers = [calendars.feed(path) for path in (*vain, f"/calendars/{door_token}.ics")]
    assert {(each.status_code, each.content) for each in answers} == {(404, answers[0].content)}
    for _ in range(100):
        last = calendars.feed("/calendars/x.ics")
    assert (last.status_code, last.json()["code"]) == (429, "address.throttled")
    calendars.town.clock.advance(minutes=10)
    assert calendars.feed("/calendars/x.ics").status_code == 404


def test_a_rooms_address_is_made_and_ended_by_its_keeper(calendars: Calendars) -> None:
    assert calendars.make(STRANGER, "room", "15C")["code"] == "meeting.room_not_kept"
    assert calendars.make(STRANGER, "room", "none")["code"] == "meeting.room_unknown"
    made = calendars.make(KEEPER, "room", "15C", roles=("facilities",))
    gone = f"/v1/meetings/keys/{made['key']['key_id']}"
    assert calendars.client.delete(gone, headers=calendars.as_of(STRANGER)).status_code == 404
    assert calendars.feed(made["path"]).status_code == 200
    assert calendars.client.delete(gone, headers=calendars.as_of(KEEPER)).status_code == 204
    assert calendars.feed(made["path"]).status_code == 404
    ids = {"key_id": made["key"]["key_id"], "kind": "person"}
    reused = calendars.client.post("/v1/meetings/keys", headers=calendars.as_of(STRANGER), json=ids)
    assert reused.status_code == 409


@ON_ONE_ENGINE
@pytest.mark.parametrize("wrong", [{"key_id": "1"}, {"name": "a\x00"}, {"name": "a" * 121}])
def test_an_address_of_odd_shape_is_refused(calendars: Calendars, wrong: dict[str, str]) -> None:
    body = {"key_id": KEY.format(1), "kind": "person", **wrong}
    answer = calendars.client.post("/v1/meetings/keys", headers=calendars.as_of(MORI), json=body)
    assert answer.status_code == 422


@ON_ONE_ENGINE
def test_neither_database_nor_log_knows_a_token(calendars: Calendars) -> None:
    path = calendars.make(MORI, "person")["path"]
    token = path.removeprefix("/calendars/").removesuffix(".ics")
    with structlog.testing.capture_logs() as lines:
        calendars.feed(path)
        calendars.feed(path.replace("/calendars/", "/doors/").removesuffix(".ics") + "/state")
    assert [line["path"] for line in lines if "path" in line] == ["/calendars/…", "/doors/…/state"]
    assert token not in str(lines)
    with calendars.town.database.read_work() as tx:
        for table in ("meeting_key", "audit_log"):
            rows = tx.exec_driver_sql(f"SELECT * FROM {table}").all()
            assert rows
            assert token not in str(rows)


def test_who_comes_takes_a_meeting_as_a_file_and_nobody_else(calendars: Calendars) -> None:
    meeting = Booked(calendars.town, PRIVATE, WEEKLY)
    path = f"/v1/meetings/{meeting.meeting_id}/invitation.ics"
    for person in (MORI, TAKAHASHI):
        answer = calendars.client.get(path, headers=calendars.as_of(person))
        assert "himitsu" in answer.text
        spans = [(each.starts_at, each.ends_at) for each in meeting.dates()]
        assert expanded(answer.text, spans[0][0], spans[-1][1]) == spans
        assert not {"METHOD", "ATTENDEE", "ORGANIZER"} & {*answer.text.split(":")}
    foreign = calendars.client.get(path, headers=calendars.as_of(STRANGER))
    never = path.replace(meeting.meeting_id, KEY.format(77))
    unknown = calendars.client.get(never, headers=calendars.as_of(STRANGER))
    assert (foreign.status_code, foreign.content) == (404, unknown.content)


def test_a_rooms_feed_shows_when_it_is_closed_and_when_its_other_half_is_taken(
    calendars: Calendars,
) -> None:
    now = calendars.town.clock()
    halves = tuple(
        replace(ROOMS.rooms[0], room_id=name, name=name, parts=parts)
        for name, parts in (("15C", ("15C",)), ("15CD", ("15C", "15D")), ("15D", ("15D",)))
    )
    with calendars.town.database.write_work() as tx:
        store_catalogue(tx, TENANT, replace(ROOMS, rooms=halves), "admin", now)
        closed = {
            "tenant": TENANT,
            "blocking_id": KEY.format(90),
            "room_id": "15C",
            "starts_at": now + timedelta(days=3),
            "ends_at": now + timedelta(days=5),
            "reason": "工事",
            "open_to": "[]",
            "made_by": KEEPER,
            "made_at": now,
            "ended_at": None,
        }
        tx.execute(insert(meeting_blocking), closed)
    Booked(calendars.town, OPEN, SINGLE, "15CD")
    Booked(calendars.town, OPEN, SINGLE, "15D")
    found = events(calendars.room_feed())
    assert sorted(str(each["SUMMARY"]) for each in found) == ["使用できません", "定例会議"]
