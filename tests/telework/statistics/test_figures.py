# SPDX-License-Identifier: Apache-2.0
"""The figures that HR reads: cube, participation, traits, savings, overtime, process."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from telework import Place
from telework.statistics.counted_days import CountedDay, of_evidence
from telework.statistics.cube import cube_of
from telework.statistics.overtime import overtime_rows
from telework.statistics.participation import distribution, section_row, section_rows, tenths
from telework.statistics.process import AppliedBlock, Noted, process_row, together
from telework.statistics.savings import Way, commute_saved
from telework.statistics.traits import trait_rows
from telework.statistics.wire import FigureEvidence, Trait

HOME = CountedDay(
    person_id="p-1",
    section_id="kikaku",
    day=date(2026, 10, 1),
    grade="officer",
    unit="full",
    leading="home",
    person_days=1,
    half_units=(2, 0, 0),
    events=(1, 0, 0),
    allowance_days=1,
    confirmed=True,
)
HALF_SATELLITE = replace(
    HOME,
    person_id="p-2",
    unit="mixed",
    half_units=(1, 1, 0),
    events=(1, 1, 0),
    allowance_days=0,
    confirmed=False,
)


def days_of(person_id: str, days: int, section_id: str = "kikaku") -> list[CountedDay]:
    first = replace(HOME, person_id=person_id, section_id=section_id)
    return [replace(first, day=date(2026, 10, 1) + timedelta(days=n)) for n in range(days)]


def test_a_day_of_two_kinds_counts_a_half_in_each_and_one_person_day() -> None:
    rows = cube_of([HALF_SATELLITE])
    assert [(row.kind, row.half_units, row.person_days, row.events) for row in rows] == [
        (Place.HOME, 1, 1, 1),
        (Place.SATELLITE, 1, 0, 1),
    ]


def test_the_cube_adds_up_to_its_days() -> None:
    days = [HOME, HALF_SATELLITE, *days_of("p-3", 4, "zeimu")]
    rows = cube_of(days)
    assert sum(row.half_units for row in rows) == sum(sum(day.half_units) for day in days)
    assert sum(row.person_days for row in rows) == 6
    assert {row.month for row in rows} == {"2026-10"}


def test_confirmed_figures_leave_out_what_nobody_signed_off() -> None:
    confirmed = FigureEvidence.CONFIRMED
    assert of_evidence([HOME, HALF_SATELLITE], confirmed, ordered=False) == [HOME]
    ordered = replace(HALF_SATELLITE, allowance_days=1)
    home, other = of_evidence([HOME, ordered], confirmed, ordered=True)
    assert home == HOME
    # What was ordered does not wait for a sign-off; nothing else of the day counts (G8).
    assert (other.allowance_days, other.person_days, sum(other.half_units)) == (1, 0, 0)
    assert of_evidence([HALF_SATELLITE], confirmed, ordered=True) == []
    assert of_evidence([HOME, HALF_SATELLITE], FigureEvidence.LIVE, ordered=True) == [
        HOME,
        HALF_SATELLITE,
    ]


def test_participation_is_of_the_eligible_and_stands_beside_the_mean() -> None:
    days = [*days_of("p-1", 4), *days_of("p-2", 7)]
    row = section_row("kikaku", "企画課", days, frozenset({"p-1", "p-2", "p-3"}), 0)
    assert (row.users, row.participation, row.mean_days) == (2, "66.7%", "5.5")


def test_who_moved_is_one_user_in_each_section_and_one_of_the_city() -> None:
    days = [*days_of("p-1", 3), *days_of("p-1", 2, "zeimu")]
    everybody = frozenset({"p-1"})
    rows = section_rows(days, {"kikaku": everybody, "zeimu": everybody}, {}, {})
    assert [row.users for row in rows] == [1, 1]
    assert section_row("", "全庁", days, everybody, 0).users == 1


def test_a_day_without_a_person_day_makes_no_user() -> None:
    # G7: approved, no check-in; the allowance counts and nobody took part.
    idle = replace(HOME, person_days=0, half_units=(0, 0, 0), events=(0, 0, 0), leading="")
    row = section_row("kikaku", "企画課", [idle], frozenset({"p-1"}), 0)
    assert (row.users, row.allowance_days, row.participation) == (0, 1, "0.0%")


def test_the_distribution_holds_everybody_eligible_even_without_a_day() -> None:
    found = distribution([*days_of("p-1", 3), *days_of("p-2", 3)], frozenset({"p-1", "p-9"}))
    assert [(bucket.days, bucket.people) for bucket in found] == [(0, 1), (3, 2)]


def test_a_mean_of_nobody_is_no_zero() -> None:
    assert tenths(0, 0) == "-"
    assert tenths(5, 4) == "1.3"


def test_reasons_of_few_people_are_kept_back_and_grades_are_not() -> None:
    people = [f"p-{number}" for number in range(30)]
    days = [day for person_id in people for day in days_of(person_id, 1)]
    reasons = {
        person_id: frozenset({"illness"} if number < 2 else {"childcare"})
        for number, person_id in enumerate(people)
    }
    names = {"illness": "病気", "childcare": "育児", "commute": "通勤"}
    rows = trait_rows(Trait.REASON, days, reasons, {"kikaku": 30}, names)
    shown = {(row.section_id, row.value): row.users for row in rows}
    assert shown["kikaku", "illness"] is None
    assert shown["kikaku", "childcare"] is None
    open_rows = trait_rows(Trait.GRADE, days, reasons, {"kikaku": 30}, names)
    assert {(row.section_id, row.value): row.users for row in open_rows}["", "illness"] == 2


def test_only_whole_days_at_home_with_a_known_way_save_a_commute() -> None:
    days = [*days_of("p-1", 2), *days_of("p-2", 1), HALF_SATELLITE]
    saved = commute_saved(days, {"p-1": Way(minutes=90, metres=30_000, co2_grams_per_km=130)})
    assert (saved.person_days, saved.known_days, saved.minutes) == (3, 2, 180)
    assert (saved.metres, saved.co2_grams) == (60_000, 7_800)


def test_overtime_of_fewer_than_five_people_is_not_told() -> None:
    people = [f"p-{number}" for number in range(8)]
    days = [day for person_id in people[:6] for day in days_of(person_id, 2)]
    overtime = dict.fromkeys(people, 60)
    rows = overtime_rows(days, frozenset(people), overtime)
    assert [(row.people, row.mean_minutes) for row in rows] == [
        *((2, None), (6, 60), (0, None), (0, None))
    ]


def block(case_id: str, day: int, hours: int) -> AppliedBlock:
    submitted = datetime(2026, 10, 5, 1, 0, tzinfo=UTC)
    return AppliedBlock(
        case_id=case_id,
        person_id="p-1",
        day=date(2026, 10, day),
        submitted_at=submitted,
        decided_at=submitted + timedelta(hours=hours),
    )


def test_applications_tell_their_lead_time_once_and_their_same_days() -> None:
    noted = Noted(applied=[block("c-1", 5, 2), block("c-1", 6, 2), block("c-2", 9, 5)])
    row = process_row("kikaku", "企画課", noted)
    assert (row.applications, row.same_day, row.lead_minutes, row.notice_days) == (2, 1, 120, 1)


def test_sections_put_together_take_their_middle_anew() -> None:
    one = Noted(applied=[block("c-1", 9, 1)], sources={"late": 2}, granted_days=3, no_shows=1)
    other = Noted(applied=[block("c-2", 9, 9), block("c-3", 9, 9)], sources={"late": 1})
    row = process_row("", "全庁", together([one, other]))
    assert (row.lead_minutes, row.late, row.granted_days, row.no_shows) == (540, 3, 3, 1)
