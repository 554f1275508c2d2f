# SPDX-License-Identifier: Apache-2.0
"""``/readyz`` turns requests away exactly while this process cannot do its work."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from tests.server.house import house_of
from tests.server.owner_work import owner_work
from tests.server.town import Town
from tests.support.clock import ManualClock


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    made = TestClient(house_of(town, tmp_path), raise_server_exceptions=False)
    yield made
    made.close()


def asked(client: TestClient) -> tuple[int, str]:
    answer = client.get("/readyz")
    body = answer.json()
    assert body["service"] == "tsukue"
    assert (body["status"] == "ready") == (answer.status_code == 200)
    return answer.status_code, body["code"]


def test_a_database_that_can_only_be_read_turns_requests_away_while_it_lasts(
    postgresql_url: str, tmp_path: Path, clock: ManualClock
) -> None:
    with (
        closing(Town(postgresql_url, tmp_path, clock)) as town,
        closing(TestClient(house_of(town, tmp_path), raise_server_exceptions=False)) as client,
    ):
        _only_read_for_a_while(client, town)


def _only_read_for_a_while(client: TestClient, town: Town) -> None:
    with town.services.database.write_work() as tx:
        named = tx.execute(text("SELECT current_database()")).scalar_one()
    change = 'ALTER DATABASE "{}" {} default_transaction_read_only {}'
    with owner_work(town.services.database) as tx:
        tx.execute(text(change.format(named, "SET", "= on")))
    town.services.database.close()
    assert asked(client) == (503, "database.read_only")
    with owner_work(town.services.database) as tx:
        tx.execute(text("SET TRANSACTION READ WRITE"))
        tx.execute(text(change.format(named, "RESET", "")))
    asked(client)
    assert asked(client) == (200, "")


def test_each_reason_turns_requests_away(client: TestClient, town: Town, tmp_path: Path) -> None:
    assert asked(client) == (200, "")
    (tmp_path / "files").rename(tmp_path / "elsewhere")
    assert asked(client) == (503, "files.unwritable")
    (tmp_path / "elsewhere").rename(tmp_path / "files")
    assert asked(client) == (200, "")
    with owner_work(town.services.database) as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    assert asked(client) == (503, "database.behind")
    with owner_work(town.services.database) as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert asked(client) == (503, "database.newer")
    client.app.state.draining = True
    assert asked(client) == (503, "service.draining")
