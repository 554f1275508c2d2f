# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server telework checklist load FILE``: the security checklist, versioned."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.ops.console import OK, REFUSED, Fault, say, write_problems
from server.ops.opening import TENANT, opened_database, operator
from server.usecases.telework.keep_checklist import load_checklist
from telework.reporting.checklist import Checklist

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add ``checklist load``; columns ``version`` (版) and ``point`` (確認事項)."""
    checklist = own.add_parser("checklist", help="the security checklist before remote work")
    acts = checklist.add_subparsers(dest="checklist_act", required=True, metavar="ACT")
    load = acts.add_parser("load", parents=[common], help="put a new version in force (CSV)")
    load.add_argument("file", type=Path, metavar="FILE")
    load.set_defaults(run=_load)


def _load(arguments: Namespace) -> int:
    path: Path = arguments.file
    if not path.is_file():
        raise Fault(
            f"「{path}」がありません。場所と名前を確かめてください。",
            f"{path} is not there. Please check place and name.",
        )
    with opened_database(arguments) as database:
        done = load_checklist(database, TENANT, path.name, path.read_bytes(), operator(), utc_now())
    if not isinstance(done, Checklist):
        write_problems(done)
        return REFUSED
    say(
        f"安全の確認事項の第{done.version}版（{len(done.points)}項目）を使います。"
        "次の開始のときに、全員が確認します。",
        f"version {done.version} of the checklist ({len(done.points)} points) is in force",
    )
    return OK
