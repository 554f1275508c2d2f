# SPDX-License-Identifier: Apache-2.0
"""A new regulation moves the decider, and the records office re-routes (approval.md, 5 rule 5)."""

from dataclasses import replace
from datetime import date

import pytest

from approval.authority import RuleSet
from approval.case import Weight
from approval.commands import Reroute
from approval.engine import offers
from approval.events import Rerouted
from approval.identifiers import PersonId, PostId
from tests.approval.city import rules, transferred
from tests.approval.engine.test_inserting import insertion
from tests.approval.engine.test_revising import correction
from tests.approval.engine.test_steering import reassignment
from tests.approval.story import CASE, Story, circulating

OFFICER = "p-kera"
OFFICERS_POST = PostId("post-kaikei-shuji")


def by(rank: str, article: str = "第9条") -> RuleSet:
    """Return the rules by which a rank decides every supply."""
    return replace(
        rules(),
        rules=tuple(
            replace(rule, rank=rank, article=article) if rule.matter == "supply" else rule
            for rule in rules().rules
        ),
    )


def rerouting(reason: str = "規程の改正のため", post: str = OFFICERS_POST) -> Reroute:
    """Return the command of the records officer."""
    return Reroute(case_id=CASE, post_id=PostId(post), reason=reason)


def under(new: RuleSet, *approved: str) -> Story:
    """Return the case of the story, some slots approved, after other rules were loaded."""
    story = circulating(*approved)
    story.rules, story.roles = new, frozenset({"records"})
    return story


def route(story: Story) -> list[tuple[str, str, str, str]]:
    """Return slot, kind, post and status in the order of the route."""
    return [
        (slot.slot_id, slot.kind.value, slot.post_id.removeprefix("post-"), slot.status.value)
        for slot in story.case.slots()
    ]


def rerouted(story: Story) -> Rerouted:
    """Return the newest re-routing of the history."""
    return next(event for event in reversed(story.events) if isinstance(event, Rerouted))


ACTED = [
    ("r1s1", "kian", "joho-shunin", "approved"),
    ("r1s2", "kaigi", "joho-kakaricho", "approved"),
]


def test_a_higher_decider_comes_behind_the_former_one_and_every_act_stays() -> None:
    story = under(by("mayor"), "r1s2", "r1s3", "r1s4")
    before = story.case.slots()[:5]
    assert story.happens(OFFICER, rerouting()) == ["rerouted"]
    assert story.case.slots()[:5] == before
    assert route(story)[5:] == [
        ("r1s7", "kaigi", "somu-kyokucho", "waiting"),
        ("r1s8", "kaigi", "fukushicho", "waiting"),
        ("r1s9", "kessai", "shicho", "waiting"),
    ]
    authority = story.case.authority
    assert (authority.rank, authority.article) == ("mayor", "第9条")


def test_the_event_tells_who_why_by_which_rules_and_what_went() -> None:
    story = under(by("mayor"), "r1s2")
    was = story.case.authority
    story.happens(OFFICER, rerouting())
    event = rerouted(story)
    assert (event.by.person_id, event.by.post_id) == (OFFICER, OFFICERS_POST)
    assert (event.reason, event.as_of.isoformat()) == ("規程の改正のため", "2026-11-24")
    assert (event.before, event.authority) == (was, story.case.authority)
    assert event.dropped == ("r1s6",)
    assert story.case.rerouted_on == event.as_of


def test_a_lower_decider_is_the_last_and_who_stands_above_him_is_not_asked() -> None:
    story = under(by("section_head"), "r1s2")
    assert story.happens(OFFICER, rerouting()) == ["rerouted", "slot_opened", "slot_opened"]
    assert rerouted(story).dropped == ("r1s3", "r1s6")
    assert route(story) == [
        *ACTED,
        ("r1s4", "gogi", "jinji-kacho", "open"),
        ("r1s5", "gogi", "zaisei-kacho", "open"),
        ("r1s7", "kessai", "joho-kacho", "waiting"),
    ]


def test_the_new_route_is_walked_to_the_new_decider() -> None:
    story = under(by("deputy_mayor"), "r1s2", "r1s3", "r1s4", "r1s5")
    assert story.happens(OFFICER, rerouting()) == ["rerouted", "slot_opened"]
    assert [each[3] for each in route(story)[5:]] == ["open", "waiting"]
    assert story.happens("p-otomo", story.approval("r1s7")) == ["approved", "slot_opened"]
    assert story.case.state == "circulating"
    assert "decided" in story.happens("p-soejima", story.approval("r1s8"))


def test_seals_that_stand_are_quoted_on_a_new_sheet_and_the_text_is_the_same() -> None:
    story = under(by("mayor"), "r1s2")
    revision = story.case.revision_hash
    story.happens(OFFICER, rerouting())
    assert story.case.sheet_at == rerouted(story).at
    quoted = [slot.slot_id for slot in story.case.slots() if story.case.sealed_before(slot)]
    assert (quoted, story.case.revision_hash) == (["r1s1", "r1s2"], revision)


@pytest.mark.parametrize(
    ("actor", "roles", "command", "code", "params"),
    [
        ("p-kera", [], rerouting(), "reroute.not_records", {}),
        ("p-otomo", ["staff"], rerouting(post="post-somu-kyokucho"), "reroute.not_records", {}),
        (
            "p-yamazaki",
            ["records"],
            rerouting(post="post-joho-shunin"),
            "reroute.own_draft",
            {"drafter": "山﨑 豊"},
        ),
        ("p-mori", ["records"], rerouting(), "post.not_held", {"post": "会計室主事"}),
        ("p-kera", ["records"], rerouting(reason=" 　"), "reason.missing", {}),
    ],
)
def test_only_the_records_office_re_routes_with_a_reason_and_never_its_own_case(
    actor: str, roles: list[str], command: Reroute, code: str, params: dict[str, str]
) -> None:
    story = under(by("mayor"), "r1s2")
    story.roles = frozenset(roles)
    refusal = story.refused(actor, command)
    assert (refusal.code, refusal.params) == (code, params)


def test_there_is_nothing_to_re_route_while_the_same_decides() -> None:
    refusal = under(rules(), "r1s2").refused(OFFICER, rerouting())
    named = {"label": "局長専決", "article": "第2条(5)"}
    assert (refusal.code, refusal.params) == ("reroute.unchanged", named)
    assert refusal.article == "第2条(5)"


def test_rules_that_no_longer_know_the_matter_name_no_route() -> None:
    without = tuple(rule for rule in rules().rules if rule.matter != "supply")
    story = under(replace(rules(), rules=without), "r1s2")
    assert story.refused(OFFICER, rerouting()).code == "authority.matter_unknown"


def test_a_vacant_post_stops_it_only_where_it_is_newly_asked() -> None:
    story = under(by("mayor"), "r1s2")
    story.organisation = transferred(
        ("post-joho-kakaricho", "", ""), ("post-fukushicho", "", ""), day="2026-11-24"
    )
    refusal = story.refused(OFFICER, rerouting())
    assert (refusal.code, refusal.params) == ("route.post_vacant", {"post": "副市長"})
    story.organisation = transferred(("post-joho-kakaricho", "", ""), day="2026-11-24")
    assert story.happens(OFFICER, rerouting()) == ["rerouted"]


def test_another_article_of_the_same_decider_begins_his_turn_anew() -> None:
    story = under(by("bureau_head"), "r1s2", "r1s3", "r1s4", "r1s5")
    assert story.happens(OFFICER, rerouting()) == ["rerouted", "slot_opened"]
    assert route(story)[-1] == ("r1s7", "kessai", "somu-kyokucho", "open")
    assert len(story.case.slots()) == 6


def test_what_was_added_in_flight_stays_and_numbers_are_never_given_twice() -> None:
    story = under(by("mayor"), "r1s2")
    story.happens("p-yamazaki", insertion("post-joho-shunin"))
    story.happens(OFFICER, rerouting())
    ids = [slot.slot_id for slot in story.case.slots()]
    assert ids == ["r1s1", "r1s2", "r1s3", "r1s4", "r1s5", "r1s7", "r1s8", "r1s9", "r1s10"]
    story.happens(
        "p-yamazaki", insertion("post-joho-shunin", before="r1s10", to="post-kaikei-shuji")
    )
    assert [slot.slot_id for slot in story.case.slots()][-2:] == ["r1s11", "r1s10"]


def test_who_holds_two_posts_in_a_row_acts_once_in_the_higher() -> None:
    story = under(by("mayor"), "r1s2")
    story.organisation = transferred(("post-fukushicho", "p-otomo", "concurrent"), day="2026-11-24")
    assert story.happens(OFFICER, rerouting()) == ["rerouted", "slot_skipped"]
    assert [each[3] for each in route(story)[5:]] == ["skipped", "waiting", "waiting"]


def test_it_is_offered_to_the_records_office_while_the_decider_differs() -> None:
    def offered(story: Story, person: str) -> bool:
        posts = [p.post_id for p in story.facts(person).view.held_posts(PersonId(person))]
        return "reroute" in offers(story.case, PersonId(person), posts, story.facts(person))

    story = under(by("mayor"), "r1s2")
    assert offered(story, OFFICER)
    assert not offered(story, "p-yamazaki")
    assert not offered(under(rules(), "r1s2"), OFFICER)
    story.roles = frozenset()
    assert not offered(story, OFFICER)


def test_a_correction_afterwards_is_judged_by_the_rules_of_the_new_route() -> None:
    """From the day of re-routing on; the rules of the submission named another article."""
    other = by("mayor").rules
    later = tuple(
        replace(each, valid_from=date(2026, 11, 25)) if each.matter == "supply" else each
        for each in other
    )
    ended = tuple(
        replace(each, valid_to=date(2026, 11, 25))
        for each in rules().rules
        if each.matter == "supply"
    )
    story = under(replace(rules(), rules=(*later, *ended)), "r1s2")
    story.minute += 24 * 60
    assert story.happens(OFFICER, rerouting()) == ["rerouted"]
    command = correction(story, "r1s3", weight=Weight.MATERIAL, amount=1_000_000)
    assert story.happens("p-yoshida", command) == ["revised"]


def test_a_consent_that_only_the_new_rules_demand_is_asked_before_the_decision() -> None:
    new = by("bureau_head")
    asking = tuple(replace(each, needs_gogi=("会計室長", "財政課長")) for each in new.rules)
    story = under(replace(new, rules=asking), "r1s2", "r1s3", "r1s4")
    story.happens(OFFICER, rerouting())
    assert route(story)[3:] == [
        ("r1s4", "gogi", "jinji-kacho", "consented"),
        ("r1s5", "gogi", "zaisei-kacho", "open"),
        ("r1s7", "gogi", "kaikei-shitsucho", "waiting"),
        ("r1s8", "kessai", "somu-kyokucho", "waiting"),
    ]


def test_whom_the_records_office_left_out_or_sent_elsewhere_does_not_come_back() -> None:
    story = under(by("mayor"))
    elsewhere = reassignment("r1s3", "post-joho-shuji", "post-kaikei-shuji")
    story.happens(OFFICER, elsewhere)
    story.happens(OFFICER, rerouting())
    assert [each[2] for each in route(story)] == [
        "joho-shunin", "joho-kakaricho", "joho-shuji", "jinji-kacho", "zaisei-kacho",
        "somu-kyokucho", "fukushicho", "shicho",
    ]  # fmt: skip
