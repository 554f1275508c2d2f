# SPDX-License-Identifier: Apache-2.0
"""A day confirmed, a month signed off and counted: a head's laptop and HR's, a real server."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from approval.calendar import city_day
from desktop.facade import Act, SendState
from desktop.telework import DayEntry
from desktop.telework_team import (
    CountAsked,
    DayEvidence,
    DaysOf,
    OrderWish,
    OvertimeWish,
    StatisticsAsked,
    TeamDay,
    TeamMonth,
)
from desktop.ui.dates import CITY_TIME
from telework.closing.wire import CityClosing, PreparedSheet, SectionMonth, SignedOff
from telework.counting.wire import CountedDays, CountReport, PolicyList
from telework.statistics.wire import MonthStatistics, Trend
from tests.e2e.hall import PIN, Hall, open_hall, operate, sitting, wait_for
from tests.e2e.real_server import PASSWORD, RealServer


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    """A server with staff, their head, and somebody of the personnel office."""
    with open_hall(tmp_path_factory.mktemp("telework_head"), ("mori", "yoshida")) as running:
        operate("user", "add", "takanashi", "p-takanashi", "--role", "hr", given=PASSWORD)
        yield running


@pytest.fixture
def hall(server: RealServer, tmp_path: Path) -> Iterator[Hall]:
    """The laptops of the story."""
    with sitting(server, tmp_path) as seated:
        yield seated


def weekday_before(today: date) -> date:
    """The last working day that is over."""
    day = today - timedelta(days=1)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    return day


@pytest.mark.slow
def test_a_refused_act_of_a_head_holds_nothing_that_he_does_for_others(hall: Hall) -> None:
    head = hall.seat("yoshida", signs=False)
    # Of another month than the story below, which may have been played already.
    day = weekday_before(city_day(datetime.now(UTC)) - timedelta(days=45))
    stale = DaysOf(person_id="p-mori", name="森 林", days=((day, 99),))
    assert isinstance(head.team.confirm(stale, ""), Act)
    begin = datetime.combine(day, datetime.min.time(), tzinfo=CITY_TIME)
    wish = OvertimeWish(
        person_id="p-takahashi",
        day=day,
        begin=begin + timedelta(hours=18),
        end=begin + timedelta(hours=20),
        reason="締切",
    )
    assert isinstance(head.team.permit_overtime(wish), Act)
    wait_for(head, lambda: head.status().waiting == 0)
    rows = {each.command_type: each for each in head.outbox()}
    assert rows["permit_overtime"].state is SendState.SENT
    refused = rows["confirm_days"]
    assert (refused.state, refused.code) == (SendState.ATTENTION, "day.unknown")


@pytest.mark.slow
def test_a_head_confirms_a_day_and_signs_the_month_and_hr_counts_it(hall: Hall) -> None:
    mori, head = hall.seat("mori"), hall.seat("yoshida")
    day = weekday_before(city_day(datetime.now(UTC)))
    month = day.strftime("%Y-%m")
    midnight = datetime.combine(day, datetime.min.time(), tzinfo=CITY_TIME)
    permitted = OvertimeWish(
        person_id="p-mori",
        day=day,
        begin=midnight + timedelta(hours=7),
        end=midnight + timedelta(hours=9),
        reason="締切",
    )
    assert isinstance(head.team.permit_overtime(permitted), Act)
    soon = city_day(datetime.now(UTC)) + timedelta(days=1)
    ordered = OrderWish(
        people=("p-mori",), days=(soon,), unit="full", place="home", reason="台風", bcp=True
    )
    assert isinstance(head.team.order(ordered), Act)
    for kind, place, hour in (("start", "home", 8), ("end", "", 17)):
        entry = DayEntry(
            day=day, kind=kind, place=place, at=midnight + timedelta(hours=hour), reason="忘れた"
        )
        assert isinstance(mori.telework.enter(entry), Act)

    def day_of_mori() -> TeamDay | None:
        found = head.team.month(month)
        assert isinstance(found, TeamMonth), found
        days = [each for one in found.members for each in one.days if each.day == day]
        return next((each for each in days if each.ended is not None), None)

    wait_for(mori, lambda: mori.status().waiting == 0)
    wait_for(head, lambda: head.status().waiting == 0)
    assert [each.code for each in head.outbox() if each.code] == []
    seen = wait_for(head, day_of_mori)
    assert seen is not None
    assert (seen.morning, seen.afternoon, seen.state) == ("home", "home", "reported")
    codes = {each.code for each in seen.remarks}
    # Nothing permitted the day: it is shown, graded, and stays out of the count.
    assert {"entry.late", "permit.missing", "report.missing"} <= codes
    evidence = head.team.day("p-mori", day)
    assert isinstance(evidence, DayEvidence), evidence
    assert [each.kind for each in evidence.punches] == ["start", "end"]
    assert [each.source for each in evidence.permits] == ["overtime"]

    days = DaysOf(person_id="p-mori", name="森 林", days=((day, seen.version),))
    assert isinstance(head.team.confirm(days, "確認しました"), Act)
    assert head.team.unsent() == 1
    wait_for(head, lambda: head.team.unsent() == 0)
    confirmed = day_of_mori()
    assert confirmed is not None
    assert confirmed.state == "confirmed"

    assert isinstance(mori.telework.submit_month(month), Act)
    wait_for(mori, lambda: mori.status().waiting == 0)
    team = head.team.month(month)
    assert isinstance(team, TeamMonth)
    section = next(each for each in team.sections if each.submitted)
    reviewed = head.team.section(month, section.section_id)
    assert isinstance(reviewed, SectionMonth), reviewed
    assert reviewed.may_sign
    prepared = head.team.prepare(month, section.section_id, ())
    assert isinstance(prepared, PreparedSheet), prepared
    signed = head.team.sign(prepared, PIN)
    assert isinstance(signed, SignedOff), signed
    assert [each.code for each in signed.results if each.person_id == "p-mori"] == [""]
    sheet = head.team.sheet(signed.sheet.sheet_id)
    assert isinstance(sheet, bytes)
    assert sheet.startswith(b"%PDF-")

    office = hall.seat("takanashi", signs=False).telework_office
    city = office.closing(month)
    assert isinstance(city, CityClosing), city
    report = office.count(CountAsked(month=month))
    assert isinstance(report, CountReport), report
    assert (report.total.confirmed.half_units, report.exceptions) == (0, 1)
    counted = office.counted(CountAsked(month=month), {"person": "p-mori"}, "")
    assert isinstance(counted, CountedDays), counted
    assert "half.not_permitted" in {each.code for each in counted.items[0].applied}
    assert isinstance(office.policies(), PolicyList)
    assert isinstance(office.statistics(StatisticsAsked(month=month)), MonthStatistics)
    assert isinstance(office.trend(day.year if day.month > 3 else day.year - 1, "live"), Trend)
    saved = office.statistics_file(StatisticsAsked(month=month), "csv")
    assert isinstance(saved, bytes)
    assert "情報政策課" in saved.decode("utf-8-sig")
