# SPDX-License-Identifier: Apache-2.0
"""One decision through six desks: drafted, approved, consented, decided."""

from desktop.desk import LocalDesk
from desktop.facade import CaseList, SendState, Trouble
from tests.desktop.office import PIN, Office, submitted, turn


def approve(desk: LocalDesk, case_id: str) -> None:
    turn(desk)
    row = next(row for row in desk.rows(CaseList.WAITING) if row.case_id == case_id)
    detail = desk.detail(case_id)
    assert detail is not None
    slot = detail.projected.slot(row.my_slot)
    assert slot is not None
    act = desk.approve(case_id, slot.slot_id, slot.post_id, "", PIN)
    assert not isinstance(act, Trouble), act
    turn(desk)
    assert desk.outbox()[0].state is SendState.SENT, desk.outbox()[0]


def test_a_case_goes_from_the_drafter_to_the_decider(office: Office) -> None:
    drafter = office.seated("yamazaki", key=True)
    case_id = submitted(office, drafter)
    for login in ("takahashi", "yoshida", "watanabe", "kaneko", "otomo"):
        approve(office.seated(login, key=True), case_id)
    assert office.case(case_id).state == "decided"
    turn(drafter)
    mine = drafter.rows(CaseList.MINE)
    assert [(row.case_id, row.state) for row in mine] == [(case_id, "decided")]
