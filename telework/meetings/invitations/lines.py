# SPDX-License-Identifier: Apache-2.0
r"""Content lines of iCalendar: escaped, folded, and never more lines than were meant.

RFC 5545 section 3.1. What people typed cannot begin a line of its own: line ends become ``\n``
inside the text, and control characters, which no value may hold, are left out.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

LINE_END = "\r\n"
_OCTETS = 75
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_BREAKS = re.compile(r"\r\n|\r|\x85|\u2028|\u2029")
_MAIL = re.compile(r"[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]{1,64}@[A-Za-z0-9.\-]{1,189}")
_URI = re.compile(r"https?://[!#-;=?-\[\]_a-z~]+")


def text(value: str) -> str:
    """Return a TEXT value (section 3.3.11)."""
    plain = _CONTROLS.sub("", _BREAKS.sub("\n", value))
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def quoted(value: str) -> str:
    """Return the value of a parameter, such as a name.

    A parameter cannot hold a quotation mark (section 3.2), and few programs read the way around
    it of RFC 6868: an apostrophe stands for it.
    """
    plain = " ".join(_CONTROLS.sub(" ", _BREAKS.sub(" ", value)).split())
    return '"' + plain.replace('"', "'") + '"'


def address(value: str) -> str | None:
    """Return a web address that may stand by itself, None for one that is not written as one."""
    return value if _URI.fullmatch(value) else None


def mail_address(value: str) -> str | None:
    """Return a mail address (RFC 5321), None for what no mail server would take."""
    return value if _MAIL.fullmatch(value) else None


def local(moment: datetime) -> str:
    """Return a DATE-TIME of the zone that the moment is in, which the line names."""
    return f"{moment:%Y%m%dT%H%M%S}"


def utc(moment: datetime) -> str:
    """Return a DATE-TIME in UTC."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def written(lines: Iterable[str]) -> str:
    """Return folded lines, each with its end."""
    return "".join(_folded(line) + LINE_END for line in lines)


def _folded(line: str) -> str:
    """Fold a line at 75 octets, never within a character."""
    whole = line.encode("utf-8", "replace")
    if len(whole) <= _OCTETS:
        return whole.decode("utf-8")
    parts, begin, room = [], 0, _OCTETS
    while begin < len(whole):
        end = min(begin + room, len(whole))
        while end < len(whole) and whole[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(whole[begin:end].decode("utf-8"))
        begin, room = end, _OCTETS - 1  # the space before a continued line counts
    return f"{LINE_END} ".join(parts)
