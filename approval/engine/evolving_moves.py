# SPDX-License-Identifier: Apache-2.0
"""Folding what a reorganisation does to a case: other posts answer, nothing else changes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from approval.case import Case, PostView, Slot
from approval.engine.slots import change_slot
from approval.events import OwnershipMoved, PostViewReaddressed, SlotReaddressed

_Changes = dict[str, Any]


def _slot_readdressed(case: Case, event: SlotReaddressed) -> _Changes:
    """Address a slot anew; what it waited for, since when and whether it is parked stays."""

    def address(slot: Slot) -> Slot:
        return replace(
            slot,
            post_id=event.post_id,
            seal_title=event.seal_title,
            section_name=event.section_name,
        )

    if case.slot(event.slot_id) is not None:
        return {"stages": change_slot(case.stages, event.slot_id, address)}
    return {
        "readings": tuple(
            address(each) if each.slot_id == event.slot_id else each for each in case.readings
        )
    }


def _postview_readdressed(case: Case, event: PostViewReaddressed) -> _Changes:
    def address(owed: PostView) -> PostView:
        named = (owed.round, owed.slot_id) == (event.round, event.slot_id)
        if not named or owed.viewed is not None:
            return owed
        return replace(owed, post_id=event.post_id, seal_title=event.seal_title)

    return {"postviews": tuple(address(owed) for owed in case.postviews)}


def _ownership_moved(_case: Case, event: OwnershipMoved) -> _Changes:
    return {"owner": event.owner}


MOVE_FOLDS: dict[type, Callable[[Case, Any], _Changes]] = {
    SlotReaddressed: _slot_readdressed,
    PostViewReaddressed: _postview_readdressed,
    OwnershipMoved: _ownership_moved,
}
