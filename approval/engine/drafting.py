# SPDX-License-Identifier: Apache-2.0
"""Freezing a draft (起案) and submitting it (提出)."""

from datetime import datetime

from approval.calendar import city_day, fiscal_year
from approval.case import Case, CaseState, Signatory, Superseded
from approval.commands import DraftCase, SubmitCase
from approval.content import CaseContent
from approval.content_checks import check_content
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, moment, owns, refuse_case, signatory, wrong_state
from approval.engine.opening import opened_from
from approval.engine.quoting import quoted_case
from approval.engine.reading import readers_added
from approval.engine.resuming import resumed, told_of_wording
from approval.engine.slots import planned_slots
from approval.events import (
    CaseEvent,
    Drafted,
    Numbered,
    RoutePlanned,
    SlotSkipped,
    Submitted,
)
from approval.hashing import revision_hash
from approval.identifiers import PersonId, PostId
from approval.merging import SAME_PERSON, is_merged
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.routing import RoutePlan, plan_route


def draft(case: Case | None, command: DraftCase, facts: Facts) -> Outcome:
    """Freeze a first draft, or again what is one's own and not in circulation."""
    refusal = _may_draft(case, facts) if case else None
    if refusal:
        return refusal
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    refusal = check_content(command.content) or _unknown_reader(command.content, facts)
    if refusal:
        return refusal
    round_number = _round(case)
    plan = _plan(command.content, command.post_id, facts, round_number, facts.actor)
    if isinstance(plan, Refusal):
        return plan
    at = moment(case, facts) if case else facts.now
    supersedes = quoted_case(case, command, facts)
    if isinstance(supersedes, Refusal):
        return supersedes
    again = resumed(case, command, plan, by, at)
    if isinstance(again, Refusal):
        return again
    frozen = _frozen(command, by, plan, round_number, at, supersedes)
    return frozen + again + _numbered(case, facts, at)


def _may_draft(case: Case, facts: Facts) -> Refusal | None:
    refusal = wrong_state(case, CaseState.DRAFT, CaseState.REMANDED)
    if not owns(case, facts.actor, facts.view):
        return refuse(RefusalCode.CASE_NOT_DRAFTER, drafter=case.drafter.name)
    return refusal


def _unknown_reader(content: CaseContent, facts: Facts) -> Refusal | None:
    """Refuse a need-to-know list that names a post the organisation does not have."""
    unknown = next((each for each in content.readers if facts.view.post(each) is None), None)
    if unknown is None:
        return None
    return refuse(RefusalCode.CONTENT_READER_UNKNOWN, post_id=unknown)


def _round(case: Case | None) -> int:
    """Return the round of the new freeze: the same only where nothing was ever signed."""
    if case is None:
        return 1
    return case.round if case.submitted_at is None else case.round + 1


def _plan(
    content: CaseContent, post_id: PostId, facts: Facts, round_number: int, drafter: PersonId
) -> RoutePlan | Refusal:
    day = city_day(facts.now)
    return plan_route(content, post_id, facts.view, facts.rules, day, round_number, drafter)


def _frozen(
    command: DraftCase,
    by: Signatory,
    plan: RoutePlan,
    round_number: int,
    at: datetime,
    supersedes: Superseded | None,
) -> tuple[CaseEvent, ...]:
    drafted = Drafted(
        at=at,
        case_id=command.case_id,
        by=by,
        content=command.content,
        revision_hash=revision_hash(command.content),
        round=round_number,
        supersedes=supersedes,
    )
    planned = RoutePlanned(at=at, authority=plan.authority, stages=plan.stages)
    return (
        drafted,
        planned,
        *(
            SlotSkipped(at=at, slot_id=slot_id, by=None, reason=SAME_PERSON)
            for slot_id in plan.merged
        ),
    )


def _numbered(case: Case | None, facts: Facts, at: datetime) -> tuple[CaseEvent, ...]:
    """Take the number once; its year is that of taking it (approval.md 2.4)."""
    if case is not None and case.number:
        return ()
    return (numbered(facts, at),)


def numbered(facts: Facts, at: datetime) -> Numbered:
    """Record the number that the register gives; a client's own try has none yet."""
    number = facts.number
    if number is None:
        return Numbered(at=at, number="", fiscal_year=fiscal_year(city_day(facts.now)))
    return Numbered(
        at=at,
        number=number.text(),
        fiscal_year=number.series.fiscal_year,
        mark=number.series.mark,
        kind=number.series.kind.value,
        serial=number.serial,
        branch=number.branch,
    )


def submit(case: Case, command: SubmitCase, facts: Facts) -> Outcome:
    """Submit with the drafter's seal; the first stage above him opens.

    A successor in the drafting post freezes the draft as his own first, so that the
    seal, the name on the sheet and the drafter who may not approve (I9) are one person.
    """
    if facts.actor != case.drafter.person_id:
        return refuse(RefusalCode.CASE_NOT_DRAFTER, drafter=case.drafter.name)
    by = signatory(facts, case.owner_post_id)
    if isinstance(by, Refusal):
        return by
    refusal = wrong_state(case, CaseState.DRAFT) or _unlike_draft(case, command, facts)
    if refusal:
        return refusal
    at = moment(case, facts)
    submitted = Submitted(
        at=at,
        slot_id=command.slot_id,
        by=by,
        revision_hash=command.revision_hash,
        notify=told_of_wording(case),
    )
    readers = readers_added(case, case.content.kyoran, by, facts.view, at)
    return submitted, *opened_from(case, 1, at, facts), *readers


def _unlike_draft(case: Case, command: SubmitCase, facts: Facts) -> Refusal | None:
    """Refuse what is no longer as drafted: the content, the organisation or the rules."""
    if command.slot_id != case.stages[0].slots[0].slot_id:
        return refuse(RefusalCode.SLOT_UNKNOWN, slot_id=command.slot_id)
    if command.revision_hash != case.revision_hash:
        return refuse_case(RefusalCode.REVISION_CHANGED, case)
    plan = _plan(case.content, case.owner_post_id, facts, case.round, facts.actor)
    if isinstance(plan, Refusal):
        return plan
    merged = tuple(s.slot_id for s in case.slots() if is_merged(s))
    same_route = (plan.stages, plan.merged) == (planned_slots(case), merged)
    if plan.authority != case.authority or not same_route:
        return refuse_case(RefusalCode.ROUTE_CHANGED, case)
    return None
