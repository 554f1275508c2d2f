# SPDX-License-Identifier: Apache-2.0
"""Which slots the actor may send elsewhere (振替) or leave out (飛ばし), and in which post."""

from dataclasses import dataclass

from approval.case import Case, Slot
from approval.engine.facts import Facts
from approval.engine.reassigning import reassignable
from approval.engine.skipping import skippable
from approval.engine.steering import steering_post
from approval.identifiers import PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class Steerable:
    """A slot in which nobody has acted, with what the actor may do about it.

    Attributes:
        post_id: the post in which he does it.
        acts: ``reassign``, ``skip`` or both; never empty.
        vacant: whether nobody holds the slot's post today.
    """

    slot: Slot
    post_id: PostId
    acts: frozenset[str]
    vacant: bool


def steerable_slots(case: Case, facts: Facts) -> tuple[Steerable, ...]:
    """Return the slots that the actor may steer, in the order of the route."""
    found = (_steerable(case, slot, facts) for slot in case.slots())
    return tuple(each for each in found if each is not None)


def _steerable(case: Case, slot: Slot, facts: Facts) -> Steerable | None:
    post_id = steering_post(case, slot, facts)
    acts = frozenset(
        name
        for name, may in (("reassign", reassignable(slot)), ("skip", skippable(slot, facts)))
        if may
    )
    if post_id is None or not acts:
        return None
    vacant = not facts.view.holders(slot.post_id)
    return Steerable(slot=slot, post_id=post_id, acts=acts, vacant=vacant)
