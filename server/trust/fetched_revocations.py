# SPDX-License-Identifier: Apache-2.0
"""Revocation data of authorities elsewhere, fetched from addresses the city allows.

Addresses in a certificate are its issuer's word, or an attacker's: a host that is not on the
city's list is never asked.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import structlog
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID

from server.trust.bounded_fetch import NotFetched, fetch
from signing.ocsp_request import make_request
from signing.revocation_data import RevocationData, RevocationSource

ANSWER_SECONDS = 5.0
LONGEST_ANSWER = 20 * 1024 * 1024
_OK = 200
KEPT_FOR = timedelta(minutes=10)
"""How long a list is used again: a night of renewals asks each CA a few times, not thousands."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedRevocations:
    """Asks responders and fetches lists named in certificates, from allowed hosts only.

    Attributes:
        hosts: names of the hosts that may be asked, over HTTP or HTTPS on any port.
        issuers: authorities known beside those among the certificates asked about.
    """

    hosts: tuple[str, ...]
    issuers: tuple[x509.Certificate, ...]
    _lists: dict[str, tuple[bytes, datetime]] = field(default_factory=dict, init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False)

    def revocation_data(
        self, certificates: Sequence[x509.Certificate], now: datetime
    ) -> RevocationData:
        """Return proofs for these certificates; what was not to be had is named as missing."""
        crls: dict[bytes, None] = {}
        responses: list[bytes] = []
        missing: list[x509.Certificate] = []
        for certificate in certificates:
            if certificate.issuer == certificate.subject:
                continue
            issuer = _issuer(certificate, (*certificates, *self.issuers))
            response = self._response(certificate, issuer, now) if issuer else None
            crl = self._list(certificate, issuer, now) if issuer and not response else None
            if response:
                responses.append(response)
            elif crl:
                crls[crl] = None
            else:
                missing.append(certificate)
        return RevocationData(crls=tuple(crls), responses=tuple(responses), missing=tuple(missing))

    def _response(
        self, certificate: x509.Certificate, issuer: x509.Certificate, now: datetime
    ) -> bytes | None:
        request = make_request(issuer, certificate.serial_number)
        for url in self._permitted(_responders(certificate)):
            answer = _fetch(url, request)
            if answer is not None and _is_usable_response(answer, certificate, now):
                return answer
        return None

    def _list(
        self, certificate: x509.Certificate, issuer: x509.Certificate, now: datetime
    ) -> bytes | None:
        for url in self._permitted(_lists(certificate)):
            answer = self._kept(url, now) or _fetch(url)
            if answer is not None and _is_usable_list(answer, issuer, now):
                self._keep(url, answer, now)
                return answer
        return None

    def _kept(self, url: str, now: datetime) -> bytes | None:
        with self._lock:
            answer, at = self._lists.get(url, (None, now))
        return answer if now - at < KEPT_FOR else None

    def _keep(self, url: str, answer: bytes, now: datetime) -> None:
        with self._lock:
            if self._lists.get(url, (b"", now))[0] != answer:
                self._lists[url] = answer, now

    def _permitted(self, urls: list[str]) -> list[str]:
        permitted = [url for url in urls if _host(url) in self.hosts]
        if len(permitted) < len(urls):
            _log.info("revocation_address_not_allowed", count=len(urls) - len(permitted))
        return permitted


@dataclass(frozen=True, slots=True)
class RevocationsInTurn:
    """Asks the first source; the next for what the one before did not know."""

    sources: tuple[RevocationSource, ...]

    def revocation_data(
        self, certificates: Sequence[x509.Certificate], now: datetime
    ) -> RevocationData:
        """Return what all sources together know."""
        crls: tuple[bytes, ...] = ()
        responses: tuple[bytes, ...] = ()
        missing = tuple(certificates)
        for source in self.sources:
            found = source.revocation_data(missing, now)
            crls, responses = crls + found.crls, responses + found.responses
            missing = found.missing
        return RevocationData(crls=crls, responses=responses, missing=missing)


def _fetch(url: str, request: bytes | None = None) -> bytes | None:
    try:
        answer = fetch(
            url,
            request=request,
            kind="application/ocsp-request",
            seconds=ANSWER_SECONDS,
            largest=LONGEST_ANSWER,
        )
    except NotFetched as error:
        _log.warning("revocation_not_fetched", url=url, fault=str(error))
        return None
    if answer.status != _OK:
        _log.warning("revocation_not_fetched", url=url, status=answer.status)
        return None
    return answer.content


def _is_usable_response(answer: bytes, certificate: x509.Certificate, now: datetime) -> bool:
    """Say whether a response is about this certificate and of today; the lift judges the rest."""
    try:
        response = ocsp.load_der_ocsp_response(answer)
        if response.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
            return False
        until = response.next_update_utc
        return response.serial_number == certificate.serial_number and (
            until is None or now <= until
        )
    except ValueError:
        return False


def _is_usable_list(answer: bytes, issuer: x509.Certificate, now: datetime) -> bool:
    try:
        crl = x509.load_der_x509_crl(answer)
        until = crl.next_update_utc
        signed = crl.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]
        return crl.issuer == issuer.subject and signed and (until is None or now <= until)
    except (ValueError, TypeError):
        return False


def _host(url: str) -> str:
    """The host of an HTTP address in lower case; empty for any other."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in {"http", "https"} else ""


def _issuer(
    certificate: x509.Certificate, candidates: Sequence[x509.Certificate]
) -> x509.Certificate | None:
    return next((one for one in candidates if _issued(one, certificate)), None)


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _responders(certificate: x509.Certificate) -> list[str]:
    try:
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess)
    except (x509.ExtensionNotFound, ValueError):
        return []
    return [
        str(one.access_location.value)
        for one in access.value
        if one.access_method == AuthorityInformationAccessOID.OCSP
    ]


def _lists(certificate: x509.Certificate) -> list[str]:
    try:
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints)
    except (x509.ExtensionNotFound, ValueError):
        return []
    return [
        str(name.value)
        for point in points.value
        for name in point.full_name or ()
        if isinstance(name, x509.UniformResourceIdentifier)
    ]
