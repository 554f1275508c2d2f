# SPDX-License-Identifier: Apache-2.0
"""Verifying one of our own sheets, from the bytes up to what its timestamps prove.

First each signature and document timestamp by itself, so that one broken object hides none of
the others; then the revisions one by one; then all timestamps together, the newest first; and
last the document as a whole, which is as good as the worst of all that. Whoever was cut off
the end of a file is not missed here: only the register knows who signed, and compares
(:mod:`signing.expected_signers`).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.misc import PdfError

from signing.algorithm_lifetimes import STANDARD_TABLE, AlgorithmTable
from signing.chain_of_time import ChainOfTime, Grounds, judge_marks
from signing.document import Field, SheetReader, open_document, signature_fields
from signing.document_checks import document_problems
from signing.revision_walk import Walk, walk_revisions
from signing.signature_dictionary import end_of_coverage, is_stamp
from signing.signature_judgement import Judgement, concluded, examine
from signing.stamp_judgement import StampJudgement, concluded_stamp, examine_stamp
from signing.validation_data import ValidationData, read_store
from signing.verdicts import (
    DocumentVerdict,
    Outcome,
    Problem,
    SignatureVerdict,
    StampVerdict,
    worst,
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet, opened and walked through."""

    pdf: bytes
    reader: SheetReader
    fields: tuple[Field, ...]
    walk: Walk


def verify_sheet(
    pdf: bytes,
    trust_roots_pem: str,
    now: datetime,
    *,
    algorithms: AlgorithmTable = STANDARD_TABLE,
) -> DocumentVerdict:
    """Judge a sheet and each of its signatures by the rules our own increments keep.

    Args:
        pdf: the file.
        trust_roots_pem: roots for signers and time authorities; without any, whether the
            signatures are intact is still judged, and who made them is not.
        now: the time at which the newest timestamp, and what has none, is judged.
        algorithms: until when which algorithm is believed.
    """
    try:
        roots = _roots(trust_roots_pem)
        reader = open_document(pdf)
        fields = signature_fields(reader)
    except Exception as error:  # noqa: BLE001 - a hostile file breaks readers in every way
        problem = _unreadable("document.unreadable", error)
        return DocumentVerdict(Outcome.COULD_NOT_JUDGE, (), (problem,))
    signed = tuple(field for field in fields if "/V" in field.dictionary)
    sheet = _Sheet(pdf, reader, fields, _walked(pdf, reader, signed))
    signatures, stamps = _examined(sheet, signed)
    data, problems = _kept(sheet)
    chain = _chain(signatures, stamps, Grounds(roots, now, data, algorithms))
    problems += _problems(sheet, signatures, stamps)
    return _joined(
        tuple(concluded(each, chain) for each in signatures),
        tuple(concluded_stamp(each, chain) for each in stamps),
        problems,
    )


def _joined(
    signatures: tuple[SignatureVerdict, ...],
    stamps: tuple[StampVerdict, ...],
    problems: tuple[Problem, ...],
) -> DocumentVerdict:
    if not signatures:
        problems = (*problems, Problem(Outcome.COULD_NOT_JUDGE, "document.not_signed"))
    outcomes = [each.outcome for each in signatures] + [each.outcome for each in stamps]
    outcomes += [each.outcome for each in problems]
    return DocumentVerdict(worst(outcomes), signatures, problems, stamps)


def _roots(trust_roots_pem: str) -> tuple[x509.Certificate, ...]:
    if not trust_roots_pem.strip():
        return ()
    return tuple(x509.load_pem_x509_certificates(trust_roots_pem.encode("ascii")))


def _unreadable(code: str, error: Exception) -> Problem:
    return Problem(Outcome.COULD_NOT_JUDGE, code, f"{type(error).__name__}: {error}")


def _walked(pdf: bytes, reader: SheetReader, signed: Sequence[Field]) -> Walk:
    ends = list(filter(None, (_said_end(pdf, field) for field in signed)))
    if not ends:
        return Walk((), {}, ())
    try:
        return walk_revisions(pdf, reader, min(ends))
    except Exception as error:  # noqa: BLE001 - as above
        return Walk((), {}, (f"{type(error).__name__}: {error}",))


def _said_end(pdf: bytes, field: Field) -> int:
    try:
        return end_of_coverage(pdf, field)
    except Exception:  # noqa: BLE001 - as above; what is broken is named where it is examined
        return 0


def _examined(
    sheet: _Sheet, signed: Sequence[Field]
) -> tuple[list[Judgement], list[StampJudgement]]:
    proved = None if sheet.walk.faults else frozenset(sheet.walk.ends)
    signatures = [_isolated(sheet, field, proved) for field in signed if not _is_stamp(field)]
    stamps = [_isolated_stamp(sheet.pdf, field) for field in signed if _is_stamp(field)]
    signatures.sort(key=_end)
    stamps.sort(key=_end)
    values = Counter([each.value for each in signatures] + [each.value for each in stamps])
    references = Counter(field.value for field in signed)
    return (
        [
            each.doubled() if _stands_twice(each, references, values) else each
            for each in _with_later_fields(signatures)
        ],
        [each.doubled() if _stands_twice(each, references, values) else each for each in stamps],
    )


def _is_stamp(field: Field) -> bool:
    try:
        return is_stamp(field)
    except Exception:  # noqa: BLE001 - what cannot be read is reported as a signature
        return False


def _isolated(sheet: _Sheet, field: Field, proved: frozenset[int] | None) -> Judgement:
    try:
        return examine(sheet.pdf, sheet.reader, field, proved_ends=proved)
    except Exception as error:  # noqa: BLE001 - one broken signature must not hide the others
        code = "signature.unreadable" if isinstance(error, PdfError) else "signature.broken"
        verdict = SignatureVerdict(field.name, code=code, detail=f"{type(error).__name__}: {error}")
        return Judgement(verdict, 0, field)


def _isolated_stamp(pdf: bytes, field: Field) -> StampJudgement:
    try:
        return examine_stamp(pdf, field)
    except Exception as error:  # noqa: BLE001 - as above
        detail = f"{type(error).__name__}: {error}"
        return StampJudgement(
            StampVerdict(field.name, code="token.broken", detail=detail), 0, field
        )


def _end(judgement: Judgement | StampJudgement) -> int:
    return judgement.end


def _with_later_fields(judged: list[Judgement]) -> list[Judgement]:
    names = [judgement.field.name for judgement in judged]
    return [
        judgement.with_later(tuple(names[index + 1 :])) for index, judgement in enumerate(judged)
    ]


def _stands_twice(
    found: Judgement | StampJudgement,
    references: Counter[generic.Reference | None],
    values: Counter[bytes],
) -> bool:
    """One signature shown in two fields, or copied, counts for nobody."""
    twice = bool(found.field.value) and references[found.field.value] > 1
    return twice or (bool(found.value) and values[found.value] > 1)


def _kept(sheet: _Sheet) -> tuple[ValidationData, tuple[Problem, ...]]:
    try:
        data = read_store(sheet.reader, sheet.walk.brought)
    except Exception as error:  # noqa: BLE001 - as above
        return ValidationData(True), (_unreadable("document.validation_data", error),)
    return data, tuple(
        Problem(Outcome.COULD_NOT_JUDGE, "document.validation_data", detail)
        for detail in data.unreadable
    )


def _chain(
    signatures: list[Judgement], stamps: list[StampJudgement], grounds: Grounds
) -> ChainOfTime:
    found = [each.mark for each in signatures] + [each.mark for each in stamps]
    marks = [mark for mark in found if mark is not None]
    marks.sort(key=lambda mark: mark.end)
    return judge_marks(marks, grounds)


def _problems(
    sheet: _Sheet, signatures: list[Judgement], stamps: list[StampJudgement]
) -> tuple[Problem, ...]:
    ends = [each.end for each in signatures] + [each.end for each in stamps]
    try:
        return document_problems(
            sheet.pdf, sheet.reader, sheet.fields, sheet.walk, list(filter(None, ends))
        )
    except Exception as error:  # noqa: BLE001 - as above
        return (_unreadable("document.unreadable", error),)
