# SPDX-License-Identifier: Apache-2.0
"""Unfolding the organisation: where everybody belonged on every date (G11)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from sqlalchemy import Connection

from approval import Capacity, Organisation, OrganisationData, OrganisationView
from approval.identifiers import PersonId
from approval.register.entry import office_of
from server.store.telework.places import OPEN_END, StaffPlace, replace_places, rev_to_unfold
from server.store.telework.settings import take_locks
from server.usecases.city import City

_EVER = date(1, 1, 1)


def unfold(data: OrganisationData) -> Iterator[StaffPlace]:
    """Give the periods in which each person belonged to one section, in order."""
    organisation = Organisation(data)
    days = (_EVER, *organisation.change_days())
    standing: dict[str, StaffPlace] = {}
    people = {holding.person_id for holding in data.holdings}
    for first, after in pairwise((*days, None)):
        if first is None:
            break
        last = OPEN_END if after is None else after - timedelta(days=1)
        view = organisation.on(first)
        for person_id in sorted(people):
            place = place_on(view, person_id, first, last)
            before = standing.pop(person_id, None)
            if before and place and _same(before, place):
                place = _joined(before, place)
            elif before:
                yield before
            if place:
                standing[person_id] = place
    yield from standing.values()


def place_on(
    view: OrganisationView, person_id: PersonId, first: date, last: date
) -> StaffPlace | None:
    """Return where a person belongs by one's own post (本務); None where one holds no post.

    A team (係) counts for its 課, as in the register of decisions.
    """
    held = view.held_posts(person_id)
    own = next((each for each in held if each.capacity is Capacity.REGULAR), None) or next(
        iter(held), None
    )
    post = view.post(own.post_id) if own else None
    if own is None or post is None:
        return None
    office = office_of(view, own.section_id)
    return StaffPlace(
        person_id=person_id,
        first=first,
        last=last,
        section_id=office.section_id if office else own.section_id,
        bureau_id=office.bureau_id if office else "",
        grade=post.rank,
    )


def keep_places_unfolded(tx: Connection, tenant: int) -> None:
    """Unfold the newest organisation where that was not done yet.

    Whoever comes second at the same moment waits, and finds it unfolded.
    """
    if not rev_to_unfold(tx, tenant):
        return
    take_locks(tx, tenant, ["staff_places"])
    if rev := rev_to_unfold(tx, tenant):
        data = City().organisation(tx, tenant).data
        replace_places(tx, tenant, rev, unfold(data))


def _same(before: StaffPlace, after: StaffPlace) -> bool:
    return (before.section_id, before.bureau_id, before.grade) == (
        after.section_id,
        after.bureau_id,
        after.grade,
    )


def _joined(before: StaffPlace, after: StaffPlace) -> StaffPlace:
    return StaffPlace(
        person_id=before.person_id,
        first=before.first,
        last=after.last,
        section_id=before.section_id,
        bureau_id=before.bureau_id,
        grade=before.grade,
    )
