# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server meetings door``: the secret address of the page at a room's door."""

import secrets
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.auth.tokens import TOKEN_BYTES, token_text
from server.ops.console import OK, Fault, say
from server.ops.opening import TENANT, opened_database, operator, settings_of
from server.texts import sentence
from server.usecases.meetings.door_keys import NewDoor, make_door

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add ``door`` below ``meetings``."""
    door = own.add_parser(
        "door",
        parents=[common],
        help="make the address of the page at a room's door; it is printed once",
    )
    door.add_argument("room", metavar="ROOM")
    door.add_argument(
        "--keeper",
        required=True,
        metavar="PERSON",
        help="in whose name the room is taken at its door",
    )
    door.set_defaults(run=_make)


def _make(arguments: Namespace) -> int:
    token = token_text(secrets.token_bytes(TOKEN_BYTES))
    wanted = NewDoor(
        tenant=TENANT, room_id=arguments.room, keeper_id=arguments.keeper, by=operator()
    )
    with opened_database(arguments) as database:
        refusal = make_door(database, wanted, token, utc_now())
    if refusal is not None:
        raise Fault(*(sentence(refusal.code, refusal.params, each) for each in ("ja", "en")))
    base = settings_of(arguments).base_url.rstrip("/")
    say(
        f"{base}/doors/{token}\nこのアドレスは一度だけ表示します。タブレットで開いてください。",
        f"{base}/doors/{token}\nThis address is shown once. Please open it on the tablet.",
    )
    return OK
