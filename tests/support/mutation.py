# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.support.mutation 90``: seeded mistakes that the tests must catch.

Every function of the packages named in ``[tool.mutmut]`` is changed in small ways, one at a
time, and the tests of the domain run against each change. A change that no test notices is
a line that nothing holds.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path("mutants")
"""Where the tool keeps the changed sources and what became of each change."""

CAUGHT = ("killed", "timeout", "suspicious", "segfault")
"""Outcomes of a change after which the tests did not pass."""


def main(floor: float) -> int:
    """Run, print one line with the figure, and the changes that nothing noticed."""
    tool = [sys.executable, "-m", "mutmut"]
    children = str(os.cpu_count() or 1)
    subprocess.run([*tool, "run", "--max-children", children], check=True)
    subprocess.run([*tool, "export-cicd-stats"], check=True, stdout=subprocess.DEVNULL)
    found = json.loads((FOLDER / "mutmut-cicd-stats.json").read_text(encoding="utf-8"))
    caught = sum(found[outcome] for outcome in CAUGHT)
    percent = 100 * caught / found["total"] if found["total"] else 0.0
    figure = {"name": "mutation.caught", "value": round(percent, 1), "at_least": floor, **found}
    survivors = subprocess.run([*tool, "results"], check=True, capture_output=True, text=True)
    sys.stdout.write(survivors.stdout)
    sys.stdout.write(json.dumps(figure) + "\n")
    return 0 if percent >= floor else 1


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
