# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server measures key``: secret addresses of the page of figures."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.ops.console import OK, Fault, say, write_rows
from server.ops.opening import TENANT, opened_database, operator, settings_of
from server.reports.words import moment
from server.texts import sentence
from server.usecases.measures.figure_keys import (
    end_figure_key,
    list_figure_keys,
    make_figure_key,
)

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Own = _SubParsersAction[ArgumentParser]


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add ``key`` below ``measures``."""
    key = own.add_parser("key", help="secret addresses of the page of figures: add, list, end")
    below = key.add_subparsers(dest="key_command", required=True, metavar="COMMAND")
    add = below.add_parser("add", parents=[common], help="make one; it is printed once")
    add.add_argument("name", metavar="NAME", help="for whom or which screen, in words")
    add.set_defaults(run=_add)
    listing = below.add_parser("list", parents=[common], help="all of them, ended ones too")
    listing.set_defaults(run=_list)
    end = below.add_parser("end", parents=[common], help="withdraw one for good")
    end.add_argument("key", metavar="KEY", help="its number in the list")
    end.set_defaults(run=_end)


def _add(arguments: Namespace) -> int:
    name = arguments.name.strip()
    if not name or not name.isprintable():
        raise Fault("名前を文字で入れてください。", "please give a name in words")
    with opened_database(arguments) as database:
        key, token = make_figure_key(database, TENANT, name, operator(), utc_now())
    base = settings_of(arguments).base_url.rstrip("/")
    say(
        f"{base}/figures/{token}\nこのアドレスは一度だけ表示します（番号 {key.key_id}）。",
        f"{base}/figures/{token}\nThis address is shown once (number {key.key_id}).",
    )
    return OK


def _list(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        keys = list_figure_keys(database, TENANT)
    heads = ("key", "name", "made", "by", "last used", "ended")
    times = [(each.made_at, each.last_used_at, each.revoked_at) for each in keys]
    shown = [tuple(moment(at) if at else "" for at in three) for three in times]
    rows = [
        (each.key_id, each.name, made, each.made_by, used, ended)
        for each, (made, used, ended) in zip(keys, shown, strict=True)
    ]
    write_rows([heads, *rows])
    return OK


def _end(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        refusal = end_figure_key(database, TENANT, arguments.key, operator(), utc_now())
    if refusal is not None:
        raise Fault(*(sentence(refusal.code, refusal.params, each) for each in ("ja", "en")))
    say("アドレスを取り消しました。", "The address was withdrawn.")
    return OK
