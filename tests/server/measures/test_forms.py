# SPDX-License-Identifier: Apache-2.0
"""The owner section reviews its forms over HTTP; nobody writes over somebody else's change."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from approval import Problem, uuid7
from server.store.measures.forms import history_of
from server.usecases.measures.keep_forms import load_forms
from telework.measures.forms.forms_file import COLUMNS
from tests.server.house import house_of
from tests.server.town import MORI, TENANT, Town

FILE = (
    ",".join(COLUMNS)
    + """
A-1,休暇簿,jinji,no,yes,no,,in_use,,2026-04-01
B-1,出張命令書,jinji,yes,yes,no,旅費規程第4条,in_use,,2026-04-01
B-2,=HYPERLINK(1),joho,yes,no,yes,,in_use,,2026-04-01
C-1,入館申請書,joho,yes,yes,yes,,in_use,,2026-04-01
C-1,入館申請書,joho,yes,yes,yes,,replaced,電子申請,2026-10-01
"""
)
OFFICE = "p-kera"


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application over a register of four forms."""
    done = load_forms(town.database, TENANT, FILE, "forms.csv", "ops:root", town.clock())
    assert not any(isinstance(each, Problem) for each in done), done
    with TestClient(house_of(town, tmp_path)) as made:
        yield made


class Reader:
    """One person at the register."""

    def __init__(self, client: TestClient, town: Town, person: str, role: str = "staff") -> None:
        desk = town.desk(person, roles=(role,))
        self.client, self.headers = client, {"Authorization": f"Bearer {desk.token}"}
        self._made = 0

    def get(self, path: str, **params: str) -> dict[str, Any]:
        answer = self.client.get(path, params=params, headers=self.headers)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def change(self, listed: dict[str, Any], *, event_id: str = "", **values: object) -> Response:
        self._made += 1
        event = event_id or uuid7(self._made, self.headers["Authorization"].encode()[-10:])
        form = {**listed["form"], "since": "2026-11-20", **values}
        body = {"event_id": event, "version": listed["version"], "form": form}
        return self.client.post("/v1/forms", json=body, headers=self.headers)


def ids(found: dict[str, Any]) -> list[str]:
    return [each["form"]["form_id"] for each in found["items"]]


def test_the_register_is_filtered_by_day_section_state_and_words(
    town: Town, client: TestClient
) -> None:
    mori = Reader(client, town, MORI)
    assert ids(mori.get("/v1/forms")) == ["A-1", "B-1", "B-2", "C-1"]
    assert ids(mori.get("/v1/forms", without_seal="true")) == ["A-1", "C-1"]
    assert ids(mori.get("/v1/forms", without_seal="true", on="2026-09-30")) == ["A-1"]
    assert ids(mori.get("/v1/forms", section="joho", state="in_use")) == ["B-2"]
    assert ids(mori.get("/v1/forms", text="旅費")) == ["B-1"]
    assert ids(mori.get("/v1/forms", after="B-1")) == ["B-2", "C-1"]
    assert ids(mori.get("/v1/forms", on="2026-03-31")) == []


def test_a_section_changes_its_own_forms_and_the_office_all(town: Town, client: TestClient) -> None:
    mori, office = Reader(client, town, MORI), Reader(client, town, OFFICE, "reform")
    sealed, own = mori.get("/v1/forms", text="B-")["items"]
    assert (sealed["may_change"], own["may_change"]) == (False, True)
    refused = mori.change(sealed, seal=False, state="reviewed")
    assert (refused.status_code, refused.json()["code"]) == (403, "form_register.owners_only")
    assert mori.change(own, seal=False, state="reviewed").status_code == 200
    assert office.change(sealed, seal=False, state="reviewed").status_code == 200
    assert office.get("/v1/forms/progress")["city"] == {
        "section_id": "",
        "section": "",
        "forms": 4,
        "seen_to": 3,
        "without_seal": 4,
        "may_change": True,
    }


def test_who_was_slower_is_told_and_the_same_click_counts_once(
    town: Town, client: TestClient
) -> None:
    mori, office = Reader(client, town, MORI), Reader(client, town, OFFICE, "reform")
    own = mori.get("/v1/forms", text="B-2")["items"][0]
    event_id = uuid7(5, b"0123456789")
    first = mori.change(own, event_id=event_id, state="reviewed")
    again = mori.change(own, event_id=event_id, state="reviewed")
    assert (first.status_code, first.json()) == (200, again.json())
    other = mori.change(own, event_id=event_id, state="abolished")
    assert (other.status_code, other.json()["code"]) == (409, "event.id_reused")
    late = office.change(own, state="abolished")
    assert (late.status_code, late.json()["code"]) == (409, "form_register.moved_on")
    history = office.get("/v1/forms/history", form_id="B-2")
    assert [each["by"] for each in history["changes"]] == ["森 林", "ops:root"]
    assert history["now"]["version"] == 2


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"since": "2026-11-25"}, "form_register.since"),
        ({"since": "2026-03-31"}, "form_register.since"),
        ({"state": "replaced"}, "form_register.replaced_by"),
        ({"section_id": "nowhere"}, "form_register.section_unknown"),
        ({"name": " "}, "form_register.name_missing"),
        ({"name": "a\nb"}, "form_register.text"),
        ({"basis": "\x00"}, "form_register.text"),
        ({"form_id": "Z-9"}, "form_register.unknown"),
    ],
)
def test_a_faulty_change_is_refused_and_leaves_nothing(
    town: Town, client: TestClient, values: dict[str, str], code: str
) -> None:
    mori = Reader(client, town, MORI)
    own = mori.get("/v1/forms", text="B-2")["items"][0]
    refused = mori.change(own, **values)
    assert refused.json()["code"] == code
    with town.database.read_work() as tx:
        assert len(history_of(tx, TENANT, "B-2")) == 1


def test_a_new_form_has_no_version_yet(town: Town, client: TestClient) -> None:
    mori = Reader(client, town, MORI)
    own = mori.get("/v1/forms", text="B-2")["items"][0]
    assert mori.change({**own, "version": 0}, form_id="B-3").status_code == 200
    taken = mori.change({**own, "version": 0}, form_id="B-3")
    assert taken.json()["code"] == "form_register.moved_on"


def test_the_file_can_be_loaded_again_and_runs_no_formula(town: Town, client: TestClient) -> None:
    reader = Reader(client, town, MORI)
    answer = client.get("/v1/forms/file.csv", headers=reader.headers)
    lines = answer.text.splitlines()
    assert lines[0] == "\ufeff" + ",".join(COLUMNS)
    assert lines[3].startswith("B-2,'=HYPERLINK(1),joho,")
    given = answer.text.replace("'=HYPERLINK", "=HYPERLINK")
    again = load_forms(town.database, TENANT, given, "forms.csv", "ops:root", town.clock())
    assert again == ()
