# SPDX-License-Identifier: Apache-2.0
"""What waits for the reader as substitute (代決): each case is asked whether he may.

Flags, urgency and unsettled consents forbid it case by case, so these few rows are made
from the whole case, unlike the reader's own.
"""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from approval import Facts, case_from_plain
from approval.engine.substituting import substitutable_slots
from server.store.searches import InboxFilter, WaitingCase, visible_cases, waiting_decisions
from server.usecases.absences_today import absences_of_day
from server.usecases.identify import Identified

WHY = "daiketsu"


def waiting_as_substitute(
    tx: Connection, identified: Identified, wanted: InboxFilter, now: datetime
) -> list[WaitingCase]:
    """Return the rows of the decisions that the reader may take now, oldest first.

    What lies parked on the absent decider's desk he may take up again: it is among them.
    """
    if wanted.why and WHY not in wanted.why:
        return []
    rows = waiting_decisions(tx, identified.actor, wanted)
    shown = {row: json.loads(row.shown) for row in rows}
    may = _decidable(tx, identified, [each["case_id"] for each in shown.values()], now)
    return [
        row._replace(shown=json.dumps({**each, "why": _why(each)}, ensure_ascii=False))
        for row, each in shown.items()
        if (each["case_id"], each["slot_id"]) in may
    ]


def _why(shown: dict[str, Any]) -> str:
    """What is parked he takes up first; what is open he decides."""
    return "held" if shown["why"] == "held" else WHY


def _decidable(
    tx: Connection, identified: Identified, case_ids: list[str], now: datetime
) -> set[tuple[str, str]]:
    """Return case and slot of every decision that the reader may take for another now."""
    actor, city = identified.actor, identified.city
    facts = Facts(
        now=now,
        actor=actor.person_id,
        view=city.view,
        rules=city.rules,
        absences=absences_of_day(tx, actor.tenant, now),
    )
    found: set[tuple[str, str]] = set()
    for each in visible_cases(tx, actor, case_ids):
        case = case_from_plain(json.loads(each.snapshot))
        found |= {(each.case_id, slot.slot_id) for slot in substitutable_slots(case, facts)}
    return found
