# SPDX-License-Identifier: Apache-2.0
"""文書審査 and 仮決裁 in the route: where they stand, and when they are left out."""

import pytest

from approval.content import CaseContent
from approval.identifiers import PostId
from approval.organisation import Organisation
from approval.refusal import Refusal
from approval.routing import plan_route
from tests.approval.city import NOW, city, city_files, load_city, rules, tablets
from tests.approval.story import Story


def examined(post: str) -> Organisation:
    """Return the city in which a post examines documents."""
    files = city_files()
    header, *lines = files["posts.csv"].splitlines()
    marked = [f"{line},{'yes' if line.startswith(post + ',') else ''}" for line in lines]
    files["posts.csv"] = "\n".join([header + ",examines", *marked]) + "\n"
    return load_city(files)


def planned(content: CaseContent, organisation: Organisation | None = None) -> list[str]:
    """Return kind and post of each slot."""
    day = NOW.date()
    view = (organisation or city()).on(day)
    plan = plan_route(content, PostId("post-joho-shunin"), view, rules(), day, 1)
    assert not isinstance(plan, Refusal), plan
    slots = (slot for stage in plan.stages for slot in stage)
    return [f"{slot.kind}:{slot.post_id.removeprefix('post-')}" for slot in slots]


def test_the_examiner_stands_behind_the_first_superior() -> None:
    assert planned(tablets(consents=()), examined("post-joho-shuji")) == [
        "kian:joho-shunin",
        "kaigi:joho-kakaricho",
        "shinsa:joho-shuji",
        "kaigi:joho-kacho",
        "kessai:somu-kyokucho",
    ]


@pytest.mark.parametrize("post", ["post-joho-kacho", "post-joho-shunin", "post-jinji-kacho"])
def test_an_examiner_who_acts_anyway_or_is_of_another_section_is_left_out(post: str) -> None:
    assert not any(slot.startswith("shinsa") for slot in planned(tablets(), examined(post)))


def test_the_section_head_acts_before_the_consents_and_again_after_them() -> None:
    assert planned(tablets(provisional=True)) == [
        "kian:joho-shunin",
        "kaigi:joho-kakaricho",
        "kari:joho-kacho",
        "gogi:jinji-kacho",
        "gogi:zaisei-kacho",
        "kaigi:joho-kacho",
        "kessai:somu-kyokucho",
    ]


def test_without_consents_nothing_is_provisional() -> None:
    content = tablets(consents=(), provisional=True)
    assert not any(slot.startswith("kari") for slot in planned(content))


def test_the_examiner_remands_but_neither_rejects_nor_changes_the_substance() -> None:
    story = Story(examined("post-joho-shuji"))
    story.draft(tablets(consents=()))
    story.submit()
    story.happens("p-takahashi", story.approval("r1s2"))
    assert story.refused("p-mori", story.reject("r1s3")).code == "slot.not_decider"
    assert story.happens("p-mori", story.remand("r1s3")) == ["remanded"]


def test_both_acts_of_a_provisional_approval_are_given_and_the_decider_decides_once() -> None:
    story = Story()
    story.draft(tablets(provisional=True, consents=(PostId("post-jinji-kacho"),)))
    story.submit()
    acts = (
        ("p-takahashi", "r1s2"),
        ("p-yoshida", "r1s3"),
        ("p-watanabe", "r1s4"),
        ("p-yoshida", "r1s5"),
    )
    for person, slot_id in acts:
        assert story.refused("p-otomo", story.reject("r1s6")).code == "slot.not_open"
        story.happens(person, story.approval(slot_id))
    assert story.happens("p-otomo", story.approval("r1s6")) == ["approved", "decided"]


def test_whom_the_drafter_lets_read_afterwards_keeps_his_place_marked() -> None:
    view = city().on(NOW.date())
    content = tablets(postviews=(PostId("post-joho-kacho"),))
    plan = plan_route(content, PostId("post-joho-shunin"), view, rules(), NOW.date(), 1)
    assert not isinstance(plan, Refusal)
    slots = [slot for stage in plan.stages for slot in stage]
    assert [slot.slot_id for slot in slots if slot.postview] == ["r1s3"]
    assert planned(content) == planned(tablets())


@pytest.mark.parametrize(
    ("post", "changes", "code"),
    [
        ("post-somu-kyokucho", {}, "route.postview_not_kaigi"),
        ("post-jinji-kacho", {}, "route.postview_not_kaigi"),
        ("post-joho-shunin", {}, "route.postview_not_kaigi"),
        ("post-kaikei-shuji", {}, "route.postview_not_kaigi"),
        ("post-joho-kacho", {"provisional": True}, "route.postview_not_kaigi"),
        ("post-nowhere", {}, "route.post_unknown"),
    ],
)
def test_neither_decider_nor_consent_nor_provisional_approval_waits_until_afterwards(
    post: str, changes: dict[str, object], code: str
) -> None:
    content = tablets(postviews=(PostId(post),), **changes)
    view = city().on(NOW.date())
    plan = plan_route(content, PostId("post-joho-shunin"), view, rules(), NOW.date(), 1)
    assert isinstance(plan, Refusal)
    assert plan.code == code


@pytest.mark.parametrize(
    ("kyoran", "code"),
    [
        (("post-nowhere",), "route.post_unknown"),
        (("post-joho-kacho",), "reader.acts"),
        (("post-kaikei-shuji", "post-kaikei-shuji"), "reader.twice"),
    ],
)
def test_readers_that_make_no_sense_are_refused_before_the_draft(
    kyoran: tuple[str, ...], code: str
) -> None:
    content = tablets(kyoran=tuple(PostId(post) for post in kyoran))
    view = city().on(NOW.date())
    plan = plan_route(content, PostId("post-joho-shunin"), view, rules(), NOW.date(), 1)
    assert isinstance(plan, Refusal)
    assert plan.code == code
