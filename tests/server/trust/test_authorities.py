# SPDX-License-Identifier: Apache-2.0
"""Time authorities in order: the first that answers, the next while it pauses, or none."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from server.trust import authorities
from server.trust.authorities import (
    FIRST_PAUSE,
    LONGEST_ANSWER,
    LONGEST_PAUSE,
    Authorities,
    HttpAuthority,
)
from signing.timestamp import Timestamper, TimestampUnavailable, UnfitAuthority

NOW = datetime(2026, 11, 24, tzinfo=UTC)
REPLY = "application/timestamp-reply"


class Named:
    """An authority that is up or down, and knows how often it was asked."""

    def __init__(self, name: str, *, up: bool = True) -> None:
        self.name = name
        self.up = up
        self.asked = 0

    def fetch(self, _request_der: bytes) -> bytes:
        self.asked += 1
        if not self.up:
            raise TimestampUnavailable("authority.unreachable", "down")
        return self.name.encode()


@pytest.fixture(autouse=True)
def _tokens_are_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a document with a token be its bytes and the name of who answered."""

    def insert(pdf: bytes, authority: Timestamper, _roots: str, *, now: datetime) -> bytes:
        return pdf + authority.fetch(f"{now}".encode())

    monkeypatch.setattr(authorities, "insert_timestamp", insert)


def in_order(*named: Named) -> Authorities:
    return Authorities([(one.name, one) for one in named], "")


def test_the_first_that_answers_is_asked_and_no_other() -> None:
    first, second = Named("A"), Named("B")
    assert in_order(first, second).stamp(b"pdf ", NOW) == b"pdf A"
    assert second.asked == 0


def test_the_next_one_helps_while_the_first_pauses() -> None:
    first, second = Named("A", up=False), Named("B")
    both = in_order(first, second)
    assert both.stamp(b"", NOW) == b"B"
    assert both.stamp(b"", NOW + FIRST_PAUSE / 2) == b"B"
    assert first.asked == 1
    first.up = True
    assert both.stamp(b"", NOW + FIRST_PAUSE) == b"A"


def test_pauses_grow_up_to_a_limit_and_are_forgotten_after_an_answer() -> None:
    only = Named("A", up=False)
    alone = in_order(only)
    moment, pauses = NOW, []
    for _ in range(8):
        with pytest.raises(TimestampUnavailable):
            alone.stamp(b"", moment)
        asked, pause = only.asked, timedelta(0)
        while only.asked == asked:
            pause += FIRST_PAUSE
            with pytest.raises(TimestampUnavailable):
                alone.stamp(b"", moment + pause)
        moment += pause
        pauses.append(pause)
    assert pauses[0] == FIRST_PAUSE
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE


def test_a_clock_that_was_set_back_makes_no_pause_longer() -> None:
    first = Named("A", up=False)
    both = in_order(first, Named("B"))
    assert both.stamp(b"", NOW + timedelta(days=365)) == b"B"
    first.up = True
    assert both.stamp(b"", NOW) == b"A"


def test_an_authority_that_does_not_serve_one_document_is_asked_for_the_next() -> None:
    def use(authority: Timestamper) -> bytes:
        if authority is first:
            raise UnfitAuthority("archive.no_gain", "unit")
        return authority.fetch(b"")

    first, second = Named("A"), Named("B")
    both = in_order(first, second)
    assert both.ask(use, NOW) == b"B"
    assert both.ask(lambda one: one.fetch(b""), NOW) == b"A"
    with pytest.raises(TimestampUnavailable, match=r"none: A: archive\.no_gain: unit"):
        in_order(first).ask(use, NOW)


def test_every_fault_is_named_when_nobody_answers() -> None:
    with pytest.raises(TimestampUnavailable) as raised:
        in_order(Named("A", up=False), Named("B", up=False)).stamp(b"", NOW)
    assert "A:" in raised.value.cause
    assert "B:" in raised.value.cause


def test_without_any_authority_that_is_said() -> None:
    with pytest.raises(TimestampUnavailable, match="none is configured"):
        in_order().stamp(b"", NOW)


Answer = Callable[[BaseHTTPRequestHandler], None]


def _answering(status: int, kind: str, body: bytes) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        handler.send_header("Location", "http://127.0.0.1:9/")
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """Serve one kind of answer over real HTTP."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            answer(self)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_an_authority_is_asked_over_http() -> None:
    with serving(_answering(200, REPLY, b"token")) as url:
        assert HttpAuthority(url).fetch(b"request") == b"token"


@pytest.mark.parametrize(
    "answer",
    [
        _answering(500, REPLY, b""),
        _answering(429, "text/plain", b"slow down"),
        _answering(302, REPLY, b""),
        _answering(200, "text/html", b"<html>sign in to the hotel"),
    ],
    ids=["500", "429", "redirect", "captive portal"],
)
def test_any_other_answer_is_no_time(answer: Answer) -> None:
    with serving(answer) as url, pytest.raises(TimestampUnavailable):
        HttpAuthority(url).fetch(b"request")


def test_an_authority_that_hangs_is_given_up() -> None:
    release = threading.Event()

    def hang(_handler: BaseHTTPRequestHandler) -> None:
        release.wait(10)

    with serving(hang) as url:
        try:
            with pytest.raises(TimestampUnavailable):
                HttpAuthority(url, seconds=0.1).fetch(b"request")
        finally:
            release.set()


def test_an_authority_that_answers_drop_by_drop_is_given_up() -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", REPLY)
        handler.end_headers()
        with suppress(OSError):
            while not release.wait(0.02):
                handler.wfile.write(b".")

    release = threading.Event()
    with serving(drip) as url:
        try:
            with pytest.raises(TimestampUnavailable, match="not complete"):
                HttpAuthority(url, seconds=0.1).fetch(b"request")
        finally:
            release.set()


def test_an_answer_without_end_is_not_read_to_its_end() -> None:
    endless = _answering(200, REPLY, bytes(LONGEST_ANSWER + 1))
    with serving(endless) as url, pytest.raises(TimestampUnavailable, match="larger"):
        HttpAuthority(url).fetch(b"request")


def test_an_address_that_is_none_is_no_time() -> None:
    with pytest.raises(TimestampUnavailable, match="InvalidURL"):
        HttpAuthority("http://127.0.0.1:none/").fetch(b"request")


def test_an_authority_that_is_not_there_is_no_time() -> None:
    with pytest.raises(TimestampUnavailable):
        HttpAuthority("http://127.0.0.1:9/").fetch(b"request")
