# SPDX-License-Identifier: Apache-2.0
"""Somebody with a card, against the real server: one case, then two with one PIN."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from approval.identifiers import SlotId
from desktop.desk import LocalDesk
from desktop.facade import Act, CaseList, SendState, Trouble
from desktop.steering import BatchItem
from signing.office_ca import OfficeCa
from tests.e2e.hall import open_hall, settled, sitting, submit, typed, wait_for_turn
from tests.support.soft_token import PIN, SoftToken, certified

pytestmark = pytest.mark.slow


def use_card(desk: LocalDesk, token: SoftToken) -> None:
    """Take the card that another authority gave out, as the settings page does."""
    now = datetime.now(UTC)
    issuer = OfficeCa.create("カード発行元", now)
    token.put_certificate(certified(token.make_elliptic_key(), issuer, "髙橋", now))
    choices = desk.keys.cards(token.module)
    assert not isinstance(choices, Trouble), choices
    assert desk.keys.use_card(choices[0], PIN) is None


def test_a_card_approves_one_case_and_then_two_with_one_pin(
    tmp_path: Path, soft_token: SoftToken
) -> None:
    with open_hall(tmp_path, ("mori", "takahashi")) as server, sitting(server, tmp_path) as hall:
        drafter, chief = hall.seat("mori"), hall.seat("takahashi")
        use_card(chief, soft_token)
        cases = [submit(drafter, typed(drafter)) for _ in range(3)]
        slots = {case_id: wait_for_turn(chief, case_id)[1] for case_id in cases}
        first = slots[cases[0]]
        act = chief.approve(cases[0], first.slot_id, first.post_id, "", PIN)
        assert isinstance(act, Act), act
        rows = [row for row in chief.rows(CaseList.WAITING) if row.case_id in cases[1:]]
        items = tuple(
            BatchItem(case_id=row.case_id, slot_id=SlotId(row.my_slot), face=row.face)
            for row in rows
        )
        assert chief.batches.review(items) == {}
        batch = chief.open_batch(PIN)
        assert isinstance(batch, str), batch
        assert all(isinstance(chief.approve_in_batch(batch, item), Act) for item in items)
        chief.close_batch(batch)
        states = {settled(chief, case_id, "approve").state for case_id in cases}
        assert states == {SendState.SENT}
