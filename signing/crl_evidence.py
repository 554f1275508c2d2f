# SPDX-License-Identifier: Apache-2.0
"""Revocation lists (RFC 5280, 5): signed by the issuer itself, and about all it issued."""

from cryptography import x509

from signing.revocation_dates import NotProved, Use

EXPIRED_CERTIFICATES_ON_LIST = x509.ObjectIdentifier("2.5.29.60")
"""expiredCertsOnCRL (X.509, 9.5.2.8): the list keeps the certificates that have ended."""

_KNOWN = (x509.CRLNumber, x509.AuthorityKeyIdentifier, x509.IssuingDistributionPoint)


def require_not_listed(
    certificate: x509.Certificate,
    issuer: x509.Certificate,
    revoked: x509.CertificateRevocationList,
    use: Use,
) -> None:
    """Require a list that would name a certificate and does not, or names it only later.

    Raises:
        NotProved: it was revoked, or the list proves nothing.
    """
    _require_own(issuer, revoked)
    entry = revoked.get_revoked_certificate_by_serial_number(certificate.serial_number)
    # An old list proves that nothing was revoked since as little as it hides what was.
    if entry is not None and entry.revocation_date_utc <= use.at:
        raise NotProved("revocation.revoked", entry.revocation_date_utc.isoformat())
    if revoked.next_update_utc is None:
        raise NotProved("revocation.overdue", "the list does not say when the next is due")
    use.require_dates(revoked.last_update_utc, revoked.next_update_utc)
    if revoked.last_update_utc > certificate.not_valid_after_utc and not _keeps_ended(revoked):
        # A list need not name certificates any more that have ended (RFC 5280, 3.3).
        raise NotProved("revocation.forgotten", revoked.last_update_utc.isoformat())


def _require_own(issuer: x509.Certificate, revoked: x509.CertificateRevocationList) -> None:
    try:
        # The types of the stubs list every key; one that signs no list raises TypeError.
        signed = revoked.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]
        partial = _is_partial(revoked)
    except (ValueError, TypeError) as error:
        raise NotProved("revocation.unreadable", str(error)) from error
    if not signed or not _may_sign_lists(issuer):
        raise NotProved("revocation.other_issuer", revoked.issuer.rfc4514_string())
    if partial:
        raise NotProved("revocation.partial", "the list covers only some certificates")


def _is_partial(revoked: x509.CertificateRevocationList) -> bool:
    """A delta, or a list that speaks of some reasons or of other CAs' certificates only."""
    for extension in revoked.extensions:
        if extension.critical and not isinstance(extension.value, _KNOWN):
            return True
        if isinstance(extension.value, x509.IssuingDistributionPoint):
            point = extension.value
            if point.indirect_crl or point.only_some_reasons or point.only_contains_attribute_certs:
                return True
    return False


def _keeps_ended(revoked: x509.CertificateRevocationList) -> bool:
    return any(extension.oid == EXPIRED_CERTIFICATES_ON_LIST for extension in revoked.extensions)


def _may_sign_lists(issuer: x509.Certificate) -> bool:
    try:
        usage = issuer.extensions.get_extension_for_class(x509.KeyUsage)
    except x509.ExtensionNotFound:
        return True
    return usage.value.crl_sign
