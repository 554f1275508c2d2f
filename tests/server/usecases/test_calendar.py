# SPDX-License-Identifier: Apache-2.0
"""The closed days of a year over HTTP: holidays, the city's own days, and what they rest on."""

from datetime import date
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from server.usecases.telework.keep_calendar import load_closed_days
from telework.calendar import ClosedDay, DaySource
from tests.server.house import house_of
from tests.server.town import MORI, TENANT, Town

CALENDAR = "/v1/telework/calendar?year="
FOUNDING = ClosedDay(day=date(2026, 12, 1), name="市制施行記念日", source=DaySource.CITY)


def asked(town: Town, tmp_path: Path, year: str, status: int = 200) -> dict[str, Any]:
    client = TestClient(house_of(town, tmp_path), raise_server_exceptions=False)
    token = town.desk(MORI).token
    answer = client.get(CALENDAR + year, headers={"Authorization": f"Bearer {token}"})
    client.close()
    assert answer.status_code == status, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_staff_read_holidays_and_the_citys_own_days(town: Town, tmp_path: Path) -> None:
    load_closed_days(town.database, TENANT, [FOUNDING], "ops:x", town.clock())
    told = asked(town, tmp_path, "2026")
    days = {each["day"]: (each["name"], each["source"]) for each in told["days"]}
    assert days["2026-11-23"] == ("勤労感謝の日", "national")
    assert days["2026-12-01"] == ("市制施行記念日", "city")
    assert days["2026-12-31"] == ("年末年始", "year_end")
    assert list(days) == sorted(days)
    assert (told["year"], told["covered_until"], told["warning"]) == (2026, "2027-12-31", "")


def test_beyond_the_official_list_days_are_worked_out_and_said_to_be(
    town: Town, tmp_path: Path
) -> None:
    told = asked(town, tmp_path, "2028")
    days = {each["day"]: (each["name"], each["source"]) for each in told["days"]}
    assert days["2028-01-10"] == ("成人の日", "by_law")
    assert (told["covered_until"], told["warning"]) == ("2027-12-31", "calendar.beyond_list")


def test_a_newer_list_covers_its_year(town: Town, tmp_path: Path) -> None:
    listed = [ClosedDay(day=date(2028, 1, 1), name="元日", source=DaySource.NATIONAL)]
    load_closed_days(town.database, TENANT, listed, "ops:x", town.clock())
    told = asked(town, tmp_path, "2028")
    assert (told["covered_until"], told["warning"]) == ("2028-12-31", "")
    assert "2028-01-10" not in {each["day"] for each in told["days"]}


def test_a_year_that_no_calendar_knows_is_refused(town: Town, tmp_path: Path) -> None:
    asked(town, tmp_path, "1954", 422)
    asked(town, tmp_path, "abc", 422)
