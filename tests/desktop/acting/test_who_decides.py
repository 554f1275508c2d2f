# SPDX-License-Identifier: Apache-2.0
"""だれが決める, asked of the rules and the organisation that the client already has."""

from dataclasses import replace
from datetime import date

import pytest

from approval.authority import SubstitutionOrders, SubstitutionRule
from approval.authority.eligibility import EligibilityRule
from approval.authority.keeping import RetentionRule
from approval.identifiers import PostId
from approval.register.paper import PaperReason
from desktop.desk import LocalDesk
from desktop.facade import Trouble
from desktop.who import WhoAnswer, WhoQuestion
from tests.approval.city import rules
from tests.desktop.office import OFFICER, Office, plain_content

ORDER = SubstitutionRule(
    article="第4条第1項",
    post="post-somu-kyokucho",
    order=1,
    substitute="post-jinji-kacho",
    valid_from=date(2026, 4, 1),
)


def seated_with_order(office: Office) -> LocalDesk:
    """A desk whose rules name one substitute for the head of the bureau."""
    told = replace(rules(), substitution=SubstitutionOrders(rules=(ORDER,)))
    office.city.publish_rules(told)
    return office.seated("yamazaki")


def asked_with(desk: LocalDesk, *absent: str) -> WhoAnswer:
    """Ask with these posts away."""
    posts = tuple(PostId(each) for each in absent)
    told = desk.who(WhoQuestion(matter="supply", amount=1, absent=posts))
    assert isinstance(told, WhoAnswer)
    return told


@pytest.mark.parametrize(
    ("amount", "decider", "article"),
    [(19_999_999, "総務局長", "第2条(5)"), (20_000_000, "市長", "専決の定めなし")],
)
def test_who_decides_is_known_off_the_network(
    office: Office, amount: int, decider: str, article: str
) -> None:
    desk = office.seated("yamazaki")
    calls = len(office.server.calls)
    told = desk.who(WhoQuestion(matter="supply", amount=amount))
    assert isinstance(told, WhoAnswer)
    assert told.decider is not None
    assert told.authority is not None
    assert (told.decider.name, told.authority.article) == (decider, article)
    assert len(office.server.calls) == calls


def test_the_line_of_another_section_is_its_own(office: Office) -> None:
    desk = office.seated("yamazaki")
    (zaisei,) = (each for each in desk.sections("財政課") if each.section_id == "zaisei")
    told = desk.who(WhoQuestion(matter="supply", amount=1, section_id=zaisei.section_id))
    assert isinstance(told, WhoAnswer)
    assert told.decider is not None
    assert told.decider.holders == ("財前 五郎",)
    names = [each.name for each in told.line]
    assert names == ["財政課長", "財政局長", "副市長", "市長"]


def test_my_own_section_is_offered_first(office: Office) -> None:
    desk = office.seated("yamazaki")
    assert [each.path for each in desk.sections("")] == ["総務局 情報政策課 情報政策係"]


def test_a_section_outside_any_bureau_has_no_bureau_head(office: Office) -> None:
    desk = office.seated("yamazaki")
    told = desk.who(WhoQuestion(matter="supply", amount=1, section_id="kaikei"))
    assert isinstance(told, WhoAnswer)
    assert told.nobody is not None
    assert told.nobody.code == "route.decider_missing"


def test_on_a_day_without_rules_nobody_decides(office: Office) -> None:
    desk = office.seated("yamazaki")
    told = desk.who(WhoQuestion(matter="supply", amount=1, day=date(1990, 1, 1)))
    assert isinstance(told, WhoAnswer)
    assert told.nobody is not None
    assert told.nobody.code == "authority.no_rule"


def test_before_the_first_pull_the_rules_are_missing(office: Office) -> None:
    told = office.desk("yamazaki").who(WhoQuestion(matter="supply", amount=1))
    assert isinstance(told, Trouble)


def test_a_decider_who_is_away_has_substitutes_in_order_with_their_article(
    office: Office,
) -> None:
    desk = seated_with_order(office)
    told = asked_with(desk, "post-somu-kyokucho")
    assert told.substitution is not None
    assert [(each.order, each.office, each.article) for each in told.substitution.stand_ins] == [
        (1, "人事課長", "第4条第1項")
    ]
    assert told.line[-1].name == "人事課長"


def test_substitutes_who_are_away_too_leave_nobody_and_the_article_says_so(
    office: Office,
) -> None:
    desk = seated_with_order(office)
    told = asked_with(desk, "post-somu-kyokucho", "post-jinji-kacho")
    assert told.substitution is not None
    assert told.substitution.nobody is not None
    assert told.substitution.nobody.params["article"] == "第4条第1項"


def test_without_an_order_the_decider_is_waited_for(office: Office) -> None:
    office.city.publish_rules(replace(rules(), substitution=SubstitutionOrders()))
    told = asked_with(office.seated("yamazaki"), "post-somu-kyokucho")
    assert told.substitution is not None
    assert told.substitution.nobody is not None
    assert told.substitution.nobody.code == "substitution.no_order"


def test_what_the_rules_say_of_paper_and_keeping_stands_in_both_answers(office: Office) -> None:
    sealed = EligibilityRule(
        article="第2条",
        matter="supply",
        condition=("official_seal",),
        medium="paper",
        reason=PaperReason.RULE_KEEPS_PAPER,
        valid_from=date(2026, 4, 1),
    )
    kept = RetentionRule(
        article="別表", matter="supply", retention_years=10, valid_from=date(2026, 4, 1)
    )
    told = replace(rules(), eligibility=(sealed,), retentions=(kept,))
    office.city.publish_rules(told)
    desk = office.seated("yamazaki")
    flags = ("official_seal",)
    asked = WhoQuestion(matter="supply", amount=1, flags=flags)
    drafted = plain_content(matter="supply", amount=1, flags=flags)
    for found in (desk.who(asked), desk.preview(OFFICER, drafted)):
        assert not isinstance(found, Trouble)
        assert found.eligibility is not None
        assert (found.eligibility.medium, found.eligibility.article) == ("paper", "第2条")
        assert found.retention == kept
