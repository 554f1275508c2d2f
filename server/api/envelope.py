# SPDX-License-Identifier: Apache-2.0
"""The envelope of every request: its id, its size, its log line, and safe headers."""

import re
import time
import uuid

import structlog
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from approval.refusal import Refusal
from server.api.client_versions import NEWEST, SERVER, ClientVersions
from server.api.refusals import HttpRefusal, refusal_response
from server.api.watching import Watch, route_of
from server.logs import in_request
from server.usecases.reads.health import program_version

MOST_BYTES = 32 * 1024 * 1024
"""Largest body of anything but a file: a batch of signatures."""

SECRET_ADDRESSES = ("/calendars/", "/doors/", "/figures/")
"""Behind these stands a token that opens something by itself."""

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}\Z")
_SAFE_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)

_log = structlog.get_logger(__name__)


class BodyTooLarge(HTTPException):
    """More bytes came than a request may have.

    FastAPI takes any other exception while it reads a body for a fault in its JSON.
    """

    def __init__(self) -> None:
        super().__init__(413)


class Envelope:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, clients: ClientVersions, watch: Watch | None = None) -> None:
        self._app = app
        versions = [(SERVER, program_version())]
        if clients.newest:
            versions.append((NEWEST, clients.newest))
        self._clients = clients
        self._versions = tuple((name, value.encode("ascii")) for name, value in versions)
        self._watch = watch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Carry one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        answer = _Answer(send, request_id, self._versions)
        began = time.perf_counter()
        with in_request(request_id):
            await self._watched(scope, receive, answer, began)
            _log.info(
                "request.answered",
                method=scope["method"],
                path=_told(scope["path"]),
                status=answer.status,
                milliseconds=round((time.perf_counter() - began) * 1000, 1),
            )

    async def _watched(
        self, scope: Scope, receive: Receive, answer: "_Answer", began: float
    ) -> None:
        watch = self._watch
        if watch is None:
            await self._carry(scope, receive, answer)
            return
        watch.begun()
        try:
            await self._carry(scope, receive, answer)
        finally:
            seconds = time.perf_counter() - began
            watch.answered(route_of(scope), scope["method"], answer.status, seconds)

    async def _carry(self, scope: Scope, receive: Receive, answer: "_Answer") -> None:
        refused = self._clients.refusal(scope)
        if refused is not None:
            await refusal_response(refused)(scope, receive, answer)
            return
        limit = None if _is_upload(scope) else MOST_BYTES
        if limit is not None and _declared_length(scope) > limit:
            await _too_large(scope, receive, answer)
            return
        await self._app(scope, _limited(receive, limit), answer)


class _Answer:
    """Sends the answer on with our headers, and remembers its status."""

    def __init__(
        self, send: Send, request_id: str, versions: tuple[tuple[bytes, bytes], ...]
    ) -> None:
        self._send = send
        self._versions = versions
        self._request_id = request_id.encode("ascii")
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = list(message.get("headers", ()))
            present = {name for name, _value in headers}
            headers += [each for each in _SAFE_HEADERS if each[0] not in present]
            headers.append((b"x-request-id", self._request_id))
            headers += self._versions
            message = {**message, "headers": headers}
        await self._send(message)


def _request_id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"x-request-id":
            given = value.decode("latin-1")
            if _REQUEST_ID.match(given):
                return str(given)
    return str(uuid.uuid4())


def _told(path: str) -> str:
    """Return a path for the log, which may not hold the secret of an address."""
    begin = next((each for each in SECRET_ADDRESSES if path.startswith(each)), "")
    if not begin:
        return path[:200]
    return f"{begin}…/{'/'.join(path.removeprefix(begin).split('/')[1:])}"[:200].rstrip("/")


def _is_upload(scope: Scope) -> bool:
    # The route of files counts its own bytes against the limit of a file.
    return scope["method"] == "PUT" and str(scope["path"]).startswith("/v1/files/")


def _declared_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value[:20])
    return 0


def _limited(receive: Receive, limit: int | None) -> Receive:
    if limit is None:
        return receive
    received = 0

    async def counted() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > limit:
            raise BodyTooLarge
        return message

    return counted


async def _too_large(scope: Scope, receive: Receive, answer: _Answer) -> None:
    response = refusal_response(HttpRefusal(Refusal(code="request.too_large")))
    await response(scope, receive, answer)
