# SPDX-License-Identifier: Apache-2.0
"""OCSP answers (RFC 6960): signed by the issuer, or by a responder it delegated."""

from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID

from signing.revocation_dates import NotProved, Use

ARCHIVE_CUTOFF = x509.ObjectIdentifier("1.3.6.1.5.5.7.48.1.6")
"""archiveCutoff (RFC 6960, 4.4.4): the responder remembers certificates that have ended."""


def answers_about(der: bytes) -> tuple[int, ...]:
    """The serial numbers that an answer speaks of; none when it cannot be read."""
    try:
        answer = ocsp.load_der_ocsp_response(der)
        if answer.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
            return ()
        return tuple(single.serial_number for single in answer.responses)
    except (ValueError, TypeError):
        return ()


def require_good_answer(
    certificate: x509.Certificate, issuer: x509.Certificate, der: bytes, use: Use
) -> None:
    """Require an answer that a certificate stood at a time; see :mod:`signing.revocation`.

    Raises:
        NotProved: it was revoked, or the answer proves nothing.
    """
    try:
        answer = ocsp.load_der_ocsp_response(der)
        if answer.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
            raise NotProved("revocation.unknown", answer.response_status.name)
        single = _about(answer, certificate, issuer)
        _require_responder(answer, issuer, single.this_update_utc)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise NotProved("revocation.unreadable", str(error)) from error
    status, since = single.certificate_status, single.revocation_time_utc
    if status is ocsp.OCSPCertStatus.UNKNOWN:
        raise NotProved("revocation.unknown", "the responder does not know the certificate")
    if status is ocsp.OCSPCertStatus.REVOKED and (since is None or since <= use.at):
        raise NotProved("revocation.revoked", str(since))
    use.require_dates(single.this_update_utc, single.next_update_utc)
    if single.this_update_utc > certificate.not_valid_after_utc and not _keeps_ended(answer):
        # A responder need not remember certificates that have ended (RFC 6960, 4.4.4).
        raise NotProved("revocation.forgotten", single.this_update_utc.isoformat())


def _keeps_ended(answer: ocsp.OCSPResponse) -> bool:
    # The library gives these extensions only where there is one answer.
    if len(list(answer.responses)) != 1:
        return False
    return any(extension.oid == ARCHIVE_CUTOFF for extension in answer.single_extensions)


def _about(
    answer: ocsp.OCSPResponse, certificate: x509.Certificate, issuer: x509.Certificate
) -> ocsp.OCSPSingleResponse:
    for single in answer.responses:
        digest = hashes.Hash(single.hash_algorithm)
        digest.update(_key_bits(issuer))
        key_hash = digest.finalize()
        same = single.serial_number == certificate.serial_number
        if same and single.issuer_key_hash == key_hash:
            return single
    raise NotProved("revocation.other_issuer", "the answer is about another certificate")


def _key_bits(issuer: x509.Certificate) -> bytes:
    """The bits of a public key without their algorithm, which is what OCSP hashes."""
    key = issuer.public_key()
    if isinstance(key, ec.EllipticCurvePublicKey):
        return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    if isinstance(key, rsa.RSAPublicKey):
        return key.public_bytes(Encoding.DER, PublicFormat.PKCS1)
    raise TypeError("an issuer's key is elliptic or RSA")


def _require_responder(answer: ocsp.OCSPResponse, issuer: x509.Certificate, at: datetime) -> None:
    signers = [issuer, *(each for each in answer.certificates if _is_delegate(each, issuer, at))]
    if not any(_signed_by(answer, signer) for signer in signers):
        raise NotProved("revocation.other_issuer", "the responder was not delegated")


def _is_delegate(certificate: x509.Certificate, issuer: x509.Certificate, at: datetime) -> bool:
    """A responder certified by the issuer itself, which need not be checked further (4.2.2.2).

    Without ``ocsp-nocheck`` its own standing would have to be proved in turn.
    """
    try:
        certificate.verify_directly_issued_by(issuer)
        purpose = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
        certificate.extensions.get_extension_for_class(x509.OCSPNoCheck)
    except (InvalidSignature, ValueError, TypeError, x509.ExtensionNotFound):
        return False
    lives = certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc
    return lives and ExtendedKeyUsageOID.OCSP_SIGNING in purpose.value


def _signed_by(answer: ocsp.OCSPResponse, signer: x509.Certificate) -> bool:
    key, algorithm = signer.public_key(), answer.signature_hash_algorithm
    if algorithm is None or isinstance(algorithm, hashes.SHA1 | hashes.MD5):
        return False
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(answer.signature, answer.tbs_response_bytes, ec.ECDSA(algorithm))
        elif isinstance(key, rsa.RSAPublicKey):
            scheme = padding.PKCS1v15()
            key.verify(answer.signature, answer.tbs_response_bytes, scheme, algorithm)
        else:
            return False
    except InvalidSignature:
        return False
    return True
