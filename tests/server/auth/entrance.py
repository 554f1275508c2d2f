# SPDX-License-Identifier: Apache-2.0
"""An entrance with one account, for tests."""

import os
from datetime import datetime

from approval.identifiers import PersonId
from server.auth.passwords import Passwords
from server.auth.sealing import SecretBox
from server.store.accounts import Account, insert_account
from server.store.engine import Database
from server.usecases.register_device import DevicePolicy
from server.usecases.sign_in import Credentials, Entrance

PASSWORD = "sakura-no-ki"

_PASSWORDS = Passwords(concurrent_checks=4, cheap=True)


def make_entrance(
    database: Database, *, device_policy: DevicePolicy = DevicePolicy.AUTO
) -> Entrance:
    """Return an entrance to a database, with cheap password hashes."""
    return Entrance(
        database=database,
        passwords=_PASSWORDS,
        secrets=SecretBox(b"a passphrase for tests"),
        random=os.urandom,
        device_policy=device_policy,
    )


def add_account(
    entrance: Entrance,
    now: datetime,
    *,
    login: str = "sato",
    person_id: str = "p0016",
    roles: tuple[str, ...] = ("staff",),
    enabled: bool = True,
) -> None:
    """Add an account whose password is ``PASSWORD``."""
    account = Account(
        person_id=PersonId(person_id),
        login=login,
        name="佐藤 葵",
        password_hash=entrance.passwords.hash(PASSWORD),
        password_changed_at=now,
        enabled=enabled,
        roles=roles,
    )
    with entrance.database.write_work() as tx:
        insert_account(tx, entrance.tenant, account, now)


def credentials(
    login: str = "sato",
    password: str = PASSWORD,
    *,
    device_id: str = "laptop-1",
    address: str = "192.0.2.7",
    new_password: str = "",
) -> Credentials:
    """Return what somebody types, from an address."""
    return Credentials(
        login=login,
        password=password,
        device_id=device_id,
        device_name="貸出ノートPC 7号",
        address=address,
        new_password=new_password,
    )
