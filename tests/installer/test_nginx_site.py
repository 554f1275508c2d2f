# SPDX-License-Identifier: Apache-2.0
"""The site as nginx itself understands it: what it hands on, what it answers, what it logs."""

import http.client
import os
import shutil
import socket
import socketserver
import ssl
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from server.api.envelope import SECRET_ADDRESSES
from tests.support.imap_server import own_certificate
from tests.support.waiting import wait_until

NGINX = Path(__file__).parents[2] / "installer" / "server" / "nginx"
TOKEN = "a-token-that-opens-something"
SERVER_NAME = "tsukue.example.lg.jp"
PROGRAM = shutil.which("nginx", path=f"/usr/sbin:/sbin:{os.environ.get('PATH', '')}")
"""Debian keeps it off an ordinary user's path."""

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="nginx is not on this machine")


class _Application(BaseHTTPRequestHandler):
    """Tells what reached it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = f"{self.path}\n{self.headers}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Site:
    """A running nginx in a folder of its own, all of whose addresses are sockets there."""

    folder: Path

    def get(self, path: str, *, tls: bool = True, host: str = SERVER_NAME) -> tuple[int, str, str]:
        """Ask; return status, headers and body."""
        raw = socket.socket(socket.AF_UNIX)
        raw.connect(str(self.folder / ("tls" if tls else "plain")))
        context = ssl.create_default_context(cafile=str(self.folder / "server.pem"))
        connection = http.client.HTTPConnection("127.0.0.1")
        connection.sock = context.wrap_socket(raw, server_hostname="127.0.0.1") if tls else raw
        with closing(connection):
            claimed = {"Host": host, "X-Forwarded-For": "203.0.113.9", "Connection": "close"}
            connection.request("GET", path, headers=claimed)
            answer = connection.getresponse()
            return answer.status, str(answer.headers), answer.read().decode("utf-8")

    def logged(self) -> str:
        """Return what nginx wrote down, calls and errors."""
        return "".join(each.read_text("utf-8") for each in self.folder.glob("*.log"))


@contextmanager
def _running(folder: Path) -> Iterator[Site]:
    site = (NGINX / "site.conf").read_text("utf-8")
    for there, here in (
        ("server 127.0.0.1:8722;", f"server unix:{folder}/application;"),
        ("listen 80;", f"listen unix:{folder}/plain;"),
        ("listen 443 ssl http2;", f"listen unix:{folder}/tls ssl;"),
        ("/etc/tsukue/tls/server.pem", f"{own_certificate(folder / 'server.pem')}"),
        ("/etc/tsukue/tls/server.key", f"{folder}/server.pem"),
        ("/usr/share/tsukue/nginx/desk.conf", f"{NGINX}/desk.conf"),
    ):
        assert there in site
        site = site.replace(there, here)
    kept = " ".join(
        f"{each}_temp_path {folder}/{each};"
        for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log warn;"
        f"events {{}} http {{ access_log {folder}/access.log; {kept}\n{site}\n}}",
        "utf-8",
    )
    command = [PROGRAM or "", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    process = subprocess.Popen([*command, "-e", str(folder / "error.log")])
    try:
        wait_until(lambda: (folder / "tls").exists() or process.poll() is not None)
        assert process.poll() is None
        yield Site(folder)
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _serving(address: str) -> Iterator[None]:
    # To be ended after nginx, which keeps its connections: the end waits for each of them.
    with socketserver.ThreadingUnixStreamServer(address, _Application) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """Run the site as it is shipped, before an application that tells what it was asked."""
    # The name of a socket is short; a test's own folder may not be.
    with (
        tempfile.TemporaryDirectory() as named,
        _serving(f"{named}/application"),
        _running(Path(named)) as running,
    ):
        yield running


def test_what_a_caller_claims_of_his_address_is_not_handed_on(site: Site) -> None:
    for path in ("/v1/me", f"/calendars/{TOKEN}"):
        status, headers, body = site.get(path)
        assert status == 200
        assert "Strict-Transport-Security: max-age=31536000" in headers
        assert body.startswith(f"{path}\n")
        assert "203.0.113.9" not in body
        assert "X-Forwarded-Proto: https" in body


def test_secrets_of_addresses_stand_in_no_log(site: Site) -> None:
    for begin in SECRET_ADDRESSES:
        assert site.get(f"{begin}{TOKEN}/feed.ics")[0] == 200
    site.get("/v1/seen")
    logged = wait_until(lambda: site.logged() if "/v1/seen" in site.logged() else "")
    assert TOKEN not in logged


def test_nobody_is_sent_to_a_name_that_he_chose(site: Site) -> None:
    status, headers, _body = site.get("/x?y=1", tls=False, host="evil.example")
    assert status == 308
    assert f"Location: https://{SERVER_NAME}/x?y=1" in headers


def test_what_only_the_machine_may_ask_is_not_there(site: Site) -> None:
    assert site.get("/metrics")[0] == 404
    assert site.get("/readyz")[0] == 404


def test_without_the_application_people_are_told_to_wait() -> None:
    with tempfile.TemporaryDirectory() as named, _running(Path(named)) as alone:
        for path in ("/v1/me", f"/doors/{TOKEN}"):
            status, headers, _body = alone.get(path)
            assert status == 503
            assert "Retry-After: 5" in headers
            assert "nosniff" in headers
        assert "/v1/me" in alone.logged()
        assert TOKEN not in alone.logged()
