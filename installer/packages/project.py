# SPDX-License-Identifier: Apache-2.0
"""What every package says alike: the version, the time of its files, where it is put."""

from __future__ import annotations

import os
import shutil
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MADE = ROOT / "build" / "packages"
"""Where packages are put."""

_RELEASED_FROM = "pyproject.toml"


def version() -> str:
    """Return the version in ``pyproject.toml``."""
    project = tomllib.loads((ROOT / _RELEASED_FROM).read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def release_time() -> int:
    """Return the time for the files of a package, in seconds since 1970 (UTC).

    That of ``SOURCE_DATE_EPOCH`` or else of the commit, so that one commit makes one package;
    outside a repository that of ``pyproject.toml``.
    """
    if "SOURCE_DATE_EPOCH" in os.environ:
        return int(os.environ["SOURCE_DATE_EPOCH"])
    asked = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"],
        capture_output=True,
        text=True,
        check=False,
    )
    if asked.returncode == 0 and asked.stdout.strip():
        return int(asked.stdout)
    return int((ROOT / _RELEASED_FROM).stat().st_mtime)


def staging(name: str) -> Path:
    """Return an empty folder in which the tree of one package is put together."""
    folder = MADE / "staging" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
