# SPDX-License-Identifier: Apache-2.0
"""Searching the audit log; that somebody did, and for what, stands in it as well."""

from dataclasses import dataclass
from datetime import date, timedelta

from approval import start_of_day
from approval.identifiers import PersonId
from approval.wire_audit import AuditLine, AuditPage
from server.audit.subjects import sought_as
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.audit_reading import KeptEntry, Sought, search_entries
from server.store.audit_seals import newest_seal
from server.usecases.identify import Identified
from server.usecases.services import Services

MOST_LINES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is asked for; what is empty or None is not asked.

    Attributes:
        first, last: civil days, both included.
        tag: the tag, or how it begins up to a colon.
        actor, subject, request_id: exactly these.
    """

    first: date | None = None
    last: date | None = None
    tag: str = ""
    actor: str = ""
    subject: str = ""
    request_id: str = ""


def search_audit(
    services: Services, identified: Identified, wanted: Search, before: int, limit: int
) -> AuditPage:
    """Return a page of entries, the newest first."""
    actor, most = identified.actor, min(limit, MOST_LINES)
    with services.database.read_work() as tx:
        found = search_entries(tx, actor.tenant, _sought(wanted), before, most + 1)
        newest = newest_seal(tx, actor.tenant)
    lines = tuple(_line(identified, each) for each in found[:most])
    entry = _search_entry(services, identified, wanted, len(lines))
    services.database.write(lambda tx: append_audit(tx, entry))
    return AuditPage(
        lines=lines,
        next=lines[-1].entry_id if len(found) > most else 0,
        sealed_at=newest.sealed_at if newest else None,
        root=newest.root if newest else "",
    )


def _sought(wanted: Search) -> Sought:
    return Sought(
        first=start_of_day(wanted.first) if wanted.first else None,
        end=start_of_day(wanted.last + timedelta(days=1)) if wanted.last else None,
        tag=wanted.tag,
        actor=wanted.actor,
        subjects=sought_as(wanted.subject) if wanted.subject else (),
        request_id=wanted.request_id,
    )


def _search_entry(
    services: Services, identified: Identified, wanted: Search, rows: int
) -> AuditEntry:
    actor = identified.actor
    asked = (
        f"{name}={value}"
        for name in Search.__dataclass_fields__
        if (value := getattr(wanted, name))
    )
    return AuditEntry(
        tenant=actor.tenant,
        at=services.clock(),
        tag=Tag.ADMINISTRATION_AUDIT_SEARCHED,
        actor=actor.person_id,
        device_id=actor.device_id,
        request_id=actor.request_id,
        detail=" ".join((*asked, f"rows={rows}")),
    )


def _line(identified: Identified, kept: KeptEntry) -> AuditLine:
    entry = kept.entry
    person = identified.city.view.person(PersonId(entry.actor))
    return AuditLine(
        entry_id=kept.entry_id,
        at=entry.at,
        tag=entry.tag,
        actor=entry.actor,
        name=person.name if person else "",
        device_id=entry.device_id,
        subject=entry.subject,
        request_id=entry.request_id,
        detail=entry.detail,
        seal=kept.seal,
    )
