# SPDX-License-Identifier: Apache-2.0
"""A terminal of the city as Wine plays it: packages are installed on it, and it is looked at."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

POLICY = r"HKLM\Software\Policies\Tsukue"
_ENTRIES = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
_VALUE = re.compile(r'"(?P<name>(?:[^"\\]|\\.)*)"=(?P<value>.*)')

Values = dict[str, str]


@dataclass(slots=True)
class Terminal:
    """One Wine prefix with a registry and a drive of its own."""

    root: Path
    _numbers: Iterator[int]

    @property
    def _log(self) -> Path:
        return self.root / "msiexec.log"

    @property
    def programs(self) -> Path:
        """Where the client is installed."""
        return self.root / "drive_c" / "Program Files" / "Tsukue"

    def msiexec(self, *arguments: str) -> int:
        """Run Windows Installer silently and return its answer, as Windows counts it.

        A shell of Linux sees only the last eight bits of 1603; ``cmd`` tells all.
        """
        line = " ".join(("msiexec", *arguments, "/qn"))
        done = self._wine("cmd", "/v:on", "/c", f"{line} & echo answer !errorlevel!")
        found = re.search(r"answer (-?\d+)", done.stdout)
        assert found, done
        return int(found[1])

    def install(self, msi: Path, **properties: str) -> int:
        """Install a package with properties."""
        given = (f"{name}={value}" for name, value in properties.items())
        return self.msiexec("/i", _inside(msi), "/l*v", _inside(self._log), *given)

    def last_properties(self) -> Values:
        """Return the properties that the last installation ended with, by its log."""
        found = re.findall(r"Property\(S\): (\w+) = (.*)", self._log.read_text("utf-8", "replace"))
        return dict(found)

    def start(self) -> int:
        """Start the installed program and return what it ends with."""
        return self._wine(str(self.programs / "tsukue.exe")).returncode

    def installed(self) -> dict[str, bytes]:
        """Return what stands in the program's folder."""
        files = (path for path in self.programs.rglob("*") if path.is_file())
        return {path.relative_to(self.programs).as_posix(): path.read_bytes() for path in files}

    def shortcuts(self) -> list[Path]:
        """Return the client's entries in the start menu."""
        return [*self.root.glob("drive_c/**/Start Menu/Programs/*.lnk")]

    def policy(self) -> Values:
        """Return what the policy of this terminal says; empty where there is none."""
        return self.values(POLICY).get("", {})

    def entries(self) -> dict[str, Values]:
        """Return ours among the installed programs by product code, as a person's list has them."""
        found = self.values(_ENTRIES).items()
        return {code: each for code, each in found if "Tsukue" in each.get("DisplayName", "")}

    def values(self, key: str) -> dict[str, Values]:
        """Return all values below a key of the registry, by the rest of its path."""
        file = self.root / f"export-{next(self._numbers)}.reg"
        if self._wine("reg", "export", key, _inside(file), "/y").returncode:
            return {}
        found: dict[str, Values] = {}
        below: Values = {}
        for line in file.read_text("utf-16").splitlines():
            if line.startswith("["):
                below = found.setdefault(
                    "\\".join(line[1:-1].split("\\")[len(key.split("\\")) :]), {}
                )
            elif value := _VALUE.match(line):
                text = value["value"].strip('"').replace("\\\\", "\\")
                below[value["name"]] = text
        return found

    def set_policy(self, name: str, value: str) -> None:
        """Write one value of the policy, as group policy does."""
        done = self._wine("reg", "add", POLICY, "/v", name, "/d", value, "/f")
        assert done.returncode == 0, done

    def clear(self) -> None:
        """Bring it back to before the first package."""
        for product in self.entries():
            assert self.msiexec("/x", product) == 0
        self._wine("reg", "delete", POLICY, "/f")

    def _wine(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["wine", *command],
            env=_environment(self.root),
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=300,
        )


def _inside(path: Path) -> str:
    """Return how Windows names a file of ours."""
    return "Z:" + str(path).replace("/", "\\")


def _environment(root: Path) -> Mapping[str, str]:
    # No window is ever opened; neither .NET nor a browser is fetched.
    quiet = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml=", "DISPLAY": ""}
    own = {"WINEPREFIX": str(root), "WINEARCH": "win64", "LC_ALL": "C.UTF-8"}
    return {**os.environ, **quiet, **own}


@contextmanager
def terminal(root: Path) -> Iterator[Terminal]:
    """Make a terminal without anything of the city's, and end its processes afterwards."""
    made = Terminal(root, count())
    environment = _environment(root)
    root.mkdir()
    # It stays between two commands, where another would begin Windows' services anew each time.
    _prepare(["wineserver", "--persistent"], environment)
    try:
        _prepare(["wine", "wineboot", "--init"], environment)
        yield made
    finally:
        # Only this prefix's server and what runs on it.
        _prepare(["wineserver", "--kill"], environment)


def _prepare(command: list[str], environment: Mapping[str, str]) -> None:
    quiet = subprocess.DEVNULL
    subprocess.run(command, env=environment, check=True, stdout=quiet, stderr=quiet, timeout=300)
