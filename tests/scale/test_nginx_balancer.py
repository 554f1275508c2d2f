# SPDX-License-Identifier: Apache-2.0
"""nginx in HAProxy's place, on the shipped file: a dead node is left out, nothing done twice."""

import http.client
import ssl
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.scale.pooling import found
from tests.scale.processes import Program
from tests.scale.rendered import Rendered, loopback_values, rendered
from tests.scale.setting_up import make_certificate
from tests.support.waiting import wait_until


@dataclass(slots=True)
class Node:
    """One API machine: tells which it is, and may take requests without answering them.

    Attributes:
        silent: whether it ends each connection after it has read the request.
        asked: method, path and forwarded address of every request that reached it.
    """

    name: str
    port: int
    silent: bool = False
    asked: list[tuple[str, str, str]] = field(default_factory=list)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Answer until the end; then nobody listens."""
        node = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_words: object) -> None:
                """Say nothing."""

            def do_GET(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                self.rfile.read(length)
                node.asked.append((self.command, self.path, self.headers["X-Forwarded-For"]))
                if node.silent:
                    self.close_connection = True
                    return
                self.send_response(200)
                self.send_header("Content-Length", str(len(node.name)))
                # Kept-alive connections would outlive the node in this one process.
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(node.name.encode())

            do_POST = do_GET  # noqa: N815

        server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


@dataclass(frozen=True, slots=True)
class Balancer:
    """A running nginx, its two nodes not yet."""

    files: Rendered
    trust: ssl.SSLContext

    def node(self, number: int) -> Node:
        """Return one of the nodes; it does not answer yet."""
        return Node(name=f"api{number}", port=self.files.port(f"api_{number}"))

    def ask(self, path: str = "/v1/me", method: str = "GET") -> tuple[int, str, str]:
        """Ask as a laptop does; return status, body and what is said of HTTPS."""
        port = self.files.port("balancer")
        connection = http.client.HTTPSConnection("127.0.0.1", port, context=self.trust, timeout=30)
        with closing(connection):
            claimed = {"X-Forwarded-For": "203.0.113.9", "Connection": "close"}
            body = b"{}" if method == "POST" else None
            connection.request(method, path, body, headers=claimed)
            answer = connection.getresponse()
            said = answer.headers.get("Strict-Transport-Security", "")
            return answer.status, answer.read().decode(), said


@pytest.fixture
def balancer() -> Iterator[Balancer]:
    """Run nginx on the shipped file, with two processes as on a machine of two cores."""
    with tempfile.TemporaryDirectory(prefix="tsk-") as made, ExitStack() as opened:
        folder = Path(made)
        make_certificate(folder / "tls")
        files = rendered(folder, loopback_values(folder, "postgres"))
        program = opened.enter_context(_nginx(files))
        trust = ssl.create_default_context(cafile=files.values["nginx_certificate"])
        running = Balancer(files, trust)
        wait_until(lambda: not program.runs() or _answers(running))
        assert program.runs(), program.last_words()
        yield running


def _nginx(files: Rendered) -> Program:
    folder = files.folder
    site = files.file("balancer", "nginx-balancer.conf")
    kept = " ".join(
        f"{each}_temp_path {folder}/{each};"
        for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; worker_processes 2; pid {folder}/pid; error_log {folder}/error.log warn;"
        f"events {{}} http {{ access_log off; {kept} include {site}; }}",
        "utf-8",
    )
    command = [found("nginx"), "-p", folder, "-c", folder / "nginx.conf"]
    return Program([*command, "-e", folder / "error.log"], folder / "nginx.log")


def _answers(balancer: Balancer) -> bool:
    try:
        # It answers this one by itself, and so tells nothing of the nodes.
        return balancer.ask("/metrics")[0] == 404
    except OSError:
        return False


def test_both_nodes_are_used_and_what_a_caller_claims_is_thrown_away(balancer: Balancer) -> None:
    one, two = balancer.node(1), balancer.node(2)
    with one.running(), two.running():
        answers = [balancer.ask() for _each in range(8)]
    assert {status for status, _body, _said in answers} == {200}
    assert {body for _status, body, _said in answers} == {"api1", "api2"}
    assert {said for _status, _body, said in answers} == {"max-age=31536000"}
    assert {address for _method, _path, address in one.asked + two.asked} == {"127.0.0.1"}


def test_a_dead_node_is_left_out_and_comes_back(balancer: Balancer) -> None:
    one, two = balancer.node(1), balancer.node(2)
    with two.running():
        with one.running():
            assert {balancer.ask()[1] for _each in range(8)} == {"api1", "api2"}
        # Dead: nobody sees it, whatever is asked; nothing had reached it.
        for method in ("GET", "POST"):
            answers = [balancer.ask(method=method)[:2] for _each in range(10)]
            assert answers == [(200, "api2")] * 10
        with one.running():
            assert wait_until(lambda: balancer.ask()[1] == "api1")


def test_a_node_that_breaks_down_over_requests_is_soon_not_asked_any_more(
    balancer: Balancer,
) -> None:
    one, two = balancer.node(1), balancer.node(2)
    one.silent = True
    with one.running(), two.running():
        answers = [balancer.ask()[:2] for _each in range(20)]
    assert answers == [(200, "api2")] * 20
    # max_fails=2, whichever of nginx's processes noticed it; asked again after five seconds.
    assert 2 <= len(one.asked) < 6


def test_what_may_have_been_done_is_not_done_again_at_the_other_node(balancer: Balancer) -> None:
    one, two = balancer.node(1), balancer.node(2)
    one.silent = two.silent = True
    with one.running(), two.running():
        status, _body, _said = balancer.ask("/v1/events", method="POST")
    assert status == 502
    assert len(one.asked + two.asked) == 1


def test_without_any_node_the_laptop_is_told_so(balancer: Balancer) -> None:
    assert balancer.ask()[0] == 502
