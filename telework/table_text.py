# SPDX-License-Identifier: Apache-2.0
"""The text of a table that another system wrote, in UTF-8, Shift_JIS (CP932) or UTF-16.

Unlike the tables of the organisation these hold no names that must be kept to the code point,
so all are taken, UTF-16 by its mark alone; a line that reads as none is told.
"""

import codecs

from approval import Problem


def decoded(file: str, data: bytes) -> tuple[str, list[Problem]]:
    """Return the text of a file, and the lines that cannot be read."""
    data = _narrow(data).removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), _faults(file, data, "utf-8")
    except UnicodeDecodeError:
        return data.decode("cp932", "replace"), _faults(file, data, "cp932")


def first_line(data: bytes) -> str:
    """Return the first line of the beginning of a file."""
    return decoded("", _narrow(data).partition(b"\n")[0])[0]


def _narrow(data: bytes) -> bytes:
    """Return what PowerShell writes to a file (UTF-16) as UTF-8, anything else as it is."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").encode()
    return data


def _faults(file: str, data: bytes, encoding: str) -> list[Problem]:
    return [
        Problem(file=file, line=number, code="file.broken_line")
        for number, line in enumerate(data.split(b"\n"), 1)
        if not _reads(line, encoding)
    ]


def _reads(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    # No database takes a zero in a text.
    return b"\0" not in line
