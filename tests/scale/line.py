# SPDX-License-Identifier: Apache-2.0
"""A line to the balancer that asks again as the real client does, and notes what it saw."""

import http.client
import json
import ssl
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

PATIENCE_SECONDS = 150.0
"""Who had no answer for so long has found a fault, not an outage."""

PAUSE_SECONDS = 1.0
KEPT_OPEN_SECONDS = 20.0
"""A connection that was idle for longer is opened anew before the balancer closes it."""

_AGAIN = frozenset({429, 502, 503, 504})


@dataclass
class Seen:
    """What all clients saw together."""

    answered: list[float] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    longest_wait: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def note_answer(self, waited: float) -> None:
        """Note that somebody was answered, after how long."""
        with self._lock:
            self.answered.append(time.monotonic())
            self.longest_wait = max(self.longest_wait, waited)

    def note_fault(self, kind: str) -> None:
        """Note a try that brought no answer."""
        with self._lock:
            self.faults[kind] += 1

    def longest_silence(self, begin: float, end: float) -> float:
        """Return the longest time in a span in which nobody was answered."""
        with self._lock:
            moments = sorted(each for each in self.answered if begin <= each <= end)
        edges = [begin, *moments, end]
        return max(after - before for before, after in pairwise(edges))


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer of the server: none of those after which a client asks again."""

    status: int
    body: bytes

    def json(self) -> dict[str, object]:
        """Return the body."""
        found: dict[str, object] = json.loads(self.body)
        return found


class Line:
    """One connection of one client, opened anew after whatever went wrong."""

    def __init__(self, port: int, trust: ssl.SSLContext | None, token: str, seen: Seen) -> None:
        self._port, self._trust, self._token, self._seen = port, trust, token, seen
        self._connection, self._used = self._new(), time.monotonic()

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def ask(self, method: str, path: str, body: bytes | None = None) -> Answer:
        """Ask, and go on asking for the same until there is an answer.

        Raises:
            AssertionError: there is none for longer than an outage may last.
        """
        began = time.monotonic()
        while True:
            answer = self._try(method, path, body)
            if answer is not None:
                self._seen.note_answer(time.monotonic() - began)
                return answer
            if time.monotonic() - began > PATIENCE_SECONDS:
                raise AssertionError(f"{method} {path}: no answer; {self._seen.faults}")
            time.sleep(PAUSE_SECONDS)

    def _try(self, method: str, path: str, body: bytes | None) -> Answer | None:
        headers = {"Authorization": f"Bearer {self._token}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if time.monotonic() - self._used > KEPT_OPEN_SECONDS:
            self._connection.close()
        self._used = time.monotonic()
        try:
            self._connection.request(method, path, body, headers)
            response = self._connection.getresponse()
            answer = Answer(status=response.status, body=response.read())
        except (OSError, http.client.HTTPException) as problem:
            self._connection.close()
            self._connection = self._new()
            self._seen.note_fault(type(problem).__name__)
            return None
        if answer.status in _AGAIN:
            self._seen.note_fault(f"{answer.status} {answer.json().get('code', '')}".strip())
            return None
        assert answer.status < 500, f"{method} {path}: {answer}"
        return answer

    def _new(self) -> http.client.HTTPConnection:
        if self._trust is None:
            return http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        return http.client.HTTPSConnection("127.0.0.1", self._port, timeout=60, context=self._trust)
