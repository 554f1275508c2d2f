# SPDX-License-Identifier: Apache-2.0
"""Wiping a device that was reported lost (security.md, 4): the key, the files, the receipt."""

import logging

from approval.wire_devices import wipe_statement
from desktop.acting.workplace import Workplace
from desktop.errors import TroubleError
from desktop.keys.data_key import name_of
from desktop.loading import LOADING
from desktop.store import person
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed

_log = logging.getLogger(__name__)


def wipe(place: Workplace, api: ServerApi) -> None:
    """Delete the data key first, then the files, and tell the server that it is done.

    The receipt is made while the device's own key is still there, and sent when nothing is any
    more. Where it does not arrive the server goes on saying that nothing is known of a wipe.
    """
    receipt = _receipt(place)
    place.tickets.drop_all()

    def forget(device_id: str) -> None:
        place.secrets.delete(name_of(device_id))

    place.vault.erase(forget)
    if not receipt:
        return
    try:
        api.confirm_wipe(place.vault.device_id, receipt)
    except CallFailed as problem:
        _log.info("the receipt of the wipe was not taken, %s", problem.fault.kind)


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
