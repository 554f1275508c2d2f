# SPDX-License-Identifier: Apache-2.0
"""Runs one helper program for as long as a test run lives, however that run ends.

``python -I guardian.py OWNER_PID SIGNAL [--user NAME] [--remove FOLDER] -- COMMAND…``

A fixture that stops its server in a ``finally`` leaves it behind when the run is killed.
The guardian waits on the owner's process itself, then ends the command and clears up.
"""

import argparse
import os
import select
import shutil
import signal
import subprocess
import sys


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("owner", type=int)
    parser.add_argument("signal", type=lambda name: signal.Signals[name])
    parser.add_argument("--user")
    parser.add_argument("--remove")
    parser.add_argument("command", nargs="+")
    return parser.parse_args()


def _wait_for_either(owner: int, command: int) -> None:
    waiting = select.poll()
    for process in (owner, command):
        waiting.register(process, select.POLLIN)
    waiting.poll()


def main() -> int:
    """Start the command, wait for the owner or the command to end, clear up."""
    arguments = _arguments()
    # The whole run may be interrupted from the keyboard; the owner decides when it ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    owner = os.pidfd_open(arguments.owner)
    identity = {"user": arguments.user, "group": arguments.user, "extra_groups": []}
    child = subprocess.Popen(
        arguments.command,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        **(identity if arguments.user else {}),
    )
    _wait_for_either(owner, os.pidfd_open(child.pid))
    if child.poll() is None:
        child.send_signal(arguments.signal)
    code = child.wait()
    if arguments.remove:
        shutil.rmtree(arguments.remove, ignore_errors=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
