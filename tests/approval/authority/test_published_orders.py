# SPDX-License-Identifier: Apache-2.0
"""Every published order of substitution that is shipped, with the article of each answer."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from approval.absence import Absence, AbsenceKind, Absences
from approval.authority import SubstitutionOrders, who_may_substitute
from approval.authority.explaining import away_all_day
from approval.authority.seniority import Senior, in_order
from approval.authority.substitution import Designation
from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation import Organisation
from approval.refusal import Refusal
from tests.approval.authority.bodies import BEGAN, body
from tests.approval.city import example_rules

DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
NANBU = body(
    "企業長",
    "次長",
    "総務課/課長",
    "工務課/課長",
    "経営課/課長",
    "工務課/施設班/班長",
    "工務課/管路班/班長",
    "工務課/管路班/主事",
)
CHITA = body("管理者", "副管理者", "事務所/所長", "事務所/庶務係/係長", "事務所/斎場係/係長")
FUKUCHIYAMA = body(
    "市長",
    "大江支所/支所長",
    "大江支所/次長1",
    "大江支所/次長2",
    "大江支所/次長3",
    "大江支所/住民課/課長",
)


def answer(
    name: str,
    organisation: Organisation,
    absent: str,
    *also_away: str,
    orders: SubstitutionOrders | None = None,
    absences: Absences | None = None,
    **asked: Any,
) -> list[tuple[str, str]] | tuple[str, str]:
    """Return person and article of each substitute, or code and article of the refusal."""
    view = organisation.on(DAY)
    away = [PostId(post) for post in (absent, *also_away)]
    found = who_may_substitute(
        PostId(absent),
        view,
        orders or example_rules(name).substitution,
        absences or away_all_day(view, away, DAY),
        NOON,
        flags=asked.get("flags", ()),
        urgent=asked.get("urgent", False),
        consent_settled=asked.get("consent_settled", True),
        matter=asked.get("matter", "general"),
        section_id=SectionId(asked["section"]) if "section" in asked else None,
        kind=asked.get("kind", "kessai"),
    )
    if isinstance(found, Refusal):
        return found.code, found.article
    assert [each.order for each in found] == list(range(1, len(found) + 1))
    return [(each.person_id, each.article) for each in found]


def test_nanbu_the_deputy_comes_first_then_the_section_of_the_matter() -> None:
    first = ("次長", "第4条第1項")
    technical, general = {"matter": "technical"}, {"matter": "general"}
    works = ("工務課/課長", "第4条第2項")
    others = [("総務課/課長", "第4条第2項"), ("経営課/課長", "第4条第2項")]
    assert answer("nanbu-water", NANBU, "企業長", **technical) == [first, works]
    assert answer("nanbu-water", NANBU, "企業長", **general) == [first, *others]
    assert answer("nanbu-water", NANBU, "企業長", "次長", **technical) == [works]
    assert answer("nanbu-water", NANBU, "企業長", "次長", **general) == others
    without = answer("nanbu-water", NANBU, "企業長", "次長", "総務課/課長", **general)
    assert without == others[1:]


def test_nanbu_counts_a_vacancy_of_the_head_but_not_of_a_section_head() -> None:
    offices = ("企業長", "次長", "総務課/課長", "工務課/課長")
    no_head = body(*offices, vacant=("企業長",))
    assert answer("nanbu-water", no_head, "企業長")[0] == ("次長", "第4条第1項")
    both = body(*offices, vacant=("企業長", "次長"))
    assert answer("nanbu-water", both, "企業長") == [("総務課/課長", "第4条第2項")]
    no_section_head = body(*offices, vacant=("工務課/課長",))
    refusal = answer("nanbu-water", no_section_head, "工務課/課長")
    assert refusal == ("substitution.vacant", "第4条第4項")


def test_nanbu_a_section_head_names_a_team_head_and_then_staff_in_advance() -> None:
    shipped = example_rules("nanbu-water").substitution
    named = tuple(
        Designation(post="工務課/課長", person_id=PersonId(person), valid_from=BEGAN)
        for person in ("工務課/管路班/班長", "工務課/管路班/主事")
    )
    orders = replace(shipped, designations=named)
    first, second = (
        ("工務課/管路班/班長", "第4条第4項"),
        ("工務課/管路班/主事", "第4条第5項"),
    )
    assert answer("nanbu-water", NANBU, "工務課/課長", orders=orders) == [first, second]
    away = answer("nanbu-water", NANBU, "工務課/課長", "工務課/管路班/班長", orders=orders)
    assert away == [second]
    # The other team head is there, but nobody named him.
    nobody = ("substitution.nobody", "第4条第4項")
    assert answer("nanbu-water", NANBU, "工務課/課長") == nobody


@pytest.mark.parametrize("flag", ["important", "unusual", "especially_important"])
def test_nanbu_bars_important_and_unusual_matters(flag: str) -> None:
    refusal = answer("nanbu-water", NANBU, "企業長", flags=(flag,))
    assert refusal == ("substitution.flag", "第5条")


def test_nanbu_bars_a_matter_whose_consent_is_not_settled() -> None:
    refusal = answer("nanbu-water", NANBU, "企業長", consent_settled=False)
    assert refusal == ("substitution.consent_open", "第5条")


def test_chita_goes_upward_and_past_both() -> None:
    head, deputy, office = "管理者", "副管理者", "事務所/所長"
    last = (office, "第4条第2項ただし書")
    assert answer("chita-park", CHITA, head) == [(deputy, "第4条第1項"), last]
    assert answer("chita-park", CHITA, deputy) == [(head, "第4条第2項"), last]
    assert answer("chita-park", CHITA, head, deputy) == [last]
    assert answer("chita-park", CHITA, deputy, head) == [last]


def test_chita_the_office_head_yields_to_the_team_in_charge_and_then_upward() -> None:
    office, section = "事務所/所長", "事務所/斎場係"
    team = ("事務所/斎場係/係長", "第4条第3項")
    up = ("副管理者", "第4条第3項ただし書")
    assert answer("chita-park", CHITA, office, section=section) == [team, up]
    away = answer("chita-park", CHITA, office, "事務所/斎場係/係長", section=section)
    assert away == [up]


def test_fukuchiyama_orders_the_deputies_by_seniority_down_to_the_lot() -> None:
    young, old = date(1980, 1, 2), date(1980, 1, 1)
    seniors = [
        Senior(
            person_id=PersonId(f"大江支所/次長{n}"),
            grade=6,
            step=40,
            appointed_on=BEGAN,
            born_on=born,
            lot=lot,
        )
        for n, born, lot in ((1, young, 2), (2, old, None), (3, young, 1))
    ]
    shipped = example_rules("fukuchiyama-branch").substitution
    orders = replace(shipped, precedence=in_order(seniors))
    deputies = [(f"大江支所/次長{n}", "第61条第1項（支所に準用）") for n in (2, 3, 1)]
    charge = ("大江支所/住民課/課長", "第61条第1項（支所に準用）")
    asked: dict[str, Any] = {"orders": orders, "section": "大江支所/住民課"}
    branch = "大江支所/支所長"
    assert answer("", FUKUCHIYAMA, branch, **asked) == [*deputies, charge]
    assert answer("", FUKUCHIYAMA, branch, "大江支所/次長2", **asked) == [*deputies[1:], charge]
    all_away = [each for each, _ in deputies]
    assert answer("", FUKUCHIYAMA, branch, *all_away, **asked) == [charge]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"grade": 7}, {"grade": 6}),
        ({"step": 41}, {"step": 40}),
        ({"appointed_on": date(2020, 4, 1)}, {"appointed_on": date(2020, 4, 2)}),
        ({"born_on": date(1975, 5, 5)}, {"born_on": date(1975, 5, 6)}),
        ({"lot": 1}, {"lot": 2}),
    ],
)
def test_each_step_of_the_comparison_decides_when_the_earlier_are_equal(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    alike: dict[str, Any] = {
        "grade": 6,
        "step": 40,
        "appointed_on": date(2020, 4, 2),
        "born_on": date(1975, 5, 6),
        "lot": 2,
    }
    a = Senior(person_id=PersonId("a"), **{**alike, **first})
    b = Senior(person_id=PersonId("b"), **{**alike, **second})
    assert in_order((a, b)) == in_order((b, a)) == ("a", "b")


def test_an_earlier_step_outweighs_all_later_ones() -> None:
    grade = Senior(person_id=PersonId("a"), grade=7, step=1, appointed_on=DAY, born_on=DAY, lot=9)
    rest = Senior(
        person_id=PersonId("b"), grade=6, step=99, appointed_on=BEGAN, born_on=BEGAN, lot=1
    )
    assert in_order((rest, grade)) == ("a", "b")


@pytest.mark.parametrize(
    ("name", "article"), [("fukuoka-fire", "第2条(6)"), ("fukuoka-water", "代決の規定")]
)
def test_fukuoka_needs_an_absence_of_all_working_hours(name: str, article: str) -> None:
    fire = body("市長", "警防部/部長", "警防部/警防課/課長")
    head = PersonId("警防部/部長")
    until_four = Absence(
        person_id=head,
        kind=AbsenceKind.TRIP,
        starts_at=datetime(2026, 11, 23, 23, 0, tzinfo=UTC),
        ends_at=datetime(2026, 11, 24, 7, 0, tzinfo=UTC),
    )
    asked: dict[str, Any] = {"section": "警防部/警防課"}
    part = answer(name, fire, head, absences=Absences([until_four]), **asked)
    assert part == ("substitution.part_of_day", article)
    assert answer(name, fire, head, **asked) == [("警防部/警防課/課長", article)]


def test_okegawa_lets_only_urgent_matters_be_substituted() -> None:
    city = body("市長", "庶務課/課長", "庶務課/庶務係/係長")
    asked: dict[str, Any] = {"section": "庶務課/庶務係"}
    refusal = answer("okegawa", city, "庶務課/課長", **asked)
    assert refusal == ("substitution.not_urgent", "代決の規定")
    urgent = answer("okegawa", city, "庶務課/課長", urgent=True, **asked)
    assert urgent == [("庶務課/庶務係/係長", "代決の規定")]


def test_setouchi_tells_the_decider_from_the_intermediate() -> None:
    city = body("市長", "総務部/部長", "総務部/総務課/課長", "総務部/総務課/庶務係/係長")
    asked: dict[str, Any] = {"section": "総務部/総務課/庶務係"}
    decider = answer("setouchi", city, "総務部/部長", **asked)
    assert decider == [("総務部/総務課/課長", "代理決裁")]
    between = answer("setouchi", city, "総務部/総務課/課長", kind="kaigi", **asked)
    assert between == [("総務部/総務課/庶務係/係長", "代理決定")]
    assert answer("setouchi", city, "総務部/部長", kind="kaigi", **asked)[0] == (
        "substitution.no_order"
    )


@pytest.mark.parametrize(
    ("staff_post", "rank", "head"),
    [
        ("総務部/担当部長", "department_head", "総務部/部長"),
        ("総務部/担当課長", "section_head", "総務部/総務課/課長"),
        ("総務部/総務課/主幹", "section_head", "総務部/総務課/課長"),
        ("総務部/総務課/庶務係/担当係長", "team_head", "総務部/総務課/庶務係/係長"),
    ],
)
def test_sapporo_leaves_posts_without_a_section_of_their_own_out(
    staff_post: str, rank: str, head: str
) -> None:
    """担当課長 has the rank but neither decides nor substitutes by it."""
    heads = ("市長", "総務部/部長", "総務部/総務課/課長", "総務部/総務課/庶務係/係長")
    view = body(*heads, staff_post).on(DAY)
    assert [post.post_id for post in view.posts_named(rank)] == [head]
    line = view.line_of(SectionId("総務部/総務課/庶務係"))
    assert [post.post_id for post in line] == list(reversed(heads))


def test_miyoshi_tells_the_stand_in_for_the_decider_from_the_assent_of_intermediates() -> None:
    city = body("市長", "水道課/課長", "水道課/業務係/係長")
    asked: dict[str, Any] = {"section": "水道課/業務係"}
    team = "水道課/業務係/係長"
    decider = answer("miyoshi-water", city, "水道課/課長", **asked)
    assert decider == [(team, "代決（「代」の表示）")]
    between = answer("miyoshi-water", city, "水道課/課長", kind="kaigi", **asked)
    assert between == [(team, "中間の認承")]


def test_okegawa_substitutes_nobody_who_is_there_however_urgent() -> None:
    city = body("市長", "庶務課/課長", "庶務課/庶務係/係長")
    nobody_away = Absences([])
    found = answer("okegawa", city, "庶務課/課長", urgent=True, absences=nobody_away)
    assert found == ("substitution.present", "代決の規定")


def test_the_demo_rules_take_the_section_in_charge_for_the_bureau_head() -> None:
    demo = body("市長", "総務局/部長", "総務局/総務課/課長", "総務局/人事課/課長")
    found = answer(
        "kumamoto-fire-bureau", demo, "総務局/部長", section="総務局/人事課", matter="supply"
    )
    assert found == [("総務局/人事課/課長", "第4条第4項")]
