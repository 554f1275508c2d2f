# SPDX-License-Identifier: Apache-2.0
"""Password checks with argon2id, so many at a time and no more (server.md, 9)."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from argon2 import PasswordHasher, profiles
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import CHEAPEST

MAXIMUM_LENGTH = 1024
"""Longer input is refused unread: hashing is the dear part, and nobody types that."""


class TooManyChecks(Exception):
    """Every place for a password check was taken for longer than one should wait."""


class Passwords:
    """Hashes and checks passwords with the RFC 9106 low-memory parameters.

    A check of an unknown account costs the same as one of a known account, because it is
    made against a decoy hash of the same parameters (security.md, A4).
    """

    def __init__(
        self, *, concurrent_checks: int = 2, wait_seconds: float = 20.0, cheap: bool = False
    ) -> None:
        parameters = CHEAPEST if cheap else profiles.RFC_9106_LOW_MEMORY
        self._hasher = PasswordHasher.from_parameters(parameters)
        self._places = threading.BoundedSemaphore(concurrent_checks)
        self._wait_seconds = wait_seconds
        self._decoy = self._hasher.hash("no account has this password")

    def hash(self, password: str) -> str:
        """Return the encoded hash of a new password."""
        return self._hasher.hash(password)

    def check(self, stored_hash: str | None, password: str) -> bool:
        """Return whether the password is right; None stands for an unknown account.

        Raises:
            TooManyChecks: no place came free in time; the answer is 503, ask again.
        """
        with self._place():
            matches = self._matches(stored_hash or self._decoy, password[:MAXIMUM_LENGTH])
        return matches and stored_hash is not None and len(password) <= MAXIMUM_LENGTH

    def _matches(self, stored_hash: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored_hash, password)
        except (VerificationError, InvalidHashError):
            return False

    @contextmanager
    def _place(self) -> Iterator[None]:
        if not self._places.acquire(timeout=self._wait_seconds):
            raise TooManyChecks
        try:
            yield
        finally:
            self._places.release()
