# SPDX-License-Identifier: Apache-2.0
"""Proofs from CAs that are not ours: their lists and OCSP answers over HTTP.

The addresses stand in certificates, which anybody may have made: only hosts that the
administrator named are asked, without redirects, with a time limit and a largest size.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import httpx2
import structlog
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID

from signing.revocation_data import RevocationData, RevocationSource

ANSWER_SECONDS = 10.0
LARGEST_LIST = 20_000_000
KEPT_FOR = timedelta(minutes=10)
"""How long a list is used again: a night of renewals asks each CA a few times, not thousands."""

_log = structlog.get_logger(__name__)


class NotFetched(Exception):
    """A host is not allowed, not there, or gave no answer; the text is the true cause."""


@dataclass(frozen=True, slots=True)
class _Kept:
    der: bytes
    at: datetime


class RevocationSources:
    """The office's own proofs, and for everything else those of others."""

    def __init__(self, own: RevocationSource, others: RevocationSource) -> None:
        self._own = own
        self._others = others

    def revocation_data(
        self, certificates: Sequence[x509.Certificate], now: datetime
    ) -> RevocationData:
        """Return proofs for these certificates as of now; roots need none and are passed over."""
        own = self._own.revocation_data(certificates, now)
        if not own.missing:
            return own
        others = self._others.revocation_data(own.missing, now)
        return RevocationData(
            crls=(*own.crls, *others.crls),
            responses=(*own.responses, *others.responses),
            missing=others.missing,
        )


class HttpRevocations:
    """Asks the addresses that certificates name; an OCSP answer first, else the list."""

    def __init__(
        self,
        hosts: Sequence[str],
        authorities: Sequence[x509.Certificate],
        *,
        seconds: float = ANSWER_SECONDS,
    ) -> None:
        """Prepare to ask.

        Args:
            hosts: names of the hosts that may be asked.
            authorities: roots and CAs, to name the issuer in an OCSP request.
            seconds: how long each answer is waited for.
        """
        self._hosts = frozenset(host.lower() for host in hosts)
        self._authorities = tuple(authorities)
        self._seconds = seconds
        self._lists: dict[str, _Kept] = {}
        self._lock = threading.Lock()

    def revocation_data(
        self, certificates: Sequence[x509.Certificate], now: datetime
    ) -> RevocationData:
        """Return proofs for these certificates as of now; why one is missing is logged."""
        lists: dict[bytes, None] = {}
        answers: list[bytes] = []
        missing: list[x509.Certificate] = []
        for certificate in certificates:
            if certificate.issuer == certificate.subject:
                continue
            answer = self._answer_about(certificate, certificates)
            found = self._list_for(certificate, now) if answer is None else None
            if answer is not None:
                answers.append(answer)
            elif found is not None:
                lists[found] = None
            else:
                missing.append(certificate)
        return RevocationData(crls=tuple(lists), responses=tuple(answers), missing=tuple(missing))

    def _answer_about(
        self, certificate: x509.Certificate, beside: Sequence[x509.Certificate]
    ) -> bytes | None:
        issuer = _issuer_of(certificate, (*beside, *self._authorities))
        if issuer is None:
            return None
        builder = ocsp.OCSPRequestBuilder()
        # RFC 5019, 2.1.1: responders need to know no other digest than SHA-1 in a request.
        builder = builder.add_certificate(certificate, issuer, hashes.SHA1())  # noqa: S303
        request = builder.build().public_bytes(Encoding.DER)
        for url in _responders(certificate):
            try:
                return self._asked(url, request)
            except NotFetched as fault:
                _log.warning("ocsp_failed", url=url, fault=str(fault))
        return None

    def _list_for(self, certificate: x509.Certificate, now: datetime) -> bytes | None:
        for url in _distribution_points(certificate):
            with self._lock:
                kept = self._lists.get(url)
            if kept is not None and now - kept.at < KEPT_FOR:
                return kept.der
            try:
                der = self._asked(url, None)
            except NotFetched as fault:
                _log.warning("revocation_list_failed", url=url, fault=str(fault))
                continue
            with self._lock:
                self._lists[url] = _Kept(der, now)
            return der
        return None

    def _asked(self, url: str, request: bytes | None) -> bytes:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or (parts.hostname or "") not in self._hosts:
            raise NotFetched("the host is not among revocation_hosts")
        method = "GET" if request is None else "POST"
        headers = {} if request is None else {"Content-Type": "application/ocsp-request"}
        try:
            with httpx2.stream(
                method,
                url,
                content=request,
                headers=headers,
                timeout=self._seconds,
                follow_redirects=False,
            ) as answer:
                if answer.status_code != httpx2.codes.OK:
                    raise NotFetched(f"status {answer.status_code}")
                return _limited(answer)
        except httpx2.HTTPError as error:
            raise NotFetched(f"{type(error).__name__}: {error}") from error


def _limited(answer: httpx2.Response) -> bytes:
    body = bytearray()
    for piece in answer.iter_bytes():
        body += piece
        if len(body) > LARGEST_LIST:
            raise NotFetched(f"larger than {LARGEST_LIST} bytes")
    return bytes(body)


def _issuer_of(
    certificate: x509.Certificate, candidates: Sequence[x509.Certificate]
) -> x509.Certificate | None:
    return next((one for one in candidates if one.subject == certificate.issuer), None)


def _responders(certificate: x509.Certificate) -> list[str]:
    try:
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess)
    except x509.ExtensionNotFound:
        return []
    return [
        str(each.access_location.value)
        for each in access.value
        if each.access_method == AuthorityInformationAccessOID.OCSP
        and isinstance(each.access_location, x509.UniformResourceIdentifier)
    ]


def _distribution_points(certificate: x509.Certificate) -> list[str]:
    try:
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints)
    except x509.ExtensionNotFound:
        return []
    return [
        str(name.value)
        for point in points.value
        for name in point.full_name or ()
        if isinstance(name, x509.UniformResourceIdentifier)
    ]
