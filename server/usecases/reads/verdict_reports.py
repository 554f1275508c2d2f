# SPDX-License-Identifier: Apache-2.0
"""Verdicts as documents to hand out: a signed PDF, and the XML of ETSI TS 119 102-2."""

from datetime import datetime, timedelta, timezone

from approval.refusal import Refusal
from approval.register.verdict import CaseVerdict, FaultJudged, SealJudged, StampJudged
from server.files.port import BlobMissing
from server.files.verifier import ChildVerifier
from server.trust.report_signer import ReportSigner
from server.usecases.services import Services
from signing.report_drawing import ReportLine, draw_report
from signing.verify_words import ACTS, LABELS, OUTCOMES, reason

_JAPAN = timezone(timedelta(hours=9))
_TITLE = {"ja": "電子署名の検証結果", "en": "Verification of electronic signatures"}
_HEADS = {
    "ja": ("文書番号", "検証した文書（SHA-256）", "検証した時刻", "結果", "水準"),
    "en": ("Document number", "Document verified (SHA-256)", "Verified at", "Result", "Level"),
}


def pdf_report(verdict: CaseVerdict, signer: ReportSigner, language: str, now: datetime) -> bytes:
    """Draw the verdict and sign it with the server's own key.

    Raises:
        SigningRefused: the key cannot be opened.
    """
    title = _TITLE[language]
    drawn = draw_report(title, _lines(verdict, language), f"{title}  {verdict.number}")
    return signer.sign(drawn, verdict.number, now)


def etsi_xml(
    services: Services, verifier: ChildVerifier, verdict: CaseVerdict, now: datetime
) -> str | Refusal:
    """Return pyHanko's report on the newest signature of the sheet that was judged."""
    try:
        data = services.blobs.read(verdict.sha256)
    except BlobMissing:
        return Refusal(code="document.bytes_missing")
    return verifier.etsi_report(data, now)


def _lines(verdict: CaseVerdict, language: str) -> list[ReportLine]:
    told = (
        verdict.number,
        verdict.sha256,
        _time(verdict.judged_at),
        OUTCOMES[verdict.outcome].in_language(language),
        verdict.level or "―",
    )
    pairs = zip(_HEADS[language], told, strict=True)
    lines = [ReportLine("title", _TITLE[language])]
    lines += [ReportLine("text", f"{head}　{text}") for head, text in pairs]
    for number, seal in enumerate(verdict.signatures, 1):
        lines += _seal_lines(number, seal, language)
    for stamp in verdict.stamps:
        lines += _stamp_lines(stamp, language)
    for fault in verdict.faults:
        lines += _fault_lines(fault, language)
    return lines


def _seal_lines(number: int, seal: SealJudged, language: str) -> list[ReportLine]:
    def say(label: str) -> str:
        return LABELS[label].in_language(language)

    outcome = OUTCOMES[seal.outcome].in_language(language)
    stamped = _time(seal.timestamp_at) if seal.timestamp_at else say("no_timestamp")
    lines = [
        ReportLine("heading", f"{number}　{outcome}　{seal.name or seal.field}"),
        ReportLine("text", f"{say('capacity')}　{seal.role}"),
        ReportLine("text", f"{say('act')}　{ACTS[seal.act].in_language(language)}"),
        ReportLine("text", f"{say('level')}　{seal.level or '―'}"),
        ReportLine("text", f"{say('timestamp')}　{stamped}　{seal.timestamp_by}".rstrip("　")),
        ReportLine("small", f"{say('claimed')}　{_time(seal.claimed_at)}"),
        ReportLine("small", f"{say('issuer')}　{seal.issuer}"),
    ]
    codes = filter(None, (seal.code, *seal.notes))
    lines.extend(ReportLine("text", f"{reason(code, language)} [{code}]") for code in codes)
    return lines


def _stamp_lines(stamp: StampJudged, language: str) -> list[ReportLine]:
    head = LABELS["document_stamp"].in_language(language)
    outcome = OUTCOMES[stamp.outcome].in_language(language)
    lines = [ReportLine("heading", f"{head}　{outcome}")]
    lines.append(ReportLine("text", f"{_time(stamp.at)}　{stamp.by} → {_time(stamp.holds_until)}"))
    return lines


def _fault_lines(fault: FaultJudged, language: str) -> list[ReportLine]:
    outcome = OUTCOMES[fault.outcome].in_language(language)
    text = f"{outcome}　{reason(fault.code, language)} [{fault.code}]"
    return [ReportLine("heading", text), ReportLine("small", fault.detail or "―")]


def _time(moment: datetime | None) -> str:
    if moment is None:
        return "―"
    return moment.astimezone(_JAPAN).strftime("%Y-%m-%d %H:%M:%S JST")
