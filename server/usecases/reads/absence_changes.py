# SPDX-License-Identifier: Apache-2.0
"""Changes of the register of absences, for one reader of the feed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from approval import to_plain
from approval.absence_acts import RegisteredAbsence
from server.store.absences import changed_absences
from server.store.changes import Change
from server.usecases.absence_rights import AbsenceRights
from server.usecases.identify import Identified

Body = dict[str, Any] | None


def absence_bodies(
    tx: Connection, identified: Identified, span: tuple[int, int], now: datetime
) -> dict[Change, Body]:
    """Return what this reader may know of changed absences.

    One that is over or was taken back is a tombstone, and nothing to who begins from nothing.
    """
    rights = AbsenceRights(actor=identified.actor, city=identified.city)
    found: dict[Change, Body] = {}
    for number, stored in changed_absences(tx, identified.actor.tenant, span):
        shown = rights.shown(stored.absence)
        gone = stored.cancelled or stored.absence.ends_at <= now
        if shown is None or (gone and span[0] == 0):
            continue
        change = Change(kind="absence", id=stored.absence_id, number=number)
        row = RegisteredAbsence(absence_id=stored.absence_id, absence=shown)
        found[change] = None if gone else to_plain(row)
    return found
