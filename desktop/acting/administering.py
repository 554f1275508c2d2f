# SPDX-License-Identifier: Apache-2.0
"""Accounts and devices as the server has them; nothing of it waits in an outbox.

What an administrator changes is done now or not at all: the person stands beside him, and a
change that comes an hour later would undo what a colleague did meanwhile.
"""

from collections.abc import Callable
from typing import TypeVar

from approval.wire_accounts import (
    AccountDetail,
    AccountPage,
    AddAccount,
    ChangedAccount,
    GiveRoles,
)
from approval.wire_devices import ChangedDevice, DevicePage
from desktop.acting.workplace import Workplace
from desktop.administration import DevicesAsked, PeopleAsked
from desktop.sync.administration_api import AdministrationApi

Answer = TypeVar("Answer")


def people(place: Workplace, asked: PeopleAsked, after: str) -> AccountPage:
    """Return a page of people.

    Raises:
        CallFailed: the server was not reached or refused; so do all of these.
    """
    query = {**_people(asked), **({"after": after} if after else {})}
    return _asked(place, lambda api: api.people(query))


def people_csv(place: Workplace, asked: PeopleAsked) -> bytes:
    """Return the same people as CSV."""
    return _asked(place, lambda api: api.people_csv(_people(asked)))


def person(place: Workplace, person_id: str) -> AccountDetail:
    """Return one person."""
    return _asked(place, lambda api: api.person(person_id))


def add_account(
    place: Workplace, person_id: str, login: str, roles: tuple[str, ...]
) -> ChangedAccount:
    """Give a person an account."""
    wanted = AddAccount(person_id=person_id, login=login, roles=roles)
    return _asked(place, lambda api: api.add_account(wanted))


def change_account(place: Workplace, person_id: str, act: str, seen: int) -> ChangedAccount:
    """Do one act to an account as it was seen."""
    return _asked(place, lambda api: api.change_account(person_id, act, seen))


def give_roles(
    place: Workplace, person_id: str, seen: int, roles: tuple[str, ...]
) -> ChangedAccount:
    """Give an account these roles and no others."""
    wanted = GiveRoles(rev=seen, roles=roles)
    return _asked(place, lambda api: api.give_roles(person_id, wanted))


def devices(place: Workplace, asked: DevicesAsked, after: str) -> DevicePage:
    """Return a page of devices."""
    query = {**_devices(asked), **({"after": after} if after else {})}
    return _asked(place, lambda api: api.devices(query))


def devices_csv(place: Workplace, asked: DevicesAsked) -> bytes:
    """Return the same devices as CSV."""
    return _asked(place, lambda api: api.devices_csv(_devices(asked)))


def device(place: Workplace, device_id: str) -> ChangedDevice:
    """Return one device."""
    return _asked(place, lambda api: api.device(device_id))


def change_device(place: Workplace, device_id: str, act: str, seen: str) -> ChangedDevice:
    """Do one act to a device as it was seen."""
    return _asked(place, lambda api: api.change_device(device_id, act, seen))


def _people(asked: PeopleAsked) -> dict[str, str]:
    given = {"q": asked.words, "role": asked.role, "state": asked.state}
    return {name: value for name, value in given.items() if value}


def _devices(asked: DevicesAsked) -> dict[str, str]:
    given = {"q": asked.words, "state": asked.state}
    return {name: value for name, value in given.items() if value}


def _asked(place: Workplace, ask: Callable[[AdministrationApi], Answer]) -> Answer:
    transport = place.open_transport()
    try:
        return ask(place.api(transport).administration)
    finally:
        transport.close()
