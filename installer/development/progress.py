# SPDX-License-Identifier: Apache-2.0
"""Runs the long steps of the set-up quietly; what they print is shown when they fail."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


class SetupFailed(Exception):
    """The set-up cannot go on; the message says what a person can do about it."""


def say(sentence: str) -> None:
    """Show one line of progress."""
    print(f"setup: {sentence}", file=sys.stderr, flush=True)


def run(command: Sequence[str], *, failure: str, log: Path, environment: Mapping[str, str]) -> None:
    """Run a command with its output in ``log``.

    Raises:
        SetupFailed: it failed; the last lines of its output are in the message.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as output:
        begin = output.tell()
        outcome = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=dict(environment),
            check=False,
        )
    if outcome.returncode != 0:
        printed = log.read_bytes()[begin:].decode("utf-8", "replace")
        tail = "\n".join(printed.splitlines()[-20:])
        raise SetupFailed(f"{failure}\n{tail}\nThe whole output is in {log}.")
