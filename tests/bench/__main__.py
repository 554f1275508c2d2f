# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.bench [NAME …]``: one JSON line per figure.

Every part offers ``measure()``, which returns one figure or several: a dictionary with
``name``, ``value``, ``at_least`` or ``at_most``, and ``against``. Each runs in a process
of its own, so that what one loads does not slow the next.
"""

import json
import multiprocessing
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from tests.bench.parts import PARTS, holds, measure_part


def main(parts: Sequence[str]) -> int:
    """Print the figures; the exit code is 1 when one is out of bounds."""
    missed = 0
    spawned = multiprocessing.get_context("spawn")
    for part in parts:
        with ProcessPoolExecutor(max_workers=1, mp_context=spawned) as alone:
            for figure in alone.submit(measure_part, part).result():
                kept = holds(figure)
                missed += not kept
                print(json.dumps({**figure, "holds": kept}, ensure_ascii=False), flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or PARTS))
