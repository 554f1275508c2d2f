# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.signing.fuzz``: damage files for some minutes, and say what was found.

A file that shows a fault stays in ``build/fuzz/finds``, with the corpus beside it: keys are
made anew for each run, so it is the file, and not the seed alone, that tells the story again.
"""

import argparse
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.signing.attacks.workshop import Workshop
from tests.signing.fuzz.run import fuzz, write_corpus

_BUILD = Path("build/fuzz")
_MOST_MEGABYTES = 1024


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; 0 when nothing was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.signing.fuzz")
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--seed", default="")
    parser.add_argument("--children", type=int, default=2)
    options = parser.parse_args(arguments)
    seed = options.seed or str(secrets.randbelow(10**6))
    print(f"seed {seed}, {options.seconds:g} seconds, {options.children} children", flush=True)
    write_corpus(Workshop(), _BUILD / "corpus")
    found = fuzz(
        _BUILD / "corpus",
        _BUILD / "finds",
        seed=seed,
        seconds=options.seconds,
        children=options.children,
    )
    megabytes = found.kilobytes // 1024
    print(f"{found.files} files, at most {megabytes} MB")
    print("  " + ", ".join(f"{way} {times}" for way, times in found.ways.most_common()))
    if megabytes > _MOST_MEGABYTES:
        found.faults.append(f"a child held {megabytes} MB")
    for fault in found.faults:
        print(f"FAULT {fault}")
    return 1 if found.faults or not found.files else 0


if __name__ == "__main__":
    sys.exit(main())
