# SPDX-License-Identifier: Apache-2.0
"""The server's routes for administrators: accounts and devices."""

from collections.abc import Callable
from urllib.parse import quote

from approval.encoding import to_plain
from approval.wire_accounts import (
    AccountDetail,
    AccountPage,
    AddAccount,
    ChangeAccount,
    ChangedAccount,
    GiveRoles,
)
from approval.wire_devices import ChangedDevice, ChangeDevice, DevicePage
from desktop.sync.plain_answers import read_plain
from desktop.sync.transport import FILE_LIMIT, Answer

ACCOUNTS = "/v1/administration/accounts"
DEVICES = "/v1/administration/devices"


class AdministrationApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    def people(self, query: dict[str, str]) -> AccountPage:
        """Read a page of people."""
        return read_plain(self._call("GET", ACCOUNTS, query=query), AccountPage)

    def people_csv(self, query: dict[str, str]) -> bytes:
        """Fetch the same people as CSV."""
        return self._call("GET", f"{ACCOUNTS}.csv", query=query, limit=FILE_LIMIT).body

    def person(self, person_id: str) -> AccountDetail:
        """Read one person."""
        return read_plain(self._call("GET", _one(ACCOUNTS, person_id)), AccountDetail)

    def add_account(self, wanted: AddAccount) -> ChangedAccount:
        """Give a person an account."""
        answer = self._call("POST", ACCOUNTS, json_body=to_plain(wanted))
        return read_plain(answer, ChangedAccount)

    def change_account(self, person_id: str, act: str, seen: int) -> ChangedAccount:
        """``disable``, ``enable``, ``password`` or ``sign-out`` the account as it was seen."""
        path = f"{_one(ACCOUNTS, person_id)}/{act}"
        answer = self._call("POST", path, json_body=to_plain(ChangeAccount(rev=seen)))
        return read_plain(answer, ChangedAccount)

    def give_roles(self, person_id: str, wanted: GiveRoles) -> ChangedAccount:
        """Give an account these roles and no others."""
        path = f"{_one(ACCOUNTS, person_id)}/roles"
        return read_plain(self._call("POST", path, json_body=to_plain(wanted)), ChangedAccount)

    def devices(self, query: dict[str, str]) -> DevicePage:
        """Read a page of devices."""
        return read_plain(self._call("GET", DEVICES, query=query), DevicePage)

    def devices_csv(self, query: dict[str, str]) -> bytes:
        """Fetch the same devices as CSV."""
        return self._call("GET", f"{DEVICES}.csv", query=query, limit=FILE_LIMIT).body

    def device(self, device_id: str) -> ChangedDevice:
        """Read a device, of a lost one with its report."""
        return read_plain(self._call("GET", _one(DEVICES, device_id)), ChangedDevice)

    def change_device(self, device_id: str, act: str, seen: str) -> ChangedDevice:
        """``admit`` the device as it was seen, or report it ``lost``."""
        path = f"{_one(DEVICES, device_id)}/{act}"
        answer = self._call("POST", path, json_body=to_plain(ChangeDevice(state=seen)))
        return read_plain(answer, ChangedDevice)


def _one(root: str, one: str) -> str:
    return f"{root}/{quote(one, safe='')}"
