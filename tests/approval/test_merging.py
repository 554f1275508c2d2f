# SPDX-License-Identifier: Apache-2.0
"""同一人の連続: consecutive slots of one person are one act, told by an event with its reason."""

from approval.events import SlotSkipped
from approval.identifiers import PostId
from approval.routing import RoutePlan, plan_route
from tests.approval.city import NOW, rules, tablets, transferred
from tests.approval.story import Story, retraction

KAKARICHO, KACHO, KYOKUCHO = "post-joho-kakaricho", "post-joho-kacho", "post-somu-kyokucho"
DAY = "2026-11-24"


def planned(*changes: tuple[str, str, str], consents: tuple[str, ...] = ()) -> RoutePlan:
    """Return the plan of the story's drafter where some posts change hands today."""
    view = transferred(*changes, day=DAY).on(NOW.date())
    content = tablets(consents=consents)
    plan = plan_route(content, "post-joho-shunin", view, rules(), NOW.date(), 1)  # type: ignore[arg-type]
    assert isinstance(plan, RoutePlan), plan
    return plan


def merged(*holders: str, consents: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return what is merged where 係長, 課長 and 局長 are these people."""
    posts = (KAKARICHO, KACHO, KYOKUCHO)
    changes = [(post, who, "concurrent") for post, who in zip(posts, holders, strict=True)]
    return planned(*changes, consents=consents).merged


def test_only_consecutive_slots_are_merged() -> None:
    assert merged("p-takahashi", "p-yoshida", "p-otomo") == ()
    assert merged("p-takahashi", "p-takahashi", "p-otomo") == ("r1s2",)
    assert merged("p-takahashi", "p-otomo", "p-takahashi") == ()
    assert merged("p-otomo", "p-otomo", "p-otomo") == ("r1s2", "r1s3")


def test_a_consent_between_or_of_the_same_person_is_an_act_of_its_own() -> None:
    consent = ("post-jinji-kacho",)
    assert merged("p-takahashi", "p-otomo", "p-otomo", consents=consent) == ()
    assert merged("p-takahashi", "p-watanabe", "p-otomo", consents=consent) == ()


def test_nothing_is_merged_into_what_is_read_only_afterwards() -> None:
    view = transferred((KACHO, "p-takahashi", "concurrent"), day=DAY).on(NOW.date())
    drafted = PostId("post-joho-shunin")
    for later, merged_away in ((), ("r1s2",)), ((KACHO,), ()), ((KAKARICHO,), ("r1s2",)):
        content = tablets(consents=(), postviews=tuple(PostId(post) for post in later))
        plan = plan_route(content, drafted, view, rules(), NOW.date(), 1)
        assert isinstance(plan, RoutePlan)
        assert plan.merged == merged_away


def test_the_merge_is_an_event_with_its_reason_and_stays_through_every_way_back() -> None:
    organisation = transferred((KAKARICHO, "p-yoshida", "acting_head"), day=DAY)
    story = Story(organisation)
    kinds = story.draft()
    assert kinds == ["drafted", "route_planned", "slot_skipped", "numbered"]
    (skipped,) = (event for event in story.events if isinstance(event, SlotSkipped))
    assert (skipped.slot_id, skipped.by, skipped.reason) == ("r1s2", None, "same_person")
    story.submit()
    assert story.statuses()["r1s2"] == "skipped"
    assert story.statuses()["r1s3"] == "open"
    story.happens("p-yamazaki", retraction("r1s1"))
    assert story.statuses()["r1s2"] == "skipped"
    story.submit()
    story.approve("r1s3")
    back = story.refused("p-watanabe", story.remand("r1s4", to="r1s2"))
    assert (back.code, back.params["slot"]) == ("slot.left_out", "係長")


def test_a_merge_that_no_longer_holds_is_planned_anew() -> None:
    story = Story(transferred((KAKARICHO, "p-yoshida", "acting_head"), day=DAY))
    story.draft()
    story.organisation = None
    assert story.refused("p-yamazaki", story.submission()).code == "route.changed"
