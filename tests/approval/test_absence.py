# SPDX-License-Identifier: Apache-2.0
"""Who is away now, and who is away for all working hours of the day."""

from datetime import date, datetime, time

import pytest

from approval.absence import Absence, AbsenceKind, Absences, WorkingHours, whole_days
from approval.calendar import JAPAN
from approval.identifiers import PersonId

OTOMO = PersonId("p-otomo")
DAY = date(2026, 11, 24)


def at(clock: str) -> datetime:
    return datetime.combine(DAY, time.fromisoformat(clock), tzinfo=JAPAN)


def away(starts: str, ends: str) -> Absence:
    return Absence(person_id=OTOMO, kind=AbsenceKind.TRIP, starts_at=at(starts), ends_at=at(ends))


def test_an_absence_begins_with_its_first_instant_and_ends_before_its_last() -> None:
    absences = Absences([away("13:00", "15:00")])
    instants = ("12:59:59", "13:00", "14:59:59", "15:00")
    assert [absences.is_absent(OTOMO, at(each)) for each in instants] == [
        False,
        True,
        True,
        False,
    ]


def test_nobody_else_is_away() -> None:
    assert not Absences([away("08:00", "18:00")]).is_absent(PersonId("p-mori"), at("09:00"))


@pytest.mark.parametrize(
    ("periods", "all_day"),
    [
        ([("08:30", "17:15")], True),
        ([("08:31", "17:15")], False),
        ([("08:30", "17:14")], False),
        ([("12:00", "18:00"), ("08:00", "12:00")], True),
        ([("08:00", "12:00"), ("12:01", "18:00")], False),
        ([("08:00", "18:00"), ("09:00", "10:00")], True),
        ([], False),
    ],
)
def test_all_day_means_every_working_hour_by_whatever_absences(
    periods: list[tuple[str, str]], all_day: bool
) -> None:
    absences = Absences(away(*period) for period in periods)
    assert absences.is_absent_all_day(OTOMO, DAY) is all_day


def test_whole_days_include_the_last() -> None:
    absences = Absences([whole_days(OTOMO, AbsenceKind.LEAVE, date(2026, 11, 20), DAY)])
    assert absences.is_absent_all_day(OTOMO, DAY)
    assert not absences.is_absent_all_day(OTOMO, date(2026, 11, 25))
    assert not absences.is_absent(OTOMO, datetime(2026, 11, 25, tzinfo=JAPAN))


def test_the_city_may_work_other_hours() -> None:
    late = WorkingHours(starts=time(10), ends=time(15))
    assert Absences([away("10:00", "15:00")], late).is_absent_all_day(OTOMO, DAY)
