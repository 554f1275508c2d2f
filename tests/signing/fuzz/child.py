# SPDX-License-Identifier: Apache-2.0
"""The child that judges many damaged files within limits.

Memory is bounded for the whole child and time for each file; a file that breaks a bound ends
the child, whose last line tells the parent which one it was.
"""

import json
import logging
import re
import resource
import signal
import sys
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

from signing.limited_child import limit_this_process
from signing.verdicts import DocumentVerdict
from signing.verification import verify
from tests.signing.fuzz.mutations import mutated
from tests.signing.fuzz.oracle import complaint

SECONDS_PER_FILE = 20


def main(arguments: list[str]) -> int:
    """Judge cases from a number on until the time is up or the count is reached.

    Args:
        arguments: folder of the corpus, seed, first case, step, count, seconds, finds.
    """
    folder, seed, finds = Path(arguments[0]), arguments[1], Path(arguments[6])
    first, step, count = (int(each) for each in arguments[2:5])
    limit_this_process()
    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    logging.disable(logging.CRITICAL)
    # Beyond the time for one file the default action ends the child.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    corpus = _Corpus(folder)
    ends = datetime.now().astimezone().timestamp() + float(arguments[5])
    for number in range(first, first + step * count, step):
        if datetime.now().astimezone().timestamp() > ends:
            break
        _one(corpus, seed, number, finds)
    _tell({"kilobytes": _most_memory()})
    return 0


def _most_memory() -> int:
    """The most memory this program held; what rusage says begins with that of its parent."""
    found = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) if found else 0


class _Corpus:
    """The whole files, with what is said of them."""

    def __init__(self, folder: Path) -> None:
        self.roots = (folder / "roots.pem").read_text()
        self.now = datetime.fromisoformat((folder / "now").read_text())
        self.files = {path.stem: path.read_bytes() for path in sorted(folder.glob("*.pdf"))}
        self.all = tuple(self.files.values())
        self._verdicts: dict[str, DocumentVerdict] = {}

    def verdict(self, name: str) -> DocumentVerdict:
        if name not in self._verdicts:
            self._verdicts[name] = verify(self.files[name], self.roots, self.now)
        return self._verdicts[name]


def _one(corpus: _Corpus, seed: str, number: int, finds: Path) -> None:
    chance = Random(f"{seed}:{number}")
    name = chance.choice(sorted(corpus.files))
    whole = corpus.files[name]
    expected = corpus.verdict(name)
    try:
        damaged, how = mutated(whole, chance, corpus.all)
    except IndexError:
        # Nothing of the file was left to damage once more.
        return
    place = finds / f"{seed}-{number}-{name}.pdf"
    place.write_bytes(damaged)
    _tell({"case": number, "file": place.name, "how": how})
    signal.alarm(SECONDS_PER_FILE)
    found = _judged(corpus, whole, damaged, expected)
    signal.alarm(0)
    if found:
        _tell({"case": number, "file": place.name, "how": how, "fault": found})
    else:
        place.unlink()


def _judged(corpus: _Corpus, whole: bytes, damaged: bytes, expected: DocumentVerdict) -> str:
    try:
        verdict = verify(damaged, corpus.roots, corpus.now)
    except Exception as error:  # noqa: BLE001 - that none escapes is what is tried here
        return f"raised {type(error).__name__}: {error}"
    return complaint(whole, damaged, expected, verdict)


def _tell(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
