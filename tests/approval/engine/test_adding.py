# SPDX-License-Identifier: Apache-2.0
"""Opinions and files that enter the record beside the acts."""

from dataclasses import replace

import pytest

from tests.approval.city import attachment
from tests.approval.story import Story, addition, before_decision, circulating, remark


@pytest.mark.parametrize(
    ("actor", "post"),
    [
        ("p-yamazaki", "post-joho-shunin"),
        ("p-takahashi", "post-joho-kakaricho"),
        ("p-watanabe", "post-jinji-kacho"),
        ("p-otomo", "post-somu-kyokucho"),
        ("p-ichikawa", "post-shicho"),
    ],
)
def test_everyone_concerned_may_speak(actor: str, post: str) -> None:
    story = circulating()
    assert story.happens(actor, remark(post)) == ["opinion_added"]
    (opinion,) = story.case.opinions
    assert (opinion.by.person_id, opinion.text) == (actor, "了解しました")


def test_a_stranger_to_the_case_does_not_speak_in_it() -> None:
    refusal = circulating().refused("p-kera", remark("post-kaikei-shuji"))
    assert (refusal.code, refusal.params) == ("opinion.not_concerned", {"post": "会計室主事"})


def test_an_opinion_says_something_in_a_post_that_one_holds() -> None:
    story = circulating()
    assert story.refused("p-takahashi", remark("post-joho-kakaricho", " ")).code == (
        "opinion.missing"
    )
    assert story.refused("p-takahashi", remark("post-joho-kacho")).code == "post.not_held"
    long = remark("post-joho-kakaricho", "長" * 2001)
    assert story.refused("p-takahashi", long).code == "content.text_too_long"


def test_after_the_end_nothing_is_added() -> None:
    story = before_decision()
    story.approve("r1s6")
    assert story.refused("p-otomo", remark("post-somu-kyokucho")).code == "case.decided"
    file = addition("post-somu-kyokucho", attachment("追加.pdf"))
    assert story.refused("p-otomo", file).code == "case.decided"


def test_a_file_added_in_flight_leaves_the_approvals_and_the_revision_alone() -> None:
    story = circulating("r1s2")
    before = story.case
    file = attachment("追加見積書.pdf")
    story.happens("p-yamazaki", addition("post-joho-shunin", file))
    case = story.case
    assert (case.content, case.revision_hash, case.stages) == (
        before.content,
        before.revision_hash,
        before.stages,
    )
    assert case.added_attachments[0].attachment == file
    assert case.added_attachments[0].by.name == "山﨑 豊"


def test_who_acted_without_the_file_is_told_of_it() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    story.happens("p-yoshida", addition("post-joho-kacho", attachment("追加見積書.pdf")))
    told = {(each.post_id, each.kind) for each in story.case.readings}
    # The drafter, the first superior and the consent given; not who added it nor who comes later.
    assert told == {(story.post(slot_id), "notice") for slot_id in ("r1s1", "r1s2", "r1s4")}


def test_a_file_that_is_already_there_is_not_added_again() -> None:
    story = circulating()
    there = addition("post-joho-shunin", attachment("別名.pdf", "a"))
    assert story.refused("p-yamazaki", there).code == "attachment.twice"
    story.happens("p-yamazaki", addition("post-joho-shunin", attachment("追加.pdf")))
    again = addition("post-joho-shunin", attachment("追加.pdf"))
    assert story.refused("p-yamazaki", again).code == "attachment.twice"


def test_an_empty_file_a_strangers_file_and_a_file_in_a_draft_are_refused() -> None:
    story = circulating()
    empty = addition("post-joho-shunin", replace(attachment("空.pdf"), size=0))
    assert story.refused("p-yamazaki", empty).code == "attachment.empty"
    strangers = addition("post-kaikei-shuji", attachment("他.pdf"))
    assert story.refused("p-kera", strangers).code == "opinion.not_concerned"
    borrowed = addition("post-joho-kacho", attachment("他.pdf"))
    assert story.refused("p-kera", borrowed).code == "post.not_held"
    draft = Story()
    draft.draft()
    early = addition("post-joho-shunin", attachment("他.pdf"))
    assert draft.refused("p-yamazaki", early).code == "case.draft"
