# SPDX-License-Identifier: Apache-2.0
"""The register of absences: one's own, a superior's for others, and who learns of it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from approval import to_plain
from approval.absence import AbsenceKind
from approval.absence_acts import CancelAbsence, RegisterAbsence
from server.store.absences import absences_between
from server.store.changes import record_change
from server.usecases.acts.take_batch import take_batch
from telework.wire import BatchAnswer
from tests.server.house import house_of
from tests.server.town import TENANT, Desk, Town
from tests.server.usecases.test_changes import pull_all
from tests.support.clock import MORNING

FIRST = "019abc00-0000-7000-8000-00000000aaaa"
NEVER_MADE = "019abc00-0000-7000-8000-00000000bbbb"
KACHO, KYOKUCHO, MORI = "p-yoshida", "p-otomo", "p-mori"


def away(absence_id: str = FIRST, days: int = 1, kind: str = "illness") -> RegisterAbsence:
    return RegisterAbsence(
        absence_id=absence_id,
        kind=AbsenceKind(kind),
        starts_at=MORNING + timedelta(days=days - 1),
        ends_at=MORNING + timedelta(days=days),
    )


def act(desk: Desk, command: RegisterAbsence | CancelAbsence, person: str = "") -> tuple[str, str]:
    """Send an act as an event of the device; return what became of it."""
    stream = f"absence:{person or desk.person_id}"
    event = desk.event(to_plain(command), type="absence", stream=stream)
    batch = desk.batch(desk.wrap(event))
    answer = take_batch(desk.town.services, desk.identified, batch)
    assert isinstance(answer, BatchAnswer)
    return str(answer.answers[0].status), answer.answers[0].code


def known(desk: Desk) -> list[Any]:
    """Return the absences in the desk's first pull."""
    rows, _cursor = pull_all(desk)
    return [row.body for row in rows if row.kind == "absence"]


def standing(town: Town) -> list[str]:
    with town.database.read_work() as tx:
        since = town.clock()
        found = absences_between(tx, TENANT, since, since + timedelta(days=30))
    return [each.person_id for each in found]


def test_ones_own_is_registered_changed_and_taken_back(town: Town) -> None:
    desk = town.desk(KACHO)
    assert act(desk, away()) == ("accepted", "")
    assert act(desk, away(days=2)) == ("accepted", "")
    assert standing(town) == [KACHO]
    (body,) = known(desk)
    assert body["absence"]["ends_at"] == (MORNING + timedelta(days=2)).isoformat()
    _rows, cursor = pull_all(desk)
    assert act(desk, CancelAbsence(absence_id=FIRST)) == ("accepted", "")
    assert standing(town) == []
    rows, _cursor = pull_all(desk, cursor)
    assert [(row.kind, row.body) for row in rows] == [("absence", None)]
    assert act(desk, away()) == ("conflict", "absence.moved_on")


def test_superiors_learn_why_colleagues_only_that_and_others_nothing(town: Town) -> None:
    assert act(town.desk(KACHO), away()) == ("accepted", "")
    kinds = {
        person: [body["absence"]["kind"] for body in known(town.desk(person))]
        for person in (KACHO, KYOKUCHO, "p-takahashi", MORI, "p-watanabe", "p-kera")
    }
    assert kinds == {
        KACHO: ["illness"],
        KYOKUCHO: ["illness"],
        "p-takahashi": ["other"],
        MORI: ["other"],
        "p-watanabe": [],
        "p-kera": [],
    }


@pytest.mark.parametrize(
    ("command", "person", "code"),
    [
        (away(), KACHO, "absence.other_person"),
        (CancelAbsence(absence_id=NEVER_MADE), "", "absence.unknown"),
        (away(days=-3), "", "absence.over"),
        (
            RegisterAbsence(
                absence_id=FIRST, kind=AbsenceKind.TRIP, starts_at=MORNING, ends_at=MORNING
            ),
            "",
            "absence.reversed",
        ),
    ],
)
def test_what_cannot_be_is_refused(
    town: Town, command: RegisterAbsence, person: str, code: str
) -> None:
    assert act(town.desk(MORI), command, person) == ("refused", code)
    assert standing(town) == []


def test_a_superior_registers_and_takes_back_for_his_people_from_his_device(town: Town) -> None:
    chief = town.desk(KACHO)
    assert act(chief, away(), MORI) == ("accepted", "")
    assert standing(town) == [MORI]
    assert [body["absence"]["kind"] for body in known(chief)] == ["illness"]
    assert act(chief, away(NEVER_MADE), KYOKUCHO) == ("refused", "absence.other_person")
    assert act(town.desk("p-kera"), CancelAbsence(absence_id=FIRST), MORI)[0] == "refused"
    assert act(chief, CancelAbsence(absence_id=FIRST), MORI) == ("accepted", "")
    assert standing(town) == []


def test_nobody_changes_or_takes_back_what_is_anothers(town: Town) -> None:
    assert act(town.desk(KACHO), away()) == ("accepted", "")
    assert act(town.desk(MORI), away()) == ("refused", "absence.unknown")
    cancel = CancelAbsence(absence_id=FIRST)
    assert act(town.desk(MORI), cancel) == ("refused", "absence.unknown")
    assert standing(town) == [KACHO]


def test_over_http_a_superior_registers_for_his_people_with_compare_and_set(
    town: Town, tmp_path: Path
) -> None:
    client = TestClient(house_of(town, tmp_path))
    chief, officer = (
        {"Authorization": f"Bearer {town.desk(person).token}"} for person in (KACHO, MORI)
    )
    body = {
        "person_id": MORI,
        "kind": "training",
        "starts_at": MORNING.isoformat(),
        "ends_at": (MORNING + timedelta(days=1)).isoformat(),
    }
    path = f"/v1/absences/{FIRST}"
    assert client.put(path, json={**body, "person_id": KYOKUCHO}, headers=chief).status_code == 403
    assert client.put(path, json=body, headers=chief).json()["version"] == 1
    assert client.put(path, json=body, headers=officer).json()["code"] == "absence.moved_on"
    changed = client.put(path, params={"version": 1}, json=body, headers=officer)
    assert changed.json()["version"] == 2
    (item,) = client.get("/v1/absences", headers=chief).json()["items"]
    assert (item["version"], item["absence"]["person_id"]) == (2, MORI)
    assert client.delete(path, params={"version": 1}, headers=chief).status_code == 409
    assert client.delete(path, params={"version": 2}, headers=chief).status_code == 204
    assert client.get("/v1/absences", headers=officer).json() == {"items": []}
    naive = {**body, "starts_at": "2026-11-24T09:00:00"}
    assert client.put(path, json=naive, headers=officer).status_code == 422
    assert client.put("/v1/absences/1", json=body, headers=officer).status_code == 422


def test_an_absence_that_is_over_when_a_client_begins_is_still_of_no_use_to_it(town: Town) -> None:
    assert act(town.desk(KACHO), away()) == ("accepted", "")
    town.clock.advance(days=40)
    town.desk(KACHO).sign_in_again()
    with town.database.write_work() as tx:
        record_change(tx, TENANT, "me", KACHO)
    assert known(town.desk(KACHO)) == []
