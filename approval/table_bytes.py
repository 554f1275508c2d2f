# SPDX-License-Identifier: Apache-2.0
"""The text of a CSV file that somebody saved, and by line what cannot be read as UTF-8.

Shift_JIS (CP932) is recognised and refused, never taken: a spreadsheet that saves a name in
it has already put ``?`` for every character that it lacks, and names are kept to the code
point. What can be guessed of a refused file is still returned, so that its other faults are
found in the same run.
"""

import codecs

from approval.problem import Problem

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_table(file: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a file and what is wrong with its bytes; a byte order mark is taken."""
    if data.startswith(_UTF_16):
        return data.decode("utf-16", "replace"), (_other(file, "UTF-16"),)
    data = data.removeprefix(codecs.BOM_UTF8)
    broken = _broken_lines(data)
    if not broken:
        return data.decode("utf-8"), ()
    if _is_shift_jis(data, len(broken)):
        return data.decode("cp932"), (_other(file, "Shift_JIS"),)
    problems = [Problem(file=file, line=line, code="file.broken_bytes") for line in broken]
    return data.decode("utf-8", "replace").replace("\0", "\ufffd"), tuple(problems)


def _other(file: str, name: str) -> Problem:
    return Problem(file=file, line=0, code="file.other_encoding", params={"encoding": name})


def _broken_lines(data: bytes) -> list[int]:
    """Return the lines that are no UTF-8, or hold the zero that no database takes."""
    return [
        number
        for number, line in enumerate(data.splitlines(), 1)
        if b"\0" in line or "\ufffd" in line.decode("utf-8", "replace")
    ]


def _is_shift_jis(data: bytes, broken: int) -> bool:
    """Say whether a whole file reads as CP932, and not only a few damaged lines of UTF-8."""
    telling = sum(not line.isascii() for line in data.splitlines())
    if 2 * broken <= telling:
        return False
    try:
        data.decode("cp932")
    except UnicodeDecodeError:
        return False
    return True
