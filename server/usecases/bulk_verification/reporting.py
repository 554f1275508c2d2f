# SPDX-License-Identifier: Apache-2.0
"""The report of a bulk verification as CSV and JSON: the counts, and every finding."""

import json
from collections.abc import Iterable, Iterator

from approval import to_plain
from approval.register.bulk_verification import (
    BulkVerification,
    NotValidReason,
    VerifiedDocument,
    VerifiedKind,
)
from approval.register.spreadsheet import csv_row, harmless_cell
from server.store.engine import Database
from server.store.verification_runs import found_in
from signing.verify_words import OUTCOMES, reason

HEADINGS = (
    *("文書番号", "決裁日", "文書", "結果", "署名の数"),
    *("署名欄", "理由コード", "理由", "詳細", "SHA-256"),
)
KINDS = {
    VerifiedKind.SHEET: "起案用紙",
    VerifiedKind.EARLIER: "前の起案用紙",
    VerifiedKind.OUTGOING: "施行文書",
}


def findings(
    database: Database, tenant: int, run_id: str, *, valid_too: bool
) -> list[VerifiedDocument]:
    """Return what a run found, by day and number."""
    with database.read_work() as tx:
        return found_in(tx, tenant, run_id, valid_too=valid_too)


def report_csv(found: Iterable[VerifiedDocument]) -> Iterator[str]:
    """Yield the findings as CSV, one row for each reason, one for a document that is valid."""
    yield csv_row(HEADINGS)
    for document in found:
        for each in document.reasons or (None,):
            yield csv_row(harmless_cell(cell) for cell in _cells(document, each))


def _cells(document: VerifiedDocument, why: NotValidReason | None) -> tuple[str, ...]:
    outcome = why.outcome if why else document.outcome
    return (
        document.number,
        document.decided_on.isoformat(),
        KINDS[document.kind],
        OUTCOMES[outcome].ja,
        str(document.signatures),
        why.field if why else "",
        why.code if why else "",
        reason(why.code, "ja") if why else "",
        why.detail if why else "",
        document.sha256,
    )


def report_json(run: BulkVerification, found: Iterable[VerifiedDocument]) -> str:
    """Write the run with its counts and the findings as one JSON object."""
    plain = {"run": to_plain(run), "documents": [to_plain(document) for document in found]}
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
