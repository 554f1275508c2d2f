# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server telework months`` and ``close``: how months stand, and closing one."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from typing import TYPE_CHECKING

from approval import to_plain
from approval.refusal import Refusal
from server.ops.console import OK, Fault, say, write_rows
from server.ops.opening import TENANT, opened_parts, operator
from server.ops.telework_counting import month_of
from server.texts import sentence
from server.usecases.telework.month_closing import Closer, close_in, closing_in
from telework.closing.wire import CityClosing, CloseMonth

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from server.assembly import Parts

    Own = _SubParsersAction[ArgumentParser]


def add_to(own: "Own", common: ArgumentParser) -> None:
    """Add the commands below ``telework``."""
    months = own.add_parser(
        "months", parents=[common], help="how a month stands, section by section"
    )
    months.add_argument("--month", type=month_of, required=True, metavar="YYYY-MM")
    months.add_argument("--json", action="store_true", help="JSON, one object")
    months.set_defaults(run=_months)
    close = own.add_parser("close", parents=[common], help="close a month for ever (締め)")
    close.add_argument("--month", type=month_of, required=True, metavar="YYYY-MM")
    close.add_argument(
        "--acknowledge", metavar="LIST", help="the list of unconfirmed days that months printed"
    )
    close.add_argument("--reason", default="", help="why unconfirmed days stay out of the count")
    close.set_defaults(run=_close)


def _months(arguments: Namespace) -> int:
    with opened_parts(arguments) as parts:
        found = _read(parts, arguments.month)
    if arguments.json:
        sys.stdout.write(json.dumps(to_plain(found), ensure_ascii=False, indent=2) + "\n")
        return OK
    write_rows(
        (
            each.section_id,
            each.section_name,
            *(str(number) for number in (each.people, each.open, each.submitted)),
            *(str(number) for number in (each.head_confirmed, each.closed)),
            str(each.unconfirmed_days),
        )
        for each in found.sections
    )
    if found.unconfirmed:
        say(
            f"未確認の一覧（{len(found.unconfirmed)}人）: {found.list_sha256}",
            f"list of unconfirmed days ({len(found.unconfirmed)} people): {found.list_sha256}",
        )
    return OK


def _close(arguments: Namespace) -> int:
    with opened_parts(arguments) as parts:
        standing = _read(parts, arguments.month)
        given = arguments.acknowledge
        seen = given if given is not None else "" if standing.unconfirmed else standing.list_sha256
        asked = CloseMonth(list_sha256=seen, reason=arguments.reason)
        office, services = parts.months, parts.services
        with services.database.write_work() as tx:
            city = services.city.today(tx, TENANT, services.clock())
            closer = Closer(tenant=TENANT, person_id=operator())
            done = close_in(tx, office, closer, city, _name(arguments.month), asked)
    if isinstance(done, Refusal):
        raise Fault(*(sentence(done.code, done.params, each) for each in ("ja", "en")))
    say(
        f"{done.month} を締めました（{done.closed}件）。",
        f"closed {done.month}: {done.closed} records",
    )
    return OK


def _read(parts: "Parts", month: date) -> CityClosing:
    services = parts.services
    with services.database.read_work() as tx:
        city = services.city.today(tx, TENANT, services.clock())
        return closing_in(tx, parts.months, TENANT, city, _name(month))


def _name(month: date) -> str:
    return month.isoformat()[:7]
