# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server rules``: check, load and ask the rules of who decides."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.ops.console import OK, REFUSED, say
from server.ops.opening import TENANT, opened_database, operator
from server.ops.reading import read_rules
from server.usecases.load_city import replace_rules

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``rules``."""
    rules = commands.add_parser("rules", help="the rules of who decides: load")
    own = rules.add_subparsers(dest="rules_command", required=True, metavar="COMMAND")
    load = own.add_parser(
        "load", parents=[common], help="load a rule set; refused whole when faulty"
    )
    load.add_argument("path", type=Path, metavar="FILE_OR_DIR")
    load.set_defaults(run=_load)


def _load(arguments: Namespace) -> int:
    parsed = read_rules(arguments.path)
    if parsed is None:
        return REFUSED
    with opened_database(arguments) as database:
        replace_rules(database, TENANT, parsed, operator(), utc_now())
    say(
        f"規程を登録しました。{parsed.name}、{len(parsed.rules)}件、"
        f"代決の順序 {len(parsed.substitution.rules)}件",
        f"loaded {parsed.name}, {len(parsed.rules)} rules, "
        f"{len(parsed.substitution.rules)} rows of substitution",
    )
    return OK
