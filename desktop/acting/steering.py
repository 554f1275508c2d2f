# SPDX-License-Identifier: Apache-2.0
"""振替, 飛ばし and additions: what the reader may do about the route, for the screens."""

from approval.case import Case
from approval.engine import Facts
from approval.engine.inserting import inserting_posts, insertion_places
from approval.engine.steering_offers import steerable_slots
from desktop.steering import Insertion, SteeredSlot


def steering(case: Case, facts: Facts | None) -> tuple[SteeredSlot, ...]:
    """Return the slots that the reader may steer; none while the organisation is not at hand."""
    found = steerable_slots(case, facts) if facts is not None else ()
    return tuple(
        SteeredSlot(
            slot_id=each.slot.slot_id, post_id=each.post_id, acts=each.acts, vacant=each.vacant
        )
        for each in found
    )


def insertion(case: Case, facts: Facts | None) -> Insertion | None:
    """Return where the reader may add somebody to the route, None where he may not."""
    posts = inserting_posts(case, facts) if facts is not None else ()
    if not posts:
        return None
    before = tuple(slot.slot_id for slot in insertion_places(case))
    return Insertion(post_id=posts[0], before=before)
