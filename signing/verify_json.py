# SPDX-License-Identifier: Apache-2.0
"""The JSON face of a verdict, which other programs rely on: keys are added, never renamed."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from signing.file_verdict import outcome_standing, standing
from signing.verdicts import DocumentVerdict, SignatureVerdict, StampVerdict
from signing.verify_words import reason


def as_json(
    file: str, verdict: DocumentVerdict, language: str, *, integrity_only: bool = False
) -> dict[str, Any]:
    """One object for one file.

    Args:
        file: the name as it was given.
        verdict: what was found.
        language: of the sentences in ``messages``, ``ja`` or ``en``.
        integrity_only: whether trust was left aside.

    Returns:
        ``file``; ``verdict``, one of valid, invalid, indeterminate, unsigned, unreadable;
        ``reasons``, the codes of what is wrong with the document as a whole; ``messages``,
        the same as sentences; ``signatures`` in the order in which they were made, each with
        a verdict of its own and ``notes``, what should be known of it although it changes no
        verdict; ``level``, the lowest among them; ``timestamps``, those over the whole
        document; ``files``, what it carries, by ``name``, ``size`` in bytes and ``sha256``.
    """
    return {
        "file": file,
        "verdict": str(standing(verdict)),
        "reasons": [problem.code for problem in verdict.problems],
        "messages": [
            _message(problem.code, problem.detail, language) for problem in verdict.problems
        ],
        "integrity_only": integrity_only,
        "level": str(verdict.level),
        "signatures": [_signature(each, language) for each in verdict.signatures],
        "timestamps": [_stamp(each, language) for each in verdict.stamps],
        "files": [asdict(each) for each in verdict.files],
    }


def _signature(verdict: SignatureVerdict, language: str) -> dict[str, Any]:
    codes = list(dict.fromkeys((verdict.code, *verdict.reasons))) if verdict.code else []
    notes = [code for code in verdict.reasons if code not in codes]
    details = {verdict.code: verdict.detail}
    return {
        "field": verdict.field,
        "signer": verdict.name,
        "level": str(verdict.level),
        "verdict": str(outcome_standing(verdict.outcome)),
        "reasons": codes,
        "messages": [_message(code, details.get(code, ""), language) for code in codes],
        "notes": notes,
        "note_messages": [reason(code, language) for code in notes],
        "role": verdict.role,
        "act": verdict.act,
        "section": verdict.section,
        "issuer": verdict.issuer,
        "claimed_at": _time(verdict.claimed_at),
        "timestamp_at": _time(verdict.timestamp_at),
        "timestamp_by": verdict.timestamp_by,
        "proved_at": _time(verdict.proved_at),
        "intact": verdict.intact,
        "covers_whole_document": verdict.covers_whole_document,
        "changed_since": list(verdict.changed_since),
    }


def _stamp(verdict: StampVerdict, language: str) -> dict[str, Any]:
    return {
        "field": verdict.field,
        "verdict": str(outcome_standing(verdict.outcome)),
        "reasons": [verdict.code] if verdict.code else [],
        "messages": [_message(verdict.code, verdict.detail, language)] if verdict.code else [],
        "timestamp_at": _time(verdict.at),
        "timestamp_by": verdict.by,
        "holds_until": _time(verdict.holds_until),
        "covers_whole_document": verdict.covers_whole_document,
    }


def _message(code: str, detail: str, language: str) -> str:
    return f"{reason(code, language)} {detail}".rstrip()


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
