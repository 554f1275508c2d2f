# SPDX-License-Identifier: Apache-2.0
"""The virtual environment ``.venv``: made from the lock, made again when the lock changes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from installer.development.progress import SetupFailed, run, say

VERSIONS = ((3, 14), (3, 13), (3, 12), (3, 11))
NEEDED_MODULES = "ctypes, lzma, sqlite3, ssl, venv"
LOCK = "requirements-dev.txt"


@dataclass(frozen=True)
class Interpreter:
    """A Python that can carry the environment."""

    path: str
    version: tuple[int, int]
    can_make_environments: bool
    system: bool

    @property
    def venv_package(self) -> str:
        """The Debian package that lets this Python make environments."""
        return f"python{self.version[0]}.{self.version[1]}-venv"


def newest_interpreter() -> Interpreter:
    """Find the newest supported Python, by trying and not by name.

    Raises:
        SetupFailed: there is none.
    """
    names = [f"python{major}.{minor}" for major, minor in VERSIONS]
    for name in (*names, "python3", sys.executable):
        found = _examine(name)
        if found is not None and found.version in VERSIONS:
            return found
    raise SetupFailed(
        "Tsukue needs Python 3.11 to 3.14, and none was found. "
        "On Debian and Ubuntu: sudo apt-get install python3 python3-venv"
    )


def _examine(name: str) -> Interpreter | None:
    path = shutil.which(name)
    if path is None:
        return None
    question = (
        f"import sys, importlib.util as u, {NEEDED_MODULES}; "
        "print(*sys.version_info[:2], int(u.find_spec('ensurepip') is not None), sys.base_prefix)"
    )
    answer = subprocess.run([path, "-c", question], capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        return None
    major, minor, ensurepip, prefix = answer.stdout.split(maxsplit=3)
    return Interpreter(
        path=path,
        version=(int(major), int(minor)),
        can_make_environments=ensurepip == "1",
        system=prefix.strip() == "/usr",
    )


@dataclass(frozen=True)
class Environment:
    """The environment of one checkout, and the stamps that say from what it was made."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where it stands."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / "bin" / "python"

    def holds_lock(self) -> bool:
        """Whether it was made whole, from the lock as it is now."""
        return self.python.exists() and self._stamped("lock", self._lock_digest())

    def offers_commands(self) -> bool:
        """Whether its ``bin`` offers this checkout's commands as the project declares them."""
        return self._stamped("project", self._project_digest())

    def make(self, interpreter: Interpreter, log: Path) -> None:
        """Make it from the lock, every file checked against its hash."""
        version = ".".join(map(str, interpreter.version))
        say(f"making .venv with Python {version} from {LOCK}, a minute or two")
        failure = "The virtual environment could not be made."
        create = [interpreter.path, "-m", "venv", "--clear", str(self.folder)]
        run(create, failure=failure, log=log, environment=os.environ)
        self._pip("--require-hashes", "-r", str(self.root / LOCK), log=log)
        self._stamp("lock", self._lock_digest())

    def offer_commands(self, log: Path) -> None:
        """Put the project's commands into ``bin``; the code stays in the checkout."""
        self._pip("--no-deps", "--no-build-isolation", "-e", str(self.root), log=log)
        self._stamp("project", self._project_digest())

    def _pip(self, *arguments: str, log: Path) -> None:
        command = [str(self.python), "-m", "pip", "install", "-q", "--no-input", *arguments]
        failure = "Python packages could not be installed. Is the package index within reach?"
        environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        run(command, failure=failure, log=log, environment=environment)

    def _lock_digest(self) -> str:
        return hashlib.sha256((self.root / LOCK).read_bytes()).hexdigest()

    def _project_digest(self) -> str:
        # A checkout that was moved must offer its commands again.
        project = (self.root / "pyproject.toml").read_bytes()
        return hashlib.sha256(project + os.fsencode(self.root)).hexdigest()

    def _stamped(self, name: str, digest: str) -> bool:
        stamp = self.folder / f"tsukue-{name}.sha256"
        return stamp.exists() and stamp.read_text() == digest

    def _stamp(self, name: str, digest: str) -> None:
        (self.folder / f"tsukue-{name}.sha256").write_text(digest)
