# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server report``: the e-approval rate, and the figures of a month."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from approval.register.period import Period, fiscal_period, month_period
from approval.register.report import Breakdown, Cut, RateReport, RateRow, report_csv
from server.assembly import utc_now
from server.ops import reporting_months
from server.ops.console import OK, say, write_rows
from server.ops.opening import TENANT, opened_database
from server.usecases.city import City
from server.usecases.reads.read_rate import RateQuestion, cut_of, rate_of

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``report``."""
    report = commands.add_parser("report", help="figures: rate, month, publish, verify")
    own = report.add_subparsers(dest="report_command", required=True, metavar="COMMAND")
    rate = own.add_parser("rate", parents=[common], help="the e-approval rate, with all counts")
    period = rate.add_mutually_exclusive_group(required=True)
    period.add_argument("--month", type=_month, metavar="YYYY-MM", dest="period")
    period.add_argument("--fiscal-year", type=_fiscal_year, metavar="YYYY", dest="period")
    rate.add_argument("--by", choices=list(Breakdown), type=Breakdown, default=Breakdown.BUREAU)
    rate.add_argument(
        "--cut", type=_cut, metavar="MARK", help="the cut printed before: the same figures again"
    )
    rate.add_argument("--csv", action="store_true", help="CSV for a spreadsheet")
    rate.set_defaults(run=_rate)
    reporting_months.add_to(own, common)


def _rate(arguments: Namespace) -> int:
    question = RateQuestion(by=arguments.by, period=arguments.period, cut=arguments.cut)
    with opened_database(arguments) as database, database.read_work() as tx:
        city = City().today(tx, TENANT, utc_now())
        report = rate_of(tx, TENANT, city, question, utc_now())
    if arguments.csv:
        sys.stdout.write(report_csv(report))
        return OK
    _show(report)
    return OK


def _show(report: RateReport) -> None:
    say(
        f"電子決裁率 {report.first}〜{report.last}（計数規則 {report.rule} {report.rule_version}）",
        f"e-approval rate {report.first} to {report.last} ({report.rule} {report.rule_version})",
    )
    head = ("key", "name", "E", "H", "P", "X", "total", "headline", "strict", "government")
    write_rows((head, *(_line(row) for row in (*report.rows, report.total))))
    for each in report.total.reasons:
        write_rows([("reason", each.reason, str(each.count))])
    say(f"締切 {report.cut.mark()}", f"cut {report.cut.mark()}")


def _line(row: RateRow) -> tuple[str, ...]:
    counts = (row.electronic, row.hybrid, row.paper, row.exempt, row.total)
    rates = (row.headline, row.strict, row.government)
    return row.key, row.name, *(str(count) for count in counts), *rates


def _month(text: str) -> Period:
    period = month_period(text)
    if period is None:
        raise ArgumentTypeError("YYYY-MM")
    return period


def _cut(text: str) -> Cut:
    try:
        return cut_of(text)
    except ValueError as problem:
        raise ArgumentTypeError("NUMBER.MICROSECONDS") from problem


def _fiscal_year(text: str) -> Period:
    try:
        return fiscal_period(int(text))
    except ValueError as problem:
        raise ArgumentTypeError("YYYY") from problem
