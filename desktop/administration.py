# SPDX-License-Identifier: Apache-2.0
"""The part of the facade about what an administrator looks after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from approval.wire_accounts import AccountDetail, AccountPage, ChangedAccount
    from approval.wire_devices import ChangedDevice, DevicePage
    from desktop.facade import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleAsked:
    """Which people: by words, by role, by state of the account; empty for all."""

    words: str = ""
    role: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicesAsked:
    """Which devices: by words, by state; empty for all."""

    words: str = ""
    state: str = ""


class AdministrationRoom(Protocol):
    """Everything straight from the server: none of it is kept on a device."""

    # people and accounts; ``seen`` is the ``rev`` of the account as it is on the screen
    def people(self, asked: PeopleAsked, after: str) -> AccountPage | Trouble: ...
    def people_csv(self, asked: PeopleAsked) -> bytes | Trouble: ...
    def person(self, person_id: str) -> AccountDetail | Trouble: ...
    def add_account(
        self, person_id: str, login: str, roles: tuple[str, ...]
    ) -> ChangedAccount | Trouble: ...
    def give_roles(
        self, person_id: str, seen: int, roles: tuple[str, ...]
    ) -> ChangedAccount | Trouble: ...
    def disable(self, person_id: str, seen: int) -> ChangedAccount | Trouble: ...
    def enable(self, person_id: str, seen: int) -> ChangedAccount | Trouble: ...
    def reset_password(self, person_id: str, seen: int) -> ChangedAccount | Trouble: ...
    def end_sessions(self, person_id: str, seen: int) -> ChangedAccount | Trouble: ...

    # devices; ``seen`` is the state on the screen
    def devices(self, asked: DevicesAsked, after: str) -> DevicePage | Trouble: ...
    def devices_csv(self, asked: DevicesAsked) -> bytes | Trouble: ...
    def device(self, device_id: str) -> ChangedDevice | Trouble: ...
    def admit(self, device_id: str, seen: str) -> ChangedDevice | Trouble: ...
    def report_lost(self, device_id: str, seen: str) -> ChangedDevice | Trouble: ...
