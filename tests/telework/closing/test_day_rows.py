# SPDX-License-Identifier: Apache-2.0
"""A day on the sheet: places of each half, first and last moment, breaks, and how it came."""

from dataclasses import replace

from telework import DayFacts, Place, Punched, PunchKind, Schedule, WorkingDay, replay_day
from telework.closing.day_rows import day_row
from telework.closing.figures import Figures
from telework.day import Source
from tests.telework.hours.days import PERSON, TUESDAY, clock, worked


def facts(work: WorkingDay, **changes: object) -> DayFacts:
    made = DayFacts(
        person_id=PERSON, section_id="jyosei", day=TUESDAY, schedule=Schedule(), work=work
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_a_day_at_home_with_lunch_and_an_absence() -> None:
    made = day_row(facts(worked("S8:30 B12:00 R13:00 P15:00 R15:40 E17:15")), Figures(), Figures())
    assert (made.morning, made.afternoon) == ("home", "home")
    assert (made.began, made.ended) == (clock("8:30"), clock("17:15"))
    assert (made.breaks, made.away) == (60, 40)


def test_home_in_the_morning_and_the_office_after_lunch() -> None:  # G2
    work = replay_day(
        TUESDAY,
        [
            Punched(kind=PunchKind.START, place=Place.HOME, at=clock("8:30")),
            Punched(kind=PunchKind.BREAK, place=None, at=clock("12:01")),
            Punched(kind=PunchKind.RESUME, place=Place.OFFICE, at=clock("13:00")),
            Punched(kind=PunchKind.SWITCH, place=Place.SATELLITE, at=clock("16:00")),
            Punched(kind=PunchKind.END, place=None, at=clock("17:15")),
        ],
    )
    made = day_row(facts(work), Figures(), Figures())
    assert (made.morning, made.afternoon) == ("home", "office+satellite")


def test_a_day_without_work_says_nothing_of_places_and_times() -> None:  # G7
    made = day_row(facts(WorkingDay(date=TUESDAY)), Figures(allowance_days=1), Figures())
    assert (made.morning, made.afternoon, made.began, made.ended) == ("", "", None, None)
    assert made.counted.allowance_days == 1


def test_the_weakest_time_and_the_least_direct_source_stand_for_the_day() -> None:
    work = replay_day(
        TUESDAY,
        [
            Punched(kind=PunchKind.START, place=Place.HOME, at=clock("8:30"), trust="B"),
            Punched(
                kind=PunchKind.END, place=None, at=clock("17:15"), trust="D", source=Source.LATE
            ),
        ],
    )
    made = day_row(facts(work, confirmed=True), Figures(), Figures(), "PCの記録との差 45分")
    assert (made.trust, made.source, made.confirmed) == ("D", "late", True)
    assert made.note == "PCの記録との差 45分"


def test_work_that_goes_on_has_no_end() -> None:
    made = day_row(facts(worked("S8:30 B12:00 R13:00")), Figures(), Figures())
    assert made.ended is None
    assert made.afternoon == "home"
