# SPDX-License-Identifier: Apache-2.0
"""Approving, consenting and deciding: one click, one event, one seal."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from approval.case import Slot
from approval.commands import Approve
from approval.identifiers import CaseId, PostId, SlotId
from approval.wire import CaseView
from desktop.acting import keeping, preflight
from desktop.acting.sealing import SealOrder, seal_sheet
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError
from desktop.facade import Act, SendState
from desktop.keys.signing_key import open_identity
from desktop.store import case_views, projections
from desktop.sync.faults import CallFailed, FaultKind

if TYPE_CHECKING:
    from signing.keys import SigningIdentity


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """What the person approves: slot, the post acted for, and an opinion for the record.

    ``pull_up`` says that he means to act before lower slots have (引上げ).
    """

    case_id: str
    slot_id: SlotId
    post_id: PostId
    opinion: str
    pull_up: bool = False


OUT_OF_REACH = frozenset(
    {
        FaultKind.UNREACHABLE,
        FaultKind.LOST,
        FaultKind.CAPTIVE,
        FaultKind.UNAVAILABLE,
        FaultKind.BROKEN,
        FaultKind.REPLY,
    }
)
"""Faults by which the sheet could not come just now; the others say what is to be done."""

OpenKey = Callable[[], "SigningIdentity"]
"""Opens the signing key; asked only when everything else was found to be in order."""


AlsoNote = Callable[[sqlite3.Connection, str], None]
"""Writes something about an act, by its event, in the transaction that keeps it."""


def approve(place: Workplace, wanted: Approval, pin: str) -> Act:
    """Keep an approval with its seal; without a trusted time it waits unsealed.

    Raises:
        TroubleError: nothing was kept: refused already here, the sheet is not at hand, or
            the PIN is wrong.
        CallFailed: the sheet must be fetched and cannot be.
    """
    return approve_with(place, wanted, partial(open_identity, place.vault, place.clock, pin))


def approve_with(
    place: Workplace, wanted: Approval, open_key: OpenKey, also: AlsoNote | None = None
) -> Act:
    """Keep an approval with its seal by a key that ``open_key`` opens.

    ``also`` writes what must be kept with the act or not at all.

    Raises:
        TroubleError, CallFailed: as for ``approve``; what ``open_key`` raises goes through.
    """
    event_id = place.new_id()
    view, rev, slot = _at_hand(place, wanted)
    command = Approve(
        case_id=CaseId(wanted.case_id),
        slot_id=wanted.slot_id,
        post_id=wanted.post_id,
        revision_hash=view.case.revision_hash,
        opinion=wanted.opinion,
        pull_up=wanted.pull_up,
    )
    _preflight(place, view, slot, command)
    identity = open_key()
    order = keeping.Order(
        event_id=event_id, command=command, title=view.case.content.title, base_rev=rev
    )
    place.tickets.issue(event_id, identity)
    try:
        ready = _sealed(place, order, SealTarget(view, slot), identity)
        return keeping.keep(place, ready, None if also is None else partial(_noted, also, event_id))
    except BaseException:
        place.tickets.drop(event_id)
        raise


def _noted(also: AlsoNote, event_id: str, tx: sqlite3.Connection) -> None:
    also(tx, event_id)


@dataclass(frozen=True, slots=True)
class SealTarget:
    """The slot of a case's sheet."""

    view: CaseView
    slot: Slot


def _sealed(
    place: Workplace, order: keeping.Order, target: SealTarget, identity: "SigningIdentity"
) -> keeping.Order:
    at = place.trusted_now()
    if at is None:
        return replace(order, state=SendState.UNSENT, code=Code.SEAL_OWED)
    seal_order = SealOrder(view=target.view, slot=target.slot, at=at)
    return replace(order, increment=seal_sheet(place, seal_order, identity))


def _at_hand(place: Workplace, wanted: Approval) -> tuple[CaseView, int, Slot]:
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, seal, wanted.case_id)
    if found is None:
        raise TroubleError(Code.CASE_NOT_AT_HAND)
    view, rev = found
    slot = view.case.slot(wanted.slot_id)
    if slot is None:
        raise TroubleError(Code.SLOT_UNKNOWN, slot_id=wanted.slot_id)
    return view, rev, slot


def _preflight(place: Workplace, view: CaseView, slot: Slot, command: Approve) -> None:
    """Find everything that can be found before the PIN is used."""
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        pending = projections.pending(tx, seal).by_case.get(command.case_id, ())
    keeping.forecast(place, view.case, pending, command)
    try:
        preflight.require_open_field(place, view, slot)
    except CallFailed as problem:
        # Nothing is kept: nobody approves a sheet that he could not have seen.
        if problem.fault.kind in OUT_OF_REACH:
            raise TroubleError(Code.DOCUMENT_NOT_FETCHED) from problem
        raise
    preflight.require_ready(place)
