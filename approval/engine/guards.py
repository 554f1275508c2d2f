# SPDX-License-Identifier: Apache-2.0
"""Checks that several acts share; each returns what the act needs, or its refusal."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from approval.case import Case, CaseState, Signatory, Slot, SlotStatus
from approval.content_checks import REMARK_LIMIT, check_length
from approval.engine.facts import Facts
from approval.events import CaseEvent
from approval.identifiers import PersonId, PostId, SlotId
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse

Outcome = tuple[CaseEvent, ...] | Refusal
"""What deciding on a command gives."""

ACTED = frozenset({SlotStatus.APPROVED, SlotStatus.CONSENTED})
"""Statuses of a slot whose act stands."""

UNACTED = frozenset({SlotStatus.WAITING, SlotStatus.OPEN, SlotStatus.HELD})
"""Statuses of a slot in which nobody has acted and that was not left out."""

SETTLED = ACTED | {SlotStatus.SKIPPED, SlotStatus.BYPASSED}
"""Statuses of a slot for which the route waits no more."""


class SlotCommand(Protocol):
    """A command on a slot, made as holder of its post."""

    @property
    def slot_id(self) -> SlotId: ...
    @property
    def post_id(self) -> PostId: ...


class RevisionCommand(SlotCommand, Protocol):
    """A command on a slot that judges the content."""

    @property
    def revision_hash(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Turn:
    """A slot, who acts in it, and the time of the act."""

    slot: Slot
    by: Signatory
    at: datetime


_STATE_CODES = {
    CaseState.DRAFT: RefusalCode.CASE_DRAFT,
    CaseState.CIRCULATING: RefusalCode.CASE_CIRCULATING,
    CaseState.REMANDED: RefusalCode.CASE_REMANDED,
    CaseState.DECIDED: RefusalCode.CASE_DECIDED,
    CaseState.REJECTED: RefusalCode.CASE_REJECTED,
    CaseState.WITHDRAWN: RefusalCode.CASE_WITHDRAWN,
    CaseState.ABANDONED: RefusalCode.CASE_ABANDONED,
}


def refuse_case(code: RefusalCode, case: Case) -> Refusal:
    """Refuse with the number and title of the case in the sentence."""
    return refuse(code, number=case.number, title=case.content.title)


def refuse_slot(code: RefusalCode, slot: Slot) -> Refusal:
    """Refuse with the slot in the sentence, and who acted in it where the code takes that."""
    named = {"slot": slot.seal_title, "by": slot.acted.name if slot.acted else ""}
    return refuse(code, **{name: named[name] for name in code.parameters})


def wrong_state(case: Case, *allowed: CaseState) -> Refusal | None:
    """Refuse an act on a case that is not in one of the states, by its present state."""
    if case.state in allowed:
        return None
    return refuse_case(_STATE_CODES[case.state], case)


def signatory(facts: Facts, post_id: PostId) -> Signatory | Refusal:
    """Return the actor as holder of a post at this instant (I9)."""
    held = facts.view.signatory(facts.actor, post_id)
    if held is None:
        return refuse(RefusalCode.POST_NOT_HELD, post=facts.view.office(post_id))
    return held


def owner(case: Case, facts: Facts) -> Signatory | Refusal:
    """Return the actor as the one whose case it is.

    That is the drafter in the post in which he drafted; once he no longer holds it, his
    successor in the post, because a case belongs to the office and not to the person.
    Where a reorganisation moved the case, it is the holder of the post that took it over.
    """
    if not owns(case, facts.actor, facts.view):
        return refuse(RefusalCode.CASE_NOT_DRAFTER, drafter=case.drafter.name)
    return signatory(facts, case.owner_post_id)


def owns(case: Case, person_id: PersonId, view: OrganisationView) -> bool:
    """Say whether a person is the drafter, or his successor in the drafting post."""
    drafter = case.drafter
    if case.owner is not None:
        return view.holds(person_id, case.owner.post_id)
    if person_id == drafter.person_id:
        return True
    succeeded = not view.holds(drafter.person_id, drafter.post_id)
    return succeeded and view.holds(person_id, drafter.post_id)


def circulating_slot(case: Case, slot_id: SlotId) -> Slot | Refusal:
    """Return a slot of the present round of a case that circulates."""
    refusal = wrong_state(case, CaseState.CIRCULATING)
    if refusal:
        return refusal
    return case.slot(slot_id) or refuse(RefusalCode.SLOT_UNKNOWN, slot_id=slot_id)


def held_slot(case: Case, command: SlotCommand, facts: Facts) -> Turn | Refusal:
    """Return a slot of a circulating case with the actor as its holder (I9)."""
    slot = circulating_slot(case, command.slot_id)
    if isinstance(slot, Refusal):
        return slot
    if slot.post_id != command.post_id:
        return _other_post(case, slot, facts)
    by = signatory(facts, slot.post_id)
    if isinstance(by, Refusal):
        return by
    if facts.actor == case.drafter.person_id:
        return refuse_slot(RefusalCode.SLOT_OWN_DRAFT, slot)
    return Turn(slot=slot, by=by, at=moment(case, facts))


def _other_post(case: Case, slot: Slot, facts: Facts) -> Refusal:
    """Refuse the wrong one of several posts, naming those in which the actor can act now."""
    turns = (SlotStatus.OPEN, SlotStatus.HELD)
    offices = (
        facts.view.office(each.post_id)
        for each in case.slots()
        if each.status in turns and facts.view.holds(facts.actor, each.post_id)
    )
    choices = "、".join(dict.fromkeys(offices))
    if not choices:
        return refuse_slot(RefusalCode.SLOT_OTHER_POST, slot)
    return refuse(RefusalCode.SLOT_POST_CHOICE, slot=slot.seal_title, choices=choices)


def open_slot(case: Case, command: SlotCommand, facts: Facts) -> Turn | Refusal:
    """Return a slot whose turn it is, with the actor as its holder."""
    turn = held_slot(case, command, facts)
    if isinstance(turn, Refusal) or turn.slot.status is SlotStatus.OPEN:
        return turn
    if turn.slot.status is SlotStatus.HELD:
        return refuse_slot(RefusalCode.SLOT_HELD, turn.slot)
    if turn.slot.status in ACTED:
        return refuse_slot(RefusalCode.SLOT_ALREADY_ACTED, turn.slot)
    return refuse_slot(RefusalCode.SLOT_NOT_OPEN, turn.slot)


def open_revision(case: Case, command: RevisionCommand, facts: Facts) -> Turn | Refusal:
    """Return a slot whose turn it is, for an act on the revision that the actor saw."""
    turn = open_slot(case, command, facts)
    if isinstance(turn, Turn) and command.revision_hash != case.revision_hash:
        return refuse_case(RefusalCode.REVISION_CHANGED, case)
    return turn


def check_reason(reason: str) -> Refusal | None:
    """Refuse an act whose reason is mandatory and missing, or too long."""
    if not reason.strip():
        return refuse(RefusalCode.REASON_MISSING)
    return check_length("reason", reason, REMARK_LIMIT)


def moment(case: Case, facts: Facts) -> datetime:
    """Return the time of an act: the server's, but always after the act before it.

    The order of signatures on the sheet is read from these times, so a server clock that
    was set back must not turn it round.
    """
    return after_acts(case, facts.now)


def after_acts(case: Case, now: datetime) -> datetime:
    """Return a time, or the instant after the newest act where the clock is behind it."""
    acted = [slot.acted_at for slot in case.slots() if slot.acted_at is not None]
    newest = max([*acted, case.sheet_at or case.drafted_at, case.drafted_at])
    return now if now > newest else newest + timedelta(microseconds=1)
