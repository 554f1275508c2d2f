# SPDX-License-Identifier: Apache-2.0
"""What somebody may feel like doing in a case as he last saw it, rightly or not."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from approval.case import Case, CaseState, Slot, SlotKind, SlotStatus, Weight
from approval.commands import (
    AddOpinion,
    Approve,
    CaseCommand,
    DraftCase,
    Hold,
    PostViewCase,
    RefuseConsent,
    Reject,
    Release,
    Remand,
    Retract,
    Revise,
    SubmitCase,
    Withdraw,
)
from approval.engine.postviewing import open_postviews
from approval.identifiers import CaseId, PersonId, PostId

Wish = tuple[int, CaseCommand]
"""An act and its weight among the others."""

SMALL_TALK = 2
"""The weight of a remark: more than that is worth doing at once."""

SUBSTITUTE = "p-zaizen"
"""First in the order for the deciding 総務局長."""


def wishes(case: Case, person: PersonId, post: PostId) -> Iterator[Wish]:
    """Give the acts that this person may come upon."""
    mine = case.drafter.person_id == person
    for slot in case.slots():
        yield from _in_slot(case, slot, person, post)
    for owed in open_postviews(case):
        if post == owed.post_id:
            yield (
                15,
                PostViewCase(
                    case_id=case.case_id, round=owed.round, slot_id=owed.slot_id, post_id=post
                ),
            )
    if mine and case.state is CaseState.REMANDED:
        content = replace(case.content, title=f"{case.content.title}（改）")
        yield 25, DraftCase(case_id=case.case_id, post_id=post, content=content)
    if mine and case.state in (CaseState.REMANDED, CaseState.CIRCULATING):
        yield 1, Withdraw(case_id=case.case_id, reason="見直し")
    if case.state is not CaseState.DRAFT:
        yield SMALL_TALK, remark(case.case_id, post)


def _in_slot(case: Case, slot: Slot, person: PersonId, post: PostId) -> Iterator[Wish]:
    if slot.acted is not None and slot.acted.person_id == person:
        yield 4, Retract(case_id=case.case_id, slot_id=slot.slot_id)
    if slot.kind is SlotKind.KIAN:
        if slot.status is SlotStatus.OPEN and slot.post_id == post:
            yield 25, _submission(case, slot)
    elif slot.post_id == post:
        yield from _in_own_slot(case, slot)
    elif person == SUBSTITUTE and slot.kind is SlotKind.KESSAI and slot.status is SlotStatus.OPEN:
        yield 15, approval(case, slot)


def _in_own_slot(case: Case, slot: Slot) -> Iterator[Wish]:
    place: dict[str, Any] = {
        "case_id": case.case_id,
        "slot_id": slot.slot_id,
        "post_id": slot.post_id,
    }
    if slot.status is SlotStatus.HELD:
        yield 12, Release(**place)
    elif slot.status is SlotStatus.WAITING:
        yield 6, replace(approval(case, slot), pull_up=slot.kind is not SlotKind.GOGI)
    elif slot.status is SlotStatus.OPEN:
        yield 25, approval(case, slot)
        yield 2, Hold(**place, reason="照会中")
        yield from _turning_it_back(case, slot)
        for weight in Weight:
            yield 1, _correction(case, slot, weight)
    else:
        yield 1, approval(case, slot)


def _turning_it_back(case: Case, slot: Slot) -> Iterator[Wish]:
    seen: dict[str, Any] = {
        "case_id": case.case_id,
        "slot_id": slot.slot_id,
        "post_id": slot.post_id,
        "revision_hash": case.revision_hash,
        "reason": "仕様が不足",
    }
    yield 1, Remand(**seen)
    yield 2, Remand(**seen, to_slot=case.slots()[1].slot_id)
    if slot.kind is SlotKind.GOGI:
        yield 1, RefuseConsent(**seen)
    if slot.kind is SlotKind.KESSAI:
        yield 1, Reject(**seen)


def remark(case_id: CaseId, post: PostId) -> AddOpinion:
    """Make an opinion, for whoever has nothing to decide."""
    return AddOpinion(case_id=case_id, post_id=post, text="よいと思います。")


def approval(case: Case, slot: Slot) -> Approve:
    """Make the approval in a slot."""
    return Approve(
        case_id=case.case_id,
        slot_id=slot.slot_id,
        post_id=slot.post_id,
        revision_hash=case.revision_hash,
    )


def _submission(case: Case, slot: Slot) -> SubmitCase:
    return SubmitCase(case_id=case.case_id, slot_id=slot.slot_id, revision_hash=case.revision_hash)


def _correction(case: Case, slot: Slot, weight: Weight) -> Revise:
    return Revise(
        case_id=case.case_id,
        slot_id=slot.slot_id,
        post_id=slot.post_id,
        revision_hash=case.revision_hash,
        weight=weight,
        title=f"{case.content.title}（訂正）",
        body=case.content.body,
        amount=case.content.amount,
        reason="誤記",
    )
