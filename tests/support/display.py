# SPDX-License-Identifier: Apache-2.0
"""An X server with a window manager of the test process's own, so that focus is its own."""

import shutil

from tests.support.pipes import announced, first_line
from tests.support.run import guarded


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
    with announced("display") as (name, answer):
        guarded(["sh", "-c", script, "sh", name], end_with="SIGTERM")
        return first_line(answer)


def _start_window_manager(display: str) -> None:
    # A window shown before the manager is there never becomes the active one.
    with announced("window-manager") as (name, answer):
        announce = f"sh -c 'echo ready > {name}'"
        command = ["openbox", "--sm-disable", "--startup", announce]
        guarded(["env", f"DISPLAY={display}", *command], end_with="SIGTERM")
        first_line(answer)
