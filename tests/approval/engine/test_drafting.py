# SPDX-License-Identifier: Apache-2.0
"""Freezing a draft and submitting it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from approval.authority import RuleSet
from approval.case import CaseState
from approval.engine import decide
from approval.events import Drafted, Numbered
from approval.identifiers import CaseId, PostId
from approval.refusal import Refusal
from approval.register.numbers import DocumentNumber, series_at
from tests.approval.city import (
    attachment,
    city_files,
    facts,
    load_city,
    rules,
    tablets,
    transferred,
)
from tests.approval.story import (
    Story,
    circulating,
    drafting,
    retraction,
    withdrawal,
)


def test_a_first_draft_plans_the_route_and_takes_the_number() -> None:
    story = Story()
    assert story.draft() == ["drafted", "route_planned", "numbered"]
    case = story.case
    assert (case.state, case.round, case.number) == (CaseState.DRAFT, 1, "令8情政第1号")
    assert case.drafter.name == "山﨑 豊"
    assert case.authority.label == "局長専決"
    assert story.statuses()["r1s1"] == "open"
    numbered = story.events[2]
    assert isinstance(numbered, Numbered)
    assert numbered.fiscal_year == 2026


def test_a_draft_never_submitted_is_frozen_again_in_the_same_round() -> None:
    story = Story()
    story.draft()
    assert story.draft(tablets(20_000_000)) == ["drafted", "route_planned"]
    assert (story.case.round, story.case.number) == (1, "令8情政第1号")
    assert story.case.authority.rank == "mayor"
    assert story.case.past_rounds == ()


def test_a_draft_whose_seal_was_retracted_begins_a_new_round_when_frozen_again() -> None:
    story = circulating()
    story.happens("p-yamazaki", retraction("r1s1"))
    assert story.draft(tablets(11_000_000)) == ["drafted", "route_planned"]
    assert story.case.round == 2
    assert [slot.slot_id for slot in story.case.slots()][:2] == ["r2s1", "r2s2"]
    assert story.case.past_rounds[0].stages[0].slots[0].slot_id == "r1s1"


def test_a_draft_whose_seal_was_retracted_may_be_submitted_as_it_stands() -> None:
    story = circulating()
    story.happens("p-yamazaki", retraction("r1s1"))
    assert story.submit() == ["submitted", "slot_opened"]


def test_a_remanded_case_keeps_its_number_and_its_history() -> None:
    story = circulating("r1s2")
    story.happens("p-yoshida", story.remand("r1s3", "台数の根拠"))
    assert story.draft(tablets(11_000_000)) == ["drafted", "route_planned"]
    case = story.case
    assert (case.number, case.round, case.ending_reason) == ("令8情政第1号", 2, "")
    (past,) = case.past_rounds
    assert (past.round, past.reason) == (1, "台数の根拠")
    assert past.stages[2].slots[0].opinion == "台数の根拠"
    assert past.stages[1].slots[0].acted is not None


def test_submission_seals_the_drafters_slot_and_opens_the_first_superior() -> None:
    story = circulating()
    assert story.case.state is CaseState.CIRCULATING
    assert story.statuses()["r1s1"] == "approved"
    assert story.statuses()["r1s2"] == "open"
    assert story.case.submitted_at is not None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": "　"}, "content.title_missing"),
        ({"title": "長" * 201}, "content.text_too_long"),
        ({"body": ""}, "content.body_missing"),
        ({"body": "長" * 20_001}, "content.text_too_long"),
        ({"amount": -1}, "amount.negative"),
        ({"amount": 10**15 + 1}, "amount.too_large"),
        ({"amount": None}, "authority.amount_missing"),
        ({"contract_amount": -1}, "amount.negative"),
        ({"contract_amount": 10**15 + 1}, "amount.too_large"),
        ({"matter": "works_change"}, "authority.contract_missing"),
        ({"flags": ("important", "minor")}, "content.importance_twice"),
        ({"matter": "nonsense"}, "authority.matter_unknown"),
        ({"flags": ("shiny",)}, "content.flag_unknown"),
        ({"retention_years": 7}, "content.retention_unknown"),
        ({"publication": "secret"}, "content.publication_unknown"),
        ({"secrecy": "closed"}, "content.secrecy_unknown"),
        ({"secrecy": "secret", "readers": ("post-none",)}, "content.reader_unknown"),
        ({"due": "tomorrow"}, "content.due_invalid"),
        ({"due": "20261201"}, "content.due_invalid"),
        ({"attachments": (attachment(" "),)}, "attachment.name_invalid"),
        ({"attachments": (attachment("../passwd"),)}, "attachment.name_invalid"),
        ({"attachments": (replace(attachment("a"), size=0),)}, "attachment.empty"),
        ({"attachments": (attachment("a", "Z"),)}, "attachment.digest_invalid"),
        ({"attachments": (attachment("a"), attachment("b"))}, "attachment.twice"),
        ({"consents": ("post-joho-kacho",)}, "route.consent_in_line"),
    ],
)
def test_a_content_that_cannot_be_frozen_is_refused(change: dict[str, object], code: str) -> None:
    content = replace(tablets(), **change)  # type: ignore[arg-type]
    assert Story().refused("p-yamazaki", drafting(content)).code == code


@pytest.mark.parametrize("due", ["2026-12-01", ""])
def test_a_due_date_is_a_date_or_nothing(due: str) -> None:
    assert Story().draft(tablets(due=due))


def test_nobody_drafts_in_a_post_that_he_does_not_hold() -> None:
    refusal = Story().refused("p-mori", drafting(tablets()))
    assert (refusal.code, refusal.params) == ("post.not_held", {"post": "情報政策係主任"})


def test_a_colleague_neither_freezes_nor_submits_nor_withdraws_the_draft() -> None:
    story = Story()
    story.draft()
    commands = (drafting(tablets(), "post-joho-shuji"), story.submission(), withdrawal())
    for command in commands:
        refusal = story.refused("p-mori", command)
        assert (refusal.code, refusal.params) == ("case.not_drafter", {"drafter": "山﨑 豊"})


def test_the_successor_freezes_the_case_as_his_own_and_submits_it() -> None:
    story = Story()
    story.draft()
    story.organisation = transferred(
        ("post-joho-shunin", "p-mori", "regular"), ("post-joho-shuji", "", ""), day="2026-11-24"
    )
    assert story.refused("p-mori", story.submission()).code == "case.not_drafter"
    assert story.refused("p-yamazaki", story.submission()).code == "post.not_held"
    story.draft(actor="p-mori")
    assert story.case.drafter.person_id == "p-mori"
    assert story.submit() == ["submitted", "slot_opened"]


def test_a_case_in_circulation_is_not_frozen_again() -> None:
    assert circulating().refused("p-yamazaki", drafting(tablets())).code == "case.circulating"


def test_submission_must_be_of_the_frozen_revision_and_in_the_drafters_slot() -> None:
    story = Story()
    story.draft()
    stale = story.submission()
    story.draft(tablets(11_000_000))
    assert story.refused("p-yamazaki", stale).code == "revision.changed"
    other = replace(story.submission(), slot_id=story.case.slots()[1].slot_id)
    assert story.refused("p-yamazaki", other).code == "slot.unknown"


def test_submitting_twice_is_refused_by_the_present_state() -> None:
    story = circulating()
    assert story.refused("p-yamazaki", story.submission()).code == "case.circulating"


def test_a_regulation_that_moved_the_decider_since_freezing_asks_for_a_new_draft() -> None:
    story = Story()
    story.draft()
    moved = tuple(replace(rule, rank="section_head") for rule in rules().rules)
    later = replace(facts("p-yamazaki", 5), rules=RuleSet(name="x", rules=moved))
    refusal = decide(story.case, story.submission(), later)
    assert isinstance(refusal, Refusal)
    assert refusal.code == "route.changed"


def test_a_section_renamed_since_freezing_asks_for_a_new_draft() -> None:
    story = Story()
    story.draft()
    files = city_files()
    files["sections.csv"] = files["sections.csv"].replace("情報政策課", "デジタル推進課")
    story.organisation = load_city(files)
    assert story.refused("p-yamazaki", story.submission()).code == "route.changed"


def test_a_post_that_fell_vacant_since_freezing_is_named_at_submission() -> None:
    story = Story()
    story.draft()
    story.organisation = transferred(("post-joho-kacho", "", ""), day="2026-11-24")
    refusal = story.refused("p-yamazaki", story.submission())
    assert (refusal.code, refusal.params) == ("route.post_vacant", {"post": "情報政策課長"})


def test_a_command_for_a_case_that_is_not_there_is_refused() -> None:
    story = circulating()
    elsewhere = replace(story.approval("r1s2"), case_id=CaseId("case-2"))
    assert story.refused("p-takahashi", elsewhere).code == "case.missing"
    assert Story().refused("p-takahashi", elsewhere).code == "case.missing"


def test_times_in_a_case_go_forward_even_when_the_servers_clock_is_set_back() -> None:
    story = circulating("r1s2")
    newest = story.case.slots()[1].acted_at
    assert newest is not None
    earlier = replace(facts("p-yoshida"), now=newest - timedelta(hours=2))
    outcome = decide(story.case, story.approval("r1s3"), earlier)
    assert not isinstance(outcome, Refusal)
    assert outcome[0].at == newest + timedelta(microseconds=1)


def test_the_number_of_the_last_day_of_march_belongs_to_the_old_year() -> None:
    late = replace(facts("p-yamazaki"), now=facts("x").now.replace(year=2027, month=3, day=31))
    for hours, year in ((14, 2026), (15, 2027)):
        now = late.now.replace(hour=hours, minute=0)
        number = DocumentNumber(series=series_at("情政", now), serial=1)
        at = replace(late, now=now, number=number)
        outcome = decide(None, drafting(tablets()), at)
        assert not isinstance(outcome, Refusal)
        assert isinstance(outcome[0], Drafted)
        assert isinstance(outcome[2], Numbered)
        assert outcome[2].fiscal_year == year


def test_a_drafter_with_two_posts_chooses_in_which_he_drafts() -> None:
    story = Story(transferred(("post-zaisei-shuji", "p-yamazaki", "concurrent"), day="2026-11-24"))
    content = tablets(consents=())
    story.happens("p-yamazaki", drafting(content, "post-zaisei-shuji"))
    assert story.case.drafter.section_name == "財政係"
    assert story.case.drafter.capacity.value == "concurrent"
    assert story.case.slots()[-1].post_id == PostId("post-zaisei-kyokucho")
