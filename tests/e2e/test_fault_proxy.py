# SPDX-License-Identifier: Apache-2.0
"""The failing network does to an exchange exactly what it says, and nothing else."""

import http.client
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.e2e.fault_proxy import PORTAL, Fault, FaultProxy


class Counting(BaseHTTPRequestHandler):
    """Applies every POST once more and answers how often it did."""

    protocol_version = "HTTP/1.1"
    applied = 0

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        type(self).applied += 1
        self._answer(b"applied %d times" % self.applied)

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n")

    def do_HEAD(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "99")
        self.end_headers()

    def do_DELETE(self) -> None:
        self.send_response(204)
        self.end_headers()

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output quiet."""


@pytest.fixture
def proxy() -> Iterator[FaultProxy]:
    Counting.applied = 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), Counting)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    with FaultProxy("127.0.0.1", server.server_port) as running:
        yield running
    server.shutdown()
    server.server_close()
    thread.join(5)


def exchange(proxy: FaultProxy, fault: Fault, method: str = "POST") -> tuple[int, bytes]:
    proxy.plan = lambda _method, _path: fault
    connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=5)
    try:
        connection.request(method, "/v1/events", b"act" if method == "POST" else None)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize("fault", [Fault.NONE, Fault.DELAY])
def test_a_working_network_relays(proxy: FaultProxy, fault: Fault) -> None:
    assert exchange(proxy, fault) == (200, b"applied 1 times")
    assert exchange(proxy, fault, "GET") == (200, b"onetwo")
    assert exchange(proxy, fault, "HEAD") == (200, b"")
    assert exchange(proxy, fault, "DELETE") == (204, b"")
    assert proxy.met == {fault: 4}


def test_one_connection_carries_several_exchanges(proxy: FaultProxy) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=5)
    for time in (1, 2):
        connection.request("POST", "/", b"act")
        assert connection.getresponse().read() == b"applied %d times" % time
    connection.close()


@pytest.mark.parametrize(
    ("fault", "applied"),
    [(Fault.DROP_REQUEST, 0), (Fault.DROP_ANSWER, 1), (Fault.CUT_ANSWER, 1)],
)
def test_a_lost_exchange_was_applied_or_not(proxy: FaultProxy, fault: Fault, applied: int) -> None:
    with pytest.raises((http.client.HTTPException, ConnectionError)):
        exchange(proxy, fault)
    assert Counting.applied == applied


def test_a_replay_applies_twice_and_gives_the_second_answer(proxy: FaultProxy) -> None:
    assert exchange(proxy, Fault.REPLAY) == (200, b"applied 2 times")


def test_a_portal_and_a_busy_gateway_answer_by_themselves(proxy: FaultProxy) -> None:
    assert exchange(proxy, Fault.CAPTIVE_PORTAL) == (200, PORTAL)
    assert exchange(proxy, Fault.UNAVAILABLE) == (503, b"busy")
    assert Counting.applied == 0


def test_a_dead_server_closes_the_connection(proxy: FaultProxy) -> None:
    proxy._target = ("127.0.0.1", 9)  # discard: nobody listens
    with pytest.raises((http.client.HTTPException, ConnectionError)):
        exchange(proxy, Fault.NONE)
