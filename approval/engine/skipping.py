# SPDX-License-Identifier: Apache-2.0
"""Leaving out the slot of a vacant post (飛ばし): a deliberate act, never automatic."""

from approval.case import Case, Slot, SlotKind, SlotStatus
from approval.commands import Skip
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, check_reason, refuse_slot
from approval.engine.opening import opened_by
from approval.engine.steering import steered_slot
from approval.events import SlotSkipped
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse

_FIXED = {
    SlotKind.KESSAI: RefusalCode.SLOT_DECIDER_NOT_SKIPPED,
    SlotKind.GOGI: RefusalCode.SLOT_CONSENT_NOT_SKIPPED,
}


def skip(case: Case, command: Skip, facts: Facts) -> Outcome:
    """Leave out a slot whose post nobody holds, not even as acting head (事務取扱).

    The decider's slot never goes, so at least one approver remains; a section asked for
    consent cannot be bypassed (I4): its slot is re-addressed instead.
    """
    turn = steered_slot(case, command, facts)
    if isinstance(turn, Refusal):
        return turn
    if turn.slot.kind in _FIXED:
        return refuse_slot(_FIXED[turn.slot.kind], turn.slot)
    holders = facts.view.holders(turn.slot.post_id)
    if holders:
        holder = holders[0][0].name
        return refuse(RefusalCode.SLOT_NOT_VACANT, slot=turn.slot.seal_title, holder=holder)
    refusal = check_reason(command.reason)
    if refusal:
        return refusal
    skipped = SlotSkipped(at=turn.at, slot_id=command.slot_id, by=turn.by, reason=command.reason)
    if turn.slot.status is SlotStatus.WAITING:
        return (skipped,)
    return skipped, *opened_by(case, turn.slot, turn.at, facts)


def skippable(slot: Slot, facts: Facts) -> bool:
    """Say whether a slot may be left out at all: nobody holds its post, and it can go."""
    return slot.kind not in _FIXED and not facts.view.holders(slot.post_id)
