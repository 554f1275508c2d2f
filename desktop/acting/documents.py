# SPDX-License-Identifier: Apache-2.0
"""Sheets and attachments: from the sealed store when at hand, else from the server."""

import hashlib
from typing import TYPE_CHECKING

from approval.wire import CaseView
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError
from desktop.store import case_views, files

if TYPE_CHECKING:
    from desktop.sync.api import ServerApi


def fetch_view(place: Workplace, case_id: str) -> CaseView:
    """Return a case as the server has it.

    Raises:
        CallFailed: the server was not reached, or the person may not see the case.
    """
    transport = place.open_transport()
    try:
        return place.api(transport).case(case_id)
    finally:
        transport.close()


def sheet(place: Workplace, case_id: str) -> bytes:
    """Return the current sheet of a case, fetched when it is not at hand.

    Raises:
        TroubleError: its sheet is not made yet.
        CallFailed: it must be fetched and cannot be.
    """
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, seal, case_id)
    return sheet_of(place, found[0] if found is not None else fetch_view(place, case_id))


def sheet_of(place: Workplace, view: CaseView) -> bytes:
    """Return the sheet that a view names, and no other.

    Raises:
        TroubleError: it is not made yet, or the server has a newer one already
            (``document.digest``): look again after the next pull.
        CallFailed: it must be fetched and cannot be.
    """
    sha256 = named_sheet(view)
    kept = content(place, sha256)
    if kept is not None:
        return kept
    transport = place.open_transport()
    try:
        return fetch_sheet(place, place.api(transport), view)
    finally:
        transport.close()


def named_sheet(view: CaseView) -> str:
    """Return the digest of the sheet that a view names.

    Raises:
        TroubleError: it is not made yet (``document.preparing``).
    """
    if view.document is None or view.document.preparing:
        raise TroubleError(Code.DOCUMENT_PREPARING)
    return view.document.sha256


def fetch_sheet(place: Workplace, api: "ServerApi", view: CaseView) -> bytes:
    """Fetch the sheet that a view names and keep it, by its digest."""
    named = named_sheet(view)
    fetched = api.document(view.case.case_id)
    if keep_content(place, fetched, files.SHEET) != named:
        raise TroubleError(Code.DOCUMENT_DIGEST)
    return fetched


def attachment(place: Workplace, case_id: str, sha256: str) -> bytes:
    """Return an attachment, fetched when it is not at hand, its digest proved.

    Raises:
        TroubleError: what came is not what the case names (``document.digest``).
        CallFailed: it must be fetched and cannot be.
    """
    kept = content(place, sha256)
    if kept is not None:
        return kept
    transport = place.open_transport()
    try:
        fetched = place.api(transport).attachment(case_id, sha256)
    finally:
        transport.close()
    if hashlib.sha256(fetched).hexdigest() != sha256:
        raise TroubleError(Code.DOCUMENT_DIGEST)
    keep_content(place, fetched, files.COPY)
    return fetched


def content(place: Workplace, sha256: str) -> bytes | None:
    """Return a file that is wholly at hand; a damaged one is dropped and counts as absent."""
    database = place.vault.database
    with database.read() as tx:
        known = files.find(tx, sha256)
    if known is None or known.state == files.TAKING:
        return None
    try:
        return b"".join(files.read(database, place.vault.seal(), sha256))
    except TroubleError:
        if known.kind == files.OURS and known.state != files.SENT:
            raise
        with database.write() as tx:
            files.remove(tx, sha256)
        return None


def keep_content(place: Workplace, fetched: bytes, kind: str) -> str:
    """Keep a file under the digest of its bytes."""
    sha256 = hashlib.sha256(fetched).hexdigest()
    pieces = files.pieces_of(fetched)
    files.keep(
        place.vault.database, place.vault.seal(), sha256, kind, pieces, place.clock.read().wall
    )
    return sha256


def sheet_at_hand(place: Workplace, view: CaseView) -> bool:
    """Tell whether the sheet can be shown and sealed without the network."""
    if view.document is None or view.document.preparing:
        return False
    with place.vault.database.read() as tx:
        return files.at_hand(tx, view.document.sha256)
