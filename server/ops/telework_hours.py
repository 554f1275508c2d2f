# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server telework import``: logs, leave, orders and own hours of other systems."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from approval import Problem
from server.assembly import utc_now
from server.ops.console import OK, REFUSED, Fault, say, write_problems
from server.ops.opening import TENANT, opened_database, operator
from server.store.engine import Database
from server.usecases.telework.hours.importing import (
    GivenFile,
    Outcome,
    import_duty,
    import_schedules,
    import_vpn,
    import_windows,
)
from telework.hours.files.reading import MOST_BYTES
from telework.hours.files.windows_log import ExportOf

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]

_Import = Callable[[Database, int, GivenFile, Namespace], Outcome]


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add ``import``; docs/telework-files.md describes the files."""
    taking = own.add_parser("import", help="logs, leave and own hours of other systems (CSV)")
    kinds = taking.add_subparsers(dest="import_kind", required=True, metavar="KIND")
    windows = _add(kinds, common, "windows", "event log of Windows, or daily summaries", _windows)
    windows.add_argument("--person", default="", metavar="ID", help="whose computer it is")
    windows.add_argument("--computer", default="", metavar="NAME", help="its name")
    _add(kinds, common, "vpn", "log of the VPN", _vpn)
    _add(kinds, common, "leave", "leave, non-duty hours and overtime orders", _leave)
    _add(kinds, common, "schedules", "patterns of hours, assignments, exchanged days", _schedules)


def _add(
    kinds: "Own", common: ArgumentParser, name: str, about: str, take: _Import
) -> ArgumentParser:
    made = kinds.add_parser(name, parents=[common], help=f"{about}; refused whole when faulty")
    made.add_argument("file", type=Path, metavar="FILE")
    made.add_argument("--dry-run", action="store_true", help="judge the file, change nothing")
    made.set_defaults(run=_run, take=take)
    return made


def _run(arguments: Namespace) -> int:
    given = GivenFile(
        name=arguments.file.name,
        data=_bytes_of(arguments.file),
        by=operator(),
        now=utc_now(),
        dry_run=arguments.dry_run,
    )
    with opened_database(arguments) as database:
        done = arguments.take(database, TENANT, given, arguments)
    if isinstance(done, tuple):
        write_problems(each for each in done if isinstance(each, Problem))
        return REFUSED
    would = ("（試行。何も変えていません）", " (dry run, nothing was changed)")
    japanese, english = would if given.dry_run else ("", "")
    say(
        f"{done.rows}件のうち{done.changed}件が新しい内容でした{japanese}。"
        f"対象外の行は{done.passed_over}行です。",
        f"{done.changed} of {done.rows} were new{english}; {done.passed_over} lines passed over",
    )
    return OK


def _bytes_of(path: Path) -> bytes:
    """Return a file's bytes; one byte more than is taken shows that it is too large."""
    if not path.is_file():
        raise Fault(
            f"「{path}」がありません。場所と名前を確かめてください。",
            f"{path} is not there. Please check place and name.",
        )
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _windows(database: Database, tenant: int, given: GivenFile, arguments: Namespace) -> Outcome:
    export = ExportOf(person_id=arguments.person, computer=arguments.computer[:64])
    return import_windows(database, tenant, given, export)


def _vpn(database: Database, tenant: int, given: GivenFile, _arguments: Namespace) -> Outcome:
    return import_vpn(database, tenant, given)


def _leave(database: Database, tenant: int, given: GivenFile, _arguments: Namespace) -> Outcome:
    return import_duty(database, tenant, given)


def _schedules(database: Database, tenant: int, given: GivenFile, _given: Namespace) -> Outcome:
    return import_schedules(database, tenant, given)
