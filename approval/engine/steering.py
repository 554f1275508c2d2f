# SPDX-License-Identifier: Apache-2.0
"""Who may change where a case goes, beside the approvers: the owner's side of the route.

The domain document leaves open who re-addresses (振替) and leaves out (飛ばし) a slot. Here
it is a superior of the slot's post, who answers for that desk, or a records officer
(文書主管), who keeps the register. Never the drafter: he would choose his own approvers.
"""

from approval.case import Case, CaseState, Signatory, Slot
from approval.engine.facts import Facts
from approval.engine.guards import (
    ACTED,
    UNACTED,
    SlotCommand,
    Turn,
    circulating_slot,
    moment,
    refuse_slot,
    signatory,
)
from approval.identifiers import PostId
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse

RECORDS_ROLE = "records"
"""Role of a records officer (文書主管); the server's name of it."""


def keeps_records(facts: Facts) -> bool:
    """Say whether the actor is a records officer."""
    return RECORDS_ROLE in facts.roles


def steered_slot(case: Case, command: SlotCommand, facts: Facts) -> Turn | Refusal:
    """Return a slot in which nobody has acted, with the actor as one who may steer it."""
    slot = circulating_slot(case, command.slot_id)
    if isinstance(slot, Refusal):
        return slot
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    refusal = _may_not(case, slot, by, facts)
    if refusal:
        return refusal
    if slot.status in UNACTED:
        return Turn(slot=slot, by=by, at=moment(case, facts))
    code = RefusalCode.SLOT_ALREADY_ACTED if slot.status in ACTED else RefusalCode.SLOT_NOT_OPEN
    return refuse_slot(code, slot)


def steering_post(case: Case, slot: Slot, facts: Facts) -> PostId | None:
    """Return the post in which the actor may steer a slot, None where he may not.

    A superior does it as the superior that he is; a records officer in any post of his.
    """
    if case.state is not CaseState.CIRCULATING or slot.status not in UNACTED:
        return None
    if facts.actor == case.drafter.person_id:
        return None
    held = [each.post_id for each in facts.view.held_posts(facts.actor)]
    above = next((post_id for post_id in held if _is_above(post_id, slot, facts)), None)
    return held[0] if above is None and held and keeps_records(facts) else above


def _may_not(case: Case, slot: Slot, by: Signatory, facts: Facts) -> Refusal | None:
    if facts.actor == case.drafter.person_id:
        return refuse_slot(RefusalCode.SLOT_OWN_ROUTE, slot)
    if keeps_records(facts) or _is_above(by.post_id, slot, facts):
        return None
    return refuse(RefusalCode.SLOT_NOT_SUPERIOR, slot=slot.seal_title)


def _is_above(post_id: PostId, slot: Slot, facts: Facts) -> bool:
    return any(post.post_id == post_id for post in facts.view.line_above(slot.post_id))
