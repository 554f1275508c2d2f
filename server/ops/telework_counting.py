# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server telework``: count, recount, policies, holidays and closed days."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from approval import Refusal, city_day, to_plain
from server.assembly import utc_now
from server.ops.console import OK, REFUSED, STOPPED, Fault, say, taken, write_rows
from server.ops.interrupting import interruptible
from server.ops.opening import TENANT, opened_database, operator
from server.ops.reading import read_table_file
from server.store.telework.months import is_month_closed
from server.usecases.city import City
from server.usecases.telework.keep_calendar import calendar_of, load_closed_days
from server.usecases.telework.keep_policies import load_policies, standing_policies
from server.usecases.telework.read_counts import CountQuestion, city_scope, count_month
from server.usecases.telework.recount_month import recount_month_in_parts
from telework.calendar import parse_closed_days, parse_holidays
from telework.closing.amendment import Restated
from telework.closing.figures import Figures
from telework.counting import STANDARD
from telework.counting.policy_file import COLUMNS, policy_line
from telework.counting.wire import Counters, CountReport, CountRow, Dimension

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]

_DEFAULT = (Dimension.SECTION, Dimension.KIND)


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add the commands below ``telework``."""
    count = own.add_parser("count", parents=[common], help="a month's counts (実施回数)")
    count.add_argument("--month", type=month_of, required=True, metavar="YYYY-MM")
    count.add_argument("--policy", default=STANDARD.policy_id, metavar="NAME")
    count.add_argument(
        "--by", type=_dimensions, default=_DEFAULT, metavar=",".join(Dimension), help="breakdown"
    )
    count.add_argument("--json", action="store_true", help="JSON, one object")
    count.set_defaults(run=_count)
    again = own.add_parser(
        "recount",
        parents=[common],
        help="count every day of a month anew from its facts",
        description="Counts two hundred people at a time, each in a transaction of its own, "
        "while people go on working. Interrupted, it says how to go on.",
        epilog="exit codes: 0 done, 1 refused, 2 not understood, 3 interrupted",
    )
    again.add_argument("--month", type=month_of, required=True, metavar="YYYY-MM")
    again.add_argument(
        "--after", default="", metavar="PERSON", help="go on behind where a run was stopped"
    )
    again.set_defaults(run=_recount)
    _add_policies(own, common)
    _add_calendar(own, common)


def _add_policies(own: "Own", common: ArgumentParser) -> None:
    policy = own.add_parser("policy", help="counting policies: load, list, show")
    below = policy.add_subparsers(dest="policy_command", required=True, metavar="COMMAND")
    load = below.add_parser(
        "load", parents=[common], help=f"add versions ({', '.join(COLUMNS)}); refused whole"
    )
    load.add_argument("file", type=Path, metavar="FILE")
    load.set_defaults(run=_load_policies)
    listed = below.add_parser("list", parents=[common], help="every version, and which are used")
    listed.set_defaults(run=_list_policies)
    show = below.add_parser("show", parents=[common], help="one policy as a file to load")
    show.add_argument("name", metavar="NAME")
    show.set_defaults(run=_show_policy)


def _add_calendar(own: "Own", common: ArgumentParser) -> None:
    holidays = own.add_parser("holidays", help="national holidays: load, list")
    below = holidays.add_subparsers(dest="holidays_command", required=True, metavar="COMMAND")
    load = below.add_parser(
        "load", parents=[common], help="the Cabinet Office's list, as published; refused whole"
    )
    load.add_argument("file", type=Path, metavar="FILE")
    load.set_defaults(run=_load_days, parse=parse_holidays)
    listed = below.add_parser("list", parents=[common], help="the closed days of a year")
    listed.add_argument("--year", type=int, required=True, metavar="YYYY")
    listed.set_defaults(run=_list_days)
    closed = own.add_parser("closed-days", help="the city's own closed days: load")
    below = closed.add_subparsers(dest="closed_command", required=True, metavar="COMMAND")
    load = below.add_parser("load", parents=[common], help="a list (day, name); refused whole")
    load.add_argument("file", type=Path, metavar="FILE")
    load.set_defaults(run=_load_days, parse=parse_closed_days)


def month_of(text: str) -> date:
    """Return the first day of a month of the command line (YYYY-MM)."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError as problem:
        raise ArgumentTypeError("YYYY-MM") from problem


def _dimensions(text: str) -> tuple[Dimension, ...]:
    words = [word.strip() for word in text.split(",") if word.strip()]
    try:
        return tuple(dict.fromkeys(Dimension(word) for word in words))
    except ValueError as problem:
        raise ArgumentTypeError(",".join(Dimension)) from problem


def _count(arguments: Namespace) -> int:
    question = CountQuestion(month=arguments.month, policy_id=arguments.policy, by=arguments.by)
    now = utc_now()
    with opened_database(arguments) as database, database.read_work() as tx:
        city = City().today(tx, TENANT, now)
        report = count_month(tx, city, city_scope(TENANT, question, now), question, now)
    if isinstance(report, Refusal):
        raise Fault(
            f"計数規則「{arguments.policy}」はこの月にありません。"
            "tsukue-server telework policy list で名前を確かめてください。",
            f"there is no policy {arguments.policy} for this month:"
            " see tsukue-server telework policy list",
        )
    if arguments.json:
        sys.stdout.write(json.dumps(to_plain(report), ensure_ascii=False, indent=2) + "\n")
        return OK
    _show(report)
    return OK


def _show(report: CountReport) -> None:
    basis = f"{report.policy_id} {report.policy_version}, {report.measure}"
    as_of = report.as_of.isoformat(timespec="seconds")
    say(
        f"テレワーク実施 {report.month}（{basis}、{as_of}、{report.state}）",
        f"remote work {report.month} ({basis}, {as_of}, {report.state})",
    )
    named = [key.dimension.value for key in report.rows[0].keys] if report.rows else []
    numbers = ("count", "A", "B", "minutes", "C", "D", "people")
    write_rows([(*named, "evidence", *numbers)])
    for row in (*report.rows, report.total):
        keys = [key.name for key in row.keys] or ["total"] + [""] * (len(named) - 1)
        write_rows(_lines(keys[: max(len(named), 1)], row))
    say(
        f"未確認 {report.unconfirmed} 人日、申請のない実施 {report.exceptions} 人日",
        f"unconfirmed {report.unconfirmed}, without application {report.exceptions} person-days",
    )
    _show_amendments(report)


def _show_amendments(report: CountReport) -> None:
    """Write a closed month in both forms, and what this month's approvals changed (G12)."""
    rows: list[tuple[str, str, Figures]] = []
    for evidence in ("live", "confirmed"):
        if report.restated is not None:
            found: Restated = getattr(report.restated, evidence)
            rows.append(("closed", evidence, found.closed))
            rows.append(("delta", evidence, found.deltas))
            rows.append(("restated", evidence, found.restated))
        if report.received is not None:
            rows.append(("received", evidence, getattr(report.received, evidence)))
    if not rows:
        return
    say(
        "締め後訂正（closed 締めたとき、delta この月への訂正、restated 訂正後、"
        "received この月に承認された過去の月への訂正。B は半日単位）",
        "amendments after closing (B in half-days; received: approved now, of earlier months)",
    )
    write_rows([("amendments", "evidence", "A", "B", "C", "D")])
    for name, evidence, figures in rows:
        numbers = (figures.person_days, figures.half_units, figures.events, figures.allowance_days)
        write_rows([(name, evidence, *(str(number) for number in numbers))])


def _lines(keys: list[str], row: CountRow) -> list[tuple[str, ...]]:
    return [
        (*keys, "live", *_cells(row.live)),
        (*keys, "confirmed", *_cells(row.confirmed)),
    ]


def _cells(counters: Counters) -> tuple[str, ...]:
    numbers = (counters.count, counters.person_days, counters.half_units, counters.minutes)
    rest = (counters.events, counters.allowance_days, counters.people)
    return tuple(str(number) for number in (*numbers, *rest))


def _recount(arguments: Namespace) -> int:
    month = arguments.month.isoformat()[:7]
    state = None
    with opened_database(arguments) as database, interruptible() as interrupted:
        with database.read_work() as tx:
            closed = is_month_closed(tx, TENANT, month)
        if closed:
            raise Fault(
                f"{month} は締めてあるので、数え直しません。直すには締め後訂正を使ってください。",
                f"{month} is closed and keeps its figures: ask for amendments instead",
            )
        for state in recount_month_in_parts(database, TENANT, arguments.month, arguments.after):
            say(
                f"  {state.people}人のうち{state.done}人",
                f"  {state.done} of {state.people} people",
            )
            if interrupted():
                break
    if state is not None and state.done < state.people:
        say(
            f"途中で止めました。数え直した分はそのまま残ります。続きは --after {state.last}",
            f"stopped; what was counted stands. To go on: --after {state.last}",
        )
        return STOPPED
    days = state.days if state is not None else 0
    say(f"{days}人日を数え直しました。", f"counted {days} person-days anew")
    return OK


def _load_policies(arguments: Namespace) -> int:
    text, name = read_table_file(arguments.file), arguments.file.name
    if text is None:
        return REFUSED
    with opened_database(arguments) as database:
        done = load_policies(database, TENANT, text, name, operator(), utc_now())
    return taken(done, "計数規則を{count}件読み込みました。", "loaded {count} policies")


def _list_policies(arguments: Namespace) -> int:
    with opened_database(arguments) as database, database.read_work() as tx:
        standing = standing_policies(tx, TENANT, city_day(utc_now()))
    write_rows([(*COLUMNS, "used")])
    for policy in sorted(standing.policies, key=lambda each: (each.policy_id, each.version)):
        used = (policy.policy_id, policy.version) in standing.used
        write_rows([(*policy_line(policy), "yes" if used else "no")])
    return OK


def _show_policy(arguments: Namespace) -> int:
    with opened_database(arguments) as database, database.read_work() as tx:
        standing = standing_policies(tx, TENANT, city_day(utc_now()))
    found = [each for each in standing.policies if each.policy_id == arguments.name]
    if not found:
        raise Fault(
            f"計数規則「{arguments.name}」はありません。",
            f"there is no policy {arguments.name}",
        )
    for cells in (COLUMNS, *(policy_line(policy) for policy in found)):
        sys.stdout.write(",".join(cells) + "\n")
    return OK


def _load_days(arguments: Namespace) -> int:
    path: Path = arguments.file
    if not path.exists():
        raise Fault(
            f"「{path}」がありません。場所と名前を確かめてください。",
            f"{path} is not there. Please check place and name.",
        )
    days = arguments.parse(path.name, path.read_bytes())
    with opened_database(arguments) as database:
        done = load_closed_days(database, TENANT, days, operator(), utc_now())
    return taken(done, "{count}日を読み込みました。", "loaded {count} days")


def _list_days(arguments: Namespace) -> int:
    try:
        first = date(arguments.year, 1, 1)
    except ValueError as problem:
        raise Fault("年は西暦で書いてください。", "write the year of the calendar") from problem
    with opened_database(arguments) as database, database.read_work() as tx:
        calendar = calendar_of(tx, TENANT, first)
    write_rows((each.day.isoformat(), each.name) for each in calendar.days)
    if calendar.warning:
        say(
            f"{arguments.year}年の祝日の表はまだありません。法律の規定から計算した日を"
            "示しています。内閣府の表が出たら読み込んでください。",
            f"no official list covers {arguments.year}: these days are worked out from the law."
            " Load the Cabinet Office's list when it is published.",
        )
    return OK
