# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server``: set up, serve, and administer."""

import getpass
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from server.files.port import FilesAway
from server.ops import (
    archiving,
    auditing,
    authority,
    authority_trust,
    backing_up,
    backups_reading,
    calendar,
    database,
    demo,
    devices,
    forms,
    initialise,
    loading,
    log_reading,
    mailing,
    measures,
    meetings,
    migrating,
    records,
    registering,
    reporting,
    restoring,
    rules,
    sealing,
    searching,
    serving,
    surveys,
    telework,
    users,
    verifying,
    verifying_year,
    working,
)
from server.ops.console import REFUSED, Fault, complain
from server.ops.doctor import command as doctor
from server.ops.files_opening import files_away

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Commands = _SubParsersAction[ArgumentParser]

_EXIT_CODES = "exit codes: 0 done, 1 refused or faulty (the message says why), 2 not understood"


_AREAS = (
    database,
    serving,
    working,
    migrating,
    demo,
    doctor,
    authority,
    authority_trust,
    backing_up,
    backups_reading,
    restoring,
    users,
    loading,
    log_reading,
    mailing,
    rules,
    devices,
    records,
    registering,
    reporting,
    verifying,
    verifying_year,
    auditing,
    sealing,
    searching,
    archiving,
    telework,
    meetings,
    calendar,
    forms,
    surveys,
    measures,
)


def main(given: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = _parser().parse_args(given)
    try:
        code: int = arguments.run(arguments)
    except Fault as fault:
        complain(fault)
        return REFUSED
    except FilesAway as problem:
        complain(files_away(problem))
        return REFUSED
    except PermissionError as problem:
        complain(_not_permitted(problem))
        return REFUSED
    return code


def _not_permitted(problem: PermissionError) -> Fault:
    """Return the fault of a file that the service's own account may not reach."""
    account = getpass.getuser()
    return Fault(
        f"利用者 {account} には「{problem.filename}」を読み書きする権限がありません。"
        "root で始めた命令も、この利用者として働きます。"
        "届く場所に移すか、権限を与えてください。",
        f"{account} may not read or write {problem.filename}: commands begun by root work as this "
        "account too. Move it to where that account can reach it, or give it the right",
    )


def _parser() -> ArgumentParser:
    common = ArgumentParser(add_help=False)
    common.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="settings (TOML), otherwise the file that TSUKUE_SERVER_CONFIG_FILE names; "
        "TSUKUE_SERVER_… in the environment wins over it",
    )
    parser = ArgumentParser(
        prog="tsukue-server",
        description="The server of Tsukue, the electronic approval of a city hall.",
        epilog=_EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=version("tsukue"))
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    init = commands.add_parser(
        "init", parents=[common], help="set up the data directory, keys and database"
    )
    init.set_defaults(run=initialise.run)
    for area in _AREAS:
        area.add_to(commands, common)
    return parser


if __name__ == "__main__":
    sys.exit(main())
