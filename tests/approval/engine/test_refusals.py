# SPDX-License-Identifier: Apache-2.0
"""What a refusal names: the very slot, office, person or limit that its sentence is about."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from approval.commands import CaseCommand
from approval.identifiers import CaseId, PostId, SlotId
from tests.approval.city import attachment, tablets, transferred
from tests.approval.engine.test_executing import LETTER, decided, recording
from tests.approval.engine.test_inserting import insertion
from tests.approval.engine.test_quoting import ANEW, ended, quoting
from tests.approval.engine.test_reading import AIDA, abandonment, readers, receipt
from tests.approval.engine.test_revising import correction
from tests.approval.engine.test_steering import left_vacant, reassignment, skipping
from tests.approval.story import (
    Story,
    addition,
    before_decision,
    circulating,
    drafting,
    remark,
    retraction,
    withdrawal,
)

LONG = "長" * 2001
CASE = {"number": "令8情政第1号", "title": "テレワーク用モバイル端末の購入について"}
Told = tuple[str, dict[str, str]]


def told(story: Story, actor: str, command: CaseCommand) -> Told:
    """Return code and parameters of a refusal."""
    refusal = story.refused(actor, command)
    return refusal.code, refusal.params


def too_long(field: str, length: int = 2001, limit: int = 2000) -> Told:
    """Return what is said of a text over its limit."""
    params = {"field": field, "length": str(length), "limit": str(limit)}
    return "content.text_too_long", params


@pytest.mark.parametrize(
    ("actor", "command", "field"),
    [
        ("p-takahashi", lambda s: s.approval("r1s2", LONG), "opinion"),
        ("p-takahashi", lambda s: s.remand("r1s2", LONG), "reason"),
        ("p-takahashi", lambda s: replace(s.hold("r1s2"), reason=LONG), "reason"),
        ("p-takahashi", lambda s: correction(s, "r1s2", reason=LONG), "reason"),
        ("p-takahashi", lambda _: remark("post-joho-kakaricho", LONG), "opinion"),
        ("p-yamazaki", lambda _: replace(retraction("r1s1"), reason=LONG), "reason"),
        ("p-yamazaki", lambda _: withdrawal(LONG), "reason"),
        ("p-yamazaki", lambda _: abandonment("post-joho-shunin", LONG), "reason"),
        ("p-yamazaki", lambda _: insertion("post-joho-shunin", reason=LONG), "reason"),
        ("p-yoshida", lambda _: reassignment("r1s2", AIDA, "post-joho-kacho", LONG), "reason"),
    ],
)
def test_a_text_of_a_novels_length_is_named_with_its_field_and_limit(
    actor: str, command: Callable[[Story], CaseCommand], field: str
) -> None:
    story = circulating()
    assert told(story, actor, command(story)) == too_long(field)


def test_the_longest_text_that_is_allowed_is_kept_whole() -> None:
    story = circulating()
    story.happens("p-takahashi", story.approval("r1s2", LONG[:2000]))
    assert story.case.slots()[1].opinion == LONG[:2000]


def test_texts_of_other_moments_have_their_limits_too() -> None:
    story = Story()
    story.draft()
    assert told(story, "p-yamazaki", withdrawal(LONG)) == too_long("reason")
    story = before_decision()
    assert told(story, "p-otomo", story.reject("r1s6", LONG)) == too_long("reason")
    assert told(story, "p-otomo", story.remand("r1s6", LONG, to="r1s2")) == too_long("reason")
    story = circulating("r1s2", "r1s3")
    assert told(story, "p-kaneko", story.refuse_consent("r1s5", LONG)) == too_long("reason")
    skip = skipping("r1s3", "post-somu-kyokucho", LONG)
    assert told(left_vacant("r1s2"), "p-otomo", skip) == too_long("reason")
    story = decided()
    long = recording(act=replace(LETTER, detail=LONG))
    assert told(story, "p-yamazaki", long) == too_long("execution")
    numbered = recording(act=replace(LETTER, number="長" * 201))
    assert told(story, "p-yamazaki", numbered) == too_long("number", 201, 200)


@pytest.mark.parametrize(
    ("actor", "command", "code", "params"),
    [
        ("p-yoshida", lambda s: s.approval("r1s3"), "slot.not_open", {"slot": "課長"}),
        ("p-otomo", lambda s: s.approval("r1s2"), "post.not_held", {"post": "情報政策係長"}),
        (
            "p-yoshida",
            lambda s: replace(s.approval("r1s2"), post_id=PostId("post-joho-kacho")),
            "slot.other_post",
            {"slot": "係長"},
        ),
        (
            "p-yoshida",
            lambda s: replace(s.approval("r1s2"), slot_id=SlotId("r9s9")),
            "slot.unknown",
            {"slot_id": "r9s9"},
        ),
        (
            "p-takahashi",
            lambda s: replace(s.approval("r1s2"), revision_hash="0" * 64),
            "revision.changed",
            CASE,
        ),
        (
            "p-takahashi",
            lambda s: replace(s.approval("r1s2"), case_id=CaseId("other")),
            "case.missing",
            {"case_id": "other"},
        ),
        ("p-takahashi", lambda s: s.release("r1s2"), "slot.not_held", {"slot": "係長"}),
        ("p-takahashi", lambda s: s.reject("r1s2"), "slot.not_decider", {"slot": "係長"}),
        ("p-takahashi", lambda s: s.refuse_consent("r1s2"), "slot.not_consent", {"slot": "係長"}),
        (
            "p-takahashi",
            lambda s: s.remand("r1s2", to="r1s2"),
            "slot.not_earlier",
            {"slot": "係長"},
        ),
        (
            "p-takahashi",
            lambda s: s.remand("r1s2", to="r9s9"),
            "slot.unknown",
            {"slot_id": "r9s9"},
        ),
        ("p-takahashi", lambda s: s.remand("r1s2", " "), "reason.missing", {}),
        ("p-takahashi", lambda _: retraction("r1s2"), "slot.not_acted", {"slot": "係長"}),
        (
            "p-takahashi",
            lambda _: retraction("r1s1"),
            "slot.others_act",
            {"slot": "起案者", "by": "山﨑 豊"},
        ),
        ("p-takahashi", lambda _: withdrawal(), "case.not_drafter", {"drafter": "山﨑 豊"}),
        (
            "p-takahashi",
            lambda _: drafting(tablets(), "post-joho-kakaricho"),
            "case.not_drafter",
            {"drafter": "山﨑 豊"},
        ),
        (
            "p-mori",
            lambda _: abandonment("post-joho-shuji"),
            "case.not_superior",
            {"drafter": "山﨑 豊"},
        ),
        ("p-mori", lambda _: remark("post-joho-shuji"), "opinion.not_concerned",
         {"post": "情報政策係主事"}),
        (
            "p-mori",
            lambda _: addition("post-joho-shuji", attachment("図面.pdf")),
            "opinion.not_concerned",
            {"post": "情報政策係主事"},
        ),
        (
            "p-mori",
            lambda _: readers("post-joho-shuji", AIDA),
            "opinion.not_concerned",
            {"post": "情報政策係主事"},
        ),
        ("p-yamazaki", lambda _: remark("post-joho-shunin", "　"), "opinion.missing", {}),
        (
            "p-yamazaki",
            lambda _: addition("post-joho-shunin", attachment("別名.pdf", "a")),
            "attachment.twice",
            {"name": "別名.pdf"},
        ),
        ("p-yamazaki", lambda _: readers("post-joho-shunin", AIDA, AIDA), "reader.twice",
         {"post": "会計室長"}),
        (
            "p-yamazaki",
            lambda _: readers("post-joho-shunin", PostId("post-joho-kacho")),
            "reader.acts",
            {"post": "情報政策課長"},
        ),
        ("p-aida", lambda _: receipt("k9", AIDA), "slot.unknown", {"slot_id": "k9"}),
        (
            "p-yamazaki",
            lambda _: reassignment("r1s2", "post-joho-shuji", "post-joho-shunin"),
            "slot.own_route",
            {"slot": "係長"},
        ),
        (
            "p-kera",
            lambda _: reassignment("r1s2", "post-joho-shuji", "post-kaikei-shuji"),
            "slot.not_superior",
            {"slot": "係長"},
        ),
        (
            "p-yoshida",
            lambda _: reassignment("r1s1", "post-joho-shuji", "post-joho-kacho"),
            "slot.already_acted",
            {"slot": "起案者", "by": "山﨑 豊"},
        ),
        (
            "p-yoshida",
            lambda _: reassignment("r1s2", "nowhere", "post-joho-kacho"),
            "route.post_unknown",
            {"post_id": "nowhere"},
        ),
        (
            "p-yoshida",
            lambda _: reassignment("r1s2", "post-zaisei-kacho", "post-joho-kacho"),
            "slot.post_in_route",
            {"post": "財政課長"},
        ),
        (
            "p-ichikawa",
            lambda _: reassignment("r1s6", "post-fukushicho", "post-shicho"),
            "slot.decider_fixed",
            {"slot": "局長", "article": "第2条(5)"},
        ),
        (
            "p-yoshida",
            lambda _: skipping("r1s2", "post-joho-kacho"),
            "slot.not_vacant",
            {"slot": "係長", "holder": "髙橋 是清"},
        ),
        (
            "p-ichikawa",
            lambda _: skipping("r1s6", "post-shicho"),
            "slot.decider_not_skipped",
            {"slot": "局長"},
        ),
        (
            "p-otomo",
            lambda _: skipping("r1s4", "post-somu-kyokucho"),
            "slot.consent_not_skipped",
            {"slot": "人事課長"},
        ),
        (
            "p-yamazaki",
            lambda _: insertion("post-joho-shunin", to="post-shicho"),
            "slot.outranks_decider",
            {"post": "市長", "article": "第2条(5)"},
        ),
        (
            "p-yamazaki",
            lambda _: insertion("post-joho-shunin", kind="kaigi"),
            "slot.not_in_line",
            {"post": "会計室長"},
        ),
        (
            "p-yamazaki",
            lambda _: insertion("post-joho-shunin", to="nowhere"),
            "route.post_unknown",
            {"post_id": "nowhere"},
        ),
        (
            "p-yamazaki",
            lambda _: insertion("post-joho-shunin", to="post-zaisei-kacho"),
            "slot.post_in_route",
            {"post": "財政課長"},
        ),
        (
            "p-yamazaki",
            lambda _: insertion("post-joho-shunin", before="r1s2"),
            "slot.insert_place",
            {"slot": "係長"},
        ),
        (
            "p-mori",
            lambda _: insertion("post-joho-shuji"),
            "slot.insert_others",
            {"drafter": "山﨑 豊"},
        ),
    ],
)  # fmt: skip
def test_what_is_refused_while_the_superior_is_asked(
    actor: str, command: Callable[[Story], CaseCommand], code: str, params: dict[str, str]
) -> None:
    story = circulating()
    assert told(story, actor, command(story)) == (code, params)


def test_what_is_refused_once_somebody_has_acted() -> None:
    story = circulating("r1s2")
    acted = ("slot.already_acted", {"slot": "係長", "by": "髙橋 是清"})
    assert told(story, "p-takahashi", story.approval("r1s2")) == acted
    later = ("slot.later_acted", {"slot": "係長", "by": "髙橋 是清"})
    assert told(story, "p-yamazaki", retraction("r1s1")) == later
    story.happens("p-yoshida", story.hold("r1s3"))
    held = ("slot.held", {"slot": "課長"})
    for command in (story.approval("r1s3"), story.hold("r1s3"), correction(story, "r1s3")):
        assert told(story, "p-yoshida", command) == held


def test_what_is_refused_to_a_section_that_is_asked_for_consent() -> None:
    story = circulating("r1s2", "r1s3")
    revise = correction(story, "r1s4")
    assert told(story, "p-watanabe", revise) == ("slot.may_not_revise", {"slot": "人事課長"})
    other = reassignment("r1s4", AIDA, "post-somu-kyokucho")
    named = {"slot": "人事課長", "post": "会計室長"}
    assert told(story, "p-otomo", other) == ("slot.other_section", named)


def test_what_is_refused_of_a_correction() -> None:
    story = circulating()
    same = correction(story, "r1s2", title=story.case.content.title)
    assert told(story, "p-takahashi", same) == ("revision.unchanged", CASE)
    amount = correction(story, "r1s2", title=story.case.content.title, amount=1)
    assert told(story, "p-takahashi", amount) == ("revision.not_wording", CASE)
    above = correction(story, "r1s2", weight="material", amount=20_000_000)
    named = {"label": "市長決裁", "now": "局長専決", "article": "専決の定めなし"}
    assert told(story, "p-takahashi", above) == ("revision.moves_authority", named)


def test_what_is_refused_of_a_post_that_nobody_or_only_the_drafter_holds() -> None:
    story = circulating()
    command = reassignment("r1s2", "post-joho-shuji", "post-joho-kacho")
    story.organisation = transferred(("post-joho-shuji", "", ""), day="2026-11-24")
    vacant = ("route.post_vacant", {"post": "情報政策係主事"})
    assert told(story, "p-yoshida", command) == vacant
    adding = insertion("post-joho-shunin", to="post-joho-shuji", kind="kaigi")
    assert told(story, "p-yamazaki", adding) == vacant
    own = ("post-joho-shuji", "p-yamazaki", "concurrent")
    story.organisation = transferred(own, day="2026-11-24")
    assert told(story, "p-yoshida", command) == ("slot.own_draft", {"slot": "係長"})
    assert told(story, "p-yamazaki", adding) == ("slot.own_draft", {"slot": "情報政策係主事"})


def test_what_is_refused_of_an_external_act() -> None:
    story = decided()
    for day in ("2026-11-23", "2026-11-25"):
        act = replace(LETTER, executed_on=LETTER.executed_on.fromisoformat(day))
        named = {"day": day, "decided": "2026-11-24", "today": "2026-11-24"}
        assert told(story, "p-yamazaki", recording(act=act)) == ("execution.day", named)


def test_what_is_refused_of_a_case_that_is_quoted() -> None:
    living = replace(before_decision().case, case_id=CaseId("case-0"))
    story = quoting(Story(), living)
    number = {"number": "令8情政第1号"}
    assert told(story, "p-yamazaki", ANEW) == ("case.not_ended", number)
    other = replace(living, case_id=CaseId("case-7"))
    assert told(quoting(Story(), other), "p-yamazaki", ANEW) == ("case.quote_missing", {})
    story = quoting(Story(), ended())
    story.happens("p-yamazaki", ANEW)
    again = replace(ANEW, supersedes=CaseId("case-9"))
    assert told(story, "p-yamazaki", again) == ("case.quote_fixed", number)
    plain = Story()
    plain.draft()
    assert told(plain, "p-yamazaki", again) == ("case.quote_fixed", {"number": ""})


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (lambda s: s.happens("p-yamazaki", withdrawal()), "case.withdrawn"),
        (lambda s: s.happens("p-yamazaki", abandonment("post-joho-shunin")), "case.abandoned"),
        (lambda s: s.happens("p-takahashi", s.remand("r1s2")), "case.remanded"),
    ],
)
def test_what_has_left_circulation_is_named_with_number_and_title(
    end: Callable[[Story], object], code: str
) -> None:
    story = circulating()
    command = story.approval("r1s2")
    end(story)
    assert told(story, "p-takahashi", command) == (code, CASE)
