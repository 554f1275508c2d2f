# SPDX-License-Identifier: Apache-2.0
"""Logs as JSON lines, one event name a line; the request id stands in each."""

import logging
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
