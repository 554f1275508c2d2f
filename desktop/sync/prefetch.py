# SPDX-License-Identifier: Apache-2.0
"""Sheets that wait for this person are fetched ahead, so that she can approve off the network."""

import json
import sqlite3

from approval.encoding import from_plain
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
    return tuple(from_plain(CaseView, json.loads(row.body)) for row in found if row is not None)


def sheets_missing(tx: sqlite3.Connection, seal: Seal) -> bool:
    """Tell whether a case waits for this person whose sheet is being made or stamped."""
    return any(view.document is None or view.document.preparing for view in waiting_views(tx, seal))


def fetch_sheets(place: Workplace, api: ServerApi) -> None:
    """Fetch sheets that wait for this person and are not at hand.

    Raises:
        CallFailed: the network failed; a sheet that the server refuses is left for later.
    """
    with place.vault.database.read() as tx:
        views = waiting_views(tx, place.vault.seal())
        missing = [view for view in views if _is_missing(tx, view)]
    for view in missing[:_AT_ONCE]:
        try:
            documents.fetch_sheet(place, api, view)
        except TroubleError:
            continue  # a newer sheet is there already; the next pull names it
        except CallFailed as problem:
            about_this = problem.fault.code.startswith("document.")
            if problem.fault.kind is not FaultKind.REFUSED and not about_this:
                raise


def _is_missing(tx: sqlite3.Connection, view: CaseView) -> bool:
    document = view.document
    made = document is not None and not document.preparing
    return made and document is not None and not files.at_hand(tx, document.sha256)
