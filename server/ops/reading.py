# SPDX-License-Identifier: Apache-2.0
"""Reading the files that a command is given."""

from argparse import ArgumentTypeError
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from approval import OrganisationData, RuleSet, parse_organisation, parse_rule_files, parse_rules
from approval.problem import Problem
from approval.table_bytes import decode_table
from server.ops.console import Fault, write_problems


def read_organisation(folder: Path) -> OrganisationData | None:
    """Read the files of a folder; None after writing everything that is wrong with them."""
    files, unreadable = read_tables(folder)
    parsed = parse_organisation(files)
    if unreadable or isinstance(parsed, tuple):
        _write_all(unreadable, parsed)
        return None
    return parsed


def read_rules(path: Path) -> RuleSet | None:
    """Read a rule set, a folder or a single file; None after writing what is wrong."""
    files, unreadable = read_tables(path)
    parsed = parse_rule_files(files) if path.is_dir() else parse_rules(files[path.name], path.name)
    if unreadable or isinstance(parsed, tuple):
        _write_all(unreadable, parsed)
        return None
    return parsed


def read_tables(path: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the text of the CSV files of a folder, or of one file, by name.

    Beside it what cannot be read in them; their text is then only good to look for more.

    Raises:
        Fault: the folder or file is not there.
    """
    if not path.exists():
        raise Fault(
            f"「{path}」がありません。場所と名前を確かめてください。",
            f"{path} is not there. Please check place and name.",
        )
    texts: dict[str, str] = {}
    problems: tuple[Problem, ...] = ()
    for file in sorted(path.glob("*.csv")) if path.is_dir() else [path]:
        texts[file.name], found = decode_table(file.name, file.read_bytes())
        problems += found
    return texts, problems


def read_table_file(path: Path) -> str | None:
    """Return the text of one file; None after writing what cannot be read in it.

    Raises:
        Fault: the file is not there.
    """
    texts, problems = read_tables(path)
    write_problems(problems)
    return None if problems else texts[path.name]


def _write_all(unreadable: Iterable[Problem], parsed: object) -> None:
    found = [*unreadable, *(parsed if isinstance(parsed, tuple) else ())]
    write_problems(sorted(found, key=lambda problem: (problem.file, problem.line)))


def civil_day(text: str) -> date:
    """Return a day of the command line (YYYY-MM-DD)."""
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise ArgumentTypeError("YYYY-MM-DD") from problem


def count_from_one(text: str) -> int:
    """Return a number of the command line that is at least 1."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError("1, 2, 3 …")
    return int(text)


def zone_name(text: str) -> str:
    """Return the name of a time zone of the command line."""
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise ArgumentTypeError("Asia/Tokyo, Europe/Berlin …") from problem
