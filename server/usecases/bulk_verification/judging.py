# SPDX-License-Identifier: Apache-2.0
"""Judging one kept document: its bytes, its signatures, and what the register says of them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from approval.expected_seals import ExpectedSeal
from approval.register.bulk_verification import NotValidReason, VerifiedDocument, VerifiedKind
from server.files.port import BlobMissing, BlobStore
from server.files.verifier import Verifier
from signing.expected_signers import Expected, ExpectedSigner, compared
from signing.verdicts import DocumentVerdict, Outcome, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDocument:
    """A document as the register knows it.

    Attributes:
        expected: the seals it must carry; None where the register does not say.
    """

    kind: VerifiedKind
    document_id: str
    case_id: str
    number: str
    decided_on: date
    sha256: str
    expected: tuple[ExpectedSeal, ...] | None


def judge(
    kept: KeptDocument, blobs: BlobStore, verifier: Verifier, now: datetime
) -> VerifiedDocument:
    """Judge a document; whatever goes wrong with it is an outcome, never an exception."""
    verdict = _verdict(kept, blobs, verifier, now)
    return VerifiedDocument(
        kind=kept.kind,
        document_id=kept.document_id,
        case_id=kept.case_id,
        number=kept.number,
        decided_on=kept.decided_on,
        sha256=kept.sha256,
        outcome=verdict.outcome.value,
        signatures=len(verdict.signatures),
        reasons=tuple(_reasons(verdict)),
        at=now,
    )


def _verdict(
    kept: KeptDocument, blobs: BlobStore, verifier: Verifier, now: datetime
) -> DocumentVerdict:
    if not kept.sha256:
        return _only(Outcome.COULD_NOT_JUDGE, "register.no_document")
    try:
        data = blobs.read(kept.sha256)
    except BlobMissing:
        return _only(Outcome.COULD_NOT_JUDGE, "register.bytes_missing", kept.sha256)
    found = hashlib.sha256(data).hexdigest()
    if found != kept.sha256:
        return _only(Outcome.INVALID, "register.other_bytes", found)
    verdict = verifier.verify(data, now)
    return verdict if kept.expected is None else against_register(verdict, kept.expected)


def against_register(verdict: DocumentVerdict, seals: tuple[ExpectedSeal, ...]) -> DocumentVerdict:
    """Add to a verdict whatever differs from the seals that the register knows."""
    signers = tuple(
        ExpectedSigner(field=seal.field, name=seal.name, role=seal.role) for seal in seals
    )
    return compared(verdict, Expected(signers=signers, ordered=False))


def _only(outcome: Outcome, code: str, detail: str = "") -> DocumentVerdict:
    return DocumentVerdict(outcome, (), (Problem(outcome, code, detail),))


def _reasons(verdict: DocumentVerdict) -> Iterator[NotValidReason]:
    for signature in verdict.signatures:
        if signature.outcome is not Outcome.VALID:
            yield NotValidReason(
                outcome=signature.outcome.value,
                field=signature.field,
                code=signature.code,
                detail=signature.detail,
            )
    for problem in verdict.problems:
        if problem.outcome is not Outcome.VALID:
            yield NotValidReason(
                outcome=problem.outcome.value, field="", code=problem.code, detail=problem.detail
            )
