# SPDX-License-Identifier: Apache-2.0
"""The figures of a month for people without an account: the page, its files, its versions."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from approval.hashing import canonical_bytes
from approval.refusal import Refusal
from server.reports.document import MonthReport, report_of
from server.store.measures.publications import StoredPublication, standing_of, versions_of
from server.usecases.measures.read_dashboard import fresh_dashboard
from server.usecases.measures.reader import ANYBODY
from server.usecases.services import Services
from telework.measures.published import (
    Amendment,
    Publication,
    amendments_of,
    as_published,
    figures_of,
)
from telework.measures.wire import Dashboard


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPage:
    """The figures of a month as anybody may see them.

    Attributes:
        report: with what was published where it was, and what was amended since beside it.
        publications: of the month, the newest first.
    """

    report: MonthReport
    publications: tuple[Publication, ...]


def read_page(services: Services, tenant: int, month: date) -> MonthPage | Refusal:
    """Return the page of a month; one that has not begun is refused."""
    page = fresh_dashboard(services, tenant, month, ANYBODY)
    if isinstance(page, Refusal):
        return page
    with services.database.read_work() as tx:
        versions = versions_of(tx, tenant, page.month)
    shown, amended = beside(page, versions)
    publications = tuple(each.publication for each in reversed(versions))
    report = report_of(shown, services.publishing.city, "", amendments=amended)
    return MonthPage(report=report, publications=publications)


def beside(
    page: Dashboard, versions: Sequence[StoredPublication]
) -> tuple[Dashboard, tuple[Amendment, ...]]:
    """Return a page as it was published, and what would be another figure today."""
    if not versions:
        return page, ()
    standing = standing_of(versions)
    return as_published(page, standing), amendments_of(standing.figures, figures_of(page))


def snapshot_digest(figures: object) -> str:
    """Return the digest of every figure of a month, which the published document names."""
    return hashlib.sha256(canonical_bytes(figures)).hexdigest()
