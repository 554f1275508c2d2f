# SPDX-License-Identifier: Apache-2.0
"""Lists for the administrator: accounts and devices."""

from datetime import datetime

from server.store.accounts import all_accounts
from server.store.devices import all_devices
from server.store.engine import Database


def list_accounts(database: Database, tenant: int) -> list[tuple[str, ...]]:
    """Return sign-in name, person, name, state and roles of every account."""
    with database.read_work() as tx:
        accounts = all_accounts(tx, tenant)
    return [
        (
            account.login,
            account.person_id,
            account.name,
            "enabled" if account.enabled else "disabled",
            " ".join(account.roles),
        )
        for account in accounts
    ]


def list_devices(database: Database, tenant: int) -> list[tuple[str, ...]]:
    """Return id, state, owner, name, last acknowledged event, loss and wipe of every device."""
    with database.read_work() as tx:
        devices = all_devices(tx, tenant)
    return [
        (
            device.device_id,
            device.state,
            device.registered_by,
            device.name,
            str(device.acknowledged_seq),
            _moment(device.lost_at),
            _moment(device.wiped_at),
        )
        for device in devices
    ]


def _moment(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at else "-"
