# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server database setup``: roles and database in the PostgreSQL of this machine."""

import os
import pwd
import secrets
import shutil
import subprocess
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from server.durable_files import sync_folder, write_new
from server.ops.console import OK, Fault, say
from server.ops.database_words import POSTGRESQL_ABSENT, elsewhere, not_provided, refused
from server.ops.doctor.reached import fault_of_finding, of_trouble
from server.ops.opening import settings_of
from server.ops.owner import ACCOUNT, not_let_in, owner_of, require_owner
from server.store.owning import is_owner
from server.store.provisioning import NotProvided, Place, Refused, place_of, provide
from server.store.reaching import DatabaseTrouble, reach_database

if TYPE_CHECKING:
    from server.ops.main import Commands

SUPERUSER = "postgres"
_PASSWORD_BYTES = 24
_ABOUT = """\
Makes, in the PostgreSQL of this machine, the database that database_url names: UTF-8, sorted by
bytes, with the extension btree_gist and the settings this server wants. It belongs to an owner
(the role of database_url with "_owner"), whose password only root can read; the role of the
services owns nothing and has the rights it needs. Tables that the latter owned alone, as before
0.9.0, are handed over while it works. Runs as root, because it speaks to PostgreSQL as its own
user (peer). Can be repeated: what is there stays."""


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``database``."""
    database = commands.add_parser("database", help="the database of this server")
    own = database.add_subparsers(dest="action", required=True, metavar="ACTION")
    setup = own.add_parser(
        "setup", parents=[common], help="make roles and database", description=_ABOUT
    )
    setup.add_argument(
        "--port", type=int, help="of PostgreSQL, where database_url names a pooler before it"
    )
    setup.add_argument(
        "--when-needed",
        action="store_true",
        help="do nothing where there is an owner already, or PostgreSQL is on another machine",
    )
    setup.set_defaults(run=_setup)


def _setup(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    place = place_of(settings.resolved_database_url(), ACCOUNT)
    owner = owner_of(settings)
    kept = owner.url if owner.role else ""
    if arguments.when_needed and (place is None or place.host or kept):
        return OK
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
    password = "" if _lets_in(kept) else secrets.token_urlsafe(_PASSWORD_BYTES)
    made = provided(place, password=password)
    if password:
        keep_url(Path(settings.database_owner_file), place.owner_url(password))
    require_owner(owner_of(settings))
    _reached_by_service(settings.resolved_database_url())
    _tell(place, made)
    return OK


def provided(place: Place, superuser: str = SUPERUSER, *, password: str = "") -> tuple[str, ...]:
    """Make what is missing, as the user of PostgreSQL; return what was made.

    Nothing is handed over to an owner whom PostgreSQL would not let in with the new password.

    Args:
        place: role and database.
        superuser: of PostgreSQL, and its account on this machine.
        password: a new one for the owner, if it is to have one.

    Raises:
        Fault: PostgreSQL is not there, does not run, or has something else under these names.
    """

    def admitted() -> None:
        if password:
            with _acting_as_oneself():
                reach_database(place.owner_url(password))

    try:
        with _acting_as(superuser):
            return provide(place, superuser, password, admitted)
    except Refused as problem:
        raise refused(place, problem) from problem
    except DatabaseTrouble as trouble:
        raise not_let_in(trouble) from trouble
    except NotProvided as problem:
        raise not_provided(place, str(problem), _clusters()) from problem


def keep_url(path: Path, url: str) -> None:
    """Write the address of the owner for root alone, in the place of what stood there."""
    making = path.with_name(f"{path.name}.making")
    making.unlink(missing_ok=True)
    write_new(making, f"{url}\n".encode())
    making.rename(path)
    sync_folder(path.parent)


def _lets_in(url: str) -> bool:
    try:
        return bool(url) and is_owner(url)
    except DatabaseTrouble:
        return False


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


@contextmanager
def _acting_as_oneself() -> Iterator[None]:
    """Be who began this: over TCP a home is looked into that another user may not enter."""
    other = os.geteuid()
    os.seteuid(os.getuid())
    try:
        yield
    finally:
        os.seteuid(other)


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
    if "ownership" in made and "database" not in made:
        say(
            f"データベース {place.database} の表を {place.owner} の所有にしました。"
            f"サービスの利用者 {place.role} は、表を作り変えることも、記録を消すこともできません。",
            f"the tables of {place.database} belong to {place.owner} now; {place.role}, the role "
            "of the services, can neither change them nor delete what is recorded",
        )
    elif made:
        say(
            f"データベース {place.database} と利用者 {place.role}、所有者 {place.owner} の用意が"
            "できました。次は tsukue-server init です。",
            f"database {place.database}, role {place.role} and owner {place.owner} are ready; "
            "next: tsukue-server init",
        )
    else:
        say(
            f"データベース {place.database} と利用者 {place.role}、所有者 {place.owner} は既に"
            "あり、そのまま使えます。",
            f"database {place.database}, role {place.role} and owner {place.owner} stand and are "
            "fit",
        )
