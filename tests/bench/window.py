# SPDX-License-Identifier: Apache-2.0
"""``window.vs_empty_pyside``: the client's start against an empty window's.

From the start of the process to the first painted rows of the inbox, with 500 cases in
the sealed store, against an empty PySide6 window. The two are started in turns, each pair
gives a ratio, and the figure is their median: a neighbour that slows the machine down slows
both of a pair. Both have their bytecode, as installed programs do; the data key comes from
a file, because the measuring machine has no keyring.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench.window_store import fill

CASES = 500
ROUNDS = 14
"""The first warms the disk up and is not counted."""

AT_MOST = 2.5


def measure() -> dict[str, Any]:
    """Start both programs in turns and return the median of their ratios."""
    folder = Path(tempfile.mkdtemp(prefix="tsukue-window-"))
    bytecode = folder / "bytecode"
    try:
        fill(folder, CASES)
        ours, empty = [], []
        for _ in range(ROUNDS):
            empty.append(started("empty", bytecode=bytecode)[0])
            ours.append(started("client", str(folder), bytecode=bytecode)[0])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    pairs = list(zip(ours[1:], empty[1:], strict=True))
    return {
        "name": "window.vs_empty_pyside",
        "value": round(statistics.median(mine / bare for mine, bare in pairs), 2),
        "at_most": AT_MOST,
        "against": "an empty PySide6 window; both with bytecode, the data key from a file",
        "ours_ms": round(statistics.median(ours[1:]) * 1000),
        "empty_ms": round(statistics.median(empty[1:]) * 1000),
    }


def started(*program: str, bytecode: Path | None = None) -> tuple[float, dict[str, Any]]:
    """Start a program; return the seconds to its first paint and what it found."""
    command = [sys.executable, "-m", "tests.bench.window_programs", *program]
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    if bytecode is not None:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    began = time.monotonic()
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    found = json.loads(done.stdout)
    return found["at"] - began, found


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
