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
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import monotonic

FOLDER = Path("mutants")
"""Where the tool keeps the changed sources and what became of each change."""

UNNOTICED = FOLDER / "unnoticed.txt"
"""The changes that nothing noticed, one a line, for ``python -m mutmut show``."""

CAUGHT = ("killed", "timeout", "suspicious", "segfault")
"""Outcomes of a change after which the tests did not pass."""

SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
"""With one of these the tool begins a line that it writes over again and again."""

PAUSE = 60.0
"""Seconds between two lines of progress where nobody watches."""


def main(floor: float) -> int:
    """Run; print what each module lets pass and one line with the figure."""
    tool = [sys.executable, "-m", "mutmut"]
    _run([*tool, "run", "--max-children", str(os.cpu_count() or 1)])
    subprocess.run([*tool, "export-cicd-stats"], check=True, stdout=subprocess.DEVNULL)
    found = json.loads((FOLDER / "mutmut-cicd-stats.json").read_text(encoding="utf-8"))
    caught = sum(found[outcome] for outcome in CAUGHT)
    percent = 100 * caught / found["total"] if found["total"] else 0.0
    figure = {"name": "mutation.caught", "value": round(percent, 1), "at_least": floor, **found}
    listed = [*tool, "results", "--all", "true"]
    told = subprocess.run(listed, check=True, capture_output=True, encoding="utf-8").stdout
    outcomes = dict(outcomes_of(told.splitlines()))
    missed = sorted(name for name, outcome in outcomes.items() if outcome not in CAUGHT)
    UNNOTICED.write_text("".join(f"{name}\n" for name in missed), encoding="utf-8")
    sys.stdout.writelines(f"{line}\n" for line in by_module(outcomes))
    sys.stdout.write(json.dumps(figure) + "\n")
    return 0 if percent >= floor else 1


def outcomes_of(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the name of each change with what became of it."""
    for line in lines:
        name, colon, outcome = line.strip().rpartition(": ")
        if colon and "__mutmut_" in name:
            yield name, outcome


def by_module(outcomes: dict[str, str]) -> Iterator[str]:
    """Yield a line for each module that let a change pass, the worst first."""
    of = {name: name.rpartition(".")[0] for name in outcomes}
    changes = Counter(of.values())
    passed = Counter(of[name] for name, outcome in outcomes.items() if outcome not in CAUGHT)
    for module, count in sorted(passed.items(), key=lambda each: (-each[1], each[0])):
        yield f"{count:5} of {changes[module]:4} unnoticed in {module}"
    if passed:
        yield f"Their names stand in {UNNOTICED}; `python -m mutmut show NAME` shows one."


def calm(lines: Iterable[str], clock: Callable[[], float] = monotonic) -> Iterator[str]:
    """Yield what is worth keeping in a log: of the progress a line a minute."""
    told = -PAUSE
    for line in lines:
        if line[:1] in SPINNER:
            if clock() - told < PAUSE:
                continue
            told = clock()
        yield line


def _run(command: list[str]) -> None:
    """Run with the tool's own display on a terminal, calmly elsewhere."""
    if sys.stdout.isatty():
        subprocess.run(command, check=True)
        return
    # Universal newlines: what the tool writes over is a line of its own here.
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stdout is not None
        for line in calm(running.stdout):
            sys.stdout.write(line)
            sys.stdout.flush()
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
