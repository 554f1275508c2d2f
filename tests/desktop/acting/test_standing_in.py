# SPDX-License-Identifier: Apache-2.0
"""代決, 引上げ and 後閲 from the client: what is offered, how it is sealed, what it leaves."""

import hashlib

import pytest

from approval.absence import AbsenceKind, whole_days
from approval.absence_acts import RegisteredAbsence
from approval.calendar import city_day
from approval.commands import PostViewCase
from approval.identifiers import CaseId, PersonId, PostId, SlotId
from approval.people import Capacity
from desktop.case_detail import CaseDetail
from desktop.desk import LocalDesk
from desktop.facade import Act, CaseList, Trouble
from signing.verification import verify
from tests.desktop.office import PIN, Office, plain_content, submitted, turn

KYOKUCHO = PostId("post-somu-kyokucho")


def away(office: Office, login: str) -> None:
    """Register somebody as away today."""
    today = city_day(office.clock())
    absence = whole_days(PersonId(f"p-{login}"), AbsenceKind.TRIP, today, today)
    office.city.register_absence(RegisteredAbsence(absence_id=f"away-{login}", absence=absence))


def approve(desk: LocalDesk, case_id: str, *, pull_up: bool = False) -> None:
    """Approve in the slot that is offered, and send it."""
    shown = desk.detail(case_id)
    assert shown is not None
    slot = shown.projected.slot(shown.my_slot)
    assert slot is not None
    act = desk.approve(case_id, slot.slot_id, slot.post_id, "", PIN, pull_up=pull_up)
    assert isinstance(act, Act), act
    turn(desk)


@pytest.fixture
def case_id(office: Office) -> str:
    """A case without consents: 係長, 課長, 局長."""
    content = plain_content(consents=())
    return submitted(office, office.seated("yamazaki", key=True), content)


def listed(desk: LocalDesk, which: CaseList) -> list[tuple[str, str]]:
    """Return the cases of a list with why each waits."""
    return [(row.case_id, row.why) for row in desk.rows(which)]


def seen(desk: LocalDesk, case_id: str) -> CaseDetail:
    """Read a case after a pull."""
    turn(desk)
    found = desk.detail(case_id)
    assert found is not None
    return found


def test_the_substitute_decides_with_his_mark_and_the_decider_reads_afterwards(
    office: Office, case_id: str
) -> None:
    for login in ("takahashi", "yoshida"):
        approve(office.seated(login, key=True), case_id)
    desk = office.seated("zaizen", key=True)
    assert "daiketsu" not in seen(desk, case_id).offers
    assert listed(desk, CaseList.SUBSTITUTE) == []
    away(office, "otomo")
    shown = seen(desk, case_id)
    assert listed(desk, CaseList.SUBSTITUTE) == [(case_id, "daiketsu")]
    assert listed(desk, CaseList.WAITING) == []
    assert (shown.standing, shown.article) == ("daiketsu", "第4条(1)")
    assert "daiketsu" in shown.offers
    act = desk.approve(case_id, SlotId(shown.my_slot), KYOKUCHO, "", PIN)
    assert isinstance(act, Act), act
    turn(desk)
    decided = office.case(case_id)
    slot = decided.slot(shown.my_slot)
    assert decided.state == "decided"
    assert slot is not None
    assert slot.acted is not None
    assert (slot.acted.capacity, slot.article) == (Capacity.SUBSTITUTE, "第4条(1)")
    sheet = office.city.cases[case_id].sheet
    verdict = verify(sheet, office.city.ca.chain_pem, office.clock())
    assert verdict.signatures[-1].role == "財政局長（専決・総務局長の代決）"

    decider = office.seated("otomo")
    shown = seen(decider, case_id)
    assert "postview" in shown.offers
    assert listed(decider, CaseList.READING) == [(case_id, "postview")]
    assert decider.counts()[CaseList.READING] == 1
    (owed,) = shown.postviews
    reading = PostViewCase(
        case_id=CaseId(case_id), round=owed.round, slot_id=owed.slot_id, post_id=KYOKUCHO
    )
    assert isinstance(decider.act(reading), Act)
    assert listed(decider, CaseList.READING) == [(case_id, "")]
    assert seen(decider, case_id).postviews == ()
    assert listed(decider, CaseList.READING) == []


def test_without_an_absence_nobody_seals_for_the_decider(office: Office, case_id: str) -> None:
    for login in ("takahashi", "yoshida"):
        approve(office.seated(login, key=True), case_id)
    desk = office.seated("zaizen", key=True)
    slot = office.case(case_id).slots()[-1]
    refused = desk.approve(case_id, slot.slot_id, slot.post_id, "", PIN)
    assert isinstance(refused, Trouble)
    assert refused.code == "substitution.present"
    before = hashlib.sha256(office.city.cases[case_id].sheet).hexdigest()
    turn(desk)
    assert hashlib.sha256(office.city.cases[case_id].sheet).hexdigest() == before


def test_a_superior_pulls_up_and_the_lower_one_is_asked_to_read(
    office: Office, case_id: str
) -> None:
    desk = office.seated("yoshida", key=True)
    shown = seen(desk, case_id)
    assert (shown.standing, shown.my_slot) == ("pull_up", "r1s3")
    approve(desk, case_id, pull_up=True)
    assert office.case(case_id).slots()[1].status == "bypassed"
    lower = seen(office.seated("takahashi"), case_id)
    assert lower.offers >= {"postview"}
    assert lower.my_slot == ""
