# SPDX-License-Identifier: Apache-2.0
"""Statements on the register of forms: each form as it stood on any day, and how many."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate

from sqlalchemy import Connection, Date, bindparam, func, insert, select

from server.store.columns import AnyRow
from server.store.tables import form_version
from telework.measures.forms.form import Form, FormState

_TENANT = form_version.c.tenant == bindparam("tenant")
_UNTIL = (
    func.lead(form_version.c.since)
    .over(partition_by=form_version.c.form_id, order_by=form_version.c.version)
    .label("until")
)
_CHANGES = (
    select(
        form_version.c.since,
        (
            form_version.c.without_seal
            - func.lag(form_version.c.without_seal, 1, 0).over(
                partition_by=form_version.c.form_id, order_by=form_version.c.version
            )
        ).label("step"),
    )
    .where(_TENANT)
    .subquery()
)
# Per day by how many forms the number changes: as many rows as there are such days.
_STEPS = (
    select(_CHANGES.c.since, func.sum(_CHANGES.c.step).label("step"))
    .where(_CHANGES.c.step != 0)
    .group_by(_CHANGES.c.since)
    .order_by(_CHANGES.c.since)
)
_ON_DAY = (
    select(form_version, _UNTIL)
    .where(_TENANT, form_version.c.since <= bindparam("day", type_=Date))
    .subquery()
)
_STANDING = select(_ON_DAY).where(_ON_DAY.c.until.is_(None)).order_by(_ON_DAY.c.form_id)
_OF_FORM = (
    select(form_version)
    .where(_TENANT, form_version.c.form_id == bindparam("form_id"))
    .order_by(form_version.c.version)
)
_ALL = select(form_version).where(_TENANT).order_by(form_version.c.form_id, form_version.c.version)
_OF_EVENT = select(form_version).where(_TENANT, form_version.c.event_id == bindparam("event_id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredForm:
    """A form as stored: one line of its history."""

    form: Form
    version: int
    made_by: str
    made_at: datetime


def forms_without_seal_on(tx: Connection, tenant: int, days: Iterable[date]) -> dict[date, int]:
    """Return how many forms were without a seal on each day (rule 1: ``measures.forms.form``).

    A form counts on a day when nobody has to seal anything because of it: in force and asking
    for no seal, abolished, or replaced by an electronic procedure; of all forms that the
    register knows on that day. The days are mostly the last ones of months. One statement.
    """
    steps = [(row.since, int(row.step)) for row in tx.execute(_STEPS, {"tenant": tenant})]
    changed = [day for day, _step in steps]
    standing = [0, *accumulate(step for _day, step in steps)]
    return {day: standing[bisect_right(changed, day)] for day in days}


def forms_on(tx: Connection, tenant: int, day: date) -> tuple[StoredForm, ...]:
    """Return every form that the register knows on a day, as it stood at its end, by id."""
    rows = tx.execute(_STANDING, {"tenant": tenant, "day": day})
    return tuple(_stored(row) for row in rows)


def history_of(tx: Connection, tenant: int, form_id: str) -> tuple[StoredForm, ...]:
    """Return every change of a form, the oldest first; nothing where there is none."""
    rows = tx.execute(_OF_FORM, {"tenant": tenant, "form_id": form_id})
    return tuple(_stored(row) for row in rows)


def all_histories(tx: Connection, tenant: int) -> Mapping[str, tuple[StoredForm, ...]]:
    """Return every change of every form, by form, the oldest first."""
    found: dict[str, list[StoredForm]] = {}
    for row in tx.execute(_ALL, {"tenant": tenant}):
        found.setdefault(row.form_id, []).append(_stored(row))
    return {form_id: tuple(lines) for form_id, lines in found.items()}


def of_event(tx: Connection, tenant: int, event_id: str) -> StoredForm | None:
    """Return what a change made, by the id that its client gave it."""
    row = tx.execute(_OF_EVENT, {"tenant": tenant, "event_id": event_id}).first()
    return None if row is None else _stored(row)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    """A line to be added to the history of a form; ``event_id`` names the act."""

    event_id: str
    form: Form
    version: int


def put_forms(tx: Connection, tenant: int, lines: Iterable[NewLine], by: str, at: datetime) -> None:
    """Add changes; whoever was slower with a version fails by the key."""
    rows = [_row(tenant, line, by, at) for line in lines]
    if rows:
        tx.execute(insert(form_version), rows)


def _row(tenant: int, line: NewLine, by: str, at: datetime) -> dict[str, object]:
    form = line.form
    return {
        "tenant": tenant,
        "form_id": form.form_id,
        "version": line.version,
        "event_id": line.event_id,
        "name": form.name,
        "section_id": form.section_id,
        "seal": form.seal,
        "paper": form.paper,
        "in_person": form.in_person,
        "basis": form.basis,
        "state": form.state.value,
        "replaced_by": form.replaced_by,
        "without_seal": int(form.without_seal),
        "since": form.since,
        "made_by": by,
        "made_at": at,
    }


def _stored(row: AnyRow) -> StoredForm:
    return StoredForm(
        form=Form(
            form_id=row.form_id,
            name=row.name,
            section_id=row.section_id,
            seal=row.seal,
            paper=row.paper,
            in_person=row.in_person,
            basis=row.basis,
            state=FormState(row.state),
            replaced_by=row.replaced_by,
            since=row.since,
        ),
        version=row.version,
        made_by=row.made_by,
        made_at=row.made_at,
    )
