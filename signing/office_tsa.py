# SPDX-License-Identifier: Apache-2.0
"""The built-in time-stamping authority (RFC 3161) for closed networks and the demo.

It is not an accredited timestamp service (認定タイムスタンプ), and a city may configure one
in its place; this one lets every signature carry a time that is not the signer's own.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from asn1crypto import cms, core, tsp
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from signing.certificate_profiles import TIMESTAMP_POLICY
from signing.cms_signature import signed_data
from signing.keys import SigningIdentity, SoftwareKey
from signing.office_ca import OfficeCa
from signing.refusals import SigningRefused
from signing.timestamp_token import TimestampAnswer

_DIGEST_LENGTHS = {"sha256": 32, "sha384": 48, "sha512": 64}
_ACCURACY_SECONDS = 1


class _Rejected(Exception):
    """A request that gets no token, with the failure of RFC 3161, 2.4.2."""

    def __init__(self, failure: str) -> None:
        super().__init__(failure)
        self.failure = failure


@dataclass(frozen=True, slots=True)
class OfficeTsa:
    """A time-stamping unit with a key of its own."""

    identity: SigningIdentity

    @classmethod
    def create(cls, ca: OfficeCa, now: datetime) -> "OfficeTsa":
        """Make a unit with a new key, certified by the office CA."""
        private_key = ec.generate_private_key(ec.SECP256R1())
        certificate = ca.issue_timestamp_unit(private_key.public_key(), now)
        key = SoftwareKey(private_key)
        return cls(SigningIdentity(key, certificate, (ca.issuing.certificate,)))

    def answer(self, request_der: bytes, now: datetime) -> bytes:
        """Answer a timestamp request: a token for this time, or a rejection that says why.

        Args:
            request_der: the TimeStampReq, DER.
            now: the authority's own clock, checked by the caller, with its zone.
        """
        try:
            info = self._info(request_der, now)
        except _Rejected as rejected:
            return _rejection(rejected.failure)
        token = self._token(info)
        answer = {"status": {"status": "granted"}, "time_stamp_token": token}
        return bytes(TimestampAnswer(answer).dump())

    def refuse_time(self) -> bytes:
        """Reject whatever is asked: the caller's clock cannot be relied on."""
        return _rejection("time_not_available")

    def _info(self, request_der: bytes, now: datetime) -> tsp.TSTInfo:
        certificate = self.identity.certificate
        if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
            # Refuse rather than guess: the clock or the certificate is wrong.
            raise _Rejected("time_not_available")
        request = _request(request_der)
        values = {
            "version": "v1",
            "policy": TIMESTAMP_POLICY.dotted_string,
            "message_imprint": request["message_imprint"],
            "serial_number": x509.random_serial_number(),
            "gen_time": now,
            "accuracy": {"seconds": _ACCURACY_SECONDS},
            "ordering": False,
        }
        if request["nonce"].native is not None:
            values["nonce"] = request["nonce"].native
        return tsp.TSTInfo(values)

    def _token(self, info: tsp.TSTInfo) -> cms.ContentInfo:
        content = info.dump()
        inner = ("tst_info", core.ParsableOctetString(content))
        digest = sha256(content).digest()
        return cms.ContentInfo.load(signed_data(self.identity, digest, [], encapsulated=inner))

    def export(self, passphrase: str) -> bytes:
        """Everything a restore needs, with the key encrypted under a passphrase.

        Raises:
            SigningRefused: ``office_tsa.not_exportable``: the key stays where it is.
        """
        if not isinstance(self.identity.key, SoftwareKey):
            raise SigningRefused("office_tsa.not_exportable")
        encryption = BestAvailableEncryption(passphrase.encode("utf-8"))
        private_key = self.identity.key.private_key
        key = private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)
        certificates = [self.identity.certificate, *self.identity.chain]
        pem = b"".join(each.public_bytes(Encoding.PEM) for each in certificates)
        state = {"format": "tsukue-office-tsa-1", "key": key.decode(), "chain": pem.decode()}
        return json.dumps(state, indent=1).encode("ascii")

    @classmethod
    def load(cls, exported: bytes, passphrase: str) -> "OfficeTsa":
        """Restore a unit from what :meth:`export` gave.

        Raises:
            SigningRefused: ``office_tsa.wrong_passphrase`` or ``office_tsa.unreadable``.
        """
        try:
            state = json.loads(exported)
            own, *chain = x509.load_pem_x509_certificates(state["chain"].encode("ascii"))
            sealed = state["key"].encode("ascii")
        except (KeyError, TypeError, ValueError) as error:
            raise SigningRefused("office_tsa.unreadable") from error
        try:
            key = load_pem_private_key(sealed, passphrase.encode("utf-8"))
        except ValueError as error:
            raise SigningRefused("office_tsa.wrong_passphrase") from error
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise SigningRefused("office_tsa.unreadable")
        return cls(SigningIdentity(SoftwareKey(key), own, tuple(chain)))


def _rejection(failure: str) -> bytes:
    status = {"status": "rejection", "fail_info": {failure}}
    return bytes(TimestampAnswer({"status": status}).dump())


def _request(request_der: bytes) -> tsp.TimeStampReq:
    try:
        request = tsp.TimeStampReq.load(request_der, strict=True)
        algorithm = request["message_imprint"]["hash_algorithm"]["algorithm"].native
        digest = request["message_imprint"]["hashed_message"].native
        policy = request["req_policy"].native
        nonce = request["nonce"].native
    except (ValueError, TypeError, KeyError) as error:
        raise _Rejected("bad_data_format") from error
    if algorithm not in _DIGEST_LENGTHS:
        raise _Rejected("bad_alg")
    if len(digest) != _DIGEST_LENGTHS[algorithm] or not isinstance(nonce, int | None):
        raise _Rejected("bad_data_format")
    if policy not in (None, TIMESTAMP_POLICY.dotted_string):
        raise _Rejected("unaccepted_policy")
    return request
