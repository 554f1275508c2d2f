# SPDX-License-Identifier: Apache-2.0
"""What waits for whom, and which acts a screen may offer; ``decide`` has the last word."""

from collections.abc import Collection

from approval.case import Case, CaseState, PostView, Slot, SlotKind, SlotStatus
from approval.engine.executing import in_owning_section
from approval.engine.facts import Facts
from approval.engine.guards import ACTED
from approval.engine.inserting import inserting_posts
from approval.engine.postviewing import open_postviews
from approval.engine.pulling_up import pullable_slots
from approval.engine.reading import waiting_readings
from approval.engine.rerouting import rerouting_post
from approval.engine.returning import later_act
from approval.engine.steering import keeps_records
from approval.engine.steering_offers import steerable_slots
from approval.engine.substituting import substitutable_slots
from approval.identifiers import PersonId, PostId

_OWNER_OFFERS = {
    CaseState.DRAFT: frozenset({"draft", "submit", "withdraw"}),
    CaseState.CIRCULATING: frozenset({"withdraw", "abandon"}),
    CaseState.REMANDED: frozenset({"draft", "withdraw", "abandon"}),
    CaseState.DECIDED: frozenset[str](),
}
_CONCERNED_OFFERS = {
    CaseState.DRAFT: frozenset({"add_opinion"}),
    CaseState.CIRCULATING: frozenset({"add_opinion", "add_attachment", "add_readers"}),
    CaseState.REMANDED: frozenset({"add_opinion"}),
    CaseState.DECIDED: frozenset({"add_readers"}),
}
_LINE = frozenset({SlotKind.KAIGI, SlotKind.KARI, SlotKind.KESSAI})
_TURN_OFFERS = {
    SlotKind.KAIGI: frozenset({"approve", "remand", "hold", "revise"}),
    SlotKind.SHINSA: frozenset({"approve", "remand", "hold", "revise"}),
    SlotKind.KARI: frozenset({"approve", "remand", "hold", "revise"}),
    SlotKind.GOGI: frozenset({"approve", "remand", "refuse_consent", "hold"}),
    SlotKind.KESSAI: frozenset({"approve", "remand", "reject", "hold", "revise"}),
}


def waiting_slots(case: Case, post_ids: Collection[PostId]) -> tuple[Slot, ...]:
    """Return the slots that wait for the holder of these posts, parked ones included."""
    if case.state is not CaseState.CIRCULATING:
        return ()
    return tuple(
        slot
        for slot in case.slots()
        if slot.status in (SlotStatus.OPEN, SlotStatus.HELD) and slot.post_id in post_ids
    )


def waiting_postviews(
    case: Case, person_id: PersonId, posts: Collection[PostId]
) -> tuple[PostView, ...]:
    """Return what a person is to read afterwards (後閲): for a post, or as the decider."""
    if case.state is CaseState.DRAFT:
        return ()
    return tuple(
        owed
        for owed in open_postviews(case)
        if owed.post_id in posts or owed.person_id == person_id
    )


def offers(
    case: Case, person_id: PersonId, posts: Collection[PostId], facts: Facts | None = None
) -> frozenset[str]:
    """Return the acts to offer a person who holds these posts: types of commands.

    ``daiketsu`` is an approval as substitute and ``pull_up`` one before its turn. These two,
    ``reassign``, ``skip``, ``insert_slot`` and ``reroute`` are offered only where ``facts`` tell
    who is away, who stands above whom and by which rules.
    """
    offered = _reading_offers(case, posts)
    if waiting_postviews(case, person_id, posts):
        offered |= {"postview"}
    if case.state in _OWNER_OFFERS:
        offered |= _open_offers(case, person_id, posts)
    if case.state is CaseState.DECIDED and case.closed is None:
        offered |= _execution_offers(case, posts, facts)
    if facts is not None and case.state is CaseState.CIRCULATING:
        offered |= _special_offers(case, person_id, posts, facts)
    return offered


def _execution_offers(case: Case, posts: Collection[PostId], facts: Facts | None) -> frozenset[str]:
    mine = case.owner_post_id in posts
    if facts is not None:
        mine |= keeps_records(facts) or in_owning_section(case, posts, facts.view)
    return frozenset({"execute"}) if mine and posts else frozenset()


def _special_offers(
    case: Case, person_id: PersonId, posts: Collection[PostId], facts: Facts
) -> frozenset[str]:
    offered = frozenset({"insert_slot"}) if inserting_posts(case, facts) else frozenset[str]()
    if person_id == case.drafter.person_id:
        return offered
    if rerouting_post(case, facts) is not None:
        offered |= {"reroute"}
    for slot in substitutable_slots(case, facts):
        parked = slot.status is SlotStatus.HELD
        offered |= {"release"} if parked else {"daiketsu", "remand"}
        offered |= _paper_offers(case, slot)
    for each in steerable_slots(case, facts):
        offered |= each.acts
    for slot in pullable_slots(case, facts):
        if slot.post_id in posts:
            offered |= {"pull_up"} | _paper_offers(case, slot)
    return offered


def _paper_offers(case: Case, slot: Slot) -> frozenset[str]:
    """Whoever is to approve in a slot, for himself or standing in, must see the paper first."""
    unseen = case.content.paper_attachments and slot.paper_seen_at is None
    return frozenset({"see_paper"}) if unseen else frozenset()


def _open_offers(case: Case, person_id: PersonId, posts: Collection[PostId]) -> frozenset[str]:
    mine = [slot.kind for slot in case.slots() if slot.post_id in posts]
    offered = _owner_offers(case, person_id, posts)
    if offered or mine or (posts and person_id == case.drafter.person_id):
        offered |= _CONCERNED_OFFERS[case.state]
    if "abandon" in _OWNER_OFFERS[case.state] and _LINE.intersection(mine):
        offered |= {"abandon"}
    if person_id != case.drafter.person_id:
        offered |= _turn_offers(case, posts)
    if any(_retractable(case, slot, person_id, posts) for slot in case.slots()):
        offered |= {"retract"}
    return offered


def _reading_offers(case: Case, posts: Collection[PostId]) -> frozenset[str]:
    waiting = waiting_readings(case)
    return frozenset("read_case" for each in waiting if each.post_id in posts)


def _owner_offers(case: Case, person_id: PersonId, posts: Collection[PostId]) -> frozenset[str]:
    """A post has one holder at a time: who holds the drafting post is drafter or successor."""
    offered = _OWNER_OFFERS[case.state]
    if case.owner_post_id not in posts:
        mine = person_id == case.drafter.person_id and case.owner is None
        return offered & {"draft"} if mine and posts else frozenset()
    return offered if person_id == case.drafter.person_id else offered - {"submit"}


def _turn_offers(case: Case, posts: Collection[PostId]) -> frozenset[str]:
    offered: frozenset[str] = frozenset()
    for slot in waiting_slots(case, posts):
        parked = slot.status is SlotStatus.HELD
        offered |= frozenset({"release"}) if parked else _TURN_OFFERS[slot.kind]
        offered |= _paper_offers(case, slot)
    return offered


def _retractable(case: Case, slot: Slot, person_id: PersonId, posts: Collection[PostId]) -> bool:
    return (
        case.state is CaseState.CIRCULATING
        and slot.status in ACTED
        and slot.acted is not None
        and slot.acted.person_id == person_id
        and slot.post_id in posts
        and later_act(case, slot) is None
    )
