# SPDX-License-Identifier: Apache-2.0
"""A restore in a process of its own, which is killed."""

import os
from pathlib import Path

from tests.server.ops.backup.site import Site


def restoring_child(machine: Site, folder: Path, crash_at: str = "") -> int:
    """Let a copy of this process restore, and return its id; it may die at a point."""
    child = os.fork()
    if not child:
        os.environ["CRASH_AT"] = crash_at
        code = 1
        try:
            code = machine.run("restore", str(folder))
        finally:
            os._exit(code)
    return child


def killed_at(machine: Site, folder: Path, point: str) -> int:
    """Let a copy of this process restore, and die at a point as if by kill -9."""
    return ended(restoring_child(machine, folder, point))


def ended(child: int) -> int:
    """Wait for a process to end, and return how it did."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
