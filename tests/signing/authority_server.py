# SPDX-License-Identifier: Apache-2.0
"""A time authority over real HTTP on loopback, which can fail in every way they do."""

import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[bytes], tuple[int, bytes]]


class HttpTimestamper:
    """Asks an authority by HTTP POST (RFC 3161, 3.4)."""

    def __init__(self, url: str, timeout: float = 5.0) -> None:
        self.url = url
        self.timeout = timeout

    def fetch(self, request_der: bytes) -> bytes:
        kind = {"Content-Type": "application/timestamp-query"}
        request = urllib.request.Request(self.url, request_der, kind)  # noqa: S310 - loopback
        try:
            with urllib.request.urlopen(request, timeout=self.timeout) as answer:  # noqa: S310
                body: bytes = answer.read(1_000_000)
        except urllib.error.HTTPError as error:
            error.close()
            raise
        return body


def _kind(told: bytes) -> str:
    return "text/html" if told.startswith(b"<") else "application/timestamp-reply"


@contextmanager
def authority(answer: Answer) -> Iterator[str]:
    """Serve an authority; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, told = answer(body)
            self.send_response(status)
            self.send_header("Content-Type", _kind(told))
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
