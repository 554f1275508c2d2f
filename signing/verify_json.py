# SPDX-License-Identifier: Apache-2.0
"""The JSON face of a verdict, which other programs rely on: keys are added, never renamed."""

from datetime import datetime
from typing import Any

from signing.file_verdict import outcome_standing, standing
from signing.verdicts import DocumentVerdict, SignatureVerdict
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
        the same as sentences; ``signatures`` in the order in which they were made.
    """
    return {
        "file": file,
        "verdict": str(standing(verdict)),
        "reasons": [problem.code for problem in verdict.problems],
        "messages": [
            _message(problem.code, problem.detail, language) for problem in verdict.problems
        ],
        "integrity_only": integrity_only,
        "signatures": [_signature(each, language) for each in verdict.signatures],
    }


def _signature(verdict: SignatureVerdict, language: str) -> dict[str, Any]:
    reasons = [(verdict.code, verdict.detail)] if verdict.code else []
    return {
        "field": verdict.field,
        "signer": verdict.name,
        "level": _level(verdict),
        "verdict": str(outcome_standing(verdict.outcome)),
        "reasons": [code for code, _ in reasons],
        "messages": [_message(code, detail, language) for code, detail in reasons],
        "role": verdict.role,
        "act": verdict.act,
        "section": verdict.section,
        "issuer": verdict.issuer,
        "claimed_at": _time(verdict.claimed_at),
        "timestamp_at": _time(verdict.timestamp_at),
        "timestamp_by": verdict.timestamp_by,
        "intact": verdict.intact,
        "covers_whole_document": verdict.covers_whole_document,
        "changed_since": list(verdict.changed_since),
    }


def _level(verdict: SignatureVerdict) -> str:
    return "B-B" if verdict.timestamp_at is None else "B-T"


def _message(code: str, detail: str, language: str) -> str:
    return f"{reason(code, language)} {detail}".rstrip()


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
