# SPDX-License-Identifier: Apache-2.0
"""A closed month and its amendments, told alike by everything that tells figures (G12)."""

import json
from contextlib import nullcontext
from dataclasses import fields
from datetime import date
from functools import partial

import pytest

from server.ops import console, telework_counting
from server.ops.main import main
from server.usecases.telework.amending import decide
from server.usecases.telework.month_closing import read_closing
from server.usecases.telework.month_office import MonthOffice
from server.usecases.telework.month_reading import read_own_month, read_section_month
from server.usecases.telework.read_counts import CountQuestion, read_counts
from server.usecases.telework.recount_month import recount_month_in_parts
from server.usecases.telework.statistics.read_month import StatisticsQuestion, read_month
from server.usecases.telework.statistics.read_trend import read_trend
from telework.closing.amendment import Amendment, Restated
from telework.closing.figures import Figures
from telework.closing.wire import DecideAmendment
from telework.counting.day_count import times
from telework.counting.wire import Counters, CountReport, Dimension
from telework.statistics.sheets import sheets_of
from telework.statistics.wire import FigureEvidence, FigureState, MonthStatistics, Trend
from tests.server.town import MORI, TENANT, Town
from tests.server.usecases.closed_months import (
    close,
    closed_digests,
    hr,
    november_over,
    propose,
    seen,
    whole_day,
)
from tests.server.usecases.months import HEAD, KAKARICHO, MONTH

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)
APPROVED = DecideAmendment(seen=1, approve=True)


@pytest.fixture
def office(town: Town) -> MonthOffice:
    """November is closed; 森's day was longer, and 高橋's was never signed off (G8)."""
    made = november_over(town)
    close(made, town)
    before = closed_digests(town)
    longer = propose(made, town.desk(MORI), lines=whole_day())
    forgotten = propose(made, town.desk(HEAD), person_id=KAKARICHO, reason="確認漏れ")
    for asked, superior in ((longer, HEAD), (forgotten, "p-otomo")):
        assert isinstance(asked, Amendment), asked
        done = decide(made, town.desk(superior).identified, asked.amendment_id, APPROVED)
        assert isinstance(done, Amendment), done
    assert closed_digests(town) == before
    return made


def counted(town: Town, month: date = NOVEMBER, policy: str = "standard") -> CountReport:
    by = (Dimension.SECTION, Dimension.KIND)
    question = CountQuestion(month=month, policy_id=policy, by=by)
    report = read_counts(town.services, hr(town).identified, question)
    assert isinstance(report, CountReport), report
    return report


def statistics(town: Town, evidence: FigureEvidence) -> MonthStatistics:
    question = StatisticsQuestion(month=NOVEMBER, policy_id="standard", evidence=evidence)
    found = read_month(town.services, TENANT, question)
    assert isinstance(found, MonthStatistics), found
    return found


def comparable(counters: Counters) -> tuple[int, ...]:
    return (
        counters.person_days,
        counters.half_units,
        counters.events,
        counters.allowance_days,
    )


def figures(found: Figures) -> tuple[int, ...]:
    return found.person_days, found.half_units, found.events, found.allowance_days


def test_closed_and_deltas_are_the_restated_figures_counter_by_counter(
    town: Town, office: MonthOffice
) -> None:
    both = counted(town).restated
    assert both is not None
    for found in (both.live, both.confirmed):
        assert found.deltas != Figures()
        for counter in fields(Figures):
            closed, delta, now = (
                getattr(each, counter.name) for each in (found.closed, found.deltas, found.restated)
            )
            assert closed + delta == now
    assert figures(both.live.closed) == (2, 2, 2, 2)
    assert figures(both.live.deltas) == (0, 1, 0, 0)
    assert figures(both.confirmed.deltas) == (2, 3, 2, 0)


def test_every_reader_tells_the_same_figures(town: Town, office: MonthOffice) -> None:
    report, city = counted(town), seen(office, town)
    assert report.restated is not None
    assert city.restated == report.restated.confirmed
    assert (city.count.live, city.count.confirmed) == (
        report.restated.live.closed,
        report.restated.confirmed.closed,
    )
    for evidence, found, total in (
        (FigureEvidence.LIVE, report.restated.live, report.total.live),
        (FigureEvidence.CONFIRMED, report.restated.confirmed, report.total.confirmed),
    ):
        # The projection stands as it was closed: whoever adds its rows up gets the closed figures.
        assert comparable(total) == figures(found.closed)
        read = statistics(town, evidence)
        row = read.total
        added = (row.person_days, row.half_units, row.events, row.allowance_days)
        assert added == figures(found.closed)
        assert read.restated == found
        assert times(found.restated.half_units) in exported(read)["訂正後"]
        trend = read_trend(town.services, TENANT, 2026, "standard", evidence)
        assert isinstance(trend, Trend)
        month = next(each for each in trend.months if each.month == MONTH)
        assert month.state is FigureState.CLOSED
        assert (month.half_units, month.delta_half_units, month.restated_half_units) == (
            found.closed.half_units,
            found.deltas.half_units,
            found.restated.half_units,
        )
    section = read_section_month(office, town.desk(HEAD).identified, "joho", MONTH)
    assert section is not None
    assert section.restated == city.restated
    own = [read_own_month(office, town.desk(who).identified, MONTH) for who in (MORI, KAKARICHO)]
    assert [len(each.amendments) for each in own] == [1, 1]
    shown = [each.restated for each in own if each.restated is not None]
    assert together(shown) == figures(city.restated.restated)


def exported(read: MonthStatistics) -> dict[str, tuple[str | int, ...]]:
    (sheet,) = (each for each in sheets_of(read) if each.title == "締め後訂正")
    return {str(row[0]): row for row in sheet.rows}


def together(shown: list[Restated]) -> tuple[int, ...]:
    sums = [figures(each.restated) for each in shown]
    return tuple(sum(column) for column in zip(*sums, strict=True))


def test_the_difference_shows_in_the_month_of_the_approval_too(
    town: Town, office: MonthOffice
) -> None:
    november, december = counted(town), counted(town, DECEMBER)
    assert november.restated is not None
    assert december.restated is None
    assert december.received is not None
    assert december.received.live == november.restated.live.deltas
    assert december.received.confirmed == november.restated.confirmed.deltas
    assert read_closing(office, hr(town).identified, "2026-12").restated is None
    other = counted(town, policy="hours")
    assert (other.state, other.restated, other.received) == ("closed", None, None)


def test_a_rebuild_leaves_the_closed_month_alone(town: Town, office: MonthOffice) -> None:
    before = counted(town)
    parts = [*recount_month_in_parts(town.database, TENANT, NOVEMBER)]
    assert [part.days for part in parts] == [0]
    assert counted(town).rows == before.rows


def test_the_operator_reads_both_forms(
    town: Town,
    office: MonthOffice,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    opened = partial(nullcontext, town.database)
    monkeypatch.setattr(telework_counting, "opened_database", lambda _arguments: opened())
    monkeypatch.setattr(telework_counting, "utc_now", town.clock)
    words = ["telework", "count", "--month", MONTH]
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert main([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["state"] == "closed"
    assert told["restated"]["confirmed"]["deltas"]["person_days"] == 2
    assert main(words) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "closed\tlive\t2\t2\t2\t2" in lines
    assert "delta\tlive\t0\t1\t0\t0" in lines
    assert "restated\tconfirmed\t2\t3\t2\t2" in lines
    assert main(["telework", "recount", "--month", MONTH]) == console.REFUSED
    assert "締め後訂正を使ってください" in capsys.readouterr().err
