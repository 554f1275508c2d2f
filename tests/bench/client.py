# SPDX-License-Identifier: Apache-2.0
"""``client.size_mb`` and ``client.packaged_start_vs_source``: the packaged client.

From the start of the process to the first painted window, on an X server of its own and over a
store with 500 cases. The packaged one and the source are started in turns, each pair gives a
ratio, and the figure is their median, so that a busy neighbour slows both. The source has its
bytecode.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from installer.packages.frozen_client import folder, program, size_mb
from tests.bench.window_store import fill
from tests.support.display import open_display
from tests.support.run import begin_run, end_run

CASES = 500
ROUNDS = 12
"""The first warms the disk up and is not counted."""

LARGEST_MB = 300
AT_MOST = 1.3


def measure() -> list[dict[str, Any]]:
    """Build the client where it is not built, weigh it, and start both in turns."""
    built = folder()
    size = {
        "name": "client.size_mb",
        "value": round(size_mb(built)),
        "at_most": LARGEST_MB,
        "against": "the folder on disk, with its own Python and Qt",
    }
    return [size, _starts(built / program("tsukue"))]


def _starts(packaged: Path) -> dict[str, Any]:
    store = Path(tempfile.mkdtemp(prefix="tsukue-client-"))
    begin_run()
    try:
        fill(store, CASES)
        around = _environment(store, open_display())
        source = [sys.executable, "-m", "desktop"]
        pairs = [
            (_painted([str(packaged)], around), _painted(source, around)) for _ in range(ROUNDS)
        ]
    finally:
        end_run()
        shutil.rmtree(store, ignore_errors=True)
    return {
        "name": "client.packaged_start_vs_source",
        "value": round(statistics.median(frozen / plain for frozen, plain in pairs[1:]), 2),
        "at_most": AT_MOST,
        "against": "python -m desktop with bytecode, to the first painted window under Xvfb",
        "packaged_ms": round(statistics.median(frozen for frozen, _ in pairs[1:]) * 1000),
        "source_ms": round(statistics.median(plain for _, plain in pairs[1:]) * 1000),
    }


def _environment(store: Path, display: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "TSUKUE_STORE_FOLDER": str(store),
        "XDG_CONFIG_HOME": str(store),
        "PYTHONPYCACHEPREFIX": str(store / "bytecode"),
    }


def _painted(command: list[str], around: dict[str, str]) -> float:
    """Start a client and return the seconds until it says that its window was painted."""
    began = time.monotonic()
    done = subprocess.run(
        [*command, "--time-start"],
        env=around,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(done.stdout) - began
