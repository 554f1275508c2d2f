# SPDX-License-Identifier: Apache-2.0
"""Addressing a slot to another post (振替); a slot in which somebody acted never changes."""

from approval.case import Case, Slot, SlotKind
from approval.commands import Reassign
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, Turn, check_reason, refuse_slot
from approval.engine.readdressing import unacted_slots
from approval.engine.steering import keeps_records, steered_slot
from approval.events import Reassigned
from approval.identifiers import PostId
from approval.organisation import Post
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.routing import seal_title


def reassign(case: Case, command: Reassign, facts: Facts) -> Outcome:
    """Address a slot to another post.

    A superior who acts before and after the consents (仮決裁・本決裁) is one person: both of
    his slots go to the other post together.
    """
    turn = steered_slot(case, command, facts)
    if isinstance(turn, Refusal):
        return turn
    refusal = check_reason(command.reason)
    if refusal:
        return refusal
    post = _target(case, command, turn, facts)
    if isinstance(post, Refusal):
        return post
    return tuple(
        _reassigned(slot, post, command, turn, facts.view)
        for slot in unacted_slots(case)
        if slot is turn.slot or slot.post_id == turn.slot.post_id
    )


def reassignable(slot: Slot) -> bool:
    """Say whether a slot may be re-addressed at all: the decider follows from the rule."""
    return slot.kind is not SlotKind.KESSAI


def _target(case: Case, command: Reassign, turn: Turn, facts: Facts) -> Post | Refusal:
    """Return the post it goes to, or why it may not."""
    if not reassignable(turn.slot):
        article = case.authority.article
        return refuse(RefusalCode.SLOT_DECIDER_FIXED, slot=turn.slot.seal_title, article=article)
    view, to_post = facts.view, command.to_post
    post = view.post(to_post)
    if post is None:
        return refuse(RefusalCode.ROUTE_POST_UNKNOWN, post_id=to_post)
    office = view.office(to_post)
    if any(slot.post_id == to_post for slot in case.slots()):
        return refuse(RefusalCode.SLOT_POST_IN_ROUTE, post=office)
    holders = [person.person_id for person, _capacity in view.holders(to_post)]
    if not holders:
        return refuse(RefusalCode.ROUTE_POST_VACANT, post=office)
    if holders == [case.drafter.person_id]:
        return refuse_slot(RefusalCode.SLOT_OWN_DRAFT, turn.slot)
    if turn.slot.kind is SlotKind.GOGI and not _answers_for(turn.slot, post, facts):
        return refuse(RefusalCode.SLOT_OTHER_SECTION, slot=turn.slot.seal_title, post=office)
    return post


def _answers_for(slot: Slot, post: Post, facts: Facts) -> bool:
    """Say whether a post can consent in place of another: of its section, above or below.

    Where the post was abolished, nobody can tell; a records officer decides.
    """
    view = facts.view
    old = view.post(slot.post_id)
    if old is None:
        return keeps_records(facts)
    path = view.section_ids_up(old.section_id)
    return post.section_id in path[:-1] or old.section_id in view.section_ids_up(post.section_id)


def _reassigned(
    slot: Slot, post: Post, command: Reassign, turn: Turn, view: OrganisationView
) -> Reassigned:
    return Reassigned(
        at=turn.at,
        slot_id=slot.slot_id,
        by=turn.by,
        reason=command.reason,
        to_post=PostId(post.post_id),
        seal_title=seal_title(view, slot.kind, post),
        section_name=view.section_name(post.post_id),
    )
