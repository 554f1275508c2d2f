# SPDX-License-Identifier: Apache-2.0
"""What the acts of a route do to the sheet that is fixed already (signing reference, 4.2)."""

from approval.commands import Approve, PostViewCase
from approval.identifiers import PostId, SlotId
from server.usecases.freeze_sheet import sheet_content
from tests.approval.city import tablets
from tests.server.town import CASE, CONSENTS, DECIDER, LINE, MORI, Town
from tests.server.usecases.test_beside_the_line import AIDA, AIDAS_POST, added, sheet
from tests.server.usecases.test_going_back import retract


def test_a_seal_in_a_spare_field_can_be_taken_back_and_given_again(town: Town) -> None:
    town.spare_fields = 4
    town.circulate()
    assert town.desk(MORI).act(added(AIDAS_POST)).status == "accepted"
    town.approve_line()
    for person, _post in CONSENTS:
        assert town.desk(person).approve().status == "accepted"
        town.stamp()
    before = sheet(town)
    assert seal_added(town) == "accepted"
    town.stamp()
    assert sheet(town).signatures == before.signatures + 1
    assert retract(town, AIDA, "r1s7") == "accepted"
    assert sheet(town) == before
    assert seal_added(town) == "accepted"
    town.stamp()
    assert town.desk(DECIDER[0]).approve().status == "accepted"
    assert (town.case().state, sheet(town).signatures) == ("decided", before.signatures + 2)


def seal_added(town: Town) -> str:
    """Consent in the slot that was added in flight."""
    asked = town.desk(AIDA)
    consent = Approve(
        case_id=CASE,
        slot_id=SlotId("r1s7"),
        post_id=AIDAS_POST,
        revision_hash=town.case().revision_hash,
    )
    return str(asked.act(consent, asked.sign("r1s7")).status)


def test_reading_afterwards_is_an_event_and_leaves_the_closed_sheet_alone(town: Town) -> None:
    person, post = LINE[0]
    town.circulate(content=tablets(consents=(), postviews=(PostId(post),)))
    for signer in (LINE[1][0], DECIDER[0]):
        assert town.desk(signer).approve().status == "accepted"
        town.stamp()
    decided = sheet(town)
    owed = town.case().postviews[0]
    read = PostViewCase(
        case_id=CASE, round=owed.round, slot_id=owed.slot_id, post_id=PostId(post), opinion=""
    )
    assert town.desk(person).act(read).status == "accepted"
    assert town.case().postviews[0].viewed is not None
    assert sheet(town) == decided
    [field] = [slot for slot in sheet_content(town.case(), "").slots if slot.postview]
    assert field.field == owed.slot_id


def test_a_provisional_approval_and_the_one_after_the_consents_are_two_fields(town: Town) -> None:
    town.circulate(content=tablets(provisional=True))
    head = [slot for slot in town.case().slots() if slot.post_id == "post-joho-kacho"]
    assert [slot.kind for slot in head] == ["kari", "kaigi"]
    drawn = [slot.field for slot in sheet_content(town.case(), "").slots]
    assert [drawn.count(slot.slot_id) for slot in head] == [1, 1]
