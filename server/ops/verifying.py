# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server verify``: do the logs still say what they said?"""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from server.assembly import time_roots
from server.ops.authority_words import faults_in_words
from server.ops.console import OK, REFUSED, say
from server.ops.opening import TENANT, opened_database, settings_of
from server.usecases.verify_chains import verify_chains

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``verify``."""
    verify = commands.add_parser(
        "verify",
        parents=[common],
        help="check the chain of every case, the audit log and the seals over it",
    )
    verify.set_defaults(run=_verify)


def _verify(arguments: Namespace) -> int:
    with opened_database(arguments) as database, faults_in_words():
        checked = verify_chains(database, TENANT, time_roots(settings_of(arguments)))
    say(
        f"事案 {checked.cases}件、事象 {checked.events}件、"
        f"監査記録 {checked.audit_entries}件、封印 {checked.seals}件を確かめました。",
        f"{checked.cases} cases, {checked.events} events, {checked.audit_entries} audit entries, "
        f"{checked.seals} seals",
    )
    for fault in checked.faults:
        sys.stderr.write(fault + "\n")
    if checked.faults:
        say("改変の疑いがあります。", "something was changed")
        return REFUSED
    return OK
