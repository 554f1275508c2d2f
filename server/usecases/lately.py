# SPDX-License-Identifier: Apache-2.0
"""Sessions as they were read lately: a guess, never an answer to who somebody is.

Whoever acts on it lets the database check, in the statement that acts, that nothing of it has
changed (``server.store.sessions.SESSION_STANDS``); where it has, the session is read.
"""

import threading

from server.store.sessions import SessionRead

MOST = 4_000


class Lately:
    """The sessions read last, by the digest of their token."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._read: dict[str, SessionRead] = {}

    def keep(self, token_sha256: str, read: SessionRead) -> None:
        """Keep a session as just read; the oldest of too many is forgotten."""
        with self._lock:
            self._read.pop(token_sha256, None)
            self._read[token_sha256] = read
            if len(self._read) > MOST:
                del self._read[next(iter(self._read))]

    def of(self, token_sha256: str) -> SessionRead | None:
        """Return a session as it was read last."""
        return self._read.get(token_sha256)
