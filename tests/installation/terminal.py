# SPDX-License-Identifier: Apache-2.0
"""The terminal with the installed client: its programs run on its own root, on our screen.

A client sees the libraries, the fonts and the policy of its machine and nothing of the checkout.
Screen, session bus and keyring are the test's, reached through the folder for temporary files.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.installation.machine import Machine
from tests.support.display import open_display
from tests.support.run import begin_run, end_run
from tests.support.session_bus import open_bus, open_keyring

# Each person sits at a terminal of her own: the same policy, but for the port, behind which her
# network cable can be pulled. `exec` keeps the process, by which its windows are found.
_PROGRAM = """#!/bin/sh
set -eu
if [ "${{1-}}" != --there ]; then exec unshare --mount "$0" --there; fi
port=${{TSUKUE_SERVER_URL##*:}}
policy=$(mktemp)
sed "s#\\(server_url = \\"https://[^:\\"]*\\)#\\1:$port#" {root}/etc/tsukue/client.toml > "$policy"
chmod 644 "$policy"
mount --bind "$policy" {root}/etc/tsukue/client.toml
exec chroot {root} /usr/bin/tsukue
"""


def seat(terminal: Machine, shared: Path) -> Path:
    """Make a terminal that is switched off fit for clients, and return what starts one.

    Args:
        terminal: where the client is installed.
        shared: folder of the test that clients see at the same place.
    """
    root = terminal.root
    subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
    for place in (Path("/dev"), Path("/tmp"), shared):  # noqa: S108 - where buses have sockets
        inside = root / place.relative_to("/")
        inside.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--rbind", str(place), str(inside)], check=True)
    program = shared / "tsukue"
    program.write_text(_PROGRAM.format(root=root), "ascii")
    program.chmod(0o755)
    return program


@contextmanager
def surroundings_of_a_desk(shared: Path) -> Iterator[None]:
    """Give clients a screen, a session bus and an open keyring."""
    begin_run()
    try:
        for name in ("WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND"):
            os.environ.pop(name, None)
        os.environ["XDG_RUNTIME_DIR"] = str(shared)
        os.environ["DISPLAY"] = open_display()
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        bus = open_bus()
        open_keyring(bus)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus
        yield
    finally:
        end_run()
