# SPDX-License-Identifier: Apache-2.0
"""How much a person may read, and what a device fetched, for the report on a lost device."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, case, func, or_, select

from server.audit.tags import Tag
from server.auth.actor import Actor
from server.store.tables import (
    audit_log,
    case_summary,
    certificate,
    meeting,
    meeting_attendee,
    telework_day,
)
from server.store.visibility import select_visible_cases, visible_params


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """Counts; ``secret_cases`` are among ``cases``."""

    cases: int
    secret_cases: int
    meetings: int
    work_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A case of which a device fetched something."""

    number: str
    secret: bool
    sheet: bool
    attachments: int
    at: datetime


_CASE = "case:"
_ATTACHMENT, _SHEET = Tag.CASE_ATTACHMENT_READ.value, Tag.CASE_DOCUMENT_READ.value
_FETCHES = (_ATTACHMENT, _SHEET, Tag.CASE_DETAIL_READ.value)


def fetched_cases(
    tx: Connection, tenant: int, person_id: str, device_id: str, most: int
) -> tuple[int, tuple[Fetched, ...]]:
    """Return of how many cases a person's device fetched anything, and the newest of them."""
    sheets = func.sum(case((audit_log.c.tag == _SHEET, 1), else_=0))
    attached = case((audit_log.c.tag == _ATTACHMENT, audit_log.c.detail))
    own = (
        audit_log.c.tenant == tenant,
        audit_log.c.actor == person_id,
        audit_log.c.device_id == device_id,
        audit_log.c.tag.in_(_FETCHES),
        audit_log.c.subject.startswith(_CASE),
    )
    total = tx.execute(select(func.count(audit_log.c.subject.distinct())).where(*own)).scalar_one()
    newest = func.max(audit_log.c.at)
    rows = tx.execute(
        select(
            audit_log.c.subject,
            newest.label("at"),
            sheets.label("sheets"),
            func.count(attached.distinct()).label("attachments"),
        )
        .where(*own)
        .group_by(audit_log.c.subject)
        .order_by(newest.desc(), audit_log.c.subject)
        .limit(most)
    ).all()
    known = _known(tx, tenant, [row.subject.removeprefix(_CASE) for row in rows])
    found = []
    for row in rows:
        number, secrecy = known.get(row.subject.removeprefix(_CASE), ("", ""))
        found.append(
            Fetched(
                number=number,
                secret=bool(secrecy),
                sheet=row.sheets > 0,
                attachments=row.attachments,
                at=row.at,
            )
        )
    return total, tuple(found)


def _known(tx: Connection, tenant: int, case_ids: list[str]) -> dict[str, tuple[str, str]]:
    rows = tx.execute(
        select(case_summary.c.case_id, case_summary.c.number, case_summary.c.secrecy).where(
            case_summary.c.tenant == tenant, case_summary.c.case_id.in_(case_ids)
        )
    )
    return {row.case_id: (row.number, row.secrecy) for row in rows}


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
