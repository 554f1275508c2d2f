# SPDX-License-Identifier: Apache-2.0
"""Approval (承認), consent (合議) and decision (決裁): one command, by kind of slot."""

from approval.case import Case, SlotKind
from approval.commands import Approve
from approval.content_checks import REMARK_LIMIT, check_length
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, Turn, open_revision
from approval.engine.opening import opened_by
from approval.events import Approved, CaseEvent, Consented, Decided
from approval.refusal import Refusal


def approve(case: Case, command: Approve, facts: Facts) -> Outcome:
    """Approve, consent or decide in a slot whose turn it is."""
    turn = open_revision(case, command, facts)
    if isinstance(turn, Refusal):
        return turn
    refusal = check_length("opinion", command.opinion, REMARK_LIMIT)
    if refusal:
        return refusal
    act = _act(command, turn)
    if turn.slot.kind is SlotKind.KESSAI:
        return act, _decided(case, turn)
    return act, *opened_by(case, turn.slot, turn.at)


def _act(command: Approve, turn: Turn) -> CaseEvent:
    kind = Consented if turn.slot.kind is SlotKind.GOGI else Approved
    return kind(
        at=turn.at,
        slot_id=command.slot_id,
        by=turn.by,
        revision_hash=command.revision_hash,
        opinion=command.opinion,
    )


def _decided(case: Case, turn: Turn) -> Decided:
    """The mayor's own decision is 決裁; below him it is by rule, in his name (専決)."""
    mayor = case.authority.rank == "mayor"
    return Decided(
        at=turn.at, kind="kessai" if mayor else "senketsu", article=case.authority.article
    )
