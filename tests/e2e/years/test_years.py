# SPDX-License-Identifier: Apache-2.0
"""Every figure of the page is the same when it is counted again by independent arithmetic."""

from dataclasses import replace

import pytest

from telework.measures.wire import Dashboard
from tests.e2e.years.course_again import Course
from tests.e2e.years.judge import Again, faults_of
from tests.e2e.years.run import run_years
from tests.support.databases import ENGINES


@pytest.mark.parametrize("engine", ENGINES)
def test_every_figure_of_the_page_is_the_same_when_counted_again(engine: str) -> None:
    run = run_years(300, 3, 7, engine)
    assert run.faults == ()
    newest, closed, _first = (held.page for held in run.held)
    remote = next(each for each in closed.lines if each.measure.measure_id == "remote_work")
    assert remote.months[-1].restated is not None
    # A rate of nothing: one bureau decided nothing in the newest month.
    assert any(each.headline == "-" for each in newest.rate_bureaus)
    _notices_each_false_figure(newest, run.held[0].again, run.courses)


def _notices_each_false_figure(page: Dashboard, again: Again, courses: dict[str, Course]) -> None:
    assert page.rooms is not None
    false = (
        replace(page, rate=replace(page.rate, electronic=page.rate.electronic + 1)),
        replace(page, remote=replace(page.remote, half_units=page.remote.half_units - 1)),
        replace(page, rooms=replace(page.rooms, released=page.rooms.released + 1)),
        replace(page, rate_bureaus=page.rate_bureaus[1:]),
        replace(page, remote_bureaus=page.remote_bureaus[::-1]),
        replace(page, lines=(replace(page.lines[0], ahead="0"), *page.lines[1:])),
    )
    assert not faults_of(page, again, courses)
    assert all(faults_of(each, again, courses) for each in false)
