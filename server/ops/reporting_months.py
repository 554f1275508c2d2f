# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server report month``, ``publish`` and ``verify``: the city's figures of a month."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from approval.refusal import Refusal
from server.files.whole import write_whole
from server.ops.console import OK, REFUSED, Fault, say, write_rows
from server.ops.opening import TENANT, opened_parts, operator
from server.ops.telework_counting import month_of
from server.texts import sentence
from server.usecases.measures.month_files import check_versions, files_of, month_report
from server.usecases.measures.publish_month import Publisher, publish_month

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add the commands below ``report``."""
    month = own.add_parser(
        "month",
        parents=[common],
        help="write the files of a month: of its newest publication, or provisional ones",
    )
    month.add_argument("--pdf", action="store_true", help="the report for people")
    month.add_argument("--xlsx", action="store_true", help="every table as a workbook")
    month.add_argument("--opendata", type=Path, metavar="DIR", help="open data into this folder")
    month.add_argument(
        "--out", type=Path, metavar="DIR", help="for PDF and workbook, if not where open data goes"
    )
    month.set_defaults(run=_month)
    publish = own.add_parser(
        "publish", parents=[common], help="publish a month; where nothing differs, nothing is made"
    )
    publish.add_argument(
        "--before-closing",
        action="store_true",
        help="although HR has not closed the month: its remote work is frozen as it stands",
    )
    publish.set_defaults(run=_publish)
    verify = own.add_parser(
        "verify", parents=[common], help="whether a published month is what was published"
    )
    verify.set_defaults(run=_verify)
    for each in (month, publish, verify):
        each.add_argument("month", type=month_of, metavar="YYYY-MM")


def _month(arguments: Namespace) -> int:
    if not (arguments.pdf or arguments.xlsx or arguments.opendata):
        raise Fault(
            "何を書き出すか、--pdf --xlsx --opendata フォルダー で指定してください。",
            "say what to write: --pdf --xlsx --opendata DIR",
        )
    with opened_parts(arguments) as parts:
        report = month_report(parts.services, TENANT, arguments.month)
        if isinstance(report, Refusal):
            raise _fault(report)
        paper = files_of(parts.services, report, paper=True, opened=False)
        opened = files_of(parts.services, report, paper=False, opened=True)
    folder = arguments.out or arguments.opendata or Path()
    wanted = {".pdf": arguments.pdf, ".xlsx": arguments.xlsx}
    paths = {folder / n: d for n, (_m, d) in paper.items() if wanted[Path(n).suffix]}
    if arguments.opendata:
        paths |= {arguments.opendata / name: data for name, (_media, data) in opened.items()}
    for path, data in paths.items():
        write_whole(path, data)
        say(f"「{path}」に書き出しました。", f"wrote {path}")
    if not report.version:
        say("この月はまだ公表していません（暫定）。", "This month is not published (provisional).")
    return OK


def _publish(arguments: Namespace) -> int:
    by = Publisher(tenant=TENANT, name=operator())
    with opened_parts(arguments) as parts:
        done = publish_month(
            parts.services, by, arguments.month, before_closing=arguments.before_closing
        )
    if isinstance(done, Refusal):
        raise _fault(done)
    own = done.publication
    if done.fresh:
        say(
            f"{own.month} を第{own.version}版として公表しました。SHA-256 {own.sha256}",
            f"published {own.month} as version {own.version}, SHA-256 {own.sha256}",
        )
    else:
        say(
            f"{own.month} は第{own.version}版から変わっていないため、何も作りませんでした。",
            f"nothing differs from version {own.version} of {own.month}: nothing was made",
        )
    return OK


def _verify(arguments: Namespace) -> int:
    with opened_parts(arguments) as parts:
        found = check_versions(parts.services, TENANT, arguments.month)
    if not found:
        params = {"month": f"{arguments.month:%Y-%m}"}
        raise _fault(Refusal(code="measures.month_unpublished", params=params))
    write_rows([("version", "published", "found", "holds")])
    write_rows(
        (str(each.version), each.published, each.sha256, "yes" if each.holds else "NO")
        for each in found
    )
    return OK if all(each.holds for each in found) else REFUSED


def _fault(refusal: Refusal) -> Fault:
    return Fault(*(sentence(refusal.code, refusal.params, each) for each in ("ja", "en")))
