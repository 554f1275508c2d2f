# SPDX-License-Identifier: Apache-2.0
"""Which mails an act causes: outbox rows in its transaction, one for each reader."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from approval import Facts, OrganisationView
from approval.case import Case, SlotStatus
from approval.engine.substituting import substitutes
from approval.events import CaseEvent, Reassigned, SlotOpened
from approval.identifiers import PostId
from approval.refusal import Refusal
from server.store.mailing import mail_people
from server.store.outbox import enqueue
from server.usecases.effects import MAIL_SEND
from server.usecases.letters import KINDS

_TURNS = (SlotStatus.OPEN, SlotStatus.HELD)
_TO_DRAFTER = {
    "consent_refused": "remanded",
    "decided": "decided",
    "rejected": "rejected",
}


def put_mails(
    tx: Connection,
    tenant: int,
    facts: Facts,
    case: Case,
    events: Sequence[CaseEvent],
) -> bool:
    """Put the mails of these events into the outbox; return whether there were any."""
    wanted = [each for event in events for each in _letters(facts.view, case, event)]
    wanted += [each for event in events for each in _stand_ins(facts, case, event)]
    if not wanted:
        return False
    people = mail_people(tx, tenant, {person for person, _what, _slot in wanted})
    immediate = {each.person_id: each.kinds for each in people if each.mode == "immediate"}
    chosen = [
        (person_id, what, slot_id)
        for person_id, what, slot_id in dict.fromkeys(wanted)
        if KINDS[what] in immediate.get(person_id, ())
    ]
    for person_id, what, slot_id in chosen:
        payload = {
            "person_id": person_id,
            "what": what,
            "case_ids": [case.case_id],
            "slot_id": slot_id,
        }
        enqueue(tx, tenant, MAIL_SEND, payload, facts.now)
    return bool(chosen)


def _letters(
    view: OrganisationView, case: Case, event: CaseEvent
) -> Iterator[tuple[str, str, str]]:
    """Yield person, kind of mail and slot."""
    if event.type == "slot_opened":
        slot = case.slot(event.slot_id)
        for person in _holders(view, slot.post_id) if slot else ():
            yield person, "turn", event.slot_id
    elif event.type == "reassigned":
        # Who takes over a desk's turn (振替) learns of it as of any other turn.
        slot = case.slot(event.slot_id)
        for person in _holders(view, slot.post_id) if slot and slot.status in _TURNS else ():
            yield person, "turn", event.slot_id
    elif event.type == "postview_opened":
        readers = [event.person_id] if event.person_id else _holders(view, event.post_id)
        for person in readers:
            yield person, "postview", ""
    elif event.type == "remanded" and event.to_slot is None:
        yield case.drafter.person_id, "remanded", ""
    elif event.type in _TO_DRAFTER:
        yield case.drafter.person_id, _TO_DRAFTER[event.type], ""
    elif event.type in {"withdrawn", "abandoned"}:
        for post_id in getattr(event, "notify", ()):
            for person in _holders(view, post_id):
                yield person, "ended", ""


def _stand_ins(facts: Facts, case: Case, event: CaseEvent) -> Iterator[tuple[str, str, str]]:
    """Yield who decides for an absent decider (代決) when the turn comes, the first there only."""
    if not isinstance(event, SlotOpened | Reassigned):
        return
    slot = case.slot(event.slot_id)
    if slot is None or slot.status is not SlotStatus.OPEN:
        return
    found = substitutes(case, slot, facts)
    if isinstance(found, Refusal):
        return
    for each in found:
        if each.order == found[0].order and each.person_id != case.drafter.person_id:
            yield each.person_id, "daiketsu", slot.slot_id


def _holders(view: OrganisationView, post_id: PostId) -> list[str]:
    return [person.person_id for person, _capacity in view.holders(post_id)]
