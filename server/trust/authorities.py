# SPDX-License-Identifier: Apache-2.0
"""Time-stamp authorities in the order the city set, with back-off (domain/signing.md, 4.4)."""

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

import structlog
from cryptography import x509

from server.trust.bounded_fetch import NotFetched, fetch
from signing.timestamp import (
    Timestamper,
    TimestampUnavailable,
    UnfitAuthority,
    fetch_token,
    insert_timestamp,
)

FIRST_PAUSE = timedelta(seconds=15)
LONGEST_PAUSE = timedelta(minutes=10)
ANSWER_SECONDS = 5.0
LONGEST_ANSWER = 1024 * 1024
"""Bytes; a token with its certificates has a hundredth of it."""

_OK = 200

T = TypeVar("T")

_log = structlog.get_logger(__name__)


class HttpAuthority:
    """An RFC 3161 authority over HTTP (section 3.4); the URL comes from configuration only."""

    def __init__(self, url: str, *, seconds: float = ANSWER_SECONDS) -> None:
        self._url = url
        self._seconds = seconds

    def fetch(self, request_der: bytes) -> bytes:
        """Return the authority's answer.

        Raises:
            TimestampUnavailable: it is not there, or answers with anything else.
        """
        try:
            answer = fetch(
                self._url,
                request=request_der,
                kind="application/timestamp-query",
                seconds=self._seconds,
                largest=LONGEST_ANSWER,
            )
        except NotFetched as error:
            raise TimestampUnavailable("authority.unreachable", str(error)) from error
        if answer.status != _OK or answer.kind != "application/timestamp-reply":
            cause = f"status {answer.status}, content type {answer.kind!r}"
            raise TimestampUnavailable("authority.unreachable", cause)
        return answer.content


class OwnAuthority:
    """The TSA hosted in this process."""

    def __init__(
        self, answer: Callable[[bytes, datetime], bytes], clock: Callable[[], datetime]
    ) -> None:
        self._answer = answer
        self._clock = clock

    def fetch(self, request_der: bytes) -> bytes:
        """Return the answer to a request."""
        return self._answer(request_der, self._clock())


@dataclass(slots=True)
class _Standing:
    failures: int = 0
    not_before: datetime | None = None


class Authorities:
    """Asks the first authority that is not pausing after a failure, then the next."""

    def __init__(self, named: Sequence[tuple[str, Timestamper]], trust_roots_pem: str) -> None:
        self._named = tuple(named)
        self._roots_pem = trust_roots_pem
        self._standing = {name: _Standing() for name, _ in named}
        self._lock = threading.Lock()

    def stamp(self, pdf: bytes, now: datetime) -> bytes:
        """Return the document with a trusted time in its newest signature.

        Raises:
            TimestampUnavailable: no authority gave a token that holds; the text names
                each one and its fault.
        """
        return self.ask(lambda one: insert_timestamp(pdf, one, self._roots_pem, now=now), now)

    def token_over(self, data: bytes, now: datetime) -> bytes:
        """Return a token (RFC 3161, DER) over any bytes.

        Raises:
            TimestampUnavailable: as above.
        """
        digest = hashlib.sha256(data).digest()
        roots = x509.load_pem_x509_certificates(self._roots_pem.encode("ascii"))
        return self.ask(lambda one: fetch_token(one, digest, roots, now), now)

    def ask(self, use: Callable[[Timestamper], T], now: datetime) -> T:
        """Have an authority used, and the next one where it fails.

        Raises:
            TimestampUnavailable: as above.
        """
        faults = []
        for name, authority in self._named:
            if self._pauses(name, now):
                faults.append(f"{name}: pausing after failures")
                continue
            try:
                used = use(authority)
            except UnfitAuthority as fault:
                # It is there: what it cannot do for this document it may do for the next.
                self._answered(name)
                faults.append(f"{name}: {fault}")
            except TimestampUnavailable as fault:
                self._failed(name, now)
                _log.warning("timestamp_authority_failed", authority=name, fault=str(fault))
                faults.append(f"{name}: {fault}")
            else:
                self._answered(name)
                return used
        raise TimestampUnavailable("authority.none", "; ".join(faults) or "none is configured")

    def _pauses(self, name: str, now: datetime) -> bool:
        with self._lock:
            not_before = self._standing[name].not_before
        # A clock that was set back must not make a pause of minutes one of months.
        return not_before is not None and now < not_before <= now + LONGEST_PAUSE

    def _failed(self, name: str, now: datetime) -> None:
        with self._lock:
            standing = self._standing[name]
            pause = min(FIRST_PAUSE * 2**standing.failures, LONGEST_PAUSE)
            standing.failures = min(standing.failures + 1, 10)
            standing.not_before = now + pause

    def _answered(self, name: str) -> None:
        with self._lock:
            self._standing[name] = _Standing()
