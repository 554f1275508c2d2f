# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server device …``: registered installations."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.ops.console import OK, Fault, say, write_rows
from server.ops.opening import TENANT, opened_database, operator
from server.usecases.reads.list_accounts import list_devices
from server.usecases.register_device import lose_device, readmit_device

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``device`` with its own commands."""
    device = commands.add_parser("device", help="devices: list, lost, readmit")
    own = device.add_subparsers(dest="device_command", required=True, metavar="COMMAND")
    listing = own.add_parser("list", parents=[common], help="list the devices")
    listing.set_defaults(run=_list)
    lost = own.add_parser(
        "lost", parents=[common], help="report a device lost: sessions and certificates end"
    )
    lost.add_argument("device_id")
    lost.set_defaults(run=_lost)
    readmit = own.add_parser(
        "readmit", parents=[common], help="admit a waiting device, or one that was found"
    )
    readmit.add_argument("device_id")
    readmit.set_defaults(run=_readmit)


def _list(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        write_rows(list_devices(database, TENANT))
    return OK


def _lost(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        revoked = lose_device(database, TENANT, arguments.device_id, operator(), utc_now())
    if revoked is None:
        raise _unknown(arguments.device_id)
    say(
        f"紛失として登録しました。失効した証明書: {revoked}件。"
        "次の接続で端末のデータが消去されます。",
        f"reported lost; {revoked} certificates revoked; it wipes itself at its next contact",
    )
    return OK


def _readmit(arguments: Namespace) -> int:
    with opened_database(arguments) as database:
        admitted = readmit_device(database, TENANT, arguments.device_id, operator(), utc_now())
    if not admitted:
        raise _unknown(arguments.device_id)
    say("端末を許可しました。", "admitted")
    return OK


def _unknown(device_id: str) -> Fault:
    return Fault(f"この端末はありません: {device_id}", f"no such device: {device_id}")
