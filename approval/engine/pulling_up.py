# SPDX-License-Identifier: Apache-2.0
"""引上げ: a line superior acts before lower slots have, and these read afterwards (後閲).

It is part of the superior's own act and not an act before it, so nobody is passed over
unless a superior's approval, remand or rejection stands in the same breath
(docs/decisions/0007).
"""

from dataclasses import dataclass
from typing import Protocol

from approval.case import Case, CaseState, PostViewReason, Slot, SlotKind, SlotStatus
from approval.engine.facts import Facts
from approval.engine.guards import (
    UNACTED,
    RevisionCommand,
    Turn,
    held_slot,
    open_revision,
    refuse_case,
    refuse_slot,
)
from approval.engine.opening import stage_index
from approval.engine.postviewing import open_postview
from approval.events import Bypassed, CaseEvent
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode


class PullingCommand(RevisionCommand, Protocol):
    """A command on a slot that may be given before its turn."""

    @property
    def pull_up(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Judged:
    """A slot that is acted in, and what happens before the act: who is passed over."""

    turn: Turn
    before: tuple[CaseEvent, ...] = ()


def judged_slot(case: Case, command: PullingCommand, facts: Facts) -> Judged | Refusal:
    """Return a slot whose turn it is, or which its holder may pull up and means to."""
    turn = held_slot(case, command, facts)
    pulls = isinstance(turn, Turn) and turn.slot.status is SlotStatus.WAITING
    if isinstance(turn, Refusal) or not (pulls and command.pull_up):
        turn = open_revision(case, command, facts)
        return turn if isinstance(turn, Refusal) else Judged(turn)
    passed = passed_over(case, turn.slot, facts)
    if isinstance(passed, Refusal):
        return passed
    if command.revision_hash != case.revision_hash:
        return refuse_case(RefusalCode.REVISION_CHANGED, case)
    events = tuple(event for slot in passed for event in _bypassed(case, slot, turn))
    return Judged(turn, events)


def passed_over(case: Case, slot: Slot, facts: Facts) -> tuple[Slot, ...] | Refusal:
    """Return the lower slots that an act in a waiting slot would pass over.

    Refuses where one of them is a consent, which nobody stands in for, or not below the
    slot's post, and where the slot itself is a consent: it is no superior of the line (I7).
    """
    if slot.kind is SlotKind.GOGI:
        return refuse_slot(RefusalCode.PULL_UP_BY_CONSENT, slot)
    earlier = case.stages[: stage_index(case, slot)]
    passed = tuple(each for stage in earlier for each in stage.slots if each.status in UNACTED)
    for each in passed:
        if each.kind is SlotKind.GOGI:
            return refuse_slot(RefusalCode.PULL_UP_OVER_CONSENT, each)
        if not _is_superior(slot, each, facts):
            return refuse_slot(RefusalCode.PULL_UP_NOT_SUPERIOR, each)
    return passed


def pullable_slots(case: Case, facts: Facts) -> tuple[Slot, ...]:
    """Return the waiting slots whose holder may act before the lower ones."""
    if case.state is not CaseState.CIRCULATING:
        return ()
    return tuple(
        slot
        for slot in case.slots()
        if slot.status is SlotStatus.WAITING
        and not isinstance(passed_over(case, slot, facts), Refusal)
    )


def _is_superior(slot: Slot, lower: Slot, facts: Facts) -> bool:
    return any(post.post_id == slot.post_id for post in facts.view.line_above(lower.post_id))


def _bypassed(case: Case, slot: Slot, turn: Turn) -> tuple[CaseEvent, ...]:
    reason = PostViewReason.PULL_UP
    bypassed = Bypassed(
        at=turn.at, slot_id=slot.slot_id, reason=reason, by=turn.by, for_slot=turn.slot.slot_id
    )
    return bypassed, *open_postview(case, slot, reason, turn.at)
