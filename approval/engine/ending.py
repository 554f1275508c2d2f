# SPDX-License-Identifier: Apache-2.0
"""Endings without a favourable decision: rejection (否決) and withdrawal (取下げ)."""

from approval.case import Case, CaseState, SlotKind
from approval.commands import Reject, Withdraw
from approval.content_checks import REMARK_LIMIT, check_length
from approval.engine.facts import Facts
from approval.engine.guards import (
    Outcome,
    check_reason,
    moment,
    owner,
    refuse_slot,
    wrong_state,
)
from approval.engine.notices import consented_posts
from approval.engine.postviewing import discharged_by
from approval.engine.pulling_up import judged_slot
from approval.engine.substituting import StandIn, standing_in
from approval.events import Rejected, Withdrawn
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse


def reject(case: Case, command: Reject, facts: Facts) -> Outcome:
    """End the case by the decider; it can be drafted anew, quoting it.

    A substitute sends back instead: what he refuses for good, the decider could not undo.
    """
    stands_in = standing_in(case, command, facts)
    if isinstance(stands_in, StandIn):
        named = {"slot": stands_in.turn.slot.seal_title, "article": stands_in.article}
        return refuse(RefusalCode.DAIKETSU_NO_REJECTION, **named)
    judged = judged_slot(case, command, facts)
    if isinstance(judged, Refusal):
        return judged
    turn = judged.turn
    if turn.slot.kind is not SlotKind.KESSAI:
        return refuse_slot(RefusalCode.SLOT_NOT_DECIDER, turn.slot)
    refusal = check_reason(command.reason)
    if refusal:
        return refusal
    rejected = Rejected(at=turn.at, slot_id=command.slot_id, by=turn.by, reason=command.reason)
    return *judged.before, rejected, *discharged_by(case, turn.by, turn.at)


def withdraw(case: Case, command: Withdraw, facts: Facts) -> Outcome:
    """End the case by its drafter before the decision.

    A draft that nobody else has seen needs no reason.
    """
    refusal = wrong_state(case, CaseState.DRAFT, CaseState.CIRCULATING, CaseState.REMANDED)
    if refusal:
        return refusal
    by = owner(case, facts)
    if isinstance(by, Refusal):
        return by
    seen = case.submitted_at is not None or case.round > 1
    refusal = (
        check_reason(command.reason)
        if seen
        else check_length("reason", command.reason, REMARK_LIMIT)
    )
    if refusal:
        return refusal
    at = moment(case, facts)
    return (Withdrawn(at=at, by=by, reason=command.reason, notify=consented_posts(case)),)
