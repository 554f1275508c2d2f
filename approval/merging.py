# SPDX-License-Identifier: Apache-2.0
"""同一人の連続: who holds two posts in consecutive slots of the line acts once, in the higher.

A,A,B,A merges only the first two. A consent (合議) and a document review (文書審査) are acts of
their own and are never merged with the line.
"""

from itertools import pairwise

from approval.case import Slot, SlotKind, SlotStatus
from approval.events import PlannedSlot
from approval.identifiers import PersonId, PostId, SlotId
from approval.organisation_view import OrganisationView

SAME_PERSON = "same_person"
"""The reason with which a merged slot is skipped (飛ばし)."""

_HIGHER = frozenset({SlotKind.KAIGI, SlotKind.KARI, SlotKind.KESSAI})


def merged_slots(
    stages: tuple[tuple[PlannedSlot, ...], ...], view: OrganisationView
) -> tuple[SlotId, ...]:
    """Return the slots that are left out because the next one asks the same person."""
    return tuple(
        lower[0].slot_id
        for lower, higher in pairwise(stages)
        if _is_same_person(lower, higher, view)
    )


def is_merged(slot: Slot) -> bool:
    """Say whether a slot was left out because the next one asks the same person."""
    return slot.status is SlotStatus.SKIPPED and slot.opinion == SAME_PERSON


def _is_same_person(
    lower: tuple[PlannedSlot, ...], higher: tuple[PlannedSlot, ...], view: OrganisationView
) -> bool:
    if len(lower) != 1 or len(higher) != 1:
        return False
    if lower[0].kind is not SlotKind.KAIGI or higher[0].kind not in _HIGHER:
        return False
    if higher[0].postview:
        # Whoever reads the higher one afterwards would otherwise act in neither.
        return False
    person = _only_holder(lower[0].post_id, view)
    return person is not None and person == _only_holder(higher[0].post_id, view)


def _only_holder(post_id: PostId, view: OrganisationView) -> PersonId | None:
    holders = view.holders(post_id)
    return holders[0][0].person_id if len(holders) == 1 else None
