# SPDX-License-Identifier: Apache-2.0
"""The client as one folder with its own Python, made by PyInstaller in an environment of its own.

The environment is made from ``requirements-packaging.txt`` and made again when that changes; the
folder is built again when anything that goes into it has changed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from ast import literal_eval
from typing import TYPE_CHECKING

from installer.client.contents import DATA, OURS
from installer.packages.debian import PackageProblem
from installer.packages.frozen_proof import prove
from installer.packages.project import MADE, ROOT, version

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK = "requirements-packaging.txt"
SPEC = "installer/client/tsukue.spec"
_WORK = MADE / "frozen"
_ENVIRONMENT = _WORK / "environment"
_FOLDER = _WORK / "tsukue-client"
_LOG = _WORK / "build.log"
WARNINGS = _WORK / "work" / "tsukue" / "warn-tsukue.txt"
"""What PyInstaller could not find; judged by the tests of the package."""


def folder() -> Path:
    """Return the folder of the client as it is now, built where it is not there yet.

    Raises:
        PackageProblem: a tool is missing, or the build failed.
    """
    state = _state()
    stamp = _WORK / "folder.sha256"
    if not (_holds(stamp, state) and (_FOLDER / program("tsukue")).exists()):
        _make_environment()
        stamp.unlink(missing_ok=True)
        _freeze()
        prove(_FOLDER / program("tsukue"), WARNINGS.read_text(encoding="utf-8"), _modules())
        stamp.write_text(state, encoding="ascii")
    return _FOLDER


def program(name: str) -> str:
    """Return how a program's file is called on this system."""
    return f"{name}.exe" if sys.platform == "win32" else name


def size_mb(place: Path) -> float:
    """Return what a folder takes on disk, in millions of bytes."""
    files = (each for each in place.rglob("*") if each.is_file() and not each.is_symlink())
    return sum(each.stat().st_size for each in files) / 1e6


def _freeze() -> None:
    if sys.platform != "win32" and shutil.which("objdump") is None:
        raise PackageProblem("objdump is not here: apt-get install binutils")
    command = [
        *(str(_python()), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", str(_WORK), "--workpath", str(_WORK / "work"), str(ROOT / SPEC)),
    ]
    environment = {
        **os.environ,
        "TSUKUE_METADATA": str(_metadata()),
        # What is compiled alike has the same order of its sets, whoever builds it.
        "PYTHONHASHSEED": "0",
    }
    _run(command, environment)
    _strip_interpreter()


def _modules() -> list[str]:
    """Return the names of all modules that were put in, of both programs."""
    tables = (WARNINGS.parent / "PYZ-00.toc", WARNINGS.parent / "PYZ-01.toc")
    texts = (each.read_text(encoding="utf-8") for each in tables if each.exists())
    return [name for text in texts for name, *_ in literal_eval(text)[1]]


def _strip_interpreter() -> None:
    """Take the tables for debuggers out of a Python that was built with them."""
    for library in (_FOLDER / "_internal").glob("libpython3*.so*"):
        _run(["strip", "--strip-debug", str(library)], dict(os.environ))


def _metadata() -> Path:
    place = _WORK / f"tsukue-{version()}.dist-info"
    place.mkdir(parents=True, exist_ok=True)
    text = f"Metadata-Version: 2.1\nName: tsukue\nVersion: {version()}\n"
    (place / "METADATA").write_text(text, encoding="utf-8")
    return place


def _make_environment() -> None:
    digest = hashlib.sha256((ROOT / LOCK).read_bytes() + sys.version.encode()).hexdigest()
    stamp = _ENVIRONMENT / "lock.sha256"
    if _holds(stamp, digest):
        return
    _WORK.mkdir(parents=True, exist_ok=True)
    # The interpreter behind an environment, not the environment's: its libraries stay outside.
    base = getattr(sys, "_base_executable", sys.executable)
    _run([base, "-m", "venv", "--clear", str(_ENVIRONMENT)], dict(os.environ))
    install = ["-m", "pip", "install", "-q", "--no-input", "--require-hashes", "-r"]
    quiet = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    _run([str(_python()), *install, str(ROOT / LOCK)], quiet)
    stamp.write_text(digest, encoding="ascii")


def _python() -> Path:
    windows = sys.platform == "win32"
    return _ENVIRONMENT / ("Scripts/python.exe" if windows else "bin/python")


def _run(command: list[str], environment: dict[str, str]) -> None:
    _WORK.mkdir(parents=True, exist_ok=True)
    # Nothing of the environment that asks for the build may find its way into what is built.
    alone = {key: value for key, value in environment.items() if key != "PYTHONPATH"}
    with _LOG.open("ab") as log:
        began = log.tell()
        done = subprocess.run(command, stdout=log, stderr=log, env=alone, cwd=ROOT, check=False)
    if done.returncode != 0:
        said = _LOG.read_bytes()[began:].decode("utf-8", "replace").splitlines()[-20:]
        raise PackageProblem("the client could not be built:\n" + "\n".join(said))


def _state() -> str:
    digest = hashlib.sha256(sys.version.encode() + version().encode())
    for path in _sources():
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    yield ROOT / LOCK
    for place in (*OURS, "installer/client", *(source for source, _target in DATA)):
        found = (ROOT / place).rglob("*") if (ROOT / place).is_dir() else [ROOT / place]
        for path in sorted(found):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def _holds(stamp: Path, text: str) -> bool:
    return stamp.exists() and stamp.read_text(encoding="ascii") == text
