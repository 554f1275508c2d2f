# SPDX-License-Identifier: Apache-2.0
"""The entries on the screen as CSV; no cell of it runs as a formula."""

from collections.abc import Iterable

from approval.register.spreadsheet import csv_row, harmless_cell
from approval.wire_audit import AuditLine
from desktop.ui import audit_names
from desktop.ui.dates import in_city


def audit_csv(headings: Iterable[str], lines: Iterable[AuditLine]) -> bytes:
    """Return the headings and a row an entry, with the mark by which spreadsheets know UTF-8."""
    rows = (csv_row(harmless_cell(cell) for cell in _cells(each)) for each in lines)
    return "".join((csv_row(headings), *rows)).encode("utf-8-sig")


def _cells(line: AuditLine) -> tuple[str, ...]:
    return (
        str(line.entry_id),
        in_city(line.at).isoformat(sep=" ", timespec="seconds"),
        audit_names.name(line.tag),
        line.actor,
        line.name,
        line.subject,
        line.detail,
        line.device_id,
        line.request_id,
        str(line.seal or ""),
        line.tag,
    )
