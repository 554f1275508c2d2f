# SPDX-License-Identifier: Apache-2.0
"""Making the words of all cases findable anew, from their logs.

Cases from before the search read bodies and opinions are found by title, number and drafter
only, until this was done once. It goes page by page, each in a short transaction of its own,
and writes what an act would have written: done again, or cut off and begun again, it changes
nothing that is right.
"""

import json
from collections.abc import Callable

from sqlalchemy import Connection

from approval.encoding import event_from_plain
from server.store.case_texts import put_texts
from server.store.cases import LoadedCase, events_of
from server.store.engine import Database
from server.store.moving import all_cases
from server.usecases.acts.searching import searched_texts

PAGE = 200
"""Cases a transaction; an act on one of them waits for some hundredths of a second."""


def reindex_search(database: Database, tenant: int, tell: Callable[[int], None]) -> int:
    """Write the searched words of every case; ``tell`` hears how many after each page."""
    done, after = 0, ""

    def page(tx: Connection) -> list[LoadedCase]:
        found = all_cases(tx, tenant, after, PAGE)
        _write(tx, tenant, found)
        return found

    while found := database.write(page):
        done, after = done + len(found), found[-1].case.case_id
        tell(done)
    return done


def _write(tx: Connection, tenant: int, found: list[LoadedCase]) -> None:
    logs: dict[str, list[str]] = {each.case.case_id: [] for each in found}
    for stored in events_of(tx, tenant, list(logs)):
        logs[stored.case_id].append(stored.body)
    for each in found:
        case = each.case
        events = [event_from_plain(json.loads(body)) for body in logs[case.case_id]]
        put_texts(tx, tenant, case.case_id, searched_texts(case, events, 1))
