# SPDX-License-Identifier: Apache-2.0
"""Sealing an act that was kept before: the sheet moved on, or the time was not trusted.

By itself the client seals again only while the key of that visible act is still held and
only where the revision is the one that was approved; otherwise it asks once.
"""

from typing import TYPE_CHECKING

from approval.case import Case, Slot
from approval.commands import Approve, SubmitCase
from approval.encoding import command_from_plain
from approval.wire import CaseView
from desktop.acting import keeping, preflight
from desktop.acting.sealing import SealOrder, seal_sheet
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.errors import Code, TroubleError
from desktop.facade import Act, SendState
from desktop.keys.signing_key import open_identity
from desktop.store import case_views, outbox, projections
from desktop.store.outbox import PendingEvent, Verdict

if TYPE_CHECKING:
    from signing.keys import SigningIdentity

_OWED = (SendState.UNSENT, SendState.RESIGN)


def sign_again(place: Workplace, event_id: str, pin: str) -> Act:
    """Seal an act once more with the PIN.

    Raises:
        TroubleError: the act needs no seal, the time is not trusted, the revision is
            another one, or the PIN is wrong.
        CallFailed: the sheet must be fetched and cannot be.
    """
    event = _owed(place, event_id)
    preflight.require_ready(place)
    identity = open_identity(place.vault, place.clock, pin)
    place.tickets.issue(event_id, identity)
    return Act(row=projections.outbox_row(_seal(place, event, identity)))


def seal_what_is_owed(place: Workplace) -> int:
    """Seal every act whose key is still held; returns how many can now be sent.

    Acts that can no longer be sealed because the content changed become 要対応.

    Raises:
        CallFailed: a sheet must be fetched and cannot be.
    """
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        owed = outbox.in_states(tx, seal, _OWED)
    done = 0
    for event in owed:
        identity = place.tickets.identity(event.event_id)
        if identity is not None and place.trusted_now() is not None:
            done += _try_to_seal(place, event, identity)
        else:
            _spare_the_pin(place, event)
    return done


def _spare_the_pin(place: Workplace, event: PendingEvent) -> None:
    """Ask nobody for a PIN whose act could stand no more: say what came in between."""
    try:
        _still_possible(place, event)
    except TroubleError as problem:
        if problem.trouble.code != Code.CASE_NOT_AT_HAND:
            _needs_the_person(place, event, problem)


def _try_to_seal(place: Workplace, event: PendingEvent, identity: "SigningIdentity") -> bool:
    try:
        _seal(place, event, identity)
    except TroubleError as problem:
        if problem.trouble.code in {Code.DOCUMENT_DIGEST, Code.DOCUMENT_PREPARING}:
            return False  # the next pull brings the row that names the newer sheet
        if problem.trouble.code.startswith("card."):
            place.tickets.drop(event.event_id)
            return False  # the card was taken out or used anew: its PIN is asked for again
        _needs_the_person(place, event, problem)
        return False
    return True


def _needs_the_person(place: Workplace, event: PendingEvent, problem: TroubleError) -> None:
    trouble = problem.trouble
    verdict = Verdict(state=SendState.ATTENTION, code=trouble.code, params=trouble.params)
    _settle(place, event, verdict)
    place.tickets.drop(event.event_id)


def _seal(place: Workplace, event: PendingEvent, identity: "SigningIdentity") -> PendingEvent:
    at = place.trusted_now()
    if at is None:
        raise TroubleError(Code.SEAL_OWED)
    view, slot = _still_possible(place, event)
    increment = seal_sheet(place, SealOrder(view=view, slot=slot, at=at), identity)
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        outbox.keep_increment(tx, seal, event.event_id, increment)
    return _settle(place, event, Verdict(state=SendState.WAITING))


def _still_possible(place: Workplace, event: PendingEvent) -> tuple[CaseView, Slot]:
    """Return where the act would be sealed now.

    Raises:
        TroubleError: the act needs no seal, or the case moved on so that it cannot stand.
    """
    command = command_from_plain(event.command())
    if not isinstance(command, (Approve, SubmitCase)):
        raise TroubleError(Code.EVENT_NEEDS_NO_SEAL)
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, seal, command.case_id)
    if found is None:
        raise TroubleError(Code.CASE_NOT_AT_HAND)
    view = found[0]
    slot = _same_revision(view.case, command)
    keeping.forecast(place, view.case, (), command)
    return view, slot


def _same_revision(case: Case, command: Approve | SubmitCase) -> Slot:
    slot = case.slot(command.slot_id)
    if slot is None or case.revision_hash != command.revision_hash:
        raise TroubleError(Code.SEAL_REVISION_CHANGED, title=case.content.title)
    return slot


def _settle(place: Workplace, event: PendingEvent, verdict: Verdict) -> PendingEvent:
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        outbox.settle(tx, seal, event.event_id, verdict, place.clock.read().wall)
        settled = outbox.find(tx, seal, event.event_id)
    place.announce(Topic.OUTBOX, Topic.ROWS, Topic.STATUS)
    place.wake()
    return settled or event


def _owed(place: Workplace, event_id: str) -> PendingEvent:
    with place.vault.database.read() as tx:
        event = outbox.find(tx, place.vault.seal(), event_id)
    if event is None:
        raise TroubleError(Code.EVENT_GONE)
    if event.state not in _OWED:
        raise TroubleError(Code.EVENT_NEEDS_NO_SEAL)
    return event
