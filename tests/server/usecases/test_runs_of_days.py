# SPDX-License-Identifier: Apache-2.0
"""A laptop returns with days of punches: together where all stands, alone where not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from telework.wire import BatchItem
from tests.bench.act_recorder import recording
from tests.server.town import MORI, Desk, Town
from tests.support.clock import ManualClock

WHOLE_DAY = (("start", "home"), ("break", ""), ("resume", ""), ("end", ""))


@pytest.fixture
def town(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Town]:
    made = Town(database_url, tmp_path, clock)
    yield made
    made.close()


def punched(
    desk: Desk, day: tuple[tuple[str, str], ...] = WHOLE_DAY, stream: str = ""
) -> list[BatchItem]:
    items = []
    for kind, place in day:
        command = {"type": "punch", "kind": kind, "place": place}
        made = desk.event(command, type="telework", stream=stream or f"day:{desk.person_id}")
        items.append(desk.wrap(made))
        desk.town.clock.advance(minutes=5)
    return items


def claims_during(town: Town, act: Callable[[], object]) -> int:
    """Count the statements that claimed keys: one for each transaction."""
    with recording(town.database.engine) as recorder:
        recorder.begin()
        act()
        return sum("INTO idempotency" in each.text for each in recorder.taken())


def rows(town: Town, table: str) -> int:
    with town.database.read_work() as tx:
        return int(tx.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def test_a_returning_day_is_one_transaction_with_evidence_for_each_punch(town: Town) -> None:
    desk = town.desk(MORI)
    items = punched(desk)
    answers = []
    assert claims_during(town, lambda: answers.append(desk.send(*items))) == 1
    assert [each.status for each in answers[0].answers] == ["accepted"] * 4
    assert answers[0].acknowledged_seq == 4
    assert (rows(town, "device_event"), rows(town, "idempotency")) == (4, 4)
    with town.database.read_work() as tx:
        noted = "SELECT count(*) FROM audit_log WHERE detail = 'punch accepted'"
        assert tx.execute(text(noted)).scalar_one() == 4


def test_what_came_before_is_repeated_within_the_run(town: Town) -> None:
    desk = town.desk(MORI)
    items = punched(desk)
    desk.send(*items[:2])
    answers = []
    assert claims_during(town, lambda: answers.append(desk.send(*items))) == 1
    assert [each.status for each in answers[0].answers] == [
        *("repeated", "repeated", "accepted", "accepted")
    ]
    assert rows(town, "device_event") == 4


def test_the_same_act_twice_in_a_batch_is_taken_once(town: Town) -> None:
    desk = town.desk(MORI)
    items = punched(desk)
    answer = desk.send(items[0], items[0], *items[1:])
    assert [each.status for each in answer.answers] == [
        *("accepted", "repeated", "accepted", "accepted", "accepted")
    ]


def test_a_key_that_stands_for_other_bytes_does_not_take_the_others_with_it(town: Town) -> None:
    desk = town.desk(MORI)
    items = punched(desk)
    desk.send(items[0])
    forged = BatchItem(event=items[0].event.replace("home", "office"), mac=items[0].mac)
    answer = desk.send(items[1], forged, *items[2:])
    assert [(each.status, each.code) for each in answer.answers[:2]] == [
        ("accepted", ""),
        ("refused", "event.id_reused"),
    ]
    assert {each.status for each in answer.answers[2:]} == {"not_judged"}


def test_somebody_elses_days_are_refused_and_stay_alone(town: Town) -> None:
    desk = town.desk(MORI)
    answer = desk.send(*punched(desk, stream="day:p-takahashi"))
    assert [each.status for each in answer.answers] == ["refused", *["not_judged"] * 3]


def test_a_gap_that_closes_within_a_run_settles_what_waited(town: Town) -> None:
    desk = town.desk(MORI)
    items = punched(desk, (("start", "home"),) * 4)
    assert desk.send(*items[2:]).acknowledged_seq == 0
    assert desk.send(*items[:2]).acknowledged_seq == 4
    with town.database.read_work() as tx:
        left = "SELECT count(*) FROM device_event WHERE provisional = 1"
        assert tx.execute(text(left)).scalar_one() == 0
