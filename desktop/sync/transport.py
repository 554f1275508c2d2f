# SPDX-License-Identifier: Apache-2.0
"""One HTTP call: time limits, size limits, no redirects, and faults by kind.

``requests`` is imported at the first call, after the first window was painted.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from desktop.errors import Code
from desktop.server_address import LOOPBACK, is_safe
from desktop.sync.faults import CallFailed, Fault, FaultKind
from desktop.version import ServerSaid, client_version, server_said

if TYPE_CHECKING:
    import requests
    from requests.adapters import HTTPAdapter
    from urllib3 import ProxyManager

CONNECT_SECONDS = 5.0
READ_SECONDS = 30.0
JSON_LIMIT = 32 << 20
FILE_LIMIT = 256 << 20
_UNAVAILABLE = frozenset({429, 502, 503, 504})
_SERVER_OLDER = {"code": str(Code.VERSION_SERVER_OLDER)}

ProxyChoice = Callable[[str], Mapping[str, str]]
"""Returns the proxies for an address, by scheme; the screens' side asks the system."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What is asked of the server."""

    method: str
    url: str
    request_id: str
    token: str = ""
    json: Mapping[str, object] | None = None
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back, whole and within the limits."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    request_id: str


class Transport:
    """Makes calls; one per thread of work, closed by its owner."""

    def __init__(self, authority_file: str = "", proxies: ProxyChoice | None = None) -> None:
        self._authority_file = authority_file
        self._proxies = proxies
        self._opened: requests.Session | None = None
        self.said: ServerSaid | None = None
        """What the server said last of versions, None before it has answered."""

    def call(self, call: Call, limit: int = JSON_LIMIT) -> Answer:
        """Make a call and read its answer.

        Raises:
            CallFailed: there was none, it was too large, it is not of our server, or it refuses.
        """
        answer = self._exchange(call, limit)
        said = server_said(answer.headers, call.request_id)
        if said is not None:
            self.said = said
            if said.is_older() and self._is_unknown_there(call, answer):
                raise CallFailed(_fault(FaultKind.REFUSED, answer, _SERVER_OLDER))
        _judge(answer)
        return answer

    def _is_unknown_there(self, call: Call, answer: Answer) -> bool:
        """Return whether an older server has no such route, rather than no such thing.

        It answers both alike. Of a route that it has it refuses a method of no effect, before
        it asks who calls and whether the thing is there; of one that it has not, it says 404.
        """
        if answer.status == 405:
            return True
        if answer.status != 404 or _refusal(answer).get("code") != "not_found":
            return False
        asked = Call(method="OPTIONS", url=call.url, request_id=call.request_id)
        try:
            return self._exchange(asked, JSON_LIMIT).status == 404
        except CallFailed:
            return False

    def _exchange(self, call: Call, limit: int) -> Answer:
        if not is_safe(call.url):
            # An address may stand in a store of before, when such a one was taken.
            raise CallFailed(Fault(kind=FaultKind.ADDRESS, request_id=call.request_id))
        with _faults_named(call):
            response = self._session(call.url).request(
                call.method,
                call.url,
                params=dict(call.query),
                json=call.json,
                data=call.body,
                headers=_headers(call),
                timeout=(CONNECT_SECONDS, READ_SECONDS),
                allow_redirects=False,
                stream=True,
                proxies=self._proxies_for(call.url),
            )
            with response:
                body = _read(response, limit, call.request_id)
        return Answer(
            status=response.status_code,
            headers=response.headers,
            body=body,
            request_id=call.request_id,
        )

    def close(self) -> None:
        """Close the connections."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _session(self, url: str) -> "requests.Session":
        if self._opened is None:
            import requests

            self._opened = requests.Session()
            self._opened.trust_env = False
            # Without an adapter of ours nothing speaks TLS; the library's own trusts its own list.
            del self._opened.adapters["https://"]
        # Reading what the system trusts takes time, which an address without TLS need not wait for.
        if urlsplit(url).scheme == "https" and "https://" not in self._opened.adapters:
            self._opened.mount("https://", _system_trust(self._authority_file))
        return self._opened

    def _proxies_for(self, url: str) -> dict[str, str]:
        if urlsplit(url).hostname in LOOPBACK:
            return {}
        if self._proxies is not None:
            return dict(self._proxies(url))
        from requests.utils import get_environ_proxies

        return dict(get_environ_proxies(url))


def _system_trust(authority_file: str) -> "HTTPAdapter":
    """Return an adapter that trusts the operating system and the city, nobody beside them."""
    from requests.adapters import HTTPAdapter

    from desktop.sync.trust import trusted

    context = trusted(authority_file)

    class SystemTrust(HTTPAdapter):
        def init_poolmanager(self, *args: object, **options: object) -> None:
            options["ssl_context"] = context
            super().init_poolmanager(*args, **options)  # type: ignore[arg-type]

        def proxy_manager_for(self, *args: object, **options: object) -> "ProxyManager":
            options["ssl_context"] = context
            manager: ProxyManager = super().proxy_manager_for(*args, **options)  # type: ignore[arg-type]
            return manager

        def cert_verify(self, *_args: object) -> None:
            """Leave the choice of roots to the context: requests would add its own list."""

    return SystemTrust()


def _headers(call: Call) -> dict[str, str]:
    headers = {
        "Accept": "application/json",
        "X-Request-ID": call.request_id,
        "X-Tsukue-Client": client_version(),
        **call.headers,
    }
    if call.token:
        headers["Authorization"] = f"Bearer {call.token}"
    return headers


def _read(response: "requests.Response", limit: int, request_id: str) -> bytes:
    too_large = CallFailed(
        Fault(kind=FaultKind.REPLY, status=response.status_code, request_id=request_id)
    )
    declared = response.headers.get("Content-Length", "")
    if declared.isdigit() and int(declared) > limit:
        raise too_large
    body = bytearray()
    for piece in response.iter_content(1 << 16):
        body += piece
        if len(body) > limit:
            raise too_large
    if declared.isdigit() and response.request.method != "HEAD" and _is_cut(response, body):
        raise CallFailed(Fault(kind=FaultKind.LOST, request_id=request_id))
    return bytes(body)


def _is_cut(response: "requests.Response", body: bytearray) -> bool:
    encoded = response.headers.get("Content-Encoding", "identity") != "identity"
    return not encoded and len(body) < int(response.headers["Content-Length"])


@contextmanager
def _faults_named(call: Call) -> Iterator[None]:
    import requests

    from desktop.sync.trust import AuthorityUnreadable

    try:
        yield
    except requests.exceptions.SSLError as problem:
        raise _failed(FaultKind.TLS, call) from problem
    except requests.exceptions.ProxyError as problem:
        raise _failed(FaultKind.PROXY, call) from problem
    except requests.exceptions.ConnectTimeout as problem:
        raise _failed(FaultKind.UNREACHABLE, call) from problem
    except requests.exceptions.ConnectionError as problem:
        kind = FaultKind.UNREACHABLE if _never_connected(problem) else FaultKind.LOST
        raise _failed(kind, call) from problem
    except (
        requests.exceptions.Timeout,
        requests.exceptions.ChunkedEncodingError,
        requests.exceptions.ContentDecodingError,
    ) as problem:
        raise _failed(FaultKind.LOST, call) from problem
    except requests.exceptions.RequestException as problem:
        # What is left concerns the address itself: no scheme, no host, a wrong character.
        raise _failed(FaultKind.UNREACHABLE, call) from problem
    except AuthorityUnreadable as problem:
        raise _failed(FaultKind.TLS, call) from problem


def _never_connected(problem: Exception) -> bool:
    from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

    reason = getattr(problem.args[0] if problem.args else None, "reason", None)
    return isinstance(reason, (NewConnectionError, ConnectTimeoutError))


def _failed(kind: FaultKind, call: Call) -> CallFailed:
    host = urlsplit(call.url).hostname or ""
    return CallFailed(Fault(kind=kind, params={"host": host}, request_id=call.request_id))


def _judge(answer: Answer) -> None:
    """Refuse every answer that is not our server's, and name its refusals."""
    status = answer.status
    if status == 407:
        raise CallFailed(_fault(FaultKind.PROXY, answer, {}))
    if 300 <= status < 400 or (_is_html(answer) and status < 500):
        raise CallFailed(_fault(FaultKind.CAPTIVE, answer, {}))
    if status < 400:
        return
    raise CallFailed(_fault(_refusal_kind(answer), answer, _refusal(answer)))


def _refusal_kind(answer: Answer) -> FaultKind:
    refusal = _refusal(answer)
    if answer.status == 401:
        return FaultKind.WIPED if refusal.get("wipe") is True else FaultKind.SIGNED_OUT
    if answer.status == 426:
        return FaultKind.OUTDATED
    if answer.status == 413:
        return FaultKind.TOO_LARGE
    if answer.status == 511:
        return FaultKind.CAPTIVE
    if answer.status in _UNAVAILABLE:
        return FaultKind.UNAVAILABLE
    return FaultKind.BROKEN if answer.status >= 500 else FaultKind.REFUSED


def _fault(kind: FaultKind, answer: Answer, refusal: dict[str, Any]) -> Fault:
    params, lines = refusal.get("params"), refusal.get("dates")
    seconds = answer.headers.get("Retry-After", "")
    return Fault(
        kind=kind,
        status=answer.status,
        code=str(refusal.get("code", "")),
        params={str(k): str(v) for k, v in params.items()} if isinstance(params, dict) else {},
        request_id=answer.request_id,
        retry_after=float(seconds) if seconds.isdigit() else None,
        lines=tuple(lines) if isinstance(lines, list) else (),
    )


def _is_html(answer: Answer) -> bool:
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return kind in {"text/html", "application/xhtml+xml"}


def _refusal(answer: Answer) -> dict[str, Any]:
    try:
        refusal = json.loads(answer.body)
    except ValueError:
        return {}
    return refusal if isinstance(refusal, dict) else {}
