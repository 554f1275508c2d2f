# SPDX-License-Identifier: Apache-2.0
"""Whether an increment is exactly one signature, in the right field, by the right person.

This is what the server asks before it appends anything to a sheet. Three answers: valid,
invalid, and could not judge; the third never passes as the first.
"""

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from signing.certificates import Untrusted, require_signer
from signing.cms_reading import BadCms, CmsSignature, digest_of, read_cms, require_signature
from signing.cms_signature import commitment_name
from signing.document import Field, open_document, signature_fields
from signing.field_change import require_only_this_field
from signing.increment_shape import BadShape, newest_revision
from signing.signature_dictionary import require_signature_dictionary
from signing.verdicts import Outcome

__all__ = ["IncrementVerdict", "Outcome", "check_increment"]


@dataclass(frozen=True, slots=True)
class IncrementVerdict:
    """The answer, with a stable code and what was found.

    Attributes:
        outcome: valid, invalid or could not judge.
        code: empty when valid; else the reason, such as ``increment.other_object``.
        detail: for the log and the person who looks into it, not for the screen.
        role: the role the signature claims, when it is valid.
        act: what it commits to, ``origin`` or ``approval``, when it is valid.
    """

    outcome: Outcome
    code: str = ""
    detail: str = ""
    role: str = ""
    act: str = ""


def check_increment(
    base: bytes,
    increment: bytes,
    field: str,
    certificate_pem: str,
    trust_roots_pem: str,
    at: datetime,
) -> IncrementVerdict:
    """Check what a client sends against the sheet it was made on.

    Args:
        base: the server's current sheet; its bytes stay the beginning of the document.
        increment: the bytes to append.
        field: the one field that may be signed.
        certificate_pem: the certificate enrolled for this person.
        trust_roots_pem: the roots it must lead to.
        at: the time to judge the certificate at, the server's own.
    """
    try:
        expected = x509.load_pem_x509_certificate(certificate_pem.encode("ascii"))
        roots = tuple(x509.load_pem_x509_certificates(trust_roots_pem.encode("ascii")))
    except (ValueError, UnicodeEncodeError) as error:
        return IncrementVerdict(Outcome.COULD_NOT_JUDGE, "trust.unreadable", str(error))
    try:
        signature = _signature_of(base, increment, field)
        _require_certificate(signature, expected)
        require_signer(signature.certificate, signature.others, roots, at)
    except (BadShape, BadCms, Untrusted) as error:
        return IncrementVerdict(Outcome.INVALID, error.code, error.detail)
    except Exception as error:  # noqa: BLE001 - a hostile file breaks readers in every way
        # A document that breaks the reader proves nothing, neither way.
        detail = f"{type(error).__name__}: {error}"
        return IncrementVerdict(Outcome.COULD_NOT_JUDGE, "document.unreadable", detail)
    act = commitment_name(signature.commitment)
    return IncrementVerdict(Outcome.VALID, role=signature.role, act=act)


def _require_certificate(signature: CmsSignature, expected: x509.Certificate) -> None:
    if signature.certificate != expected:
        raise BadCms("cms.other_certificate", signature.certificate.subject.rfc4514_string())


def _signature_of(base: bytes, increment: bytes, name: str) -> CmsSignature:
    pdf = base + increment
    reader = open_document(pdf)
    revision = newest_revision(reader, pdf, len(base))
    field = _new_signature(signature_fields(reader), signature_fields(revision.old), name)
    first = all(each.value is None for each in signature_fields(revision.old))
    require_only_this_field(revision, field, first=first)
    contents, covered = require_signature_dictionary(pdf, len(base), field, first=first)
    signature = read_cms(contents)
    if signature.unsigned is not None:
        raise BadCms("cms.unsigned", "a client adds no unsigned attributes")
    require_signature(signature, digest_of(signature.digest_name, *covered))
    return signature


def _new_signature(fields: tuple[Field, ...], before: tuple[Field, ...], name: str) -> Field:
    if [(each.name, each.reference) for each in fields] != [
        (each.name, each.reference) for each in before
    ]:
        raise BadShape("increment.fields", "fields were added, removed or renamed")
    filled = [new for new, old in zip(fields, before, strict=True) if new.value != old.value]
    if len(filled) != 1 or filled[0].value is None:
        raise BadShape("increment.signatures", f"{len(filled)} fields have a new value")
    if filled[0].name != name:
        raise BadShape("increment.other_field", filled[0].name)
    if any(old.value is not None and "/Lock" in old.dictionary for old in before):
        raise BadShape("increment.locked", "an earlier signature closed the document")
    previous = next(old for old in before if old.name == name)
    if previous.value is not None or "/V" in previous.dictionary:
        raise BadShape("increment.signed_before", name)
    return filled[0]
