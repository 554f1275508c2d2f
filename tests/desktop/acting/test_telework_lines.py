# SPDX-License-Identifier: Apache-2.0
"""The line of a day: what the calendar calls it, and a permitted day without a punch."""

from datetime import date

from desktop.acting.telework_lines import row_of
from desktop.telework import DayRow, GrantRow
from desktop.ui import telework_words
from telework.calendar import ClosedDay, DaySource

DAY = date(2026, 11, 24)


def line(
    day: date = DAY, closed: ClosedDay | None = None, *, is_off: bool = False, no_show: bool = False
) -> DayRow:
    block = GrantRow(grant_id="g", day=day, unit="full", place="home", source="application")
    grants = (block,) if no_show else ()
    return row_of(
        day, None, grants, (), is_off=is_off, is_over=True, closed=closed, no_show=no_show
    )


def test_holidays_and_the_citys_own_days_carry_their_names() -> None:
    monday = date(2026, 11, 23)
    national = ClosedDay(day=monday, name="勤労感謝の日", source=DaySource.NATIONAL)
    assert telework_words.day_off(line(monday, national, is_off=True)) == "祝日（勤労感謝の日）"
    own = ClosedDay(day=DAY, name="市制施行記念日", source=DaySource.CITY)
    assert telework_words.day_off(line(closed=own, is_off=True)) == "閉庁日（市制施行記念日）"
    assert telework_words.day_off(line(date(2026, 11, 22), is_off=True)) == "週休日"
    assert telework_words.day_off(line()) == ""


def test_a_permitted_day_without_a_punch_is_marked() -> None:
    assert telework_words.marks(line(no_show=True)) == (("▲ 打刻なし", "waiting"),)
    assert "打刻なし" in telework_words.spoken(line(no_show=True))
    assert telework_words.marks(line()) == ()
