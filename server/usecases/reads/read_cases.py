# SPDX-License-Identifier: Apache-2.0
"""Detail, search and inbox: what may be seen, and nothing that tells of the rest."""

from datetime import UTC, datetime, timedelta

from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.searches import Search, VisibleCase, listed_cases, search_cases
from server.usecases.identify import Identified
from server.usecases.reads.views import Plain, case_views
from server.usecases.search_key import search_key
from server.usecases.services import Services

MOST_ROWS = 100
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_case(services: Services, identified: Identified, case_id: str) -> Plain | None:
    """Return a case, None where it is not there or may not be seen; the reading is logged."""
    actor = identified.actor
    with services.database.read_work() as tx:
        found = listed_cases(tx, actor, [case_id])
        views = case_views(tx, actor.tenant, identified.city.view, found)
    if case_id not in views:
        return None
    secrecy = views[case_id]["case"]["content"].get("secrecy", "")
    entry = AuditEntry(
        tenant=actor.tenant,
        at=services.clock(),
        tag=Tag.CASE_DETAIL_READ,
        actor=actor.person_id,
        device_id=actor.device_id,
        subject=f"case:{case_id}",
        request_id=actor.request_id,
        detail=_how_secret(secrecy, masked=found[0].masked),
    )
    with services.database.write_work() as tx:
        append_audit(tx, entry)
    return views[case_id]


def _how_secret(secrecy: str, *, masked: bool) -> str:
    """Return what the log says of the reading of a need-to-know case, so that it is found."""
    return f"{secrecy} masked" if masked else secrecy


def find_cases(
    services: Services,
    identified: Identified,
    *,
    words: str,
    state: str,
    before: str,
    limit: int,
) -> Plain:
    """Return a page of the search.

    Raises:
        ValueError: ``before`` is not what a page before has given.
    """
    search = Search(
        words=tuple(search_key(words).split())[:10],
        state=state,
        before=_place(before),
        limit=min(limit, MOST_ROWS),
    )
    actor = identified.actor
    with services.database.read_work() as tx:
        found = search_cases(tx, actor, search)
        views = case_views(tx, actor.tenant, identified.city.view, found)
    full = len(found) == search.limit
    return {
        "items": [views[each.case_id] for each in found],
        "next": _mark(found[-1]) if found and full else "",
    }


def _mark(last: VisibleCase) -> str:
    microseconds = (last.updated_at - _EPOCH) // timedelta(microseconds=1)
    return f"{microseconds}.{last.case_id}"


def _place(before: str) -> tuple[datetime, str] | None:
    if not before:
        return None
    microseconds, separator, case_id = before.partition(".")
    if not (separator and microseconds.isdigit() and len(microseconds) <= 17):
        raise ValueError("not a mark of a page")
    return _EPOCH + timedelta(microseconds=int(microseconds)), case_id
