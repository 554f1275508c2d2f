# SPDX-License-Identifier: Apache-2.0
"""Statements on registrations (telework_enrolment)."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, insert, select

from server.store.columns import AnyRow
from server.store.tables import telework_enrolment
from telework.applying.enrolment import Eligibility, Enrolment, EnrolmentReason
from telework.applying.forms import form_text
from telework.applying.wire import EnrolmentStanding

_COLUMNS = (
    telework_enrolment.c.person_id,
    telework_enrolment.c.fiscal_year,
    telework_enrolment.c.valid_from,
    telework_enrolment.c.valid_to,
    telework_enrolment.c.reasons,
    telework_enrolment.c.eligibility,
    telework_enrolment.c.case_id,
)
_OF_PEOPLE = (
    select(*_COLUMNS)
    .where(
        telework_enrolment.c.tenant == bindparam("tenant"),
        telework_enrolment.c.person_id.in_(bindparam("people", expanding=True)),
        telework_enrolment.c.valid_to >= bindparam("since"),
    )
    .order_by(telework_enrolment.c.person_id, telework_enrolment.c.decided_at)
)


def insert_enrolment(
    tx: Connection, tenant: int, case_id: str, form: Enrolment, now: datetime
) -> None:
    """Keep a registration that was approved."""
    tx.execute(
        insert(telework_enrolment),
        {
            "tenant": tenant,
            "case_id": case_id,
            "person_id": form.person_id,
            "fiscal_year": form.fiscal_year,
            "valid_from": form.valid_from,
            "valid_to": form.last_day(),
            "eligibility": form.eligibility.value,
            "reasons": "|".join(reason.value for reason in form.reasons),
            "commute_minutes": form.commute_minutes,
            "commute_metres": form.commute_metres,
            "form": form_text(form),
            "decided_at": now,
        },
    )


def enrolments_of(
    tx: Connection, tenant: int, people: Collection[str], since: date
) -> dict[str, list[EnrolmentStanding]]:
    """Return the registrations of some people that are not over before a day, oldest first."""
    found: dict[str, list[EnrolmentStanding]] = {}
    if not people:
        return found
    params = {"tenant": tenant, "people": sorted(people), "since": since}
    for row in tx.execute(_OF_PEOPLE, params):
        found.setdefault(row.person_id, []).append(_standing(row))
    return found


def _standing(row: AnyRow) -> EnrolmentStanding:
    return EnrolmentStanding(
        fiscal_year=row.fiscal_year,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        reasons=tuple(EnrolmentReason(reason) for reason in row.reasons.split("|")),
        eligibility=Eligibility(row.eligibility),
        case_id=row.case_id,
    )
