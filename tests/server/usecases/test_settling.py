# SPDX-License-Identifier: Apache-2.0
"""Exceptions dismissed with a reason: by the head or HR, never by oneself, and kept visible."""

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from approval.refusal import Refusal
from server.usecases.telework.hours.reads import Asked, read_differences, read_unpermitted
from telework.hours.act_encoding import settle_exception_to_plain
from telework.hours.commands import SettleException
from telework.hours.difference import ShownDifference
from telework.hours.overtime import UnpermittedWork
from telework.hours.settlement import Settled
from tests.server.house import house_of
from tests.server.owner_work import owner_work
from tests.server.town import MORI, Desk, Town, statuses
from tests.server.usecases.test_hours import (
    DAY,
    HEAD,
    OTHER,
    TUESDAY,
    act,
    clock,
    identifier,
    report,
)
from tests.server.usecases.test_punches import punch

REASON = "夜間の更新で起動した。勤務ではない"


@pytest.fixture
def mori(town: Town) -> Desk:
    """An officer who worked from 8:30 to 19:00, with a computer on since 7:30."""
    desk = town.desk(MORI)
    desk.send(punch(desk, "start", "home"))
    town.clock.set(clock("19:00"))
    desk.sign_in_again()
    desk.send(punch(desk, "end"), act(desk, report(end="19:10")))
    return desk


def settlement(begin: str = "7:00", end: str = "8:30", **said: Any) -> dict[str, Any]:
    wanted: dict[str, Any] = {
        "settlement_id": identifier(1),
        "person_id": MORI,
        "what": Settled.DIFFERENCE,
        "kind": "seen_before",
        "reason": REASON,
        **said,
    }
    return settle_exception_to_plain(
        SettleException(day=TUESDAY, begin=clock(begin), end=clock(end), **wanted)
    )


def differences(desk: Desk, *, only_open: bool = False) -> tuple[ShownDifference, ...]:
    asked = Asked(period=DAY, person_id=MORI)
    found = read_differences(desk.town.services, desk.identified, asked, only_open=only_open)
    assert not isinstance(found, Refusal)
    return found.items


def exceptions(desk: Desk) -> tuple[UnpermittedWork, ...]:
    found = read_unpermitted(desk.town.services, desk.identified, Asked(period=DAY, person_id=MORI))
    assert not isinstance(found, Refusal)
    return found.items


def test_the_head_settles_with_a_reason_and_both_still_see_it(town: Town, mori: Desk) -> None:
    head = town.desk(HEAD)
    assert len(differences(head, only_open=True)) == 1
    assert statuses(head.send(act(head, settlement()))) == ["accepted"]
    for reader in (mori, head):
        (shown,) = differences(reader)
        assert shown.settled is not None
        assert (shown.settled.reason, shown.settled.by) == (REASON, HEAD)
    assert differences(head, only_open=True) == ()
    again = head.send(act(head, settlement(reason="別の理由"))).answers[0]
    assert again.code == "hours.settled_before"
    # What is seen later goes beyond what was settled.
    mori.send(act(mori, report("6:30", "6:40")))
    assert len(differences(head, only_open=True)) == 1
    with town.database.read_work() as tx:
        assert REASON not in repr(tx.execute(text("SELECT * FROM audit_log")).all())
    with pytest.raises(DBAPIError, match="append-only"), owner_work(town.database) as tx:
        tx.execute(text("UPDATE telework_settlement SET reason = ''"))


def test_work_without_permission_is_settled_by_kind_and_stays_listed(
    town: Town, mori: Desk
) -> None:
    head = town.desk(HEAD)
    wrong = settlement("17:00", "19:10", what=Settled.UNPERMITTED, kind="night")
    right = settlement(
        "17:00", "19:10", what=Settled.UNPERMITTED, kind="overtime", settlement_id=identifier(2)
    )
    declared = [each for each in exceptions(head) if each.kind == "overtime"]
    assert [each.settled for each in declared] == [None] * len(declared) != []
    head.send(act(head, wrong))
    assert all(each.settled is None for each in exceptions(head))
    head.send(act(head, right))
    within = [each for each in exceptions(head) if each.begin >= clock("17:00")]
    assert within
    assert all(each.settled is not None for each in within)


def test_nobody_settles_his_own_nor_anothers(town: Town, mori: Desk, tmp_path: Path) -> None:
    other = town.desk(OTHER)
    for desk in (mori, other):
        assert desk.send(act(desk, settlement())).answers[0].code == "hours.other_person"
    client = TestClient(house_of(town, tmp_path))
    path = "/v1/telework/exceptions/settlements"
    asked = {
        person: client.post(
            path,
            headers={"Authorization": f"Bearer {town.desk(person, roles=roles).token}"},
            json=settlement(),
        )
        for person, roles in ((HEAD, ("staff",)), ("p-kera", ("auditor",)), (MORI, ("hr",)))
    }
    assert {each.status_code for each in asked.values()} == {403}
    hr = {"Authorization": f"Bearer {town.desk('p-shoji', roles=('hr',)).token}"}
    wrong = client.post(path, headers=hr, json=settlement() | {"kind": "moon"})
    assert wrong.status_code == 422
    assert client.post(path, headers=hr, json=settlement()).json()["reason"] == REASON
    assert client.post(path, headers=hr, json=settlement()).status_code == 409
