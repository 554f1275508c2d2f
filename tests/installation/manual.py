# SPDX-License-Identifier: Apache-2.0
"""Follows the administrator's manual step by step, and holds it to what it says is printed.

``python -m tests.installation.manual`` lists the steps without following any.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.installation.machine import Machine
from tests.installation.page import MANUAL, Step, steps_of

PAGES = ("install", "connect", "watching", "backup", "upgrade", "recover", "move")
"""What is followed; the pages of alarms need the alarm, and that of scale has its own test."""


class ManualStale(AssertionError):
    """A step does not do what the manual says; the message names page, line and difference."""


@dataclass(slots=True)
class Tally:
    """How many steps were followed and skipped, and why the latter.

    Attributes:
        followed: steps done on a machine as they stand.
        acted: what others do outside of it, done by the script.
        skipped: place and reason of each step that was not done.
    """

    followed: int = 0
    acted: int = 0
    skipped: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Follower:
    """Somebody who does what the manual says and nothing else.

    Attributes:
        machines: by the names that the manual's source gives them.
        typed: what is typed where a command asks, by name.
        acts: what the script does in place of others, by name.
        tell: called with a line about each step.
    """

    machines: Mapping[str, Machine]
    typed: Mapping[str, str]
    acts: Mapping[str, Callable[[], None]]
    tell: Callable[[str], None]
    tally: Tally = field(default_factory=Tally)

    def follow(self, page: str) -> None:
        """Do every step of a page.

        Raises:
            ManualStale: a step failed, or printed something else.
        """
        for step in steps_of(MANUAL / f"{page}.md"):
            self._do(step)

    def _do(self, step: Step) -> None:
        if step.skipped:
            self.tally.skipped.append((step.place(), step.skipped))
            self.tell(f"  省略 {step.place()} {step.skipped}")
            return
        if step.kind == "acts":
            self.tell(f"  代行 {step.place()} {step.text}")
            self.acts[step.text]()
            self.tally.acted += 1
            return
        self.tell(f"  {step.place()} [{step.at}] {step.text.splitlines()[0]}")
        machine = self.machines[step.at]
        if step.kind == "toml":
            write_settings(machine.root / step.file.lstrip("/"), step.text)
        else:
            self._run(machine, step)
        self.tally.followed += 1

    def _run(self, machine: Machine, step: Step) -> None:
        said = machine.run(step.text, given=self.typed[step.types] if step.types else "")
        if (said.code != 0) != step.refused and not step.either:
            journal = machine.journal()
            raise ManualStale(
                f"{step.place()}: {step.text}\nended with {said.code}:\n{said.text}\n{journal}"
            )
        missing = first_missing(step.expected, said.text)
        if missing:
            raise ManualStale(
                f"{step.place()}: {step.text}\nprinted nothing like {missing!r} but:\n{said.text}"
            )


def first_missing(expected: tuple[str, ...], text: str) -> str:
    """Return the first line that was not printed after those above it, or nothing."""
    lines = iter(text.splitlines())
    for wanted in expected:
        pattern = ".*".join(re.escape(part) for part in wanted.strip().split("…"))
        if not any(re.fullmatch(pattern, line.strip()) for line in lines):
            return wanted
    return ""


def write_settings(file: Path, lines: str) -> None:
    """Write settings into a file as an administrator does: in the place of each, or at its end.

    A line that stands there commented out is the place as well.
    """
    text = file.read_text("utf-8") if file.exists() else ""
    for line in lines.splitlines():
        name, equals, _value = line.partition("=")
        if not equals:
            continue
        place = re.compile(rf"^#? ?{re.escape(name.strip())} *=.*$", re.MULTILINE)
        if place.search(text):
            text = place.sub(lambda _found, line=line: line, text, count=1)
        else:
            text = text.rstrip("\n") + f"\n{line}\n" if text else f"{line}\n"
    file.write_text(text, "utf-8")


def main() -> int:
    """List the steps of the manual."""
    for page in PAGES:
        for step in steps_of(MANUAL / f"{page}.md"):
            head = (step.text.splitlines() or [""])[0]
            print(f"{step.place():22} {step.at:8} {step.kind:5} {step.skipped or head}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
