# SPDX-License-Identifier: Apache-2.0
"""The part of the desk for administrators (``desktop.administration.AdministrationRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.telling import told

if TYPE_CHECKING:
    from approval.wire_accounts import AccountDetail, AccountPage, ChangedAccount
    from approval.wire_devices import ChangedDevice, DevicePage
    from desktop.acting.workplace import Workplace
    from desktop.administration import DevicesAsked, PeopleAsked
    from desktop.facade import Trouble


class AdministrationDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def people(self, asked: PeopleAsked, after: str) -> AccountPage | Trouble:
        """Return a page of people."""
        return told(acting.administering.people, self._place, asked, after)

    def people_csv(self, asked: PeopleAsked) -> bytes | Trouble:
        """Return the same people as CSV."""
        return told(acting.administering.people_csv, self._place, asked)

    def person(self, person_id: str) -> AccountDetail | Trouble:
        """Return one person."""
        return told(acting.administering.person, self._place, person_id)

    def add_account(
        self, person_id: str, login: str, roles: tuple[str, ...]
    ) -> ChangedAccount | Trouble:
        """Give a person an account."""
        return told(acting.administering.add_account, self._place, person_id, login, roles)

    def give_roles(
        self, person_id: str, seen: int, roles: tuple[str, ...]
    ) -> ChangedAccount | Trouble:
        """Give an account these roles and no others."""
        return told(acting.administering.give_roles, self._place, person_id, seen, roles)

    def disable(self, person_id: str, seen: int) -> ChangedAccount | Trouble:
        """Disable an account; its sessions end."""
        return self._change(person_id, "disable", seen)

    def enable(self, person_id: str, seen: int) -> ChangedAccount | Trouble:
        """Enable an account again."""
        return self._change(person_id, "enable", seen)

    def reset_password(self, person_id: str, seen: int) -> ChangedAccount | Trouble:
        """Replace the password by a temporary one."""
        return self._change(person_id, "password", seen)

    def end_sessions(self, person_id: str, seen: int) -> ChangedAccount | Trouble:
        """End every session of an account."""
        return self._change(person_id, "sign-out", seen)

    def devices(self, asked: DevicesAsked, after: str) -> DevicePage | Trouble:
        """Return a page of devices."""
        return told(acting.administering.devices, self._place, asked, after)

    def devices_csv(self, asked: DevicesAsked) -> bytes | Trouble:
        """Return the same devices as CSV."""
        return told(acting.administering.devices_csv, self._place, asked)

    def device(self, device_id: str) -> ChangedDevice | Trouble:
        """Return one device."""
        return told(acting.administering.device, self._place, device_id)

    def admit(self, device_id: str, seen: str) -> ChangedDevice | Trouble:
        """Admit a device that waits, or one that was found."""
        return told(acting.administering.change_device, self._place, device_id, "admit", seen)

    def report_lost(self, device_id: str, seen: str) -> ChangedDevice | Trouble:
        """Report a device lost."""
        return told(acting.administering.change_device, self._place, device_id, "lost", seen)

    def _change(self, person_id: str, act: str, seen: int) -> ChangedAccount | Trouble:
        return told(acting.administering.change_account, self._place, person_id, act, seen)
