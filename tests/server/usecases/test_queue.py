# SPDX-License-Identifier: Apache-2.0
"""The administrator's queue: what waits for nobody, and how much of it who is told."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from fastapi.testclient import TestClient

from approval.commands import Hold
from approval.identifiers import PostId, SlotId
from approval.secrecy import MASKED_TITLE
from tests.approval.city import tablets, transferred
from tests.server.house import house_of
from tests.server.town import CASE, LINE, Desk, Town

Plain = dict[str, Any]
FIRST, POST = LINE[0]
EMPTY = transferred((POST, "", ""), day="2026-11-24")


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application."""
    with TestClient(house_of(town, tmp_path)) as made:
        yield made


def queue(client: TestClient, desk: Desk) -> list[Plain]:
    """Return the rows that a person is given."""
    answer = client.get("/v1/queue", headers={"Authorization": f"Bearer {desk.token}"})
    assert answer.status_code == 200, answer.text
    found = cast("Plain", answer.json())
    assert found["total"] == len(found["items"])
    return cast("list[Plain]", found["items"])


def officer(town: Town) -> Desk:
    return town.desk("p-kera", roles=("staff", "records"))


def test_a_case_whose_turn_is_nobodys_is_listed_until_somebody_holds_the_post(
    town: Town, client: TestClient
) -> None:
    town.circulate()
    assert queue(client, officer(town)) == []
    town.reorganise(EMPTY)
    (row,) = queue(client, officer(town))
    assert (row["case_id"], row["slot_id"], row["why"]) == (CASE, "r1s2", "kaigi")
    assert (row["office"], row["abolished"]) == ("情報政策係長", False)
    assert (row["title"], row["openable"]) == (tablets().title, True)
    town.reorganise(transferred((POST, "p-kera", "acting_head"), day="2026-11-24"))
    assert queue(client, officer(town)) == []


def test_what_is_parked_by_somebody_who_left_is_stuck_as_well(
    town: Town, client: TestClient
) -> None:
    town.circulate()
    parked = Hold(case_id=CASE, slot_id=SlotId("r1s2"), post_id=PostId(POST))
    assert town.desk(FIRST).act(parked).status == "accepted"
    town.reorganise(EMPTY)
    assert [row["why"] for row in queue(client, officer(town))] == ["held"]


def test_an_administrator_learns_where_it_is_stuck_and_not_what_it_is_about(
    town: Town, client: TestClient
) -> None:
    town.circulate()
    town.reorganise(EMPTY)
    (row,) = queue(client, town.desk("p-iokibe", roles=("administrator",)))
    assert (row["number"], row["office"]) == ("令8情政第1号", "情報政策係長")
    assert (row["title"], row["openable"]) == (MASKED_TITLE, False)


def test_a_need_to_know_case_is_masked_from_the_records_office_too(
    town: Town, client: TestClient
) -> None:
    town.circulate(content=replace(tablets(), secrecy="restricted"))
    town.reorganise(EMPTY)
    (row,) = queue(client, officer(town))
    assert (row["title"], row["openable"]) == (MASKED_TITLE, False)


@pytest.mark.parametrize("roles", [("staff",), ("auditor",)])
def test_nobody_else_is_given_the_queue(
    town: Town, client: TestClient, roles: tuple[str, ...]
) -> None:
    headers = {"Authorization": f"Bearer {town.desk('p-kera', roles=roles).token}"}
    assert client.get("/v1/queue", headers=headers).status_code == 403
