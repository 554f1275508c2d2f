# SPDX-License-Identifier: Apache-2.0
"""A crowd books the same rooms, equipment and hosts at once, on both databases.

``python -m tests.server.meetings.run --long``: 16 threads with 400 requests each on
PostgreSQL, 8 with 200 each on SQLite.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from server.logs import set_up_logs
from server.store import migrate
from tests.approval.city import NOW
from tests.server.meetings.crowd import CATALOGUE, Size, hear_crowd
from tests.server.meetings.rooms import open_rooms
from tests.server.meetings.verdict import judge, overlapping_pairs
from tests.server.town import Town
from tests.support.clock import ManualClock
from tests.support.databases import ENGINES, fresh_database
from tests.support.run import begin_run, end_run

SHORT = dict.fromkeys(ENGINES, Size(processes=2, threads=3, requests=12, days=1))
LONG = {
    "sqlite": Size(processes=2, threads=4, requests=200, days=10),
    "postgresql": Size(processes=4, threads=4, requests=400, days=20),
}


def run_once(engine: str, size: Size, seed: int, folder: Path) -> dict[str, Any]:
    """Let a crowd book on a fresh database, and give the figures of the run.

    Raises:
        AssertionError: a promise was broken.
    """
    with fresh_database(engine, folder, migrate) as url:
        town = Town(url, folder, ManualClock(NOW))
        try:
            open_rooms(town, CATALOGUE)
            began = time.monotonic()
            heard = hear_crowd(url, size, seed)
            elapsed = time.monotonic() - began
            judge(town.database, heard)
            pairs = overlapping_pairs(town.database)
        finally:
            town.close()
    return {
        "engine": engine,
        "threads": size.processes * size.threads,
        "requests_each": size.requests,
        "overlapping_pairs": pairs,
        "dates": heard.count(),
        "requests_per_second": round(size.processes * size.threads * size.requests / elapsed, 1),
    }


def main(arguments: Sequence[str]) -> int:
    """Run once on each database and print a line for each."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--long", action="store_true", help="at length")
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args(arguments)
    begin_run()
    set_up_logs("error", sys.stderr)
    try:
        for engine, size in (LONG if asked.long else SHORT).items():
            with tempfile.TemporaryDirectory(prefix="tsukue-rooms-") as folder:
                figures = run_once(engine, size, asked.seed, Path(folder))
            print(json.dumps(figures, ensure_ascii=False), flush=True)
    finally:
        end_run()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
