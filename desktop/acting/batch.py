# SPDX-License-Identifier: Apache-2.0
"""Approving several cases with one PIN: each by itself, as if approved singly (I12).

The key is held for the batch under a name of its own and dropped at its end. What is
important, confidential, kept for thirty years or more and never opened, or changed since the
reader last saw it is never approved so (approval.md, 2.4), whatever the screen offered. What
becomes of each case is kept with its act in one transaction: a batch that is cut off by a
crash, a pulled card or a full disk goes on where it stopped.
"""

import sqlite3
from functools import partial

from approval.case import Slot
from approval.wire import CaseView
from desktop.acting import preflight
from desktop.acting.approving import OUT_OF_REACH, Approval, approve_with
from desktop.acting.workplace import Workplace
from desktop.batches import BatchLine, LineState, stops
from desktop.errors import Code, TroubleError
from desktop.facade import Act, Trouble
from desktop.keys.signing_key import open_identity
from desktop.steering import BatchItem
from desktop.store import batch_lines, case_views, projections, seen
from desktop.store.summarising import summarise
from desktop.sync.faults import CallFailed, trouble_of

_SKIPPING = ("batch.look_first", "case.", "slot.", "post.", "revision.")
_LASTING_YEARS = 30


def review(place: Workplace, items: tuple[BatchItem, ...]) -> dict[str, Trouble]:
    """Begin a batch and look through its cases before any PIN: why one cannot be signed now.

    Each sheet is fetched, so that the batch itself needs no network; where one does not come
    it is no reason yet.

    Raises:
        TroubleError: nothing can be signed, such as for a missing card or an ended certificate.
    """
    lines = tuple(_line(place, item) for item in items)
    with place.vault.database.write() as tx:
        batch_lines.keep(tx, place.vault.seal(), lines)
    preflight.require_ready(place)
    found = {}
    for item in items:
        try:
            view, slot = _nothing_to_look_at(place, item)
            preflight.require_open_field(place, view, slot)
        except TroubleError as problem:
            found[item.case_id] = problem.trouble
        except CallFailed as problem:
            if problem.fault.kind not in OUT_OF_REACH:
                found[item.case_id] = trouble_of(problem.fault)
    return found


def left(place: Workplace) -> tuple[BatchLine, ...]:
    """Return the lines of a batch that was cut off while some of its cases were yet to do."""
    with place.vault.database.read() as tx:
        lines = batch_lines.lines(tx, place.vault.seal())
    states = {line.state for line in lines}
    return lines if LineState.WAITING in states and len(states) > 1 else ()


def end(place: Workplace) -> None:
    """Forget the batch; what was kept of it is in the outbox."""
    with place.vault.database.write() as tx:
        batch_lines.keep(tx, place.vault.seal(), ())


def open_batch(place: Workplace, pin: str) -> str:
    """Hold the key for a batch and return the name it is held under.

    Raises:
        TroubleError: the PIN is wrong or there is no key.
    """
    preflight.require_ready(place)
    identity = open_identity(place.vault, place.clock, pin)
    batch = place.new_id()
    place.tickets.issue(batch, identity)
    return batch


def approve_one(place: Workplace, batch: str, item: BatchItem) -> Act:
    """Keep the approval of one case of a batch.

    Raises:
        TroubleError: the case must be opened first (``batch.look_first``), the key is held
            no longer (``batch.over``), or what a single approval raises.
        CallFailed: the sheet must be fetched and cannot be.
    """
    try:
        return _approve(place, batch, item)
    except TroubleError as problem:
        _note(place, item, problem.trouble)
        raise
    except CallFailed as problem:
        _note(place, item, trouble_of(problem.fault))
        raise


def _approve(place: Workplace, batch: str, item: BatchItem) -> Act:
    identity = place.tickets.identity(batch)
    if identity is None:
        raise TroubleError(Code.BATCH_OVER)
    _, slot = _nothing_to_look_at(place, item)
    wanted = Approval(case_id=item.case_id, slot_id=item.slot_id, post_id=slot.post_id, opinion="")
    return approve_with(place, wanted, lambda: identity, partial(_keep_line, place, item))


def _keep_line(place: Workplace, item: BatchItem, tx: sqlite3.Connection, event_id: str) -> None:
    done = _line_of(item, state=LineState.KEPT, event_id=event_id)
    batch_lines.note(tx, place.vault.seal(), done)


def _note(place: Workplace, item: BatchItem, trouble: Trouble) -> None:
    if stops(trouble):
        return
    skipped = trouble.code.startswith(_SKIPPING)
    state = LineState.SKIPPED if skipped else LineState.FAILED
    done = _line_of(item, state=state, code=trouble.code, params=trouble.params)
    with place.vault.database.write() as tx:
        batch_lines.note(tx, place.vault.seal(), done)


def _line(place: Workplace, item: BatchItem) -> BatchLine:
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, place.vault.seal(), item.case_id)
    return _line_of(item, title=found[0].case.content.title if found else "")


def _line_of(item: BatchItem, **given: object) -> BatchLine:
    fields = {"case_id": item.case_id, "slot_id": item.slot_id, "face": item.face}
    return BatchLine(**{"title": "", **fields, **given})  # type: ignore[arg-type]


def _nothing_to_look_at(place: Workplace, item: BatchItem) -> tuple[CaseView, Slot]:
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, place.vault.seal(), item.case_id)
        shown_as = seen.faces(tx).get(item.case_id, "")
    if found is None:
        raise TroubleError(Code.CASE_NOT_AT_HAND)
    view, rev = found
    summary = summarise(view, rev, place.me())
    reasons = projections.look_first(summary, shown_as)
    if not shown_as and _is_lasting(view):
        reasons = (*reasons, "lasting")
    if not reasons and summary.face != item.face:
        reasons = ("changed",)
    if reasons:
        raise TroubleError(Code.BATCH_LOOK_FIRST, reasons=",".join(reasons))
    slot = view.case.slot(item.slot_id)
    if slot is None:
        raise TroubleError(Code.SLOT_UNKNOWN, slot_id=item.slot_id)
    return view, slot


def _is_lasting(view: CaseView) -> bool:
    """Whether it is kept for thirty years or for ever: nobody decides that by its title."""
    years = view.case.content.retention_years
    return years == 0 or years >= _LASTING_YEARS
