# SPDX-License-Identifier: Apache-2.0
"""The outbox worker: claims effects with a lease, does them, tries again, gives up in sight."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from server.jobs.bell import Bell
from server.logs import in_request
from server.store.engine import Database, DatabaseBusy
from server.store.outbox import Job, bury, claim, finish, postpone

LEASE = timedelta(minutes=2)
ROUND_SECONDS = 1.0
"""How long the worker sleeps when nobody rings: what becomes due by time waits this long."""

FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=10)
MOST_ATTEMPTS = 12

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The effect is done, or is no longer wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Not this time; asked for again after ``pause``, for as long as it takes."""

    pause: timedelta
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dead:
    """It will never work: a dead letter for the operator."""

    why: str


Outcome = Done | Later | Dead
Handler = Callable[[Job, datetime], Outcome]


def growing_pause(attempts: int) -> timedelta:
    """Return the pause after that many attempts: doubled each time up to ten minutes."""
    doublings = min(attempts - 1, 20)
    return min(FIRST_PAUSE * (1 << doublings), LONGEST_PAUSE)


class Worker:
    """Takes due effects one at a time; several workers may run beside each other."""

    def __init__(
        self,
        database: Database,
        handlers: Mapping[str, Handler],
        bell: Bell,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._handlers = handlers
        self._bell = bell
        self._clock = clock
        self._stop = threading.Event()

    def run(self) -> None:
        """Work until ``stop`` is called."""
        while not self._stop.is_set():
            try:
                worked = self.work_once()
            except DatabaseBusy:
                worked = False
            if not worked:
                self._bell.wait(ROUND_SECONDS)

    def stop(self) -> None:
        """End ``run`` after the effect under way."""
        self._stop.set()
        self._bell.ring()

    def work_off(self) -> int:
        """Do what is due now and return how many effects were tried."""
        tried = 0
        while self.work_once():
            tried += 1
        return tried

    def work_once(self) -> bool:
        """Try one due effect; return whether there was one."""
        now = self._clock()
        jobs = self._database.write(lambda tx: claim(tx, now, LEASE, 1))
        for job in jobs:
            with in_request(job.request_id):
                self._settle_surely(job, self._try(job))
        return bool(jobs)

    def _try(self, job: Job) -> Outcome:
        handler = self._handlers.get(job.kind)
        if handler is None:
            return Dead(why=f"nobody handles {job.kind}")
        try:
            return handler(job, self._clock())
        except Exception as fault:  # noqa: BLE001 - any fault of one effect is its own outcome
            _log.exception("job_failed", job_id=job.job_id, kind=job.kind, attempts=job.attempts)
            why = f"{type(fault).__name__}: {fault}"
            if job.attempts >= MOST_ATTEMPTS:
                return Dead(why=why)
            return Later(pause=growing_pause(job.attempts), why=why)

    def _settle_surely(self, job: Job, outcome: Outcome) -> None:
        """Write what became of an effect, when the database is back if it is away.

        Else nobody would take the effect up, or see it done, before the lease is over.
        """
        for _ in range(int(LEASE.total_seconds() / ROUND_SECONDS)):
            try:
                self._settle(job, outcome)
                return
            except DatabaseBusy:
                if self._stop.wait(ROUND_SECONDS):
                    raise
        self._settle(job, outcome)

    def _settle(self, job: Job, outcome: Outcome) -> None:
        now = self._clock()
        with self._database.write_work() as tx:
            if isinstance(outcome, Later):
                postpone(tx, job.job_id, now + outcome.pause, outcome.why)
            elif isinstance(outcome, Dead):
                bury(tx, job.job_id, now, outcome.why)
            else:
                finish(tx, job.job_id, now)
        _tell(job, outcome)


def _tell(job: Job, outcome: Outcome) -> None:
    """Log what became of it; of the rounds that nobody asked for only what was given up."""
    told = _log.bind(job_id=job.job_id, kind=job.kind, attempts=job.attempts)
    if isinstance(outcome, Dead):
        told.error("job_given_up", why=outcome.why)
    elif not job.request_id:
        return
    elif isinstance(outcome, Later):
        told.info("job_postponed", why=outcome.why, seconds=outcome.pause.total_seconds())
    else:
        told.info("job_done")
