# SPDX-License-Identifier: Apache-2.0
"""Logs as JSON lines, one event name a line; the request id stands in each."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import structlog


def set_up_logs(level: str, stream: TextIO) -> None:
    """Write JSON lines of this level and above to the stream; call once per process."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        logger_factory=structlog.WriteLoggerFactory(file=stream),
    )


@contextmanager
def in_request(request_id: str) -> Iterator[None]:
    """Let every line that is logged meanwhile bear the number of this request; none if empty."""
    if not request_id:
        yield
        return
    with structlog.contextvars.bound_contextvars(request_id=request_id):
        yield


def request_under_way() -> str:
    """Return the number of the request on whose behalf this is done; empty outside of one."""
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))
