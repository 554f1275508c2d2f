# SPDX-License-Identifier: Apache-2.0
"""Whether a foreign certificate is to be believed, from the roots and the file alone.

Paths are built from the certificates a signature and the document carry, and revocation is
read from what the document carries; nothing is ever fetched, since every address in a hostile
file is the attacker's.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import new as new_digest

from asn1crypto import cms, ocsp, pem, tsp, x509
from asn1crypto import crl as revocation_lists
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    ExpiredError,
    NotYetValidError,
    PathBuildingError,
    RevokedError,
    ValidationError,
)
from pyhanko_certvalidator.policy_decl import (
    CertRevTrustPolicy,
    RevocationCheckingPolicy,
    RevocationCheckingRule,
)

from signing.certificates import Untrusted
from signing.cms_reading import BadCms
from signing.foreign_cms import ForeignCms, read_foreign_cms, require_foreign_signature
from signing.received_bytes import received_bytes, sequence

_NO_CHECK, _EITHER = RevocationCheckingRule.NO_CHECK, RevocationCheckingRule.CRL_OR_OCSP_REQUIRED
_UNASKED = RevocationCheckingPolicy(_NO_CHECK, _NO_CHECK)
_OF_THE_OWN = RevocationCheckingPolicy(_EITHER, _NO_CHECK)
_OF_ISSUERS = RevocationCheckingPolicy(_NO_CHECK, _EITHER)
_OF_AUTHORITIES = frozenset({"time_stamping", "ocsp_signing"})
_SIGNED_DATA = bytes(cms.ContentType("signed_data").dump())
_FOR_SIGNING = frozenset({"non_repudiation", "digital_signature"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a judgement of trust rests on.

    Attributes:
        roots: whom the city believes; nobody, when empty.
        certificates: carried by the document.
        crls: revocation lists carried by the document.
        ocsps: answers about revocation carried by the document.
    """

    roots: tuple[x509.Certificate, ...] = ()
    certificates: tuple[x509.Certificate, ...] = ()
    crls: tuple[revocation_lists.CertificateList, ...] = ()
    ocsps: tuple[ocsp.OCSPResponse, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignToken:
    """A timestamp token whose own signature holds; whether to believe its unit is still open.

    Attributes:
        at: the time it states.
        by: common name of the unit.
        holds_until: when the unit's certificate ends.
        signature: the structure it is.
    """

    at: datetime
    by: str
    holds_until: datetime
    signature: ForeignCms


def roots_of(trust_roots_pem: str) -> tuple[x509.Certificate, ...]:
    """The roots in a PEM text."""
    text = trust_roots_pem.encode("ascii")
    if not text.strip():
        return ()
    return tuple(x509.Certificate.load(der) for _, _, der in pem.unarmor(text, multiple=True))


def common_name(name: x509.Name) -> str:
    """The name to show: the common name, else the whole."""
    told = name.native.get("common_name")
    return str(told if isinstance(told, str) else name.human_friendly)


def digest_named(name: str, *parts: bytes | memoryview) -> bytes:
    """The digest of some bytes under an algorithm as ASN.1 names it.

    Raises:
        ValueError: there is no such algorithm here.
    """
    digest = new_digest(name)
    for part in parts:
        digest.update(part)
    return digest.digest()


def read_foreign_token(data: cms.SignedData, digest_of: Callable[[str], bytes]) -> ForeignToken:
    """A token about exactly these bytes, with a signature that holds.

    Args:
        data: the token.
        digest_of: gives the digest of the bytes the token must be about.

    Raises:
        BadCms: it is none; the code begins with ``token.``.
    """
    try:
        envelope = sequence(_SIGNED_DATA + received_bytes(data))
        return _read_token(read_foreign_cms(envelope), digest_of)
    except BadCms as error:
        raise BadCms(f"token.{error.code}", error.detail) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadCms("token.unreadable", f"{type(error).__name__}: {error}") from error


def _read_token(signature: ForeignCms, digest_of: Callable[[str], bytes]) -> ForeignToken:
    wrapped = signature.data["encap_content_info"]["content"]
    info = wrapped.parsed
    if not isinstance(info, tsp.TSTInfo):
        raise BadCms("unreadable", "no TSTInfo")
    imprint = info["message_imprint"]
    if digest_of(imprint["hash_algorithm"]["algorithm"].native) != imprint["hashed_message"].native:
        raise BadCms("imprint", "the token is about other bytes")
    inner = digest_named(signature.digest_name, bytes(wrapped))
    require_foreign_signature(signature, inner, detached=False)
    certificate = signature.certificate
    name = common_name(certificate.subject)
    return ForeignToken(info["gen_time"].native, name, certificate.not_valid_after, signature)


def require_foreign_signer(signature: ForeignCms, evidence: Evidence, at: datetime) -> None:
    """Require that a signer's certificate leads to a root and was meant for signing.

    Raises:
        Untrusted: it does not, or was not.
    """
    usage = signature.certificate.key_usage_value
    if usage is not None and not usage.native & _FOR_SIGNING:
        raise Untrusted("certificate.key_usage", ", ".join(sorted(usage.native)))
    purposes = signature.certificate.extended_key_usage_value
    if purposes is not None and _OF_AUTHORITIES.issuperset(purposes.native):
        raise Untrusted("certificate.purpose", ", ".join(purposes.native))
    _require_path(signature, evidence, at)


def require_foreign_unit(token: ForeignToken, evidence: Evidence) -> None:
    """Require that a token comes from a time-stamping unit that leads to a root.

    Raises:
        Untrusted: it does not; the code begins with ``token.``.
    """
    purposes = token.signature.certificate.extended_key_usage_value
    if purposes is None or purposes.native != ["time_stamping"]:
        raise Untrusted("token.certificate.purpose", "timeStamping must stand alone")
    try:
        # A token is judged at its own time: a unit's certificate may end long after.
        _require_path(token.signature, evidence, token.at)
    except Untrusted as error:
        raise Untrusted(f"token.{error.code}", error.detail) from error


def _require_path(signature: ForeignCms, evidence: Evidence, at: datetime) -> None:
    certificate = signature.certificate
    if at > certificate.not_valid_after:
        raise Untrusted("certificate.expired", certificate.not_valid_after.isoformat())
    if at < certificate.not_valid_before:
        raise Untrusted("certificate.not_yet_valid", certificate.not_valid_before.isoformat())
    if not evidence.roots:
        raise Untrusted("certificate.untrusted", common_name(certificate.issuer))
    try:
        _walk(signature, evidence, at, _UNASKED)
    except ExpiredError as error:
        raise Untrusted("certificate.expired", str(error)) from error
    except NotYetValidError as error:
        raise Untrusted("certificate.not_yet_valid", str(error)) from error
    except (ValidationError, PathBuildingError, ValueError) as error:
        raise Untrusted("certificate.untrusted", str(error)) from error
    if evidence.crls or evidence.ocsps:
        _require_not_revoked(signature, evidence, at)


def _require_not_revoked(signature: ForeignCms, evidence: Evidence, at: datetime) -> None:
    # The signer and his issuers apart: what is unknown of one must not hide what is known.
    for wanted in (_OF_THE_OWN, _OF_ISSUERS):
        try:
            _walk(signature, evidence, at, wanted)
        except RevokedError as error:
            raise Untrusted("certificate.revoked", str(error)) from error
        except (ValidationError, PathBuildingError, ValueError):
            continue  # the document carries nothing about this one, or nothing to be believed


def _walk(
    signature: ForeignCms, evidence: Evidence, at: datetime, asked: RevocationCheckingPolicy
) -> None:
    # What was learnt about revocation after the signature still tells of the time before.
    policy = CertRevTrustPolicy(asked, retroactive_revinfo=True)
    context = ValidationContext(
        trust_roots=list(evidence.roots),
        other_certs=[*evidence.certificates, *signature.others],
        crls=list(evidence.crls),
        ocsps=list(evidence.ocsps),
        moment=at,
        allow_fetching=False,
        revinfo_policy=policy,
    )
    validator = CertificateValidator(signature.certificate, validation_context=context)
    asyncio.run(validator.async_validate_path())
