# SPDX-License-Identifier: Apache-2.0
"""The ten faults of a time authority, over real HTTP (signing reference, 14)."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from signing.timestamp_token import TimestampAnswer, timestamp_request
from tests.signing.authority_server import authority

Honest = Callable[[bytes], bytes]
"""An authority's good answer to a request."""

Faulty = Callable[[Honest, bytes], tuple[int, bytes]]


def rejection(_honest: Honest, _request: bytes) -> tuple[int, bytes]:
    status = {"status": "rejection", "fail_info": {"system_failure"}, "status_string": ["down"]}
    return 200, TimestampAnswer({"status": status}).dump()


def replay(honest: Honest, _request: bytes) -> tuple[int, bytes]:
    return 200, honest(timestamp_request(b"another document", 5))


ANSWERS: dict[str, Faulty] = {
    "500": lambda _honest, _request: (500, b"oops"),
    "429": lambda _honest, _request: (429, b"slow down"),
    "garbage": lambda _honest, _request: (200, b"\x01\x02garbage"),
    "a web page": lambda _honest, _request: (200, b"<html>login</html>"),
    "truncated": lambda honest, request: (200, honest(request)[:-99]),
    "rejection": rejection,
    "replay": replay,
}

TRUE_CAUSES = {
    "refused": "refused",
    "DNS": "ConnectError",
    "hang": "Timeout",
    "500": "status 500",
    "429": "status 429",
    "garbage": "token.unreadable",
    "a web page": "text/html",
    "truncated": "token.unreadable",
    "rejection": "system_failure down",
    "replay": "token.imprint",
}
"""What the log must say of each fault."""


@contextmanager
def faulty(fault: str, honest: Honest) -> Iterator[str]:
    """Serve an authority with this fault and give its address."""
    if fault == "DNS":
        yield "http://time.authority.invalid/"
    elif fault == "refused":
        with socket.create_server(("127.0.0.1", 0)) as closed:
            port = closed.getsockname()[1]
        yield f"http://127.0.0.1:{port}/"
    elif fault == "hang":
        ended = threading.Event()

        def hang(_request: bytes) -> tuple[int, bytes]:
            ended.wait(30)
            return 200, b""

        with authority(hang) as url:
            yield url
            ended.set()
    else:
        with authority(lambda request: ANSWERS[fault](honest, request)) as url:
            yield url
