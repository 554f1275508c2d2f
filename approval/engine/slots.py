# SPDX-License-Identifier: Apache-2.0
"""Changes to the slots of a route, as events leave them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from approval.case import Case, Signatory, Slot, SlotStatus, Stage
from approval.events import PlannedSlot
from approval.identifiers import SlotId
from approval.merging import is_merged

_TURNS = (SlotStatus.OPEN, SlotStatus.HELD)

Stages = tuple[Stage, ...]


def change_slot(stages: Stages, slot_id: str, change: Callable[[Slot], Slot]) -> Stages:
    """Return the stages with one slot changed; unchanged where no slot has the id."""
    for index, stage in enumerate(stages):
        for slot in stage.slots:
            if slot.slot_id == slot_id:
                slots = tuple(change(each) if each is slot else each for each in stage.slots)
                return (*stages[:index], Stage(slots=slots), *stages[index + 1 :])
    return stages


def acted(
    slot: Slot,
    status: SlotStatus,
    by: Signatory,
    at: datetime,
    revision: str,
    words: str,
    article: str = "",
) -> Slot:
    """Return a slot after an act, with the frozen copy of who acted and, for 代決, why he may."""
    return Slot(
        slot_id=slot.slot_id,
        kind=slot.kind,
        post_id=slot.post_id,
        seal_title=slot.seal_title,
        section_name=slot.section_name,
        status=status,
        opened_at=slot.opened_at,
        acted=by,
        acted_at=at,
        revision_hash=revision,
        opinion=words,
        article=article,
        postview=slot.postview,
    )


def highest_number(case: Case) -> int:
    """Return the highest number of a slot of the round; none is ever given twice."""
    prefix = f"r{case.round}s"
    return max((int(slot.slot_id.removeprefix(prefix)) for slot in case.slots()), default=0)


def next_slot_ids(case: Case, count: int) -> tuple[SlotId, ...]:
    """Return the ids of the next slots added to the round; spare fields are named so."""
    first = highest_number(case) + 1
    return tuple(SlotId(f"r{case.round}s{number}") for number in range(first, first + count))


def planned_slots(case: Case) -> tuple[tuple[PlannedSlot, ...], ...]:
    """Return the route as it was planned, without what happened in it since."""
    return tuple(
        tuple(
            PlannedSlot(
                slot_id=slot.slot_id,
                kind=slot.kind,
                post_id=slot.post_id,
                seal_title=slot.seal_title,
                section_name=slot.section_name,
                postview=slot.postview,
            )
            for slot in stage.slots
        )
        for stage in case.stages
    )


def planned(slot: PlannedSlot) -> Slot:
    """Return a slot of the plan as it stands before it is anybody's turn."""
    return Slot(
        slot_id=slot.slot_id,
        kind=slot.kind,
        post_id=slot.post_id,
        seal_title=slot.seal_title,
        section_name=slot.section_name,
        postview=slot.postview,
    )


def unacted(slot: Slot, opened_at: datetime | None = None) -> Slot:
    """Return a slot in which nobody has acted: open from a time on, or waiting."""
    return Slot(
        slot_id=slot.slot_id,
        kind=slot.kind,
        post_id=slot.post_id,
        seal_title=slot.seal_title,
        section_name=slot.section_name,
        status=SlotStatus.WAITING if opened_at is None else SlotStatus.OPEN,
        opened_at=opened_at,
        postview=slot.postview,
    )


def closed(stages: Stages) -> Stages:
    """Return the stages of a case that left circulation: it is nobody's turn."""
    return tuple(
        Stage(
            slots=tuple(
                replace(slot, status=SlotStatus.WAITING) if slot.status in _TURNS else slot
                for slot in stage.slots
            )
        )
        for stage in stages
    )


def cleared_from(stages: Stages, index: int) -> Stages:
    """Return the stages with those from an index on as if they had never been reached.

    What was merged with the next slot stays merged: it belongs to the plan of the round.
    """
    cleared = tuple(
        Stage(slots=tuple(_cleared(slot) for slot in stage.slots)) for stage in stages[index:]
    )
    return stages[:index] + cleared


def _cleared(slot: Slot) -> Slot:
    return slot if is_merged(slot) else unacted(slot)


def index_of(stages: Stages, slot_id: str) -> int:
    """Return the position of the stage with a slot; past the end where there is none."""
    return next(
        (i for i, stage in enumerate(stages) if any(s.slot_id == slot_id for s in stage.slots)),
        len(stages),
    )


def first_passed_over(stages: Stages, slot_id: str) -> int | None:
    """Return the first stage that the act in a slot passed over (引上げ), if it did."""
    for index, stage in enumerate(stages):
        if any(slot.pulled_up_by == slot_id for slot in stage.slots):
            return index
    return None


def first_consented(stages: Stages) -> int | None:
    """Return the position of the first stage in which a section has consented."""
    for index, stage in enumerate(stages):
        if any(slot.status is SlotStatus.CONSENTED for slot in stage.slots):
            return index
    return None
