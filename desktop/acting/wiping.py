# SPDX-License-Identifier: Apache-2.0
"""Wiping a device that was reported lost (security.md, 4): the key, the files, the receipt."""

import logging
from pathlib import Path

from approval.wire_devices import wipe_statement
from desktop.acting.workplace import Workplace
from desktop.errors import TroubleError
from desktop.keys.data_key import name_of
from desktop.loading import LOADING
from desktop.settings import Profile
from desktop.store import owed_receipt, person
from desktop.store.owed_receipt import OwedReceipt
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed, FaultKind

_log = logging.getLogger(__name__)


def wipe(place: Workplace, api: ServerApi) -> None:
    """Delete the data key first, then the files, and tell the server that it is done.

    The receipt is made while the device's own key is still there, and sent when nothing is any
    more. Until the server has taken it, it alone is kept, and tried again (``tell_owed``).
    """
    receipt = _receipt(place)
    place.tickets.drop_all()
    if receipt:
        _keep(place, OwedReceipt(device_id=place.vault.device_id, receipt=receipt, url=api.url))

    def forget(device_id: str) -> None:
        place.secrets.delete(name_of(device_id))

    place.vault.erase(forget)
    if not receipt:
        return
    if _folder(place) is None:
        _tell(api, place.vault.device_id, receipt)
        return
    tell_owed(place)


def tell_owed(place: Workplace) -> None:
    """Tell the server of a wipe of which it does not know yet; nothing where none is owed.

    A receipt whose store is still there was kept by a wipe that was cut off: it would be untrue,
    and the next contact orders the wipe again.
    """
    folder = _folder(place)
    owed = None if folder is None else owed_receipt.read(folder)
    if folder is None or owed is None:
        return
    if owed.device_id == place.vault.device_id and not place.vault.is_erased():
        return
    transport = place.open_transport()
    try:
        if _tell(ServerApi(transport, owed.url), owed.device_id, owed.receipt):
            owed_receipt.forget(folder)
    finally:
        transport.close()


def _tell(api: ServerApi, device_id: str, receipt: str) -> bool:
    """Send a receipt; return whether no other try is needed."""
    try:
        api.confirm_wipe(device_id, receipt)
    except CallFailed as problem:
        _log.info("the receipt of the wipe was not taken, %s", problem.fault.kind)
        # The server's own word that the device is not lost any more; a stranger's 404 has no code.
        return problem.fault.kind is FaultKind.REFUSED and problem.fault.code == "not_found"
    return True


def _keep(place: Workplace, owed: OwedReceipt) -> None:
    folder = _folder(place)
    if folder is None:
        return
    try:
        owed_receipt.keep(folder, owed)
    except OSError as problem:
        # A full disk must not keep the data: then the receipt is not told, as without a network.
        _log.warning("the receipt of the wipe is not kept, %s", problem.strerror)


def _folder(place: Workplace) -> Path | None:
    """Where the store lies; None at a terminal that keeps nothing."""
    thin = place.settings.profile is Profile.THIN
    return None if thin else place.settings.store_folder


def _receipt(place: Workplace) -> str:
    try:
        seal = place.vault.seal()
        with place.vault.database.read() as tx:
            device = person.device(tx, seal)
    except TroubleError:
        return ""
    if device is None:
        return ""
    with LOADING:
        from telework.event_bytes import event_mac
    return event_mac(device.mac_key, wipe_statement(device.device_id))
