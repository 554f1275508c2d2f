# SPDX-License-Identifier: Apache-2.0
"""Reading afterwards (後閲): opening the obligation, and discharging it (approval.md, 2.1)."""

from datetime import datetime

from approval.case import Case, CaseState, PostView, PostViewReason, Signatory, Slot
from approval.commands import PostViewCase
from approval.content_checks import REMARK_LIMIT, check_length
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, moment, signatory, wrong_state
from approval.events import CaseEvent, PostViewed, PostViewOpened
from approval.identifiers import PersonId
from approval.people import Capacity
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse

_SEEN = tuple(state for state in CaseState if state is not CaseState.DRAFT)
"""While a case is a draft again it is seen by its drafter alone, so nobody can read it."""


def postview(case: Case, command: PostViewCase, facts: Facts) -> Outcome:
    """Read afterwards, with an opinion for the record if there is one; undoes nothing."""
    refusal = wrong_state(case, *_SEEN)
    if refusal:
        return refusal
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    owed = _owed(case, command)
    if isinstance(owed, Refusal):
        return owed
    refusal = _not_the_reader(case, owed, by, facts)
    refusal = refusal or check_length("opinion", command.opinion, REMARK_LIMIT)
    if refusal:
        return refusal
    return (
        PostViewed(
            at=moment(case, facts),
            round=owed.round,
            slot_id=owed.slot_id,
            by=by,
            opinion=command.opinion,
        ),
    )


def open_postviews(case: Case) -> tuple[PostView, ...]:
    """Return what is still to be read afterwards, oldest first."""
    return tuple(each for each in case.postviews if each.viewed is None)


def open_postview(
    case: Case,
    slot: Slot,
    reason: PostViewReason,
    at: datetime,
    person_id: PersonId | None = None,
) -> tuple[CaseEvent, ...]:
    """Oblige the post of a slot to read afterwards, unless it owes that already."""
    if any(_is_of(each, case.round, slot.slot_id) for each in open_postviews(case)):
        return ()
    opened = PostViewOpened(
        at=at,
        round=case.round,
        slot_id=slot.slot_id,
        post_id=slot.post_id,
        seal_title=slot.seal_title,
        reason=reason,
        person_id=person_id,
    )
    return (opened,)


def discharged_by(case: Case, by: Signatory, at: datetime) -> tuple[CaseEvent, ...]:
    """Discharge what a post owed by its later act on the case: it has seen the case.

    A substitute's act is not one of the post that he acts for.
    """
    if by.capacity is Capacity.SUBSTITUTE:
        return ()
    return tuple(
        PostViewed(at=at, round=each.round, slot_id=each.slot_id, by=by, through="act")
        for each in open_postviews(case)
        if each.post_id == by.post_id
    )


def _is_of(owed: PostView, round_number: int, slot_id: str) -> bool:
    return (owed.round, owed.slot_id) == (round_number, slot_id)


def _owed(case: Case, command: PostViewCase) -> PostView | Refusal:
    named = [each for each in case.postviews if _is_of(each, command.round, command.slot_id)]
    if not named:
        return refuse(RefusalCode.POSTVIEW_UNKNOWN, slot_id=command.slot_id)
    if named[-1].viewed is not None:
        reader = named[-1].viewed.name
        return refuse(RefusalCode.POSTVIEW_DONE, slot=named[-1].seal_title, by=reader)
    return named[-1]


def _not_the_reader(case: Case, owed: PostView, by: Signatory, facts: Facts) -> Refusal | None:
    """Refuse whoever neither holds the post nor is the decider who was absent.

    A substitute who has come to hold the post since (事務取扱) does not check himself while
    the decider for whom he stood in is in any office and can read himself.
    """
    if by.person_id == owed.person_id:
        return None
    if by.post_id != owed.post_id:
        return refuse(RefusalCode.POSTVIEW_OTHERS, slot=owed.seal_title)
    absent = owed.person_id
    if absent is None or not facts.view.held_posts(absent):
        return None
    slot = case.slot(owed.slot_id)
    if slot is None or slot.acted is None or slot.acted.person_id != by.person_id:
        return None
    return refuse(RefusalCode.POSTVIEW_OWN_DECISION, slot=owed.seal_title)
