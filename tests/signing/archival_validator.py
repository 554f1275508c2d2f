# SPDX-License-Identifier: Apache-2.0
"""A real validator of PDF/A beside the tests: veraPDF (GPL 3 or MPL 2), where it is at hand.

It is a tool of developers and no part of the product: ``make archival`` brings its jars by
Maven into ``build``, which is never committed, and runs the tests that ask for it.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

_HERE = Path(__file__).parent
JARS = Path(os.environ.get("TSUKUE_VERAPDF", _HERE.parents[1] / "build" / "verapdf"))

_ABSENT = not JARS.is_dir() or shutil.which("java") is None
needs_validator = pytest.mark.skipif(_ABSENT, reason="make archival brings the validator")


def validated(files: Mapping[str, bytes], flavour: str) -> dict[str, list[str]]:
    """Return the clauses that the validator finds broken in each; flavour is ``2b`` or ``3b``.

    One Java machine for all: its start takes longer than the files.
    """
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.pdf" for number in range(len(files))]
        for path, pdf in zip(paths, files.values(), strict=True):
            path.write_bytes(pdf)
        program = _HERE / "archival_tool" / "Validate.java"
        done = subprocess.run(
            ["java", "-cp", f"{JARS}/*", program, flavour, *paths],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            check=True,
        )
    lines = [line for line in done.stdout.splitlines() if line.startswith(b"{")]
    found = [json.loads(line) for line in lines]
    assert all(each["checked"] > 100 for each in found)
    return {name: each["faults"] for name, each in zip(files, found, strict=True)}
