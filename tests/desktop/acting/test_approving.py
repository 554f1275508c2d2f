# SPDX-License-Identifier: Apache-2.0
"""Approving off the network, with doubtful clocks, wrong PINs and withdrawn cases."""

import pytest

from approval.commands import Withdraw
from approval.encoding import to_plain
from approval.identifiers import CaseId, PostId, SectionId, SlotId
from approval.people import Capacity, HeldPost
from desktop.acting.sealing import family_name, stamp_office
from desktop.desk import LocalDesk
from desktop.errors import Code
from desktop.facade import Act, CaseList, ConnectionState, SendState, Trouble
from desktop.store import files
from tests.desktop.model_server import PASSWORD, Mishap
from tests.desktop.office import PIN, Office, submitted, turn

SLOT = SlotId("r1s2")
HEAD = PostId("post-joho-kakaricho")


@pytest.fixture
def case_id(office: Office) -> str:
    """A case that waits for 係長 髙橋."""
    return submitted(office, office.seated("yamazaki", key=True))


def approve(desk: LocalDesk, case_id: str, pin: str = PIN) -> Act | Trouble:
    return desk.approve(case_id, SLOT, HEAD, "異存ありません。", pin)


def test_she_approves_off_the_network_and_it_happens_once(office: Office, case_id: str) -> None:
    desk = office.seated("takahashi", key=True)
    office.server.order("/v1", *[Mishap.DROP_BEFORE] * 3)
    act = approve(desk, case_id)
    assert isinstance(act, Act), act
    for _ in range(3):
        turn(desk)
    assert office.city.applied.count(act.row.event_id) == 0
    turn(desk)
    assert desk.outbox()[0].state is SendState.SENT
    assert office.city.applied.count(act.row.event_id) == 1
    slot = office.case(case_id).slot(SLOT)
    assert slot is not None
    assert slot.opinion == "異存ありません。"


def test_without_a_trusted_time_the_act_waits_for_its_seal(office: Office, case_id: str) -> None:
    desk = office.seated("takahashi", key=True)
    office.clock.reboot()
    act = approve(desk, case_id)
    assert isinstance(act, Act), act
    assert (act.row.state, act.row.code) == (SendState.UNSENT, Code.SEAL_OWED)
    assert desk.status().waiting == 1
    turn(desk)
    assert desk.outbox()[0].state is SendState.SENT
    assert office.city.applied.count(act.row.event_id) == 1


def test_a_seal_owed_over_a_restart_asks_once_for_the_pin(office: Office, case_id: str) -> None:
    desk = office.seated("takahashi", key=True)
    office.clock.reboot()
    act = approve(desk, case_id)
    assert isinstance(act, Act), act
    office.leave(desk)
    again = office.desk("takahashi")
    turn(again)
    assert again.outbox()[0].state is SendState.UNSENT
    assert isinstance(again.sign_again(act.row.event_id, PIN), Act)
    turn(again)
    assert again.outbox()[0].state is SendState.SENT


def test_the_key_is_not_held_for_longer_than_ten_minutes(office: Office, case_id: str) -> None:
    desk = office.seated("takahashi", key=True)
    assert isinstance(approve(desk, case_id), Act)
    office.city.stamp_time(case_id)
    office.clock.pass_time(minutes=11)
    turn(desk)
    assert desk.outbox()[0].state is SendState.RESIGN


def test_three_wrong_pins_lock_the_key_and_keep_nothing(office: Office, case_id: str) -> None:
    desk = office.seated("takahashi", key=True)
    for expected in ("2", "1"):
        told = approve(desk, case_id, "000000")
        assert isinstance(told, Trouble)
        assert (told.code, told.params) == (Code.PIN_WRONG, {"tries_left": expected})
    for told in (approve(desk, case_id, "000000"), approve(desk, case_id)):
        assert isinstance(told, Trouble)
        assert told.code == Code.PIN_LOCKED
    assert desk.outbox() == ()
    office.clock.pass_time(minutes=6)
    assert isinstance(approve(desk, case_id), Act)


def test_what_was_withdrawn_a_second_ago_is_a_conflict(office: Office, case_id: str) -> None:
    desk = office.seated("takahashi", key=True)
    office.city.act(
        "yamazaki", to_plain(Withdraw(case_id=CaseId(case_id), reason="誤りがありました。"))
    )
    act = approve(desk, case_id)
    assert isinstance(act, Act), act
    turn(desk)
    row = desk.outbox()[0]
    assert (row.state, row.code) == (SendState.ATTENTION, "case.withdrawn")
    assert desk.rows(CaseList.WAITING) == ()


def test_a_slot_acted_on_is_not_acted_on_again(office: Office, case_id: str) -> None:
    desk = office.seated("takahashi", key=True)
    assert isinstance(approve(desk, case_id), Act)
    told = approve(desk, case_id)
    assert isinstance(told, Trouble)
    assert len(desk.outbox()) == 1


def test_without_the_sheet_at_hand_nothing_is_approved_offline(
    office: Office, case_id: str
) -> None:
    desk = office.seated("takahashi", key=True)
    sheet = office.city.view(case_id).document
    assert sheet is not None
    with desk._place.vault.database.write() as tx:
        files.remove(tx, sheet.sha256)
    office.server.order("/v1/cases", Mishap.DROP_BEFORE)
    told = approve(desk, case_id)
    assert isinstance(told, Trouble)
    assert told.code == Code.DOCUMENT_NOT_FETCHED
    assert desk.pin_tries_left() == 3
    assert desk.outbox() == ()
    assert isinstance(approve(desk, case_id), Act)


def test_approving_what_is_not_here(office: Office) -> None:
    desk = office.seated("takahashi", key=True)
    told = approve(desk, "no-such-case")
    assert isinstance(told, Trouble)
    assert told.code == Code.CASE_NOT_AT_HAND


def test_without_a_key_there_is_no_seal(office: Office, case_id: str) -> None:
    desk = office.seated("takahashi")
    told = approve(desk, case_id)
    assert isinstance(told, Trouble)
    assert told.code == Code.KEY_NOT_ENROLLED


def test_changing_the_pin(office: Office, case_id: str) -> None:
    desk = office.seated("takahashi", key=True)
    told = desk.change_pin("000000", "507139")
    assert isinstance(told, Trouble)
    assert told.code == Code.PIN_WRONG
    told = desk.change_pin(PIN, PIN)
    assert isinstance(told, Trouble)
    assert told.code == Code.PIN_SAME
    assert desk.change_pin(PIN, "507139") is None
    assert isinstance(approve(desk, case_id, PIN), Trouble)
    assert isinstance(approve(desk, case_id, "５０７１３９"), Act)


def test_enrolling_offline_keeps_no_half_key(office: Office) -> None:
    desk = office.desk("takahashi")
    assert not isinstance(desk.sign_in("", "takahashi", PASSWORD), Trouble)
    office.server.order("/v1/certificates", Mishap.DROP_AFTER)
    assert isinstance(desk.enrol(PIN), Trouble)
    assert not desk.has_key()
    assert desk.enrol(PIN) is None
    assert desk.has_key()
    assert desk.status().connection is ConnectionState.SIGNED_OUT


def held(title: str, section: str, capacity: Capacity = Capacity.REGULAR) -> HeldPost:
    return HeldPost(
        post_id=PostId("p"),
        title=title,
        section_id=SectionId("s"),
        section_name=section,
        capacity=capacity,
    )


def test_the_stamp_names_the_office_or_an_officers_section() -> None:
    assert stamp_office("情報政策課", "課長") == "情報政策課長"
    assert stamp_office("情報政策係", "主任") == "情報政策係"


@pytest.mark.parametrize(
    ("name", "family"),
    [("髙橋 是清", "髙橋"), ("山﨑\u3000豊", "山﨑"), ("𠮷田", "𠮷田"), (" 東海林 太郎", "東海林")],
)
def test_the_stamp_shows_the_family_name(name: str, family: str) -> None:
    assert family_name(name) == family


def test_an_approval_without_its_seal_can_be_given_up_and_made_anew(
    office: Office, case_id: str
) -> None:
    desk = office.seated("takahashi", key=True)
    office.clock.reboot()
    act = approve(desk, case_id)
    assert isinstance(act, Act), act
    assert desk.give_up(act.row.event_id) is None
    assert desk.outbox() == ()
    turn(desk)
    assert act.row.event_id not in office.city.applied
    assert desk.rows(CaseList.WAITING)[0].my_slot == SLOT
    assert isinstance(approve(desk, case_id), Act)
    turn(desk)
    assert desk.outbox()[0].state is SendState.SENT


def test_a_sealed_approval_is_not_given_up(office: Office, case_id: str) -> None:
    desk = office.seated("takahashi", key=True)
    act = approve(desk, case_id)
    assert isinstance(act, Act), act
    told = desk.give_up(act.row.event_id)
    assert isinstance(told, Trouble)
    assert told.code == Code.EVENT_NOT_TO_GIVE_UP
    turn(desk)
    assert desk.outbox()[0].state is SendState.SENT
