# SPDX-License-Identifier: Apache-2.0
"""Decisions on paper in the one register, and paper that travels beside a case (紙併用)."""

from approval.authority import who_decides
from approval.authority.eligibility import Paperwork, may_be_electronic
from approval.calendar import city_day
from approval.case import Authority, Case, Signatory, Slot
from approval.commands import RegisterPaper, SeePaper
from approval.content import CaseContent
from approval.content_checks import REMARK_LIMIT, TITLE_LIMIT, check_content, check_length
from approval.engine.drafting import numbered
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, held_slot, refuse_case, signatory
from approval.engine.substituting import StandIn, stand_in
from approval.events import PaperRegistered, PaperSeen
from approval.hashing import revision_hash
from approval.identifiers import PersonId
from approval.people import Capacity
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.register.paper import PaperDecision, PaperReason

NOBODY = PersonId("")
"""Who drafted on paper is a name, not an account."""


def register_paper(case: Case | None, command: RegisterPaper, facts: Facts) -> Outcome:
    """Enter a case that was decided on paper, under a number of the same series."""
    if case is not None:
        return refuse_case(RefusalCode.PAPER_ALREADY_REGISTERED, case)
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    drafter = _drafter(command, facts)
    if isinstance(drafter, Refusal):
        return drafter
    refusal = check_content(command.content) or _check_paper(command.paper, facts)
    if refusal:
        return refusal
    content, paper = command.content, command.paper
    authority = who_decides(
        facts.rules,
        content.matter,
        content.amount,
        content.flags,
        paper.decided_on,
        content.contract_amount,
    )
    if isinstance(authority, Refusal):
        return authority
    if refusal := _unruled(content, paper, authority, facts):
        return refusal
    registered = PaperRegistered(
        at=facts.now,
        case_id=command.case_id,
        by=by,
        drafter=drafter,
        content=content,
        revision_hash=revision_hash(content),
        authority=authority,
        paper=paper,
    )
    return registered, numbered(facts, facts.now)


def see_paper(case: Case, command: SeePaper, facts: Facts) -> Outcome:
    """Record that the holder of a slot saw the paper."""
    slot = case.slot(command.slot_id)
    # Who decides for an absent decider (代決), or before others (引上げ), sees it too.
    standing_in = stand_in(case, slot, facts) if slot is not None else None
    turn = standing_in or held_slot(case, command, facts)
    if isinstance(turn, StandIn):
        turn = turn.turn
    if isinstance(turn, Refusal):
        return turn
    if not case.content.paper_attachments:
        return refuse_case(RefusalCode.PAPER_NONE_HERE, case)
    return (PaperSeen(at=turn.at, slot_id=command.slot_id, by=turn.by),)


def unseen_paper(case: Case, slot: Slot | None) -> Refusal | None:
    """Refuse an approval of paper that was not seen; names the first and its place."""
    papers = case.content.paper_attachments
    if slot is None or not papers or slot.paper_seen_at is not None:
        return None
    return refuse(
        RefusalCode.PAPER_NOT_SEEN,
        slot=slot.seal_title,
        paper=papers[0].name,
        location=papers[0].location,
    )


def _drafter(command: RegisterPaper, facts: Facts) -> Signatory | Refusal:
    """Return the office that drafted, with the name that stands on the paper."""
    post = facts.view.post(command.drafter_post_id)
    section = facts.view.section(post.section_id) if post else None
    if post is None or section is None:
        return refuse(RefusalCode.ROUTE_POST_UNKNOWN, post_id=command.drafter_post_id)
    if not command.drafter_name.strip():
        return refuse(RefusalCode.PAPER_FIELD_MISSING, field="drafter")
    return check_length("drafter", command.drafter_name, TITLE_LIMIT) or Signatory(
        person_id=NOBODY,
        name=command.drafter_name,
        post_id=post.post_id,
        post_title=post.title,
        section_id=section.section_id,
        section_name=section.name,
        capacity=Capacity.REGULAR,
    )


def _unruled(
    content: CaseContent, paper: PaperDecision, authority: Authority, facts: Facts
) -> Refusal | None:
    """Refuse the reason that a rule keeps the case on paper where no rule does."""
    if paper.reason is not PaperReason.RULE_KEEPS_PAPER:
        return None
    asked = Paperwork.of(content, authority.rank)
    answer = may_be_electronic(facts.rules.eligibility, asked, paper.decided_on)
    if answer.takes_paper():
        return None
    return refuse(
        RefusalCode.PAPER_NO_RULE,
        matter=facts.rules.label(content.matter),
        rule=answer.article or facts.rules.name,
    )


def _check_paper(paper: PaperDecision, facts: Facts) -> Refusal | None:
    today = city_day(facts.now)
    if paper.decided_on > today:
        day = paper.decided_on.isoformat()
        return refuse(RefusalCode.PAPER_DECIDED_LATER, day=day, today=today.isoformat())
    needed = {"decider": paper.decider, "location": paper.location}
    if paper.reason is PaperReason.OTHER or paper.outcome == "rejected":
        needed["remark"] = paper.remark
    missing = next((field for field, text in needed.items() if not text.strip()), None)
    if missing is not None:
        return refuse(RefusalCode.PAPER_FIELD_MISSING, field=missing)
    return (
        check_length("decider", paper.decider, TITLE_LIMIT)
        or check_length("location", paper.location, TITLE_LIMIT)
        or check_length("remark", paper.remark, REMARK_LIMIT)
    )
