# SPDX-License-Identifier: Apache-2.0
"""``tsukue --time-start``: when the window was painted first, on the machine's own clock."""

import os
import time
from functools import partial

from PySide6.QtCore import QTimer

from desktop.qtbridge.app import Client
from desktop.ui.main_window import MainWindow


def tell_when_painted(client: Client) -> None:
    """Print the monotonic clock's seconds at the first paint, and end the program there."""
    if isinstance(client.window, MainWindow):
        # The paint is done when the timer comes.
        client.window.painted.connect(partial(QTimer.singleShot, 0, _tell))


def _tell() -> None:
    print(f"{time.monotonic():.6f}", flush=True)  # noqa: T201 - asked for on a terminal
    # Nothing was begun that needs an end: this is before the network and the keyring.
    os._exit(0)
