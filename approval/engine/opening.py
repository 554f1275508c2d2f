# SPDX-License-Identifier: Apache-2.0
"""Whose turn it is next, and where a slot stands in the route."""

from datetime import datetime

from approval.case import Case, PostViewReason, Slot, SlotKind, Stage
from approval.engine.facts import Facts
from approval.engine.guards import SETTLED
from approval.engine.postviewing import open_postview
from approval.events import Bypassed, CaseEvent, SlotOpened


def open_stage(stage: Stage, at: datetime, again: str = "") -> tuple[CaseEvent, ...]:
    """Open every slot of a stage."""
    return tuple(SlotOpened(at=at, slot_id=slot.slot_id, again=again) for slot in stage.slots)


def stage_index(case: Case, slot: Slot) -> int:
    """Return the position of a slot's stage in the route."""
    return next(i for i, stage in enumerate(case.stages) if slot in stage.slots)


def opened_by(case: Case, slot: Slot, at: datetime, facts: Facts) -> tuple[CaseEvent, ...]:
    """Open the next stage that waits if this act was the last that its stage waited for."""
    index = stage_index(case, slot)
    others = (each for each in case.stages[index].slots if each is not slot)
    if any(each.status not in SETTLED for each in others):
        return ()
    return opened_from(case, index + 1, at, facts)


def opened_from(case: Case, index: int, at: datetime, facts: Facts) -> tuple[CaseEvent, ...]:
    """Open the first stage that waits, from an index on.

    Intermediates who are absent, and those of whom the drafter set so in advance, are
    passed over and read afterwards (後閲); sections asked for consent and the decider are
    waited for.
    """
    events: tuple[CaseEvent, ...] = ()
    for stage in case.stages[index:]:
        waiting = tuple(slot for slot in stage.slots if slot.status not in SETTLED)
        reasons = {slot.slot_id: _postview_reason(slot, at, facts) for slot in waiting}
        for slot in waiting:
            events += _passed_over(case, slot, reasons[slot.slot_id], at)
        here = tuple(slot for slot in waiting if reasons[slot.slot_id] is None)
        if here:
            return events + open_stage(Stage(slots=here), at)
    return events


def _postview_reason(slot: Slot, at: datetime, facts: Facts) -> PostViewReason | None:
    """Return why a slot is passed over, None where it is waited for."""
    if slot.postview:
        return PostViewReason.PLANNED
    return PostViewReason.ABSENCE if _is_absent(slot, at, facts) else None


def _is_absent(slot: Slot, at: datetime, facts: Facts) -> bool:
    """Say whether everybody who holds an intermediate's post is away for what is left of today.

    Who comes back within working hours can still act today. A vacancy is no absence.
    """
    holders = facts.view.holders(slot.post_id)
    return (
        slot.kind is SlotKind.KAIGI
        and bool(holders)
        and all(
            facts.absences.is_absent_rest_of_day(person.person_id, at)
            for person, _capacity in holders
        )
    )


def _passed_over(
    case: Case, slot: Slot, reason: PostViewReason | None, at: datetime
) -> tuple[CaseEvent, ...]:
    if reason is None:
        return ()
    bypassed = Bypassed(at=at, slot_id=slot.slot_id, reason=reason)
    return bypassed, *open_postview(case, slot, reason, at)
