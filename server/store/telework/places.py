# SPDX-License-Identifier: Apache-2.0
"""Statements on whose figure a day is: the section of every person on every date."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, delete, insert, select

from server.store.tables import telework_staff_place, tenant_state
from server.store.telework.whose import OfPeople

OPEN_END = date(9999, 12, 31)
"""The last day of what still stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffPlace:
    """Where one person belonged from ``first`` to ``last``, both included."""

    person_id: str
    first: date
    last: date
    section_id: str
    bureau_id: str
    grade: str


_PLACES = OfPeople(
    select(
        telework_staff_place.c.person_id,
        telework_staff_place.c.first,
        telework_staff_place.c.last,
        telework_staff_place.c.section_id,
        telework_staff_place.c.bureau_id,
        telework_staff_place.c.grade,
    ).where(
        telework_staff_place.c.tenant == bindparam("tenant"),
        telework_staff_place.c.first <= bindparam("to"),
        telework_staff_place.c.last >= bindparam("since"),
    ),
    telework_staff_place.c.person_id,
)


def places_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> dict[str, list[StaffPlace]]:
    """Return where people belonged in a period; ``None`` asks for everybody."""
    statement, params = _PLACES.to(people)
    rows = tx.execute(statement, {"tenant": tenant, "since": since, "to": to, **params})
    found: dict[str, list[StaffPlace]] = {}
    for row in rows.mappings():
        found.setdefault(row["person_id"], []).append(StaffPlace(**row))
    return found


def people_in_sections(
    tx: Connection, tenant: int, section_ids: Sequence[str], since: date, to: date
) -> list[str]:
    """Return who belonged to one of these sections on any day of a period, sorted."""
    place = telework_staff_place.c
    found = select(place.person_id).where(
        place.tenant == tenant,
        place.section_id.in_(section_ids),
        place.first <= to,
        place.last >= since,
    )
    return sorted(set(tx.execute(found).scalars()))


_REVISIONS = select(
    tenant_state.c.organisation_rev,
    # All rows are of one revision: any of them tells it.
    select(telework_staff_place.c.organisation_rev)
    .where(telework_staff_place.c.tenant == bindparam("tenant"))
    .limit(1)
    .scalar_subquery()
    .label("unfolded"),
).where(tenant_state.c.tenant == bindparam("tenant"))


def rev_to_unfold(tx: Connection, tenant: int) -> int:
    """Return the revision of the organisation that is not unfolded yet, 0 where it is."""
    row = tx.execute(_REVISIONS, {"tenant": tenant}).one()
    return 0 if row.organisation_rev == (row.unfolded or 0) else int(row.organisation_rev)


def replace_places(tx: Connection, tenant: int, rev: int, places: Iterable[StaffPlace]) -> None:
    """Put another unfolded organisation in the place of the last."""
    tx.execute(delete(telework_staff_place).where(telework_staff_place.c.tenant == tenant))
    rows = [
        {
            "tenant": tenant,
            "person_id": place.person_id,
            "first": place.first,
            "last": place.last,
            "section_id": place.section_id,
            "bureau_id": place.bureau_id,
            "grade": place.grade,
            "organisation_rev": rev,
        }
        for place in places
    ]
    if rows:
        tx.execute(insert(telework_staff_place), rows)
