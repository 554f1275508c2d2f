# SPDX-License-Identifier: Apache-2.0
"""An X server with a window manager of the test process's own, so that focus is its own."""

import os
import select
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.run import guarded, run_folder


class DisplayMissing(Exception):
    """No X server for tests is installed; the message says what to install."""


def open_display() -> str:
    """Start Xvfb with a window manager and return its name, such as ``:7``.

    Raises:
        DisplayMissing: Xvfb is not installed, or did not start.
    """
    if shutil.which("Xvfb") is None:
        raise DisplayMissing("Xvfb is missing: sudo apt-get install xvfb openbox")
    display = f":{_start_xvfb()}"
    if shutil.which("openbox"):
        _start_window_manager(display)
    return display


def _start_xvfb() -> str:
    # The shell opens the pipe for Xvfb, which writes the number it has chosen.
    script = 'exec 9>"$1"; exec Xvfb -displayfd 9 -screen 0 1920x1200x24 -nolisten tcp -noreset'
    with _pipe("display") as (name, answer):
        guarded(["sh", "-c", script, "sh", name], end_with="SIGTERM")
        return _line(answer)


def _start_window_manager(display: str) -> None:
    # A window shown before the manager is there never becomes the active one.
    with _pipe("window-manager") as (name, answer):
        announce = f"sh -c 'echo ready > {name}'"
        command = ["openbox", "--sm-disable", "--startup", announce]
        guarded(["env", f"DISPLAY={display}", *command], end_with="SIGTERM")
        _line(answer)


@contextmanager
def _pipe(name: str) -> Iterator[tuple[str, int]]:
    pipe = run_folder() / f"{name}-{os.getpid()}"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        yield str(pipe), reading
    finally:
        os.close(reading)
        pipe.unlink()


def _line(reading: int) -> str:
    answer = b""
    waiting = select.poll()
    waiting.register(reading, select.POLLIN)
    while not answer.endswith(b"\n"):
        if not waiting.poll(30_000):
            raise DisplayMissing("the display for tests did not start within 30 seconds")
        answer += os.read(reading, 64)
    return answer.decode().strip()
