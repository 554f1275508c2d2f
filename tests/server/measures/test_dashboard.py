# SPDX-License-Identifier: Apache-2.0
"""The page 統計: closed months as they were closed, amendments beside them, no division by zero."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import floor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from approval import from_plain
from approval.refusal import Refusal
from server.usecases.measures.read_dashboard import read_dashboard
from server.usecases.measures.reader import ANYBODY
from server.usecases.telework.amending import decide
from server.usecases.telework.statistics.read_trend import read_trend
from telework.closing.amendment import Amendment
from telework.closing.wire import DecideAmendment
from telework.measures.course import Standing
from telework.measures.traced import TracedFigure
from telework.measures.wire import Dashboard, MonthState
from telework.statistics.wire import FigureEvidence
from tests.server.house import house_of
from tests.server.measures.pages import RATE, REMOTE, WAITING, by_month, line, page, registered
from tests.server.town import MORI, TENANT, Town
from tests.server.usecases.closed_months import close, november_over, propose, whole_day
from tests.server.usecases.months import HEAD

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """The application over the town."""
    with TestClient(house_of(town, tmp_path), raise_server_exceptions=False) as made:
        yield made


def test_an_empty_city_has_a_page(town: Town) -> None:
    found = page(town, NOVEMBER)
    assert found.lines == ()
    assert found.rooms is None
    assert (found.rate.headline, found.rate.total) == ("-", 0)
    assert {each.headline for each in found.rate_bureaus} == {"-"}
    assert (found.remote.half_units, found.remote.eligible) == (0, 0)


def test_a_month_in_the_future_is_refused(town: Town) -> None:
    found = read_dashboard(town.services, TENANT, DECEMBER, ANYBODY)
    assert isinstance(found, Refusal)
    assert found.code == "measures.month_future"


def test_a_closed_month_stays_and_its_amendment_stands_beside_it(town: Town) -> None:
    registered(town, REMOTE, WAITING, RATE)
    office = november_over(town)
    before = line(page(town, NOVEMBER), "remote_work")
    assert before.months[-1].state is MonthState.PROVISIONAL
    close(office, town)
    closed = line(page(town, NOVEMBER), "remote_work")
    assert closed.months[-1].state is MonthState.CLOSED
    assert by_month(closed) == by_month(before)
    longer = propose(office, town.desk(MORI), lines=whole_day())
    assert isinstance(longer, Amendment), longer
    act = DecideAmendment(seen=1, approve=True)
    done = decide(office, town.desk(HEAD).identified, longer.amendment_id, act)
    assert isinstance(done, Amendment), done
    found = page(town, NOVEMBER)
    after = line(found, "remote_work")
    (actual, restated, delta) = by_month(after)["2026-11"]
    assert actual == by_month(closed)["2026-11"][0]
    assert (float(actual), float(restated), delta) == (1.0, 1.5, "0.5")
    assert found.remote.half_units == 2, "as closed"
    assert after.counted_by == "standard/1"
    assert not after.may_enter


def test_the_page_over_http_for_staff_and_nobody_else(client: TestClient, town: Town) -> None:
    registered(town, REMOTE, WAITING)
    desk = town.desk(MORI, roles=("staff",))
    headers = {"Authorization": f"Bearer {desk.token}"}
    path = "/v1/measures/dashboard"
    answer = client.get(path, params={"month": "2026-11"}, headers=headers)
    assert answer.status_code == 200, answer.text
    found = from_plain(Dashboard, answer.json())
    assert [each.measure.number for each in found.lines] == [3, 7]
    assert [each.may_enter for each in found.lines] == [True, True]
    assert line(found, "waiting_time").standing is Standing.NO_FIGURE
    future = client.get(path, params={"month": "2026-12"}, headers=headers)
    assert (future.status_code, future.json()["code"]) == (422, "measures.month_future")
    assert client.get(path, params={"month": "0000-01"}, headers=headers).status_code == 422
    assert client.get(path, params={"month": "2026-11"}).status_code == 401


def test_every_figure_has_an_address_that_shows_its_rule_and_its_records(
    client: TestClient, town: Town
) -> None:
    registered(town, REMOTE, WAITING, RATE)
    november_over(town)
    headers = {"Authorization": f"Bearer {town.desk(MORI, roles=('staff',)).token}"}
    shown = page(town, NOVEMBER)
    figures = (
        *(each.months[-1].figure_id for each in shown.lines),
        *(each.figure_id for each in shown.rate_bureaus),
        *(each.figure_id for each in shown.remote_bureaus),
        shown.rate.figure_id,
        shown.remote.figure_id,
    )
    for figure_id in figures:
        answer = client.get(f"/v1/measures/figures/{figure_id}", headers=headers)
        assert answer.status_code == 200, answer.text
        found = from_plain(TracedFigure, answer.json())
        assert (found.figure_id, found.month) == (figure_id, "2026-11")
        assert found.words.endswith("。")
        (behind,) = found.records
        records = client.get(behind.path, headers=headers)
        assert (records.status_code != 403) == behind.permitted, records.text
        assert records.status_code in {200, 403}, (behind.path, records.text)
    remote = client.get("/v1/measures/figures/remote_work.2026-11", headers=headers).json()
    assert (remote["value"], remote["rule"], remote["unit"]) == ("1", "standard/1", "回")


@pytest.mark.parametrize(
    "figure_id", ["measure.moon.2026-11", "rooms.2026-11", "remote_work.2026-11.bureau.x", "x"]
)
def test_no_figure(client: TestClient, town: Town, figure_id: str) -> None:
    headers = {"Authorization": f"Bearer {town.desk(MORI).token}"}
    answer = client.get(f"/v1/measures/figures/{figure_id}", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "measures.figure_unknown")


def test_the_trend_of_remote_work_follows_the_course_of_the_measure(town: Town) -> None:
    def line_of_trend() -> list[int]:
        found = read_trend(town.services, TENANT, 2026, "standard", FigureEvidence.LIVE)
        assert not isinstance(found, Refusal), found
        return [each.target_half_units for each in found.months]

    assert (line_of_trend()[0], line_of_trend()[-1]) == (2 * 1_200, 2 * 15_000)
    registered(town, REMOTE)
    course = [0, *(floor(2 * Fraction(120 * month, 12)) for month in range(6))]
    assert line_of_trend() == [0] * 6 + course[1:]
