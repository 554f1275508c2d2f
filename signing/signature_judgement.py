# SPDX-License-Identifier: Apache-2.0
"""Judging one signature: first what stands in the file, then whom and when it proves.

The first step asks what the signature covers, whether it fits, and what changed since. The
second needs all timestamps of the document, which prove when the signature existed.
"""

from dataclasses import dataclass, replace

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from signing.certificates import Untrusted
from signing.chain_of_time import Belief, ChainOfTime, Mark, Support
from signing.cms_reading import BadCms, CmsSignature, digest_of, read_cms, require_signature
from signing.cms_signature import commitment_name
from signing.document import Field, SheetReader
from signing.increment_shape import BadShape
from signing.signature_dictionary import covered_by
from signing.signed_parts import signature_token
from signing.strict_difference import require_only_allowed_changes
from signing.timestamp_token import BadToken, require_fitting_token
from signing.verdicts import Level, Outcome, SignatureVerdict

_SUPPORTED = "/ETSI.CAdES.detached"
_NO_TIME = "time.missing"
_FROM_LATER = "time.from_later_signatures"
_FROM_STAMP = "time.from_archive_stamp"
_NOT_TOLD = "revocation.unknown"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, beside what the whole document needs of it.

    Attributes:
        verdict: of this signature, as far as it is known.
        end: where the bytes it covers end, 0 when unknown.
        field: the field it stands in.
        signature: the signature, when nothing in the file speaks against it so far.
        mark: its timestamp, when there is one that fits.
        value: the raw signature value, to find copies.
    """

    verdict: SignatureVerdict
    end: int
    field: Field
    signature: CmsSignature | None = None
    mark: Mark | None = None
    value: bytes = b""

    def with_later(self, names: tuple[str, ...]) -> "Judgement":
        """The same, with the fields signed later."""
        return replace(self, verdict=replace(self.verdict, changed_since=names))

    def doubled(self) -> "Judgement":
        """The judgement on a signature that stands in more than one field."""
        verdict = replace(
            self.verdict,
            outcome=Outcome.INVALID,
            code="signature.doubled",
            intact=False,
            level=Level.NONE,
        )
        return replace(self, verdict=verdict, signature=None, mark=None)


def examine(
    pdf: bytes, reader: SheetReader, field: Field, *, proved_ends: frozenset[int] | None
) -> Judgement:
    """Examine the signature in a field: what it covers, and whether it fits.

    Args:
        pdf: the file.
        reader: the file, opened.
        field: the field.
        proved_ends: where the revisions of the sheet end, when each of them was proved to be an
            allowed change; None when not, and pyHanko is asked what changed since.

    Raises:
        Exception: whatever a broken signature makes the readers raise; see ``verify_sheet``.
    """
    value = field.dictionary["/V"]
    subfilter = str(value.get("/SubFilter", ""))
    if subfilter != _SUPPORTED or value.get("/Type", "/Sig") != "/Sig":
        verdict = SignatureVerdict(field.name, code="signature.unsupported", detail=subfilter)
        return Judgement(verdict, 0, field)
    try:
        contents, covered, last = covered_by(pdf, value)
        signature = read_cms(contents)
    except (BadShape, BadCms) as error:
        verdict = SignatureVerdict(
            field.name, outcome=Outcome.INVALID, code=error.code, detail=error.detail
        )
        return Judgement(verdict, 0, field)
    embedded = EmbeddedPdfSignature(reader, field.dictionary, field.name)
    verdict = _described(field, signature, embedded)
    verdict = replace(verdict, covers_whole_document=last == len(pdf))
    found = Judgement(verdict, last, field, signature, None, signature.signature)
    return _fitting(found, signature, covered, embedded, proved_ends)


def _described(
    field: Field, signature: CmsSignature, embedded: EmbeddedPdfSignature
) -> SignatureVerdict:
    subject, issuer = signature.certificate.subject, signature.certificate.issuer
    return SignatureVerdict(
        field.name,
        name=_part(subject, x509.NameOID.COMMON_NAME),
        section=_part(subject, x509.NameOID.ORGANIZATIONAL_UNIT_NAME),
        role=signature.role,
        act=commitment_name(signature.commitment),
        claimed_at=embedded.self_reported_timestamp,
        issuer=_part(issuer, x509.NameOID.COMMON_NAME),
        certificate_sha256=signature.certificate.fingerprint(SHA256()).hex(),
    )


def _part(name: x509.Name, kind: x509.ObjectIdentifier) -> str:
    found = name.get_attributes_for_oid(kind)
    return str(found[0].value) if found else ""


def _fitting(
    found: Judgement,
    signature: CmsSignature,
    covered: tuple[memoryview, memoryview],
    embedded: EmbeddedPdfSignature,
    proved_ends: frozenset[int] | None,
) -> Judgement:
    try:
        require_signature(signature, digest_of(signature.digest_name, *covered))
        found = replace(found, verdict=replace(found.verdict, intact=True, level=Level.B_B))
        _require_nothing_else(found, embedded, proved_ends)
        return _with_mark(found, signature)
    except (BadCms, BadShape, BadToken) as error:
        weak = error.code.removeprefix("token.") == "cms.algorithm"
        outcome = Outcome.COULD_NOT_JUDGE if weak else Outcome.INVALID
        return _ended(found, outcome, error.code, error.detail)


def _require_nothing_else(
    found: Judgement, embedded: EmbeddedPdfSignature, proved_ends: frozenset[int] | None
) -> None:
    if proved_ends is None:
        require_only_allowed_changes(embedded)
    elif found.end not in proved_ends:
        raise BadShape("signature.coverage", "not a whole revision")


def _ended(found: Judgement, outcome: Outcome, code: str, detail: str) -> Judgement:
    verdict = replace(found.verdict, outcome=outcome, code=code, detail=detail)
    return replace(found, verdict=verdict, signature=None, mark=None)


def _with_mark(found: Judgement, signature: CmsSignature) -> Judgement:
    token = signature_token(signature)
    if token is None:
        return found
    verdict = replace(found.verdict, timestamp_at=token.gen_time, timestamp_by=token.authority)
    found = replace(found, verdict=verdict)
    require_fitting_token(token, signature.signature)
    return replace(found, mark=Mark(token, found.end, archive=False))


def concluded(found: Judgement, chain: ChainOfTime) -> SignatureVerdict:
    """The verdict on a signature, given what the timestamps of the document prove."""
    if found.signature is None:
        return replace(found.verdict, reasons=tuple(filter(None, [found.verdict.code])))
    own = next((each for each in chain.beliefs if each.mark is found.mark), None)
    if own is not None and own.fault is not None:
        return _not_believed(found.verdict, f"token.{own.fault.code}", own.fault.detail)
    proof = own or chain.proof_over(found.end)
    at = chain.grounds.now if proof is None else proof.mark.token.gen_time
    try:
        support = chain.require_signer(found.signature, found.end, at)
    except Untrusted as error:
        code = error.code
        if code == "certificate.revoked" and proof is None:
            code = "certificate.revoked_unproved"
        return _not_believed(found.verdict, code, error.detail)
    level = _level(proof, chain, found.end, support)
    notes = _notes(own, proof)
    if not chain.grounds.data.present:
        notes = (*notes, _NOT_TOLD)
    proved_at = None if proof is None else at
    return replace(
        found.verdict, outcome=Outcome.VALID, level=level, proved_at=proved_at, reasons=notes
    )


def _not_believed(verdict: SignatureVerdict, code: str, detail: str) -> SignatureVerdict:
    outcome = outcome_of_fault(code)
    return replace(verdict, outcome=outcome, code=code, detail=detail, reasons=(code,))


# Faults that prove something against a signature; whom to trust, and until when, is open.
_PROVED = frozenset({"certificate.key_usage", "certificate.purpose", "certificate.revoked"})


def outcome_of_fault(code: str) -> Outcome:
    """What a fault of a certificate means for what was made with it.

    A signer's certificate that was revoked before the time proved makes the signature invalid;
    a revoked time authority only leaves the time open, and so the question.
    """
    if code == "token.certificate.revoked":
        return Outcome.COULD_NOT_JUDGE
    return Outcome.INVALID if code.removeprefix("token.") in _PROVED else Outcome.COULD_NOT_JUDGE


def _level(proof: Belief | None, chain: ChainOfTime, end: int, support: Support) -> Level:
    """The level proved; a time that only later signatures give is none of PAdES."""
    if proof is None or not (proof.mark.archive or proof.mark.end == end):
        return Level.B_B
    # Of the newest document timestamp no file can hold all; of a signature's own time it must.
    supports = [support] if proof.mark.archive else [support, proof.support]
    if not all(each.complete for each in supports):
        return Level.B_T
    data_end = max(each.end for each in supports)
    return Level.B_LTA if chain.archived(end, data_end) else Level.B_LT


def _notes(own: Belief | None, proof: Belief | None) -> tuple[str, ...]:
    if own is not None:
        return ()
    if proof is None:
        return (_NO_TIME,)
    return (_NO_TIME, _FROM_STAMP if proof.mark.archive else _FROM_LATER)
