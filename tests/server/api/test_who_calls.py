# SPDX-License-Identifier: Apache-2.0
"""A session ends by its clocks, its account and its device, at the very next call."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from server.store.accounts import set_enabled
from server.store.devices import set_device_state
from tests.server.house import house_of
from tests.server.town import MORI, TENANT, Town


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application as the officer who drafts."""
    made = TestClient(house_of(town, tmp_path))
    made.headers["Authorization"] = f"Bearer {town.desk(MORI).token}"
    yield made
    made.close()


def test_polling_in_the_background_keeps_no_session_alive(town: Town, client: TestClient) -> None:
    for _ in range(5):
        town.clock.advance(minutes=7)
        last = client.get("/v1/changes")
    assert (last.status_code, last.json()["code"]) == (401, "session.expired")


def test_acting_keeps_a_session_alive_but_not_for_ever(town: Town, client: TestClient) -> None:
    for _ in range(25):
        town.clock.advance(minutes=28)
        assert client.get("/v1/inbox").status_code == 200
    town.clock.advance(minutes=28)
    assert client.get("/v1/inbox").json()["code"] == "session.expired"


def test_a_disabled_account_is_out_at_its_next_call(town: Town, client: TestClient) -> None:
    assert client.get("/v1/inbox").status_code == 200
    with town.database.write_work() as tx:
        set_enabled(tx, TENANT, MORI, False)
    assert client.get("/v1/inbox").status_code == 401


def test_a_lost_device_is_told_to_wipe(town: Town, client: TestClient) -> None:
    with town.database.write_work() as tx:
        set_device_state(tx, TENANT, town.desk(MORI).device_id, "lost", town.clock())
    answer = client.get("/v1/changes")
    assert answer.status_code == 401
    assert (answer.json()["code"], answer.json()["wipe"]) == ("device.wiped", True)
