# SPDX-License-Identifier: Apache-2.0
"""Components of a calendar file: what stands between BEGIN and END, whatever is wrong with it."""

from dataclasses import dataclass, field

from server.files.calendars.lines import (
    MOST_BYTES,
    MOST_LINES,
    Complaint,
    ContentLine,
    content_lines,
    encoding_of,
)

MOST_DEPTH = 4
"""VCALENDAR, VEVENT, VALARM and one more: nothing in RFC 5545 is deeper."""


@dataclass(slots=True, kw_only=True)
class Component:
    """What stands between BEGIN and END.

    Attributes:
        line: of its BEGIN.
        spoiled: something in it cannot be read, so that it may mean another thing.
    """

    name: str
    line: int
    lines: list[ContentLine] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)
    spoiled: bool = False

    def all(self, name: str) -> list[ContentLine]:
        """Return the properties of a name, in their order."""
        return [each for each in self.lines if each.name == name]

    def first(self, name: str) -> ContentLine | None:
        """Return the first property of a name."""
        return next((each for each in self.lines if each.name == name), None)


@dataclass(slots=True, kw_only=True)
class ReadCalendar:
    """A calendar file as it is written.

    Attributes:
        encoding: ``utf-8``, ``utf-8-sig``, or what it is written in instead.
        lines: of the file.
        roots: the outermost components, VCALENDAR in a sound file.
    """

    encoding: str
    lines: int = 0
    roots: list[Component] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)


def read_components(data: bytes) -> ReadCalendar:
    """Read a file into its components; everything that is not read is complained of by line."""
    encoding, count = encoding_of(data), len(data.splitlines())
    if isinstance(encoding, Complaint):
        other = encoding.params["encoding"]
        return ReadCalendar(encoding=other, lines=count, complaints=[encoding])
    read = ReadCalendar(encoding=encoding, lines=count)
    if len(data) > MOST_BYTES:
        most = {"most": str(MOST_BYTES >> 20)}
        read.complaints.append(Complaint(line=1, code="calendar.too_many_bytes", params=most))
    elif read.lines > MOST_LINES:
        most = {"most": str(MOST_LINES)}
        read.complaints.append(
            Complaint(line=MOST_LINES, code="calendar.too_many_lines", params=most)
        )
    else:
        _Builder(read).build(data)
    if not read.roots and not read.complaints:
        read.complaints.append(Complaint(line=1, code="calendar.empty"))
    return read


class _Builder:
    """Puts content lines into components; goes on after a fault, for the next one."""

    def __init__(self, read: ReadCalendar) -> None:
        self._read = read
        self._open: list[Component] = []
        self._too_deep = 0
        self._outside = False

    def build(self, data: bytes) -> None:
        for each in content_lines(data):
            if isinstance(each, Complaint):
                self._complain(each.line, each.code, each.params)
            elif each.name == "BEGIN":
                self._begin(each)
            elif each.name == "END":
                self._end(each)
            elif not self._too_deep:
                self._add(each)
        for left in self._open:
            self._complain(left.line, "calendar.not_closed", {"name": left.name})

    def _begin(self, given: ContentLine) -> None:
        if len(self._open) >= MOST_DEPTH or self._too_deep:
            if not self._too_deep:
                most = {"most": str(MOST_DEPTH)}
                self._complain(given.line, "calendar.too_deep", most)
            self._too_deep += 1
            return
        begun = Component(name=given.value.strip().upper()[:40], line=given.line)
        (self._open[-1].parts if self._open else self._read.roots).append(begun)
        self._open.append(begun)

    def _end(self, given: ContentLine) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        name = given.value.strip().upper()[:40]
        if name not in {each.name for each in self._open}:
            self._complain(given.line, "calendar.end_alone", {"name": name})
            return
        while self._open[-1].name != name:
            left = self._open[-1]
            self._complain(left.line, "calendar.not_closed", {"name": left.name})
            self._open.pop()
        self._open.pop()

    def _add(self, given: ContentLine) -> None:
        if self._open:
            self._open[-1].lines.append(given)
        elif not self._outside:
            self._outside = True
            self._complain(given.line, "calendar.outside", {"name": given.name[:40]})

    def _complain(self, line: int, code: str, params: dict[str, str]) -> None:
        for each in self._open:
            each.spoiled = True
        within = self._open[-1].name if self._open else ""
        self._read.complaints.append(
            Complaint(line=line, code=code, params=params, component=within)
        )
