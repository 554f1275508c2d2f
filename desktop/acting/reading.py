# SPDX-License-Identifier: Apache-2.0
"""Reading for the screens: lists, a case, the outbox, the day, the status line."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from approval.calendar import city_day
from desktop.acting.workplace import Workplace
from desktop.facade import DUE_SOON, CaseList, CaseRow, Lateness, OutboxRow
from desktop.loading import LOADING
from desktop.store import meta, outbox, projections, seen
from desktop.store import rows as rows_of_store

if TYPE_CHECKING:
    from desktop.case_detail import CaseDetail

_OUTBOX_ROWS = 500
_FOUND = 100


def rows(place: Workplace, which: CaseList, query: str) -> tuple[CaseRow, ...]:
    """Return one list of cases."""
    seal, now = place.vault.seal(), place.now()
    with place.vault.database.read() as tx:
        found = projections.list_rows(tx, seal, which, query, now)
    if which is not CaseList.SUBSTITUTE:
        return found
    return tuple(row for each in found if (row := _as_substitute(place, each)) is not None)


def _as_substitute(place: Workplace, row: CaseRow) -> CaseRow | None:
    """Return the row of a case that I may decide now for the absent decider, else None."""
    with LOADING:
        from approval.engine.substituting import substitutable_slots
        from desktop.store import case_views

    facts = place.facts()
    if facts is None or row.pending is not None:
        return None
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, place.vault.seal(), row.case_id)
    slots = substitutable_slots(found[0].case, facts) if found is not None else ()
    if not slots:
        return None
    # What the absent decider parked is taken up first, and decided after that.
    why = "held" if slots[0].status == "held" else "daiketsu"
    return replace(row, why=why, my_slot=slots[0].slot_id)


def pressing(place: Workplace, most: int) -> tuple[CaseRow, ...]:
    """Return the most pressing of the cases that wait for this person."""
    seal, now = place.vault.seal(), place.now()
    with place.vault.database.read() as tx:
        return projections.pressing_rows(tx, seal, most, now)


def counts(place: Workplace) -> dict[CaseList, int]:
    """Count the lists; needs no key.

    What I may decide as a substitute is known only by reading that list.
    """
    with place.vault.database.read() as tx:
        return {**projections.counts(tx), CaseList.SUBSTITUTE: 0}


def lateness(place: Workplace) -> Lateness:
    """Return how many waiting cases are late or nearly so; needs no key."""
    today = city_day(place.now())
    yesterday, until = today - timedelta(days=1), today + timedelta(days=DUE_SOON)
    with place.vault.database.read() as tx:
        return Lateness(
            overdue=rows_of_store.count_due(tx, "", yesterday.isoformat()),
            soon=rows_of_store.count_due(tx, today.isoformat(), until.isoformat()),
        )


def turns(place: Workplace) -> frozenset[tuple[str, str]]:
    """Return each case that waits for this person with since when; needs no key."""
    with place.vault.database.read() as tx:
        return rows_of_store.turns(tx)


def has_key(place: Workplace) -> bool:
    """Tell whether this installation can seal, without opening anything."""
    with place.vault.database.read() as tx:
        return meta.get(tx, "has_key") == "1"


def detail(place: Workplace, case_id: str) -> "CaseDetail | None":
    """Return a case with my waiting acts on top, None when it is not here."""
    with LOADING:
        from desktop.acting.documents import sheet_at_hand
        from desktop.acting.my_part import my_part
        from desktop.acting.previewing import offices
        from desktop.acting.steering import insertion, steering
        from desktop.case_detail import CaseDetail
        from desktop.store import case_views
        from desktop.store.summarising import to_read

    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, seal, case_id)
        acts = projections.pending(tx, seal).by_case.get(case_id, ())
    if found is None:
        return None
    view, facts = found[0], place.facts()
    projected = case_views.project(view.case, acts, facts)
    mine = my_part(projected, place.whoever(), facts)
    unread = to_read(projected, place.whoever())
    return CaseDetail(
        view=view,
        projected=projected,
        my_slot=mine.slot_id,
        offers=frozenset() if view.masked else mine.offers,
        pending=tuple(projections.outbox_row(act) for act in acts),
        document_at_hand=sheet_at_hand(place, view),
        standing=mine.standing,
        article=mine.article,
        postviews=mine.postviews,
        reading=next((each.why for each in unread if each.why != "postview"), ""),
        readers=offices(place, projected.content.readers),
        steering=() if view.masked else steering(projected, facts),
        insertion=None if view.masked else insertion(projected, facts),
    )


def saw(place: Workplace, case_id: str) -> None:
    """Note that the reader has a case before him as it is here now."""
    with LOADING:
        from desktop.store import case_views
        from desktop.store.summarising import face_of

    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, place.vault.seal(), case_id)
        shown_as = seen.faces(tx).get(case_id)
    if found is None or face_of(found[0].case) == shown_as:
        return
    with place.vault.database.write() as tx:
        seen.keep(tx, case_id, face_of(found[0].case))


def bureaus(place: Workplace) -> dict[str, str]:
    """Return the name of the bureau of each section, empty before the first pull."""
    view = place.reference.view(place.now())
    if view is None:
        return {}
    found = {post.section_id: view.bureau_of(post.section_id) for post in view.posts()}
    return {section_id: bureau.name for section_id, bureau in found.items() if bureau}


def outbox_rows(place: Workplace) -> tuple[OutboxRow, ...]:
    """Return the outbox, newest first."""
    with place.vault.database.read() as tx:
        recent = outbox.recent(tx, place.vault.seal(), _OUTBOX_ROWS)
    return tuple(projections.outbox_row(event) for event in recent)


def search(place: Workplace, query: str) -> tuple[CaseRow, ...]:
    """Ask the server for cases.

    Raises:
        CallFailed: it was not reached or refused.
    """
    with LOADING:
        from desktop.store.summarising import summarise

    transport = place.open_transport()
    try:
        views = place.api(transport).search(query, _FOUND)
    finally:
        transport.close()
    person, now = place.me(), place.now()
    with place.vault.database.read() as tx:
        mine = projections.pending(tx, place.vault.seal())
    return tuple(
        projections.case_row(
            summarise(view, view.case.rev, person), mine.newest(view.case.case_id), now
        )
        for view in views
    )
