# SPDX-License-Identifier: Apache-2.0
"""Planning a route: the line, the consents, the decider, and what stands in the way."""

from dataclasses import replace
from datetime import date

import pytest

from approval.authority import RuleSet
from approval.content import CaseContent
from approval.identifiers import PersonId, PostId
from approval.organisation import Organisation
from approval.refusal import Refusal
from approval.routing import RoutePlan, plan_route
from tests.approval.city import city, rules, tablets, transferred

DAY = date(2026, 12, 1)


def plan(
    content: CaseContent,
    post: str = "post-joho-shunin",
    organisation: Organisation | None = None,
    table: RuleSet | None = None,
    drafter: str | None = None,
) -> RoutePlan | Refusal:
    return plan_route(
        content,
        PostId(post),
        (organisation or city()).on(DAY),
        table or rules(),
        DAY,
        1,
        PersonId(drafter) if drafter else None,
    )


def stages(*args: object, **kwargs: object) -> list[list[str]]:
    planned = plan(*args, **kwargs)  # type: ignore[arg-type]
    assert isinstance(planned, RoutePlan), planned
    return [[slot.post_id.removeprefix("post-") for slot in stage] for stage in planned.stages]


def refusal(*args: object, **kwargs: object) -> tuple[str, dict[str, str]]:
    refused = plan(*args, **kwargs)  # type: ignore[arg-type]
    assert isinstance(refused, Refusal), refused
    return refused.code, refused.params


def test_the_route_of_the_story() -> None:
    planned = plan(tablets())
    assert isinstance(planned, RoutePlan)
    assert planned.authority.article == "第2条(5)"
    assert [
        [(slot.slot_id, slot.kind.value, slot.seal_title, slot.section_name) for slot in stage]
        for stage in planned.stages
    ] == [
        [("r1s1", "kian", "起案者", "情報政策係")],
        [("r1s2", "kaigi", "係長", "情報政策係")],
        [("r1s3", "kaigi", "課長", "情報政策課")],
        [
            ("r1s4", "gogi", "人事課長", "人事課"),
            ("r1s5", "gogi", "財政課長", "財政課"),
        ],
        [("r1s6", "kessai", "局長", "総務局")],
    ]


def test_serial_consents_follow_one_another() -> None:
    assert stages(tablets(parallel_consent=False))[3:5] == [["jinji-kacho"], ["zaisei-kacho"]]


def test_above_the_limit_the_line_goes_on_to_the_mayor() -> None:
    route = stages(tablets(20_000_000))
    # 人事課 is of the same bureau, 財政課 of another (菊池市 第3条).
    assert route[3:] == [
        ["jinji-kacho"],
        ["somu-kyokucho"],
        ["zaisei-kacho"],
        ["fukushicho"],
        ["shicho"],
    ]


def test_without_consents_the_decider_follows_the_line() -> None:
    assert stages(tablets(consents=())) == [
        ["joho-shunin"],
        ["joho-kakaricho"],
        ["joho-kacho"],
        ["somu-kyokucho"],
    ]


def test_a_head_who_drafts_starts_above_himself() -> None:
    assert stages(tablets(consents=()), "post-joho-kacho") == [["joho-kacho"], ["somu-kyokucho"]]


def test_a_drafter_who_heads_his_own_line_starts_above_it_and_skips_his_subordinates() -> None:
    organisation = transferred(("post-joho-shunin", "p-yoshida", "concurrent"))
    assert stages(tablets(consents=()), organisation=organisation) == [
        ["joho-shunin"],
        ["somu-kyokucho"],
    ]


def test_an_acting_head_counts_as_holder() -> None:
    organisation = transferred(("post-joho-kacho", "p-otomo", "acting_head"))
    assert ["joho-kacho"] in stages(tablets(), organisation=organisation)


@pytest.mark.parametrize(
    ("post", "office"),
    [
        ("post-joho-kakaricho", "情報政策係長"),
        ("post-somu-kyokucho", "総務局長"),
        ("post-zaisei-kacho", "財政課長"),
    ],
)
def test_a_vacant_post_on_the_route_is_named(post: str, office: str) -> None:
    organisation = transferred((post, "", ""))
    assert refusal(tablets(), organisation=organisation) == (
        "route.post_vacant",
        {"post": office},
    )


def test_a_section_without_a_bureau_head_has_no_one_for_his_matters() -> None:
    code, params = refusal(tablets(consents=()), "post-kaikei-shuji")
    assert (code, params) == (
        "route.decider_missing",
        {"rank": "局長専決", "section": "会計室"},
    )
    assert stages(tablets(20_000_000, consents=()), "post-kaikei-shuji")[-1] == ["shicho"]


def test_the_decider_does_not_draft_what_he_decides() -> None:
    assert refusal(tablets(), "post-somu-kyokucho") == (
        "route.drafter_decides",
        {"post": "総務局長"},
    )
    organisation = transferred(("post-joho-shunin", "p-otomo", "concurrent"))
    assert refusal(tablets(), organisation=organisation)[0] == "route.drafter_decides"
    assert refusal(tablets(), "post-shicho")[0] == "route.decider_missing"


@pytest.mark.parametrize(
    ("consents", "code"),
    [
        (("post-joho-kacho",), "route.consent_in_line"),
        (("post-somu-kyokucho",), "route.consent_in_line"),
        (("post-joho-shunin",), "route.consent_own_post"),
        (("post-nowhere",), "route.consent_unknown"),
        (("post-jinji-kacho", "post-jinji-kacho"), "route.consent_twice"),
    ],
)
def test_consents_that_make_no_sense_are_refused(consents: tuple[str, ...], code: str) -> None:
    assert refusal(tablets(consents=consents))[0] == code


def test_the_drafter_is_not_asked_for_consent_in_another_post_of_his() -> None:
    organisation = transferred(("post-jinji-kacho", "p-yamazaki", "concurrent"))
    assert refusal(tablets(), organisation=organisation, drafter="p-yamazaki") == (
        "route.consent_own_post",
        {"post": "人事課長"},
    )


def test_consents_that_the_rule_demands_come_first_and_once() -> None:
    demanded = tuple(PostId(f"post-{name}-kacho") for name in ("zaisei", "joho", "kaikei"))
    table = RuleSet(
        name="x",
        rules=tuple(replace(rule, needs_gogi=demanded[:2]) for rule in rules().rules),
    )
    wanted = (PostId("post-jinji-kacho"),)
    assert stages(tablets(consents=wanted), table=table)[3] == ["zaisei-kacho", "jinji-kacho"]
    assert stages(tablets(), table=table)[3] == ["jinji-kacho", "zaisei-kacho"]


def test_an_unknown_drafting_post_is_refused() -> None:
    assert refusal(tablets(), "post-nowhere")[0] == "route.post_unknown"


def test_the_refusal_of_the_authority_table_is_passed_on() -> None:
    assert refusal(tablets(None))[0] == "authority.amount_missing"
