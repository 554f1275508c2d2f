# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server org load`` and ``rules load``: the city's organisation and its rules."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from approval import Organisation, parse_rules
from approval.organisation_file import COLUMNS
from server.assembly import utc_now
from server.ops import organising
from server.ops.console import OK, REFUSED, say, write_problems
from server.ops.opening import TENANT, opened_database, operator
from server.ops.organising import read_organisation, read_text
from server.usecases.load_city import replace_organisation, replace_rules

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``org`` and ``rules``."""
    organisation = commands.add_parser("org", help="the organisation: load, diff, readdress, queue")
    own = organisation.add_subparsers(dest="org_command", required=True, metavar="COMMAND")
    load = own.add_parser(
        "load", parents=[common], help=f"load {', '.join(COLUMNS)}; refused whole when faulty"
    )
    load.add_argument("folder", type=Path, metavar="DIR")
    load.add_argument(
        "--date", type=_day, required=True, help="day (YYYY-MM-DD) whose vacant posts are shown"
    )
    load.set_defaults(run=_load_organisation)
    organising.add_commands(own, common, _day)
    rules = commands.add_parser("rules", help="the rules of who decides: load")
    own = rules.add_subparsers(dest="rules_command", required=True, metavar="COMMAND")
    load = own.add_parser("load", parents=[common], help="load a rule set (CSV)")
    load.add_argument("file", type=Path, metavar="FILE")
    load.set_defaults(run=_load_rules)


def _load_organisation(arguments: Namespace) -> int:
    parsed = read_organisation(arguments.folder)
    if parsed is None:
        return REFUSED
    with opened_database(arguments) as database:
        replace_organisation(database, TENANT, parsed, operator(), utc_now())
    view = Organisation(parsed).on(arguments.date)
    vacant = [view.office(post.post_id) for post in view.posts() if not view.holders(post.post_id)]
    say(
        f"組織を登録しました。職員 {len(parsed.people)}人、"
        f"職 {len(view.posts())}、欠員 {len(vacant)}",
        f"loaded {len(parsed.people)} people, {len(view.posts())} posts, {len(vacant)} vacant",
    )
    for office in vacant:
        say(f"欠員: {office}", f"vacant: {office}")
    return OK


def _load_rules(arguments: Namespace) -> int:
    parsed = parse_rules(read_text(arguments.file), arguments.file.name)
    if isinstance(parsed, tuple):
        write_problems(parsed)
        return REFUSED
    with opened_database(arguments) as database:
        replace_rules(database, TENANT, parsed, operator(), utc_now())
    say(
        f"規程を登録しました。{parsed.name}、{len(parsed.rules)}件",
        f"loaded {parsed.name}, {len(parsed.rules)} rules",
    )
    return OK


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise ArgumentTypeError("YYYY-MM-DD") from problem
