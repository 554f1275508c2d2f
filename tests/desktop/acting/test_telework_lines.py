# SPDX-License-Identifier: Apache-2.0
"""The line of a day: what the calendar calls it, and a permitted day without a punch."""

from datetime import date, time, timedelta

from approval import start_of_day
from desktop.acting.telework_lines import Around, halves, row_of
from desktop.telework import DayRow, GrantRow
from desktop.ui import telework_words
from telework import Place, PunchKind, Schedule
from telework.calendar import ClosedDay, DaySource
from telework.day import Punched, WorkingDay, fold

DAY = date(2026, 11, 24)


def line(
    day: date = DAY, closed: ClosedDay | None = None, *, is_off: bool = False, no_show: bool = False
) -> DayRow:
    block = GrantRow(grant_id="g", day=day, unit="full", place="home", source="application")
    grants = (block,) if no_show else ()
    around = Around(is_off=is_off, is_over=True, closed=closed, no_show=no_show)
    return row_of(day, None, grants, (), around)


def test_holidays_and_the_citys_own_days_carry_their_names() -> None:
    monday = date(2026, 11, 23)
    national = ClosedDay(day=monday, name="勤労感謝の日", source=DaySource.NATIONAL)
    assert telework_words.day_off(line(monday, national, is_off=True)) == "祝日（勤労感謝の日）"
    own = ClosedDay(day=DAY, name="市制施行記念日", source=DaySource.CITY)
    assert telework_words.day_off(line(closed=own, is_off=True)) == "閉庁日（市制施行記念日）"
    assert telework_words.day_off(line(date(2026, 11, 22), is_off=True)) == "週休日"
    assert telework_words.day_off(line()) == ""


def test_ones_own_lunch_parts_the_halves_as_in_the_counting() -> None:
    early = Schedule(begin=time(7), lunch_begin=time(11), lunch_end=time(11, 45), end=time(15, 30))
    block = GrantRow(
        grant_id="g", day=DAY, unit="hours", place="home", begin=time(11, 45), end=time(13)
    )
    shown = {
        name: row_of(DAY, None, (block,), (), Around(is_off=False, is_over=False, schedule=hours))
        for name, hours in (("city", Schedule()), ("early", early))
    }
    assert (shown["city"].morning, shown["city"].afternoon) == ("home", "")
    assert (shown["early"].morning, shown["early"].afternoon) == ("", "home")
    work = worked(("start", "home", time(7)), ("switch", "office", time(11, 30)))
    assert halves(work, early) == ("home", "office")
    assert halves(worked(("start", "home", time(11, 30)), ("end", "", time(12, 50))), early) == (
        *("", "home"),
    )


def worked(*punches: tuple[str, str, time]) -> WorkingDay:
    day = WorkingDay(date=DAY)
    for number, (kind, place, at) in enumerate(punches):
        day = fold(
            day,
            Punched(
                event_id=str(number),
                kind=PunchKind(kind),
                place=Place(place) if place else None,
                at=start_of_day(DAY) + timedelta(hours=at.hour, minutes=at.minute),
            ),
        )
    return day


def test_a_permitted_day_without_a_punch_is_marked() -> None:
    assert telework_words.marks(line(no_show=True)) == (("▲ 打刻なし", "waiting"),)
    assert "打刻なし" in telework_words.spoken(line(no_show=True))
    assert telework_words.marks(line()) == ()
