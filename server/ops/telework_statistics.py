# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server telework statistics``, ``trend`` and ``traits``: what HR reads and gives."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from approval import Refusal, to_plain
from server.assembly import utc_now
from server.ops.console import OK, REFUSED, Fault, say, taken, write_rows
from server.ops.opening import TENANT, opened_database, opened_parts, operator
from server.ops.reading import read_table_file
from server.ops.telework_counting import month_of
from server.usecases.telework.statistics.keep_traits import load_traits
from server.usecases.telework.statistics.read_month import StatisticsQuestion, read_month
from server.usecases.telework.statistics.read_trend import read_trend
from server.usecases.telework.statistics.workbook import csv_bytes, xlsx_bytes
from telework.counting import STANDARD
from telework.counting.day_count import times
from telework.statistics.sheets import sheets_of
from telework.statistics.traits_file import COLUMNS
from telework.statistics.wire import FigureEvidence, MonthStatistics, Trend, TrendMonth

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add the commands below ``telework``."""
    month = own.add_parser(
        "statistics", parents=[common], help="a month: participation, cube, traits, process"
    )
    month.add_argument("--month", type=month_of, required=True, metavar="YYYY-MM")
    month.add_argument("--section", default="", metavar="ID", help="it and what is below it")
    month.add_argument("--json", action="store_true", help="JSON, one object")
    month.add_argument(
        "--out", type=Path, metavar="FILE", help="write a file: .csv or .xlsx by its name"
    )
    month.set_defaults(run=_statistics)
    trend = own.add_parser("trend", parents=[common], help="a fiscal year against the target")
    trend.add_argument("--fiscal-year", type=_year, required=True, metavar="YYYY")
    trend.add_argument("--json", action="store_true", help="JSON, one object")
    trend.set_defaults(run=_trend)
    for each in (month, trend):
        each.add_argument("--policy", default=STANDARD.policy_id, metavar="NAME")
        each.add_argument(
            "--evidence", type=FigureEvidence, choices=list(FigureEvidence), default="live"
        )
    traits = own.add_parser("traits", help="age bands and ways to the office: load")
    below = traits.add_subparsers(dest="traits_command", required=True, metavar="COMMAND")
    load = below.add_parser(
        "load", parents=[common], help=f"a file ({', '.join(COLUMNS)}); refused whole"
    )
    load.add_argument("file", type=Path, metavar="FILE")
    load.set_defaults(run=_load_traits)


def _statistics(arguments: Namespace) -> int:
    kind = arguments.out.suffix.lower() if arguments.out else ""
    if kind not in {"", ".csv", ".xlsx"}:
        raise Fault(
            "ファイル名は .csv か .xlsx で終えてください。", "the file must end in .csv or .xlsx"
        )
    question = StatisticsQuestion(
        month=arguments.month,
        policy_id=arguments.policy,
        evidence=FigureEvidence(arguments.evidence),
        section_id=arguments.section,
    )
    with opened_parts(arguments) as parts:
        found = read_month(parts.services, TENANT, question)
    if isinstance(found, Refusal):
        raise _no_policy(arguments.policy)
    if arguments.out:
        sheets = sheets_of(found)
        arguments.out.write_bytes(csv_bytes(sheets) if kind == ".csv" else xlsx_bytes(sheets))
        say(f"「{arguments.out}」に書き出しました。", f"wrote {arguments.out}")
        return OK
    _print(found) if arguments.json else _show(found)
    return OK


def _show(found: MonthStatistics) -> None:
    for sheet in sheets_of(found):
        write_rows([(sheet.title,)])
        write_rows(tuple(str(cell) for cell in row) for row in sheet.rows)
        write_rows([("",)])


def _trend(arguments: Namespace) -> int:
    evidence = FigureEvidence(arguments.evidence)
    with opened_parts(arguments) as parts:
        services = parts.services
        found = read_trend(services, TENANT, arguments.fiscal_year, arguments.policy, evidence)
    if isinstance(found, Refusal):
        raise _no_policy(arguments.policy)
    if arguments.json:
        _print(found)
        return OK
    heads = ("month", "count", "person_days", "users", "target", "forecast", "state")
    write_rows([(*heads, "delta", "restated")])
    for each in found.months:
        write_rows([_month_cells(each)])
    basis = found.basis
    as_of = basis.as_of.isoformat(timespec="seconds")
    say(
        f"計数規則 {basis.policy_id} {basis.policy_version}、{as_of}、予測の方法 {found.method}",
        f"policy {basis.policy_id} {basis.policy_version}, {as_of}, forecast: {found.method}",
    )
    return OK


def _month_cells(each: TrendMonth) -> tuple[str, ...]:
    people = tuple("" if n is None else str(n) for n in (each.person_days, each.users))
    ahead = (_halves(each.target_half_units), _halves(each.forecast_half_units))
    amended = (_halves(each.delta_half_units), _halves(each.restated_half_units))
    return (each.month, _halves(each.half_units), *people, *ahead, each.state.value, *amended)


def _halves(half_units: int | None) -> str:
    return "" if half_units is None else str(times(half_units))


def _load_traits(arguments: Namespace) -> int:
    text = read_table_file(arguments.file)
    if text is None:
        return REFUSED
    with opened_database(arguments) as database:
        done = load_traits(database, TENANT, text, operator(), utc_now())
    return taken(done, "{count}人分を読み込みました。", "loaded {count} people")


def _print(found: MonthStatistics | Trend) -> None:
    sys.stdout.write(json.dumps(to_plain(found), ensure_ascii=False, indent=2) + "\n")


def _no_policy(name: str) -> Fault:
    return Fault(
        f"計数規則「{name}」はこの月にありません。"
        "tsukue-server telework policy list で名前を確かめてください。",
        f"there is no policy {name} for this month: see tsukue-server telework policy list",
    )


def _year(text: str) -> int:
    if text.isdigit() and 1900 <= int(text) <= 2999:
        return int(text)
    raise ArgumentTypeError("YYYY")
