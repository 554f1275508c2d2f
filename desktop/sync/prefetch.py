# SPDX-License-Identifier: Apache-2.0
"""Sheets that wait for this person are fetched ahead, so that she can approve off the network."""

import json
import sqlite3

from approval.encoding import from_answer
from approval.wire import CaseView
from desktop.acting import documents
from desktop.acting.workplace import Workplace
from desktop.errors import TroubleError
from desktop.store import files, rows
from desktop.store.sealed import Seal
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed, FaultKind

_AT_ONCE = 20


def waiting_views(tx: sqlite3.Connection, seal: Seal) -> tuple[CaseView, ...]:
    """Return the cases that wait for this person."""
    found = (rows.find(tx, seal, "case", case_id) for case_id in rows.waiting_ids(tx))
    return tuple(from_answer(CaseView, json.loads(row.body)) for row in found if row is not None)


def fetch_sheets(place: Workplace, api: ServerApi) -> bool:
    """Fetch sheets that wait for this person and are not at hand; tells whether some still lack.

    Raises:
        CallFailed: the network failed; a sheet that the server refuses is left for later.
    """
    with place.vault.database.read() as tx:
        views = waiting_views(tx, place.vault.seal())
        missing = [view for view in views if not _is_at_hand(tx, view)]
    fetched = sum(_fetch(place, api, view) for view in missing[:_AT_ONCE])
    return fetched < len(missing)


def _fetch(place: Workplace, api: ServerApi, view: CaseView) -> bool:
    try:
        documents.fetch_sheet(place, api, view)
    except TroubleError:
        return False  # not made yet, or a newer one is there: the next pull names it
    except CallFailed as problem:
        about_this = problem.fault.code.startswith("document.")
        if problem.fault.kind is not FaultKind.REFUSED and not about_this:
            raise
        return False
    return True


def _is_at_hand(tx: sqlite3.Connection, view: CaseView) -> bool:
    document = view.document
    made = document is not None and not document.preparing
    return made and document is not None and files.at_hand(tx, document.sha256)
