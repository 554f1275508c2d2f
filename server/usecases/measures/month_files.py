# SPDX-License-Identifier: Apache-2.0
"""The files of a month: of its newest publication, or provisional ones; and whether they hold."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from approval.refusal import Refusal
from server.reports.document import MonthReport, document_bytes, read_document
from server.reports.month_pdf import month_pdf
from server.reports.open_data import JSON, PDF, XLSX, file_name, open_data_files, report_files
from server.reports.spreadsheet import workbook_bytes
from server.store.measures.publications import StoredPublication, versions_of
from server.usecases.measures.read_page import read_page, snapshot_digest
from server.usecases.services import Services

ZIP = "application/zip"
_UNPUBLISHED = "measures.month_unpublished"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFile:
    """A file with its name and media type."""

    name: str
    media: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Whether a version is what was published; ``sha256`` is what its document gives today."""

    version: int
    published: str
    sha256: str
    holds: bool


def month_report(services: Services, tenant: int, month: date) -> MonthReport | Refusal:
    """Return the newest published report of a month, or the provisional one of today."""
    versions = _versions(services, tenant, month)
    if versions:
        return read_document(versions[-1].document.encode("utf-8"))
    page = read_page(services, tenant, month)
    return page if isinstance(page, Refusal) else page.report


def published_file(services: Services, tenant: int, month: date, kind: str) -> MonthFile | Refusal:
    """Return a file of the newest publication of a month: pdf, xlsx, json, or csv as a ZIP."""
    versions = _versions(services, tenant, month)
    if not versions:
        return Refusal(code=_UNPUBLISHED, params={"month": f"{month:%Y-%m}"})
    document = versions[-1].document.encode("utf-8")
    report = read_document(document)
    if kind == "json":
        return MonthFile(name=file_name(report, "figures.json"), media=JSON, data=document)
    if kind == "pdf":
        name = file_name(report, "report.pdf")
        return MonthFile(name=name, media=PDF, data=month_pdf(report))
    if kind == "xlsx":
        name = file_name(report, "report.xlsx")
        return MonthFile(name=name, media=XLSX, data=workbook_bytes(report))
    packed = _packed(_open_data(services, report))
    return MonthFile(name=file_name(report, "opendata.zip"), media=ZIP, data=packed)


def files_of(
    services: Services, report: MonthReport, *, paper: bool, opened: bool
) -> Mapping[str, tuple[str, bytes]]:
    """Return the files of a report by name: for people, and as open data."""
    files: dict[str, tuple[str, bytes]] = {}
    if paper:
        files |= report_files(report)
    if opened:
        files |= _open_data(services, report)
    return files


def check_versions(services: Services, tenant: int, month: date) -> tuple[Checked, ...]:
    """Compare every version of a month with its digest and with the figures beside it."""
    return tuple(_checked(each) for each in _versions(services, tenant, month))


def _checked(stored: StoredPublication) -> Checked:
    data = stored.document.encode("utf-8")
    found, published = sha256(data).hexdigest(), stored.publication.sha256
    try:
        report = read_document(data)
        same = document_bytes(report) == data
        named = report.snapshot_sha256 == snapshot_digest(stored.figures)
    except (KeyError, ValueError):
        same = named = False
    return Checked(
        version=stored.publication.version,
        published=published,
        sha256=found,
        holds=found == published and same and named,
    )


def _versions(services: Services, tenant: int, month: date) -> tuple[StoredPublication, ...]:
    with services.database.read_work() as tx:
        return versions_of(tx, tenant, f"{month:%Y-%m}")


def _open_data(services: Services, report: MonthReport) -> Mapping[str, tuple[str, bytes]]:
    choice = services.publishing
    return open_data_files(report, choice.licence, choice.base)


def _packed(files: Mapping[str, tuple[str, bytes]]) -> bytes:
    """Pack files; the same files give the same bytes, whenever it is."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, (_media, data) in sorted(files.items()):
            packed.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()
