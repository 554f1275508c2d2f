# SPDX-License-Identifier: Apache-2.0
"""Let the years happen, close them, amend them, and hold the page against the raw records."""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from server.store import migrate
from server.usecases.measures.read_dashboard import read_dashboard
from server.usecases.measures.reader import ANYBODY
from server.usecases.services import Services
from telework.measures.wire import Dashboard
from tests.e2e.simulation.city import TENANT
from tests.e2e.simulation.intake import city_hall
from tests.e2e.years.closing import amend, close_months
from tests.e2e.years.course_again import Course
from tests.e2e.years.filling import fill, first_of
from tests.e2e.years.judge import Again, count_again, faults_of
from tests.e2e.years.measures import courses
from tests.e2e.years.truth import NOW, Years, working_days, years_of
from tests.support.clock import ManualClock
from tests.support.databases import fresh_database


@dataclass(frozen=True, slots=True)
class Held:
    """A page, and its figures counted again."""

    page: Dashboard
    again: Again


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What was held against each other; ``faults`` is empty when everything is equal."""

    held: tuple[Held, ...]
    courses: dict[str, Course]
    remote_days: int
    decisions: int
    meetings: int
    faults: tuple[str, ...]
    seconds: float


def run_years(people: int, months: int, seed: int, engine: str) -> Run:
    """Run so many months of a city of so many people on one engine."""
    began = time.perf_counter()
    years = years_of(people, months, seed)
    with (
        tempfile.TemporaryDirectory(prefix="tsukue-years-") as name,
        fresh_database(engine, Path(name), migrate) as url,
        city_hall(url, Path(name), ManualClock(NOW)) as services,
    ):
        fill(services.database, years)
        by_hand = _counted_truly(years, services)
        close_months(services, years)
        taken = amend(services.database, years)
        shown = (years.months[-1], years.months[-2], years.months[0])
        held = tuple(_held(services, month, taken) for month in shown)
    ways = courses(years)
    return Run(
        held=held,
        courses=ways,
        remote_days=sum(map(len, years.remote.values())),
        decisions=sum(map(len, years.decided.values())),
        meetings=sum(map(len, years.met.values())),
        faults=(*by_hand, *(fault for each in held for fault in _faults(each, ways))),
        seconds=time.perf_counter() - began,
    )


def page_of(services: Services, month: str) -> Dashboard:
    """Return the page of a month as anybody reads it."""
    page = read_dashboard(services, TENANT, first_of(month), ANYBODY)
    assert isinstance(page, Dashboard), page
    return page


def _held(services: Services, month: str, taken: dict[str, int]) -> Held:
    page = page_of(services, month)
    with services.database.read_work() as tx:
        return Held(page, count_again(tx, page, working_days(month), NOW, taken))


def _faults(held: Held, ways: dict[str, Course]) -> list[str]:
    return [f"{held.page.month}: {fault}" for fault in faults_of(held.page, held.again, ways)]


def _counted_truly(years: Years, services: Services) -> list[str]:
    """Hold the newest month, before anything is closed, against the figures written by hand."""
    month = years.months[-1]
    kinds = [each.kind.counts for each in years.remote[month]]
    true = sum(each.home + each.satellite + each.mobile for each in kinds)
    told = page_of(services, month).remote.half_units
    return [] if told == true else [f"{month}: told {told}, by hand {true}"]
