# SPDX-License-Identifier: Apache-2.0
"""Judging one signature another program made: what it covers, who made it, and when.

Where its bytes stand in the file is checked against the bytes themselves; what changed later
is judged for the whole document at once, and asked of each signature afterwards.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from signing.cms_reading import BadCms
from signing.cms_signature import commitment_name
from signing.content import Content
from signing.foreign_changes import UNKNOWN_PERMISSION, Permission
from signing.foreign_cms import ForeignCms, read_foreign_cms, require_foreign_signature
from signing.foreign_fields import Place
from signing.foreign_trust import ForeignToken, common_name, digest_named, read_foreign_token
from signing.increment_shape import BadShape
from signing.pdf_values import value_of
from signing.verdicts import Level, Outcome, SignatureVerdict

_PADES = "/ETSI.CAdES.detached"
_DETACHED = frozenset({_PADES, "/adbe.pkcs7.detached"})
_WRAPPED = "/adbe.pkcs7.sha1"
_STAMP = "/ETSI.RFC3161"


@dataclass(frozen=True, slots=True)
class Reading:
    """One signature as far as it can be judged without trust and without what came later.

    Attributes:
        place: where it stands.
        verdict: what is known so far; valid until somebody finds something.
        revision: the revision it signs, -1 when unknown.
        end: where the bytes it covers end, 0 when unknown.
        signature: its structure, where it was read.
        token: the time on it, or what it is when it is a document timestamp.
        is_stamp: whether it is a document timestamp.
        permission: what it allows afterwards.
    """

    place: Place
    verdict: SignatureVerdict
    revision: int = -1
    end: int = 0
    signature: ForeignCms | None = None
    token: ForeignToken | None = None
    is_stamp: bool = False
    permission: Permission = UNKNOWN_PERMISSION

    def failed(self, outcome: Outcome, code: str, detail: str = "") -> "Reading":
        """The same, with one more thing found against it; what was found first stands first."""
        told = (*self.verdict.reasons, code)
        verdict = replace(self.verdict, reasons=tuple(dict.fromkeys(told)))
        worse = outcome is Outcome.INVALID and verdict.outcome is not Outcome.INVALID
        if worse or (verdict.outcome is Outcome.VALID and outcome is not Outcome.VALID):
            verdict = replace(verdict, outcome=outcome, code=code, detail=detail)
        return replace(self, verdict=verdict)


def read_place(pdf: Content, reader: PdfFileReader, place: Place) -> Reading:
    """Read and check one signature.

    Raises:
        Exception: whatever broken input makes the readers raise; see ``verify_foreign``.
    """
    value = place.holder["/V"]
    subfilter = str(value_of(value, "/SubFilter", ""))
    reading = Reading(place, SignatureVerdict(place.name, outcome=Outcome.VALID))
    reading = replace(reading, is_stamp=_is_stamp(value, subfilter))
    if subfilter not in {*_DETACHED, _WRAPPED, _STAMP}:
        return reading.failed(Outcome.COULD_NOT_JUDGE, "signature.unsupported", subfilter)
    try:
        last = _covered_end(pdf, value)
        signature = read_foreign_cms(bytes(_contents(value)))
    except (BadCms, BadShape) as error:
        return reading.failed(Outcome.INVALID, error.code, error.detail)
    embedded = EmbeddedPdfSignature(reader, place.holder, place.name)
    reading = replace(
        reading,
        verdict=_described(reading.verdict, signature, embedded, covers=last == len(pdf)),
        revision=embedded.signed_revision,
        end=last,
        signature=signature,
        permission=Permission(embedded.docmdp_level, embedded.fieldmdp),
    )
    return _checked(reading, signature, embedded, subfilter)


def _is_stamp(value: generic.DictionaryObject, subfilter: str) -> bool:
    return subfilter == _STAMP or value_of(value, "/Type") == "/DocTimeStamp"


def _contents(value: generic.DictionaryObject) -> bytes:
    found = value.raw_get("/Contents", decrypt=generic.EncryptedObjAccess.RAW)
    if not isinstance(found, (generic.ByteStringObject, generic.TextStringObject)):
        raise BadShape("signature.contents", type(found).__name__)
    return bytes(found.original_bytes)


def _covered_end(pdf: Content, value: generic.DictionaryObject) -> int:
    """Where the covered bytes end, after making sure that all but /Contents is covered."""
    if "/ByteRange" not in value or "/Contents" not in value:
        raise BadShape("signature.byte_range", "missing")
    listed: Any = value["/ByteRange"]
    plain = isinstance(listed, generic.ArrayObject) and len(listed) == 4
    if not plain or not all(isinstance(each, generic.NumberObject) for each in listed):
        raise BadShape("signature.byte_range", repr(listed)[:80])
    zero, begin, end, rest = (int(each) for each in listed)
    if zero != 0 or not 0 < begin < end or rest <= 0 or end + rest > len(pdf):
        raise BadShape("signature.byte_range", repr([zero, begin, end, rest]))
    gap = pdf[begin:end]
    if gap[:1] != b"<" or gap[-1:] != b">":
        raise BadShape("signature.byte_range", "the gap is not a hexadecimal string")
    try:
        digits = bytes.fromhex(gap[1:-1].decode("ascii"))
    except ValueError as error:
        raise BadShape("signature.byte_range", str(error)) from error
    if digits != _contents(value):
        raise BadShape("signature.byte_range", "the gap is not /Contents")
    return end + rest


def _described(
    verdict: SignatureVerdict,
    signature: ForeignCms,
    embedded: EmbeddedPdfSignature,
    *,
    covers: bool,
) -> SignatureVerdict:
    subject = signature.certificate.subject
    unit = subject.native.get("organizational_unit_name", "")
    return replace(
        verdict,
        name=common_name(subject),
        section=unit if isinstance(unit, str) else ", ".join(unit),
        role=_role(signature),
        act=_act(signature),
        claimed_at=_claimed(embedded),
        issuer=common_name(signature.certificate.issuer),
        covers_whole_document=covers,
    )


def _claimed(embedded: EmbeddedPdfSignature) -> datetime | None:
    try:
        found: datetime | None = embedded.self_reported_timestamp
    except ValueError:
        return None
    # A time without a zone says too little to be shown beside others.
    return found if found is not None and found.tzinfo is not None else None


def _attribute(signature: ForeignCms, name: str) -> Any:  # noqa: ANN401 - any ASN.1 value
    for attribute in signature.info["signed_attrs"]:
        if attribute["type"].native == name and len(attribute["values"]) == 1:
            return attribute["values"][0]
    return None


def _act(signature: ForeignCms) -> str:
    found = _attribute(signature, "commitment_type")
    return "" if found is None else commitment_name(str(found["commitment_type_id"].native))


def _role(signature: ForeignCms) -> str:
    found = _attribute(signature, "signer_attributes_v2")
    if found is None:
        return ""
    try:
        name = found["claimed_attributes"][0]["values"][0]["role_name"]
        told = name.chosen.native
    except (KeyError, IndexError, ValueError, TypeError, AttributeError):
        return ""
    return str(told.get("title", "")) if isinstance(told, dict) else ""


def _checked(
    reading: Reading, signature: ForeignCms, embedded: EmbeddedPdfSignature, subfilter: str
) -> Reading:
    try:
        if reading.is_stamp:
            token = read_foreign_token(signature.data, embedded.compute_digest)
            reading = _timed(reading, token)
        else:
            _require_signed(signature, embedded, wrapped=subfilter == _WRAPPED)
            reading = _with_time(reading, signature)
        _require_coverage(embedded)
    except (BadCms, BadShape) as error:
        weak = error.code.removeprefix("token.") in {"cms.weak", "cms.algorithm"}
        outcome = Outcome.COULD_NOT_JUDGE if weak else Outcome.INVALID
        return reading.failed(outcome, error.code, error.detail)
    level = Level.B_T if reading.token and not reading.is_stamp else Level.B_B
    level = level if subfilter == _PADES else Level.NONE
    return replace(reading, verdict=replace(reading.verdict, intact=True, level=level))


def _require_signed(
    signature: ForeignCms, embedded: EmbeddedPdfSignature, *, wrapped: bool
) -> None:
    if not wrapped:
        digest = embedded.compute_digest()
        require_foreign_signature(signature, digest, detached=True)
        return
    inner = bytes(signature.data["encap_content_info"]["content"])
    if inner != embedded.compute_digest("sha1"):
        raise BadCms("cms.digest", "the signed bytes were changed")
    digest = digest_named(signature.digest_name, inner)
    require_foreign_signature(signature, digest, detached=False)
    raise BadCms("cms.weak", "adbe.pkcs7.sha1")


def _require_coverage(embedded: EmbeddedPdfSignature) -> None:
    coverage = embedded.evaluate_signature_coverage()
    if coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        raise BadShape("signature.coverage", coverage.name)


def _with_time(reading: Reading, signature: ForeignCms) -> Reading:
    def digest_of(name: str) -> bytes:
        return digest_named(name, signature.value)

    found = [read_foreign_token(data, digest_of) for data in signature.tokens]
    return _timed(reading, min(found, key=_time)) if found else reading


def _time(token: ForeignToken) -> datetime:
    return token.at


def _timed(reading: Reading, token: ForeignToken) -> Reading:
    verdict = replace(reading.verdict, timestamp_at=token.at, timestamp_by=token.by)
    return replace(reading, token=token, verdict=verdict)
