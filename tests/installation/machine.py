# SPDX-License-Identifier: Apache-2.0
"""A Debian machine of the test: its own systemd on a fresh copy of the bare system.

It has no network but loopback, which it shares with the test; two machines that listen on the
same port therefore run one after the other. What it writes is gone when the test ends.
"""

import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

BOOT_SECONDS = 120
STEP_SECONDS = 900
_WORDS = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "HOME": "/root",
    "LANG": "ja_JP.UTF-8",
    "TERM": "dumb",
}
_HALT = signal.SIGRTMIN + 4
"""Asks systemd as process 1 to power off."""


class MachineTrouble(AssertionError):
    """A machine did not do what it must; the message has what it said."""


@dataclass(frozen=True, slots=True)
class Said:
    """The end of a command on a machine: its exit code and all that it wrote."""

    code: int
    text: str


class Machine:
    """A machine that is on between ``with`` and its end.

    Attributes:
        root: its file system as the test sees it.
        first: its process 1 as the test sees it; 0 while it is off.
    """

    def __init__(self, name: str, bare: Path, folder: Path, shared: tuple[Path, ...] = ()) -> None:
        self.name = name
        self.root = folder / name / "root"
        self._bare = bare
        self._folder = folder / name
        self._container: subprocess.Popen[bytes] | None = None
        self.first = 0

    def __enter__(self) -> Self:
        self._lay_out()
        self.switch_on()
        return self

    def __exit__(self, *_problem: object) -> None:
        self.switch_off()
        subprocess.run(["umount", "--lazy", str(self.root)], check=False)

    def switch_on(self) -> None:
        """Boot, and wait until systemd has started everything it should."""
        with (self._folder / "console.log").open("ab") as log:
            self._container = subprocess.Popen(
                [
                    *("systemd-nspawn", "--quiet", "--boot", "--directory", str(self.root)),
                    *(
                        "--register=no",
                        "--keep-unit",
                        "--console=pipe",
                        "--link-journal=no",
                        "--timezone=off",
                    ),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self.first = self._first_process()
        said = self.run("systemctl is-system-running --wait || true").text.strip()
        if said != "running":
            failed = self.run("systemctl --failed --no-legend --plain").text
            raise MachineTrouble(f"{self.name} came up {said}:\n{failed}\n{self.journal()}")

    def switch_off(self) -> None:
        """Power off in order; whatever is left after half a minute is killed."""
        container, self._container = self._container, None
        first, self.first = self.first, 0
        if container is None:
            return
        if container.poll() is None:
            os.kill(first, _HALT)
        try:
            container.wait(30)
        except subprocess.TimeoutExpired:
            container.kill()
            container.wait(10)

    def run(self, script: str, *, given: str = "", seconds: float = STEP_SECONDS) -> Said:
        """Run lines of shell as root in root's home, to their end.

        Raises:
            MachineTrouble: they did not end in time.
        """
        try:
            done = subprocess.run(
                self._inside(script),
                input=given,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as problem:
            said = (problem.stdout or b"").decode(errors="replace")
            raise MachineTrouble(
                f"{self.name}: not done in {seconds:.0f} s: {script}\n{said}"
            ) from problem
        return Said(done.returncode, done.stdout)

    def do(self, script: str, *, given: str = "") -> str:
        """Run lines of shell that must succeed, and return what they wrote.

        Raises:
            MachineTrouble: they failed.
        """
        said = self.run(script, given=given)
        if said.code:
            raise MachineTrouble(f"{self.name}: {script}\nended with {said.code}:\n{said.text}")
        return said.text

    def begin(self, script: str) -> "subprocess.Popen[str]":
        """Begin lines of shell beside which others are run; the caller waits for their end."""
        return subprocess.Popen(
            self._inside(script),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )

    def _inside(self, script: str) -> list[str]:
        words = [f"{name}={value}" for name, value in _WORDS.items()]
        inside = ["nsenter", "--target", str(self.first), "--all", "--wdns=/", "env", "-i", *words]
        return [*inside, "bash", "-eu", "-o", "pipefail", "-c", f"cd /root\n{script}"]

    def put(self, file: Path, place: str) -> None:
        """Copy a file of the test's onto the machine, readable for its owner only."""
        target = self.root / place.lstrip("/")
        target.write_bytes(file.read_bytes())
        target.chmod(0o600)

    def journal(self) -> str:
        """Return the last lines of what warned, and of what our units said."""
        return self.run(
            "journalctl --no-pager -n 30 -p warning; journalctl --no-pager -n 80 -u 'tsukue-*'"
        ).text

    def _lay_out(self) -> None:
        upper, scratch = self._folder / "written", self._folder / "scratch"
        for folder in (upper, scratch, self.root):
            folder.mkdir(parents=True)
        layers = f"lowerdir={self._bare},upperdir={upper},workdir={scratch}"
        subprocess.run(
            ["mount", "-t", "overlay", "overlay", "-o", layers, str(self.root)], check=True
        )
        (self.root / "etc/hostname").write_text(f"{self.name}\n", "ascii")
        hosts = f"127.0.0.1 localhost tsukue.example.lg.jp {self.name}\n"
        (self.root / "etc/hosts").write_text(hosts, "ascii")

    def _first_process(self) -> int:
        """Return the machine's process 1 as seen from here, once it can be entered."""
        deadline = time.monotonic() + BOOT_SECONDS
        container = self._container
        while container is not None and container.poll() is None and time.monotonic() < deadline:
            children = Path(f"/proc/{container.pid}/task/{container.pid}/children").read_text(
                "ascii"
            )
            for child in children.split():
                if self._is_up(int(child)):
                    return int(child)
            time.sleep(0.2)
        log = (self._folder / "console.log").read_text("utf-8", errors="replace")
        raise MachineTrouble(f"{self.name} did not boot: {log[-2000:]}")

    def _is_up(self, process: int) -> bool:
        asked = [
            "nsenter",
            "--target",
            str(process),
            "--all",
            "--wdns=/",
            "systemctl",
            "show-environment",
        ]
        return subprocess.run(asked, capture_output=True, check=False).returncode == 0
