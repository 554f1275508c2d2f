# SPDX-License-Identifier: Apache-2.0
"""The page's routes: a password is kept by no cache, a conflict is 409, a list is a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from tests.server.administration.office import ADMINISTRATOR, STAFF
from tests.server.house import house_of
from tests.server.town import Town

ROOT = "/v1/administration/accounts"


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application as its administrator."""
    town.desk(STAFF)
    desk = town.desk(ADMINISTRATOR, roles=("administrator",))
    with_token = {"Authorization": f"Bearer {desk.token}"}
    made = TestClient(house_of(town, tmp_path), headers=with_token)
    yield made
    made.close()


def test_an_account_is_added_listed_and_changed(client: TestClient) -> None:
    body = {"person_id": "p-zeniya", "login": "zeniya", "roles": ["staff"]}
    answer = client.post(ROOT, json=body)
    assert (answer.status_code, answer.headers["cache-control"]) == (201, "no-store")
    assert answer.json()["password"]
    again = client.post(ROOT, json=body)
    assert (again.status_code, again.json()["code"]) == (409, "account.login_taken")
    page = client.get(ROOT, params={"q": "銭谷", "state": "temporary"}).json()
    assert [line["login"] for line in page["lines"]] == ["zeniya"]
    found = client.get(f"{ROOT}/p-zeniya").json()
    done = client.post(f"{ROOT}/p-zeniya/disable", json={"rev": found["rev"]})
    assert done.json()["account"]["line"]["state"] == "disabled"
    late = client.post(f"{ROOT}/p-zeniya/enable", json={"rev": found["rev"]})
    assert (late.status_code, late.json()["code"]) == (409, "account.changed")
    assert client.get(f"{ROOT}/p-nobody").status_code == 404
    assert client.post(f"{ROOT}/p-nobody/enable", json={"rev": 1}).status_code == 404


def test_lists_are_files_that_a_spreadsheet_reads(client: TestClient) -> None:
    for name in ("accounts", "devices"):
        answer = client.get(f"/v1/administration/{name}.csv")
        assert answer.headers["content-disposition"] == f'attachment; filename="{name}.csv"'
        assert answer.content.startswith(b"\xef\xbb\xbf")


def test_a_device_is_lost_and_found(client: TestClient) -> None:
    place = f"/v1/administration/devices/laptop-{STAFF}"
    lost = client.post(f"{place}/lost", json={"state": "admitted"})
    assert lost.json()["report"]["certificates"]
    late = client.post(f"{place}/lost", json={"state": "admitted"})
    assert (late.status_code, late.json()["code"]) == (409, "device.changed")
    found = client.post(f"{place}/admit", json={"state": "lost"})
    assert found.json()["device"]["state"] == "admitted"
    assert client.get("/v1/administration/devices/nothing").status_code == 404


def test_a_cursor_that_no_page_gave_begins_anew(client: TestClient) -> None:
    first = client.get(ROOT, params={"limit": 2}).json()
    for after in ("zzzz", "bnVsbA==", "W10="):
        answer = client.get(ROOT, params={"limit": 2, "after": after})
        assert (answer.status_code, answer.json()) == (200, first)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (f"{ROOT}/{STAFF}/disable", b'{"rev": 1180591620717411303424}'),
        (f"{ROOT}/{STAFF}/roles", b'{"rev": -1, "roles": ["staff"]}'),
        ("/v1/administration/jobs/1/retry", b'{"attempts": 1180591620717411303424}'),
        (ROOT, b'{"person_id": "\\ud800", "login": "z", "roles": ["staff"]}'),
        (ROOT, b'{"person_id": "p\\u0000", "login": "z", "roles": ["staff"]}'),
        (ROOT, b'{"person_id": "%s", "login": "z", "roles": ["staff"]}' % (b"p" * 65)),
    ],
)
def test_what_no_database_and_no_answer_can_hold_is_refused(
    client: TestClient, path: str, body: bytes
) -> None:
    answer = client.post(path, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422


@pytest.mark.parametrize("asked", [{"first": "0001-01-01"}, {"last": "9999-12-31"}])
def test_days_without_a_day_before_or_after_are_refused(
    client: TestClient, asked: dict[str, str]
) -> None:
    assert client.get("/v1/administration/audit", params=asked).status_code == 422


@pytest.mark.parametrize("name", ["accounts", "devices"])
def test_a_list_that_could_not_be_noted_is_not_begun(
    town: Town, client: TestClient, name: str
) -> None:
    def fall(connection: Connection) -> None:
        raise OperationalError("COMMIT", None, Exception("disk full"))

    event.listen(town.database.engine, "commit", fall)
    with pytest.raises(OperationalError):
        client.get(f"/v1/administration/{name}.csv")
    event.remove(town.database.engine, "commit", fall)
