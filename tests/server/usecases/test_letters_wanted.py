# SPDX-License-Identifier: Apache-2.0
"""Everybody chooses his own mails; where they go is the administrator's to say."""

from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from server.store.mailing import MailPerson, mail_people, put_person
from tests.server.house import house_of
from tests.server.town import MORI, TENANT, Town

ADDRESS = "mori@city.example"
CHOICE = {"mode": "immediate", "kinds": ["turn", "postview"], "quiet_from": "22:00"}
CHOICE["quiet_until"] = "07:00"


@pytest.fixture
def client(town: Town, tmp_path: Path) -> TestClient:
    town.services = replace(town.services, sends_mail=True)
    return TestClient(house_of(town, tmp_path), raise_server_exceptions=False)


def entered(town: Town) -> None:
    """The administrator enters the address."""
    with town.database.write_work() as tx:
        put_person(tx, TENANT, MailPerson(person_id=MORI, address=ADDRESS))


def bearer(town: Town, person: str = MORI) -> dict[str, str]:
    return {"Authorization": f"Bearer {town.desk(person).token}"}


def test_a_choice_is_kept_with_the_address_and_told_again(town: Town, client: TestClient) -> None:
    entered(town)
    headers = bearer(town)
    before = client.get("/v1/me/letters", headers=headers).json()
    assert (before["sends"], before["address"]) == (True, ADDRESS)
    assert before["wanted"]["kinds"] == ["turn", "outcome", "reminder"]
    answer = client.put("/v1/me/letters", headers=headers, json=CHOICE)
    assert answer.status_code == 200
    assert client.get("/v1/me/letters", headers=headers).json() == answer.json()
    assert answer.json()["wanted"] == CHOICE
    with town.database.read_work() as tx:
        (kept,) = mail_people(tx, TENANT)
        (noted,) = tx.exec_driver_sql(
            "SELECT actor FROM audit_log WHERE tag = 'account:letters:chosen'"
        ).scalars()
    assert (kept.address, kept.kinds, kept.quiet_from) == (ADDRESS, ("turn", "postview"), "22:00")
    assert noted == MORI


def test_nothing_is_wanted_is_a_choice_too(town: Town, client: TestClient) -> None:
    entered(town)
    answer = client.put("/v1/me/letters", headers=bearer(town), json={"mode": "none", "kinds": []})
    assert answer.json()["wanted"]["kinds"] == []


def test_one_person_s_choice_is_nobody_elses(town: Town, client: TestClient) -> None:
    entered(town)
    other = bearer(town, "p-kera")
    assert client.get("/v1/me/letters", headers=other).json()["address"] == ""
    refused = client.put("/v1/me/letters", headers=other, json=CHOICE)
    assert (refused.status_code, refused.json()["code"]) == (409, "mail.no_address")


@pytest.mark.parametrize(
    "wrong",
    [
        {"mode": "sometimes"},
        {"kinds": ["gossip"]},
        {"quiet_from": "25:00"},
        {"quiet_from": ""},
        {"address": "elsewhere@example.com"},
        {"person_id": "p-kera"},
    ],
)
def test_a_choice_that_there_is_not_is_refused(
    town: Town, client: TestClient, wrong: dict[str, object]
) -> None:
    entered(town)
    answer = client.put("/v1/me/letters", headers=bearer(town), json={**CHOICE, **wrong})
    assert answer.status_code == 422
    with town.database.read_work() as tx:
        assert mail_people(tx, TENANT)[0].kinds == ("turn", "outcome", "reminder")
