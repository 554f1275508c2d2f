# SPDX-License-Identifier: Apache-2.0
"""How a program that was started says that it is ready: one line into a named pipe."""

import os
import select
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.run import run_folder


@contextmanager
def announced(name: str) -> Iterator[tuple[str, int]]:
    """Make a pipe for an announcement: its path for the writer, its reading end."""
    pipe = run_folder() / f"{name}-{os.getpid()}"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        yield str(pipe), reading
    finally:
        os.close(reading)
        pipe.unlink()


def first_line(reading: int) -> str:
    """Wait for the announcement.

    Raises:
        TimeoutError: none came within 30 seconds; the program's log is in the run's folder.
    """
    answer = b""
    waiting = select.poll()
    waiting.register(reading, select.POLLIN)
    while b"\n" not in answer:
        if not waiting.poll(30_000):
            raise TimeoutError("a helper program of the tests did not start in time")
        answer += os.read(reading, 1024)
    return answer.decode().splitlines()[0]
