# SPDX-License-Identifier: Apache-2.0
"""What of a route stays, what falls away and what comes when other rules name the decider.

Every act stays, and so does every consent (合議) that was asked for: the records office
takes no section's say away. Of the line fall away those who now stand above the decider.
There come the superiors from the former decider up to the new one, the consents that the
new rules demand and nobody gave, and the decision.
"""

from dataclasses import dataclass, replace

from approval.authority.consenting import required_consents
from approval.authority.lookup import authority_of, find_rule
from approval.calendar import city_day
from approval.case import Authority, Case, Slot, SlotKind, SlotStatus
from approval.engine.facts import Facts
from approval.engine.guards import UNACTED
from approval.engine.slots import highest_number, planned_slots
from approval.events import PlannedSlot
from approval.identifiers import PostId, SlotId
from approval.merging import merged_slots
from approval.organisation import Post
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.routing import (
    decider_rank,
    line_to_decider,
    numbered_stages,
    own_posts,
    stage_kinds,
)

_ASKED = frozenset({SlotKind.KAIGI, SlotKind.GOGI})
_LINE = frozenset({SlotKind.KAIGI, SlotKind.KARI})


@dataclass(frozen=True, slots=True, kw_only=True)
class RestPlan:
    """The decider by the rules in force, the slots that fall away and the stages that come."""

    authority: Authority
    dropped: tuple[SlotId, ...]
    added: tuple[tuple[PlannedSlot, ...], ...]


def plan_rest(case: Case, facts: Facts) -> RestPlan | Refusal:
    """Plan what is left of a route by the rules and the organisation of today.

    Refuses as ``plan_route`` does, yet only for posts that are newly asked.
    """
    view, content, day = facts.view, case.content, city_day(facts.now)
    post = view.post(case.owner_post_id)
    if post is None:
        return refuse(RefusalCode.ROUTE_POST_UNKNOWN, post_id=case.owner_post_id)
    rule = find_rule(
        facts.rules, content.matter, content.amount, content.flags, day, content.contract_amount
    )
    if isinstance(rule, Refusal):
        return rule
    own = own_posts(view, post.post_id, case.drafter.person_id)
    rank = decider_rank(view, post, rule.rank, own, content)
    line = line_to_decider(view, post, rank, own)
    if isinstance(line, Refusal):
        return line
    rule = replace(rule, rank=rank)
    demanded = required_consents(facts.rules, rule, content.matter, content.flags, view, day)
    if isinstance(demanded, Refusal):
        return demanded
    dropped = tuple(s.slot_id for s in case.slots() if _falls_away(s, line[-1], view))
    sections = (view.post(each.post_id) for each in demanded if each.post_id not in own)
    added = _added(case, post, line, tuple(each for each in sections if each), view)
    newly = (slot for stage in added for slot in stage)
    vacant = next((slot for slot in newly if not view.holders(slot.post_id)), None)
    if vacant is not None:
        return refuse(RefusalCode.ROUTE_POST_VACANT, post=view.office(vacant.post_id))
    return RestPlan(authority=authority_of(facts.rules, rule, day), dropped=dropped, added=added)


def merged_later(case: Case, view: OrganisationView) -> tuple[SlotId, ...]:
    """Return the waiting slots of which the next one asks the same person."""
    waiting = {s.slot_id for s in case.slots() if s.status is SlotStatus.WAITING}
    return tuple(each for each in merged_slots(planned_slots(case), view) if each in waiting)


def _falls_away(slot: Slot, decider: Post, view: OrganisationView) -> bool:
    """Say whether a slot without an act has no place before this decider."""
    if slot.status not in UNACTED:
        return False
    if slot.kind is SlotKind.KESSAI:
        return True
    if slot.post_id == decider.post_id:
        return slot.kind is not SlotKind.KARI
    above = {post.post_id for post in view.line_above(decider.post_id)}
    return slot.kind in _LINE and slot.post_id in above


def _added(
    case: Case,
    post: Post,
    line: tuple[Post, ...],
    demanded: tuple[Post, ...],
    view: OrganisationView,
) -> tuple[tuple[PlannedSlot, ...], ...]:
    """Return the stages that come, in the order of a plan: what was asked already is not."""
    asked = {_answering(slot, view) for slot in case.slots() if slot.kind in _ASKED}
    acting = asked | {each.post_id for each in line}
    consents = tuple(each for each in demanded if each.post_id not in acting)
    passed = _passed(case, line, view)
    content = replace(case.content, provisional=False)
    come = (
        (kind, tuple(each for each in posts if each.post_id not in asked | passed))
        if kind is SlotKind.KAIGI
        else (kind, posts)
        for kind, posts in stage_kinds(view, post, line, consents, content, None)
        if kind is not SlotKind.KIAN
    )
    stages = ((kind, posts) for kind, posts in come if posts)
    return numbered_stages(view, stages, case.round, (), taken=highest_number(case))


def _passed(case: Case, line: tuple[Post, ...], view: OrganisationView) -> frozenset[PostId]:
    """Return the posts of the line that stand below whom the route asks, or asked to decide.

    No superior is followed by his own subordinate, and whom the records office had left out
    or addressed otherwise on the way there does not come back.
    """
    reached = {
        _answering(slot, view)
        for slot in case.slots()
        if slot.kind in (SlotKind.KAIGI, SlotKind.KESSAI)
    }
    return frozenset(
        each.post_id
        for each in line
        if any(above.post_id in reached for above in view.line_above(each.post_id))
    )


def _answering(slot: Slot, view: OrganisationView) -> PostId:
    """Return the post that answers for a slot today: its own, or who took it over."""
    heir = view.heir_of_post(slot.post_id)
    return heir.post_id if heir else slot.post_id
