# SPDX-License-Identifier: Apache-2.0
"""A session bus of the test process's own, with an open keyring on it where one is asked for."""

import os
import subprocess

from tests.support.pipes import announced, first_line
from tests.support.run import guarded


def open_bus() -> str:
    """Start a session bus and return its address."""
    script = 'exec 9>"$1"; exec dbus-daemon --session --nofork --nosyslog --print-address=9'
    with announced("session-bus") as (name, answer):
        guarded(["sh", "-c", script, "sh", name], end_with="SIGTERM")
        return first_line(answer)


def open_keyring(address: str) -> None:
    """Put an empty, unlocked keyring on a bus; it ends with the bus."""
    subprocess.run(
        ["gnome-keyring-daemon", "--daemonize", "--unlock", "--components=secrets"],
        input=b"password of a test\n",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": address},
        check=True,
    )
