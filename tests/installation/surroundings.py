# SPDX-License-Identifier: Apache-2.0
"""A network, processes and mounts of the test's own, gone with its last process.

The program starts itself again below ``unshare``: there is no network but loopback, so that
nothing can be fetched, and whatever was mounted or started ends when the test does, also where
it is interrupted or killed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

TOOLS = ("debootstrap", "systemd-nspawn", "nsenter", "unshare", "ip", "openssl", "pdfsig", "Xvfb")
NAME = "tsukue.example.lg.jp"
"""How the manual calls the server."""

_INSIDE = "TSUKUE_INSTALLATION_INSIDE"


class NotHere(Exception):
    """The test cannot run on this machine; the message says why."""


def require_tools() -> None:
    """Say what is missing before anything is begun.

    Raises:
        NotHere: not root, or a program is not installed.
    """
    if os.geteuid() != 0:
        raise NotHere("make test-install boots machines and needs root: sudo make test-install")
    missing = [each for each in TOOLS if shutil.which(each) is None]
    if missing:
        raise NotHere(
            f"missing: {', '.join(missing)}; on Debian: apt-get install debootstrap "
            "systemd-container util-linux iproute2 openssl poppler-utils xvfb"
        )


def is_inside() -> bool:
    """Return whether this process has surroundings of its own already."""
    return os.environ.get(_INSIDE) == "yes"


def enter(module: str, arguments: Sequence[str]) -> int:
    """Run the module again in surroundings of its own, and return its exit code."""
    apart = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
    environment = {**os.environ, _INSIDE: "yes"}
    return subprocess.run(
        [*apart, sys.executable, "-m", module, *arguments], env=environment, check=False
    ).returncode


def settle(folder: Path) -> None:
    """Bring loopback up, and let the server's name lead to it."""
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    hosts = folder / "hosts"
    hosts.write_text(f"127.0.0.1 localhost {NAME}\n", "ascii")
    subprocess.run(["mount", "--bind", str(hosts), "/etc/hosts"], check=True)
