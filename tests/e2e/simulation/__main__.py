# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.e2e.simulation [--people N] [--seed N] [--engine sqlite|postgresql]``."""

import argparse
import secrets
import sys

from server.logs import set_up_logs
from tests.e2e.simulation.run import Run, run_month
from tests.support.databases import ENGINES
from tests.support.run import begin_run, end_run


def main() -> int:
    """Run the month; the exit code is 1 when something is missing or counts differently."""
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.simulation", description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    parser.add_argument("--engine", choices=ENGINES, default="postgresql")
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    set_up_logs("error", sys.stderr)
    begin_run()
    try:
        return _tell(run_month(given.people, given.seed, given.engine))
    finally:
        end_run()


def _tell(run: Run) -> int:
    counted, statuses = run.counted, run.answered.statuses
    lines = (
        f"people {run.people} ({run.transferred} transferred), remote days {run.days},"
        f" laptops {run.laptops}",
        f"clicks {run.verdict.clicks}, batches {run.batches} ({run.answered.over_http} over HTTP),"
        f" answers {dict(statuses)}",
        f"trust {dict(sorted(run.verdict.trust.items()))},"
        f" worst estimate {run.verdict.worst_error.total_seconds():.1f} s off",
        f"person-days {counted.person_days}, events {counted.events},"
        f" allowance days {counted.allowance_days}",
        f"half-days at home {counted.home}, satellite {counted.satellite}, mobile {counted.mobile}:"
        f" 実施回数 {(counted.home + counted.satellite + counted.mobile) / 2:g}",
        f"seconds {run.seconds:.0f} ({run.processor_seconds:.0f} of processor time),"
        f" clicks a second {run.verdict.clicks / run.seconds:.0f}",
    )
    print("\n".join(lines))
    for fault in run.faults[:20]:
        print(f"FAULT {fault}")
    held = "every click once, count as it truly was"
    print(f"FAILED with {len(run.faults)} faults" if run.faults else held)
    return 1 if run.faults else 0


if __name__ == "__main__":
    sys.exit(main())
