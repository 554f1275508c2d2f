# SPDX-License-Identifier: Apache-2.0
"""Publishing a month: what is published once stays, what differs later is a further version."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from approval import city_day
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.reports.document import document_bytes, report_of
from server.store.audit import AuditEntry, append_audit
from server.store.measures.publications import (
    StoredPublication,
    insert_publication,
    publications,
    versions_of,
)
from server.store.measures.published import add_published
from server.store.telework.months import is_month_closed
from server.usecases.measures.read_dashboard import fresh_dashboard
from server.usecases.measures.read_page import beside, snapshot_digest
from server.usecases.measures.reader import ANYBODY
from server.usecases.services import Services
from telework.measures.published import VALUE, Publication, differing, figures_of
from telework.measures.wire import Dashboard

MOST_SHOWN = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who publishes, for the register and the log."""

    tenant: int
    name: str
    device_id: str = ""
    request_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedNow:
    """The newest version of a month, and whether this act made it."""

    publication: Publication
    fresh: bool


def publish_month(
    services: Services, by: Publisher, month: date, *, before_closing: bool = False
) -> PublishedNow | Refusal:
    """Publish a month that is over; where nothing differs, nothing is made.

    Refused: ``measures.month_future``, ``measures.month_running``, and
    ``measures.month_open`` of a month with remote work that HR has not closed: its figure would
    be frozen while it still changes. ``before_closing`` publishes it as it stands. A month
    without remote work waits for nobody: a city may count that elsewhere.
    """
    page = fresh_dashboard(services, by.tenant, month, ANYBODY)
    if isinstance(page, Refusal):
        return page
    if city_day(services.clock()) < (month + timedelta(days=31)).replace(day=1):
        return Refusal(code="measures.month_running", params={"month": page.month})
    if not before_closing and _is_open(services, by.tenant, page):
        return Refusal(code="measures.month_open", params={"month": page.month})
    return services.database.write(lambda tx: _publish(tx, services, by, page))


def read_publications(services: Services, tenant: int) -> tuple[Publication, ...]:
    """Return the register of publications, the newest month first."""
    with services.database.read_work() as tx:
        return publications(tx, tenant, MOST_SHOWN)


def _is_open(services: Services, tenant: int, page: Dashboard) -> bool:
    """Whether the remote work of a month may still change; once published, that is settled."""
    if not page.remote.half_units:
        return False
    with services.database.read_work() as tx:
        is_closed = is_month_closed(tx, tenant, page.month)
        return not is_closed and not versions_of(tx, tenant, page.month)


def _publish(tx: Connection, services: Services, by: Publisher, page: Dashboard) -> PublishedNow:
    versions = versions_of(tx, by.tenant, page.month)
    figures = figures_of(page)
    changed = differing(versions[-1].figures, figures) if versions else frozenset(figures)
    if versions and not changed:
        return PublishedNow(publication=versions[-1].publication, fresh=False)
    stored = _stored(services, by, page, versions, len(changed) if versions else 0)
    insert_publication(tx, by.tenant, stored)
    own = stored.publication
    # What a figure was first published as stays; only what had no value then is added.
    values = {name: each[VALUE] for name, each in figures.items() if each.get(VALUE) is not None}
    add_published(tx, by.tenant, own.month, own.version, values)
    append_audit(
        tx,
        AuditEntry(
            tenant=by.tenant,
            at=own.published_at,
            tag=Tag.MEASURES_MONTH_PUBLISHED,
            actor=by.name,
            device_id=by.device_id,
            subject=f"publication:{own.month}/{own.version}",
            request_id=by.request_id,
            detail=f"sha256 {own.sha256}",
        ),
    )
    return PublishedNow(publication=own, fresh=True)


def _stored(
    services: Services,
    by: Publisher,
    page: Dashboard,
    versions: tuple[StoredPublication, ...],
    differs: int,
) -> StoredPublication:
    figures = figures_of(page)
    now = services.clock()
    shown, amended = beside(page, versions)
    version = len(versions) + 1
    report = report_of(
        shown, services.publishing.city, snapshot_digest(figures), version, now, amended
    )
    publication = Publication(
        month=page.month,
        version=version,
        sha256=report.digest(),
        rules=tuple(f"{name} {rule}" for name, rule in sorted(report.rules.items())),
        published_at=now,
        published_by=by.name,
        differs=differs,
    )
    document = document_bytes(report).decode("utf-8")
    return StoredPublication(publication=publication, document=document, figures=figures)
