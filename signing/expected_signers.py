# SPDX-License-Identifier: Apache-2.0
"""Comparing what a file proves with what the register knows of it.

A file cut back to an earlier revision verifies perfectly: whoever signed after that is simply
not there. Only the register knows who signed, in which order, and with which certificate.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from signing.names import certificate_name
from signing.verdicts import DocumentVerdict, Level, Outcome, Problem, SignatureVerdict, worst


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedSigner:
    """A signature that the file must carry.

    Attributes:
        field: the field, the slot's identifier.
        name: the signer as the register writes it.
        role: what the signature must claim; empty where the register does not say.
        certificate_sha256: digest of the certificate enrolled for the person (DER), in
            hexadecimal digits; empty where the register does not say.
    """

    field: str
    name: str
    role: str = ""
    certificate_sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRevision:
    """A state of the file that the register keeps: its length and digest, in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What the register knows of a file.

    Attributes:
        signers: everybody who signed.
        ordered: whether they stand in the order of their signatures, which need not be that of
            their acts: who signed on an old base signs again, for the same act.
        revisions: states the file went through and still begins with; a state that was
            replaced in place, before its time was put in, is none of them.
        level: the level it was lifted to; none where it was not.
    """

    signers: tuple[ExpectedSigner, ...]
    ordered: bool = True
    revisions: tuple[KnownRevision, ...] = ()
    level: Level = Level.NONE


def compared(verdict: DocumentVerdict, expected: Expected, pdf: bytes = b"") -> DocumentVerdict:
    """Add to a verdict whatever differs from what the register knows; each makes it 無効.

    Codes: ``expected.stripped`` (the end was cut off: the last signers, or the archive
    timestamp, are gone), ``expected.missing``, ``expected.unknown`` (a signature the register
    does not know), ``expected.other_signer``, ``expected.other_role``, ``expected.order`` and
    ``expected.revision``.

    Args:
        verdict: of the file alone.
        expected: what the register knows.
        pdf: the file; without it, the revisions are not compared.
    """
    found = {signature.field: signature for signature in verdict.signatures}
    differences = (
        *_absent(found, expected),
        *_unknown(found, expected.signers),
        *_others(found, expected.signers),
        *(_order(verdict, expected.signers) if expected.ordered else ()),
        *_level(verdict, expected.level),
        *_revisions(pdf, expected.revisions),
    )
    problems = tuple(Problem(Outcome.INVALID, code, detail) for code, detail in differences)
    if not problems:
        return verdict
    outcome = worst([verdict.outcome, Outcome.INVALID])
    return replace(verdict, outcome=outcome, problems=(*verdict.problems, *problems))


def _absent(found: dict[str, SignatureVerdict], expected: Expected) -> Iterator[tuple[str, str]]:
    """Signers that are not there; where nobody stands behind them, the file was cut back."""
    cut_off = expected.ordered
    codes: list[tuple[str, str]] = []
    for signer in reversed(expected.signers):
        if signer.field in found:
            cut_off = False
        else:
            code = "expected.stripped" if cut_off else "expected.missing"
            codes.append((code, f"{signer.field} {signer.name}"))
    yield from reversed(codes)


def _unknown(
    found: dict[str, SignatureVerdict], expected: tuple[ExpectedSigner, ...]
) -> Iterator[tuple[str, str]]:
    for field in found.keys() - {signer.field for signer in expected}:
        yield "expected.unknown", f"{field} {found[field].name}".rstrip()


def _others(
    found: dict[str, SignatureVerdict], expected: tuple[ExpectedSigner, ...]
) -> Iterator[tuple[str, str]]:
    for signer in expected:
        signature = found.get(signer.field)
        # What could not be read says nothing of who signed, and is not valid anyway.
        if signature is None or not signature.name:
            continue
        wanted, given = signer.certificate_sha256, signature.certificate_sha256
        if signature.name != certificate_name(signer.name):
            yield "expected.other_signer", f"{signer.field}: {signature.name} / {signer.name}"
        elif wanted and given != wanted:
            yield "expected.other_signer", f"{signer.field}: {given} / {wanted}"
        elif signer.role and signature.role != signer.role:
            yield "expected.other_role", f"{signer.field}: {signature.role} / {signer.role}"


def _order(
    verdict: DocumentVerdict, expected: tuple[ExpectedSigner, ...]
) -> Iterator[tuple[str, str]]:
    wanted = [signer.field for signer in expected]
    both = [each.field for each in verdict.signatures if each.field in wanted]
    right = [field for field in wanted if field in both]
    if both != right:
        yield "expected.order", f"{', '.join(both)} / {', '.join(right)}"


def _level(verdict: DocumentVerdict, wanted: Level) -> Iterator[tuple[str, str]]:
    lifted = wanted in (Level.B_LT, Level.B_LTA)
    # A lift whose proof has ended is still there, and judged by itself.
    if (
        lifted
        and not verdict.stamps
        and list(Level).index(verdict.level) < list(Level).index(wanted)
    ):
        yield "expected.stripped", f"{verdict.level} / {wanted}"


def _revisions(pdf: bytes, known: tuple[KnownRevision, ...]) -> Iterator[tuple[str, str]]:
    if not pdf:
        return
    whole = memoryview(pdf)
    for revision in known:
        if revision.size > len(pdf):
            yield "expected.stripped", f"{len(pdf)} < {revision.size} bytes"
        elif sha256(whole[: revision.size]).hexdigest() != revision.sha256:
            yield "expected.revision", f"{revision.size} bytes: {revision.sha256}"
