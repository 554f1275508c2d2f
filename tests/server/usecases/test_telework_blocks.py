# SPDX-License-Identifier: Apache-2.0
"""Permitted blocks: withdrawn, ordered, seen offline, and never more than there are places."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from approval import from_plain
from approval.identifiers import CaseId
from server.store.telework.grants import StoredGrant, grants_of
from server.usecases.acts.take_batch import take_batch
from server.usecases.identify import Identified
from server.usecases.reads.read_changes import read_changes
from telework import Grant, GrantSource, Unit
from telework.applying.enrolment import EnrolmentReason
from telework.wire import BatchAnswer, Changes, EventBatch
from tests.approval.city import transferred
from tests.server.applying import (
    FRIDAY,
    act_on_day,
    application,
    approve_all,
    block,
    enrolment,
    set_limits,
    submitted,
    without_registration,
)
from tests.server.town import CASE, LINE, MORI, TENANT, Desk, Town, numbered

SUPERIORS = [person for person, _post in LINE]
ORDER = {
    "type": "order_telework",
    "people": [MORI, "p-yamazaki"],
    "lines": [
        {"day": "2026-11-28", "unit": "full", "begin": None, "end": None, "place": "home"},
    ],
    "reason": "大雪のため",
    "bcp": True,
}


def blocks_of(town: Town, person: str = MORI) -> list[StoredGrant]:
    """Return what is or was permitted to a person."""
    with town.database.read_work() as tx:
        return grants_of(tx, TENANT, (person,), date(2026, 4, 1), date(2027, 3, 31))


def granted(town: Town, case_id: CaseId = CASE) -> str:
    """Have a Friday at home permitted to 森; return the block's id."""
    without_registration(town)
    assert submitted(town, case_id, application()) == ""
    assert approve_all(town, case_id, SUPERIORS) == ["", ""]
    return f"{case_id}:0"


def offline_blocks(desk: Desk) -> list[Grant]:
    """Return the blocks that a laptop gets which knows nothing yet."""
    page = read_changes(desk.town.services, desk.identified, "", 100)
    assert isinstance(page, Changes)
    return [from_plain(Grant, row.body) for row in page.rows if row.kind == "grant"]


def test_a_block_is_taken_back_once_and_stays_as_a_trace(town: Town) -> None:
    grant_id = granted(town)
    withdrawal: dict[str, object] = {
        "type": "withdraw_grant",
        "grant_id": grant_id,
        "reason": "会議",
    }
    assert [each.withdrawn for each in offline_blocks(town.desk(MORI))] == [False]
    assert act_on_day(town, "p-yamazaki", withdrawal) == "grant.unknown"

    assert act_on_day(town, MORI, withdrawal) == ""

    assert act_on_day(town, MORI, withdrawal) == "grant.withdrawn"
    [block_left] = blocks_of(town)
    assert (block_left.grant.withdrawn, block_left.reason) == (True, "会議")
    assert [each.withdrawn for each in offline_blocks(town.desk(MORI))] == [True]
    assert offline_blocks(town.desk("p-yamazaki")) == []
    # The day is free again.
    assert submitted(town, numbered(5), application()) == ""


def test_what_is_over_is_not_taken_back_and_nothing_is_ever_deleted(town: Town) -> None:
    grant_id = granted(town)
    town.clock.advance(days=4)
    town.desk(MORI).sign_in_again()

    assert act_on_day(town, MORI, {"type": "withdraw_grant", "grant_id": grant_id}) == "grant.over"
    for statement in (
        "DELETE FROM telework_grant",
        "UPDATE telework_grant SET place = 'office'",
    ):
        with pytest.raises(DBAPIError), town.database.write_work() as tx:
            tx.execute(text(statement))


def test_a_superior_orders_a_whole_team_even_on_a_day_off(town: Town) -> None:
    team = "team:p-yoshida"
    assert act_on_day(town, MORI, ORDER, f"team:{MORI}") == "order.not_superior"
    assert act_on_day(town, "p-yoshida", ORDER, "team:p-takahashi") == "order.other_stream"

    assert act_on_day(town, "p-yoshida", ORDER, team) == ""

    for person in (MORI, "p-yamazaki"):
        [ordered] = blocks_of(town, person)
        assert (ordered.grant.source, ordered.bcp) == (GrantSource.ORDER, True)
        assert [each.grant_id for each in offline_blocks(town.desk(person))] == [
            ordered.grant.grant_id
        ]
    mine = blocks_of(town)[0].grant.grant_id
    withdrawal: dict[str, object] = {"type": "withdraw_grant", "grant_id": mine}
    assert act_on_day(town, MORI, withdrawal) == "grant.ordered"
    assert act_on_day(town, "p-yoshida", withdrawal, team) == ""


def test_an_order_takes_the_place_of_what_was_permitted(town: Town) -> None:
    granted(town)
    lines = [{"day": FRIDAY.isoformat(), "unit": "morning", "place": "satellite"}]
    order: dict[str, object] = {**ORDER, "people": [MORI], "lines": lines}

    assert act_on_day(town, "p-yoshida", order, "team:p-yoshida") == ""

    standing = [each.grant for each in blocks_of(town) if not each.grant.withdrawn]
    assert [(each.unit, each.source) for each in standing] == [(Unit.MORNING, GrantSource.ORDER)]


def test_two_approvals_at_once_never_take_the_last_place_both(town: Town) -> None:
    """Of the four people of the section three must be at the office."""
    set_limits(town, ("enrolment_required", "no"), ("onsite_percent", "75", "joho"))
    deciders = {numbered(1): "p-yoshida", numbered(2): "p-otomo"}
    assert submitted(town, numbered(1), application()) == ""
    assert approve_all(town, numbered(1), ["p-takahashi"]) == [""]
    assert submitted(town, numbered(2), application(person="p-yoshida")) == ""
    ready = [_approval(town.desk(person), case_id) for case_id, person in deciders.items()]

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda each: take_batch(town.services, *each), ready))

    codes = [answer.answers[0].code for answer in answers if isinstance(answer, BatchAnswer)]
    assert sorted(codes) == ["", "applying.onsite_share"]
    taken = [each for person in (MORI, "p-yoshida") for each in blocks_of(town, person)]
    assert len(taken) == 1


def test_devices_go_to_childcare_first(town: Town) -> None:
    set_limits(town, ("device_pool", "1"))
    for person, case_id, reason in (
        (MORI, numbered(1), EnrolmentReason.COMMUTE),
        ("p-yamazaki", numbered(2), EnrolmentReason.CHILDCARE),
    ):
        assert submitted(town, case_id, enrolment(reason, person=person)) == ""
        assert approve_all(town, case_id, SUPERIORS) == ["", ""]
    for person, case_id in ((MORI, numbered(3)), ("p-yamazaki", numbered(4))):
        form = application(block(), person=person, device_loan=True)
        assert submitted(town, case_id, form) == ""
        assert approve_all(town, case_id, ["p-takahashi", "p-watanabe"]) == ["", ""]

    assert approve_all(town, numbered(3), ["p-yoshida"]) == ["applying.devices_ranked"]
    assert approve_all(town, numbered(4), ["p-yoshida"]) == [""]
    assert approve_all(town, numbered(3), ["p-yoshida"]) == ["applying.devices_all_lent"]


def test_the_share_is_that_of_the_section_on_the_day(town: Town) -> None:
    """森 moves to 人事課 on 1 December, where everybody must be at the office."""
    set_limits(town, ("enrolment_required", "no"), ("onsite_percent", "100", "jinji"))
    town.reorganise(transferred(("post-jinji-shuji", MORI, "regular")))

    assert submitted(town, numbered(1), application(block(date(2026, 11, 30)))) == ""
    code = submitted(town, numbered(2), application(block(date(2026, 12, 1))))

    assert code == "applying.onsite_share"


def _approval(desk: Desk, case_id: CaseId) -> tuple[Identified, EventBatch]:
    """Make ready what a decider sends."""
    approval = desk.approval(case_id)
    item = desk.item(approval, desk.sign(approval.slot_id, case_id))
    return desk.identified, desk.batch(item)
