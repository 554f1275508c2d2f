# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server audit …``: seal what is new, the newest root, entries with their proofs."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import timedelta
from typing import TYPE_CHECKING

from approval import start_of_day
from server.assembly import utc_now
from server.ops.console import OK, Fault, say
from server.ops.opening import TENANT, opened_database
from server.ops.reading import civil_day
from server.store.verification import snapshot
from server.usecases.audit_log.proving import proved_entries
from server.usecases.audit_log.reading import newest_root
from server.usecases.audit_log.sealing import seal_entries

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``audit`` with its own commands."""
    audit = commands.add_parser("audit", help="the audit log: seal, root, export")
    own = audit.add_subparsers(dest="audit_command", required=True, metavar="COMMAND")
    seal = own.add_parser(
        "seal", parents=[common], help="seal every entry now; the worker does it each minute"
    )
    seal.set_defaults(run=_seal)
    root = own.add_parser(
        "root", parents=[common], help="show the newest root, to be printed and kept elsewhere"
    )
    root.set_defaults(run=_root)
    export = own.add_parser(
        "export",
        parents=[common],
        help="write the sealed entries of some days with their proofs, as JSON lines",
    )
    export.add_argument("first", type=civil_day, metavar="FIRST-DAY")
    export.add_argument("last", type=civil_day, metavar="LAST-DAY")
    export.set_defaults(run=_export)


def _seal(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        made = seal_entries(database, TENANT, utc_now(), all_of_them=True)
    say(f"監査記録に封印を{made}件加えました。", f"{made} seals added")
    return OK


def _root(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        found = newest_root(database, TENANT)
    if found is None:
        raise Fault(
            "監査記録にまだ封印がありません。サーバーを動かすか audit seal を実行してください。",
            "the audit log has no seal yet: let the server run, or run audit seal",
        )
    sys.stdout.write(f"{found.number}\t{found.sealed_at.isoformat()}\t{found.root}\n")
    return OK


def _export(arguments: Namespace) -> int:
    first = start_of_day(arguments.first)
    end = start_of_day(arguments.last + timedelta(days=1))
    with opened_database(arguments) as database, snapshot(database) as tx:
        for line in proved_entries(tx, TENANT, first, end):
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    return OK
