# SPDX-License-Identifier: Apache-2.0
"""Asking an authority elsewhere over HTTP, for so long and for so much, and no further.

A time-out of the connection alone ends no answer that comes one byte at a time.
"""

import time
from dataclasses import dataclass

import httpx2


class NotFetched(Exception):
    """No answer, or no end of it; the text says what happened."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came: the HTTP status, the media type without its parameters, and the body."""

    status: int
    kind: str
    content: bytes


def fetch(
    url: str, *, request: bytes | None = None, kind: str = "", seconds: float, largest: int
) -> Answer:
    """Ask once; redirects are not followed.

    Args:
        url: where.
        request: what to send with POST; None to GET.
        kind: media type of the request.
        seconds: how long to wait for each step, and for the whole body.
        largest: how many bytes an answer may have.

    Raises:
        NotFetched: there was no answer, or it was too slow or too large.
    """
    method, headers = ("GET", {}) if request is None else ("POST", {"Content-Type": kind})
    try:
        with httpx2.stream(
            method, url, content=request, headers=headers, timeout=seconds, follow_redirects=False
        ) as answer:
            told = answer.headers.get("content-type", "").split(";")[0].strip()
            return Answer(answer.status_code, told, _body(answer, seconds, largest))
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise NotFetched(f"{type(error).__name__}: {error}") from error


def _body(answer: httpx2.Response, seconds: float, largest: int) -> bytes:
    until = time.monotonic() + seconds
    content = bytearray()
    for piece in answer.iter_bytes():
        content += piece
        if len(content) > largest:
            raise NotFetched(f"the answer is larger than {largest} bytes")
        if time.monotonic() > until:
            raise NotFetched(f"the answer was not complete after {seconds:g} s")
    return bytes(content)
