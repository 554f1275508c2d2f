# SPDX-License-Identifier: Apache-2.0
"""The demo city: believable, the same every time, and good for the story."""

from datetime import date

from approval import Organisation, RuleSet, plan_route
from approval.content import CaseContent
from approval.identifiers import PostId
from approval.people import Capacity
from approval.refusal import Refusal
from approval.register.paper import PaperReason
from server.demo.city import build_city, logins
from server.demo.home_month import NOT_SUBMITTED, SECTION, month_before
from server.demo.month import AWAY_TODAY
from server.demo.people import FINANCE_HEAD, NAMED, OFFICER, PERSONNEL_HEAD, SECTION_HEAD, STORY
from server.demo.plans import Course, Incident, month, papers
from signing.stamp import missing_glyphs
from tests.approval.city import rules

TODAY = date(2026, 11, 24)
CITY = build_city()
VIEW = Organisation(CITY).on(TODAY)


def route(content: CaseContent, post: str, rule_set: RuleSet) -> list[str]:
    plan = plan_route(content, PostId(post), VIEW, rule_set, TODAY, 1)
    assert not isinstance(plan, Refusal), plan
    return [slot.post_id for stage in plan.stages for slot in stage]


def test_about_three_hundred_people_the_same_every_time() -> None:
    assert 280 <= len(CITY.people) <= 320
    assert build_city() == CITY
    assert len({person.name for person in CITY.people}) == len(CITY.people)
    assert len(set(logins(CITY).values())) == len(CITY.people)


def test_no_post_is_vacant_and_some_people_hold_two() -> None:
    assert all(VIEW.holders(post.post_id) for post in VIEW.posts())
    capacities = {holding.capacity for holding in CITY.holdings}
    assert capacities == {Capacity.REGULAR, Capacity.CONCURRENT, Capacity.ACTING_HEAD}


def test_names_are_awkward_as_in_life_and_every_one_can_be_stamped() -> None:
    names = "".join(person.name for person in CITY.people)
    assert all(character in names for character in "髙﨑𠮷")
    families = {len(person.name.split(" ")[0]) for person in CITY.people}
    assert families >= {1, 2, 3, 4, 5}
    assert missing_glyphs(names) == ""


def test_the_section_of_information_policy_stands_directly_under_its_bureau() -> None:
    section = VIEW.section(VIEW.post(PostId("joho-head")).section_id)  # type: ignore[union-attr]
    assert section is not None
    assert VIEW.section_path(section.section_id) == ("総務局", "情報政策課")


def test_the_story_goes_through_these_six_in_this_order() -> None:
    content = CaseContent(
        matter="supply",
        amount=12_000_000,
        title="テレワーク用モバイル端末の購入について",
        body="購入する。",
        consents=(PostId(PERSONNEL_HEAD.post_id), PostId(FINANCE_HEAD.post_id)),
    )
    assert route(content, OFFICER.post_id, rules()) == [person.post_id for person in STORY]


def test_named_people_hold_their_posts_under_their_names() -> None:
    for person in NAMED:
        [(holder, _capacity)] = VIEW.holders(PostId(person.post_id))
        assert (holder.name, holder.kana) == (person.name, person.kana)
        assert logins(CITY)[holder.person_id] == person.login


def test_the_month_has_cases_in_every_state() -> None:
    assert {plan.course for plan in month()} == set(Course)
    assert all(VIEW.post(PostId(plan.post)) for plan in month())


def test_the_month_shows_every_way_a_city_decides() -> None:
    assert {incident for plan in month() for incident in plan.incidents} == set(Incident)
    # The city's rules keep nothing on paper, so that reason would be refused.
    reasons = set(PaperReason) - {PaperReason.RULE_KEEPS_PAPER}
    assert {paper.reason for paper in papers()} == reasons
    assert all(VIEW.post(PostId(paper.post)) for paper in papers())


def test_some_documents_are_examined_behind_the_first_superior() -> None:
    content = CaseContent(matter="works", amount=84_700_000, title="工事", body="施行する。")
    posts = route(content, "doro-kensetsu-1", rules())
    assert posts[1:3] == ["doro-kensetsu-head", "doro-kensetsu-2"]


def test_who_is_away_has_no_part_in_the_stories() -> None:
    story = {person.post_id for person in NAMED}
    assert not story & set(AWAY_TODAY)
    away = {Incident.AWAY, Incident.DAIKETSU}
    for plan in month():
        line = {post.post_id for post in VIEW.line_above(PostId(plan.post))}
        assert not away & set(plan.incidents) or not line & story


def test_the_month_at_home_is_the_one_that_is_over_and_two_have_not_submitted_it() -> None:
    assert month_before(date(2027, 1, 4)) == "2026-12"
    below = {post.post_id for post in VIEW.posts() if post.section_id.startswith(f"{SECTION}-")}
    assert set(NOT_SUBMITTED) < below
    [(head, _capacity)] = VIEW.holders(PostId(f"{SECTION}-head"))
    assert head.name == SECTION_HEAD.name
