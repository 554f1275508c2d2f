# SPDX-License-Identifier: Apache-2.0
"""One whole month: let it happen, deliver it, and judge what the server made of it."""

import multiprocessing
import os
import sys
import tempfile
import time
import zlib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from server.store import migrate
from tests.e2e.simulation.days import Counted
from tests.e2e.simulation.grants import permit
from tests.e2e.simulation.intake import Answered, city_hall, deliver, open_city
from tests.e2e.simulation.laptop import Sending
from tests.e2e.simulation.month import MONTH, truth_of
from tests.e2e.simulation.verdict import Verdict, judge_counts, judge_records
from tests.support.clock import ManualClock
from tests.support.databases import fresh_database
from tests.support.logs import logs_of_level


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What happened and what was found; ``faults`` is empty when everything holds."""

    people: int
    days: int
    laptops: int
    batches: int
    answered: Answered
    verdict: Verdict
    counted: Counted
    faults: tuple[str, ...]
    transferred: int
    seconds: float
    processor_seconds: float


PROCESSES = {"sqlite": 1, "postgresql": 2}
"""How many deliver at once; SQLite has one writer."""


def run_month(people: int, seed: int, engine: str) -> Run:
    """Let a month of this many people go through the intake on one engine."""
    began, worked = time.perf_counter(), _processor_seconds()
    truth = truth_of(people, seed)
    clock = ManualClock(datetime(*MONTH, 1, tzinfo=UTC) - timedelta(days=1))
    with (
        tempfile.TemporaryDirectory(prefix="tsukue-month-") as name,
        fresh_database(engine, Path(name), migrate) as url,
        city_hall(url, Path(name), clock) as services,
    ):
        open_city(services, truth)
        permit(services.database, truth)
        answered = _delivered(url, people, seed, PROCESSES[engine])
        verdict = judge_records(services.database, truth)
        differing = judge_counts(services.database, truth)
    return Run(
        people=people,
        days=len(truth.days),
        laptops=len(truth.laptops),
        batches=len(truth.sendings),
        answered=answered,
        verdict=verdict,
        counted=sum(truth.counted().values(), Counted()),
        faults=(*(f"answer: {odd}" for odd in answered.odd), *verdict.faults, *differing),
        transferred=sum(each.moves_on is not None for each in truth.staff),
        seconds=time.perf_counter() - began,
        processor_seconds=_processor_seconds() - worked,
    )


def _processor_seconds() -> float:
    """Return what this process and those it has waited for have used; no database server."""
    return sum(os.times()[:4])


def _delivered(url: str, people: int, seed: int, processes: int) -> Answered:
    """Deliver everything, each person's laptops by one of the processes."""
    parts = [(url, people, seed, part, processes) for part in range(processes)]
    if processes == 1:
        return _deliver_part(*parts[0])
    whole = Answered()
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=processes, mp_context=spawned) as pool:
        for answered in pool.map(_deliver_part, *zip(*parts, strict=True)):
            whole.add(answered)
    return whole


def _deliver_part(url: str, people: int, seed: int, part: int, processes: int) -> Answered:
    """Deliver the tries of one part of the people, in the order in which they arrive."""
    truth = truth_of(people, seed)
    chosen = [sending for sending in truth.sendings if _part_of(sending, processes) == part]
    clock = ManualClock(chosen[0].at)
    with (
        logs_of_level("error", sys.stderr),
        tempfile.TemporaryDirectory(prefix="tsukue-month-") as name,
        city_hall(url, Path(name), clock) as services,
    ):
        return deliver(services, clock, truth.laptops, chosen, Path(name))


def _part_of(sending: Sending, processes: int) -> int:
    return zlib.crc32(sending.person_id.encode()) % processes
