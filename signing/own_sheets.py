# SPDX-License-Identifier: Apache-2.0
"""Verifying one of our own sheets: every signature by itself, then the document as a whole.

A shell over pyHanko, which finds what changed after a signature; the structure of each
signature and of each revision is checked by the rules our own increments must keep.
Whoever was cut off the end of a file is not missed here: only the register knows who
signed, and compares.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from cryptography import x509
from pyhanko.pdf_utils.misc import PdfError

from signing.document import Field, SheetReader, open_document, signature_fields
from signing.document_checks import document_problems
from signing.signature_judgement import Judgement, judge
from signing.verdicts import DocumentVerdict, Outcome, Problem, SignatureVerdict, worst


def verify_sheet(pdf: bytes, trust_roots_pem: str, now: datetime) -> DocumentVerdict:
    """Judge a sheet and each of its signatures by the rules our own increments keep.

    Args:
        pdf: the file.
        trust_roots_pem: roots for signers and time authorities; without any, whether the
            signatures are intact is still judged, and who made them is not.
        now: the time at which signatures without a timestamp are judged.
    """
    try:
        roots = _roots(trust_roots_pem)
        reader = open_document(pdf)
        fields = signature_fields(reader)
    except Exception as error:  # noqa: BLE001 - a hostile file breaks readers in every way
        return _unjudged("document.unreadable", error)
    signed = [field for field in fields if "/V" in field.dictionary]
    judged = [_isolated(pdf, reader, field, roots, now) for field in signed]
    judged.sort(key=_end)
    verdicts = _without_doubles(_with_later_fields(judged))
    problems = _problems(pdf, reader, fields, judged)
    if not verdicts:
        problems = (*problems, Problem(Outcome.COULD_NOT_JUDGE, "document.not_signed"))
    outcomes = [verdict.outcome for verdict in verdicts]
    outcome = worst([*outcomes, *(problem.outcome for problem in problems)])
    return DocumentVerdict(outcome, verdicts, problems)


def _roots(trust_roots_pem: str) -> tuple[x509.Certificate, ...]:
    if not trust_roots_pem.strip():
        return ()
    return tuple(x509.load_pem_x509_certificates(trust_roots_pem.encode("ascii")))


def _unjudged(code: str, error: Exception) -> DocumentVerdict:
    problem = Problem(Outcome.COULD_NOT_JUDGE, code, f"{type(error).__name__}: {error}")
    return DocumentVerdict(Outcome.COULD_NOT_JUDGE, (), (problem,))


def _isolated(
    pdf: bytes,
    reader: SheetReader,
    field: Field,
    roots: tuple[x509.Certificate, ...],
    now: datetime,
) -> Judgement:
    try:
        return judge(pdf, reader, field, roots, now)
    except Exception as error:  # noqa: BLE001 - one broken signature must not hide the others
        code = "signature.unreadable" if isinstance(error, PdfError) else "signature.broken"
        verdict = SignatureVerdict(field.name, code=code, detail=f"{type(error).__name__}: {error}")
        return Judgement(verdict, 0, field, b"")


def _end(judgement: Judgement) -> int:
    return judgement.end


def _with_later_fields(judged: list[Judgement]) -> list[Judgement]:
    names = [judgement.field.name for judgement in judged]
    return [
        judgement.with_later(tuple(names[index + 1 :])) for index, judgement in enumerate(judged)
    ]


def _without_doubles(judged: list[Judgement]) -> tuple[SignatureVerdict, ...]:
    """One signature shown in two fields, or copied, counts for nobody."""
    references = Counter(judgement.field.value for judgement in judged)
    values = Counter(judgement.value for judgement in judged if judgement.value)
    return tuple(
        judgement.doubled()
        if references[judgement.field.value] > 1 or values[judgement.value] > 1
        else judgement.verdict
        for judgement in judged
    )


def _problems(
    pdf: bytes, reader: SheetReader, fields: Iterable[Field], judged: list[Judgement]
) -> tuple[Problem, ...]:
    try:
        return document_problems(pdf, reader, tuple(fields), [each.end for each in judged])
    except Exception as error:  # noqa: BLE001 - as above
        detail = f"{type(error).__name__}: {error}"
        return (Problem(Outcome.COULD_NOT_JUDGE, "document.unreadable", detail),)
