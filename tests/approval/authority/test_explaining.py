# SPDX-License-Identifier: Apache-2.0
"""Who decides this, and why: rule by rule, for the command line and the client alike."""

from dataclasses import replace
from datetime import date
from typing import Any

from approval.authority import RuleSet, SubstitutionOrders
from approval.authority.explaining import (
    Explanation,
    Question,
    away_all_day,
    explain,
    moment_of,
)
from approval.authority.limits import Limit
from approval.authority.travelling import rules_from_plain, rules_to_plain
from approval.calendar import city_day
from approval.identifiers import PostId, SectionId
from tests.approval.city import city, example_rules, transferred

DAY = date(2026, 11, 24)
SHIPPED = example_rules("kumamoto-fire-bureau")
BUREAU = PostId("post-somu-kyokucho")


def ask(*away: str, rules: RuleSet = SHIPPED, vacant: bool = False, **asked: Any) -> Explanation:
    organisation = transferred((BUREAU, "", ""), day="2026-11-01") if vacant else city()
    view = organisation.on(DAY)
    absences = away_all_day(view, [PostId(post) for post in away], DAY)
    question = Question(
        **{"matter": "supply", "amount": 1, "section_id": SectionId("joho-kakari"), **asked}
    )
    return explain(question, rules, view, absences, moment_of(DAY))


def reasons(found: Explanation) -> list[tuple[str, bool, list[str]]]:
    return [
        (each.rule.article, each.decides, [reason.code for reason in each.reasons])
        for each in found.verdicts
    ]


def test_every_rule_of_the_matter_says_why() -> None:
    found = ask(amount=20_000_000)
    assert reasons(found) == [
        ("専決の留保", False, ["why.condition"]),
        ("第2条(5)", False, ["why.limit.yen"]),
        ("専決の定めなし", True, ["why.applies"]),
    ]
    limit = found.verdicts[1].reasons[0]
    assert limit.params == {"value": "20,000,000円", "op": "<", "limit": "20,000,000円"}


def test_a_rule_that_comes_too_late_names_the_one_before_it() -> None:
    found = ask(flags=("important",))
    assert reasons(found)[1] == ("第2条(5)", False, ["why.earlier"])
    assert found.verdicts[1].reasons[0].params == {"article": "専決の留保"}


def test_an_exclusion_and_a_past_generation_are_reasons() -> None:
    injury = ask(matter="compensation", flags=("injury",))
    assert reasons(injury)[1] == ("第2条(9)", False, ["why.excluded"])
    ended = tuple(replace(rule, valid_to=DAY) for rule in SHIPPED.rules)
    over = ask(rules=replace(SHIPPED, rules=ended))
    assert over.nobody is not None
    assert over.nobody.code == "authority.no_rule"
    assert reasons(over)[0] == ("専決の留保", False, ["why.period", "why.condition"])


def test_a_percentage_is_shown_with_the_contract() -> None:
    found = ask(matter="works_change", amount=13_000_000, contract_amount=130_000_000)
    reason = next(r for v in found.verdicts for r in v.reasons if r.code == "why.limit.percent")
    assert reason.params == {
        "value": "13,000,000円",
        "op": "<",
        "limit": "10",
        "contract": "130,000,000円",
    }


def test_while_the_decider_is_there_the_order_is_shown_for_later() -> None:
    found = ask()
    assert found.decider is not None
    assert (found.decider.office, found.decider.absent) == ("総務局長", False)
    assert [each.person_id for each in found.substitutes] == ["p-yoshida"]
    assert found.nobody is None


def test_when_nobody_may_substitute_nobody_decides() -> None:
    found = ask(BUREAU, "post-joho-kacho")
    assert found.nobody is not None
    assert (found.nobody.code, found.nobody.article) == ("substitution.nobody", "第4条第3項")
    here = ask("post-joho-kacho")
    assert here.nobody is None
    assert here.no_substitute is not None


def test_a_vacant_post_has_no_decider_where_a_vacancy_is_no_absence() -> None:
    found = ask(vacant=True)
    assert found.decider is not None
    assert (found.decider.holders, found.decider.absent) == ((), True)
    assert found.nobody is not None
    assert found.nobody.code == "substitution.vacant"


def test_open_consent_and_urgency_are_part_of_the_question() -> None:
    barred = ask(BUREAU, consent_settled=False).nobody
    assert barred is not None
    assert barred.code == "substitution.consent_open"
    urgent_only = tuple(replace(rule, urgent_only=True) for rule in SHIPPED.substitution.rules)
    rules = replace(SHIPPED, substitution=SubstitutionOrders(rules=urgent_only))
    refusal = ask(BUREAU, rules=rules).nobody
    assert refusal is not None
    assert refusal.code == "substitution.not_urgent"
    assert ask(BUREAU, rules=rules, urgent=True).nobody is None


def test_a_rank_or_a_consent_that_the_city_lacks_is_told() -> None:
    other = tuple(replace(rule, rank="department_head") for rule in SHIPPED.rules)
    lacking = ask(rules=replace(SHIPPED, rules=other)).nobody
    assert lacking is not None
    assert lacking.code == "route.decider_missing"
    asking = tuple(replace(rule, needs_gogi=("契約課長",)) for rule in SHIPPED.rules)
    unknown = ask(rules=replace(SHIPPED, rules=asking)).nobody
    assert unknown is not None
    assert unknown.code == "route.consent_unknown"


def test_an_incomplete_question_is_not_answered_by_half() -> None:
    for asked in ({"amount": None}, {"matter": "nonsense"}, {"matter": "works_change"}):
        found = ask(**asked)
        assert found.nobody is not None
        assert found.verdicts == ()


def test_noon_of_a_day_lies_on_that_day_in_the_city() -> None:
    assert city_day(moment_of(DAY)) == DAY


def test_a_rule_set_stored_before_rows_had_several_limits_is_still_read() -> None:
    old = rules_to_plain(SHIPPED)
    for rule in old["rules"]:
        limits = rule.pop("limits")
        first = limits[0] if limits else {"op": "", "value": None, "unit": ""}
        rule |= {"amount_op": first["op"], "amount": first["value"], "unit": first["unit"]}
    for later in ("consents", "substitution", "flag_texts", "classes"):
        del old[later]
    read = rules_from_plain(old)
    assert read.rules[1].limits == (Limit(op="<", value=130_000_000),)
    assert read.rules[0].limits == ()
