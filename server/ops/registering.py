# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server register``: series of numbers, their gaps, and the list of documents."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from approval.register.series_file import COLUMNS
from server.assembly import utc_now
from server.ops.console import OK, REFUSED, taken, write_rows
from server.ops.opening import TENANT, opened_database, operator
from server.ops.reading import read_table_file
from server.usecases.number_series import list_gaps, load_series
from server.usecases.reads.read_ledger import FORMATS, ledger_text

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``register``."""
    register = commands.add_parser("register", help="the register of numbers: series, gaps, export")
    own = register.add_subparsers(dest="register_command", required=True, metavar="COMMAND")
    series = own.add_parser(
        "series",
        parents=[common],
        help=f"let series go on later ({', '.join(COLUMNS)}); never back, refused whole",
    )
    series.add_argument("file", type=Path, metavar="FILE")
    series.set_defaults(run=_series)
    gaps = own.add_parser("gaps", parents=[common], help="list numbers without a decision")
    gaps.add_argument("--fiscal-year", type=int, required=True, metavar="YYYY")
    gaps.set_defaults(run=_gaps)
    export = own.add_parser(
        "export", parents=[common], help="write the list of documents of a fiscal year"
    )
    export.add_argument("--fiscal-year", type=int, required=True, metavar="YYYY")
    export.add_argument("--format", choices=FORMATS, default=FORMATS[0])
    export.set_defaults(run=_export)


def _series(arguments: Namespace) -> int:
    text, name = read_table_file(arguments.file), arguments.file.name
    if text is None:
        return REFUSED
    with opened_database(arguments) as database:
        done = load_series(database, TENANT, text, name, operator(), utc_now())
    return taken(done, "{count}件の系列を進めました。", "moved {count} series on")


def _export(arguments: Namespace) -> int:
    with opened_database(arguments) as database, database.read_work() as tx:
        for piece in ledger_text(tx, TENANT, arguments.fiscal_year, arguments.format):
            sys.stdout.write(piece)
    return OK


def _gaps(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        found = list_gaps(database, TENANT, arguments.fiscal_year)
    write_rows((gap.mark, gap.kind, f"{gap.first}-{gap.last}", gap.reason) for gap in found)
    return OK
