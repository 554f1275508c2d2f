# SPDX-License-Identifier: Apache-2.0
"""Punches travel as acts do: once, in their own stream, with the time of their evidence."""

from typing import Any

from server.usecases.reads.read_changes import read_changes
from telework import Place, PunchKind, Standing, WorkingDay
from telework.reporting.record import DayRecord
from telework.reporting.record_encoding import record_from_plain
from telework.wire import BatchItem, Changes
from tests.server.town import MORI, Desk, Town, draft, statuses


def punch(desk: Desk, kind: str, place: str = "", **changes: Any) -> BatchItem:
    """Make a punch of this desk's person."""
    command = {"type": "punch", "kind": kind, "place": place}
    stream = f"day:{desk.person_id}"
    event = desk.event(command, **{"type": "telework", "stream": stream, **changes})
    return desk.wrap(event)


def day_of(desk: Desk, cursor: str = "") -> WorkingDay:
    """Return the day that the feed brings."""
    (record,) = records_of(desk, cursor)
    return record.work


def records_of(desk: Desk, cursor: str = "") -> list[DayRecord]:
    """Return the days that the feed brings."""
    changes = read_changes(desk.town.services, desk.identified, cursor, 100)
    assert isinstance(changes, Changes)
    return [record_from_plain(row.body) for row in changes.rows if row.kind == "work_day"]


def test_a_day_is_started_and_ended_once(town: Town) -> None:
    desk = town.desk(MORI)
    start, end = punch(desk, "start", "home"), punch(desk, "end")
    assert statuses(desk.send(start, end)) == ["accepted", "accepted"]
    assert statuses(desk.send(start, end)) == ["repeated", "repeated"]
    day = day_of(desk)
    assert day.standing is Standing.ENDED
    assert [(each.kind, each.place) for each in day.punches] == [
        (PunchKind.START, Place.HOME),
        (PunchKind.END, Place.HOME),
    ]


def test_a_second_start_stays_as_evidence(town: Town) -> None:
    desk = town.desk(MORI)
    sent = desk.send(punch(desk, "start", "home"), punch(desk, "start", "office"))
    assert statuses(sent) == ["accepted", "accepted"]
    assert [each.counted for each in day_of(desk).punches] == [True, False]


def test_what_comes_out_of_turn_is_kept_and_counts_nothing(town: Town) -> None:
    desk = town.desk(MORI)
    sent = desk.send(punch(desk, "end"), punch(desk, "resume"), desk.item(draft()))
    assert statuses(sent) == ["accepted", "accepted", "accepted"]
    (record,) = records_of(desk)
    assert record.work.standing is Standing.NONE
    assert [(each.counted, each.contradictions) for each in record.work.punches] == [
        (False, ("punch.not_started",)),
        (False, ("punch.not_started",)),
    ]
    assert [mark.code for mark in record.marks] == ["punch.not_started"]
    assert "開始" in record.marks[0].text


def test_nobody_punches_for_another(town: Town) -> None:
    desk = town.desk(MORI)
    answer = desk.send(punch(desk, "start", "home", stream="day:p-otomo")).answers[0]
    assert (answer.status, answer.code) == ("refused", "punch.other_person")


def test_the_day_concerns_its_person_alone(town: Town) -> None:
    desk, other = town.desk(MORI), town.desk("p-takahashi")
    desk.send(punch(desk, "start", "home"))
    changes = read_changes(town.services, other.identified, "", 100)
    assert isinstance(changes, Changes)
    assert "work_day" not in {row.kind for row in changes.rows}
