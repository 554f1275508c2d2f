# SPDX-License-Identifier: Apache-2.0
"""The office's OCSP responders (RFC 6960): one delegated key for each living issuing CA.

Their certificates are short-lived and marked ``ocsp-nocheck``. They are made anew whenever the
server starts and before they end, so there is no responder key to keep or to lose.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from asn1crypto import core, ocsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from signing import certificate_profiles as profiles
from signing.certificate_profiles import Issuer, distinguished_name
from signing.keys import SigningIdentity, SoftwareKey
from signing.ocsp_request import Asked, OcspRefused, certificate_id, read_request

RESPONDER_LIFE = timedelta(days=30)
RENEWED_BEFORE = timedelta(days=10)
ANSWER_LIFE = timedelta(hours=24)
_FORGETS_NOBODY_SINCE = datetime(2000, 1, 1, tzinfo=UTC)
_REASONS = {
    x509.ReasonFlags.key_compromise: "key_compromise",
    x509.ReasonFlags.ca_compromise: "ca_compromise",
    x509.ReasonFlags.affiliation_changed: "affiliation_changed",
    x509.ReasonFlags.superseded: "superseded",
    x509.ReasonFlags.cessation_of_operation: "cessation_of_operation",
    x509.ReasonFlags.certificate_hold: "certificate_hold",
    x509.ReasonFlags.privilege_withdrawn: "privilege_withdrawn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateStatus:
    """What the register says of a serial number; the rest only where it is revoked."""

    state: Literal["good", "revoked", "unknown"]
    revoked_at: datetime | None = None
    reason: x509.ReasonFlags = x509.ReasonFlags.unspecified


GOOD = CertificateStatus(state="good")
UNKNOWN = CertificateStatus(state="unknown")
StatusLookUp = Callable[[x509.Certificate, int], CertificateStatus]
"""Given the issuing CA's certificate and a serial number, what is known of that certificate."""


@dataclass(frozen=True, slots=True)
class OcspResponder:
    """A key that answers for one issuing CA."""

    identity: SigningIdentity
    issuer: x509.Certificate

    @classmethod
    def create(cls, issuer: Issuer, city_name: str, now: datetime) -> "OcspResponder":
        """Make a responder with a new key, delegated by the issuing CA."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = distinguished_name(organisation=city_name, common=f"{city_name} 失効応答")
        end = min(now + RESPONDER_LIFE, issuer.certificate.not_valid_after_utc)
        certificate = profiles.ocsp_responder(subject, key.public_key(), issuer, (now, end))
        return cls(SigningIdentity(SoftwareKey(key), certificate, ()), issuer.certificate)

    def state(self, serial_number: int, status: CertificateStatus, now: datetime) -> bytes:
        """State a certificate's status unasked, as a lift embeds it: a response without nonce."""
        asked = Asked(certificate_id(self.issuer, serial_number), self.issuer, serial_number)
        return self.respond(((asked, status),), b"", now)

    def respond(
        self, stated: tuple[tuple[Asked, CertificateStatus], ...], nonce: bytes, now: datetime
    ) -> bytes:
        """Sign a successful response (4.2.1) that is good for a day, with times in seconds."""
        now = now.replace(microsecond=0)
        data = {
            "responder_id": ("by_key", _key_hash(self.identity.certificate)),
            "produced_at": now,
            "responses": [_single(asked.certificate_id, status, now) for asked, status in stated],
        }
        if nonce:
            data["response_extensions"] = [
                {"extn_id": "nonce", "critical": False, "extn_value": core.OctetString(nonce)}
            ]
        signed = ocsp.ResponseData(data)
        signature = self.identity.key.sign(signed.dump())
        own = asn1_x509.Certificate.load(self.identity.certificate.public_bytes(Encoding.DER))
        basic = {
            "tbs_response_data": signed,
            "signature_algorithm": {"algorithm": self.identity.key.algorithm},
            "signature": signature,
            "certs": [own],
        }
        answer = {
            "response_status": "successful",
            "response_bytes": {
                "response_type": "basic_ocsp_response",
                "response": ocsp.BasicOCSPResponse(basic),
            },
        }
        return bytes(ocsp.OCSPResponse(answer).dump())


@dataclass(frozen=True, slots=True)
class OfficeOcsp:
    """The responders of all issuing CAs that are not over, the newest first."""

    responders: tuple[OcspResponder, ...]

    @classmethod
    def create(cls, issuers: tuple[Issuer, ...], city_name: str, now: datetime) -> "OfficeOcsp":
        """Make a responder for each living issuing CA."""
        living = [each for each in issuers if now < each.certificate.not_valid_after_utc]
        return cls(tuple(OcspResponder.create(issuer, city_name, now) for issuer in living))

    def is_fresh(self, now: datetime) -> bool:
        """Say whether every responder's certificate has begun and goes on for a while yet."""
        certificates = [responder.identity.certificate for responder in self.responders]
        return all(
            each.not_valid_before_utc <= now < each.not_valid_after_utc - RENEWED_BEFORE
            for each in certificates
        )

    def answer(self, request_der: bytes, look_up: StatusLookUp, now: datetime) -> bytes:
        """Answer a request: a signed response, or the error of RFC 6960, 2.3."""
        issuers = tuple(responder.issuer for responder in self.responders)
        try:
            asked, nonce = read_request(request_der, issuers)
            responder = self._responder(asked)
        except OcspRefused as refused:
            return bytes(ocsp.OCSPResponse({"response_status": refused.status}).dump())
        stated = tuple((one, _status(one, look_up)) for one in asked)
        return responder.respond(stated, nonce, now)

    def responder_for(self, issuer: x509.Certificate) -> OcspResponder | None:
        """Return the responder that this issuing CA has delegated."""
        return next((one for one in self.responders if one.issuer == issuer), None)

    def _responder(self, asked: tuple[Asked, ...]) -> OcspResponder:
        """Choose who signs: nobody may answer for the certificates of another issuer."""
        issuers = {one.issuer for one in asked if one.issuer is not None}
        if not self.responders or len(issuers) > 1:
            raise OcspRefused("unauthorized")
        found = self.responder_for(issuers.pop()) if issuers else None
        return found or self.responders[0]


def _status(asked: Asked, look_up: StatusLookUp) -> CertificateStatus:
    return UNKNOWN if asked.issuer is None else look_up(asked.issuer, asked.serial_number)


def _single(
    identifier: ocsp.CertId, status: CertificateStatus, now: datetime
) -> ocsp.SingleResponse:
    return ocsp.SingleResponse(
        {
            "cert_id": identifier,
            "cert_status": _stated(status),
            "this_update": now,
            "next_update": now + ANSWER_LIFE,
            # The office's register forgets nobody (RFC 6960, 4.4.4).
            "single_extensions": [
                {
                    "extn_id": "archive_cutoff",
                    "critical": False,
                    "extn_value": _FORGETS_NOBODY_SINCE,
                }
            ],
        }
    )


def _stated(status: CertificateStatus) -> ocsp.CertStatus:
    if status.state != "revoked":
        return ocsp.CertStatus(name=status.state, value=core.Null())
    values: dict[str, object] = {"revocation_time": status.revoked_at}
    if status.reason in _REASONS:
        values["revocation_reason"] = _REASONS[status.reason]
    return ocsp.CertStatus(name="revoked", value=ocsp.RevokedInfo(values))


def _key_hash(certificate: x509.Certificate) -> bytes:
    return x509.SubjectKeyIdentifier.from_public_key(certificate.public_key()).digest
