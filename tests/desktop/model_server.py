# SPDX-License-Identifier: Apache-2.0
"""The model city behind real HTTP on loopback, with faults on order."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from approval.encoding import to_plain
from approval.identifiers import PersonId
from approval.wire_certificates import CertificateStanding
from desktop.reports import RateAsked
from telework.codec import answer_to_json, batch_from_json, changes_to_json
from tests.desktop import sample_measures, sample_rates
from tests.desktop.model_city import SERVER_ID, ModelCity
from tests.desktop.model_rooms import ModelRooms

PASSWORD = "tsukue"
MAC_KEY = "11" * 32


class Mishap(StrEnum):
    """What goes wrong with one call."""

    DROP_BEFORE = "drop_before"  # the connection breaks, nothing was applied
    DROP_AFTER = "drop_after"  # applied, and the answer is lost
    CUT = "cut"  # applied, and half of the answer arrives
    UNAVAILABLE = "unavailable"  # 503 with Retry-After: 30
    BROKEN = "broken"  # 500 with a page of the proxy
    HTML = "html"  # 200 with the page of a captive portal
    REDIRECT = "redirect"
    EXPIRED = "expired"  # 401
    WIPE = "wipe"  # 401 with the order to wipe
    OUTDATED = "outdated"  # 426: this client is too old
    TOO_LARGE = "too_large"  # 413
    WAITING = "waiting"  # 409: the request for a certificate waits for approval
    UNAPPROVED = "unapproved"  # 409: it was refused
    UNREADABLE = "unreadable"  # 200 with JSON that is not the promised one


class ModelServer:
    """Serves a model city; ``mishaps`` maps the start of a path to what goes wrong next."""

    def __init__(self, city: ModelCity) -> None:
        self.city = city
        self.mishaps: list[tuple[str, Mishap]] = []
        self.calls: list[str] = []
        self.sessions: dict[str, PersonId] = {}
        self.acknowledged: tuple[int, str] = (0, "0" * 64)
        self.server_id = SERVER_ID
        self.standing: dict[str, Any] = {"state": "valid"}
        self.rooms = ModelRooms()
        self.wiped: dict[str, str] = {}
        self.versions: dict[str, str] = {}
        """Headers in which each of its own answers says what versions there are."""
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), _handler_for(self))
        self.url = f"http://127.0.0.1:{self.http.server_port}"

    def order(self, path: str, *mishaps: Mishap) -> None:
        """Order mishaps for the next calls to paths that begin so."""
        self.mishaps += [(path, mishap) for mishap in mishaps]

    def mishap_for(self, path: str) -> Mishap | None:
        """Return and forget the next mishap ordered for a path."""
        for number, (start, mishap) in enumerate(self.mishaps):
            if path.startswith(start):
                del self.mishaps[number]
                return mishap
        return None


@contextmanager
def serving(city: ModelCity) -> Iterator[ModelServer]:
    """Serve a model city for the length of a block."""
    server = ModelServer(city)
    thread = threading.Thread(target=server.http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.http.shutdown()
        server.http.server_close()
        thread.join()


def _handler_for(server: ModelServer) -> type[BaseHTTPRequestHandler]:
    class Handler(_Handler):
        model = server

    return Handler


class _Handler(BaseHTTPRequestHandler):
    model: ModelServer
    protocol_version = "HTTP/1.1"

    def log_message(self, *_args: object) -> None:
        """Keep the test's output quiet."""

    def do_GET(self) -> None:
        self._handle()

    do_POST = do_PUT = do_HEAD = do_DELETE = do_GET

    def _handle(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        path = urlsplit(self.path).path
        self.model.calls.append(f"{self.command} {path}")
        mishap = self.model.mishap_for(path)
        if mishap is Mishap.DROP_BEFORE:
            self.close_connection = True
            return
        if mishap is not None and mishap not in {Mishap.DROP_AFTER, Mishap.CUT}:
            self._answer_badly(mishap)
            return
        with self.model.city.guard:
            status, kind, content, headers = self._answer(path, body)
        if mishap is Mishap.DROP_AFTER:
            self.close_connection = True
            return
        self._write(status, kind, content, headers, cut=mishap is Mishap.CUT)

    def _answer_badly(self, mishap: Mishap) -> None:
        html = b"<html><body>Welcome to the hotel</body></html>"
        if mishap is Mishap.HTML:
            self._write(200, "text/html; charset=utf-8", html)
        elif mishap is Mishap.REDIRECT:
            self._write(302, "text/html", html, {"Location": "http://portal.example/"})
        elif mishap is Mishap.BROKEN:
            self._write(500, "text/html", html)
        elif mishap is Mishap.UNAVAILABLE:
            self._write(*_refusal(503, "server.busy"), {"Retry-After": "30"})
        elif mishap is Mishap.OUTDATED:
            self._write(*_refusal(426, "client.too_old"))
        elif mishap is Mishap.UNREADABLE:
            self._write(200, "application/json", b'{"hello": 1}')
        elif mishap is Mishap.WAITING:
            self._write(*_refusal(409, "certificate.waiting"))
        elif mishap is Mishap.UNAPPROVED:
            self._write(*_refusal(409, "certificate.refused"))
        elif mishap is Mishap.TOO_LARGE:
            self._write(*_refusal(413, "body.too_large"))
        else:
            wipe = mishap is Mishap.WIPE
            code = "device.wiped" if wipe else "session.expired"
            self._write(*_refusal(401, code, wipe=wipe))

    def _write(
        self,
        status: int,
        kind: str,
        content: bytes,
        headers: dict[str, str] | None = None,
        *,
        cut: bool = False,
    ) -> None:
        own = {"X-Request-ID": self.headers["X-Request-ID"], **self.model.versions}
        if kind.startswith("text/html") or not self.model.versions:
            own = {}
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in {**(headers or {}), **own}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content[: len(content) // 2] if cut else content)
        self.close_connection = cut

    def _answer(self, path: str, body: bytes) -> tuple[int, str, bytes, dict[str, str]]:
        if path == "/healthz":
            health = {"service": "tsukue", "server_id": self.model.server_id}
            return _json(health | {"status": "ok", "version": "0"})
        if path == "/v1/sessions":
            return self._sign_in(json.loads(body))
        if path.startswith("/v1/devices/") and path.endswith("/wiped"):
            self.model.wiped[path.split("/")[3]] = json.loads(body)["receipt"]
            return 204, "application/json", b"", {}
        actor = self.model.sessions.get(self.headers.get("Authorization", ""))
        if actor is None:
            return (*_refusal(401, "session.missing"), {})
        return self._answer_person(path, body, actor)

    def _answer_person(
        self, path: str, body: bytes, actor: PersonId
    ) -> tuple[int, str, bytes, dict[str, str]]:
        city, parts = self.model.city, path.split("/")
        if path == "/v1/events":
            answer = city.take(batch_from_json(body), actor)
            return 200, "application/json", answer_to_json(answer).encode(), {}
        if path == "/v1/changes":
            return self._changes(actor)
        if path == "/v1/certificates":
            request = json.loads(body)["request"]
            issued = city.ca.issue(request, actor, actor, "情報政策課", city.now())
            return _json({"certificate": issued, "chain": city.ca.chain_pem})
        if path == "/v1/certificates/mine":
            standing = CertificateStanding(**self.model.standing, checked_at=city.now())
            return _json(to_plain(standing))
        if path.startswith("/v1/meetings/"):
            return self.model.rooms.answer(self.command, path, body)
        if path.startswith("/v1/files/"):
            return self._file(parts[-1], body)
        if path == "/v1/sessions/current":
            return 204, "application/json", b"", {}
        return self._read(path, parts)

    def _read(self, path: str, parts: list[str]) -> tuple[int, str, bytes, dict[str, str]]:
        city = self.model.city
        if path.endswith("/document"):
            return 200, "application/pdf", city.cases[parts[3]].sheet, {}
        if "/attachments/" in path:
            return 200, "application/octet-stream", bytes(city.files[parts[-1]]), {}
        if path.startswith("/v1/cases/"):
            if parts[3] not in city.cases:
                return (*_refusal(404, "not_found"), {})
            return _json(to_plain(city.view(parts[3])))
        if path.startswith(("/v1/reports/", "/v1/measures/")):
            return self._figures(path, parts)
        if path == "/v1/cases":
            return _json({"items": [to_plain(city.view(one)) for one in city.cases], "next": ""})
        return (*_refusal(404, "route.unknown"), {})

    def _figures(self, path: str, parts: list[str]) -> tuple[int, str, bytes, dict[str, str]]:
        if path == "/v1/reports/rate":
            asked = RateAsked(by="bureau", month="2026-11")
            return _json(to_plain(sample_rates.report(asked)))
        if path == "/v1/reports/rate/cases":
            return _json(to_plain(sample_rates.behind("")))
        if path == "/v1/measures/dashboard":
            month = parse_qs(urlsplit(self.path).query)["month"][0]
            return _json(to_plain(sample_measures.dashboard(month)))
        return _json(to_plain(sample_measures.history(parts[3])))

    def _sign_in(self, given: dict[str, Any]) -> tuple[int, str, bytes, dict[str, str]]:
        if given["password"] != PASSWORD:
            return (*_refusal(401, "session.wrong_credentials"), {})
        me = self.model.city.me(given["login"])
        token = f"token-{len(self.model.sessions)}"
        self.model.sessions[f"Bearer {token}"] = me.person_id
        seq, last = self.model.acknowledged
        device = {"device_id": given["device_id"], "mac_key": MAC_KEY}
        grant = {
            "token": token,
            "me": to_plain(me),
            "server_time": self.model.city.now().isoformat(),
            "device": device | {"acknowledged_seq": seq, "acknowledged_hash": last},
            "certificate": "",
            "idle_minutes": 30,
        }
        return _json(grant)

    def _changes(self, actor: PersonId) -> tuple[int, str, bytes, dict[str, str]]:
        query = parse_qs(urlsplit(self.path).query)
        cursor = query.get("cursor", [""])[0]
        page = self.model.city.changes(cursor, int(query["limit"][0]), actor)
        if page is None:
            return (*_refusal(410, "cursor_expired"), {})
        return 200, "application/json", changes_to_json(page).encode(), {}

    def _file(self, sha256: str, body: bytes) -> tuple[int, str, bytes, dict[str, str]]:
        files = self.model.city.files
        if self.command == "HEAD":
            if sha256 not in files:
                return (*_refusal(404, "file.unknown"), {})
            return 200, "application/json", b"", {"Upload-Offset": str(len(files[sha256]))}
        held = files.setdefault(sha256, bytearray())
        assert int(self.headers["Upload-Offset"]) == len(held), "a piece came out of order"
        held += body
        whole = len(held) == int(self.headers["Upload-Length"])
        if whole and hashlib.sha256(held).hexdigest() != sha256:
            return (*_refusal(422, "file.digest_wrong"), {})
        status = 201 if whole else 202
        return status, "application/json", b"{}", {"Upload-Offset": str(len(held))}


def _json(value: dict[str, Any]) -> tuple[int, str, bytes, dict[str, str]]:
    return 200, "application/json", json.dumps(value).encode(), {}


def _refusal(status: int, code: str, *, wipe: bool = False) -> tuple[int, str, bytes]:
    refusal: dict[str, Any] = {"code": code, "params": {}, "message": code}
    if wipe:
        refusal["wipe"] = True
    return status, "application/json", json.dumps(refusal).encode()
