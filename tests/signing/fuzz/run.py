# SPDX-License-Identifier: Apache-2.0
"""Starting the children, and gathering what they found."""

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.signing.attacks.workshop import Workshop
from tests.signing.city import LATER
from tests.signing.fuzz.child import SECONDS_PER_FILE

_HERE = Path(__file__).resolve().parents[3]
_WITHOUT_END = 10_000_000
CORPUS = (
    *("own_one", "own_two", "own_decided", "own_closed"),
    *("foreign_one", "foreign_two", "foreign_certified", "foreign_closed", "foreign_form"),
)


@dataclass(slots=True)
class Outcome:
    """What a run found.

    Attributes:
        files: how many damaged files were judged.
        ways: how often each way of damaging was used.
        faults: what must not be, in words.
        kilobytes: the most memory a child held.
    """

    files: int = 0
    ways: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    kilobytes: int = 0

    def take(self, lines: list[dict[str, Any]], ended: int) -> None:
        """Add what one child told, and how it ended."""
        started: dict[str, Any] = {}
        for line in lines:
            if "kilobytes" in line:
                self.kilobytes = max(self.kilobytes, line["kilobytes"])
                started = {}
            elif "fault" in line:
                self.faults.append(f"{line['fault']} ({line['how']}): {line['file']}")
            else:
                started = line
                self.files += 1
                self.ways.update(line["how"].split("+"))
        if ended:
            what = started.get("file", "nothing judged yet")
            self.faults.append(f"a child ended with {ended} ({started.get('how')}): {what}")


def write_corpus(work: Workshop, folder: Path, names: tuple[str, ...] = CORPUS) -> None:
    """Write the whole files, the roots and the time of judgement for the children."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / f"{name}.pdf").write_bytes(work.base(name).pdf)
    (folder / "roots.pem").write_text(work.city.roots)
    (folder / "now").write_text(LATER.isoformat())


def fuzz(
    corpus: Path,
    finds: Path,
    *,
    seed: str,
    seconds: float,
    children: int = 1,
    count: int = _WITHOUT_END,
) -> Outcome:
    """Damage and judge files for some time, or up to a number of them.

    Args:
        corpus: of :func:`write_corpus`.
        finds: where files that show a fault are left.
        seed: of chance; the same corpus and seed give the same damaged files.
        seconds: after which no further file is begun.
        children: how many run side by side.
        count: how many files each child judges at most.
    """
    finds.mkdir(parents=True, exist_ok=True)
    running = []
    for first in range(children):
        settings = [seed, first, children, count, seconds]
        command = [sys.executable, "-m", "tests.signing.fuzz.child", str(corpus)]
        running.append(
            subprocess.Popen(
                [*command, *map(str, settings), str(finds)],
                cwd=_HERE,
                env={**os.environ, "PYTHONPATH": str(_HERE)},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        )
    outcome = Outcome()
    for child in running:
        told, cried = child.communicate(timeout=seconds + 10 * SECONDS_PER_FILE)
        outcome.take([json.loads(line) for line in told.splitlines()], child.returncode)
        if child.returncode > 0:
            outcome.faults.append(cried.decode("utf-8", "replace")[-2000:])
    return outcome
