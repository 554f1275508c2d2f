# SPDX-License-Identifier: Apache-2.0
"""A network that fails on purpose: an HTTP relay on loopback, one fault per exchange.

Each exchange asks the plan which fault it meets. ``DROP_REQUEST`` loses it before the
server applied anything, ``DROP_ANSWER`` and ``CUT_ANSWER`` after; ``REPLAY`` applies it
twice, as a middlebox that repeats a request does.
"""

import asyncio
import contextlib
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Fault(StrEnum):
    """What may happen to one exchange of request and answer."""

    NONE = "none"
    DROP_REQUEST = "drop_request"
    DROP_ANSWER = "drop_answer"
    CUT_ANSWER = "cut_answer"
    REPLAY = "replay"
    UNAVAILABLE = "unavailable"
    CAPTIVE_PORTAL = "captive_portal"
    DELAY = "delay"


Plan = Callable[[str, str], Fault]
"""Gives the fault of an exchange from its method and path."""

PORTAL = b"<!doctype html><title>Wi-Fi</title><p>Please accept our terms.</p>"
DELAY_SECONDS = 0.05
_HEAD_LIMIT = 65_536


def no_faults(_method: str, _path: str) -> Fault:
    """Plan a network that works."""
    return Fault.NONE


@dataclass(frozen=True)
class _Message:
    """One request or answer: its first line, its lower-case headers, its bytes."""

    first_line: str
    headers: dict[str, str]
    head: bytes
    body: bytes

    @property
    def raw(self) -> bytes:
        """All its bytes."""
        return self.head + self.body


class FaultProxy:
    """Relays HTTP/1.1 to a server that may itself be gone; ``plan`` may be exchanged."""

    def __init__(self, host: str, port: int, plan: Plan = no_faults) -> None:
        self.plan = plan
        self.met: Counter[Fault] = Counter()
        self.port = 0
        self._target = (host, port)
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._exchanges: set[asyncio.Task[object]] = set()
        self._thread = threading.Thread(target=self._run, name="fault-proxy")

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait(10)
        return self

    def __exit__(self, *_problem: object) -> None:
        if self._loop is not None and self._stop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    @property
    def url(self) -> str:
        """Return the address at which a client reaches the server through this network."""
        return f"http://127.0.0.1:{self.port}"

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._exchange_all, "127.0.0.1", 0, limit=_HEAD_LIMIT)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        # Connections that a client keeps open would hold the loop for ever.
        for task in (exchanges := tuple(self._exchanges)):
            task.cancel()
        await asyncio.gather(*exchanges, return_exceptions=True)

    async def _exchange_all(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        # The loop holds tasks weakly: one whose connection is gone would be swept away unfinished.
        if (task := asyncio.current_task()) is not None:
            self._exchanges.add(task)
            task.add_done_callback(self._exchanges.discard)
        faults = (OSError, asyncio.IncompleteReadError, asyncio.CancelledError)
        with contextlib.suppress(*faults):
            while request := await _read_message(reader):
                if not await self._exchange(request, writer):
                    break
        writer.close()

    async def _exchange(self, request: _Message, writer: asyncio.StreamWriter) -> bool:
        """Relay one exchange; tell whether the connection may go on."""
        method, path, _version = request.first_line.split(" ", 2)
        fault = self.plan(method, path)
        self.met[fault] += 1
        if fault is Fault.DROP_REQUEST:
            return False
        if fault in _OWN_ANSWERS:
            writer.write(_OWN_ANSWERS[fault])
            await writer.drain()
            return True
        if fault is Fault.DELAY:
            await asyncio.sleep(DELAY_SECONDS)
        answer = await self._ask_server(request, method)
        if fault is Fault.REPLAY:
            answer = await self._ask_server(request, method)
        return await _give(answer, fault, writer)

    async def _ask_server(self, request: _Message, method: str) -> _Message:
        reader, writer = await asyncio.open_connection(*self._target, limit=_HEAD_LIMIT)
        try:
            writer.write(request.raw)
            await writer.drain()
            answer = await _read_message(reader, bodiless=method == "HEAD")
        finally:
            writer.close()
        if answer is None:
            raise ConnectionResetError
        return answer


async def _give(answer: _Message, fault: Fault, writer: asyncio.StreamWriter) -> bool:
    if fault is Fault.DROP_ANSWER:
        return False
    whole = fault is not Fault.CUT_ANSWER
    writer.write(answer.raw if whole else answer.head + answer.body[: len(answer.body) // 2])
    await writer.drain()
    return whole and answer.headers.get("connection", "").lower() != "close"


async def _read_message(reader: asyncio.StreamReader, *, bodiless: bool = False) -> _Message | None:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    first_line, *lines = head.decode("latin-1").split("\r\n")
    headers = {
        name.strip().lower(): value.strip()
        for name, _, value in (line.partition(":") for line in lines if line)
    }
    body = b"" if bodiless else await _read_body(reader, first_line, headers)
    return _Message(first_line, headers, head, body)


async def _read_body(
    reader: asyncio.StreamReader, first_line: str, headers: dict[str, str]
) -> bytes:
    if headers.get("transfer-encoding", "").lower() == "chunked":
        return await _read_chunks(reader)
    status = first_line.split(" ")[1]
    if first_line.startswith("HTTP/") and status in {"204", "304"}:
        return b""
    return await reader.readexactly(int(headers.get("content-length", "0")))


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    raw = b""
    while True:
        size_line = await reader.readuntil(b"\r\n")
        size = int(size_line.split(b";")[0], 16)
        raw += size_line + await reader.readexactly(size + 2)
        if not size:
            return raw


def _answer(status: str, kind: str, body: bytes, *more: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *more]
    return "\r\n".join([*lines, "", ""]).encode() + body


_OWN_ANSWERS = {
    Fault.UNAVAILABLE: _answer("503 Service Unavailable", "text/plain", b"busy", "Retry-After: 0"),
    Fault.CAPTIVE_PORTAL: _answer("200 OK", "text/html; charset=utf-8", PORTAL),
}
