# SPDX-License-Identifier: Apache-2.0
"""A page of the manual as steps that a script can follow.

A fenced block of ``sh`` is done as root; a block of ``text`` below it says what is printed,
line by line, ``…`` for whatever stands there. A block ``toml FILE`` is what an administrator
writes into that file. Comments, which a reader does not see, say the rest:

``<!-- manual: at client -->``: the steps below are done at that machine;
``<!-- manual: types NAME -->``: the next block asks for something, which the script has by name;
``<!-- manual: refused -->``: the next block must fail, with the sentence below it;
``<!-- manual: either -->``: whether the next block fails depends on the city, not on the manual;
``<!-- manual: acts NAME -->``: what others do outside of the machine, done by the script;
``<!-- manual: skip REASON -->``: the script cannot follow the next block, and why.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

MANUAL = Path(__file__).parents[2] / "docs" / "administrator"
FOLLOWED = frozenset({"sh", "toml"})
_COMMENT = re.compile(r"^\s*<!-- manual: (\w+) ?(.*?) ?-->$")
_FENCE = re.compile(r"^(\s*)```(\S*)\s*(.*)$")
KNOWN = frozenset({"at", "types", "refused", "either", "acts", "skip"})


class BadPage(ValueError):
    """A page says something that the script does not understand; the message has the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a page.

    Attributes:
        kind: ``sh``, ``toml``, ``acts`` or the language of a block that is skipped.
        text: the commands, or the lines of the file, or the name of what the script does.
        file: where the lines of ``toml`` go.
        at: the machine.
        expected: lines that must be printed, in this order.
        types: name of what is typed.
        refused: whether the commands must fail.
        either: whether they may do either.
        skipped: the reason for which the script does not follow; empty where it does.
    """

    page: str
    line: int
    heading: str
    kind: str
    text: str
    file: str = ""
    at: str = "server"
    expected: tuple[str, ...] = ()
    types: str = ""
    refused: bool = False
    either: bool = False
    skipped: str = ""

    def place(self) -> str:
        """Return where the step stands, for people."""
        return f"{self.page}:{self.line}"


@dataclass(slots=True)
class _Reader:
    """What the lines above say about the block below."""

    page: str
    at: str = "server"
    heading: str = ""
    said: dict[str, str] = field(default_factory=dict)

    def heard(self, line: str, number: int) -> Step | None:
        """Take in a comment; some are a step of their own."""
        found = _COMMENT.match(line)
        if found is None:
            return None
        word, rest = found[1], found[2]
        if word not in KNOWN:
            raise BadPage(f"{self.page}:{number}: {word} is not understood")
        if word == "at":
            self.at = rest
        elif word == "acts":
            return Step(
                page=self.page,
                line=number,
                heading=self.heading,
                kind="acts",
                text=rest,
                at=self.at,
            )
        else:
            self.said[word] = rest
        return None

    def step(self, kind: str, file: str, text: str, number: int) -> Step:
        """Make the step of a block."""
        said, self.said = self.said, {}
        if kind not in FOLLOWED and not said.get("skip"):
            raise BadPage(f"{self.page}:{number}: a block of {kind!r} is skipped without a reason")
        return Step(
            page=self.page,
            line=number,
            heading=self.heading,
            kind=kind,
            text=text,
            file=file,
            at=self.at,
            types=said.get("types", ""),
            refused="refused" in said,
            either="either" in said,
            skipped=said.get("skip", ""),
        )


def steps_of(page: Path) -> tuple[Step, ...]:
    """Return the steps of a page in their order.

    Raises:
        BadPage: a comment is not understood, or a block is skipped without a reason.
    """
    name = str(page.relative_to(MANUAL)) if page.is_relative_to(MANUAL) else page.name
    return tuple(_steps(name, page.read_text("utf-8")))


def _steps(name: str, text: str) -> Iterator[Step]:
    reader, latest = _Reader(name), None
    lines = iter(enumerate(text.splitlines(), 1))
    for number, line in lines:
        if line.startswith("#"):
            reader.heading = line.lstrip("# ")
        own = reader.heard(line, number)
        if own is not None:
            yield from [latest] if latest is not None else []
            latest = None
            yield own
        fence = _FENCE.match(line)
        if fence is None:
            continue
        body = _body(lines, fence[1])
        if fence[2] == "text" and latest is not None and "skip" not in reader.said:
            yield replace(latest, expected=tuple(each for each in body if each.strip()))
            latest = None
            continue
        if latest is not None:
            yield latest
        latest = reader.step(fence[2], fence[3], "\n".join(body), number)
    if latest is not None:
        yield latest


def _body(lines: Iterator[tuple[int, str]], indent: str) -> list[str]:
    body = []
    for _number, line in lines:
        if line.strip() == "```":
            return body
        body.append(line.removeprefix(indent))
    return body
