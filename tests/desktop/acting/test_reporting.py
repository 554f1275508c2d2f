# SPDX-License-Identifier: Apache-2.0
"""Figures come from the server; without it the last ones stand, with their time."""

from desktop.facade import Trouble
from desktop.reports import FigureAsked, RateAnswer, RateAsked
from tests.desktop.model_server import Mishap
from tests.desktop.office import Office

NOVEMBER = RateAsked(by="bureau", month="2026-11")


def test_the_last_figures_stand_when_the_server_is_gone(office: Office) -> None:
    desk = office.seated("yamazaki")
    fresh = desk.rate(NOVEMBER)
    assert isinstance(fresh, RateAnswer)
    assert fresh.report is not None
    assert (fresh.report.total.headline, fresh.trouble) == ("92.2%", None)
    office.server.order("/v1/reports", Mishap.UNAVAILABLE)
    office.clock.pass_time(minutes=60)
    kept = desk.rate(NOVEMBER)
    assert isinstance(kept, RateAnswer)
    assert (kept.report, kept.read_at) == (fresh.report, fresh.read_at)
    assert kept.trouble is not None


def test_figures_that_were_never_read_are_not_made_up(office: Office) -> None:
    desk = office.seated("yamazaki")
    desk.rate(NOVEMBER)
    office.server.order("/v1/reports", Mishap.UNAVAILABLE)
    other = desk.rate(RateAsked(by="bureau", fiscal_year=2025))
    assert isinstance(other, RateAnswer)
    assert other.report is None


def test_the_cases_behind_need_the_server(office: Office) -> None:
    desk = office.seated("yamazaki")
    found = desk.rate_cases(NOVEMBER, FigureAsked(key="bureau-somu", media=("E", "H")), "")
    assert not isinstance(found, Trouble)
    assert found.total == 4
    office.server.order("/v1/reports", Mishap.UNAVAILABLE)
    assert isinstance(desk.rate_cases(NOVEMBER, FigureAsked(), ""), Trouble)
