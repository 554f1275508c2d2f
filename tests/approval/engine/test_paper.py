# SPDX-License-Identifier: Apache-2.0
"""Decisions on paper stand in the one register, and paper beside a case must be seen."""

from dataclasses import replace
from datetime import date

import pytest

from approval.authority.eligibility import EligibilityRule
from approval.case import CaseState
from approval.commands import RegisterPaper, SeePaper
from approval.encoding import case_from_plain, command_from_plain, to_plain
from approval.engine import decide, offers, replay
from approval.events import Numbered, PaperRegistered
from approval.hashing import revision_hash
from approval.identifiers import CaseId, PersonId, PostId, SlotId
from approval.refusal import Refusal
from approval.register.entry import office_of, register_entry
from approval.register.numbers import DocumentNumber, NumberKind, Series
from approval.register.paper import Carrier, PaperAttachment, PaperDecision, PaperReason
from tests.approval.city import NOW, away, city, facts, tablets
from tests.approval.engine.record import said, told
from tests.approval.story import CASE, Story, drafting

DRAWINGS = PaperAttachment(name="図面一式", location="土木課 書庫A-3")
HYBRID = tablets(paper_attachments=(DRAWINGS,), consents=())
PAPER = PaperDecision(
    decided_on=date(2026, 11, 20),
    decider="総務局長 大友 宗介",
    reason=PaperReason.SYSTEM_OUTAGE,
    location="情報政策課 キャビネット2",
)


def registering(**changes: object) -> RegisterPaper:
    """Return the entry of a decision that 情報政策課 made on paper during an outage."""
    fields: dict[str, object] = {
        "case_id": CASE,
        "post_id": PostId("post-kaikei-shuji"),
        "drafter_post_id": PostId("post-joho-shuji"),
        "drafter_name": "森 林",
        "content": tablets(attachments=(), consents=()),
        "paper": PAPER,
        **changes,
    }
    return RegisterPaper(**fields)


def test_a_paper_decision_begins_and_ends_with_its_entry() -> None:
    outcome = decide(None, registering(), facts("p-kera"))
    assert not isinstance(outcome, Refusal)
    registered, numbered = outcome
    assert isinstance(registered, PaperRegistered)
    assert isinstance(numbered, Numbered)
    case = replay(outcome)
    assert (case.state, case.number, case.stages) == (CaseState.DECIDED, "令8情政第1号", ())
    assert (case.drafter.section_name, case.drafter.person_id) == ("情報政策係", "")
    assert registered.by.name == "計良 佐和"
    # The declared day decides the period; when it was registered stays what it was.
    assert (case.decided_at, case.authority.label) == (NOW, "局長専決")
    entry = register_entry(case)
    assert (entry.carrier, entry.reason, entry.outcome) == (
        Carrier.PAPER,
        "system_outage",
        "decided",
    )
    assert entry.decided_on == date(2026, 11, 20)
    assert case_from_plain(to_plain(case)) == case


def test_a_change_of_contract_decided_on_paper_finds_its_decider_by_the_contract() -> None:
    change = tablets(
        matter="works_change",
        amount=12_999_999,
        contract_amount=130_000_000,
        attachments=(),
        consents=(),
    )
    outcome = decide(None, registering(content=change), facts("p-kera"))
    assert not isinstance(outcome, Refusal), outcome
    authority = replay(outcome).authority
    assert (authority.label, authority.article) == ("局長専決", "第2条(3)")


def test_a_rejection_on_paper_is_a_decision_too() -> None:
    paper = replace(PAPER, outcome="rejected", remark="効果が見込めない")
    outcome = decide(None, registering(paper=paper), facts("p-kera"))
    assert not isinstance(outcome, Refusal)
    case = replay(outcome)
    assert (case.state, case.ending_reason) == (CaseState.REJECTED, "効果が見込めない")
    assert register_entry(case).decided_on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("changes", "code", "named"),
    [
        ({"post_id": PostId("post-joho-kacho")}, "post.not_held", "情報政策課長"),
        ({"drafter_post_id": PostId("post-x")}, "route.post_unknown", "post-x"),
        ({"drafter_name": "　"}, "paper.field_missing", "drafter"),
        ({"paper": replace(PAPER, location="")}, "paper.field_missing", "location"),
        ({"paper": replace(PAPER, decider="")}, "paper.field_missing", "decider"),
        ({"paper": replace(PAPER, reason=PaperReason.OTHER)}, "paper.field_missing", "remark"),
        ({"paper": replace(PAPER, outcome="rejected")}, "paper.field_missing", "remark"),
        (
            {"paper": replace(PAPER, decided_on=date(2026, 11, 25))},
            "paper.decided_later",
            "2026-11-25",
        ),
        ({"content": tablets(matter="none")}, "authority.matter_unknown", "none"),
        ({"content": replace(HYBRID, title="")}, "content.title_missing", ""),
    ],
)
def test_an_entry_that_would_not_be_found_again_is_refused(
    changes: dict[str, object], code: str, named: str
) -> None:
    outcome = decide(None, registering(**changes), facts("p-kera"))
    assert isinstance(outcome, Refusal)
    assert outcome.code == code
    assert not named or named in outcome.params.values()


BY_RULE = replace(PAPER, reason=PaperReason.RULE_KEEPS_PAPER)
KEEPING = EligibilityRule(
    article="第6条",
    matter="supply",
    rank="bureau_head",
    retention_from=10,
    condition=("official_seal",),
    secret=True,
    medium="paper",
    reason=PaperReason.RULE_KEEPS_PAPER,
    valid_from=date(2026, 11, 20),
)
"""A row that asks everything that a case on paper is known by."""
KEPT = {"retention_years": 10, "flags": ("official_seal",), "secrecy": "restricted"}


def by_rule(row: EligibilityRule, **content: object) -> object:
    """Register a decision that a rule keeps on paper; return the refusal's parameters, if any."""
    known = facts("p-kera")
    known = replace(known, rules=replace(known.rules, eligibility=(row,)))
    entry = tablets(**{"attachments": (), "consents": (), **KEPT, **content})
    outcome = decide(None, registering(content=entry, paper=BY_RULE), known)
    if not isinstance(outcome, Refusal):
        return None
    return outcome.code, outcome.params


def test_a_rule_that_keeps_the_case_on_paper_is_a_reason() -> None:
    assert by_rule(KEEPING) is None
    assert by_rule(replace(KEEPING, medium="either")) is None


@pytest.mark.parametrize(
    "content",
    [{"retention_years": 5}, {"flags": ()}, {"secrecy": ""}, {"amount": 1, "matter": "works"}],
    ids=str,
)
def test_a_case_that_no_rule_keeps_on_paper_needs_another_reason(
    content: dict[str, object],
) -> None:
    label = "工事の施行" if "matter" in content else "物件、労力その他の供給"
    refused = ("paper.no_rule", {"matter": label, "rule": "kumamoto-fire-bureau"})
    assert by_rule(KEEPING, **content) == refused


def test_the_row_that_makes_a_case_electronic_is_named_by_its_article() -> None:
    row = replace(KEEPING, medium="electronic", reason=None)
    refused = {"matter": "物件、労力その他の供給", "rule": "第6条"}
    assert by_rule(row) == ("paper.no_rule", refused)


def test_the_rules_of_the_day_of_the_decision_count() -> None:
    later = replace(KEEPING, valid_from=date(2026, 11, 21))
    assert by_rule(later) is not None


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"drafter_name": "森" * 201}, ("drafter", "201", "200")),
        ({"paper": replace(PAPER, decider="長" * 201)}, ("decider", "201", "200")),
        ({"paper": replace(PAPER, location="棚" * 201)}, ("location", "201", "200")),
        ({"paper": replace(PAPER, remark="注" * 2001)}, ("remark", "2001", "2000")),
    ],
)
def test_each_text_of_an_entry_has_its_limit(
    changes: dict[str, object], named: tuple[str, str, str]
) -> None:
    outcome = decide(None, registering(**changes), facts("p-kera"))
    assert isinstance(outcome, Refusal)
    assert outcome.code == "content.text_too_long"
    assert outcome.params == dict(zip(("field", "length", "limit"), named, strict=True))


def test_what_was_decided_today_is_registered_today_and_not_before() -> None:
    today, tomorrow = date(2026, 11, 24), date(2026, 11, 25)
    entry = registering(paper=replace(PAPER, decided_on=today))
    assert not isinstance(decide(None, entry, facts("p-kera")), Refusal)
    later = registering(paper=replace(PAPER, decided_on=tomorrow))
    outcome = decide(None, later, facts("p-kera"))
    assert isinstance(outcome, Refusal)
    assert outcome.params == {"day": "2026-11-25", "today": "2026-11-24"}


def test_the_entry_keeps_every_field_of_what_was_stated() -> None:
    outcome = decide(None, registering(), facts("p-kera"))
    assert not isinstance(outcome, Refusal)
    registered, number = (said(event) for event in outcome)
    assert registered == {
        "type": "paper_registered",
        "at": 0,
        "case_id": CASE,
        "by": "計良 佐和/post-kaikei-shuji/regular",
        "drafter": "森 林/post-joho-shuji/regular",
        "content": f"{tablets().title}/12000000",
        "revision_hash": revision_hash(registering().content),
        "authority": said(replay(outcome).authority),
        "paper": {
            "decided_on": "2026-11-20",
            "outcome": "decided",
            "decider": "総務局長 大友 宗介",
            "reason": "system_outage",
            "location": "情報政策課 キャビネット2",
        },
    }
    assert (number["at"], number["number"]) == (0, "令8情政第1号")
    begun = said(replay(outcome[:1]))
    assert (begun["rev"], begun["round"], begun["state"]) == (1, 1, "decided")
    assert "number" not in begun
    assert (begun["drafted_at"], begun["submitted_at"], begun["decided_at"]) == (0, 0, 0)


def test_a_remark_on_a_decision_is_no_reason_for_an_ending() -> None:
    paper = replace(PAPER, remark="停電のため")
    outcome = decide(None, registering(paper=paper), facts("p-kera"))
    assert not isinstance(outcome, Refusal)
    assert replay(outcome).ending_reason == ""
    rejected = decide(None, registering(paper=replace(paper, outcome="rejected")), facts("p-kera"))
    assert not isinstance(rejected, Refusal)
    assert replay(rejected).decided_at is None


def test_a_substitute_sees_the_paper_before_he_decides() -> None:
    story = Story()
    story.draft(HYBRID)
    story.submit()
    for person, slot_id in (("p-takahashi", "r1s2"), ("p-yoshida", "r1s3")):
        story.happens(person, seeing(slot_id, story.post(slot_id)))
        story.happens(person, story.approval(slot_id))
    story.absences = away("p-otomo")
    see = seeing("r1s4", "post-somu-kyokucho")
    assert story.refused("p-zaizen", story.approval("r1s4")).code == "paper.not_seen"
    assert story.refused("p-yoshida", see).code == "daiketsu.not_first"
    substitute, posts = PersonId("p-zaizen"), [PostId("post-zaisei-kyokucho")]
    now = facts("p-zaizen", absences=story.absences)
    assert {"daiketsu", "see_paper"} <= offers(story.case, substitute, posts, now)
    unknown = story.refused("p-zaizen", seeing("r1s9", "post-somu-kyokucho"))
    assert unknown.code == "slot.unknown"
    assert told(story, "p-zaizen", see) == [
        {
            "type": "paper_seen",
            "at": story.minute,
            "slot_id": "r1s4",
            "by": "財前 五郎/post-zaisei-kyokucho/substitute",
        }
    ]
    assert "decided" in story.happens("p-zaizen", story.approval("r1s4"))


def test_a_case_is_registered_once() -> None:
    outcome = decide(None, registering(), facts("p-kera"))
    assert not isinstance(outcome, Refusal)
    again = decide(replay(outcome), registering(), facts("p-kera"))
    assert isinstance(again, Refusal)
    assert again.code == "paper.already_registered"


def test_the_entry_travels_as_a_command() -> None:
    assert command_from_plain(to_plain(registering())) == registering()


def test_paper_beside_a_case_is_seen_before_it_is_approved() -> None:
    story = Story()
    story.draft(HYBRID)
    story.submit()
    slot = story.case.slots()[1]
    assert register_entry(story.case).carrier is Carrier.HYBRID
    refusal = story.refused("p-takahashi", story.approval(slot.slot_id))
    assert refusal.code == "paper.not_seen"
    assert refusal.params["location"] == DRAWINGS.location
    posts = [slot.post_id]
    assert "see_paper" in offers(story.case, PersonId("p-takahashi"), posts)

    assert story.happens("p-takahashi", seeing(slot.slot_id, slot.post_id)) == ["paper_seen"]

    assert "see_paper" not in offers(story.case, PersonId("p-takahashi"), posts)
    assert "approved" in story.happens("p-takahashi", story.approval(slot.slot_id))
    # Each slot sees for itself.
    following = story.case.slots()[2]
    refusal = story.refused("p-yoshida", story.approval(following.slot_id))
    assert refusal.code == "paper.not_seen"


def test_nobody_says_for_another_that_he_saw_the_paper() -> None:
    story = Story()
    story.draft(HYBRID)
    story.submit()
    slot = story.case.slots()[1]
    refusal = story.refused("p-yoshida", seeing(slot.slot_id, slot.post_id))
    assert refusal.code == "post.not_held"


def test_there_is_no_paper_to_see_in_an_electronic_case() -> None:
    story = Story()
    story.draft()
    story.submit()
    slot = story.case.slots()[1]
    refusal = story.refused("p-takahashi", seeing(slot.slot_id, slot.post_id))
    assert refusal.code == "paper.none_here"


@pytest.mark.parametrize(
    ("papers", "code"),
    [
        ((replace(DRAWINGS, name=" "),), "paper.field_missing"),
        ((replace(DRAWINGS, location=""),), "paper.field_missing"),
        ((DRAWINGS, DRAWINGS), "attachment.twice"),
        ((replace(DRAWINGS, location="棚" * 201),), "content.text_too_long"),
    ],
)
def test_paper_that_nobody_could_find_is_refused(
    papers: tuple[PaperAttachment, ...], code: str
) -> None:
    story = Story()
    command = drafting(replace(HYBRID, paper_attachments=papers))
    assert story.refused("p-yamazaki", command).code == code


def test_a_number_says_year_mark_kind_serial_and_branch() -> None:
    series = Series(mark="情政", fiscal_year=2026)
    number = DocumentNumber(series=series, serial=12)
    incoming = replace(number, series=replace(series, kind=NumberKind.SHU))
    outgoing = replace(number, series=replace(series, kind=NumberKind.SO, fiscal_year=2019))
    texts = [number.text(), incoming.text(), outgoing.text(), number.followed(0).text()]
    assert texts == ["令8情政第12号", "令8情政収第12号", "平31情政送第12号", "令8情政第12号の2"]
    assert number.followed(2).text() == "令8情政第12号の3"


def test_an_office_is_counted_under_its_section_and_bureau() -> None:
    view = city().on(date(2026, 11, 24))
    found = [office_of(view, city().data.sections[i].section_id) for i in (3, 9, 1, 0)]
    pairs = [(office.bureau_id, office.section_id) for office in found if office]
    assert pairs == [("somu", "joho"), ("", "kaikei"), ("somu", "somu"), ("", "shi")]


def seeing(slot_id: str, post_id: str, case_id: CaseId = CASE) -> SeePaper:
    """Return the confirmation in a slot."""
    return SeePaper(case_id=case_id, slot_id=SlotId(slot_id), post_id=PostId(post_id))
