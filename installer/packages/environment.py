# SPDX-License-Identifier: Apache-2.0
"""A virtual environment made for another place, and for the Python of Debian 12."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from installer.packages.debian import PackageProblem
from installer.packages.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PYTHON = "3.11"
"""The Python of Debian 12. Compiled libraries are bound to it."""

_LIBC = "x86_64-manylinux_2_36"
"""Debian 12 has glibc 2.36; uv takes the newest files that run with it."""

_NOT_NEEDED = ("tests", "test", "testing")
"""Folders with which a library tests itself, or helps its users to test."""

# As isolated as the service: neither the environment nor the working folder adds modules. The
# processes that answer are made by running this file again, under another name.
_COMMAND = """\
#!{python} -I
import sys
from {module} import main

if __name__ == "__main__":
    sys.exit(main())
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """Where it is put together, and where it will stand."""

    staged: Path
    final: Path

    @property
    def libraries(self) -> Path:
        """Its ``site-packages``."""
        return self.staged / "lib" / f"python{PYTHON}" / "site-packages"

    def make(self, lock: Path, packages: Sequence[str], commands: Mapping[str, str]) -> None:
        """Put it together: libraries of the lock, our packages, commands, compiled.

        Args:
            lock: hash-pinned requirements; every file is compared with its hash.
            packages: top-level packages of this project.
            commands: names of commands and the module whose ``main`` they run.

        Raises:
            PackageProblem: a library is not to be had, or Python 3.11 is missing.
        """
        self.libraries.mkdir(parents=True)
        _install(lock, self.libraries)
        for name in packages:
            shutil.copytree(
                ROOT / name,
                self.libraries / name,
                ignore=shutil.ignore_patterns("__pycache__", "*.pyc"),
            )
        self._write_interpreter()
        for name, module in commands.items():
            self.offer(name, module)

    def offer(self, name: str, module: str) -> None:
        """Write the command that runs ``main`` of a module."""
        command = self.staged / "bin" / name
        command.write_text(_COMMAND.format(python=self.final / "bin" / "python3", module=module))
        command.chmod(0o755)

    def describe(self, name: str, version: str) -> None:
        """Let ``importlib.metadata`` name our version."""
        about = self.libraries / f"{name}-{version}.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        )
        (about / "INSTALLER").write_text("dpkg\n")

    def compile(self) -> None:
        """Compile everything, for the place where it will stand.

        By hash and not by time, so that the same sources give the same files.
        """
        _run(
            *(_interpreter(), "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash"),
            *("-s", str(self.staged), "-p", str(self.final), str(self.libraries)),
        )

    def _write_interpreter(self) -> None:
        programs = self.staged / "bin"
        programs.mkdir()
        (programs / "python3").symlink_to(f"/usr/bin/python{PYTHON}")
        (programs / "python").symlink_to("python3")
        (self.staged / "pyvenv.cfg").write_text(
            f"home = /usr/bin\ninclude-system-site-packages = false\nversion = {PYTHON}\n"
        )


def _install(lock: Path, libraries: Path) -> None:
    _run(
        *(sys.executable, "-m", "uv", "pip", "install", "-q", "--target", str(libraries)),
        *("--python-platform", _LIBC, "--python-version", PYTHON, "--link-mode", "copy"),
        *("--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock)),
    )
    shutil.rmtree(libraries / "bin", ignore_errors=True)
    for leftover in (".lock", ".gitignore"):
        (libraries / leftover).unlink(missing_ok=True)
    for folder in sorted(libraries.rglob("*"), reverse=True):
        if folder.is_dir() and folder.name in _NOT_NEEDED:
            shutil.rmtree(folder)


def _interpreter() -> str:
    if sys.version_info[:2] == tuple(map(int, PYTHON.split("."))):
        return sys.executable
    found = shutil.which(f"python{PYTHON}")
    if found is None:
        raise PackageProblem(f"Python {PYTHON} is needed to compile for Debian 12: not found")
    return found


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip()
        raise PackageProblem(f"{' '.join(command[1:4])} failed:\n{said}")
