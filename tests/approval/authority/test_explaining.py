# SPDX-License-Identifier: Apache-2.0
"""Who decides this, and why: rule by rule, for the command line and the client alike."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from approval.absence import AbsenceKind, whole_days
from approval.authority import RuleSet, SubstitutionOrders
from approval.authority.consenting import RequiredConsent
from approval.authority.eligibility import MEGABYTE, Eligibility, EligibilityRule
from approval.authority.explaining import (
    Explanation,
    Question,
    away_all_day,
    explain,
    moment_of,
)
from approval.authority.keeping import RetentionRule
from approval.authority.limits import Amounts, Limit
from approval.authority.reasons import Reason, obstacles
from approval.authority.rules import ConsentRule
from approval.authority.travelling import rules_from_plain, rules_to_plain
from approval.case import Authority
from approval.identifiers import PersonId, PostId, SectionId
from approval.register.paper import PaperReason
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
    reserved, limit = (found.verdicts[at].reasons[0] for at in (0, 1))
    assert reserved.params == {"flags": "特に重要・重要・異例・先例・紛争・議会"}
    assert limit.params == {"value": "20,000,000円", "op": "<", "limit": "20,000,000円"}


def test_a_rule_that_comes_too_late_names_the_one_before_it() -> None:
    found = ask(flags=("important",))
    assert reasons(found)[1] == ("第2条(5)", False, ["why.earlier"])
    assert found.verdicts[1].reasons[0].params == {"article": "専決の留保"}


def test_an_exclusion_and_a_past_generation_are_reasons() -> None:
    injury = ask(matter="compensation", flags=("injury",))
    assert reasons(injury)[1] == ("第2条(9)", False, ["why.excluded"])
    assert injury.verdicts[1].reasons[0].params == {"flag": "人身"}
    ended = tuple(replace(rule, valid_to=DAY) for rule in SHIPPED.rules)
    over = ask(rules=replace(SHIPPED, rules=ended))
    assert over.nobody is not None
    assert over.nobody.code == "authority.no_rule"
    assert reasons(over)[0] == ("専決の留保", False, ["why.period", "why.condition"])
    period = over.verdicts[0].reasons[0]
    assert period.params == {"valid_from": "1999-04-01", "valid_to": "2026-11-24"}


def test_a_rule_that_is_not_yet_in_force_names_its_first_day() -> None:
    later = replace(SHIPPED.rules[-1], valid_from=date(2027, 4, 1))
    found = obstacles(later, Amounts(), (), DAY)
    params = {"valid_from": "2027-04-01", "valid_to": ""}
    assert found == (Reason(code="why.period", params=params),)


@pytest.mark.parametrize(
    ("unit", "amounts", "value"),
    [
        ("yen", Amounts(amount=7, contract=30), "7円"),
        ("yen", Amounts(), "0円"),
        ("contract", Amounts(amount=7, contract=30), "30円"),
        ("contract", Amounts(amount=7), "0円"),
        ("total", Amounts(amount=7, contract=30), "37円"),
    ],
)
def test_a_limit_that_is_not_kept_names_what_was_compared(
    unit: str, amounts: Amounts, value: str
) -> None:
    rule = replace(SHIPPED.rules[-1], limits=(Limit(op="<", value=5, unit=unit),))
    params = {"value": value, "op": "<", "limit": "5円"}
    assert obstacles(rule, amounts, (), DAY) == (Reason(code=f"why.limit.{unit}", params=params),)


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
    assert found.rule == SHIPPED.rules[3]
    assert found.authority == Authority(
        rank="bureau_head",
        label="局長専決",
        article="第2条(5)",
        rule_set="kumamoto-fire-bureau",
        rule_version="1999-04-01",
    )


def test_the_order_that_is_shown_is_that_of_the_matter() -> None:
    rows = tuple(replace(row, matters=("works",)) for row in SHIPPED.substitution.rules)
    rules = replace(SHIPPED, substitution=SubstitutionOrders(rules=rows))
    assert [each.person_id for each in ask(matter="works", rules=rules).substitutes] == [
        "p-yoshida"
    ]
    other = ask(rules=rules)
    assert other.substitutes == ()
    assert other.no_substitute is not None
    assert other.no_substitute.code == "substitution.no_order"


def test_the_demanded_consents_are_named_with_their_articles() -> None:
    row = ConsentRule(article="第7条", matter="supply", post="財政課長", valid_from=DAY)
    consents = (
        row,
        replace(row, article="第8条", condition=("council",), post="人事課長"),
        replace(row, article="第9条", rank="mayor", post="会計室長"),
        replace(row, article="第10条", post="会計室長", valid_to=DAY),
    )
    rules = replace(SHIPPED, consents=consents)
    finance = RequiredConsent(post_id=PostId("post-zaisei-kacho"), article="第7条")
    staff = RequiredConsent(post_id=PostId("post-jinji-kacho"), article="第8条")
    accounts = RequiredConsent(post_id=PostId("post-kaikei-shitsucho"), article="第9条")
    assert ask(rules=rules).consents == (finance,)
    assert ask(rules=rules, flags=("council",)).consents == (finance, staff, accounts)
    assert ask(rules=rules, matter="works").consents == ()


def test_when_nobody_may_substitute_nobody_decides() -> None:
    found = ask(BUREAU, "post-joho-kacho")
    assert found.nobody is not None
    assert (found.nobody.code, found.nobody.article) == ("substitution.nobody", "第4条第3項")
    here = ask("post-joho-kacho")
    assert here.nobody is None
    assert here.substitutes == ()
    assert here.no_substitute == found.nobody


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
    assert lacking.params == {"rank": "部長専決", "section": "総務局情報政策課情報政策係"}
    asking = tuple(replace(rule, needs_gogi=("契約課長",)) for rule in SHIPPED.rules)
    unknown = ask(rules=replace(SHIPPED, rules=asking))
    assert unknown.nobody is not None
    assert unknown.nobody.code == "route.consent_unknown"
    assert unknown.nobody.params == {"post_id": "契約課長"}
    # Who decides is known all the same.
    assert unknown.decider is not None
    assert unknown.decider.office == "総務局長"


def test_a_section_that_the_city_lacks_is_told_by_its_id() -> None:
    found = ask(section_id=SectionId("kikaku"))
    assert found.nobody is not None
    assert found.nobody.params == {"rank": "局長専決", "section": "kikaku"}
    assert (found.decider, found.rule) == (None, SHIPPED.rules[3])


def test_an_incomplete_question_is_not_answered_by_half() -> None:
    for asked in ({"amount": None}, {"matter": "nonsense"}, {"matter": "works_change"}):
        found = ask(**asked)
        assert found.nobody is not None
        assert found.verdicts == ()


def test_a_question_about_a_day_is_asked_for_its_noon_in_the_city() -> None:
    assert moment_of(DAY) == datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


def test_a_supposed_absence_is_one_of_the_whole_day_of_every_holder() -> None:
    acting = transferred((BUREAU, "p-soejima", "acting_head"), day="2026-11-01")
    found = away_all_day(acting.on(DAY), [BUREAU], DAY)
    soejima = PersonId("p-soejima")
    assert found.of(soejima) == (whole_days(soejima, AbsenceKind.OTHER, DAY, DAY),)


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


def test_the_medium_turns_on_everything_that_was_asked() -> None:
    row = EligibilityRule(
        article="第6条",
        matter="supply",
        rank="bureau_head",
        retention_from=10,
        condition=("minor",),
        secret=True,
        scan_mb=30,
        medium="paper",
        reason=PaperReason.SIZE,
        valid_from=DAY,
    )
    rules = replace(SHIPPED, eligibility=(row,))
    full: dict[str, Any] = {
        "retention_years": 10,
        "flags": ("minor",),
        "secret": True,
        "scan_bytes": 30 * MEGABYTE + 1,
    }
    found = ask(rules=rules, **full).eligibility
    assert found == Eligibility(medium="paper", reason=PaperReason.SIZE, article="第6条")
    for name, other in (
        ("retention_years", 5),
        ("flags", ()),
        ("secret", False),
        ("scan_bytes", 0),
    ):
        assert ask(rules=rules, **{**full, name: other}).eligibility == Eligibility()


def test_the_retention_of_the_rules_counts_where_none_is_asked_and_five_years_without() -> None:
    def paper_from(years: int, proposed: int | None, asked: int | None) -> bool:
        row = EligibilityRule(
            article="第6条",
            matter="*",
            retention_from=years,
            medium="paper",
            reason=PaperReason.SIZE,
            valid_from=DAY,
        )
        kept = RetentionRule(
            article="別表", matter="supply", retention_years=proposed, valid_from=DAY
        )
        rules = replace(SHIPPED, eligibility=(row,), retentions=(kept,))
        found = ask(rules=rules, retention_years=asked)
        assert found.retention == kept
        assert found.eligibility is not None
        return not found.eligibility.on_screen()

    assert [paper_from(years, 10, None) for years in (10, 30)] == [True, False]
    assert [paper_from(years, None, None) for years in (5, 10)] == [True, False]
    assert [paper_from(years, 10, 3) for years in (3, 5)] == [True, False]
    assert paper_from(30, 10, 0)


def test_where_no_rule_decides_nothing_is_said_of_paper_or_keeping() -> None:
    nothing = ask(matter="none")
    assert (nothing.eligibility, nothing.retention) == (None, None)
    silent = ask()
    assert (silent.eligibility, silent.retention) == (Eligibility(), None)
