# SPDX-License-Identifier: Apache-2.0
"""Whether the folder that was built is whole, and holds nothing of the server."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

from installer.client.contents import ABSENT, SERVERS_OWN
from installer.packages.debian import PackageProblem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MISSING = re.compile(r"^missing module named '?([\w.]+)'? - imported by (.*)$", re.MULTILINE)
_AT_ONCE = re.compile(r"\(top-level\)")


def prove(program: Path, warnings: str, modules: Iterable[str]) -> None:
    """Let the program check itself, and judge what the build tool found and did not find.

    Args:
        program: the frozen client.
        warnings: what PyInstaller says of modules it could not find.
        modules: the names of those it put in.

    Raises:
        PackageProblem: a module is missing, one of the server's is there, or a part of the
            program does not work.
    """
    missing = unexpected(warnings)
    if missing:
        raise PackageProblem(f"modules are missing: {', '.join(missing)}")
    strangers = of_the_server(modules)
    if strangers:
        raise PackageProblem(f"the client would carry {', '.join(strangers)}")
    report = program.parent.parent / "self-check.txt"
    report.unlink(missing_ok=True)
    # Without a screen: packages are built where nobody sits.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ""}
    command = [str(program), "--self-check", str(report)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = report.read_text(encoding="utf-8") if report.exists() else done.stderr[-2000:]
        raise PackageProblem(f"the frozen client is not whole:\n{said}")


def unexpected(warnings: str) -> list[str]:
    """Return the modules that something imports at once, that are missing, and may not be."""
    found = {name for name, users in _MISSING.findall(warnings) if _AT_ONCE.search(users)}
    return sorted(name for name in found if not _within(name, ABSENT))


def of_the_server(modules: Iterable[str]) -> list[str]:
    """Return the modules that only the server may have."""
    return sorted(name for name in modules if _within(name, SERVERS_OWN))


def _within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == each or name.startswith(f"{each}.") for each in packages)
