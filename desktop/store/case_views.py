# SPDX-License-Identifier: Apache-2.0
"""A whole case as the server showed it, and as it will stand with my unsent acts on top.

The same engine that decides on the server forecasts here, so that an approval shows as
given, and as waiting to be sent, at once and after a restart. The server decides again.
"""

import json
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from approval.case import Case
from approval.encoding import command_from_plain, from_answer
from approval.refusal import Refusal
from approval.wire import CaseView
from desktop.facade import SendState
from desktop.loading import LOADING
from desktop.store import rows
from desktop.store.outbox import PendingEvent
from desktop.store.sealed import Seal

if TYPE_CHECKING:
    from approval.engine import Facts


def find_view(tx: sqlite3.Connection, seal: Seal, case_id: str) -> tuple[CaseView, int] | None:
    """Return the server's view of a case and its revision."""
    row = rows.find(tx, seal, "case", case_id)
    return None if row is None else (from_answer(CaseView, json.loads(row.body)), row.rev)


def project(case: Case, acts: Sequence[PendingEvent], facts: "Facts | None") -> Case:
    """Return the case as it will stand when my waiting acts are accepted.

    An act that the engine refuses here is left out: the server will say so.
    """
    if facts is None:
        return case
    with LOADING:
        from approval.engine import decide, evolve

    for act in acts:
        if act.state == SendState.ATTENTION:
            continue
        events = decide(case, command_from_plain(act.command()), facts)
        if not isinstance(events, Refusal):
            for event in events:
                case = evolve(case, event)
    return case
