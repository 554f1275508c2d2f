# SPDX-License-Identifier: Apache-2.0
"""代決: the first available of the order decides for the absent decider (I5)."""

from dataclasses import replace

import pytest

from approval.authority import SubstitutionOrders, SubstitutionRule
from approval.engine import decide, offers
from approval.engine.facts import Facts
from approval.events import Approved, Decided, PostViewOpened, Released, Remanded
from approval.identifiers import PersonId, PostId
from approval.people import Capacity
from approval.refusal import Refusal
from tests.approval.city import away, orders, tablets, transferred
from tests.approval.story import Story, before_decision, circulating

KYOKUCHO = "post-somu-kyokucho"


def decider_away(*others: str, **changes: object) -> Story:
    """Return the story that waits for 総務局長, who is away with some others."""
    story = Story()
    story.draft(tablets(**changes))
    story.submit()
    story.approve("r1s2", "r1s3", "r1s4", "r1s5")
    story.absences = away("p-otomo", *others)
    return story


def told(story: Story, actor: str) -> tuple[str, str]:
    """Return code and article of the refusal of a 代決, which names the slot or its post."""
    refusal = story.refused(actor, story.approval("r1s6"))
    assert (refusal.params.get("slot"), refusal.params.get("post")) in (
        ("局長", None),
        (None, "総務局長"),
    )
    return refusal.code, refusal.article


def test_the_first_of_the_order_decides_and_the_decider_reads_afterwards() -> None:
    story = decider_away()
    outcome = story.attempt("p-zaizen", story.approval("r1s6", "至急のため"))
    assert isinstance(outcome, tuple)
    acted, decided, owed = outcome
    assert isinstance(acted, Approved)
    assert (acted.by.capacity, acted.by.post_id) == (Capacity.SUBSTITUTE, "post-zaisei-kyokucho")
    assert acted.article == "第4条(1)"
    assert isinstance(decided, Decided)
    assert (decided.kind, decided.article) == ("daiketsu", "第2条(5)")
    assert isinstance(owed, PostViewOpened)
    assert (owed.reason, owed.person_id, owed.post_id) == ("daiketsu", "p-otomo", KYOKUCHO)
    slot = story.case.slot("r1s6")
    assert slot is not None
    assert (slot.article, slot.post_id, slot.status) == ("第4条(1)", KYOKUCHO, "approved")
    assert story.owed() == {"r1s6": "daiketsu"}


def test_the_decider_reads_after_his_return_and_undoes_nothing() -> None:
    story = decider_away()
    story.happens("p-zaizen", story.approval("r1s6"))
    story.absences = None
    assert story.happens("p-otomo", story.reading("r1s6", KYOKUCHO)) == ["postviewed"]
    assert story.case.state == "decided"
    assert story.refused("p-otomo", story.reject("r1s6")).code == "case.decided"


def test_the_decider_may_read_in_his_new_post_and_his_successor_in_the_old_one() -> None:
    moved = transferred(
        (KYOKUCHO, "p-kaneko", "regular"),
        ("post-zaisei-kacho", "p-otomo", "regular"),
        day="2026-11-24",
    )
    for actor, post in (("p-otomo", "post-zaisei-kacho"), ("p-kaneko", KYOKUCHO)):
        story = decider_away()
        story.happens("p-zaizen", story.approval("r1s6"))
        story.organisation = moved
        assert story.happens(actor, story.reading("r1s6", post)) == ["postviewed"]


def test_a_substitute_who_took_the_post_over_checks_himself_only_when_nobody_else_can() -> None:
    story = decider_away()
    story.happens("p-zaizen", story.approval("r1s6"))
    takes_over = (KYOKUCHO, "p-zaizen", "acting_head")
    elsewhere = ("post-zaisei-kacho", "p-otomo", "regular")
    story.organisation = transferred(takes_over, elsewhere, day="2026-11-24")
    own = story.refused("p-zaizen", story.reading("r1s6", KYOKUCHO))
    assert (own.code, own.params["slot"]) == ("postview.own_decision", "局長")
    story.organisation = transferred(takes_over, day="2026-11-24")
    assert story.happens("p-zaizen", story.reading("r1s6", KYOKUCHO)) == ["postviewed"]


@pytest.mark.parametrize(
    ("actor", "others", "flags", "refused"),
    [
        ("p-yoshida", (), (), ("daiketsu.not_first", "第4条(2)")),
        ("p-kaneko", (), (), ("daiketsu.not_in_order", "第4条(1)")),
        ("p-zaizen", ("p-zaizen",), (), ("daiketsu.not_in_order", "第4条(2)")),
        ("p-zaizen", ("p-zaizen", "p-yoshida"), (), ("substitution.nobody", "第4条(1)")),
    ],
)
def test_every_bar_is_named_with_its_article(
    actor: str, others: tuple[str, ...], flags: tuple[str, ...], refused: tuple[str, str]
) -> None:
    assert told(decider_away(*others, flags=flags), actor) == refused


def test_who_comes_second_is_told_who_comes_first() -> None:
    story = decider_away()
    refusal = story.refused("p-yoshida", story.approval("r1s6"))
    assert refusal.params == {"slot": "局長", "article": "第4条(2)", "first": "財前 五郎"}


def test_an_excluded_flag_forbids_it() -> None:
    story = decider_away()
    content = replace(story.case.content, flags=("important",))
    important = replace(story.case, content=content)
    outcome = decide(important, story.approval("r1s6"), story.facts("p-zaizen"))
    assert isinstance(outcome, Refusal)
    assert (outcome.code, outcome.article) == ("substitution.flag", "第4条(1)")
    assert outcome.params["flag"] == "重要"


def test_the_second_decides_where_the_first_is_away_too() -> None:
    story = decider_away("p-zaizen")
    assert story.happens("p-yoshida", story.approval("r1s6")) == [
        "approved",
        "decided",
        "postview_opened",
    ]


def test_a_decider_who_is_there_decides_himself() -> None:
    story = before_decision()
    assert told(story, "p-zaizen") == ("substitution.present", "第4条(1)")


def test_without_any_order_a_stranger_is_told_that_he_does_not_hold_the_post() -> None:
    story = decider_away()
    outcome = decide(story.case, story.approval("r1s6"), ordered(story.facts("p-zaizen")))
    assert isinstance(outcome, Refusal)
    assert outcome.code == "post.not_held"


def ordered(facts: Facts, *rows: SubstitutionRule) -> Facts:
    """Return the facts of a city with these rows of substitution alone."""
    return replace(facts, rules=replace(facts.rules, substitution=SubstitutionOrders(rules=rows)))


def test_only_the_decision_is_substituted_unless_the_regulation_extends_it() -> None:
    story = circulating()
    story.absences = away("p-takahashi", "p-otomo")
    assert story.refused("p-zaizen", story.approval("r1s2")).code == "post.not_held"
    row = replace(orders().rules[0], post="post-joho-kakaricho", kinds=("kaigi",))
    extended = ordered(story.facts("p-zaizen"), row)
    outcome = decide(story.case, story.approval("r1s2"), extended)
    assert isinstance(outcome, tuple)
    assert [event.type for event in outcome] == ["approved", "slot_opened", "postview_opened"]


def test_before_its_turn_the_decision_is_nobodys() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    story.absences = away("p-otomo")
    assert story.refused("p-zaizen", story.approval("r1s6")).code == "post.not_held"


def test_an_unread_revision_is_neither_decided_nor_sent_back() -> None:
    story = decider_away()
    for command in (story.approval("r1s6"), story.remand("r1s6")):
        unread = replace(command, revision_hash="0" * 64)
        assert story.refused("p-zaizen", unread).code == "revision.changed"


def parked() -> Story:
    """Return the story in which the decider parked the case and then went away."""
    story = before_decision()
    story.happens("p-otomo", story.hold("r1s6"))
    story.absences = away("p-otomo")
    return story


def test_what_the_absent_decider_parked_is_taken_up_before_it_is_decided() -> None:
    story = parked()
    assert story.refused("p-zaizen", story.approval("r1s6")).code == "post.not_held"
    outcome = story.attempt("p-zaizen", story.release("r1s6"))
    assert isinstance(outcome, tuple)
    (released,) = outcome
    assert isinstance(released, Released)
    assert (released.by.capacity, released.article) == (Capacity.SUBSTITUTE, "第4条(1)")
    assert story.happens("p-zaizen", story.approval("r1s6"))[:2] == ["approved", "decided"]


def test_a_decider_who_is_there_keeps_what_he_parked() -> None:
    story = parked()
    story.absences = None
    refusal = story.refused("p-zaizen", story.release("r1s6"))
    assert (refusal.code, refusal.article) == ("substitution.present", "第4条(1)")
    assert story.happens("p-otomo", story.release("r1s6")) == ["released"]


def test_only_the_first_of_the_order_takes_up_what_is_parked() -> None:
    story = parked()
    refusal = story.refused("p-yoshida", story.release("r1s6"))
    assert (refusal.code, refusal.article) == ("daiketsu.not_first", "第4条(2)")


@pytest.mark.parametrize(
    ("to", "after"), [(None, "remanded"), ("r1s3", "circulating")], ids=["drafter", "earlier"]
)
def test_a_substitute_sends_back_and_nothing_is_read_afterwards(to: str | None, after: str) -> None:
    story = decider_away()
    outcome = story.attempt("p-zaizen", story.remand("r1s6", to=to))
    assert isinstance(outcome, tuple)
    back = outcome[0]
    assert isinstance(back, Remanded)
    assert (back.by.capacity, back.article) == (Capacity.SUBSTITUTE, "第4条(1)")
    assert story.case.state == after
    assert story.owed() == {}
    if to is None:
        slot = story.case.slot("r1s6")
        assert slot is not None
        assert (slot.status, slot.article) == ("remanded", "第4条(1)")


def test_sending_back_follows_the_order_as_deciding_does() -> None:
    story = decider_away()
    refusal = story.refused("p-yoshida", story.remand("r1s6"))
    assert (refusal.code, refusal.article) == ("daiketsu.not_first", "第4条(2)")
    assert story.happens("p-otomo", story.remand("r1s6")) == ["remanded"]


def test_a_substitute_rejects_nothing() -> None:
    story = decider_away()
    refusal = story.refused("p-zaizen", story.reject("r1s6"))
    assert (refusal.code, refusal.article) == ("daiketsu.no_rejection", "第4条(1)")
    assert refusal.params["slot"] == "局長"
    assert story.refused("p-kaneko", story.reject("r1s6")).code == "post.not_held"


def test_nobody_decides_his_own_draft_as_substitute() -> None:
    story = decider_away()
    row = replace(orders().rules[0], substitute="post-joho-shunin")
    facts = ordered(story.facts("p-yamazaki"), row)
    outcome = decide(story.case, story.approval("r1s6"), facts)
    assert isinstance(outcome, Refusal)
    assert outcome.code == "slot.own_draft"


def test_a_regulation_may_waive_the_reading_of_minor_matters() -> None:
    story = decider_away()
    row = replace(orders().rules[0], postview="unless_minor")
    minor = replace(story.case, content=replace(story.case.content, flags=("minor",)))
    for case, count in ((story.case, 3), (minor, 2)):
        facts = ordered(story.facts("p-zaizen"), row)
        outcome = decide(case, story.approval("r1s6"), facts)
        assert isinstance(outcome, tuple)
        assert len(outcome) == count


def test_a_vacant_post_obliges_whoever_comes_next() -> None:
    story = decider_away()
    story.organisation = transferred((KYOKUCHO, "", ""), day="2026-11-24")
    row = replace(orders().rules[0], allow_vacant=True)
    facts = ordered(story.facts("p-zaizen"), row)
    outcome = decide(story.case, story.approval("r1s6"), facts)
    assert isinstance(outcome, tuple)
    owed = outcome[-1]
    assert isinstance(owed, PostViewOpened)
    assert owed.person_id is None


def test_it_is_offered_to_the_first_available_alone() -> None:
    story = decider_away()
    for person, post, offered in (
        ("p-zaizen", "post-zaisei-kyokucho", True),
        ("p-yoshida", "post-joho-kacho", False),
    ):
        acts = offers(story.case, PersonId(person), [PostId(post)], story.facts(person))
        assert ("daiketsu" in acts) is offered
        assert ("remand" in acts) is offered
        assert "reject" not in acts


def test_what_is_parked_is_offered_to_be_taken_up() -> None:
    story = parked()
    acts = offers(
        story.case,
        PersonId("p-zaizen"),
        [PostId("post-zaisei-kyokucho")],
        story.facts("p-zaizen"),
    )
    assert "release" in acts
    assert not {"daiketsu", "remand"} & acts
