# SPDX-License-Identifier: Apache-2.0
"""Holidays from the official list, closed days by ordinance, and files that are not right."""

from datetime import date
from importlib import resources

import pytest

from approval import Problem
from telework.calendar import (
    Calendar,
    ClosedDay,
    DaySource,
    holidays_by_law,
    parse_closed_days,
    parse_holidays,
)

HEAD = "国民の祝日・休日月日,国民の祝日・休日名称"
SHIPPED = resources.files("telework.calendar").joinpath("syukujitsu.csv").read_bytes()


def shipped() -> tuple[ClosedDay, ...]:
    days = parse_holidays("syukujitsu.csv", SHIPPED)
    assert all(isinstance(each, ClosedDay) for each in days)
    return tuple(each for each in days if isinstance(each, ClosedDay))


def calendar(*city: ClosedDay) -> Calendar:
    days = shipped()
    return Calendar.of((*days, *city), {each.day.year for each in days})


def test_the_shipped_list_is_the_official_one_of_1955_to_2027() -> None:
    days = shipped()
    assert (len(days), days[0].day, days[-1].day) == (1067, date(1955, 1, 1), date(2027, 11, 23))
    assert {each.day: each.name for each in days}[date(2019, 5, 1)] == "休日（祝日扱い）"


@pytest.mark.parametrize("year", range(2022, 2028))
def test_the_law_says_what_the_list_says(year: int) -> None:
    listed = {each.day: each.name for each in shipped() if each.day.year == year}
    assert holidays_by_law(year) == listed


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 9, 22), "休日"),
        (date(2026, 11, 23), "勤労感謝の日"),
        (date(2026, 12, 29), "年末年始"),
        (date(2027, 1, 3), "年末年始"),
        (date(2027, 1, 1), "元日"),
        (date(2026, 12, 28), ""),
        (date(2027, 1, 4), ""),
        (date(2026, 11, 25), ""),
    ],
)
def test_a_day_and_what_it_is_called(day: date, name: str) -> None:
    assert calendar().name_of(day) == name
    assert calendar().is_closed(day) is bool(name)


def test_the_city_has_days_of_its_own() -> None:
    founding = ClosedDay(day=date(2027, 4, 1), name="市制施行記念日", source=DaySource.CITY)
    assert calendar(founding).name_of(date(2027, 4, 1)) == "市制施行記念日"


def test_beyond_the_list_the_law_is_worked_out_and_said_to_be() -> None:
    made = calendar()
    assert made.covers(date(2027, 12, 31))
    assert not made.covers(date(2028, 1, 1))
    assert made.name_of(date(2028, 1, 10)) == "成人の日"
    assert made.name_of(date(2028, 1, 11)) == ""
    with pytest.raises(ValueError, match="law"):
        holidays_by_law(2020)


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-8-sig"])
def test_a_list_is_read_as_it_is_published(encoding: str) -> None:
    text = f"{HEAD}\r\n2028/1/1,元日\r\n2028/1/10,成人の日\r\n"
    days = parse_holidays("new.csv", text.encode(encoding))
    assert days == (
        ClosedDay(day=date(2028, 1, 1), name="元日", source=DaySource.NATIONAL),
        ClosedDay(day=date(2028, 1, 10), name="成人の日", source=DaySource.NATIONAL),
    )


def test_every_fault_of_a_list_is_told_by_its_line_and_nothing_is_taken() -> None:
    lines = [
        HEAD,
        "2028/1/1,元日",
        "2028/2/30,建国記念の日",
        "2028/3/20,",
        "2028/1/1,元日",
        "x,y,z",
    ]
    data = b"\r\n".join(line.encode("cp932") for line in lines) + b"\r\n2028/4/29,\x82\r\n"
    found = parse_holidays("new.csv", data)
    told = [(each.line, each.code) for each in found if isinstance(each, Problem)]
    assert told == [
        (3, "cell.not_a_date"),
        (4, "cell.empty"),
        (5, "id.twice"),
        (6, "file.cells"),
        (7, "file.broken_line"),
    ]


def test_a_list_without_rows_or_with_other_columns_is_told() -> None:
    for text, code in ((f"{HEAD}\n", "file.empty"), ("日付,名前\n", "file.columns")):
        (problem,) = parse_holidays("new.csv", text.encode("cp932"))
        assert isinstance(problem, Problem)
        assert problem.code == code


def test_the_citys_own_list() -> None:
    (day,) = parse_closed_days("closed.csv", "day,name\n2027-04-01,市制施行記念日\n".encode())
    assert day == ClosedDay(day=date(2027, 4, 1), name="市制施行記念日", source=DaySource.CITY)
