# SPDX-License-Identifier: Apache-2.0
"""Judging one signature: what it covers, who made it, when, and what changed since."""

from dataclasses import dataclass, replace
from datetime import datetime

from cryptography import x509
from pyhanko.pdf_utils import generic
from pyhanko.sign.diff_analysis import ModificationLevel, StandardDiffPolicy, SuspiciousModification
from pyhanko.sign.diff_analysis.form_rules_api import FormUpdatingRule
from pyhanko.sign.diff_analysis.rules.file_structure_rules import (
    CatalogModificationRule,
    ObjectStreamRule,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.rules.form_field_rules import (
    DSSCompareRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from signing.certificates import Untrusted, require_signer
from signing.cms_reading import BadCms, CmsSignature, digest_of, read_cms, require_signature
from signing.cms_signature import commitment_name
from signing.document import Field, SheetReader
from signing.increment_shape import BadShape
from signing.signature_dictionary import reserved_gap
from signing.timestamp_token import BadToken, TimestampToken, read_token, require_token
from signing.verdicts import Outcome, SignatureVerdict

_SUPPORTED = "/ETSI.CAdES.detached"
# Faults that prove nothing against the signature: whom to trust, and until when, is open.
_OPEN = frozenset(
    {"certificate.untrusted", "certificate.expired", "certificate.not_yet_valid", "cms.algorithm"}
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, beside what the whole document needs of it.

    Attributes:
        verdict: of this signature.
        end: where the bytes it covers end, 0 when unknown.
        field: the field it stands in.
        value: the raw signature value, to find copies.
    """

    verdict: SignatureVerdict
    end: int
    field: Field
    value: bytes

    def with_later(self, names: tuple[str, ...]) -> "Judgement":
        """The same, with the fields signed later."""
        return replace(self, verdict=replace(self.verdict, changed_since=names))

    def doubled(self) -> SignatureVerdict:
        """The verdict on a signature that stands in more than one field."""
        return replace(
            self.verdict, outcome=Outcome.INVALID, code="signature.doubled", intact=False
        )


def judge(
    pdf: bytes,
    reader: SheetReader,
    field: Field,
    roots: tuple[x509.Certificate, ...],
    now: datetime,
) -> Judgement:
    """Judge the signature in a field.

    Raises:
        Exception: whatever a broken signature makes the readers raise; see ``verify``.
    """
    value = field.dictionary["/V"]
    subfilter = str(value.get("/SubFilter", ""))
    if subfilter != _SUPPORTED or value.get("/Type", "/Sig") != "/Sig":
        verdict = SignatureVerdict(field.name, code="signature.unsupported", detail=subfilter)
        return Judgement(verdict, 0, field, b"")
    try:
        begin, end, last = _covered(pdf, value)
        signature = read_cms(bytes.fromhex(pdf[begin + 1 : end - 1].decode("ascii")))
    except (BadShape, BadCms) as error:
        verdict = SignatureVerdict(
            field.name, outcome=Outcome.INVALID, code=error.code, detail=error.detail
        )
        return Judgement(verdict, 0, field, b"")
    embedded = EmbeddedPdfSignature(reader, field.dictionary, field.name)
    verdict = replace(
        _described(field, signature, embedded), covers_whole_document=last == len(pdf)
    )
    whole = memoryview(pdf)
    covered = (whole[:begin], whole[end:last])
    verdict = _judged(verdict, signature, covered, embedded, roots, now)
    return Judgement(verdict, last, field, signature.signature)


def _covered(pdf: bytes, value: generic.DictionaryObject) -> tuple[int, int, int]:
    numbers = [int(number) for number in value["/ByteRange"]]
    last = numbers[2] + numbers[3] if len(numbers) == 4 else 0
    if not 0 < last <= len(pdf):
        raise BadShape("signature.byte_range", repr(numbers))
    begin, end = reserved_gap(pdf[:last], value)
    if bytes.fromhex(pdf[begin + 1 : end - 1].decode("ascii")) != value["/Contents"]:
        raise BadShape("signature.byte_range", "the gap is not /Contents")
    return begin, end, last


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
    )


def _part(name: x509.Name, kind: x509.ObjectIdentifier) -> str:
    found = name.get_attributes_for_oid(kind)
    return str(found[0].value) if found else ""


def _judged(
    verdict: SignatureVerdict,
    signature: CmsSignature,
    covered: tuple[memoryview, memoryview],
    embedded: EmbeddedPdfSignature,
    roots: tuple[x509.Certificate, ...],
    now: datetime,
) -> SignatureVerdict:
    try:
        require_signature(signature, digest_of(signature.digest_name, *covered))
        verdict = replace(verdict, intact=True)
        _require_only_allowed_changes(embedded)
        token = _timestamp(signature)
        if token is not None:
            verdict = replace(verdict, timestamp_at=token.gen_time, timestamp_by=token.authority)
            require_token(token, signature.signature, roots)
        at = now if token is None else token.gen_time
        require_signer(signature.certificate, signature.others, roots, at)
    except (BadCms, BadShape, BadToken, Untrusted) as error:
        open_question = error.code.removeprefix("token.") in _OPEN
        outcome = Outcome.COULD_NOT_JUDGE if open_question else Outcome.INVALID
        return replace(verdict, outcome=outcome, code=error.code, detail=error.detail)
    return replace(verdict, outcome=Outcome.VALID)


def _timestamp(signature: CmsSignature) -> TimestampToken | None:
    if signature.unsigned is None:
        return None
    for attribute in signature.unsigned:
        if attribute["type"].native == "signature_time_stamp_token":
            return read_token(attribute["values"][0].dump())
    return None


def _require_only_allowed_changes(embedded: EmbeddedPdfSignature) -> None:
    embedded.compute_integrity_info(diff_policy=_strict_policy())
    summary = embedded.summarise_integrity_info()
    if summary["coverage"] < SignatureCoverageLevel.ENTIRE_REVISION:
        raise BadShape("signature.coverage", summary["coverage"].name)
    if isinstance(summary["diff_result"], SuspiciousModification):
        raise BadShape("signature.changed_since", str(summary["diff_result"]))
    if not summary["docmdp_ok"]:
        raise BadShape("signature.locked", summary["diff_result"].modification_level.name)


def _strict_policy() -> StandardDiffPolicy:
    """PyHanko's policy without its rule for form fields in general.

    That rule takes a swapped appearance of a text field for legal form filling; our sheets
    have no fields but signatures.
    """
    structure = [
        rule.as_qualified(ModificationLevel.LTA_UPDATES)
        for rule in (XrefStreamRule(), ObjectStreamRule(), DSSCompareRule())
    ]
    fields = FormUpdatingRule(field_rules=[SigFieldCreationRule(), SigFieldModificationRule()])
    return StandardDiffPolicy([CatalogModificationRule(), *structure], fields)
