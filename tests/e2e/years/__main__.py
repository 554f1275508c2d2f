# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.e2e.years [--people N] [--months N] [--seed N] [--engine E]``."""

import argparse
import secrets
import sys

from server.logs import set_up_logs
from tests.e2e.years.run import Run, run_years
from tests.support.databases import ENGINES
from tests.support.run import begin_run, end_run


def main() -> int:
    """Run the years; the exit code is 1 when a figure is another one when counted again."""
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.years", description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--months", type=int, default=24)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    parser.add_argument("--engine", choices=ENGINES, default="postgresql")
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    set_up_logs("error", sys.stderr)
    begin_run()
    try:
        return _tell(run_years(given.people, given.months, given.seed, given.engine))
    finally:
        end_run()


def _tell(run: Run) -> int:
    print(
        f"remote days {run.remote_days}, decisions {run.decisions}, meetings {run.meetings},"
        f" seconds {run.seconds:.0f}"
    )
    for page in (held.page for held in run.held):
        line = ", ".join(f"{each.measure.measure_id} {each.standing.value}" for each in page.lines)
        print(f"{page.month}: rate {page.rate.headline}, {page.remote.half_units / 2:g} 回, {line}")
    for fault in run.faults[:20]:
        print(f"FAULT {fault}")
    held = "every figure of the page is the same when it is counted again"
    print(f"FAILED with {len(run.faults)} faults" if run.faults else held)
    return 1 if run.faults else 0


if __name__ == "__main__":
    sys.exit(main())
