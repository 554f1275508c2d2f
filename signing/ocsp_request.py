# SPDX-License-Identifier: Apache-2.0
"""Reading OCSP requests (RFC 6960, 4.1), which anybody may send."""

import hashlib
from dataclasses import dataclass

from asn1crypto import ocsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

MOST_QUESTIONS = 100
LONGEST_NONCE = 128
"""RFC 9654, 2.1."""
_DIGESTS = frozenset({"sha1", "sha256", "sha384", "sha512"})


class OcspRefused(Exception):
    """A request that gets no response but an error; ``status`` is that of RFC 6960, 2.3."""

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """One certificate that was asked about; ``issuer`` is None where it is none of ours."""

    certificate_id: ocsp.CertId
    issuer: x509.Certificate | None
    serial_number: int


def read_request(
    request_der: bytes, issuers: tuple[x509.Certificate, ...]
) -> tuple[tuple[Asked, ...], bytes]:
    """Return what is asked and the nonce, empty for none. A requestor's signature is not needed.

    Raises:
        OcspRefused: the bytes are no request, or ask for too much.
    """
    try:
        request = ocsp.OCSPRequest.load(request_der, strict=True)["tbs_request"]
        identifiers = [one["req_cert"].untag() for one in request["request_list"]]
        if not 0 < len(identifiers) <= MOST_QUESTIONS:
            raise OcspRefused("malformed_request")
        asked = tuple(_asked(one, issuers) for one in identifiers)
        nonce = _nonce(request)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise OcspRefused("malformed_request") from error
    return asked, nonce


def make_request(issuer: x509.Certificate, serial_number: int) -> bytes:
    """Ask about one certificate, without a nonce, so that the answer may be kept."""
    questions = [{"req_cert": certificate_id(issuer, serial_number)}]
    return bytes(ocsp.OCSPRequest({"tbs_request": {"request_list": questions}}).dump())


def certificate_id(
    issuer: x509.Certificate, serial_number: int, digest: str = "sha1"
) -> ocsp.CertId:
    """Name a certificate as OCSP does; SHA-1 here only names, and every reader knows it."""
    names = _names(issuer, digest)
    return ocsp.CertId(
        {
            "hash_algorithm": {"algorithm": digest},
            "issuer_name_hash": names[0],
            "issuer_key_hash": names[1],
            "serial_number": serial_number,
        }
    )


def _asked(identifier: ocsp.CertId, issuers: tuple[x509.Certificate, ...]) -> Asked:
    digest = identifier["hash_algorithm"]["algorithm"].native
    named = (identifier["issuer_name_hash"].native, identifier["issuer_key_hash"].native)
    serial_number = identifier["serial_number"].native
    found = None
    if digest in _DIGESTS:
        found = next((one for one in issuers if _names(one, digest) == named), None)
    return Asked(identifier, found, serial_number)


def _names(issuer: x509.Certificate, digest: str) -> tuple[bytes, bytes]:
    parsed = asn1_x509.Certificate.load(issuer.public_bytes(Encoding.DER))
    key = parsed.public_key["public_key"]
    return (
        hashlib.new(digest, parsed.subject.dump(), usedforsecurity=False).digest(),
        hashlib.new(digest, bytes(key), usedforsecurity=False).digest(),
    )


def _nonce(request: ocsp.TBSRequest) -> bytes:
    for extension in request["request_extensions"]:
        kind = extension["extn_id"].native
        if kind == "nonce":
            nonce = bytes(extension["extn_value"].parsed.native)
            if not 0 < len(nonce) <= LONGEST_NONCE:
                raise OcspRefused("malformed_request")
            return nonce
        if extension["critical"].native:
            raise OcspRefused("malformed_request")
    return b""
