# SPDX-License-Identifier: Apache-2.0
"""Who decides during an absence, before any case says which section is in charge of it."""

from dataclasses import replace
from datetime import UTC, date, datetime

from approval.absence import AbsenceKind, Absences, whole_days
from approval.authority import SubstitutionOrders, SubstitutionRule
from approval.authority.meanwhile import Row, rows_meanwhile
from approval.identifiers import PersonId, PostId
from approval.organisation import Organisation
from approval.refusal import Refusal
from tests.approval.authority.bodies import body

NOW = datetime(2026, 11, 24, 1, tzinfo=UTC)
DAY = date(2026, 11, 24)
CITY = body("市長", "総務部/部長", "総務部/人事課/課長", "総務部/文書課/課長", "土木部/道路課/課長")
CHARGE = SubstitutionRule(
    article="第4条第4項",
    post="department_head",
    order=1,
    substitute="charge:section_head",
    valid_from=date(1999, 4, 1),
)
HEAD = "総務部/部長"


def asked(
    *rules: SubstitutionRule, organisation: Organisation = CITY, away: tuple[str, ...] = ()
) -> tuple[Row, ...] | Refusal:
    absences = Absences(
        whole_days(PersonId(each), AbsenceKind.ILLNESS, DAY, DAY) for each in (HEAD, *away)
    )
    orders = SubstitutionOrders(rules=rules)
    return rows_meanwhile(PostId(HEAD), organisation.on(DAY), orders, absences, NOW)


def rows(*rules: SubstitutionRule, away: tuple[str, ...] = ()) -> list[tuple[str, list[str]]]:
    """Return what is in charge of each row, with the people."""
    found = asked(*rules, away=away)
    assert not isinstance(found, Refusal)
    return [(row.in_charge, [each.person_id for each in row.substitutes]) for row in found]


def test_the_head_in_charge_is_one_of_those_below_the_absent_post() -> None:
    assert rows(CHARGE) == [("section_head", ["総務部/人事課/課長", "総務部/文書課/課長"])]


def test_who_is_away_too_is_not_in_question() -> None:
    assert rows(CHARGE, away=("総務部/人事課/課長",)) == [("section_head", ["総務部/文書課/課長"])]


def test_with_all_of_them_away_nobody_decides_and_the_article_says_so() -> None:
    found = asked(CHARGE, away=("総務部/人事課/課長", "総務部/文書課/課長"))
    assert isinstance(found, Refusal)
    assert (found.code, found.params["article"]) == ("substitution.nobody", "第4条第4項")


def test_a_post_that_the_order_names_is_nobodys_charge() -> None:
    named = replace(CHARGE, substitute="市長", article="第4条第9項")
    assert rows(named) == [("", ["市長"])]


def test_rows_for_some_matters_only_stand_in_their_order() -> None:
    technical = replace(CHARGE, substitute="道路課長", matters=("technical",))
    other = replace(CHARGE, substitute="文書課長", matters=("!technical",), order=2)
    organisation = body(HEAD, "道路課/課長", "文書課/課長")
    found = asked(technical, other, organisation=organisation)
    assert not isinstance(found, Refusal)
    assert [row.rule.matters for row in found] == [("technical",), ("!technical",)]


def test_a_part_of_the_day_does_not_meet_an_order_for_whole_days() -> None:
    noon = datetime(2026, 11, 24, 4, tzinfo=UTC)
    away = whole_days(PersonId(HEAD), AbsenceKind.LEAVE, DAY, DAY)
    absences = Absences((replace(away, starts_at=noon),))
    orders = SubstitutionOrders(rules=(replace(CHARGE, absence_test="all_day"),))
    found = rows_meanwhile(PostId(HEAD), CITY.on(DAY), orders, absences, noon)
    assert isinstance(found, Refusal)
    assert found.code == "substitution.part_of_day"


def test_a_post_without_an_order_says_so() -> None:
    found = asked(replace(CHARGE, post="市長"))
    assert isinstance(found, Refusal)
    assert (found.code, found.params) == ("substitution.no_order", {"post": "総務部長"})


def test_an_order_for_urgent_matters_or_settled_consents_names_its_people_too() -> None:
    """Both are the case's; none is at hand yet."""
    strict = replace(CHARGE, urgent_only=True, needs_settled_consent=True)
    assert rows(strict) == rows(CHARGE)


def test_each_row_says_by_which_article_its_people_may_act() -> None:
    second = replace(CHARGE, substitute="市長", article="第4条第9項", order=2)
    found = asked(second, CHARGE)
    assert not isinstance(found, Refusal)
    assert [(row.rule.order, row.rule.article) for row in found] == [
        (1, "第4条第4項"),
        (2, "第4条第9項"),
    ]
    for row in found:
        assert {each.article for each in row.substitutes} == {row.rule.article}
    # One of whose people are all away is left out; the other stands.
    away = ("総務部/人事課/課長", "総務部/文書課/課長")
    assert rows(second, CHARGE, away=away) == [("", ["市長"])]


def test_each_row_is_asked_for_its_own_matter_and_alone() -> None:
    technical = replace(CHARGE, substitute="道路課長", matters=("works", "survey"))
    other = replace(CHARGE, substitute="文書課長", matters=("!works", "!survey"))
    found = asked(technical, other, organisation=body(HEAD, "道路課/課長", "文書課/課長"))
    assert not isinstance(found, Refusal)
    people = [(row.rule.matters[0], [each.person_id for each in row.substitutes]) for row in found]
    assert sorted(people) == [("!works", ["文書課/課長"]), ("works", ["道路課/課長"])]


def test_a_post_that_heads_nothing_has_nobody_in_charge_below_it() -> None:
    staff = PostId("総務部/担当課長")
    organisation = body(HEAD, staff, "総務部/人事課/課長")
    away = Absences((whole_days(PersonId(staff), AbsenceKind.ILLNESS, DAY, DAY),))
    orders = SubstitutionOrders(rules=(replace(CHARGE, post=staff),))
    found = rows_meanwhile(staff, organisation.on(DAY), orders, away, NOW)
    assert isinstance(found, Refusal)
    article = {"article": "第4条第4項", "post": "総務部担当課長"}
    assert (found.code, found.params) == ("substitution.nobody", article)
