# SPDX-License-Identifier: Apache-2.0
"""Reading the files that a command is given."""

from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path

from approval import OrganisationData, RuleSet, parse_organisation, parse_rule_files, parse_rules
from approval.organisation_file import COLUMNS
from server.ops.console import Fault, write_problems


def read_organisation(folder: Path) -> OrganisationData | None:
    """Read the files of a folder; None after writing everything that is wrong with them."""
    present = [name for name in COLUMNS if (folder / name).is_file()]
    parsed = parse_organisation({name: read_text(folder / name) for name in present})
    if isinstance(parsed, tuple):
        write_problems(parsed)
        return None
    return parsed


def read_rules(path: Path) -> RuleSet | None:
    """Read a rule set, a folder or a single file; None after writing what is wrong."""
    if path.is_dir():
        parsed = parse_rule_files(rule_files(path))
    else:
        parsed = parse_rules(read_text(path), path.name)
    if isinstance(parsed, tuple):
        write_problems(parsed)
        return None
    return parsed


def rule_files(folder: Path) -> dict[str, str]:
    """Return the text of the CSV files of a folder by name."""
    return {file.name: read_text(file) for file in sorted(folder.glob("*.csv"))}


def read_text(path: Path) -> str:
    """Return the text of a file in UTF-8.

    Raises:
        Fault: the file is not there, or not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as problem:
        raise Fault(f"ファイルがありません: {path}", f"no such file: {path}") from problem
    except UnicodeDecodeError as problem:
        raise Fault(f"UTF-8で保存してください: {path}", f"not UTF-8: {path}") from problem


def civil_day(text: str) -> date:
    """Return a day of the command line (YYYY-MM-DD)."""
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise ArgumentTypeError("YYYY-MM-DD") from problem
