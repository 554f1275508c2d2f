# SPDX-License-Identifier: Apache-2.0
"""Whose turn it is next, and where a slot stands in the route."""

from datetime import datetime

from approval.case import Case, Slot, Stage
from approval.engine.guards import ACTED
from approval.events import CaseEvent, SlotOpened


def open_stage(stage: Stage, at: datetime, again: str = "") -> tuple[CaseEvent, ...]:
    """Open every slot of a stage."""
    return tuple(SlotOpened(at=at, slot_id=slot.slot_id, again=again) for slot in stage.slots)


def stage_index(case: Case, slot: Slot) -> int:
    """Return the position of a slot's stage in the route."""
    return next(i for i, stage in enumerate(case.stages) if slot in stage.slots)


def opened_by(case: Case, slot: Slot, at: datetime) -> tuple[CaseEvent, ...]:
    """Open the next stage if this act was the last that its stage waited for."""
    index = stage_index(case, slot)
    others = (each for each in case.stages[index].slots if each is not slot)
    if index + 1 == len(case.stages) or any(each.status not in ACTED for each in others):
        return ()
    return open_stage(case.stages[index + 1], at)
