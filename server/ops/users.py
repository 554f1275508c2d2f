# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server user …``: accounts."""

import getpass
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from approval.identifiers import PersonId
from server.assembly import utc_now
from server.auth.passwords import Passwords
from server.auth.permissions import Role
from server.ops.console import OK, Fault, require, say, write_rows
from server.ops.opening import TENANT, opened_database, operator
from server.store.engine import Database
from server.usecases.administer import MINIMUM_PASSWORD, TEMPORARY_LASTS, AccountDesk
from server.usecases.city import City
from server.usecases.reads.list_accounts import list_accounts

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``user`` with its own commands."""
    user = commands.add_parser("user", help="accounts: add, disable, enable, password, role, list")
    own = user.add_subparsers(dest="user_command", required=True, metavar="COMMAND")
    add = own.add_parser("add", parents=[common], help="add an account; asks for its password")
    add.add_argument("login", help="sign-in name, such as the staff number")
    add.add_argument("person", help="person_id of people.csv")
    add.add_argument("--name", default="", help="only for a person who is in no organisation file")
    add.add_argument("--role", action="append", choices=list(Role), help="default: staff")
    add.set_defaults(run=_add)
    for name, run, meaning in (
        ("disable", _disable, "disable an account; its sessions end now"),
        ("enable", _enable, "enable an account again"),
    ):
        command = own.add_parser(name, parents=[common], help=meaning)
        command.add_argument("login", help="sign-in name")
        command.set_defaults(run=run)
    password = own.add_parser(
        "password",
        parents=[common],
        help="set a temporary password; the account's sessions end now",
        description="Sets a password that must be replaced at the next sign-in, so that nobody "
        "but its holder knows it in the end. The sessions of the account end now.",
    )
    password.add_argument("login", help="sign-in name")
    password.add_argument(
        "--lasting",
        action="store_true",
        help="one that stays; only of an administrator who sets his own and is helped by nobody",
    )
    password.set_defaults(run=_password)
    role = own.add_parser("role", parents=[common], help="give an account these roles, no others")
    role.add_argument("login", help="sign-in name")
    role.add_argument("roles", nargs="+", choices=list(Role), metavar="ROLE", help=", ".join(Role))
    role.set_defaults(run=_role)
    listing = own.add_parser("list", parents=[common], help="list the accounts")
    listing.set_defaults(run=_list)


def _add(arguments: Namespace) -> int:
    password_hash = Passwords().hash(_ask_password())
    with opened_database(arguments) as database:
        name = arguments.name or _name_of(database, arguments.person)
        roles = frozenset(Role(role) for role in arguments.role or [Role.STAFF])
        person = PersonId(arguments.person)
        require(_desk(database).add(arguments.login, person, name, password_hash, roles))
    say(f"{name} さんのアカウントを登録しました。", f"added the account of {name}")
    return OK


def _disable(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        require(_desk(database).disable(arguments.login))
    say("アカウントを無効にしました。", "disabled")
    return OK


def _enable(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        require(_desk(database).enable(arguments.login))
    say("アカウントを有効にしました。", "enabled")
    return OK


def _password(arguments: Namespace) -> int:
    password_hash = Passwords().hash(_ask_password())
    lasting: bool = arguments.lasting
    with opened_database(arguments) as database:
        desk = _desk(database)
        require(desk.change_password(arguments.login, password_hash, temporary=not lasting))
    if lasting:
        say(
            "パスワードを変えました。本人のほかに知る人がいるときは、仮のものにしてください。",
            "password changed; if anybody but its holder knows it, set a temporary one",
        )
    else:
        days = TEMPORARY_LASTS.days
        say(
            f"仮パスワードにしました。{days}日のうちに本人がサインインし、自分のパスワードを決めます。",
            f"temporary password set: its holder signs in within {days} days and chooses another",
        )
    return OK


def _role(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        roles = frozenset(Role(role) for role in arguments.roles)
        require(_desk(database).give_roles(arguments.login, roles))
    say("役割を変えました。", "roles changed")
    return OK


def _list(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        write_rows(list_accounts(database, TENANT))
    return OK


def _desk(database: Database) -> AccountDesk:
    return AccountDesk(database, TENANT, operator(), utc_now())


def _name_of(database: Database, person_id: str) -> str:
    with database.read_work() as tx:
        person = City().today(tx, TENANT, utc_now()).view.person(PersonId(person_id))
    if person is None:
        raise Fault(
            f"{person_id} は組織の登録にありません。"
            "org load で登録するか、--name で氏名を指定してください。",
            f"{person_id} is in no loaded organisation: use org load, or give --name",
        )
    return person.name


def _ask_password() -> str:
    if sys.stdin.isatty():
        password = getpass.getpass()
        again = getpass.getpass("Again: ")
        if password != again:
            raise Fault("パスワードが一致しません。", "the passwords differ")
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    if len(password) < MINIMUM_PASSWORD:
        raise Fault(
            f"パスワードは{MINIMUM_PASSWORD}文字以上にしてください。",
            f"a password has at least {MINIMUM_PASSWORD} characters",
        )
    return password
