# SPDX-License-Identifier: Apache-2.0
"""Approving several cases with one PIN: each by itself, as if approved singly (I12).

The key is held for the batch under a name of its own and dropped at its end. What is
important, confidential or changed since the reader last saw it is never approved so
(approval.md, 2.4), whatever the screen offered.
"""

from approval.wire import CaseView
from desktop.acting.approving import Approval, approve_with
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError
from desktop.facade import Act
from desktop.keys.signing_key import open_identity
from desktop.steering import BatchItem
from desktop.store import case_views, projections, seen
from desktop.store.summarising import summarise


def open_batch(place: Workplace, pin: str) -> str:
    """Hold the key for a batch and return the name it is held under.

    Raises:
        TroubleError: the PIN is wrong or there is no key.
    """
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
    identity = place.tickets.identity(batch)
    if identity is None:
        raise TroubleError(Code.BATCH_OVER)
    view = _nothing_to_look_at(place, item)
    slot = view.case.slot(item.slot_id)
    if slot is None:
        raise TroubleError(Code.SLOT_UNKNOWN, slot_id=item.slot_id)
    wanted = Approval(case_id=item.case_id, slot_id=item.slot_id, post_id=slot.post_id, opinion="")
    return approve_with(place, wanted, lambda: identity)


def _nothing_to_look_at(place: Workplace, item: BatchItem) -> CaseView:
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, place.vault.seal(), item.case_id)
        shown_as = seen.faces(tx).get(item.case_id, "")
    if found is None:
        raise TroubleError(Code.CASE_NOT_AT_HAND)
    view, rev = found
    summary = summarise(view, rev, place.me())
    reasons = projections.look_first(summary, shown_as)
    if not reasons and summary.face != item.face:
        reasons = ("changed",)
    if reasons:
        raise TroubleError(Code.BATCH_LOOK_FIRST, reasons=",".join(reasons))
    return view
