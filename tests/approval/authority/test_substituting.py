# SPDX-License-Identifier: Apache-2.0
"""Who may act for an absent decider, in which order, and by which article nobody may."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from approval.absence import Absence, AbsenceKind, Absences, whole_days
from approval.authority import SubstitutionOrders, SubstitutionRule, who_may_substitute
from approval.authority.substitution import Designation, Substitute
from approval.calendar import city_day
from approval.identifiers import PersonId, PostId
from approval.organisation import Organisation
from approval.refusal import Refusal
from tests.approval.city import NOW, city, transferred

KYOKUCHO, OTOMO = PostId("post-somu-kyokucho"), PersonId("p-otomo")
TODAY = city_day(NOW)
FIRST = SubstitutionRule(
    article="第4条(1)",
    post="総務局長",
    order=1,
    substitute="情報政策課長",
    valid_from=date(2026, 4, 1),
)
SECOND = replace(FIRST, article="第4条(2)", order=2, substitute="人事課長")


def away(*people: str) -> Absences:
    """Return a register in which these people are away today."""
    return Absences(
        whole_days(PersonId(person), AbsenceKind.TRIP, TODAY, TODAY) for person in people
    )


def ask(
    *rules: SubstitutionRule,
    absences: Absences | None = None,
    organisation: Organisation | None = None,
    orders: SubstitutionOrders | None = None,
    post: PostId = KYOKUCHO,
    **circumstances: Any,
) -> tuple[Substitute, ...] | Refusal:
    asked: dict[str, Any] = {
        "flags": (),
        "urgent": False,
        "consent_settled": True,
        "matter": "supply",
        **circumstances,
    }
    now = asked.pop("now", NOW)
    return who_may_substitute(
        post,
        (organisation or city()).on(city_day(now)),
        orders or SubstitutionOrders(rules=rules),
        away("p-otomo") if absences is None else absences,
        now,
        **asked,
    )


def names(answer: tuple[Substitute, ...] | Refusal) -> list[tuple[str, int, str]]:
    assert not isinstance(answer, Refusal), answer
    return [(each.person_id, each.order, each.article) for each in answer]


def refused(
    answer: tuple[Substitute, ...] | Refusal, post: str = "総務局長", **named: str
) -> tuple[str, str]:
    """Return code and article of a refusal, which names the post and nothing unexpected."""
    assert isinstance(answer, Refusal), answer
    article = {"article": answer.article} if answer.article else {}
    assert answer.params == {**article, **({"post": post} if post else {}), **named}
    return answer.code, answer.article


def test_substitutes_come_in_the_order_of_the_rule_each_with_its_article() -> None:
    assert names(ask(SECOND, FIRST)) == [
        ("p-yoshida", 1, "第4条(1)"),
        ("p-watanabe", 2, "第4条(2)"),
    ]


def test_when_the_first_is_away_too_the_second_is_the_first_available() -> None:
    both = away("p-otomo", "p-yoshida")
    assert names(ask(FIRST, SECOND, absences=both)) == [("p-watanabe", 1, "第4条(2)")]


def test_when_all_are_away_nobody_may_and_the_article_is_named() -> None:
    everybody = away("p-otomo", "p-yoshida", "p-watanabe")
    answer = ask(FIRST, SECOND, absences=everybody)
    assert refused(answer) == ("substitution.nobody", "第4条(1)")


def test_nobody_substitutes_for_somebody_who_is_there() -> None:
    assert refused(ask(FIRST, absences=Absences())) == ("substitution.present", "第4条(1)")


def test_a_post_without_an_order_has_no_substitute() -> None:
    assert refused(ask(replace(FIRST, post="市長"))) == ("substitution.no_order", "")
    nowhere = ask(FIRST, post=PostId("post-nowhere"))
    assert refused(nowhere, post="post-nowhere") == ("substitution.no_order", "")


@pytest.mark.parametrize(
    ("conditions", "circumstances", "code"),
    [
        ({"urgent_only": True}, {"urgent": False}, "substitution.not_urgent"),
        ({"excludes": ("important",)}, {"flags": ("important",)}, "substitution.flag"),
        (
            {"needs_settled_consent": True},
            {"consent_settled": False},
            "substitution.consent_open",
        ),
    ],
)
def test_each_bar_names_its_article_and_falls_with_its_reason(
    conditions: dict[str, Any], circumstances: dict[str, Any], code: str
) -> None:
    rule = replace(FIRST, **conditions)
    named = {"flag": "重要"} if code.endswith("flag") else {}
    assert refused(ask(rule, **circumstances), **named) == (code, "第4条(1)")
    settled = ask(rule, urgent=True)
    assert names(settled) == [("p-yoshida", 1, "第4条(1)")]
    assert names(ask(FIRST, **circumstances)) == [("p-yoshida", 1, "第4条(1)")]


def test_all_day_is_not_satisfied_by_a_trip_until_noon() -> None:
    morning = Absence(
        person_id=OTOMO,
        kind=AbsenceKind.TRIP,
        starts_at=datetime(2026, 11, 23, 23, 0, tzinfo=UTC),
        ends_at=datetime(2026, 11, 24, 3, 0, tzinfo=UTC),
    )
    strict = replace(FIRST, absence_test="all_day")
    answer = ask(strict, absences=Absences([morning]))
    assert refused(answer) == ("substitution.part_of_day", "第4条(1)")
    assert names(ask(FIRST, absences=Absences([morning])))
    assert names(ask(strict))


def test_a_vacancy_counts_only_where_the_rule_says_so() -> None:
    vacant = transferred(("post-somu-kyokucho", "", ""), day="2026-11-01")
    answer = ask(FIRST, organisation=vacant, absences=Absences())
    assert refused(answer) == ("substitution.vacant", "第4条(1)")
    counted = replace(FIRST, allow_vacant=True)
    assert names(ask(counted, organisation=vacant, absences=Absences()))


def test_an_acting_head_who_is_there_leaves_no_place_for_a_substitute() -> None:
    acting = transferred(("post-somu-kyokucho", "p-soejima", "acting_head"), day="2026-11-01")
    answer = ask(FIRST, organisation=acting, absences=away("p-otomo"))
    assert refused(answer) == ("substitution.present", "第4条(1)")


def test_a_matter_filter_takes_in_and_leaves_out() -> None:
    technical = replace(FIRST, matters=("works", "survey"))
    other = replace(SECOND, order=1, matters=("!works", "!survey"))
    assert names(ask(technical, other, matter="works")) == [("p-yoshida", 1, "第4条(1)")]
    assert names(ask(technical, other, matter="supply")) == [("p-watanabe", 1, "第4条(2)")]


def test_a_rule_for_the_office_puts_the_rule_for_the_rank_aside() -> None:
    general = replace(FIRST, article="第3条", post="bureau_head", substitute="人事課長")
    assert names(ask(general, FIRST)) == [("p-yoshida", 1, "第4条(1)")]
    assert names(ask(general)) == [("p-watanabe", 1, "第3条")]


def test_only_somebody_named_in_advance_may_act() -> None:
    named = replace(FIRST, substitute="below:officer", named=True)
    below = replace(FIRST, substitute="below:主任", named=True)
    designation = Designation(
        post="総務局長", person_id=PersonId("p-yamazaki"), valid_from=date(2026, 4, 1)
    )
    orders = SubstitutionOrders(rules=(below,), designations=(designation,))
    assert names(ask(orders=orders)) == [("p-yamazaki", 1, "第4条(1)")]
    assert refused(ask(below)) == ("substitution.nobody", "第4条(1)")
    ended = replace(designation, valid_to=TODAY)
    over = SubstitutionOrders(rules=(below,), designations=(ended,))
    assert refused(ask(orders=over)) == ("substitution.nobody", "第4条(1)")
    staff = SubstitutionOrders(rules=(named,), designations=(designation,))
    assert names(ask(orders=staff)) == [("p-yamazaki", 1, "第4条(1)")]


def test_the_order_may_go_upward_and_to_the_post_in_charge() -> None:
    upward = replace(FIRST, post="情報政策課長", substitute="above:bureau_head", upward=True)
    answer = ask(upward, post=PostId("post-joho-kacho"), absences=away("p-yoshida"))
    assert names(answer) == [("p-otomo", 1, "第4条(1)")]
    charge = replace(FIRST, substitute="charge:section_head")
    assert names(ask(charge, section_id="jinji-kakari")) == [("p-watanabe", 1, "第4条(1)")]
    assert refused(ask(charge)) == ("substitution.nobody", "第4条(1)")


def test_seniority_orders_the_candidates_of_one_row() -> None:
    rule = replace(FIRST, substitute="below:section_head", ranking="seniority")
    precedence = (PersonId("p-watanabe"), PersonId("p-yoshida"))
    orders = SubstitutionOrders(rules=(rule,), precedence=precedence)
    assert names(ask(orders=orders)) == [
        ("p-watanabe", 1, "第4条(1)"),
        ("p-yoshida", 2, "第4条(1)"),
    ]
    unknown = SubstitutionOrders(rules=(rule,), precedence=precedence[:1])
    told = refused(ask(orders=unknown), post="", person="𠮷田 茂子")
    assert told == ("substitution.seniority", "第4条(1)")
    # With one candidate there is nothing to compare.
    one = away("p-otomo", "p-yoshida")
    assert names(ask(orders=unknown, absences=one)) == [("p-watanabe", 1, "第4条(1)")]


def test_without_a_ranking_the_candidates_come_as_in_the_organisation() -> None:
    rule = replace(FIRST, substitute="below:section_head")
    both = [("p-yoshida", 1, "第4条(1)"), ("p-watanabe", 2, "第4条(1)")]
    assert names(ask(rule)) == both
    # One candidate needs no precedence; nobody is asked for his.
    alone = replace(FIRST, substitute="情報政策課長")
    assert names(ask(alone)) == both[:1]


def test_a_peer_of_the_own_section_is_not_one_of_another() -> None:
    peer = replace(FIRST, post="主任", substitute="own:officer")
    answer = ask(peer, post=PostId("post-joho-shunin"), absences=away("p-yamazaki"))
    assert names(answer) == [("p-mori", 1, "第4条(1)")]


def test_a_naming_holds_from_its_first_day() -> None:
    rule = replace(FIRST, substitute="below:officer", named=True)
    for begins, holds in ((TODAY, True), (date(2026, 11, 25), False)):
        naming = Designation(post="総務局長", person_id=PersonId("p-mori"), valid_from=begins)
        answer = ask(orders=SubstitutionOrders(rules=(rule,), designations=(naming,)))
        assert isinstance(answer, tuple) is holds


def test_only_the_decision_has_substitutes_unless_the_rule_extends_it() -> None:
    assert refused(ask(FIRST, kind="kaigi")) == ("substitution.no_order", "")
    extended = replace(FIRST, kinds=("kessai", "kaigi"))
    assert names(ask(extended, kind="kaigi"))


def test_a_rule_holds_from_its_first_day_to_before_its_last() -> None:
    assert refused(ask(replace(FIRST, valid_to=TODAY)))[0] == "substitution.no_order"
    later = replace(FIRST, valid_from=date(2026, 11, 25))
    assert refused(ask(later))[0] == "substitution.no_order"
    assert names(ask(replace(FIRST, valid_from=TODAY)))


@pytest.mark.parametrize(
    ("flags", "reads"), [((), True), (("minor",), False), (("important",), True)]
)
def test_the_reading_afterwards_is_waived_only_for_minor_matters(
    flags: tuple[str, ...], reads: bool
) -> None:
    answer = ask(replace(FIRST, postview="unless_minor"), flags=flags)
    assert not isinstance(answer, Refusal)
    assert answer[0].postview is reads
    always = ask(FIRST, flags=flags)
    assert not isinstance(always, Refusal)
    assert always[0].postview
