# SPDX-License-Identifier: Apache-2.0
"""Client and server of different versions: what the newer one says more is passed over."""

import json
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from approval import from_plain
from approval.encoding import PlainError, from_answer
from desktop.acting.settling import status
from desktop.facade import ConnectionState
from desktop.sync.connection import Standing
from desktop.sync.faults import CallFailed, FaultKind, trouble_of
from desktop.sync.transport import Call, Transport
from desktop.version import ServerSaid, client_version, is_newer
from tests.desktop.model_server import Mishap
from tests.desktop.office import Office, turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    name: str
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outer:
    inner: Inner
    several: tuple[Inner, ...] = ()
    perhaps: Inner | None = None


NEWER = {
    "inner": {"name": "a", "colour": "red"},
    "several": [{"name": "b", "count": 2, "size": 3}],
    "perhaps": {"name": "c", "extra": {"deep": 1}},
    "added": True,
}


def test_what_a_newer_server_says_more_is_passed_over_at_every_depth() -> None:
    assert from_answer(Outer, NEWER) == Outer(
        inner=Inner(name="a"), several=(Inner(name="b", count=2),), perhaps=Inner(name="c")
    )
    with pytest.raises(PlainError, match="unknown"):
        from_plain(Outer, NEWER)


@pytest.mark.parametrize("wrong", [{}, {"inner": {}}, {"inner": {"name": 7}}, {"inner": None}, []])
def test_all_else_stays_strict(wrong: object) -> None:
    with pytest.raises(PlainError):
        from_answer(Outer, wrong)


def test_versions_are_compared_by_their_numbers() -> None:
    assert is_newer("0.10.0", "0.9.9")
    assert not is_newer("0.9.9", "0.10.0")
    assert not is_newer("0.9.0", "0.9.0")
    assert not is_newer("<b>9</b>", "0.9.0")
    assert not is_newer("", "0.9.0")


@pytest.mark.parametrize(
    ("state", "newest", "newer", "code"),
    [
        (ConnectionState.CONNECTED, "99.0.0", "99.0.0", None),
        (ConnectionState.CONNECTED, client_version(), "", None),
        (ConnectionState.CONNECTED, "", "", None),
        (ConnectionState.OUTDATED, "99.0.0", "99.0.0", "client.too_old"),
    ],
)
def test_the_status_tells_of_another_version(
    office: Office, state: ConnectionState, newest: str, newer: str, code: str | None
) -> None:
    desk = office.seated("yamazaki")
    said = ServerSaid(server="0.8.0", newest=newest)
    standing = Standing(state=state, busy=False, last_pull=None, said=said)
    found = status(desk._place, standing)
    assert (found.server_version, found.newer_client) == ("0.8.0", newer)
    assert (found.warning and str(found.warning.code)) == code


def test_nothing_is_told_of_a_server_that_has_not_answered(office: Office) -> None:
    desk = office.seated("yamazaki")
    standing = Standing(state=ConnectionState.DISCONNECTED, busy=False, last_pull=None)
    found = status(desk._place, standing)
    assert (found.server_version, found.newer_client) == (None, "")


def test_the_sync_hears_what_our_server_says_and_no_portal_takes_it_back(office: Office) -> None:
    office.server.versions = {"X-Tsukue-Server": "98.0.0", "X-Tsukue-Newest": "99.0.0"}
    desk = office.seated("yamazaki")
    office.server.order("/v1/", Mishap.HTML, Mishap.UNAVAILABLE)
    for _ in range(3):
        turn(desk)
        office.clock.pass_time(seconds=60)
        found = desk.status()
        assert (found.server_version, found.newer_client) == ("98.0.0", "99.0.0")


class _Server(BaseHTTPRequestHandler):
    """Answers as every version does: it has one route, and the thing is not there."""

    said = ""
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.command)
        status, code = (404, "not_found")
        if self.path == "/v1/known" and self.command != "GET":
            status, code = (405, "request.malformed")
        body = json.dumps({"code": code, "params": {}, "message": ""}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Request-ID", self.headers["X-Request-ID"])
        if self.said:
            self.send_header("X-Tsukue-Server", self.said)
        assert self.headers.get("Authorization") is None or self.command != "OPTIONS"
        self.end_headers()
        self.wfile.write(body)

    do_OPTIONS = do_POST = do_GET

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize(
    ("said", "method", "path", "code", "asked"),
    [
        # Before 0.8.0 a server says nothing of its version.
        ("", "GET", "/v1/unknown", "version.server_older", ["GET", "OPTIONS"]),
        ("0.0.1", "GET", "/v1/unknown", "version.server_older", ["GET", "OPTIONS"]),
        ("0.0.1", "GET", "/v1/known", "not_found", ["GET", "OPTIONS"]),
        ("0.0.1", "POST", "/v1/known", "version.server_older", ["POST"]),
        # Nobody else is asked twice.
        (client_version(), "GET", "/v1/unknown", "not_found", ["GET"]),
        ("99.0.0", "GET", "/v1/unknown", "not_found", ["GET"]),
    ],
)
def test_an_older_server_without_the_route_is_told_from_a_thing_that_is_not_there(
    said: str, method: str, path: str, code: str, asked: list[str]
) -> None:
    seen: list[str] = []
    handler = type("Handler", (_Server,), {"said": said, "asked": seen})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        transport = Transport()
        try:
            url = f"http://127.0.0.1:{server.server_port}{path}"
            with pytest.raises(CallFailed) as refused:
                transport.call(Call(method=method, url=url, request_id="r-1", token="secret"))
        finally:
            transport.close()
            server.shutdown()
            thread.join()
    assert trouble_of(refused.value.fault).code == code
    assert refused.value.fault.kind is FaultKind.REFUSED
    assert seen == asked
