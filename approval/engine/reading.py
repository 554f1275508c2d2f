# SPDX-License-Identifier: Apache-2.0
"""Reading only (供覧): any number of posts, with receipts; never an approval, never a wait."""

from datetime import datetime

from approval.case import Case, CaseState, Signatory, Slot, SlotKind, SlotStatus
from approval.commands import AddReaders, ReadCase
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, moment, owns, refuse_slot, signatory, wrong_state
from approval.events import CaseEvent, CaseRead, PlannedSlot, ReaderAdded
from approval.identifiers import PostId, SlotId
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.routing import refuse_readers

_OPEN_TO_READERS = (CaseState.CIRCULATING, CaseState.DECIDED)


def add_readers(case: Case, command: AddReaders, facts: Facts) -> Outcome:
    """Let posts read the case, named by its owner or by a post of its route."""
    refusal = wrong_state(case, *_OPEN_TO_READERS)
    if refusal:
        return refusal
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    in_route = any(slot.post_id == command.post_id for slot in case.slots())
    if not in_route and not owns(case, facts.actor, facts.view):
        post = facts.view.office(command.post_id)
        return refuse(RefusalCode.OPINION_NOT_CONCERNED, post=post)
    if not command.readers:
        return refuse(RefusalCode.READER_MISSING)
    acting = frozenset(slot.post_id for slot in case.slots())
    reading = frozenset(reader_posts(case))
    refusal = refuse_readers(facts.view, command.readers, acting, reading)
    return refusal or readers_added(case, command.readers, by, facts.view, moment(case, facts))


def waiting_readings(case: Case) -> tuple[Slot, ...]:
    """Return what waits to be read: 供覧 while the case lives or is decided, notices always."""
    living = case.state in (CaseState.CIRCULATING, CaseState.REMANDED, CaseState.DECIDED)
    return tuple(
        each
        for each in case.readings
        if each.status is SlotStatus.OPEN
        and case.state is not CaseState.DRAFT
        and (living or each.kind is SlotKind.NOTICE)
    )


def reader_posts(case: Case) -> tuple[PostId, ...]:
    """Return the posts that read this case or have read it."""
    return tuple(each.post_id for each in case.readings if each.kind is SlotKind.KYORAN)


def readers_added(
    case: Case,
    readers: tuple[PostId, ...],
    by: Signatory,
    view: OrganisationView,
    at: datetime,
) -> tuple[CaseEvent, ...]:
    """Return an event for each post that is to read and was not asked before."""
    known = reader_posts(case)
    new = [post_id for post_id in readers if post_id not in known]
    return tuple(
        ReaderAdded(at=at, by=by, reader=_planned(post_id, len(known) + number, view))
        for number, post_id in enumerate(new, 1)
    )


def _planned(post_id: PostId, number: int, view: OrganisationView) -> PlannedSlot:
    return PlannedSlot(
        slot_id=SlotId(f"k{number}"),
        kind=SlotKind.KYORAN,
        post_id=post_id,
        seal_title=view.office(post_id),
        section_name=view.section_name(post_id),
    )


def read_case(case: Case, command: ReadCase, facts: Facts) -> Outcome:
    """Give the receipt of a 供覧 or a notice, as holder of the post it is addressed to.

    It is given once, whatever became of the case meanwhile; a draft is nobody's to read.
    """
    refusal = wrong_state(case, *(state for state in CaseState if state is not CaseState.DRAFT))
    if refusal:
        return refusal
    reading = case.reading(command.slot_id)
    if reading is None:
        return refuse(RefusalCode.SLOT_UNKNOWN, slot_id=command.slot_id)
    if reading.post_id != command.post_id:
        return refuse_slot(RefusalCode.SLOT_OTHER_POST, reading)
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    if reading.status is SlotStatus.READ:
        return refuse_slot(RefusalCode.READING_DONE, reading)
    return (CaseRead(at=moment(case, facts), slot_id=command.slot_id, by=by),)
