# SPDX-License-Identifier: Apache-2.0
"""How much a person may read: numbers alone, for the report on a lost device."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from server.auth.actor import Actor
from server.store.tables import case_summary, certificate, meeting, meeting_attendee, telework_day
from server.store.visibility import select_visible_cases, visible_params


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """Counts; ``secret_cases`` are among ``cases``."""

    cases: int
    secret_cases: int
    meetings: int
    work_days: int


def count_readable(tx: Connection, actor: Actor) -> Readable:
    """Count what a person may open today, and what is on record of the person alone."""
    seen = select_visible_cases(actor).add_columns(case_summary.c.secrecy).subquery()
    counted = select(func.count(), func.count().filter(seen.c.secrecy != ""))
    cases, secret = tx.execute(counted.select_from(seen), visible_params(actor)).one()
    attended = select(meeting_attendee.c.detail_id).where(
        meeting_attendee.c.tenant == actor.tenant,
        meeting_attendee.c.person_id == actor.person_id,
    )
    meetings = tx.execute(
        select(func.count())
        .select_from(meeting)
        .where(
            meeting.c.tenant == actor.tenant,
            or_(meeting.c.owner_id == actor.person_id, meeting.c.detail_id.in_(attended)),
        )
    ).scalar_one()
    days = tx.execute(
        select(func.count())
        .select_from(telework_day)
        .where(telework_day.c.tenant == actor.tenant, telework_day.c.person_id == actor.person_id)
    ).scalar_one()
    return Readable(cases=cases, secret_cases=secret, meetings=meetings, work_days=days)


def certificates_revoked_with(tx: Connection, tenant: int, device_id: str) -> tuple[str, ...]:
    """Return the serial numbers of a device's certificates that ended by its loss."""
    rows = tx.execute(
        select(certificate.c.serial)
        .where(
            certificate.c.tenant == tenant,
            certificate.c.device_id == device_id,
            certificate.c.revocation_reason == "key_compromise",
        )
        .order_by(certificate.c.issued_at)
    )
    return tuple(rows.scalars())
