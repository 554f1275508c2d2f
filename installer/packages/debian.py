# SPDX-License-Identifier: Apache-2.0
"""A Debian package from a staged tree: the same bytes from the same tree, whoever builds it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MAINTAINER = "Tsukue <tsukue@localhost>"
_SCRIPTS = frozenset(("preinst", "postinst", "prerm", "postrm"))


class PackageProblem(Exception):
    """The package cannot be built; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DebianPackage:
    """What the package says about itself (Debian policy, chapters 3, 5 and 6).

    Attributes:
        name, version, architecture: as in the file's name.
        section: such as ``web`` or ``utils``.
        depends, recommends, suggests, conflicts: relations, each as in ``python3 (>= 3.11)``.
        summary: one line without a full stop.
        description: paragraphs, each without a line break.
        conffiles: absolute paths of files that dpkg asks about before it changes them.
        scripts: maintainer scripts by name, as text.
    """

    name: str
    version: str
    architecture: str
    section: str
    depends: tuple[str, ...]
    summary: str
    description: tuple[str, ...]
    recommends: tuple[str, ...] = ()
    suggests: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    conffiles: tuple[str, ...] = ()
    scripts: Mapping[str, str] = field(default_factory=dict)

    @property
    def file_name(self) -> str:
        """How the package's file is called."""
        return f"{self.name}_{self.version}_{self.architecture}.deb"

    def control(self, installed_kib: int) -> str:
        """Return the file ``control``."""
        relations = {
            "Depends": self.depends,
            "Recommends": self.recommends,
            "Suggests": self.suggests,
            "Conflicts": self.conflicts,
        }
        lines = [
            f"Package: {self.name}",
            f"Version: {self.version}",
            f"Architecture: {self.architecture}",
            f"Maintainer: {MAINTAINER}",
            f"Installed-Size: {installed_kib}",
            *(f"{name}: {', '.join(given)}" for name, given in relations.items() if given),
            f"Section: {self.section}",
            "Priority: optional",
            f"Description: {self.summary}",
            "\n .\n".join(f" {paragraph}" for paragraph in self.description),
        ]
        return "\n".join(lines) + "\n"


def machine_architecture() -> str:
    """Return what Debian calls this machine's architecture, such as ``amd64``."""
    return _answer("dpkg", "--print-architecture").strip()


def build(package: DebianPackage, tree: Path, destination: Path, *, when: int) -> Path:
    """Make the package from ``tree``, the files as they shall stand below ``/``.

    Folders and programs become readable and enterable for everybody, other files readable, all
    of root; a maintainer script changes what needs to be otherwise. The tree gets ``DEBIAN``.

    Args:
        package: what it says about itself.
        tree: the staged files.
        destination: folder for the package; made where it is not there.
        when: time of every file, in seconds since 1970 (UTC).

    Raises:
        PackageProblem: a conffile is not in the tree, or ``dpkg-deb`` refused.
    """
    absent = [path for path in package.conffiles if not (tree / path.lstrip("/")).is_file()]
    if absent or not package.scripts.keys() <= _SCRIPTS:
        raise PackageProblem(f"not in the package: {absent or sorted(package.scripts)}")
    shutil.rmtree(tree / "DEBIAN", ignore_errors=True)
    _make_readable(tree)
    files = sorted(path for path in _entries(tree) if path.is_file() and not path.is_symlink())
    control = tree / "DEBIAN"
    control.mkdir()
    _write(control / "control", package.control(_installed_kib(tree)))
    _write(control / "md5sums", "".join(_checksum(path, tree) for path in files))
    if package.conffiles:
        _write(control / "conffiles", "".join(f"{path}\n" for path in package.conffiles))
    for name, text in package.scripts.items():
        _write(control / name, text)
        (control / name).chmod(0o755)
    control.chmod(0o755)
    _date(tree, when)
    destination.mkdir(parents=True, exist_ok=True)
    made = destination / package.file_name
    _answer(
        "dpkg-deb", "--root-owner-group", "-Zxz", "-z2", "--build", str(tree), str(made), when=when
    )
    return made


def _make_readable(tree: Path) -> None:
    tree.chmod(0o755)
    for path in _entries(tree):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o111
            path.chmod(0o755 if runs else 0o644)


def _entries(tree: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(tree):
        for name in (*folders, *files):
            yield tree.joinpath(folder, name)


def _installed_kib(tree: Path) -> int:
    """Return the size as dpkg counts it: whole KiB of each file, and one for anything else."""
    plain = [path for path in _entries(tree) if path.is_file() and not path.is_symlink()]
    others = sum(1 for path in _entries(tree) if path.is_dir() or path.is_symlink())
    return others + sum((path.stat().st_size + 1023) // 1024 for path in plain)


def _checksum(path: Path, tree: Path) -> str:
    # The format of dpkg; `dpkg --verify` looks for damage with it, not for malice.
    digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
    return f"{digest}  {path.relative_to(tree)}\n"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
    path.chmod(0o644)


def _date(tree: Path, when: int) -> None:
    for path in (*_entries(tree), tree):
        os.utime(path, (when, when), follow_symlinks=False)


def _answer(*command: str, when: int | None = None) -> str:
    dated = {} if when is None else {"SOURCE_DATE_EPOCH": str(when)}
    if shutil.which(command[0]) is None:
        raise PackageProblem(f"{command[0]} is not here: packages are built on Debian or Ubuntu")
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, **dated}
    )
    if done.returncode != 0:
        raise PackageProblem(f"{' '.join(command[:2])}: {done.stderr.strip()}")
    return done.stdout
