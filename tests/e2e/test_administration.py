# SPDX-License-Identifier: Apache-2.0
"""An administrator's client and the real server: a colleague's first day, and a lost laptop."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from approval.wire_accounts import AddAccount
from approval.wire_devices import wipe_statement
from desktop.sync.api import Credentials, ServerApi
from desktop.sync.faults import CallFailed
from desktop.sync.transport import Transport
from telework.event_bytes import event_mac
from tests.server.house import house_of
from tests.server.town import MORI, Town
from tests.support.clock import ManualClock
from tests.support.served import served

ADMINISTRATOR = "p-kera"


@pytest.fixture
def address(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[tuple[Town, str]]:
    """Serve a town on the loopback."""
    town = Town(database_url, tmp_path, clock)
    with served(house_of(town, tmp_path)) as url:
        yield town, url
    town.close()


def test_a_colleague_begins_and_his_laptop_is_lost(address: tuple[Town, str]) -> None:
    town, url = address
    token = town.desk(ADMINISTRATOR, roles=("administrator",)).token
    town.desk(MORI)
    transport = Transport()
    room = ServerApi(transport, url, token).administration
    (found,) = room.people({"q": "銭谷"}).lines
    added = room.add_account(
        AddAccount(person_id=found.person_id, login="zeniya", roles=("staff",))
    )

    anybody = ServerApi(transport, url)
    with pytest.raises(CallFailed) as temporary:
        anybody.sign_in(typed(added.password))
    assert temporary.value.fault.code == "session.password_temporary"
    grant = anybody.sign_in(typed(added.password, "a sentence of my own"))
    assert grant.me.name == "銭谷 平次"
    assert room.person(found.person_id).line.state == "enabled"

    (laptop,) = room.devices({"q": "銭谷"}).lines
    lost = room.change_device(laptop.device_id, "lost", laptop.state)
    assert lost.report is not None
    assert lost.report.device.owner == "銭谷 平次"
    with pytest.raises(CallFailed) as wiped:
        ServerApi(transport, url, grant.token).certificate_standing()
    assert wiped.value.fault.kind == "wiped"
    assert lost.report.device.wiped_at is None
    receipt = event_mac(bytes.fromhex(grant.device.mac_key), wipe_statement(laptop.device_id))
    anybody.confirm_wipe(laptop.device_id, receipt)
    (gone,) = room.devices({"q": "銭谷"}).lines
    assert (gone.state, gone.wiped_at) == ("lost", town.clock())
    assert room.people_csv({"q": "銭谷"}).startswith(b"\xef\xbb\xbf")
    transport.close()


def typed(password: str, new_password: str = "") -> Credentials:
    """What the colleague types."""
    return Credentials(
        login="zeniya",
        password=password,
        device_id="laptop-of-zeniya",
        device_name="貸出ノートPC 12号",
        new_password=new_password,
    )
