# SPDX-License-Identifier: Apache-2.0
"""Where attendees are at a time, over HTTP: as far as each reader may know it, and never why."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from server.store.telework.absent import StoredAbsent, save_absent
from server.store.telework.days import save_days
from server.store.telework.grants import StoredGrant, WaitingLine, insert_grants, put_waiting
from telework import Absent, AbsentKind, Grant, GrantSource, Place, Unit, day_to_plain
from telework.applying.application import ApplicationLine
from telework.commands import PunchKind
from telework.day import Punched, WorkingDay, fold
from tests.server.meetings.readers import Readers
from tests.server.meetings.rooms import had, open_rooms, wish
from tests.server.town import MORI, TENANT, Town

KANEKO, YAMAZAKI, TAKAHASHI = "p-kaneko", "p-yamazaki", "p-takahashi"
HEAD = "p-yoshida"
"""The head of the section of 森, 山崎 and 高橋."""

WEDNESDAY, TODAY = date(2026, 11, 25), date(2026, 11, 24)
ASKED = {"starts_at": "2026-11-25T01:00:00+00:00", "minutes": 60, "capacity": 4}


@pytest.fixture
def readers(town: Town, tmp_path: Path) -> Iterator[Readers]:
    """The town with its rooms, asked over HTTP."""
    open_rooms(town)
    made = Readers(town, tmp_path)
    yield made
    made.close()


def permit(town: Town, person: str, day: date = WEDNESDAY, unit: Unit = Unit.FULL) -> None:
    """Let somebody work from home on a day."""
    grant = Grant(
        grant_id=f"grant-{person}-{day}",
        person_id=person,
        day=day,
        unit=unit,
        place=Place.HOME,
        source=GrantSource.ORDER,
    )
    stored = StoredGrant(grant=grant, granted_by=HEAD, granted_at=town.clock())
    with town.database.write_work() as tx:
        insert_grants(tx, TENANT, [stored])


def on_leave(town: Town, person: str) -> None:
    """Give somebody leave on the Wednesday."""
    begin = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    absent = Absent(kind=AbsentKind.LEAVE, begin=begin, end=begin + timedelta(hours=9))
    with town.database.write_work() as tx:
        save_absent(tx, TENANT, [StoredAbsent(person_id=person, day=WEDNESDAY, absent=absent)])


def begin_today(town: Town, person: str, place: Place) -> None:
    """Let somebody begin to work today."""
    start = Punched(kind=PunchKind.START, place=place, at=town.clock())
    day = fold(WorkingDay(date=TODAY), start)
    with town.database.write_work() as tx:
        save_days(tx, TENANT, person, {TODAY: json.dumps(day_to_plain(day))}, {})


def people(readers: Readers, reader: str, *asked: str, **wished: object) -> dict[str, str]:
    """Return where people are at the wished time itself, as one reader is told."""
    body = {**ASKED, **wished, "attendees": [{"person_id": each} for each in asked]}
    items = readers.read(reader, "suggestions", body)["items"]
    exact = next(each for each in items if each["starts_at"] == body["starts_at"])
    return {each["person_id"]: f"{each['where']} {each['basis'] or ''}" for each in exact["people"]}


def test_a_superior_learns_where_his_people_are_and_others_do_not(readers: Readers) -> None:
    town = readers.town
    permit(town, MORI)
    on_leave(town, YAMAZAKI)
    line = ApplicationLine(day=WEDNESDAY, unit=Unit.MORNING, place=Place.HOME)
    waiting = WaitingLine(case_id="c", person_id=TAKAHASHI, line=line, device_loan=False)
    with town.database.write_work() as tx:
        put_waiting(tx, TENANT, [waiting])
    had(town, KANEKO, wish("15D"))
    asked = (MORI, YAMAZAKI, TAKAHASHI, KANEKO)
    assert people(readers, HEAD, *asked) == {
        MORI: "remote granted",
        YAMAZAKI: "leave ",
        TAKAHASHI: "remote applied",
        KANEKO: "meeting ",
    }
    # Somebody of another bureau learns of meetings and of nothing else.
    assert people(readers, KANEKO, *asked[:3]) == dict.fromkeys(asked[:3], "unknown ")
    # Half a day at home ends at noon.
    afternoon = people(readers, HEAD, TAKAHASHI, starts_at="2026-11-25T05:00:00+00:00")
    assert afternoon == {TAKAHASHI: "office "}
    answer = readers.ask(
        HEAD,
        "free-busy",
        {"people": [YAMAZAKI], "first": ASKED["starts_at"], "last": "2026-11-25T02:00:00+00:00"},
    )
    assert [each["kind"] for each in answer.json()["items"][0]["spans"]] == ["leave"]


def test_what_was_clicked_today_counts_more_than_what_was_planned(readers: Readers) -> None:
    town = readers.town
    permit(town, MORI, TODAY)
    soon = town.clock() + timedelta(minutes=90)
    soon = soon.replace(minute=0, second=0, microsecond=0)
    begin_today(town, MORI, Place.OFFICE)
    begin_today(town, YAMAZAKI, Place.HOME)
    assert soon.time() > time(0)
    told = people(readers, HEAD, MORI, YAMAZAKI, starts_at=soon.isoformat())
    assert told == {MORI: "office ", YAMAZAKI: "remote clicked"}


def test_those_at_home_need_a_host_and_no_seat(readers: Readers) -> None:
    town = readers.town
    permit(town, MORI)
    permit(town, YAMAZAKI)
    invited = [{"person_id": each} for each in (MORI, YAMAZAKI, TAKAHASHI)]
    body = {**ASKED, "capacity": 21, "attendees": invited}
    best = readers.read(HEAD, "suggestions", body)["items"][0]
    assert (best["kind"], best["provider"]) == ("smaller_room", "zoom")
    assert readers.read(KANEKO, "suggestions", body)["items"] == []


def test_the_sources_are_asked_once_however_many_people_are(readers: Readers) -> None:
    seen: list[str] = []
    engine = readers.town.database.engine

    def count(*args: object) -> None:
        seen.append(str(args[2]))

    people(readers, HEAD, MORI)
    event.listen(engine, "before_cursor_execute", count)
    counts = []
    for asked in ((MORI, YAMAZAKI), (MORI, YAMAZAKI, TAKAHASHI, KANEKO, HEAD, "p-otomo")):
        seen.clear()
        people(readers, HEAD, *asked)
        counts.append(len(seen))
    event.remove(engine, "before_cursor_execute", count)
    assert counts[0] == counts[1]
