# SPDX-License-Identifier: Apache-2.0
"""Effects happen once, are tried again, and are given up in sight of the operator."""

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from server.jobs.bell import Bell
from server.jobs.worker import (
    LEASE,
    LONGEST_PAUSE,
    MOST_ATTEMPTS,
    Dead,
    Done,
    Handler,
    Later,
    Outcome,
    Worker,
    growing_pause,
)
from server.store.engine import Database, DatabaseAway, open_database
from server.store.outbox import Job, claim, enqueue
from server.store.tables import outbox
from tests.support.clock import ManualClock


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database of its own."""
    opened = open_database(database_url)
    yield opened
    opened.close()


class Answering:
    """A handler that gives these outcomes in turn; an exception is raised."""

    def __init__(self, *outcomes: Outcome | Exception) -> None:
        self._outcomes = list(outcomes)
        self.jobs: list[Job] = []

    def __call__(self, job: Job, _now: datetime) -> Outcome:
        self.jobs.append(job)
        outcome = self._outcomes.pop(0) if len(self._outcomes) > 1 else self._outcomes[0]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def worker_for(database: Database, handler: Handler, clock: ManualClock) -> Worker:
    return Worker(database, {"mail": handler}, Bell(), clock)


def put(database: Database, clock: ManualClock, kind: str = "mail") -> None:
    with database.write_work() as tx:
        enqueue(tx, 1, kind, {"to": "sato"}, clock())


def row(database: Database) -> tuple[bool, bool, str]:
    with database.read_work() as tx:
        found = tx.execute(select(outbox)).one()
    return found.done_at is not None, found.dead_at is not None, found.last_error


def test_an_effect_is_done_once(database: Database, clock: ManualClock) -> None:
    handler = Answering(Done())
    put(database, clock)
    worker = worker_for(database, handler, clock)
    assert worker.work_off() == 1
    assert worker.work_off() == 0
    assert [job.payload for job in handler.jobs] == [{"to": "sato"}]
    assert row(database) == (True, False, "")


def test_a_postponed_effect_waits_for_its_time(database: Database, clock: ManualClock) -> None:
    handler = Answering(Later(pause=timedelta(seconds=30), why="busy"), Done())
    put(database, clock)
    worker = worker_for(database, handler, clock)
    assert worker.work_off() == 1
    assert row(database) == (False, False, "busy")
    clock.advance(seconds=29)
    assert worker.work_off() == 0
    clock.advance(seconds=1)
    assert worker.work_off() == 1
    assert [job.attempts for job in handler.jobs] == [1, 2]


def test_what_will_never_work_is_a_dead_letter(database: Database, clock: ManualClock) -> None:
    put(database, clock)
    worker = worker_for(database, Answering(Dead(why="no such font")), clock)
    worker.work_off()
    assert row(database) == (False, True, "no such font")


def test_an_effect_nobody_knows_is_a_dead_letter(database: Database, clock: ManualClock) -> None:
    put(database, clock, "telegram")
    worker_for(database, Answering(Done()), clock).work_off()
    assert row(database) == (False, True, "nobody handles telegram")


def test_a_fault_is_tried_again_with_growing_pauses_and_then_given_up(
    database: Database, clock: ManualClock
) -> None:
    handler = Answering(RuntimeError("boom"))
    put(database, clock)
    worker = worker_for(database, handler, clock)
    for _ in range(MOST_ATTEMPTS):
        assert worker.work_off() == 1
        clock.advance(seconds=LONGEST_PAUSE.total_seconds())
    assert worker.work_off() == 0
    assert row(database) == (False, True, "RuntimeError: boom")


def test_pauses_double_up_to_ten_minutes() -> None:
    pauses = [growing_pause(attempts) for attempts in range(1, 40)]
    assert pauses[:3] == [timedelta(seconds=2), timedelta(seconds=4), timedelta(seconds=8)]
    assert pauses[-1] == LONGEST_PAUSE


def test_an_effect_under_a_lease_is_nobody_elses_until_the_lease_ends(
    database: Database, clock: ManualClock
) -> None:
    put(database, clock)
    with database.write_work() as tx:
        assert len(claim(tx, clock(), LEASE, 5)) == 1
    handler = Answering(Done())
    worker = worker_for(database, handler, clock)
    assert worker.work_off() == 0
    clock.advance(seconds=LEASE.total_seconds())
    assert worker.work_off() == 1


def test_two_workers_share_the_work_and_do_nothing_twice(
    database: Database, clock: ManualClock
) -> None:
    for _ in range(20):
        put(database, clock)
    handlers = [Answering(Done()), Answering(Done())]
    workers = [worker_for(database, handler, clock) for handler in handlers]
    threads = [threading.Thread(target=worker.work_off) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # One may have met nothing because the other held every row; nothing is left behind.
    workers[0].work_off()
    done = [job.job_id for handler in handlers for job in handler.jobs]
    assert sorted(done) == sorted(set(done))
    assert len(done) == 20


def test_a_ring_wakes_the_worker_and_stop_ends_it(database: Database, clock: ManualClock) -> None:
    done = threading.Event()

    def handle(_job: Job, _now: datetime) -> Outcome:
        done.set()
        return Done()

    bell = Bell()
    worker = Worker(database, {"mail": handle}, bell, clock)
    thread = threading.Thread(target=worker.run)
    thread.start()
    try:
        put(database, clock)
        bell.ring()
        assert done.wait(10)
    finally:
        worker.stop()
        thread.join(10)
    assert not thread.is_alive()


def test_what_became_of_an_effect_is_written_when_the_database_is_back(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, handler = ManualClock(), Answering(Done())
    put(database, clock)
    worker = worker_for(database, handler, clock)
    away = iter([DatabaseAway("no such machine", lost=True)] * 2)
    settle = worker._settle

    def settle_later(job: Job, outcome: Outcome) -> None:
        for fault in away:
            raise fault
        settle(job, outcome)

    monkeypatch.setattr(worker, "_settle", settle_later)
    monkeypatch.setattr("server.jobs.worker.ROUND_SECONDS", 0.01)
    assert worker.work_off() == 1
    assert len(handler.jobs) == 1
    with database.read_work() as tx:
        assert tx.execute(select(outbox.c.done_at)).scalar_one() is not None
