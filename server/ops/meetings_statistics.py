# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server meetings statistics``: how rooms and hosts were used in a month."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from approval import to_plain
from server.ops.console import OK, Fault, say, write_rows
from server.ops.opening import TENANT, opened_parts
from server.ops.telework_counting import month_of
from server.usecases.meetings.read_statistics import read_meeting_statistics
from server.usecases.telework.statistics.workbook import csv_bytes, xlsx_bytes
from telework.meetings.statistics_sheets import meeting_sheets

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add ``statistics`` below ``meetings``."""
    month = own.add_parser(
        "statistics", parents=[common], help="a month: occupancy, no-shows, hosts, web conferences"
    )
    month.add_argument("--month", type=month_of, required=True, metavar="YYYY-MM")
    month.add_argument("--json", action="store_true", help="JSON, one object")
    month.add_argument(
        "--out", type=Path, metavar="FILE", help="write a file: .csv or .xlsx by its name"
    )
    month.set_defaults(run=_statistics)


def _statistics(arguments: Namespace) -> int:
    kind = arguments.out.suffix.lower() if arguments.out else ""
    if kind not in {"", ".csv", ".xlsx"}:
        raise Fault(
            "ファイル名は .csv か .xlsx で終えてください。", "the file must end in .csv or .xlsx"
        )
    with opened_parts(arguments) as parts:
        found = read_meeting_statistics(parts.services, TENANT, arguments.month)
    sheets = meeting_sheets(found)
    if arguments.out:
        arguments.out.write_bytes(csv_bytes(sheets) if kind == ".csv" else xlsx_bytes(sheets))
        say(f"「{arguments.out}」に書き出しました。", f"wrote {arguments.out}")
        return OK
    if arguments.json:
        sys.stdout.write(json.dumps(to_plain(found), ensure_ascii=False, indent=2) + "\n")
        return OK
    for sheet in sheets:
        write_rows([(sheet.title,)])
        write_rows(tuple(str(cell) for cell in row) for row in sheet.rows)
        write_rows([("",)])
    return OK
