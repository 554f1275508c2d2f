# SPDX-License-Identifier: Apache-2.0
"""振替, 飛ばし and additions from the client, and what a substitute does beside deciding."""

from approval.commands import Hold, InsertSlot, Reassign
from approval.identifiers import CaseId, PostId, SlotId
from desktop.facade import Act, CaseList
from desktop.ui.case_commands import command_of
from tests.desktop.acting.test_standing_in import KYOKUCHO, approve, away, listed, seen
from tests.desktop.office import Office, plain_content, submitted, turn

KAIKEI = PostId("post-kaikei-shitsucho")


def test_the_drafter_adds_a_consent_and_a_superior_sends_a_slot_elsewhere(office: Office) -> None:
    drafter = office.seated("yamazaki", key=True)
    case_id = submitted(office, drafter, plain_content(consents=()))
    shown = seen(drafter, case_id)
    assert "insert_slot" in shown.offers
    assert shown.insertion is not None
    assert shown.insertion.before == ("r1s3", "r1s4")
    assert shown.steering == ()
    added = InsertSlot(
        case_id=CaseId(case_id),
        post_id=shown.insertion.post_id,
        kind="gogi",
        to_post=KAIKEI,
        before=shown.insertion.before[-1],
        reason="会計にも関わるため",
    )
    assert isinstance(drafter.act(added), Act)
    turn(drafter)
    assert [slot.slot_id for slot in office.case(case_id).slots()][-2:] == ["r1s5", "r1s4"]

    superior = office.seated("otomo")
    shown = seen(superior, case_id)
    assert "reassign" in shown.offers
    assert "skip" not in shown.offers
    slot = next(each for each in shown.steering if each.slot_id == "r1s2")
    assert (slot.post_id, slot.vacant) == (KYOKUCHO, False)
    elsewhere = Reassign(
        case_id=CaseId(case_id),
        slot_id=slot.slot_id,
        post_id=slot.post_id,
        to_post=PostId("post-joho-shuji"),
        reason="担当替え",
    )
    assert isinstance(superior.act(elsewhere), Act)
    turn(superior)
    moved = office.case(case_id).slot("r1s2")
    assert moved is not None
    assert moved.post_id == "post-joho-shuji"


def test_a_substitute_takes_up_what_is_parked_and_sends_it_back(office: Office) -> None:
    content = plain_content(consents=())
    case_id = submitted(office, office.seated("yamazaki", key=True), content)
    for login in ("takahashi", "yoshida"):
        approve(office.seated(login, key=True), case_id)
    decider = office.seated("otomo")
    seen(decider, case_id)
    parked = Hold(case_id=CaseId(case_id), slot_id=SlotId("r1s4"), post_id=KYOKUCHO)
    assert isinstance(decider.act(parked), Act)
    turn(decider)
    away(office, "otomo")
    desk = office.seated("zaizen")
    shown = seen(desk, case_id)
    assert listed(desk, CaseList.SUBSTITUTE) == [(case_id, "held")]
    assert "release" in shown.offers
    assert "daiketsu" not in shown.offers
    assert isinstance(desk.act(command_of("release", shown, desk.me())), Act)
    shown = seen(desk, case_id)
    assert {"daiketsu", "remand"} <= shown.offers
    assert "reject" not in shown.offers
    assert isinstance(desk.act(command_of("remand", shown, desk.me(), "見積の確認")), Act)
    turn(desk)
    sent_back = office.case(case_id)
    assert sent_back.state == "remanded"
    last = sent_back.slots()[-1]
    assert (last.status, last.article) == ("remanded", "第4条(1)")
