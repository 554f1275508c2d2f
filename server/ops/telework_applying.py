# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server telework settings`` and ``telework grants``: limits, and what is permitted."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from approval import to_plain
from server.assembly import utc_now
from server.ops.console import OK, REFUSED, taken, write_rows
from server.ops.opening import TENANT, opened_database, operator
from server.ops.reading import read_table_file
from server.ops.telework_counting import month_of
from server.usecases.telework.keep_settings import list_settings, load_settings
from server.usecases.telework.section_grants import list_grants
from telework import Grant
from telework.applying.settings_file import COLUMNS

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add the commands below ``telework``."""
    settings = own.add_parser("settings", help="limits on remote work: load, list")
    below = settings.add_subparsers(dest="settings_command", required=True, metavar="COMMAND")
    load = below.add_parser(
        "load", parents=[common], help=f"replace the limits ({', '.join(COLUMNS)}); refused whole"
    )
    load.add_argument("file", type=Path, metavar="FILE")
    load.set_defaults(run=_load)
    listed = below.add_parser("list", parents=[common], help="the limits as loaded last")
    listed.set_defaults(run=_list)
    grants = own.add_parser("grants", parents=[common], help="what is permitted in a month")
    grants.add_argument("--month", type=month_of, required=True, metavar="YYYY-MM")
    grants.add_argument("--json", action="store_true", help="JSON, one object a line")
    grants.set_defaults(run=_grants)


def _load(arguments: Namespace) -> int:
    text, name = read_table_file(arguments.file), arguments.file.name
    if text is None:
        return REFUSED
    with opened_database(arguments) as database:
        done = load_settings(database, TENANT, text, name, operator(), utc_now())
    return taken(done, "テレワークの設定を{count}件登録しました。", "loaded {count} settings")


def _list(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        rows = list_settings(database, TENANT)
    write_rows(
        (each.setting, each.section_id, each.value, str(each.valid_from), _end(each.valid_to))
        for each in rows
    )
    return OK


def _grants(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        found = [each.grant for each in list_grants(database, TENANT, arguments.month)]
    if arguments.json:
        for grant in found:
            sys.stdout.write(json.dumps(to_plain(grant), ensure_ascii=False) + "\n")
        return OK
    write_rows(_line(grant) for grant in found)
    return OK


def _line(grant: Grant) -> tuple[str, ...]:
    hours = f"{grant.begin:%H:%M}-{grant.end:%H:%M}" if grant.begin and grant.end else ""
    return (
        grant.person_id,
        grant.day.isoformat(),
        grant.unit.value,
        hours,
        grant.place.value,
        grant.source.value,
        "withdrawn" if grant.withdrawn else "",
        grant.grant_id,
    )


def _end(day: date | None) -> str:
    return "" if day is None else day.isoformat()
