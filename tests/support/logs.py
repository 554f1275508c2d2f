# SPDX-License-Identifier: Apache-2.0
"""Logs of a part of a test run, set up and put back."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import structlog

from server.logs import set_up_logs


@contextmanager
def logs_of_level(level: str, stream: TextIO) -> Iterator[None]:
    """Write logs of a level to a stream, and afterwards as before.

    The set-up holds for the whole process: whoever leaves ``error`` behind silences every
    later test that reads what was logged.
    """
    before = structlog.get_config()
    set_up_logs(level, stream)
    try:
        yield
    finally:
        structlog.configure(**before)
