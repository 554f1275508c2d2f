# SPDX-License-Identifier: Apache-2.0
"""Giving the newest signature its trusted time: PAdES B-B becomes B-T (EN 319 142-1, 5.3).

The token goes into the unsigned attributes of the CMS, inside the reserved /Contents: no
signed byte changes and the file keeps its length. That is possible only until the next
person signs on top.
"""

import secrets
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from typing import Protocol

from asn1crypto import parser
from asn1crypto.core import ObjectIdentifier
from cryptography import x509
from pyhanko.pdf_utils.misc import PdfError

from signing.cms_reading import BadCms, CmsSignature, read_cms
from signing.document import open_document, signature_fields
from signing.increment_shape import BadShape
from signing.received_bytes import sequence
from signing.refusals import SigningRefused
from signing.signature_dictionary import reserved_gap
from signing.timestamp_token import (
    BadToken,
    read_token,
    request_over,
    require_answer,
    token_of_answer,
)

_UNIVERSAL, _CONTEXT, _CONSTRUCTED = 0, 2, 1
_SET, _UNSIGNED_ATTRIBUTES = 17, 1
_TOKEN_TYPE = bytes(ObjectIdentifier("1.2.840.113549.1.9.16.2.14").dump())
"""id-aa-signatureTimeStampToken (RFC 3161, appendix A)."""

_SIGNER_INFO_DEPTH = 4
"""ContentInfo, its content, SignedData, signerInfos: the SignerInfo is last in each (RFC 5652)."""


class Timestamper(Protocol):
    """An authority, however it is reached."""

    def fetch(self, request_der: bytes) -> bytes:
        """Send a request and return the body of the answer; raise what went wrong."""


class TimestampUnavailable(Exception):
    """No token to be believed could be had; the signature stands without a time (時刻未付与).

    Attributes:
        code: ``authority.unreachable``, or the code of the token's fault.
        cause: the true cause, for the log and for whoever runs the server.
    """

    def __init__(self, code: str, cause: str) -> None:
        super().__init__(code, cause)
        self.code = code
        self.cause = cause

    def __str__(self) -> str:
        return f"{self.code}: {self.cause}"


class UnfitAuthority(TimestampUnavailable):
    """The authority answered well, and its timestamp does not serve this document."""


def insert_timestamp(
    pdf: bytes,
    timestamper: Timestamper,
    trust_roots_pem: str,
    *,
    now: datetime | None = None,
) -> bytes:
    """Put a signature timestamp into the newest signature of a sheet.

    Args:
        pdf: the sheet; stays untouched whatever happens.
        timestamper: the authority to ask, once.
        trust_roots_pem: roots of the time authorities the city trusts.
        now: the server's clock, to refuse a token whose time is far from it.

    Returns:
        The sheet with the token, exactly as long as before.

    Raises:
        TimestampUnavailable: the authority gave no token to be believed, or one that is larger
            than the room for it (:class:`UnfitAuthority`).
        SigningRefused: ``timestamp.covered`` (something stands on top of the signature),
            ``timestamp.present`` or ``document.unreadable``.
    """
    begin, end = _newest_gap(pdf)
    signature = _unstamped(pdf[begin + 1 : end - 1])
    roots = x509.load_pem_x509_certificates(trust_roots_pem.encode("ascii"))
    token = fetch_token(timestamper, sha256(signature.signature).digest(), roots, now)
    digits = with_token(signature, token).hex().encode("ascii")
    room = end - begin - 2
    if len(digits) > room:
        raise UnfitAuthority("timestamp.no_room", f"{len(digits)} digits, room for {room}")
    return pdf[: begin + 1] + digits.ljust(room, b"0") + pdf[end - 1 :]


def fetch_token(
    timestamper: Timestamper,
    digest: bytes,
    roots: Iterable[x509.Certificate],
    now: datetime | None,
) -> bytes:
    """Ask an authority, once, for a token (DER) over a SHA-256 digest.

    Raises:
        TimestampUnavailable: it gave no token to be believed.
    """
    nonce = secrets.randbits(63)
    answer = _fetched(timestamper, request_over(digest, nonce))
    try:
        token = token_of_answer(answer)
        require_answer(read_token(token), digest, roots, nonce, now)
    except BadToken as error:
        raise TimestampUnavailable(error.code, error.detail) from error
    return token


def _newest_gap(pdf: bytes) -> tuple[int, int]:
    try:
        values = [
            field.dictionary["/V"]
            for field in signature_fields(open_document(pdf))
            if field.value is not None
        ]
        for value in values:
            _, _, first, length = list(value["/ByteRange"])
            if first + length == len(pdf):
                return reserved_gap(pdf, value)
    except (PdfError, BadShape, ValueError, TypeError, KeyError, IndexError) as error:
        raise SigningRefused("document.unreadable", cause=str(error)) from error
    raise SigningRefused("timestamp.covered")


def _unstamped(digits: bytes) -> CmsSignature:
    try:
        signature = read_cms(bytes.fromhex(digits.decode("ascii")))
    except (BadCms, ValueError) as error:
        raise SigningRefused("document.unreadable", cause=str(error)) from error
    if signature.unsigned is not None:
        raise SigningRefused("timestamp.present")
    return signature


def _fetched(timestamper: Timestamper, request: bytes) -> bytes:
    try:
        return timestamper.fetch(request)
    except Exception as error:
        cause = f"{type(error).__name__}: {error}"
        raise TimestampUnavailable("authority.unreachable", cause) from error


def with_token(signature: CmsSignature, token: bytes) -> bytes:
    """Put a token into the unsigned attributes of a signature; every other byte stays.

    The library would encode the whole structure anew after a change, several times over for
    each nested set: seconds for some signatures, and bytes that need not be the signer's.
    """
    values = parser.emit(_UNIVERSAL, _CONSTRUCTED, _SET, token)
    attribute = sequence(_TOKEN_TYPE + values)
    unsigned = parser.emit(_CONTEXT, _CONSTRUCTED, _UNSIGNED_ATTRIBUTES, attribute)
    return _appended(signature.content, _SIGNER_INFO_DEPTH, unsigned)


def _appended(der: bytes, depth: int, addition: bytes) -> bytes:
    """Append to the last element of the last element …, ``depth`` levels down."""
    class_, method, tag, _header, content, _trailer = parser.parse(der, strict=True)
    if depth:
        begin = _last_element(content)
        content = content[:begin] + _appended(content[begin:], depth - 1, addition)
    else:
        content += addition
    return bytes(parser.emit(class_, method, tag, content))


def _last_element(content: bytes) -> int:
    begin = end = 0
    while end < len(content):
        begin, (_class, _method, _tag, header, inner, trailer) = end, parser.parse(content[end:])
        end += len(header) + len(inner) + len(trailer)
    return begin
