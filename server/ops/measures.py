# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server measures``: the register of measures and their actuals: load, list, key."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.ops import measures_keys
from server.ops.console import OK, Fault, taken, write_rows
from server.ops.opening import TENANT, opened_database, operator
from server.store.measures.register import register_in_force, register_versions
from server.usecases.measures.keep_measures import load_measures
from server.usecases.measures.load_actuals import LoadedActuals, load_actuals
from telework.measures.files import actuals_file, measures_file
from telework.measures.measure import Measure, MonthValue

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``measures``."""
    area = commands.add_parser("measures", help="the measures: load, list, versions, actuals, key")
    own = area.add_subparsers(dest="measures_command", required=True, metavar="COMMAND")
    load = own.add_parser(
        "load",
        parents=[common],
        help=f"put {', '.join(measures_file.COLUMNS)} in force; refused whole when faulty",
    )
    load.add_argument("file", type=Path, metavar="FILE")
    load.set_defaults(run=_load)
    listed = own.add_parser("list", parents=[common], help="the measures in force, one a line")
    listed.set_defaults(run=_list)
    versions = own.add_parser("versions", parents=[common], help="every version, one a line")
    versions.set_defaults(run=_versions)
    actuals = own.add_parser(
        "actuals",
        parents=[common],
        help=f"enter months of the past ({', '.join(actuals_file.COLUMNS)}); all or none",
    )
    actuals.add_argument("file", type=Path, metavar="FILE")
    actuals.set_defaults(run=_actuals)
    measures_keys.add_to(own, common)


def _load(arguments: Namespace) -> int:
    data = _bytes_of(arguments.file)
    with opened_database(arguments) as database:
        done = load_measures(database, TENANT, data, arguments.file.name, operator(), utc_now())
    return taken(done, "施策を{count}件登録しました。", "loaded {count} measures")


def _actuals(arguments: Namespace) -> int:
    given = LoadedActuals(
        data=_bytes_of(arguments.file),
        file=arguments.file.name,
        by=operator(),
        name=operator(),
        now=utc_now(),
    )
    with opened_database(arguments) as database:
        done = load_actuals(database, TENANT, given)
    return taken(done, "実績を{count}件入力しました。", "entered {count} actuals")


def _list(arguments: Namespace) -> int:
    with opened_database(arguments) as database, database.read_work() as tx:
        found = register_in_force(tx, TENANT)
    write_rows(_line(each) for each in found.measures)
    return OK


def _versions(arguments: Namespace) -> int:
    with opened_database(arguments) as database, database.read_work() as tx:
        found = register_versions(tx, TENANT)
    write_rows(
        (
            str(each.register.rev),
            each.loaded_at.isoformat(),
            each.loaded_by,
            str(len(each.register.measures)),
        )
        for each in found
    )
    return OK


def _line(measure: Measure) -> tuple[str, ...]:
    return (
        str(measure.number),
        measure.measure_id,
        measure.name,
        measure.source.value,
        "|".join(measure.owners),
        _point(measure.baseline),
        _point(measure.target),
        measure.unit,
    )


def _point(value: MonthValue | None) -> str:
    return "-" if value is None else f"{value.month}={value.value}"


def _bytes_of(path: Path) -> bytes:
    """Read a file that a command was given.

    Raises:
        Fault: it is not there, or cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as problem:
        raise Fault(
            f"「{path}」が読めません（{problem.strerror}）。場所と名前を確かめてください。",
            f"{path} cannot be read ({problem.strerror}). Please check place and name.",
        ) from problem
