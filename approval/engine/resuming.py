# SPDX-License-Identifier: Apache-2.0
"""Resuming at the remander: only wording was corrected, so he is asked again directly.

Both must want it: who sent back said so, and the drafter asks for it. What was approved
below the remander stands only where nothing but title and body changed and the route is the
same; whoever approved is told, as of any correction of wording (字句修正). Otherwise the case
runs again from the first slot, its consents included (I4, docs/decisions/0012).
"""

from dataclasses import replace
from datetime import datetime

from approval.case import Case, CaseState, Resumption, Signatory, Slot, SlotKind, Stage
from approval.commands import DraftCase
from approval.content import CaseContent
from approval.engine.guards import ACTED, refuse_case
from approval.engine.notices import acted_posts
from approval.engine.slots import Stages, index_of
from approval.events import Resumed
from approval.identifiers import PersonId, PostId
from approval.merging import is_merged
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode
from approval.routing import RoutePlan


def resumed(
    case: Case | None, command: DraftCase, plan: RoutePlan, by: Signatory, at: datetime
) -> tuple[Resumed, ...] | Refusal:
    """Return the event by which the approvals below the remander stand, where that is asked for.

    There is none where nobody had approved below him: then his slot is the first anyway.
    """
    if command.resume == "top" or case is None:
        return ()
    resume = case.resume
    if resume is None:
        return refuse_case(RefusalCode.RESUME_NOT_ASKED, case)
    if not is_wording(resume.content, command.content):
        return refuse_case(RefusalCode.RESUME_NOT_WORDING, case)
    before = remanded_stages(case)
    if not _same_route(before, plan) or not _may_stand(before, resume, by.person_id):
        return refuse_case(RefusalCode.RESUME_ROUTE, case)
    kept = tuple(
        new.slot_id
        for old_stage, new_stage in zip(before, plan.stages, strict=True)
        for old, new in zip(old_stage.slots, new_stage, strict=True)
        if _stands(old)
    )
    return (Resumed(at=at, by=by, kept=kept),) if kept else ()


def is_wording(old: CaseContent, new: CaseContent) -> bool:
    """Say whether nothing but title and body differs: what a correction of wording may touch."""
    return replace(new, title=old.title, body=old.body) == old


def remanded_stages(case: Case) -> Stages:
    """Return the round that was sent back; a new draft has put it among the past ones."""
    return case.stages if case.state is CaseState.REMANDED else case.past_rounds[-1].stages


def told_of_wording(case: Case) -> tuple[PostId, ...]:
    """Return the posts to tell at submission: those whose approval stands on an earlier text."""
    if case.resume is None or case.sheet_at is None:
        return ()
    if case.revision_hash == case.resume.revision_hash:
        return ()
    return acted_posts(case, without={case.owner_post_id})


def _stands(slot: Slot) -> bool:
    return slot.status in ACTED and slot.kind is not SlotKind.KIAN


def _same_route(before: Stages, plan: RoutePlan) -> bool:
    """Compare the posts asked; an addition, a 振替 or a reorganisation makes another route."""
    was = [[(s.kind, s.post_id, s.postview, is_merged(s)) for s in stage.slots] for stage in before]
    now = [
        [(s.kind, s.post_id, s.postview, s.slot_id in plan.merged) for s in stage]
        for stage in plan.stages
    ]
    return was == now


def _may_stand(before: Stages, resume: Resumption, drafter: PersonId) -> bool:
    """Everybody below the remander approved himself, and none of them drafts now (I9)."""
    index = index_of(before, resume.slot_id)
    slots = [slot for stage in before[:index] for slot in stage.slots]
    later = [slot for stage in before[index + 1 :] for slot in stage.slots]
    return (
        all(slot.status in ACTED or is_merged(slot) for slot in slots)
        and not any(slot.status in ACTED for slot in later)
        and not any(_by(slot, drafter) for slot in _kept_slots(before[: index + 1]))
    )


def _kept_slots(stages: tuple[Stage, ...]) -> list[Slot]:
    return [slot for stage in stages for slot in stage.slots if _stands(slot)]


def _by(slot: Slot, person: PersonId) -> bool:
    return slot.acted is not None and slot.acted.person_id == person
