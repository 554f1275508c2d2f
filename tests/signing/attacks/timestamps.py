# SPDX-License-Identifier: Apache-2.0
"""Timestamps: a time that no authority gave to this signature."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from asn1crypto import cms
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from signing.archive_increment import archive_increment
from signing.archive_material import Material
from signing.keys import SigningIdentity
from signing.office_ca import OfficeCa
from signing.office_tsa import OfficeTsa
from tests.signing.attacks.odd_people import UNIT, Wanted, person
from tests.signing.attacks.sealing import contents, edited_cms, with_contents
from tests.signing.attacks.trick import CHANGED, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import PlainWriter, appended, field_named
from tests.signing.city import LATER, MORNING

tricks = Tricks("timestamps", reasons=("token.", "stamp."))
MakeToken = Callable[[Workshop, bytes], bytes]
_TOKEN = "signature_time_stamp_token"  # a name of asn1crypto's, no secret


def _attribute(*tokens: bytes) -> cms.CMSAttribute:
    values = [cms.ContentInfo.load(token) for token in tokens]
    return cms.CMSAttribute({"type": _TOKEN, "values": values})


def _with_attributes(pdf: bytes, make: Callable[[bytes], list[cms.CMSAttribute]]) -> bytes:
    def edit(envelope: cms.ContentInfo) -> None:
        signer = envelope["content"]["signer_infos"][0]
        signer["unsigned_attrs"] = cms.CMSAttributes(make(signer["signature"].native))

    return edited_cms(pdf, edit)


def stamped(pdf: bytes, make: Callable[[bytes], bytes]) -> bytes:
    """The file with another token in its newest signature, made for the signature's value."""
    return _with_attributes(pdf, lambda signature: [_attribute(make(signature))])


def _listed(name: str, words: str, make: MakeToken) -> None:
    def made(work: Workshop, base: Base) -> bytes:
        return stamped(base.pdf, lambda signature: make(work, signature))

    tricks.made(name, words, made)


def _by(identity: SigningIdentity, work: Workshop, signature: bytes) -> bytes:
    return work.token(sha256(signature).digest(), MORNING, OfficeTsa(identity))


def _unit(**changes: object) -> MakeToken:
    def make(work: Workshop, signature: bytes) -> bytes:
        values = {"name": UNIT.name, "purposes": UNIT.purposes} | changes
        return _by(person(work, Wanted(**values)), work, signature)  # type: ignore[arg-type]

    return make


def _of_other_bytes(work: Workshop, signature: bytes) -> bytes:
    return work.token(sha256(signature + b"\0").digest(), MORNING)


def _of_nobody(work: Workshop, signature: bytes) -> bytes:
    foreign = OfficeCa.create("となり市", MORNING)
    unit = OfficeTsa.create(foreign, MORNING)
    return work.token(sha256(signature).digest(), MORNING, unit)


def _without_certificate(work: Workshop, signature: bytes) -> bytes:
    token = cms.ContentInfo.load(work.token(sha256(signature).digest(), MORNING)).copy()
    token["content"]["certificates"] = []
    return bytes(token.dump())


def _broken(work: Workshop, signature: bytes) -> bytes:
    token = work.token(sha256(signature).digest(), MORNING)
    return token[:-1] + bytes([token[-1] ^ 1])


def _other_time(work: Workshop, signature: bytes) -> bytes:
    token = work.token(sha256(signature).digest(), MORNING)
    stated = MORNING.strftime("%Y%m%d%H%M%S").encode("ascii") + b"Z"
    assert stated in token
    return token.replace(stated, b"20200101000000Z", 1)


def _by_a_person(work: Workshop, signature: bytes) -> bytes:
    return _by(work.person(1), work, signature)


_listed("about_other_bytes", "The token is about other bytes.", _of_other_bytes)
_listed("of_an_unknown_authority", "The token's unit leads to no root.", _of_nobody)
_listed(
    "without_certificate", "The token carries no certificate of its unit.", _without_certificate
)
_listed("signature_broken", "The token's own signature does not fit.", _broken)
_listed("time_changed", "The token was made to state another time.", _other_time)
_listed("by_a_person", "A colleague made the token with the key for signing.", _by_a_person)
_listed("unit_without_purpose", "The unit's certificate names no purpose.", _unit(purposes=()))
_listed(
    "unit_with_two_purposes",
    "The unit's certificate is for more than timestamps.",
    _unit(purposes=(*UNIT.purposes, UNIT.purposes[0].__class__("1.3.6.1.5.5.7.3.4"))),
)


@tricks(bases=("own_two",))
def unit_with_an_uncritical_purpose(work: Workshop, base: Base) -> bytes:
    """The purpose of the unit's certificate may be overlooked (RFC 3161, 2.3)."""
    make = _unit(critical_purpose=False)
    return stamped(base.pdf, lambda signature: make(work, signature))


@tricks()
def unit_had_ended(work: Workshop, base: Base) -> bytes:
    """The unit's certificate had ended before the time that it states."""
    unit = OfficeTsa(person(work, replace(UNIT, ends=timedelta(hours=1))))

    def late(signature: bytes) -> bytes:
        early = work.token(sha256(signature).digest(), MORNING, unit)
        info = cms.ContentInfo.load(early)["content"]["encap_content_info"]["content"].parsed
        info = info.copy()
        info["gen_time"] = LATER
        return bytes(unit._token(info).dump())

    return stamped(base.pdf, late)


@tricks(bases=("own_two", "foreign_two"), reasons=("token.imprint", "cms.digest"))
def copied_from_another_signature(_work: Workshop, base: Base) -> bytes:
    """The token is genuine, and belongs to the signature before."""
    gaps = base.pdf.split(b"/Contents <")
    first = bytes.fromhex(gaps[-2].partition(b">")[0].decode("ascii"))
    other = cms.ContentInfo.load(first)["content"]["signer_infos"][0]["unsigned_attrs"]
    return _with_attributes(base.pdf, lambda _signature: [each.copy() for each in other])


@tricks()
def no_token_at_all(_work: Workshop, base: Base) -> bytes:
    """What stands in the place of the token is no token."""

    def edit(envelope: cms.ContentInfo) -> None:
        signer = envelope["content"]["signer_infos"][0]
        empty = cms.ContentInfo({"content_type": "data", "content": b"\0" * 40})
        signer["unsigned_attrs"] = [{"type": _TOKEN, "values": [empty]}]

    return edited_cms(base.pdf, edit)


@tricks()
def second_token_beside_it(work: Workshop, base: Base) -> bytes:
    """Before the genuine token stands one about other bytes."""

    def both(signature: bytes) -> list[cms.CMSAttribute]:
        genuine = work.token(sha256(signature).digest(), MORNING)
        return [_attribute(_of_other_bytes(work, signature)), _attribute(genuine)]

    return _with_attributes(base.pdf, both)


@tricks()
def second_value_beside_it(work: Workshop, base: Base) -> bytes:
    """The attribute has two tokens, of which one is about other bytes."""

    def both(signature: bytes) -> list[cms.CMSAttribute]:
        genuine = work.token(sha256(signature).digest(), MORNING)
        return [_attribute(_of_other_bytes(work, signature), genuine)]

    return _with_attributes(base.pdf, both)


def archived(work: Workshop, pdf: bytes, name: str = "archive-1") -> bytes:
    """A file with an archive timestamp, and nothing in its store."""
    return pdf + archive_increment(
        pdf, Material(), name, 20_000, lambda digest: work.token(digest, LATER)
    )


_STAMPED = (*tricks.reasons, *CHANGED, "signature.doubled", "cms.", "document.uncovered_tail")


@tricks(reasons=_STAMPED)
def document_timestamp_shown_twice(work: Workshop, base: Base) -> bytes:
    """A second field shows the archive timestamp once more."""

    def change(writer: PlainWriter) -> None:
        append_signature_field(writer, SigFieldSpec("archive-2"))
        found = field_named(writer, "archive-2")
        found[pdf_name("/V")] = field_named(writer, "archive-1").raw_get("/V")

    return appended(archived(work, base.pdf), change)


@tricks(reasons=_STAMPED)
def document_timestamp_copied(work: Workshop, base: Base) -> bytes:
    """A newer archive timestamp holds the token of the older one."""
    once = archived(work, base.pdf)
    return with_contents(archived(work, once, "archive-2"), contents(once).rstrip(b"\0"))


@tricks(reasons=_STAMPED)
def document_timestamp_of_another_file(work: Workshop, base: Base) -> bytes:
    """The archive timestamp holds a token about another file."""
    other = work.token(sha256(b"another file").digest(), LATER)
    return with_contents(archived(work, base.pdf), other)


@tricks(reasons=_STAMPED)
def document_timestamp_by_a_person(work: Workshop, base: Base) -> bytes:
    """A colleague made the archive timestamp with the key for signing."""
    unit = OfficeTsa(work.person(1))
    return base.pdf + archive_increment(
        base.pdf, Material(), "archive-1", 20_000, lambda digest: work.token(digest, LATER, unit)
    )


@tricks(reasons=_STAMPED)
def document_timestamp_called_a_signature(work: Workshop, base: Base) -> bytes:
    """The archive timestamp says that it is a person's signature."""

    def change(writer: PlainWriter) -> None:
        value = field_named(writer, "archive-1")["/V"]
        value[pdf_name("/Type")] = pdf_name("/Sig")
        value[pdf_name("/SubFilter")] = pdf_name("/ETSI.CAdES.detached")
        writer.update_container(value)

    return appended(archived(work, base.pdf), change)


@tricks(reasons=_STAMPED)
def document_timestamp_emptied(work: Workshop, base: Base) -> bytes:
    """The archive timestamp has no token any more."""
    return with_contents(archived(work, base.pdf), b"\0" * 8)


@tricks(reasons=_STAMPED)
def page_changed_after_the_document_timestamp(work: Workshop, base: Base) -> bytes:
    """What stands behind the archive timestamp changes the catalog."""

    def change(writer: PlainWriter) -> None:
        writer.root[pdf_name("/Lang")] = generic.pdf_string("xx")
        writer.update_root()

    return appended(archived(work, base.pdf), change)
