# SPDX-License-Identifier: Apache-2.0
"""Timestamp requests and tokens (RFC 3161): what to ask, and whether to believe the answer.

A token is believed only for exactly the bytes asked about, from exactly this request, signed
by a time-stamping unit that leads to a root of the city's choice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import ClassVar

from asn1crypto import cms, core, tsp
from cryptography import x509

from signing.certificates import Untrusted, require_timestamp_unit
from signing.cms_reading import BadCms, CmsSignature, digest_of, read_cms, require_signature
from signing.received_bytes import received_bytes

_LARGEST_DRIFT = timedelta(minutes=10)


class TimestampAnswer(core.Sequence):  # type: ignore[misc]
    """TimeStampResp; asn1crypto's own demands a token, which no rejection carries."""

    _fields: ClassVar = [
        ("status", tsp.PKIStatusInfo),
        ("time_stamp_token", cms.ContentInfo, {"optional": True}),
    ]


class BadToken(Exception):
    """A token, or an answer without one, that must not be stored.

    Attributes:
        code: the reason, beginning with ``token.``.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class TimestampToken:
    """A read token.

    Attributes:
        gen_time: the time the authority states, with its zone.
        authority: common name of the unit, as its certificate says.
        serial_number: unique for the authority.
        signature: the CMS structure the token is.
        info: the TSTInfo inside.
    """

    gen_time: datetime
    authority: str
    serial_number: int
    signature: CmsSignature
    info: tsp.TSTInfo


def timestamp_request(covered: bytes, nonce: int) -> bytes:
    """The request (DER) for a token over some bytes, asking for the unit's certificate."""
    return request_over(sha256(covered).digest(), nonce)


def request_over(digest: bytes, nonce: int) -> bytes:
    """The request (DER) for a token over a SHA-256 digest, asking for the unit's certificate."""
    imprint = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": digest}
    request = {"version": "v1", "message_imprint": imprint, "nonce": nonce, "cert_req": True}
    return bytes(tsp.TimeStampReq(request).dump())


def token_of_answer(answer: bytes) -> bytes:
    """The token (DER) in an answer of an authority.

    Raises:
        BadToken: ``token.unreadable`` or ``token.rejected``, with the authority's words.
    """
    try:
        response = TimestampAnswer.load(answer, strict=True)
        status = response["status"]["status"].native
        words = " ".join(response["status"]["status_string"].native or ())
        failure = response["status"]["fail_info"].native
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadToken("token.unreadable", f"no timestamp response: {error}") from error
    if status not in {"granted", "granted_with_mods"}:
        reasons = ", ".join(sorted(failure)) if failure else ""
        raise BadToken("token.rejected", f"{status} {reasons} {words}".strip())
    token = response["time_stamp_token"]
    if isinstance(token, core.Void):
        raise BadToken("token.unreadable", "granted, but no token came")
    return received_bytes(token)


def read_token(token: bytes) -> TimestampToken:
    """Read a token without believing it yet.

    Raises:
        BadToken: ``token.unreadable``.
    """
    try:
        signature = read_cms(token, detached=False)
        info = tsp.TSTInfo.load(signature.encapsulated, strict=True)
        gen_time, serial = info["gen_time"].native, info["serial_number"].native
        kind = signature.attributes["content_type"].native
    except (BadCms, ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadToken("token.unreadable", str(error)) from error
    if kind != "tst_info":
        raise BadToken("token.unreadable", f"the content is {kind}")
    names = signature.certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    authority = str(names[0].value) if names else ""
    return TimestampToken(gen_time, authority, serial, signature, info)


def require_token(
    token: TimestampToken,
    covered: bytes,
    roots: Iterable[x509.Certificate],
) -> None:
    """Require that a token is about these bytes and from a unit to be believed.

    Args:
        token: the token read.
        covered: the bytes it must be about (the signature value, for a signature timestamp).
        roots: the time authorities the city trusts.

    Raises:
        BadToken: it is not.
    """
    require_fitting_token(token, covered)
    _require_unit(token, roots)


def require_answer(
    token: TimestampToken,
    digest: bytes,
    roots: Iterable[x509.Certificate],
    nonce: int,
    now: datetime | None,
) -> None:
    """Require that a token just fetched answers exactly this request.

    Args:
        token: the token read.
        digest: the SHA-256 digest that was asked about.
        roots: the time authorities the city trusts.
        nonce: of the request.
        now: the server's clock; more than ten minutes beside it, the clock of one of the
            two is wrong.

    Raises:
        BadToken: it does not.
    """
    require_signed_digest(token, digest)
    if token.info["message_imprint"]["hash_algorithm"]["algorithm"].native != "sha256":
        raise BadToken("token.imprint", "the token names another digest algorithm")
    if token.info["nonce"].native != nonce:
        raise BadToken("token.nonce", "the token answers another request")
    if now is not None and abs(token.gen_time - now) > _LARGEST_DRIFT:
        raise BadToken("token.gen_time", f"{token.gen_time.isoformat()}, here {now.isoformat()}")
    _require_unit(token, roots)


def _require_unit(token: TimestampToken, roots: Iterable[x509.Certificate]) -> None:
    signature = token.signature
    try:
        # A new token is judged at its own time: a unit's certificate may end long after.
        require_timestamp_unit(signature.certificate, signature.others, roots, token.gen_time)
    except Untrusted as error:
        raise BadToken(f"token.{error.code}", error.detail) from error


def require_fitting_token(token: TimestampToken, covered: bytes) -> None:
    """Require that a token is about these bytes and is itself signed, by whomever.

    Raises:
        BadToken: it is not.
    """
    imprint = token.info["message_imprint"]
    try:
        expected = digest_of(imprint["hash_algorithm"]["algorithm"].native, covered)
    except BadCms as error:
        raise BadToken("token.imprint", error.detail) from error
    require_signed_digest(token, expected)


def require_signed_digest(token: TimestampToken, expected: bytes) -> None:
    """Require that a token states a digest, under its own algorithm, and is itself signed.

    Raises:
        BadToken: it is not.
    """
    if token.info["message_imprint"]["hashed_message"].native != expected:
        raise BadToken("token.imprint", "the token is about other bytes")
    signature = token.signature
    try:
        require_signature(signature, digest_of(signature.digest_name, signature.encapsulated))
    except BadCms as error:
        raise BadToken(f"token.{error.code}", error.detail) from error
