# SPDX-License-Identifier: Apache-2.0
"""Adding a 合議 or an intermediate to a route that is being walked (approval.md, 3 and 8.3).

The drafter may add to his route but never remove from it, and neither he nor an approver
may set anybody above the decider whom the rule names. A slot is added behind whoever has
the turn, so nobody who acted is asked again; he whom it is given to acts before the decider.
"""

from approval.case import Case, CaseState, Slot, SlotKind, SlotStatus
from approval.commands import InsertSlot
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, check_reason, moment, owns, signatory, wrong_state
from approval.engine.slots import highest_number, next_slot_ids
from approval.events import PlannedSlot, SlotInserted
from approval.identifiers import PostId
from approval.organisation import Post
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.routing import seal_title

_TURNS = (SlotStatus.OPEN, SlotStatus.HELD)


def insert_slot(case: Case, command: InsertSlot, facts: Facts) -> Outcome:
    """Add a slot of its own stage before a waiting one."""
    refusal = wrong_state(case, CaseState.CIRCULATING)
    if refusal:
        return refusal
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    if command.post_id not in inserting_posts(case, facts):
        return refuse(RefusalCode.SLOT_INSERT_OTHERS, drafter=case.drafter.name)
    refusal = _no_place(case, command) or check_reason(command.reason)
    if refusal:
        return refusal
    post = _addressed(case, command, facts)
    if isinstance(post, Refusal):
        return post
    inserted = SlotInserted(
        at=moment(case, facts),
        by=by,
        slot=_planned(case, SlotKind(command.kind), post, facts.view),
        before=command.before,
        reason=command.reason,
        spare=highest_number(case) < facts.last_field,
    )
    return (inserted,)


def inserting_posts(case: Case, facts: Facts) -> tuple[PostId, ...]:
    """Return the actor's posts in which he may add a slot: the owner's, or one whose turn it is."""
    if case.state is not CaseState.CIRCULATING or not insertion_places(case):
        return ()
    turns = [slot.post_id for slot in case.slots() if slot.status is SlotStatus.OPEN]
    own = [case.owner_post_id] if owns(case, facts.actor, facts.view) else []
    may = (*own, *turns)
    return tuple(dict.fromkeys(each for each in may if facts.view.holds(facts.actor, each)))


def insertion_places(case: Case) -> tuple[Slot, ...]:
    """Return the waiting slots before which one may be added: one for each later stage."""
    reached = [
        index
        for index, stage in enumerate(case.stages)
        if any(slot.status in _TURNS for slot in stage.slots)
    ]
    later = case.stages[max(reached, default=len(case.stages)) + 1 :]
    waiting = (
        next((slot for slot in stage.slots if slot.status is SlotStatus.WAITING), None)
        for stage in later
    )
    return tuple(slot for slot in waiting if slot is not None)


def _no_place(case: Case, command: InsertSlot) -> Refusal | None:
    before = case.slot(command.before)
    if before is None:
        return refuse(RefusalCode.SLOT_UNKNOWN, slot_id=command.before)
    if before in insertion_places(case):
        return None
    return refuse(RefusalCode.SLOT_INSERT_PLACE, slot=before.seal_title)


def _addressed(case: Case, command: InsertSlot, facts: Facts) -> Post | Refusal:
    """Return the post that is asked, or why it may not be."""
    view, to_post = facts.view, command.to_post
    post = view.post(to_post)
    if post is None:
        return refuse(RefusalCode.ROUTE_POST_UNKNOWN, post_id=to_post)
    office = view.office(to_post)
    if any(slot.post_id == to_post for slot in case.slots()):
        return refuse(RefusalCode.SLOT_POST_IN_ROUTE, post=office)
    holders = {person.person_id for person, _capacity in view.holders(to_post)}
    if not holders:
        return refuse(RefusalCode.ROUTE_POST_VACANT, post=office)
    if holders == {case.drafter.person_id}:
        return refuse(RefusalCode.SLOT_OWN_DRAFT, slot=office)
    return _outside_the_line(case, command, post, view) or post


def _outside_the_line(
    case: Case, command: InsertSlot, post: Post, view: OrganisationView
) -> Refusal | None:
    """Refuse whoever stands above the decider, and a line that is not the case's own."""
    decider = case.slots()[-1]
    office = view.office(post.post_id)
    if any(each.post_id == post.post_id for each in view.line_above(decider.post_id)):
        article = case.authority.article
        return refuse(RefusalCode.SLOT_OUTRANKS_DECIDER, post=office, article=article)
    own_line = post.section_id in view.section_ids_up(case.owner_section_id)
    if command.kind == "kaigi" and not own_line:
        return refuse(RefusalCode.SLOT_NOT_IN_LINE, post=office)
    return None


def _planned(case: Case, kind: SlotKind, post: Post, view: OrganisationView) -> PlannedSlot:
    """Make the slot with a number of its own."""
    return PlannedSlot(
        slot_id=next_slot_ids(case, 1)[0],
        kind=kind,
        post_id=post.post_id,
        seal_title=seal_title(view, kind, post),
        section_name=view.section_name(post.post_id),
    )
