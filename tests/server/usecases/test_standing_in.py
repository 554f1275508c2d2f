# SPDX-License-Identifier: Apache-2.0
"""代決, 引上げ and 後閲 through the server: who sees, what waits, what the seal must claim."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from approval import case_from_plain, to_plain
from approval.absence import AbsenceKind
from approval.absence_acts import CancelAbsence, RegisterAbsence
from approval.commands import Approve, Hold, PostViewCase, Reject, Release, Remand
from approval.encoding import from_plain
from approval.identifiers import CaseId, PostId, SlotId
from approval.wire import Inbox
from server.usecases.acts.take_batch import take_batch
from server.usecases.reads.read_cases import read_case
from server.usecases.reads.read_inbox import read_inbox
from telework.wire import BatchAnswer, SignedIncrement
from tests.approval.city import tablets
from tests.server.town import CASE, LINE, Desk, Town, increment
from tests.server.usecases.test_changes import pull_all

DECIDER, SUBSTITUTE, SECOND = "p-otomo", "p-zaizen", "p-yoshida"
KYOKUCHO = PostId("post-somu-kyokucho")
ROLE = "財政局長（専決・総務局長の代決）"
AWAY = "019abc00-0000-7000-8000-00000000aaaa"


def be_away(desk: Desk) -> None:
    """Register one's own absence for today."""
    now = desk.town.clock()
    begins, ends = now - timedelta(hours=12), now + timedelta(hours=12)
    act = RegisterAbsence(absence_id=AWAY, kind=AbsenceKind.TRIP, starts_at=begins, ends_at=ends)
    send(desk, act)


def send(desk: Desk, act: RegisterAbsence | CancelAbsence) -> None:
    """Send an act on the register of absences."""
    event = desk.event(to_plain(act), type="absence", stream=f"absence:{desk.person_id}")
    answer = take_batch(desk.town.services, desk.identified, desk.batch(desk.wrap(event)))
    assert isinstance(answer, BatchAnswer)
    assert answer.answers[0].status == "accepted", answer


def waiting(town: Town, person: str) -> list[tuple[str, str]]:
    """Return why and in which slot cases wait for a person."""
    text = read_inbox(town.services, town.desk(person).identified)
    return [(row.why, row.slot_id) for row in from_plain(Inbox, json.loads(text)).items]


def decision(town: Town) -> Approve:
    """Return the approval of the decider's slot."""
    case = town.case()
    slot = case.slots()[-1]
    return Approve(
        case_id=case.case_id,
        slot_id=slot.slot_id,
        post_id=slot.post_id,
        revision_hash=case.revision_hash,
    )


def seal(town: Town, role: str = ROLE) -> SignedIncrement:
    """Sign the decider's slot on paper, claiming a role."""
    slot_id = town.case().slots()[-1].slot_id
    return increment(town.sheet_bytes(), f"SIGNED {slot_id} as {role}")


@pytest.fixture
def deciding(town: Town) -> Town:
    """A town in which the case waits for 総務局長, who is away."""
    town.circulate(content=tablets(consents=()))
    town.approve_line()
    be_away(town.desk(DECIDER))
    return town


def test_the_substitute_sees_what_waits_only_while_the_decider_is_away(town: Town) -> None:
    town.circulate(content=tablets(consents=()))
    town.approve_line()
    desk = town.desk(SUBSTITUTE)
    assert read_case(town.services, desk.identified, CASE) is None
    assert waiting(town, SUBSTITUTE) == []
    be_away(town.desk(DECIDER))
    assert read_case(town.services, desk.identified, CASE) is not None
    assert waiting(town, SUBSTITUTE) == [("daiketsu", "r1s4")]
    assert waiting(town, SECOND) == []
    send(town.desk(DECIDER), CancelAbsence(absence_id=AWAY))
    assert read_case(town.services, desk.identified, CASE) is None
    assert waiting(town, SUBSTITUTE) == []


def test_his_client_learns_of_case_and_absence_and_forgets_the_case_again(deciding: Town) -> None:
    desk = deciding.desk(SUBSTITUTE)
    rows, _cursor = pull_all(desk)
    kinds = [row.kind for row in rows if row.body is not None]
    assert "case" in kinds
    assert "absence" in kinds
    before = desk.identified.actor.scope()
    send(deciding.desk(DECIDER), CancelAbsence(absence_id=AWAY))
    assert desk.identified.actor.scope() != before
    rows, _cursor = pull_all(desk)
    assert [row.id for row in rows if row.kind == "case"] == []


def test_he_decides_with_a_seal_that_claims_both_offices(deciding: Town) -> None:
    desk = deciding.desk(SUBSTITUTE)
    as_decider = desk.act(decision(deciding), seal(deciding, "総務局長（専決）"))
    assert (as_decider.status, as_decider.params) == (
        "refused",
        {"reason": "increment.other_role"},
    )
    answer = desk.act(decision(deciding), seal(deciding))
    assert answer.status == "accepted", answer
    case = deciding.case()
    assert case.state == "decided"
    assert case.slots()[-1].article == "第4条(1)"
    assert waiting(deciding, DECIDER) == [("postview", "r1s4")]
    assert read_case(deciding.services, desk.identified, CASE) is not None


def test_the_history_names_the_article_and_who_is_to_read(deciding: Town) -> None:
    desk = deciding.desk(SUBSTITUTE)
    desk.act(replace(decision(deciding), opinion="至急"), seal(deciding))
    view = read_case(deciding.services, desk.identified, CASE)
    assert view is not None
    told = {entry["type"]: entry["detail"] for entry in view["history"]}
    assert told["approved"] == "第4条(1) 至急"
    assert told["postview_opened"] == "daiketsu 局長"


def test_he_sends_back_as_the_decider_would_and_rejects_nothing(deciding: Town) -> None:
    desk = deciding.desk(SUBSTITUTE)
    told = decision(deciding)
    named = {"case_id": told.case_id, "slot_id": told.slot_id, "post_id": told.post_id}
    back = Remand(**named, revision_hash=told.revision_hash, reason="見積の確認")
    ending = Reject(**named, revision_hash=told.revision_hash, reason="不要")
    refused = desk.act(ending)
    assert (refused.status, refused.code) == ("refused", "daiketsu.no_rejection")
    assert refused.params["article"] == "第4条(1)"
    assert desk.act(back).status == "accepted"
    assert deciding.case().state == "remanded"
    view = read_case(deciding.services, desk.identified, CASE)
    assert view is not None
    assert view["history"][-1]["detail"] == "第4条(1) 見積の確認"
    assert waiting(deciding, DECIDER) == []


def test_what_the_absent_decider_parked_is_taken_up_and_then_decided(town: Town) -> None:
    town.circulate(content=tablets(consents=()))
    town.approve_line()
    told = decision(town)
    named = {"case_id": told.case_id, "slot_id": told.slot_id, "post_id": told.post_id}
    assert town.desk(DECIDER).act(Hold(**named)).status == "accepted"
    be_away(town.desk(DECIDER))
    desk = town.desk(SUBSTITUTE)
    assert waiting(town, SUBSTITUTE) == [("held", "r1s4")]
    assert desk.act(Release(**named)).status == "accepted"
    assert waiting(town, SUBSTITUTE) == [("daiketsu", "r1s4")]
    assert desk.act(decision(town), seal(town)).status == "accepted"


def test_a_parked_need_to_know_case_stays_masked(town: Town) -> None:
    town.circulate(content=replace(tablets(consents=()), secrecy="restricted"))
    town.approve_line()
    told = decision(town)
    named = {"case_id": told.case_id, "slot_id": told.slot_id, "post_id": told.post_id}
    town.desk(DECIDER).act(Hold(**named))
    be_away(town.desk(DECIDER))
    assert read_case(town.services, town.desk(SUBSTITUTE).identified, CASE) is None
    assert waiting(town, SUBSTITUTE) == []


def test_the_decider_reads_afterwards_and_nothing_waits_any_more(deciding: Town) -> None:
    deciding.desk(SUBSTITUTE).act(decision(deciding), seal(deciding))
    reading = PostViewCase(
        case_id=CaseId(CASE), round=1, slot_id=SlotId("r1s4"), post_id=KYOKUCHO, opinion="了"
    )
    assert deciding.desk(DECIDER).act(reading).status == "accepted"
    assert waiting(deciding, DECIDER) == []
    (owed,) = deciding.case().postviews
    assert owed.opinion == "了"


def test_who_is_not_first_is_told_by_which_article(deciding: Town) -> None:
    answer = deciding.desk(SECOND).act(decision(deciding), seal(deciding))
    assert (answer.status, answer.code) == ("conflict", "daiketsu.not_first")
    assert answer.params["article"] == "第4条(2)"


def test_a_need_to_know_case_is_open_to_its_substitute(town: Town) -> None:
    town.circulate(content=replace(tablets(consents=()), secrecy="restricted"))
    town.approve_line()
    be_away(town.desk(DECIDER))
    view = read_case(town.services, town.desk(SUBSTITUTE).identified, CASE)
    assert view is not None
    assert case_from_plain(view["case"]).content.title == tablets().title


def test_an_absent_intermediate_finds_what_he_is_to_read(town: Town) -> None:
    lower = LINE[0][0]
    be_away(town.desk(lower))
    town.circulate(content=tablets(consents=()))
    assert waiting(town, lower) == [("postview", "r1s2")]
    assert waiting(town, LINE[1][0]) == [("kaigi", "r1s3")]


def test_pulling_up_lands_with_its_seal(town: Town) -> None:
    town.circulate(content=tablets(consents=()))
    upper = town.desk(LINE[1][0])
    early = replace(upper.approval(), pull_up=True)
    unsealed = upper.act(early)
    assert (unsealed.status, unsealed.code) == ("refused", "increment.missing")
    assert town.case().slots()[1].status == "open"
    assert upper.act(early, upper.sign(early.slot_id)).status == "accepted"
    assert town.case().slots()[1].status == "bypassed"
    assert waiting(town, LINE[0][0]) == [("postview", "r1s2")]
