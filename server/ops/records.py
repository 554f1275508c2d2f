# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server records``: record files (簿冊), and what is proposed at their end."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from approval.register.records_file import COLUMNS
from server.assembly import utc_now
from server.ops.console import OK, REFUSED, taken, write_rows
from server.ops.opening import TENANT, opened_database, operator
from server.ops.reading import civil_day, read_table_file
from server.usecases.record_files import list_record_files, load_record_files, propose_disposal

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``records``."""
    records = commands.add_parser("records", help="record files: load, list, propose")
    own = records.add_subparsers(dest="records_command", required=True, metavar="COMMAND")
    load = own.add_parser(
        "load", parents=[common], help=f"begin record files ({', '.join(COLUMNS)}); refused whole"
    )
    load.add_argument("file", type=Path, metavar="FILE")
    load.set_defaults(run=_load)
    listing = own.add_parser("list", parents=[common], help="list the record files")
    listing.set_defaults(run=_list)
    propose = own.add_parser(
        "propose", parents=[common], help="list what to decide about expired files; changes nothing"
    )
    propose.add_argument("--on", type=civil_day, required=True, metavar="YYYY-MM-DD")
    propose.set_defaults(run=_propose)


def _load(arguments: Namespace) -> int:
    text, name = read_table_file(arguments.file), arguments.file.name
    if text is None:
        return REFUSED
    with opened_database(arguments) as database:
        done = load_record_files(database, TENANT, text, name, operator(), utc_now())
    return taken(done, "簿冊を{count}件登録しました。", "began {count} record files")


def _list(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        files = list_record_files(database, TENANT)
    write_rows(
        (
            file.file_id,
            str(file.year),
            file.classification,
            file.title,
            file.section_id,
            str(file.expires_on() or "永年"),
            file.at_end.value,
            file.state.value,
        )
        for file in files
    )
    return OK


def _propose(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        proposed = propose_disposal(database, TENANT, arguments.on)
    write_rows(
        (each.file_id, each.title, each.action.value, each.expires_on.isoformat())
        for each in proposed
    )
    return OK
