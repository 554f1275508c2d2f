# SPDX-License-Identifier: Apache-2.0
"""What a reorganisation does to a case: slots of abolished posts pass to their successors.

So do 後閲, 供覧 and notices that nobody has read yet, and the case itself until it is closed
(完結): whoever has the affairs executes and files what his predecessor had decided.

Acted slots are frozen copies and never change (I10). Where a post was abolished without a
successor nothing happens here: the slot stays where it is and stands in the administrator's
queue, because skipping it in silence would let a case pass without its approval.
"""

from datetime import datetime

from approval.case import Case, CaseState, Owner, PostView, Slot, SlotKind, SlotStatus
from approval.engine.guards import UNACTED, after_acts
from approval.engine.postviewing import open_postviews
from approval.engine.reading import waiting_readings
from approval.events import CaseEvent, OwnershipMoved, PostViewReaddressed, SlotReaddressed
from approval.identifiers import PostId
from approval.organisation import Post
from approval.organisation_view import OrganisationView, office_name
from approval.routing import seal_title

OPEN_STATES = frozenset({CaseState.DRAFT, CaseState.CIRCULATING, CaseState.REMANDED})
"""States of a case that still goes on."""

_TO_CLOSE = frozenset({CaseState.DECIDED, CaseState.REJECTED})
"""States in which a case is over, yet its owner has to execute and close it."""

_ROUTED = frozenset({CaseState.DRAFT, CaseState.CIRCULATING})
"""States whose route is in force; a remanded case gets a new one with its next draft."""


def readdress(case: Case, view: OrganisationView, now: datetime) -> tuple[CaseEvent, ...]:
    """Return what becomes of a case in the organisation of ``view``; empty where nothing does.

    Doing it again after these events gives nothing more.
    """
    at = after_acts(case, now)
    moved = _moved_owner(case, view, at)
    addressed = (*unacted_slots(case), *waiting_readings(case))
    slots = (_moved_slot(case, slot, view, at) for slot in addressed)
    owed = (_moved_postview(case, each, view, at) for each in open_postviews(case))
    return (*moved, *(event for event in (*slots, *owed) if event is not None))


def stranded_slots(case: Case, view: OrganisationView) -> tuple[Slot, ...]:
    """Return the unacted slots whose post is abolished and has no successor."""
    return tuple(slot for slot in unacted_slots(case) if _heir_of_slot(case, slot, view) is None)


def vacant_slots(case: Case, view: OrganisationView) -> tuple[Slot, ...]:
    """Return the open slots whose post lives, or its successor's, and is held by nobody."""
    heirs = (
        (slot, _heir_of_slot(case, slot, view))
        for slot in unacted_slots(case)
        if slot.status is not SlotStatus.WAITING
    )
    return tuple(slot for slot, heir in heirs if heir and not view.holders(heir.post_id))


def stranded_readings(case: Case, view: OrganisationView) -> tuple[Slot | PostView, ...]:
    """Return what an abolished post without successor was to read: 供覧, notices, 後閲."""
    unread: tuple[Slot | PostView, ...] = (*waiting_readings(case), *open_postviews(case))
    return tuple(each for each in unread if view.heir_of_post(each.post_id) is None)


def is_orphan(case: Case, view: OrganisationView) -> bool:
    """Say whether the office whose case it still is, is gone and nobody took it over."""
    return _is_owned(case) and _heir_of_owner(case, view) is None


def unacted_slots(case: Case) -> tuple[Slot, ...]:
    """Return the slots of the route in force in which nobody has acted."""
    if case.state not in _ROUTED:
        return ()
    return tuple(slot for slot in case.slots() if slot.status in UNACTED)


def _heir_of_slot(case: Case, slot: Slot, view: OrganisationView) -> Post | None:
    """Return the post that answers for a slot now; the drafter's own slot goes with the case."""
    if slot.kind is SlotKind.KIAN:
        return _heir_of_owner(case, view)
    return view.heir_of_post(slot.post_id)


def _moved_slot(
    case: Case, slot: Slot, view: OrganisationView, at: datetime
) -> SlotReaddressed | None:
    heir = _heir_of_slot(case, slot, view)
    if heir is None or heir.post_id == slot.post_id:
        return None
    return SlotReaddressed(
        at=at,
        slot_id=slot.slot_id,
        from_post_id=slot.post_id,
        from_office=addressed_office(slot),
        post_id=heir.post_id,
        office=view.office(heir.post_id),
        seal_title=seal_title(view, slot.kind, heir),
        section_name=view.section_name(heir.post_id),
    )


def _moved_postview(
    case: Case, owed: PostView, view: OrganisationView, at: datetime
) -> PostViewReaddressed | None:
    heir = view.heir_of_post(owed.post_id)
    if heir is None or heir.post_id == owed.post_id:
        return None
    slot = _passed_over(case, owed)
    return PostViewReaddressed(
        at=at,
        round=owed.round,
        slot_id=owed.slot_id,
        from_post_id=owed.post_id,
        from_office=addressed_office(slot) if slot else owed.seal_title,
        post_id=heir.post_id,
        office=view.office(heir.post_id),
        seal_title=seal_title(view, slot.kind, heir) if slot else view.office(heir.post_id),
    )


def _passed_over(case: Case, owed: PostView) -> Slot | None:
    """Return the slot of a 後閲 as it stands, or stood when its round went back."""
    past = (each.stages for each in reversed(case.past_rounds) if each.round == owed.round)
    rounds = (case.stages, *past) if owed.round == case.round else past
    slots = (slot for stages in rounds for stage in stages for slot in stage.slots)
    return next((slot for slot in slots if slot.slot_id == owed.slot_id), None)


def addressed_office(slot: Slot | PostView) -> str:
    """Name the office of a slot by what the slot keeps: its post may be no more."""
    if isinstance(slot, PostView):
        return slot.seal_title
    if slot.kind is SlotKind.KIAN:
        return slot.section_name
    if slot.seal_title.startswith(slot.section_name):
        return slot.seal_title
    return office_name(slot.section_name, slot.seal_title)


def _moved_owner(case: Case, view: OrganisationView, at: datetime) -> tuple[CaseEvent, ...]:
    if not _is_owned(case):
        return ()
    heir = _heir_of_owner(case, view)
    if heir is None or heir.post_id == case.owner_post_id:
        return ()
    owner = Owner(
        post_id=heir.post_id,
        office=view.office(heir.post_id),
        section_id=heir.section_id,
        section_name=view.section_name(heir.post_id),
    )
    return (OwnershipMoved(at=at, from_office=owning_office(case), owner=owner),)


def _is_owned(case: Case) -> bool:
    """Say whether a case still needs its owner: until it is closed, or ended undecided."""
    return case.state in OPEN_STATES or (case.state in _TO_CLOSE and case.closed is None)


def _heir_of_owner(case: Case, view: OrganisationView) -> Post | None:
    """Return the post that owns the case now.

    A drafting post without a successor of its own leaves its cases to the head of the
    section that took over the affairs (事務分掌).
    """
    own: PostId = case.owner_post_id
    heir = view.heir_of_post(own)
    if heir is not None:
        return heir
    section = view.heir_of_section(case.owner_section_id)
    return view.head(section.section_id) if section else None


def owning_office(case: Case) -> str:
    """Name the office whose case it is, as it was when the case became its own."""
    if case.owner is not None:
        return case.owner.office
    return office_name(case.drafter.section_name, case.drafter.post_title)
