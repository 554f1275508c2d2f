# SPDX-License-Identifier: Apache-2.0
"""Certificates: who signed is not who the certificate says, or should not have been able to."""

from collections.abc import Callable
from datetime import datetime, timedelta

from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from signing.archive_increment import archive_increment
from signing.archive_material import Material
from signing.certificate_profiles import Issuer
from signing.cms_signature import SignedAct, signature_for
from signing.keys import SigningIdentity
from signing.office_ca import OfficeCa
from signing.office_crl import Revocation, make_list
from signing.timestamp import insert_timestamp
from tests.signing.attacks.odd_people import (
    FOR_ISSUING,
    UNIT,
    Wanted,
    authority,
    person,
)
from tests.signing.attacks.sealing import edited_cms, resealed
from tests.signing.attacks.trick import SMALL, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.city import MORNING, OfficeClock

tricks = Tricks("certificates", reasons=("certificate.", "chain.", "cms.certificate"))
Whom = Callable[[Workshop], SigningIdentity]


def signed_by(
    work: Workshop, base: Base, identity: SigningIdentity, *, timed: bool = True
) -> bytes:
    """The base with its newest signature made by somebody else, with a timestamp."""
    pdf = resealed(base.pdf, lambda digest: signature_for(digest, identity, SignedAct()))
    clock = OfficeClock(work.city.tsa, MORNING)
    return insert_timestamp(pdf, clock, work.city.roots) if timed else pdf


def _listed(
    name: str,
    words: str,
    whom: Whom,
    *,
    timed: bool = True,
    bases: tuple[str, ...] = SMALL,
    reasons: tuple[str, ...] = tricks.reasons,
) -> None:
    def make(work: Workshop, base: Base) -> bytes:
        return signed_by(work, base, whom(work), timed=timed)

    tricks.made(name, words, make, bases=bases, reasons=reasons)


def _of(**wanted: object) -> Whom:
    return lambda work: person(work, Wanted(**wanted))  # type: ignore[arg-type]


_DAY = timedelta(days=1)
_listed("expired_at_signing", "The certificate had ended before the signature.", _of(ends=-_DAY))
_listed(
    "expired_since_and_no_time",
    "The certificate ended after the signature, and no authority says when that was.",
    _of(ends=_DAY),
    timed=False,
)
_listed("not_yet_valid", "The certificate begins after the signature.", _of(begins=_DAY))
_listed(
    "for_encryption",
    "The certificate is for encryption.",
    _of(usages=("key_encipherment", "data_encipherment")),
)
_listed(
    "for_logging_in",
    "The certificate is for logging in, not for committing to content.",
    _of(usages=("digital_signature",)),
    bases=("own_two",),
)
_listed(
    "for_issuing", "The certificate is an authority's.", _of(usages=FOR_ISSUING, authority=True)
)
_listed(
    "with_a_critical_unknown",
    "The certificate demands that something be understood that nobody understands.",
    _of(strange=True),
)
_listed(
    "weak_key",
    "The key is RSA with 1,024 bits.",
    _of(rsa_bits=1024),
    reasons=("cms.algorithm", "cms.weak", "certificate.", "algorithm."),
)


@tricks()
def issuer_is_a_person(work: Workshop, base: Base) -> bytes:
    """A colleague's certificate issued another one."""
    colleague = authority(work, Wanted(name="山田 花子"))
    own = work.city.ca.issuing.certificate
    return signed_by(work, base, person(work, Wanted(), colleague, colleague.certificate, own))


@tricks()
def issuer_may_not_issue(work: Workshop, base: Base) -> bytes:
    """The issuer is an authority whose key may not sign certificates."""
    wanted = Wanted(name="名ばかり認証局", authority=True, usages=("digital_signature",))
    root = work.city.ca.root
    made = authority(work, wanted, root)
    return signed_by(work, base, person(work, Wanted(), made, made.certificate))


@tricks()
def path_too_long(work: Workshop, base: Base) -> bytes:
    """The issuing authority made another authority, which its path length forbids."""
    below = authority(work, Wanted(name="孫認証局", authority=True, usages=FOR_ISSUING))
    own = work.city.ca.issuing.certificate
    return signed_by(work, base, person(work, Wanted(), below, below.certificate, own))


@tricks()
def root_of_the_same_name(work: Workshop, base: Base) -> bytes:
    """Somebody made an authority that has the city's name and another key."""
    impostor = OfficeCa.create(work.city.ca.city_name, MORNING)
    chain = (impostor.issuing.certificate, impostor.root.certificate)
    return signed_by(work, base, person(work, Wanted(), impostor.issuing, *chain))


@tricks()
def issuer_of_the_same_name(work: Workshop, base: Base) -> bytes:
    """The issuer has the name of the city's, and the city's own certificate comes along."""
    impostor = OfficeCa.create(work.city.ca.city_name, MORNING)
    forged = Issuer(work.city.ca.issuing.certificate, impostor.issuing.private_key)
    return signed_by(work, base, person(work, Wanted(), forged))


@tricks()
def issued_by_itself(work: Workshop, base: Base) -> bytes:
    """The certificate has issued itself."""
    alone = OfficeCa.create("自称市", MORNING).root
    return signed_by(work, base, person(work, Wanted(), alone, alone.certificate))


@tricks()
def time_unit_signs(work: Workshop, base: Base) -> bytes:
    """A time-stamping unit signs in the place of a person."""
    return signed_by(work, base, person(work, UNIT))


def _certificates(
    change: Callable[[Workshop, cms.CertificateSet], None],
) -> Callable[[Workshop, Base], bytes]:
    def make(work: Workshop, base: Base) -> bytes:
        def edit(envelope: cms.ContentInfo) -> None:
            kept = envelope["content"]["certificates"]
            change(work, kept)
            envelope["content"]["certificates"] = kept

        return edited_cms(base.pdf, edit)

    return make


def _none(_work: Workshop, kept: cms.CertificateSet) -> None:
    for _ in range(len(kept)):
        del kept[0]


def _others(work: Workshop, kept: cms.CertificateSet) -> None:
    _none(work, kept)
    other = work.person(5).certificate.public_bytes(Encoding.DER)
    kept.append(cms.CertificateChoices.load(other))


_SHAPE = (*tricks.reasons, "cms.", "signature.")
for _name, _words, _change in (
    ("no_certificate", "The signature carries no certificates.", _none),
    ("other_certificate", "The signature carries somebody else's certificate.", _others),
):
    tricks.made(_name, _words, _certificates(_change), reasons=_SHAPE)


@tricks(bases=SMALL, reasons=_SHAPE)
def named_by_another_serial(_work: Workshop, base: Base) -> bytes:
    """The signature names its signer by a serial number that is not there."""

    def edit(envelope: cms.ContentInfo) -> None:
        signer = envelope["content"]["signer_infos"][0]
        named = {"issuer": signer["sid"].chosen["issuer"], "serial_number": 7}
        signer["sid"] = cms.SignerIdentifier("issuer_and_serial_number", named)

    return edited_cms(base.pdf, edit)


def with_revocation(
    work: Workshop, base: Base, since: datetime, said: datetime, stamped: datetime
) -> bytes:
    """The base, lifted with a list by which its first signer was revoked.

    Args:
        work: the city.
        base: the file.
        since: when the certificate was revoked.
        said: when the list was made.
        stamped: when the archive timestamp was made.
    """
    identity = work.person(0)
    revoked = Revocation(identity.certificate.serial_number, since, x509.ReasonFlags.key_compromise)
    issuing = work.city.ca.issuing
    listed = make_list(issuing, (revoked,), 1, (said, said + timedelta(days=8)))
    material = Material()
    for certificate in (*identity.chain, work.city.ca.root.certificate):
        material.certificates[certificate.public_bytes(Encoding.DER)] = None
    material.lists[listed] = None
    return base.pdf + archive_increment(
        base.pdf, material, "archive-1", 20_000, lambda digest: work.token(digest, stamped)
    )


@tricks(bases=("own_two", "foreign_one"), reasons=("certificate.revoked", "revocation."))
def revoked_before_the_signature(work: Workshop, base: Base) -> bytes:
    """The certificate had been revoked a day before the signature's timestamp."""
    later = MORNING + timedelta(days=1)
    return with_revocation(work, base, MORNING - timedelta(days=1), later, later)
