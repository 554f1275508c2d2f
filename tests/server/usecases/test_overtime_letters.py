# SPDX-License-Identifier: Apache-2.0
"""Overtime near its limit is told to the person and the head, each step once."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import text

from server.store.mailing import MailPerson, put_person
from telework.wire import BatchItem
from tests.server.town import MORI, TENANT, Desk, Town, statuses
from tests.server.usecases.test_hours import HEAD, OTHER, clock
from tests.server.usecases.test_punches import punch


@pytest.fixture
def town(town: Town) -> Town:
    """A city that sends mail, where two hours a month are the limit."""
    hours = replace(town.services.hours, month_limit=120, year_limit=360 * 60)
    town.services = replace(town.services, sends_mail=True, hours=hours)
    with town.database.write_work() as tx:
        for person in (MORI, HEAD, OTHER):
            put_person(tx, TENANT, MailPerson(person_id=person, address=f"{person}@city.example"))
    return town


def letters(town: Town) -> list[tuple[str, str, str]]:
    with town.database.read_work() as tx:
        found = tx.execute(text("SELECT payload FROM outbox WHERE kind = 'telework.letter'"))
        payloads = [json.loads(row.payload) for row in found]
    return [(each["person_id"], each["what"], each["about"]) for each in payloads]


def begin(desk: Desk) -> None:
    assert statuses(desk.send(punch(desk, "start", "home"))) == ["accepted"]


def end(desk: Desk, at: str) -> BatchItem:
    desk.town.clock.set(clock(at))
    desk.sign_in_again()
    return punch(desk, "end")


def test_near_the_limit_the_person_and_the_head_are_told_once(town: Town) -> None:
    desk = town.desk(MORI)
    begin(desk)
    assert letters(town) == []
    ended = end(desk, "19:00")
    assert statuses(desk.send(ended)) == ["accepted"]
    about = "2026年11月 1時間45分（上限 2時間）"
    assert letters(town) == [
        (MORI, "overtime_near", about),
        (HEAD, "overtime_near", f"森 林 {about}"),
    ]
    desk.send(ended)
    # Another start changes the day, not what was told of the month.
    desk.send(punch(desk, "start", "home"))
    assert len(letters(town)) == 2


def test_whoever_is_past_the_limit_at_once_is_not_told_that_it_is_near(town: Town) -> None:
    desk = town.desk(MORI)
    begin(desk)
    desk.send(end(desk, "20:00"))
    assert [(who, what) for who, what, _about in letters(town)] == [
        (MORI, "overtime_reached"),
        (HEAD, "overtime_reached"),
    ]


def test_without_a_mail_server_nothing_is_noted_as_told(town: Town) -> None:
    desk, with_mail = town.desk(MORI), town.services
    town.services = replace(with_mail, sends_mail=False)
    begin(desk)
    desk.send(end(desk, "19:00"))
    assert letters(town) == []
    town.services = with_mail
    again = end(desk, "19:05")
    assert statuses(desk.send(again)) == ["accepted"]
    assert {what for _who, what, _about in letters(town)} == {"overtime_near"}
