# SPDX-License-Identifier: Apache-2.0
"""Approval (承認), consent (合議) and decision (決裁, 代決): one command, by kind of slot."""

from typing import Literal

from approval.case import Case, SlotKind
from approval.commands import Approve
from approval.content_checks import REMARK_LIMIT, check_length
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, Turn, refuse_case
from approval.engine.opening import opened_by
from approval.engine.paper import unseen_paper
from approval.engine.postviewing import discharged_by
from approval.engine.pulling_up import judged_slot
from approval.engine.substituting import StandIn, read_by_decider, standing_in
from approval.events import Approved, CaseEvent, Consented, Decided
from approval.people import Capacity
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode


def approve(case: Case, command: Approve, facts: Facts) -> Outcome:
    """Approve, consent or decide in a slot whose turn it is, or before it (引上げ)."""
    refusal = check_length("opinion", command.opinion, REMARK_LIMIT)
    slot = case.slot(command.slot_id)
    refusal = refusal or unseen_paper(case, slot)
    stands_in = standing_in(case, command, facts)
    if stands_in is not None:
        return refusal or _stood_in(case, command, stands_in, facts)
    judged = judged_slot(case, command, facts)
    if isinstance(judged, Refusal):
        return judged
    return refusal or (*judged.before, *_acted(case, command, judged.turn, facts))


def _stood_in(case: Case, command: Approve, stands_in: StandIn | Refusal, facts: Facts) -> Outcome:
    """Act for the absent holder; his 後閲 follows the decision."""
    if isinstance(stands_in, Refusal):
        return stands_in
    if command.revision_hash != case.revision_hash:
        return refuse_case(RefusalCode.REVISION_CHANGED, case)
    acted = _acted(case, command, stands_in.turn, facts, stands_in.article)
    return *acted, *read_by_decider(case, stands_in, facts)


def _acted(
    case: Case, command: Approve, turn: Turn, facts: Facts, article: str = ""
) -> tuple[CaseEvent, ...]:
    acts = _act(command, turn, article), *discharged_by(case, turn.by, turn.at)
    if turn.slot.kind is SlotKind.KESSAI:
        return *acts, _decided(case, turn)
    return *acts, *opened_by(case, turn.slot, turn.at, facts)


def _act(command: Approve, turn: Turn, article: str) -> CaseEvent:
    kind = Consented if turn.slot.kind is SlotKind.GOGI else Approved
    return kind(
        at=turn.at,
        slot_id=command.slot_id,
        by=turn.by,
        revision_hash=command.revision_hash,
        opinion=command.opinion,
        article=article,
    )


def _decided(case: Case, turn: Turn) -> Decided:
    kind: Literal["kessai", "senketsu", "daiketsu"] = (
        "senketsu" if case.authority.delegated else "kessai"
    )
    if turn.by.capacity is Capacity.SUBSTITUTE:
        kind = "daiketsu"
    return Decided(at=turn.at, kind=kind, article=case.authority.article)
