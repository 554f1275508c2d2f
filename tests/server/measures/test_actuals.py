# SPDX-License-Identifier: Apache-2.0
"""Entering actuals over HTTP: by owner sections, once, and corrected in the open."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy.exc import DatabaseError

from server.store.tables import measure_actual, measure_register
from tests.server.house import house_of
from tests.server.measures.pages import NOVEMBER, REMOTE, WAITING, by_month, line, page, registered
from tests.server.owner_work import owner_work
from tests.server.town import MORI, TENANT, Town
from tests.server.usecases.closed_months import november_over

WATANABE = "p-watanabe"
"""Head of 人事課, which owns none of the measures."""


def an_id(number: int) -> str:
    """Return a UUIDv7 of a number."""
    return f"019abc00-0000-7000-8000-{number:012}"


class Office:
    """People who enter actuals."""

    def __init__(self, town: Town, folder: Path) -> None:
        self.town = town
        self.client = TestClient(house_of(town, folder), raise_server_exceptions=False)

    def enter(
        self, number: int, *, who: str = MORI, role: str = "staff", to: str = "", **change: str
    ) -> Response:
        """Enter a month of a measure."""
        body = {"event_id": an_id(number), "month": "2026-10", "value": "11", "from_what": "窓口"}
        path = f"/v1/measures/{to or 'waiting_time'}/actuals"
        headers = {"Authorization": f"Bearer {self.town.desk(who, roles=(role,)).token}"}
        found: Response = self.client.post(path, json={**body, **change}, headers=headers)
        return found

    def history(self, measure_id: str = "waiting_time") -> dict[str, Any]:
        """Read every entry of a measure."""
        headers = {"Authorization": f"Bearer {self.town.desk(MORI).token}"}
        answer = self.client.get(f"/v1/measures/{measure_id}/actuals", headers=headers)
        found: dict[str, Any] = answer.json()
        return found


@pytest.fixture
def office(town: Town, tmp_path: Path) -> Iterator[Office]:
    """The town with two measures of 情報政策課."""
    registered(town, REMOTE, WAITING)
    made = Office(town, tmp_path)
    yield made
    made.client.close()


def test_a_month_is_entered_once_and_corrected_in_the_open(office: Office) -> None:
    first = office.enter(1)
    assert first.status_code == 200, first.text
    assert office.enter(1).json() == first.json(), "the same click again"
    assert office.enter(1, value="12").json()["code"] == "event.id_reused"
    twice = office.enter(2, value="10")
    assert (twice.status_code, twice.json()["code"]) == (409, "actual.entered_already")
    assert "森" in twice.json()["message"]
    assert "11" in twice.json()["message"]
    assert office.enter(3, value="10", replaces=an_id(1)).status_code == 200
    assert office.enter(4, value="9", replaces=an_id(1)).json()["code"] == "actual.moved_on"
    found = office.history()
    assert [(each["value"], each["replaces"]) for each in found["items"]] == [
        ("11", ""),
        ("10", an_id(1)),
    ]
    assert found["in_force"] == [an_id(3)]
    assert by_month(line(page(office.town, NOVEMBER), "waiting_time")) == {
        "2026-10": ("10", None, None)
    }


def test_only_owner_sections_and_the_reform_office_enter(office: Office) -> None:
    denied = office.enter(1, who=WATANABE)
    assert (denied.status_code, denied.json()["code"]) == (403, "measure.not_owner")
    assert "情報政策課" in denied.json()["message"]
    assert office.enter(1, who="p-kaikaku", role="reform").status_code == 200
    assert office.history()["items"][0]["section_id"] == ""
    assert office.enter(2, who="p-hr", role="hr").status_code == 403
    assert office.enter(3, to="weather").status_code == 404


def test_a_fed_measure_takes_only_months_before_it_was_counted(office: Office) -> None:
    november_over(office.town)
    fed = office.enter(1, to="remote_work", month="2026-11")
    assert (fed.status_code, fed.json()["code"]) == (422, "actual.fed")
    assert office.enter(2, to="remote_work", month="2026-10", value="7").status_code == 200
    assert office.history("remote_work")["entered_until"] == "2026-11"
    shown = line(page(office.town, NOVEMBER), "remote_work").months
    assert [(each.month, each.actual, each.state.value) for each in shown] == [
        ("2026-10", "7", "entered"),
        ("2026-11", "1", "provisional"),
    ]


def test_entries_and_registers_can_neither_be_changed_nor_taken_away(office: Office) -> None:
    office.enter(1)
    for table in (measure_actual, measure_register):
        for change in (table.update().values(tenant=2), table.delete()):
            with (
                pytest.raises(DatabaseError, match="append-only"),
                owner_work(office.town.database) as tx,
            ):
                tx.execute(change.where(table.c.tenant == TENANT))
