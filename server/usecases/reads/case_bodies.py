# SPDX-License-Identifier: Apache-2.0
"""The views of changed cases, made once for all who see the same change.

After a morning's act some hundred laptops fetch the same case. A change of it is numbered in
the transaction that writes it, so what was made of that number is never older than the number.
Who may see it is asked of the database each time, before anything is taken from here.
"""

import threading
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from server.store.changes import Change, ChangedCase
from server.usecases.city import CityToday
from server.usecases.reads.views import case_views
from telework.strict_json import WrittenObject

MOST = 1_000

Plain = dict[str, Any]
_Key = tuple[int, str, int, int, date]


class CaseBodies:
    """The unmasked views made last, by change, and by what names the holders of posts.

    ``most`` of them are kept; the oldest of more is forgotten.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._made: dict[_Key, Plain] = {}

    def of(
        self, tx: Connection, tenant: int, city: CityToday, changed: Sequence[ChangedCase]
    ) -> dict[Change, Plain | None]:
        """Return the view of each change, None for what the reader may not know any more.

        The views are shared: nobody may write into one.
        """
        found: dict[Change, Plain | None] = {}
        missing = []
        for each in changed:
            key = _key(tenant, city, each.change)
            masked = each.case is not None and each.case.masked
            known = None if each.case is None or masked else self._made.get(key)
            found[each.change] = known
            if each.case is not None and known is None:
                missing.append((each.change, each.case))
        views = case_views(tx, tenant, city.view, [case for _change, case in missing])
        for change, case in missing:
            view = views[case.case_id]
            if not case.masked:
                view = self._keep(_key(tenant, city, change), view)
            found[change] = view
        return found

    def _keep(self, key: _Key, view: Plain) -> Plain:
        written = WrittenObject(view)
        with self._lock:
            self._made[key] = written
            if len(self._made) > self._most:
                del self._made[next(iter(self._made))]
        return written


def _key(tenant: int, city: CityToday, change: Change) -> _Key:
    return tenant, change.id, change.number, city.state.organisation_rev, city.day
