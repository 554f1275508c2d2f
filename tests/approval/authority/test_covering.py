# SPDX-License-Identifier: Apache-2.0
"""Whose desk somebody may come to cover: known for the day before any case is looked at."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from approval.absence import Absence, AbsenceKind, Absences
from approval.authority import SubstitutionOrders
from approval.authority.covering import covered_now, covers, stand_ins
from approval.authority.substitution import Designation, Substitute
from approval.identifiers import PersonId, PostId
from approval.organisation import Organisation
from tests.approval.city import NOW, away, city, orders, transferred

DAY = date(2026, 11, 24)
SOMU, ZAISEI = PostId("post-somu-kyokucho"), PostId("post-zaisei-kyokucho")
FIRST, SECOND = orders().rules


def covered(
    *rows: Any, organisation: Organisation | None = None, day: date = DAY, **more: Any
) -> dict[str, set[str]]:
    """Return by person the posts that he may come to cover on a day."""
    view = (organisation or city()).on(day)
    found = covers(view, SubstitutionOrders(rules=rows, **more), day)
    return {person: set(posts) for person, posts in found.items()}


def first_now(person: str, *rows: Any, absences: Absences, now: datetime = NOW) -> set[str]:
    """Return which of two bureau heads a person comes first for at a moment."""
    found = covered_now(
        PersonId(person), (SOMU, ZAISEI), city().on(DAY), SubstitutionOrders(rules=rows),
        absences, now,
    )  # fmt: skip
    return set(found)


def test_everybody_in_the_order_may_come_to_cover_the_desk() -> None:
    assert covered(FIRST, SECOND) == {"p-zaizen": {SOMU}, "p-yoshida": {SOMU}}


def test_a_row_for_a_rank_covers_each_post_of_it() -> None:
    by_rank = replace(FIRST, post="bureau_head", substitute="post-fukushicho")
    assert covered(by_rank) == {"p-soejima": {SOMU, ZAISEI}}


def test_without_an_order_nobody_covers_a_desk() -> None:
    assert covered() == {}
    assert covered(replace(FIRST, post="助役")) == {}


def test_an_order_counts_from_its_first_day_to_before_its_last() -> None:
    row = replace(FIRST, valid_from=DAY, valid_to=DAY + timedelta(days=2))
    found = [bool(covered(row, day=DAY + timedelta(days=after))) for after in (-1, 0, 1, 2)]
    assert found == [False, True, True, False]


def test_rows_for_some_matters_only_cover_the_desk_as_well() -> None:
    technical = replace(FIRST, matters=("works", "survey"))
    other = replace(SECOND, order=1, matters=("!works", "!survey"))
    assert covered(technical) == {"p-zaizen": {SOMU}}
    assert covered(other) == {"p-yoshida": {SOMU}}
    assert covered(technical, other) == {"p-zaizen": {SOMU}, "p-yoshida": {SOMU}}


def test_what_a_case_may_bring_along_does_not_count_yet() -> None:
    """Urgency, settled consent and flags are the case's; the desk may be seen before."""
    strict = replace(FIRST, urgent_only=True, needs_settled_consent=True, absence_test="all_day")
    assert strict.excludes == ("important",)
    assert covered(strict) == {"p-zaizen": {SOMU}}


def test_a_vacant_desk_is_covered_only_where_a_vacancy_counts() -> None:
    vacant = transferred((SOMU, "", ""), day="2026-11-01")
    assert covered(FIRST, organisation=vacant) == {}
    counted = replace(FIRST, allow_vacant=True)
    assert covered(counted, organisation=vacant) == {"p-zaizen": {SOMU}}


def test_only_who_was_named_in_advance_covers_where_the_order_asks_for_it() -> None:
    row = replace(FIRST, substitute="below:officer", named=True)
    named = Designation(post="総務局長", person_id=PersonId("p-mori"), valid_from=DAY)
    assert covered(row) == {}
    assert covered(row, designations=(named,)) == {"p-mori": {SOMU}}


def test_a_holder_of_both_desks_does_not_cover_his_own() -> None:
    both = transferred((ZAISEI, "p-otomo", "acting_head"), day="2026-11-01")
    assert covered(FIRST, SECOND, organisation=both) == {"p-yoshida": {SOMU}}


def test_now_only_the_first_who_is_there_covers_the_desk() -> None:
    rows = (FIRST, SECOND)
    assert first_now("p-zaizen", *rows, absences=away("p-otomo")) == {SOMU}
    assert first_now("p-yoshida", *rows, absences=away("p-otomo")) == set()
    both = away("p-otomo", "p-zaizen")
    assert first_now("p-yoshida", *rows, absences=both) == {SOMU}
    assert first_now("p-zaizen", *rows, absences=both) == set()


def test_now_nobody_covers_the_desk_of_somebody_who_is_there() -> None:
    assert first_now("p-zaizen", FIRST, absences=Absences()) == set()
    noon = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
    morning = Absence(
        person_id=PersonId("p-otomo"), kind=AbsenceKind.TRIP, starts_at=NOW, ends_at=noon
    )
    register = Absences([morning])
    assert first_now("p-zaizen", FIRST, absences=register) == {SOMU}
    assert first_now("p-zaizen", FIRST, absences=register, now=noon) == set()


def test_who_comes_first_in_any_matter_covers_the_desk_now() -> None:
    technical = replace(FIRST, matters=("works",))
    assert first_now("p-zaizen", technical, SECOND, absences=away("p-otomo")) == {SOMU}
    # In every matter but that one the second is the first.
    assert first_now("p-yoshida", technical, SECOND, absences=away("p-otomo")) == {SOMU}
    general = replace(FIRST, matters=("!works",))
    assert first_now("p-yoshida", general, SECOND, absences=away("p-otomo")) == {SOMU}


def test_stand_ins_are_named_once_with_the_article_that_lets_them_act() -> None:
    technical = replace(FIRST, matters=("works", "survey"), postview="unless_minor")
    found = stand_ins(
        SOMU, city().on(DAY), SubstitutionOrders(rules=(technical,)), away("p-otomo"), NOW
    )
    zaizen = Substitute(
        person_id=PersonId("p-zaizen"), post_id=ZAISEI, order=1, article="第4条(1)", postview=True
    )
    assert found == (zaizen,)
