# SPDX-License-Identifier: Apache-2.0
"""Whether a certificate was believable at a time: chain, dates and what it may be used for.

Path building and validation (RFC 5280, 6) is that of ``cryptography``; the policies here say
which extensions a city's certificates must carry. Nothing is fetched from the network.
"""

from collections.abc import Iterable
from datetime import datetime

from cryptography import x509
from cryptography.x509 import verification
from cryptography.x509.oid import ExtendedKeyUsageOID

from signing.preflight import is_for_signing

_OF_AUTHORITIES = frozenset({ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.OCSP_SIGNING})


class Untrusted(Exception):
    """A certificate that must not be believed.

    Attributes:
        code: ``certificate.expired``, ``certificate.not_yet_valid``, ``certificate.key_usage``,
            ``certificate.purpose`` or ``certificate.untrusted``.
        detail: what was found, for the person who looks into it.
    """

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


def require_signer(
    certificate: x509.Certificate,
    issuers: Iterable[x509.Certificate],
    roots: Iterable[x509.Certificate],
    at: datetime,
) -> tuple[x509.Certificate, ...]:
    """Require that a staff certificate leads to a root and was usable for signing.

    Returns:
        The path, from the certificate to the root.

    Raises:
        Untrusted: it was not.
    """
    if not is_for_signing(certificate):
        raise Untrusted("certificate.key_usage", "no nonRepudiation")
    if _is_of_an_authority(certificate):
        raise Untrusted("certificate.purpose", "a unit's key signs nothing else")
    return _required_path(certificate, tuple(issuers), tuple(roots), at)


def require_timestamp_unit(
    certificate: x509.Certificate,
    issuers: Iterable[x509.Certificate],
    roots: Iterable[x509.Certificate],
    at: datetime,
) -> tuple[x509.Certificate, ...]:
    """Require a time-stamping unit: timeStamping, critical and alone (RFC 3161, 2.3).

    Returns:
        The path, from the certificate to the root.

    Raises:
        Untrusted: it was not one, or leads to no root.
    """
    try:
        purpose = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    except x509.ExtensionNotFound as error:
        raise Untrusted("certificate.purpose", "no extended key usage") from error
    if not purpose.critical or list(purpose.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
        raise Untrusted("certificate.purpose", "timeStamping must be critical and alone")
    return _required_path(certificate, tuple(issuers), tuple(roots), at)


def _is_of_an_authority(certificate: x509.Certificate) -> bool:
    """Whether the key is for timestamps or answers about revocation, as no person's is."""
    try:
        purposes = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return not _OF_AUTHORITIES.isdisjoint(purposes)


def _required_path(
    certificate: x509.Certificate,
    issuers: tuple[x509.Certificate, ...],
    roots: tuple[x509.Certificate, ...],
    at: datetime,
) -> tuple[x509.Certificate, ...]:
    _require_dates(certificate, at)
    if not roots:
        raise Untrusted("certificate.untrusted", certificate.issuer.rfc4514_string())
    try:
        return _path(certificate, issuers, roots, at)
    except verification.VerificationError as error:
        path = _path_to_ended_root(certificate, issuers, roots, at)
        if path is None:
            raise Untrusted("certificate.untrusted", str(error)) from error
    for each in path[:-1]:
        _require_dates(each, at)
    return path


def _require_dates(certificate: x509.Certificate, at: datetime) -> None:
    if at > certificate.not_valid_after_utc:
        until = certificate.not_valid_after_utc.isoformat()
        raise Untrusted("certificate.expired", until)
    if at < certificate.not_valid_before_utc:
        since = certificate.not_valid_before_utc.isoformat()
        raise Untrusted("certificate.not_yet_valid", since)


def _path_to_ended_root(
    certificate: x509.Certificate,
    issuers: tuple[x509.Certificate, ...],
    roots: tuple[x509.Certificate, ...],
    at: datetime,
) -> tuple[x509.Certificate, ...] | None:
    """A path to a root whose own dates are over.

    A root is trusted because the city says so, not because of its dates, which are no part
    of the validation (RFC 5280, 6.1.1 d; EN 319 102-1, 5.2.6). What it had issued by its end
    it has issued; only after its end nothing new is believed.
    """
    for root in roots:
        if root.not_valid_after_utc < at:
            try:
                return _path(certificate, issuers, (root,), root.not_valid_after_utc)
            except verification.VerificationError:
                continue
    return None


def _path(
    certificate: x509.Certificate,
    issuers: tuple[x509.Certificate, ...],
    roots: tuple[x509.Certificate, ...],
    at: datetime,
) -> tuple[x509.Certificate, ...]:
    verifier = (
        verification.PolicyBuilder()
        .store(verification.Store(list(roots)))
        .time(at)
        .extension_policies(ca_policy=_authority_policy(), ee_policy=_own_policy())
        .build_client_verifier()
    )
    return tuple(verifier.verify(certificate, list(issuers)).chain)


def _authority_policy() -> verification.ExtensionPolicy:
    agnostic = verification.Criticality.AGNOSTIC
    critical = verification.Criticality.CRITICAL
    return (
        verification.ExtensionPolicy.permit_all()
        .require_present(x509.BasicConstraints, critical, None)
        .require_present(x509.KeyUsage, agnostic, _may_sign_certificates)
    )


def _own_policy() -> verification.ExtensionPolicy:
    return verification.ExtensionPolicy.permit_all()


def _may_sign_certificates(
    _policy: verification.Policy, certificate: x509.Certificate, usage: x509.KeyUsage
) -> None:
    if not usage.key_cert_sign:
        raise ValueError(f"{certificate.subject.rfc4514_string()} may not sign certificates")
