# SPDX-License-Identifier: Apache-2.0
"""Content lines of a calendar file, each with the line of the file on which it begins.

The icalendar library takes a content line apart but knows no line numbers, and gives up at the
first fault; people who repair a file need the number of every faulty line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from icalendar.parser import Contentline

MOST_BYTES = 10 * 1024 * 1024
MOST_LINES = 100_000
MOST_LINE_BYTES = 1024 * 1024
"""Of one content line: attached files stand in one."""

UTF8, UTF8_WITH_MARK = "utf-8", "utf-8-sig"

_MARK = b"\xef\xbb\xbf"
_ENDS = re.compile(rb"\r\n|\n|\r")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")
_NAME = re.compile(r"[A-Za-z0-9.-]{1,80}")
_WIDE_STARTS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"B\x00", b"\x00B")
_WRITTEN_IN_JAPAN = (("Shift_JIS", "cp932"), ("EUC-JP", "euc_jp"))
_KANA = re.compile(r"[ぁ-ヺ]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """Something that is not taken, and why.

    Attributes:
        line: of the file, from 1.
        component: what it stands in, such as ``VEVENT``; empty outside of any.
    """

    line: int
    code: str
    params: dict[str, str] = field(default_factory=dict)
    component: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentLine:
    """One property; ``name`` and the names of ``params`` are in capitals, texts unescaped."""

    line: int
    name: str
    params: dict[str, str]
    value: str


def encoding_of(data: bytes) -> str | Complaint:
    """Return in what a file is written, or that it is not UTF-8 at all (RFC 5545, 3.1.4)."""
    if data.startswith(_WIDE_STARTS):
        return Complaint(line=1, code="calendar.not_utf8", params={"encoding": "UTF-16"})
    if b"\x1b$" in data:
        line = len(_ENDS.findall(data[: data.index(b"\x1b$")])) + 1
        return Complaint(line=line, code="calendar.not_utf8", params={"encoding": "ISO-2022-JP"})
    return UTF8_WITH_MARK if data.startswith(_MARK) else UTF8


def content_lines(data: bytes) -> Iterator[ContentLine | Complaint]:
    """Yield the content lines of a file in their order; what is none, as a complaint.

    Lines may end with CR LF, LF or CR. They are unfolded as bytes: programs fold in the middle
    of a character.
    """
    looks_like = _looks_like(data)
    for line, parts in _unfolded(_ENDS.split(data.removeprefix(_MARK))):
        yield _content_line(line, parts, looks_like)


def _unfolded(physical: list[bytes]) -> Iterator[tuple[int, list[bytes]]]:
    begun, parts = 0, list[bytes]()
    for number, raw in enumerate(physical, 1):
        if raw[:1] in {b" ", b"\t"} and parts:
            parts.append(raw[1:])
        elif raw.strip():
            if parts:
                yield begun, parts
            begun, parts = number, [raw]
    if parts:
        yield begun, parts


def _content_line(line: int, parts: list[bytes], looks_like: str) -> ContentLine | Complaint:
    whole = b"".join(parts)
    if len(whole) > MOST_LINE_BYTES:
        most = {"most": str(MOST_LINE_BYTES)}
        return Complaint(line=line, code="calendar.line_too_long", params=most)
    try:
        text = whole.decode("utf-8")
    except UnicodeDecodeError as problem:
        there = line + _part_at(parts, problem.start)
        told = {"encoding": looks_like or "?"}
        return Complaint(line=there, code="calendar.not_utf8", params=told)
    control = _CONTROL.search(text)
    if control is not None:
        there = line + _part_at(parts, len(text[: control.start()].encode("utf-8")))
        told = {"character": f"U+{ord(control[0]):04X}"}
        return Complaint(line=there, code="calendar.control_character", params=told)
    return _parsed(line, text)


def _parsed(line: int, text: str) -> ContentLine | Complaint:
    malformed = Complaint(line=line, code="calendar.line_malformed", params={"text": text[:40]})
    try:
        name, params, value = Contentline(text).parts()
    except (ValueError, IndexError, KeyError):
        return malformed
    if _NAME.fullmatch(name) is None:
        return malformed
    given = {
        key.upper(): each if isinstance(each, str) else ",".join(each)
        for key, each in params.items()
    }
    return ContentLine(line=line, name=name.upper(), params=given, value=str(value))


def _part_at(parts: list[bytes], offset: int) -> int:
    """Return on which of its physical lines a byte of a content line stands, from 0."""
    for number, part in enumerate(parts):
        if offset < len(part):
            return number
        offset -= len(part)
    return len(parts) - 1


def _looks_like(data: bytes) -> str:
    """Name what a file seems to be written in, for the sentence; nothing is read by it."""
    for name, codec in _WRITTEN_IN_JAPAN:
        try:
            if _KANA.search(data.decode(codec)):
                return name
        except UnicodeDecodeError:
            continue
    return ""
