# SPDX-License-Identifier: Apache-2.0
"""Going back: remand (差戻し), refused consent, and retraction of one's own act (引戻し)."""

from approval.case import Case, Slot, SlotKind
from approval.commands import RefuseConsent, Remand, Retract
from approval.content_checks import REMARK_LIMIT, check_length
from approval.engine.facts import Facts
from approval.engine.guards import (
    ACTED,
    Outcome,
    Turn,
    check_reason,
    circulating_slot,
    moment,
    open_revision,
    refuse_case,
    refuse_slot,
    signatory,
)
from approval.engine.opening import open_stage, stage_index
from approval.engine.postviewing import discharged_by
from approval.engine.pulling_up import Judged, judged_slot
from approval.engine.slots import first_passed_over
from approval.engine.substituting import StandIn, standing_in
from approval.events import ConsentRefused, Remanded, Retracted, SlotOpened
from approval.merging import is_merged
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse


def remand(case: Case, command: Remand, facts: Facts) -> Outcome:
    """Send back to the drafter, or to an earlier slot in the same round.

    A substitute may, too: sending back is part of deciding this once. Nothing was decided,
    so the absent holder reads nothing afterwards: the case comes to his desk again.
    """
    stands_in = standing_in(case, command, facts)
    judged = _judged(case, command, stands_in, facts)
    if isinstance(judged, Refusal):
        return judged
    turn = judged.turn
    refusal = check_reason(command.reason)
    if refusal:
        return refusal
    target = _target(case, command, turn)
    if isinstance(target, Refusal):
        return target
    remanded = Remanded(
        at=turn.at,
        slot_id=command.slot_id,
        by=turn.by,
        reason=command.reason,
        to_slot=target.slot_id if target else None,
        article=stands_in.article if isinstance(stands_in, StandIn) else "",
        resume=command.resume and target is None,
    )
    acts = *judged.before, remanded, *discharged_by(case, turn.by, turn.at)
    if target is None:
        return acts
    return *acts, *open_stage(case.stages[stage_index(case, target)], turn.at, "remand")


def _judged(
    case: Case, command: Remand, stands_in: StandIn | Refusal | None, facts: Facts
) -> Judged | Refusal:
    if stands_in is None:
        return judged_slot(case, command, facts)
    if isinstance(stands_in, Refusal):
        return stands_in
    if command.revision_hash != case.revision_hash:
        return refuse_case(RefusalCode.REVISION_CHANGED, case)
    return Judged(stands_in.turn)


def _target(case: Case, command: Remand, turn: Turn) -> Slot | Refusal | None:
    """Return the earlier slot to go back to; the drafter's own slot means the drafter."""
    if command.to_slot is None:
        return None
    target = case.slot(command.to_slot)
    if target is None:
        return refuse(RefusalCode.SLOT_UNKNOWN, slot_id=command.to_slot)
    if target.kind is SlotKind.KIAN:
        return None
    if is_merged(target):
        return refuse_slot(RefusalCode.SLOT_LEFT_OUT, target)
    if stage_index(case, target) >= stage_index(case, turn.slot):
        return refuse_slot(RefusalCode.SLOT_NOT_EARLIER, target)
    return target


def refuse_consent(case: Case, command: RefuseConsent, facts: Facts) -> Outcome:
    """Refuse consent: the case does not die but returns to its drafter for adjustment."""
    turn = open_revision(case, command, facts)
    if isinstance(turn, Refusal):
        return turn
    if turn.slot.kind is not SlotKind.GOGI:
        return refuse_slot(RefusalCode.SLOT_NOT_CONSENT, turn.slot)
    refusal = check_reason(command.reason)
    if refusal:
        return refusal
    refused = ConsentRefused(at=turn.at, slot_id=command.slot_id, by=turn.by, reason=command.reason)
    return refused, *discharged_by(case, turn.by, turn.at)


def retract(case: Case, command: Retract, facts: Facts) -> Outcome:
    """Take back one's own act while no later slot has acted (I8).

    Signatures of the same stage made after it stand on top of it on the sheet, so their
    slots open again. Whom the act had passed over (引上げ) is asked again; that he was to
    read afterwards stays until he acts.
    """
    slot = circulating_slot(case, command.slot_id)
    if isinstance(slot, Refusal):
        return slot
    refusal = _not_retractable(case, slot, facts) or check_length(
        "reason", command.reason, REMARK_LIMIT
    )
    if refusal:
        return refusal
    by = signatory(facts, slot.post_id)
    if isinstance(by, Refusal):
        return by
    at = moment(case, facts)
    retracted = Retracted(at=at, slot_id=slot.slot_id, by=by, reason=command.reason)
    passed = first_passed_over(case.stages, slot.slot_id)
    if passed is not None:
        return retracted, *open_stage(case.stages[passed], at, "pull_up_retracted")
    return retracted, *(
        SlotOpened(at=at, slot_id=each.slot_id, again="signature_order")
        for each in _signed_after(case, slot)
    )


def _not_retractable(case: Case, slot: Slot, facts: Facts) -> Refusal | None:
    if slot.acted is None:
        return refuse_slot(RefusalCode.SLOT_NOT_ACTED, slot)
    if slot.acted.person_id != facts.actor:
        return refuse_slot(RefusalCode.SLOT_OTHERS_ACT, slot)
    later = later_act(case, slot)
    return refuse_slot(RefusalCode.SLOT_LATER_ACTED, later) if later else None


def later_act(case: Case, slot: Slot) -> Slot | None:
    """Return a slot of a later stage that has acted, None where there is none."""
    after = case.stages[stage_index(case, slot) + 1 :]
    return next((each for stage in after for each in stage.slots if each.status in ACTED), None)


def _signed_after(case: Case, slot: Slot) -> tuple[Slot, ...]:
    if case.sealed_before(slot):
        return ()  # a new sheet begins, on which the others' seals are quoted
    stage = case.stages[stage_index(case, slot)]
    mine = slot.acted_at
    return tuple(
        each
        for each in stage.slots
        if mine is not None and each.acted_at is not None and each.acted_at > mine
    )
