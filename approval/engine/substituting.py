# SPDX-License-Identifier: Apache-2.0
"""代決: a predetermined officer decides this once for the absent decider.

Who that is, and why nobody may, comes from the orders of substitution; every refusal
carries their article. The decider reads afterwards (後閲) unless the order waives it.
"""

from dataclasses import dataclass, replace

from approval.authority.substituting import who_may_substitute
from approval.authority.substitution import Substitute
from approval.case import Case, CaseState, PostViewReason, Signatory, Slot, SlotKind, SlotStatus
from approval.engine.facts import Facts
from approval.engine.guards import SlotCommand, Turn, moment, refuse_slot
from approval.engine.postviewing import open_postview
from approval.events import CaseEvent
from approval.identifiers import PersonId
from approval.people import Capacity
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse


@dataclass(frozen=True, slots=True)
class StandIn:
    """The turn of a substitute, by which article, and whether the decider reads afterwards."""

    turn: Turn
    article: str
    postview: bool


def stand_in(
    case: Case, slot: Slot, facts: Facts, status: SlotStatus = SlotStatus.OPEN
) -> StandIn | Refusal | None:
    """Return the actor as substitute in a slot whose post he does not hold.

    None where nothing is said of substitution: the slot is not in this status, or no order
    exists.
    """
    if slot.status is not status or facts.view.holds(facts.actor, slot.post_id):
        return None
    found = substitutes(case, slot, facts)
    if isinstance(found, Refusal):
        unheard = found.code == RefusalCode.SUBSTITUTION_NO_ORDER
        return None if unheard else found
    return _first(case, slot, found, facts)


def standing_in(
    case: Case, command: SlotCommand, facts: Facts, status: SlotStatus = SlotStatus.OPEN
) -> StandIn | Refusal | None:
    """Return the actor as substitute in the slot of a command given for that slot's post."""
    slot = case.slot(command.slot_id)
    if slot is None or slot.post_id != command.post_id:
        return None
    return stand_in(case, slot, facts, status)


def substitutes(case: Case, slot: Slot, facts: Facts) -> tuple[Substitute, ...] | Refusal:
    """Return who may act in a slot for its absent holder now, the first available first."""
    return who_may_substitute(
        slot.post_id,
        facts.view,
        facts.rules.substitution,
        facts.absences,
        facts.now,
        flags=case.content.flags,
        urgent=case.content.urgent,
        consent_settled=_consent_settled(case),
        matter=case.content.matter,
        section_id=case.drafter.section_id,
        kind=slot.kind.value,
    )


def substitutable_slots(case: Case, facts: Facts) -> tuple[Slot, ...]:
    """Return the slots in which the actor may stand in now: open ones, and parked ones.

    A parked slot he may take up again; it is open to him as to its holder after that.
    """
    if case.state is not CaseState.CIRCULATING:
        return ()
    return tuple(
        slot
        for slot in case.slots()
        if slot.status in (SlotStatus.OPEN, SlotStatus.HELD)
        and isinstance(stand_in(case, slot, facts, slot.status), StandIn)
    )


def read_by_decider(case: Case, found: StandIn, facts: Facts) -> tuple[CaseEvent, ...]:
    """Oblige the absent decider to read afterwards; a vacant post obliges its next holder."""
    if not found.postview:
        return ()
    slot, at = found.turn.slot, found.turn.at
    reason, absent = PostViewReason.DAIKETSU, _absent_holder(slot, facts)
    return open_postview(case, slot, reason, at, absent)


def _first(
    case: Case, slot: Slot, found: tuple[Substitute, ...], facts: Facts
) -> StandIn | Refusal:
    """Only the first who are there may act; the article says in which order."""
    mine = next((each for each in found if each.person_id == facts.actor), None)
    if mine is None:
        return _refuse(RefusalCode.DAIKETSU_NOT_IN_ORDER, slot, found[0].article)
    if mine.order != found[0].order:
        person = facts.view.person(found[0].person_id)
        first = person.name if person else found[0].person_id
        return _refuse(RefusalCode.DAIKETSU_NOT_FIRST, slot, mine.article, first=first)
    if facts.actor == case.drafter.person_id:
        return refuse_slot(RefusalCode.SLOT_OWN_DRAFT, slot)
    by = _signatory(mine, facts)
    if by is None:
        return _refuse(RefusalCode.DAIKETSU_NOT_IN_ORDER, slot, mine.article)
    turn = Turn(slot=slot, by=by, at=moment(case, facts))
    return StandIn(turn, mine.article, mine.postview)


def _signatory(mine: Substitute, facts: Facts) -> Signatory | None:
    """Freeze the actor in his own post, acting this once for another."""
    held = facts.view.signatory(facts.actor, mine.post_id)
    return replace(held, capacity=Capacity.SUBSTITUTE) if held else None


def _consent_settled(case: Case) -> bool:
    return all(
        slot.status is SlotStatus.CONSENTED for slot in case.slots() if slot.kind is SlotKind.GOGI
    )


def _absent_holder(slot: Slot, facts: Facts) -> PersonId | None:
    holders = facts.view.holders(slot.post_id)
    return holders[0][0].person_id if len(holders) == 1 else None


def _refuse(code: RefusalCode, slot: Slot, article: str, **params: str) -> Refusal:
    return refuse(code, slot=slot.seal_title, article=article, **params)
