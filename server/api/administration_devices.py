# SPDX-License-Identifier: Apache-2.0
"""``/v1/administration/devices``: registered devices, admitted, lost and found again."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from approval import to_plain
from approval.refusal import Refusal
from approval.wire_devices import ChangedDevice, ChangeDevice, DevicePage
from server.api.administration_accounts import After, Limit, Name, Words, csv_answer
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal, not_found
from server.auth.permissions import Permission
from server.usecases.administration.devices import (
    Wanted,
    admit,
    export_devices,
    read_device,
    read_devices,
    report_lost,
)

router = APIRouter(tags=["administration"])
ROOT = "/v1/administration/devices"
Administrator = Annotated[Caller, Depends(Permits(Permission.ADMINISTRATION_DEVICE_MANAGE))]
DevicePath = Annotated[str, Path(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:@-]+$")]


@router.get(ROOT, response_model=DevicePage)
def get_devices(
    caller: Administrator, q: Words = "", state: Name = "", after: After = "", limit: Limit = 100
) -> Response:
    """Return a page of devices, those that wait to be admitted first."""
    wanted = Wanted(words=q, state=state)
    page = read_devices(caller.services, caller.identified(), wanted, after, limit)
    return plain_response(to_plain(page))


@router.get("/v1/administration/devices.csv")
def get_devices_csv(caller: Administrator, q: Words = "", state: Name = "") -> Response:
    """Return the same devices as CSV."""
    wanted = Wanted(words=q, state=state)
    return csv_answer(export_devices(caller.services, caller.identified(), wanted), "devices")


@router.get(ROOT + "/{device_id}", response_model=ChangedDevice)
def get_device(device_id: DevicePath, caller: Administrator) -> Response:
    """Return a device, of a lost one with the report on it."""
    found = read_device(caller.services, caller.identified(), device_id)
    if found is None:
        raise not_found()
    return plain_response(to_plain(found))


@router.post(ROOT + "/{device_id}/admit", response_model=ChangedDevice)
def post_admit(device_id: DevicePath, seen: ChangeDevice, caller: Administrator) -> Response:
    """Admit a device that waits, or one that was found again."""
    return _answer(admit(caller.services, caller.identified(), device_id, seen.state))


@router.post(ROOT + "/{device_id}/lost", response_model=ChangedDevice)
def post_lost(device_id: DevicePath, seen: ChangeDevice, caller: Administrator) -> Response:
    """Report a device lost: sessions and certificates end, it wipes itself when it comes."""
    return _answer(report_lost(caller.services, caller.identified(), device_id, seen.state))


def _answer(done: ChangedDevice | Refusal) -> Response:
    if isinstance(done, Refusal):
        raise HttpRefusal(done)
    return plain_response(to_plain(done))
