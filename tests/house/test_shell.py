# SPDX-License-Identifier: Apache-2.0
"""Scripts of the shell, which run as root on a city's machines, do what they seem to."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.tree import ROOT, shown

FOLDERS = (".ci", "installer")
SHELLS = (b"#!/bin/sh", b"#!/bin/bash")


def _scripts() -> list[Path]:
    found = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file())
    return sorted(path for path in found if path.read_bytes().startswith(SHELLS))


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="no shellcheck here")
def test_shellcheck_finds_nothing() -> None:
    scripts = _scripts()
    assert len(scripts) > 8
    command = ["shellcheck", *map(str, scripts)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_script_says_its_licence() -> None:
    silent = [
        shown(path)
        for path in _scripts()
        if b"# SPDX-License-Identifier: Apache-2.0" not in path.read_bytes()
    ]
    assert silent == []
