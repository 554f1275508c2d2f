# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server database setup``: role and database in the PostgreSQL of this machine."""

import os
import pwd
import shutil
import subprocess
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from server.ops.console import OK, Fault, say
from server.ops.database_words import POSTGRESQL_ABSENT, elsewhere, not_provided, refused
from server.ops.doctor.reached import fault_of_finding, of_trouble
from server.ops.opening import settings_of
from server.store.provisioning import NotProvided, Place, Refused, place_of, provide
from server.store.reaching import DatabaseTrouble, reach_database

if TYPE_CHECKING:
    from server.ops.main import Commands

ACCOUNT = "tsukue"
"""The account of the services (installer/server/sysusers.conf)."""

SUPERUSER = "postgres"
_ABOUT = """\
Makes, in the PostgreSQL of this machine, the role and the database that database_url names:
UTF-8, sorted by bytes, owned by that role, with the extension btree_gist and the settings this
server wants. The role owns this database and may do nothing else. Runs as root, because it
speaks to PostgreSQL as its own user (peer). Can be repeated: what is there stays."""


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``database``."""
    database = commands.add_parser("database", help="the database of this server")
    own = database.add_subparsers(dest="action", required=True, metavar="ACTION")
    setup = own.add_parser(
        "setup", parents=[common], help="make role and database", description=_ABOUT
    )
    setup.add_argument(
        "--port", type=int, help="of PostgreSQL, where database_url names a pooler before it"
    )
    setup.set_defaults(run=_setup)


def _setup(arguments: Namespace) -> int:
    url = settings_of(arguments).resolved_database_url()
    place = place_of(url, ACCOUNT)
    if place is None:
        say(
            "database_url が空なので SQLite を使います。用意するものはありません。",
            "database_url is empty, so SQLite is used: there is nothing to set up",
        )
        return OK
    if place.host:
        raise elsewhere(place)
    if arguments.port:
        place = replace(place, port=arguments.port)
    made = provided(place)
    _reached_by_service(url)
    _tell(place, made)
    return OK


def provided(place: Place, superuser: str = SUPERUSER) -> tuple[str, ...]:
    """Make what is missing, as the user of PostgreSQL; return what was made.

    Raises:
        Fault: PostgreSQL is not there, does not run, or has something else under these names.
    """
    try:
        with _acting_as(superuser):
            return provide(place, superuser)
    except Refused as problem:
        raise refused(place, problem) from problem
    except NotProvided as problem:
        raise not_provided(place, str(problem), _clusters()) from problem


@contextmanager
def _acting_as(account: str) -> Iterator[None]:
    """Be another user to whom we connect: PostgreSQL asks the system who speaks to it."""
    try:
        number = pwd.getpwnam(account).pw_uid
    except KeyError as problem:
        raise POSTGRESQL_ABSENT from problem
    if os.geteuid() == number:
        yield
        return
    if os.geteuid() != 0:
        raise Fault(
            "管理者の権限が必要です。先頭に sudo を付けて実行してください。",
            "this needs the administrator's rights: run it with sudo",
        )
    os.seteuid(number)
    try:
        yield
    finally:
        os.seteuid(0)


def _reached_by_service(url: str) -> None:
    with _acting_as(ACCOUNT):
        try:
            reach_database(url)
        except DatabaseTrouble as trouble:
            raise fault_of_finding(of_trouble(trouble)) from trouble


def _clusters() -> tuple[tuple[str, str], ...]:
    """Return port and state of each PostgreSQL that Debian knows of on this machine."""
    lister = shutil.which("pg_lsclusters")
    if lister is None:
        return ()
    told = subprocess.run([lister, "--no-header"], capture_output=True, text=True, check=False)
    rows = (line.split() for line in told.stdout.splitlines())
    return tuple((row[2], row[3].split(",")[0]) for row in rows if len(row) > 3)


def _tell(place: Place, made: tuple[str, ...]) -> None:
    if made:
        say(
            f"データベース {place.database} と利用者 {place.role} の用意ができました。"
            "次は tsukue-server init です。",
            f"database {place.database} and role {place.role} are ready; next: tsukue-server init",
        )
    else:
        say(
            f"データベース {place.database} と利用者 {place.role} は既にあり、そのまま使えます。",
            f"database {place.database} and role {place.role} stand and are fit",
        )
