# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server org load``: the city's organisation."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from approval import Organisation
from approval.organisation_file import COLUMNS
from server.assembly import utc_now
from server.ops import organising
from server.ops.console import OK, REFUSED, say
from server.ops.opening import TENANT, opened_database, operator
from server.ops.reading import civil_day, read_organisation
from server.usecases.load_city import replace_organisation

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``org``."""
    organisation = commands.add_parser("org", help="the organisation: load, diff, readdress, queue")
    own = organisation.add_subparsers(dest="org_command", required=True, metavar="COMMAND")
    load = own.add_parser(
        "load", parents=[common], help=f"load {', '.join(COLUMNS)}; refused whole when faulty"
    )
    load.add_argument("folder", type=Path, metavar="DIR")
    load.add_argument(
        "--date",
        type=civil_day,
        required=True,
        help="day (YYYY-MM-DD) whose vacant posts are shown",
    )
    load.set_defaults(run=_load_organisation)
    organising.add_commands(own, common, civil_day)


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
