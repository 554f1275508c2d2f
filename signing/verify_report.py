# SPDX-License-Identifier: Apache-2.0
"""A verdict as lines of text for people, Japanese first, English complete."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from signing.file_verdict import standing
from signing.plain_line import plain_line
from signing.verdicts import DocumentVerdict, Outcome, SignatureVerdict, StampVerdict
from signing.verify_words import ACTS, LABELS, OUTCOMES, STANDINGS, reason

# Japan keeps one offset all year; Windows has no zone files to ask.
_JAPAN = timezone(timedelta(hours=9), "JST")


def report(
    file: str, verdict: DocumentVerdict, language: str, *, integrity_only: bool = False
) -> Iterator[str]:
    """The lines for one file; with ``integrity_only``, nobody's trust was judged.

    Names come from the file that is judged: none of them may begin a line of its own, turn
    the direction of writing or command the terminal.
    """
    for line in _report(file, verdict, language, integrity_only):
        yield plain_line(line)


def _report(
    file: str, verdict: DocumentVerdict, language: str, integrity_only: bool
) -> Iterator[str]:
    yield file
    for number, signature in enumerate(verdict.signatures, 1):
        outcome = OUTCOMES[signature.outcome].in_language(language)
        yield f"{number}. {outcome}  {signature.name or signature.field}"
        yield from (f"   {line}" for line in _lines(signature, language, integrity_only))
        yield ""
    for stamp in verdict.stamps:
        yield from _stamp_lines(stamp, language)
    for carried in verdict.files:
        label = LABELS["carried"].in_language(language)
        yield f"{label}: {carried.name}  sha256 {carried.sha256}"
    for problem in verdict.problems:
        yield f"! {reason(problem.code, language)} [{problem.code}] {problem.detail}".rstrip()
    label = LABELS["document"].in_language(language)
    valid = sum(signature.outcome is Outcome.VALID for signature in verdict.signatures)
    counted = f"{valid} / {len(verdict.signatures)}"
    yield f"{label}: {STANDINGS[standing(verdict)].in_language(language)} ({counted})"


def _lines(signature: SignatureVerdict, language: str, integrity_only: bool) -> Iterator[str]:
    def line(label: str, value: str) -> str:
        return f"{LABELS[label].in_language(language)}: {value}"

    if signature.name:
        yield line("capacity", signature.role or signature.section or "―")
        yield line("act", ACTS[signature.act].in_language(language))
        yield line("claimed", _time(signature.claimed_at))
        yield line("timestamp", _stamped(signature, language))
        yield from [line("level", signature.level)] if signature.level else []
        intact = LABELS["intact" if signature.intact else "not_intact"]
        yield line("content", intact.in_language(language))
        yield line("since", _since(signature, language))
        believed = signature.outcome is Outcome.VALID and not integrity_only
        trusted = "trusted" if believed else "untrusted"
        trust = LABELS[trusted].in_language(language)
        yield line("issuer", f"{signature.issuer} ({trust})")
    if signature.code:
        told = f"{reason(signature.code, language)} [{signature.code}] {signature.detail}"
        yield line("reason", told.rstrip())
    for note in signature.reasons:
        if note != signature.code:
            yield line("note", f"{reason(note, language)} [{note}]")


def _stamp_lines(stamp: StampVerdict, language: str) -> Iterator[str]:
    outcome = OUTCOMES[stamp.outcome].in_language(language)
    label = LABELS["document_stamp"].in_language(language)
    yield f"{label}: {outcome}  {_time(stamp.at)}  {stamp.by}".rstrip()
    if stamp.holds_until is not None:
        yield f"   {LABELS['holds_until'].in_language(language)}: {_time(stamp.holds_until)}"
    if stamp.code:
        told = f"{reason(stamp.code, language)} [{stamp.code}] {stamp.detail}".rstrip()
        yield f"   {LABELS['reason'].in_language(language)}: {told}"


def _stamped(signature: SignatureVerdict, language: str) -> str:
    if signature.timestamp_at is None:
        return LABELS["no_timestamp"].in_language(language)
    return f"{_time(signature.timestamp_at)}  {signature.timestamp_by}".rstrip()


def _since(signature: SignatureVerdict, language: str) -> str:
    count = len(signature.changed_since)
    if count:
        return LABELS["later"].in_language(language).format(count=count)
    return LABELS["nothing_since"].in_language(language)


def _time(moment: datetime | None) -> str:
    if moment is None:
        return "―"
    return moment.astimezone(_JAPAN).strftime("%Y-%m-%d %H:%M:%S %Z")
