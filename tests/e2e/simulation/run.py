# SPDX-License-Identifier: Apache-2.0
"""One whole month: let it happen, deliver it, and judge what the server made of it."""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from server.store import migrate
from tests.e2e.simulation.days import Counted
from tests.e2e.simulation.grants import permit
from tests.e2e.simulation.intake import Answered, city_hall, deliver, open_city
from tests.e2e.simulation.month import truth_of
from tests.e2e.simulation.verdict import Verdict, judge_counts, judge_records
from tests.support.clock import ManualClock
from tests.support.databases import fresh_database


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
    seconds: float


def run_month(people: int, seed: int, engine: str) -> Run:
    """Let a month of this many people go through the intake on one engine."""
    began = time.perf_counter()
    truth = truth_of(people, seed)
    clock = ManualClock(truth.sendings[0].at)
    with (
        tempfile.TemporaryDirectory(prefix="tsukue-month-") as name,
        fresh_database(engine, Path(name), migrate) as url,
        city_hall(url, Path(name), clock) as services,
    ):
        open_city(services, truth)
        permit(services.database, truth)
        answered = deliver(services, clock, truth, Path(name))
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
        seconds=time.perf_counter() - began,
    )
