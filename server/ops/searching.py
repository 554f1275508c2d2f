# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server search``: what the search of cases reads."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from server.ops.console import OK, say
from server.ops.opening import TENANT, opened_database
from server.usecases.reindex_search import reindex_search

if TYPE_CHECKING:
    from server.ops.main import Commands

_TOLD_EVERY = 2000
"""Cases between two lines of progress."""


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``search``."""
    search = commands.add_parser("search", help="the search of cases: reindex")
    own = search.add_subparsers(dest="search_command", required=True, metavar="COMMAND")
    reindex = own.add_parser(
        "reindex",
        parents=[common],
        help="make every case findable by body and opinions; can be repeated",
    )
    reindex.set_defaults(run=_reindex)


def _reindex(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        done = reindex_search(database, TENANT, _tell_progress)
    say(
        f"案件 {done}件を、本文と意見でも検索できるようにしました。",
        f"{done} cases can be found by their body and opinions",
    )
    return OK


def _tell_progress(done: int) -> None:
    if done % _TOLD_EVERY == 0:
        say(f"  {done}件", f"  {done} cases")
