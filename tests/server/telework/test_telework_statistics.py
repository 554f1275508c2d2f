# SPDX-License-Identifier: Apache-2.0
"""What HR reads of a month: joined from registrations, blocks, counts and hours."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import insert

from server.store.tables import telework_enrolment
from server.store.telework.day_counts import CountedRow, replace_counts
from server.store.telework.grants import StoredGrant, insert_grants
from server.usecases.telework.places import keep_places_unfolded
from server.usecases.telework.statistics.keep_traits import load_traits
from server.usecases.telework.statistics.read_month import StatisticsQuestion, read_month
from server.usecases.telework.statistics.read_trend import read_trend
from server.usecases.telework.statistics.workbook import csv_bytes, xlsx_bytes
from telework import Grant, GrantSource, Place, Unit
from telework.counting.day_count import times
from telework.statistics.sheets import Sheet
from telework.statistics.wire import FigureEvidence, MonthStatistics, Trait, Trend
from tests.approval.city import city_files, load_city
from tests.server.house import house_of
from tests.server.town import LINE, MORI, TENANT, Town
from tests.support.clock import ManualClock

MONTH = date(2026, 11, 1)
TAKAHASHI = LINE[0][0]
DAY = CountedRow(
    policy_id="standard",
    policy_version=1,
    person_id=MORI,
    day=date(2026, 11, 2),
    section_id="joho",
    bureau_id="somu",
    grade="officer",
    unit="full",
    leading="home",
    person_days=1,
    home_half_units=2,
    satellite_half_units=0,
    mobile_half_units=0,
    home_minutes=465,
    satellite_minutes=0,
    mobile_minutes=0,
    home_events=1,
    satellite_events=0,
    mobile_events=0,
    allowance_days=1,
    unpermitted=0,
    confirmed=1,
)


@pytest.fixture
def town(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Town]:
    made = Town(database_url, tmp_path, clock)
    with made.database.write_work() as tx:
        keep_places_unfolded(tx, TENANT)
    yield made
    made.close()


def register(town: Town, person_id: str, reason: str, minutes: int = 0) -> None:
    with town.database.write_work() as tx:
        tx.execute(
            insert(telework_enrolment),
            {
                "tenant": TENANT,
                "case_id": f"case-{person_id}",
                "person_id": person_id,
                "fiscal_year": 2026,
                "valid_from": date(2026, 4, 1),
                "valid_to": date(2027, 3, 31),
                "eligibility": "regular",
                "reasons": reason,
                "commute_minutes": minutes,
                "commute_metres": 1000 * minutes,
                "form": "",
                "decided_at": town.clock(),
            },
        )


def count(town: Town, *rows: CountedRow) -> None:
    with town.database.write_work() as tx:
        for row in rows:
            replace_counts(tx, TENANT, [row.person_id], [row.day], [row])


def statistics(
    town: Town, evidence: FigureEvidence = FigureEvidence.LIVE, section: str = ""
) -> MonthStatistics:
    question = StatisticsQuestion(
        month=MONTH, policy_id="standard", evidence=evidence, section_id=section
    )
    found = read_month(town.services, TENANT, question)
    assert isinstance(found, MonthStatistics)
    return found


def test_an_empty_month_has_its_basis_and_no_figures(town: Town) -> None:
    found = statistics(town)
    assert (found.basis.policy_id, found.basis.policy_version) == ("standard", 1)
    assert (found.basis.state, found.basis.evidence) == ("provisional", "live")
    assert (found.total.half_units, found.total.participation, found.cube) == (0, "-", ())


def test_a_registered_user_takes_part_and_saves_his_way(town: Town) -> None:
    register(town, MORI, "childcare", minutes=90)
    register(town, TAKAHASHI, "commute")
    count(town, DAY, replace(DAY, day=date(2026, 11, 4)))
    found = statistics(town)
    assert (found.total.users, found.total.eligible) == (1, 2)
    assert (found.total.participation, found.total.mean_days) == ("50.0%", "2.0")
    assert (found.commute.known_days, found.commute.minutes) == (2, 180)
    assert [(bucket.days, bucket.people) for bucket in found.distribution] == [(0, 1), (2, 1)]


def test_what_nobody_signed_off_is_live_and_not_confirmed(town: Town) -> None:
    count(town, DAY, replace(DAY, day=date(2026, 11, 4), confirmed=0))
    assert statistics(town).total.half_units == 4
    confirmed = statistics(town, FigureEvidence.CONFIRMED)
    assert (confirmed.total.half_units, confirmed.total.unconfirmed_days) == (2, 1)


def test_the_reason_of_one_person_is_kept_back_everywhere(town: Town) -> None:
    register(town, MORI, "illness")
    count(town, DAY)
    rows = [row for row in statistics(town).traits if row.trait is Trait.REASON]
    assert rows
    assert {row.users for row in rows} == {None}


def test_a_permitted_day_without_check_in_is_a_no_show(town: Town) -> None:
    made = town.clock() - timedelta(days=5)
    grant = Grant(
        grant_id="case-1:0",
        person_id=MORI,
        day=date(2026, 11, 2),
        unit=Unit.FULL,
        place=Place.HOME,
        source=GrantSource.ORDER,
    )
    with town.database.write_work() as tx:
        insert_grants(tx, TENANT, [StoredGrant(grant=grant, granted_by="p", granted_at=made)])
    process = statistics(town).process_total
    assert (process.granted_days, process.no_shows, process.applications) == (1, 1, 0)


def test_a_forgotten_punch_is_late_and_a_day_said_anew_is_corrected(town: Town) -> None:
    day = date(2026, 11, 24)
    clicked = {"type": "punch", "kind": "start", "place": "home"}
    punch = {"at": "2026-11-24T00:00:00Z", "punch": clicked}
    desk = town.desk(MORI)
    acts = (
        {"type": "punch", "kind": "start", "place": "home"},
        {
            "type": "enter_day",
            "day": str(day),
            "whole": False,
            "punches": [punch],
            "reason": "忘れ",
        },
        {"type": "enter_day", "day": str(day), "whole": True, "punches": [punch], "reason": "訂正"},
    )
    for act in acts:
        event = desk.event(act, type="telework", stream=f"day:{MORI}")
        assert desk.send(desk.wrap(event)).answers[0].status == "accepted"
    process = statistics(town).process_total
    assert (process.live, process.late, process.corrected) == (1, 1, 1)


def test_a_section_shows_only_itself_and_no_city_row(town: Town) -> None:
    register(town, MORI, "illness")
    count(town, DAY, replace(DAY, person_id="p-watanabe", section_id="jinji"))
    found = statistics(town, section="joho")
    assert {row.section_id for row in found.sections} <= {"joho", "sec-joho"}
    assert all(row.section_id for row in found.traits)


def test_the_trend_begins_where_counting_began(town: Town) -> None:
    count(town, replace(DAY, day=date(2026, 9, 1)), replace(DAY, day=date(2026, 10, 1)), DAY)
    found = read_trend(town.services, TENANT, 2026, "standard", FigureEvidence.LIVE)
    assert isinstance(found, Trend)
    figures = {month.month: month for month in found.months}
    assert figures["2026-08"].half_units is None
    assert figures["2026-10"].half_units == 2
    assert figures["2026-11"].target_half_units > figures["2026-04"].target_half_units == 2400
    assert (found.method, found.reaches_target) == ("last", False)


def test_the_target_line_is_the_one_that_was_set(town: Town) -> None:
    services = replace(town.services, telework_target=(100, 1_200))
    found = read_trend(services, TENANT, 2026, "standard", FigureEvidence.LIVE)
    assert isinstance(found, Trend)
    line = [month.target_half_units for month in found.months]
    assert (line[0], line[-1], line == sorted(line)) == (200, 2_400, True)


def test_hr_reads_them_over_http_and_staff_does_not(town: Town, tmp_path: Path) -> None:
    count(town, DAY)
    client = TestClient(house_of(town, tmp_path))
    hr = {"Authorization": f"Bearer {town.desk('p-watanabe', roles=('hr',)).token}"}
    staff = {"Authorization": f"Bearer {town.desk(MORI).token}"}
    asked = "/v1/telework/statistics?month=2026-11"
    assert client.get(asked, headers=hr).json()["total"]["half_units"] == 2
    assert client.get(asked, headers=staff).status_code == 403
    assert client.get("/v1/telework/statistics?month=2026-13", headers=hr).status_code == 422
    assert client.get(f"{asked}&policy=nothing", headers=hr).status_code == 404
    trend = client.get("/v1/telework/statistics/trend?fiscal_year=2026", headers=hr)
    assert len(trend.json()["months"]) == 12
    csv = client.get(f"{asked}&format=csv", headers=hr)
    assert csv.content.decode("utf-8-sig").startswith("実施率\r\n")
    assert "standard" in csv.text


ATTACKS = ('=HYPERLINK("http://evil")', "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=1", "'=1")
HEADS: tuple[str, ...] = (*"=+-@\t\r\n", *"＝＋－＠")


def evil() -> tuple[Sheet, ...]:
    rows = (("所属", "値"), *((attack, 7) for attack in ATTACKS))
    return (Sheet(title="攻撃", rows=rows),)


def cells_of(csv_file: bytes) -> list[str]:
    text = io.StringIO(csv_file.decode("utf-8-sig"), newline="")
    return [cell for row in csv.reader(text) for cell in row]


def test_no_cell_of_the_csv_begins_like_a_formula() -> None:
    rows = tuple((f"{head}1", "値") for head in HEADS)
    cells = cells_of(csv_bytes((*evil(), Sheet(title="頭", rows=rows))))
    assert not any(cell.startswith(HEADS) for cell in cells)
    # What they were is still to be read.
    assert {f"'{head}1" for head in HEADS} <= {*cells}


def test_sections_of_hostile_names_are_read_as_names(town: Town, tmp_path: Path) -> None:
    """Whoever may name a section must not make HR's spreadsheet calculate."""
    files = city_files()
    names = {
        "somu,総務局": 'somu,"=HYPERLINK(""http://evil"",""総務局"")"',
        "kaikei,会計室": "kaikei,@SUM(A1)",
    }
    for name, hostile in names.items():
        assert name in files["sections.csv"]
        files["sections.csv"] = files["sections.csv"].replace(name, hostile)
    town.reorganise(load_city(files))
    count(town, DAY, replace(DAY, person_id="p-kera", section_id="kaikei", bureau_id=""))
    client = TestClient(house_of(town, tmp_path))
    hr = {"Authorization": f"Bearer {town.desk('p-watanabe', roles=('hr',)).token}"}
    asked = "/v1/telework/statistics?month=2026-11&format="
    cells = cells_of(client.get(f"{asked}csv", headers=hr).content)
    assert {'\'=HYPERLINK("http://evil","総務局") 情報政策課', "'@SUM(A1)"} <= {*cells}
    assert not any(cell.startswith(HEADS) for cell in cells)
    with zipfile.ZipFile(io.BytesIO(client.get(f"{asked}xlsx", headers=hr).content)) as book:
        pages = [book.read(name) for name in book.namelist() if "worksheets/sheet" in name]
        strings = book.read("xl/sharedStrings.xml").decode()
    assert not any(b"<f>" in page or b"<hyperlink" in page for page in pages)
    assert "<t>@SUM(A1)</t>" in strings


def test_every_text_of_the_workbook_reads_back_as_text() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(evil()))) as book:
        # Our own file of a moment ago, not one from afar.
        page = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314
        strings = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    assert page.findall(".//m:f", space) == []
    assert page.findall(".//m:hyperlink", space) == []
    kept = [each.text for each in strings.findall(".//m:t", space)]
    # XML would fold a carriage return: the format writes it by its number.
    assert [*ATTACKS] == [text.replace("_x000D_", "\r") for text in kept if text][2:]
    numbers = [c.find("m:v", space) for c in page.findall(".//m:c", space) if c.get("t") != "s"]
    assert [each.text for each in numbers if each is not None] == ["7"] * len(ATTACKS)


def test_a_figure_below_zero_is_a_number_in_both_files() -> None:
    sheet = Sheet(title="訂正", rows=(("区分", "実施回数"), ("この月への訂正", times(-1))))
    assert cells_of(csv_bytes([sheet]))[-1] == "-0.5"
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes([sheet]))) as book:
        assert b"<v>-0.5</v>" in book.read("xl/worksheets/sheet1.xml")


def test_traits_are_loaded_whole_or_not_at_all(town: Town) -> None:
    head = "person_id,age_band,way_minutes,way_metres,co2_grams_per_km\n"
    good = f"{head}{MORI},30s,80,24000,130\n{TAKAHASHI},50s,,,\n"
    assert len(load_traits(town.database, TENANT, good, "hr", town.clock())) == 2
    bad = f"{head}{MORI},30代,80,24000,130\n{MORI},30s,many,1,1\n"
    problems = load_traits(town.database, TENANT, bad, "hr", town.clock())
    assert sorted((each.line, each.code) for each in problems) == [  # type: ignore[union-attr]
        (2, "cell.not_allowed"),
        (3, "cell.not_a_number"),
        (3, "id.twice"),
    ]
    count(town, DAY)
    assert statistics(town).commute.co2_grams == 24 * 130
    assert json.dumps(statistics(town).commute.minutes) == "80"
