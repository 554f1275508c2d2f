# SPDX-License-Identifier: Apache-2.0
"""The report of a bulk verification as CSV and JSON: the counts, and every finding."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, timezone

from approval import to_plain
from approval.register.bulk_verification import (
    BulkVerification,
    NotValidReason,
    RunState,
    VerifiedDocument,
    VerifiedKind,
)
from approval.register.spreadsheet import csv_row, harmless_cell
from server.store.engine import Database
from server.store.verification_runs import found_in
from signing.report_drawing import ReportLine, draw_report
from signing.verify_words import OUTCOMES, reason

_JAPAN = timezone(timedelta(hours=9))
_STATES = {
    RunState.RUNNING: "検証中",
    RunState.STOPPED: "途中で停止",
    RunState.DONE: "終了",
}

_DAYS = "決裁日、施行文書と月次確認書は署名日"

HEADINGS = (
    *("文書番号", "決裁日", "文書", "結果", "署名の数"),
    *("署名欄", "理由コード", "理由", "詳細", "SHA-256"),
)
KINDS = {
    VerifiedKind.SHEET: "起案用紙",
    VerifiedKind.EARLIER: "前の起案用紙",
    VerifiedKind.OUTGOING: "施行文書",
    VerifiedKind.MONTH: "月次確認書",
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


def report_pdf(run: BulkVerification, found: Iterable[VerifiedDocument]) -> bytes:
    """Draw the counts, and whatever is not valid with its reasons, to be signed."""
    title = "一括検証の結果"
    lines = [
        ReportLine("title", title),
        ReportLine("text", f"期間　{run.first}〜{run.last}（{_DAYS}）"),
        ReportLine("text", f"始めた人　{run.begun_by}　{_time(run.begun_at)}"),
        ReportLine("text", f"状態　{_STATES[run.state]}　{_time(run.changed_at)}"),
        ReportLine("text", f"対象　{run.total}件　検証済み　{run.judged}件"),
        ReportLine("text", f"有効　{run.valid}件"),
        ReportLine("text", f"無効　{run.invalid}件"),
        ReportLine("text", f"判定不能　{run.could_not_judge}件"),
        ReportLine("heading", "有効でない文書"),
    ]
    bad = [document for document in found if document.outcome != "valid"]
    lines += [line for document in bad for line in _bad_lines(document)]
    if not bad:
        lines.append(ReportLine("text", "ありません。"))
    return draw_report(title, lines, f"{title}　{run.first}〜{run.last}")


def _bad_lines(document: VerifiedDocument) -> Iterator[ReportLine]:
    head = (document.number, KINDS[document.kind], OUTCOMES[document.outcome].ja)
    yield ReportLine("heading", "　".join((*head, document.decided_on.isoformat())))
    for why in document.reasons:
        yield ReportLine("text", f"{why.field}　{reason(why.code, 'ja')} [{why.code}]".strip("　"))
        yield ReportLine("small", why.detail or "―")
    yield ReportLine("small", f"SHA-256 {document.sha256}")


def _time(moment: datetime) -> str:
    return moment.astimezone(_JAPAN).strftime("%Y-%m-%d %H:%M:%S JST")


def report_json(run: BulkVerification, found: Iterable[VerifiedDocument]) -> str:
    """Write the run with its counts and the findings as one JSON object."""
    plain = {"run": to_plain(run), "documents": [to_plain(document) for document in found]}
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
