# SPDX-License-Identifier: Apache-2.0
"""Pulling: pages of the change feed, each kept together with its cursor.

Deletions are tombstones. A cursor the server no longer knows means reading everything
anew; the old rows go in the same transaction in which the first new ones come.
"""

import json
import sqlite3
from collections.abc import Callable

from approval.encoding import from_answer
from approval.people import Me
from approval.wire import CaseView
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.store import meta, person, rows
from desktop.store.rows import StoredRow
from desktop.store.sealed import Seal
from desktop.store.summarising import facets_of
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed
from telework.wire import ChangeRow, Changes

PAGE_ROWS = 100
_GONE = 410
_ONLY_ONE = frozenset({"organisation", "rules"})


def pull(place: Workplace, api: ServerApi, heard: Callable[[], None]) -> int:
    """Read the change feed to its end, calling ``heard`` at each page; returns the rows.

    Raises:
        CallFailed: no answer was seen; what was read is kept.
    """
    begun = place.clock.read().wall.isoformat()
    came = 0
    more = True
    while more:
        page, fresh = _page(place, api)
        heard()
        _keep(place, page, fresh=fresh)
        came += len(page.rows)
        more = page.more
    with place.vault.database.write() as tx:
        meta.put(tx, "last_pull_begun", begun)
        meta.put(tx, "last_pull", place.clock.read().wall.isoformat())
    if came:
        place.announce(Topic.ROWS, Topic.DAY)
    return came


def _page(place: Workplace, api: ServerApi) -> tuple[Changes, bool]:
    with place.vault.database.read() as tx:
        cursor = rows.cursor(tx)
    try:
        return api.changes(cursor, PAGE_ROWS), False
    except CallFailed as problem:
        if problem.fault.status != _GONE or not cursor:
            raise
    return api.changes("", PAGE_ROWS), True


def _keep(place: Workplace, page: Changes, *, fresh: bool) -> None:
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        if fresh:
            rows.clear(tx)
        for row in page.rows:
            _keep_row(tx, seal, row)
        rows.put_cursor(tx, page.cursor)
        person.keep_anchor(tx, place.anchor(page.server_time))


def _keep_row(tx: sqlite3.Connection, seal: Seal, row: ChangeRow) -> None:
    if row.body is None:
        rows.remove(tx, row.kind, row.id)
        return
    stored = StoredRow(
        id=row.id, rev=row.rev, body=json.dumps(row.body, ensure_ascii=False).encode()
    )
    if row.kind == "me":
        person.keep_me(tx, seal, from_answer(Me, row.body))
        _sum_up_anew(tx, seal)
    elif row.kind == "case":
        _keep_case(tx, seal, stored, row)
    else:
        if row.kind in _ONLY_ONE:
            rows.remove_kind(tx, row.kind)
        rows.put(tx, seal, row.kind, stored)


def _keep_case(tx: sqlite3.Connection, seal: Seal, stored: StoredRow, row: ChangeRow) -> None:
    view = from_answer(CaseView, row.body)
    rows.put(tx, seal, "case", stored, facets_of(view, row.rev, person.me(tx, seal)))


def _sum_up_anew(tx: sqlite3.Connection, seal: Seal) -> None:
    """Work out every summary again: with other posts, other cases wait for me."""
    me = person.me(tx, seal)
    for stored in rows.every(tx, seal, "case"):
        view = from_answer(CaseView, json.loads(stored.body))
        rows.put(tx, seal, "case", stored, facets_of(view, stored.rev, me))
