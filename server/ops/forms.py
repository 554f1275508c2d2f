# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server forms``: the register of forms (様式): load, list, count."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from approval import city_day
from server.assembly import utc_now
from server.ops.console import OK, REFUSED, taken, write_rows
from server.ops.opening import TENANT, opened_database, operator
from server.ops.reading import civil_day, read_table_file
from server.store.measures.forms import StoredForm, forms_on, forms_without_seal_on
from server.usecases.measures.keep_forms import load_forms
from telework.measures.forms.forms_file import COLUMNS

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``forms``."""
    area = commands.add_parser("forms", help="the register of forms: load, list, count")
    own = area.add_subparsers(dest="forms_command", required=True, metavar="COMMAND")
    load = own.add_parser(
        "load",
        parents=[common],
        help=f"add forms and changes of forms ({', '.join(COLUMNS)}); refused whole when faulty",
    )
    load.add_argument("file", type=Path, metavar="FILE")
    load.set_defaults(run=_load)
    listed = own.add_parser("list", parents=[common], help="the forms of a day, one a line")
    listed.add_argument("--on", type=civil_day, metavar="YYYY-MM-DD", help="today by default")
    listed.set_defaults(run=_list)
    count = own.add_parser("count", parents=[common], help="forms without a seal on each day")
    count.add_argument("days", type=civil_day, nargs="+", metavar="YYYY-MM-DD")
    count.set_defaults(run=_count)


def _load(arguments: Namespace) -> int:
    text, name = read_table_file(arguments.file), arguments.file.name
    if text is None:
        return REFUSED
    with opened_database(arguments) as database:
        done = load_forms(database, TENANT, text, name, operator(), utc_now())
    return taken(done, "様式の登録簿に{count}行を加えました。", "added {count} lines of forms")


def _list(arguments: Namespace) -> int:
    day: date = arguments.on or city_day(utc_now())
    with opened_database(arguments) as database, database.read_work() as tx:
        found = forms_on(tx, TENANT, day)
    write_rows(_line(each) for each in found)
    return OK


def _count(arguments: Namespace) -> int:
    with opened_database(arguments) as database, database.read_work() as tx:
        found = forms_without_seal_on(tx, TENANT, arguments.days)
    write_rows((day.isoformat(), str(found[day])) for day in arguments.days)
    return OK


def _line(stored: StoredForm) -> tuple[str, ...]:
    form = stored.form
    asks = {"seal": form.seal, "paper": form.paper, "in_person": form.in_person}
    return (
        form.form_id,
        form.name,
        form.section_id,
        form.state.value,
        ",".join(name for name, asked in asks.items() if asked),
        form.since.isoformat(),
    )
