# SPDX-License-Identifier: Apache-2.0
"""Each rule on applications at its boundary: what still stands, and what no longer does."""

from dataclasses import replace
from datetime import date, time

import pytest

from telework import Place, Schedule, Unit
from telework.applying.application import ApplicationLine
from telework.applying.checks.circumstances import Others, OwnDay
from telework.applying.limits import Limits
from telework.applying.spans import Half
from tests.telework.applying.circumstances import (
    TUESDAY,
    circumstances,
    codes,
    hours,
    leave,
    permitted,
)
from tests.telework.applying.forms import application, line

WEEK = [date(2026, 11, day) for day in (24, 25, 26, 27)]
DAY = OwnDay(schedule=Schedule())


@pytest.mark.parametrize(
    ("limits", "today", "reason", "code"),
    [
        (Limits(), date(2026, 11, 23), "", ""),
        (Limits(), TUESDAY, "", "applying.late_without_reason"),
        (Limits(), TUESDAY, "急な発熱", ""),
        (Limits(late_with_reason=False), TUESDAY, "急な発熱", "applying.late"),
        (Limits(deadline="same_day", late_with_reason=False), TUESDAY, "急な発熱", ""),
        (Limits(deadline="same_day"), TUESDAY, "", "applying.late_without_reason"),
        # Two working days before Tuesday: Friday and Thursday, Monday is a holiday.
        (Limits(deadline="before", deadline_days=2), date(2026, 11, 19), "", ""),
        (
            Limits(deadline="before", deadline_days=2),
            date(2026, 11, 20),
            "",
            "applying.late_without_reason",
        ),
        (Limits(deadline="before", deadline_days=0), TUESDAY, "", ""),
        (Limits(), date(2026, 11, 25), "急な発熱", "applying.past"),
    ],
)
def test_the_deadline(limits: Limits, today: date, reason: str, code: str) -> None:
    form = replace(application(), late_reason=reason)

    assert codes(form, circumstances(limits=limits, today=today)) == ([code] if code else [])


def test_a_decision_after_the_deadline_is_in_time() -> None:
    late = circumstances(today=date(2026, 11, 30), deciding=True)

    assert codes(application(), late) == []


def test_a_registration_must_cover_the_fiscal_year_of_the_day() -> None:
    april = line(date(2027, 4, 1))

    assert codes(application(april), circumstances(april)) == ["applying.enrolment_missing"]
    assert codes(application(), circumstances(registered=False)) == ["applying.enrolment_missing"]
    free = Limits(enrolment_required=False)
    assert codes(application(), circumstances(registered=False, limits=free)) == []


@pytest.mark.parametrize(
    ("asked", "own", "code"),
    [
        (line(date(2026, 11, 21)), {}, "applying.day_off"),
        (line(date(2026, 11, 23)), {}, "applying.day_off"),
        (line(place=Place.OFFICE), {}, "applying.place_office"),
        (ApplicationLine(day=TUESDAY, unit=Unit.HOURS), {}, "applying.hours_wrong"),
        (hours(TUESDAY, "13:00", "13:00"), {}, "applying.hours_wrong"),
        (replace(line(), begin=time(9)), {}, "applying.hours_wrong"),
        (line(), {"d24": replace(DAY, closed=True)}, "applying.month_closed"),
        (line(), {"d24": replace(DAY, granted=(permitted(),))}, "applying.overlap"),
        (
            line(unit=Unit.MORNING),
            {"d24": replace(DAY, granted=(permitted(),))},
            "applying.full_and_half",
        ),
        (
            line(),
            {"d24": replace(DAY, waiting=(line(unit=Unit.MORNING),))},
            "applying.full_and_half",
        ),
        (
            line(unit=Unit.AFTERNOON),
            {"d24": replace(DAY, granted=(permitted(unit=Unit.MORNING),))},
            "",
        ),
        (
            hours(TUESDAY, "11:59", "14:00"),
            {"d24": replace(DAY, granted=(permitted(unit=Unit.MORNING),))},
            "applying.overlap",
        ),
        (
            hours(TUESDAY, "12:00", "14:00"),
            {"d24": replace(DAY, granted=(permitted(unit=Unit.MORNING),))},
            "",
        ),
        (
            line(unit=Unit.MORNING),
            {"d24": replace(DAY, absent=(leave(TUESDAY, "08:30", "12:00"),))},
            "applying.leave",
        ),
        (
            line(unit=Unit.MORNING),
            {"d24": replace(DAY, absent=(leave(TUESDAY, "08:30", "11:59"),))},
            "",
        ),
        (
            line(),
            {"d24": replace(DAY, absent=(leave(TUESDAY, "13:00", "17:15"),))},
            "applying.leave",
        ),
        (line(), {"d24": replace(DAY, absent=(leave(TUESDAY, "15:15", "17:15"),))}, ""),
        (
            line(unit=Unit.AFTERNOON),
            {"d24": OwnDay(schedule=Schedule(lunch_end=time(12), end=time(12)))},
            "applying.no_hours",
        ),
    ],
)
def test_the_persons_own_day(asked: ApplicationLine, own: dict[str, OwnDay], code: str) -> None:
    found = codes(application(asked), circumstances(asked, **own))

    assert found == ([code] if code else [])


def test_two_lines_of_one_form_may_not_meet_either() -> None:
    same = application(line(), line())
    parts = application(line(unit=Unit.MORNING), line(unit=Unit.AFTERNOON))

    assert codes(same, circumstances(*same.lines)) == ["applying.overlap"]
    assert codes(parts, circumstances(*parts.lines)) == []


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(halves_per_week=7), "applying.week_limit"),
        (Limits(halves_per_week=8), ""),
        (Limits(halves_per_month=7), "applying.month_limit"),
        (Limits(halves_per_month=8), ""),
        # Monday is a holiday, so four days of the week are working days.
        (Limits(office_days_per_week=1), "applying.office_days"),
        (Limits(office_days_per_week=0), ""),
    ],
)
def test_how_much_of_a_week_and_a_month(limits: Limits, code: str) -> None:
    form = application(*(line(day) for day in WEEK))
    of = circumstances(*form.lines, limits=limits)

    assert codes(form, of) == ([code] if code else [])
    # What comes before the limit stands.
    assert codes(form, of, at=2) == []


def test_half_a_day_at_the_office_is_a_day_at_the_office() -> None:
    lines = [*(line(day) for day in WEEK[:3]), line(WEEK[3], unit=Unit.MORNING)]
    form = application(*lines)

    assert codes(form, circumstances(*lines, limits=Limits(office_days_per_week=1))) == []


@pytest.mark.parametrize(
    ("percent", "remote", "code"),
    [
        (50, {Half.MORNING: 1}, ""),
        (51, {Half.MORNING: 1}, "applying.onsite_share"),
        (50, {Half.AFTERNOON: 2}, "applying.onsite_share"),
        (0, {Half.MORNING: 3, Half.AFTERNOON: 3}, ""),
    ],
)
def test_the_share_of_the_section_at_the_office(
    percent: int, remote: dict[Half, int], code: str
) -> None:
    others = Others(people=4, remote=remote)
    of = circumstances(limits=Limits(onsite_percent=percent), others=others)

    assert codes(application(), of) == ([code] if code else [])


def test_a_half_asks_for_the_share_of_its_half_only() -> None:
    others = Others(people=4, remote={Half.AFTERNOON: 3})
    asked = line(unit=Unit.MORNING)
    of = circumstances(asked, limits=Limits(onsite_percent=75), others=others)

    assert codes(application(asked), of) == []


@pytest.mark.parametrize(
    ("lent", "ahead", "deciding", "code"),
    [
        (1, 1, False, ""),
        (2, 0, False, "applying.devices_all_lent"),
        (1, 0, True, ""),
        (1, 1, True, "applying.devices_ranked"),
        (0, 1, True, ""),
    ],
)
def test_the_pool_of_devices(lent: int, ahead: int, deciding: bool, code: str) -> None:
    others = Others(remote={}, lent=lent, ahead=ahead)
    of = circumstances(limits=Limits(device_pool=2), others=others, deciding=deciding)
    loan = replace(application(), device_loan=True)

    assert codes(loan, of) == ([code] if code else [])
    assert codes(application(), of) == []
