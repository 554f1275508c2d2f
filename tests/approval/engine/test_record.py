# SPDX-License-Identifier: Apache-2.0
"""What the record keeps of each act on the route: every field of every event, and the slots."""

from dataclasses import replace

from tests.approval.city import away, facts, tablets
from tests.approval.engine.record import (
    DRAFTER,
    HASH,
    JINJI,
    KACHO,
    KAKARICHO,
    KYOKUCHO,
    TITLE,
    WAITING,
    ZAISEI,
    act,
    after,
    decided,
    opened,
    planned,
    said,
    sealed,
    standing,
    told,
    waits,
)
from tests.approval.story import (
    CASE,
    Story,
    before_decision,
    circulating,
    drafting,
    retraction,
)

SENKETSU = {
    "rank": "bureau_head",
    "label": "局長専決",
    "article": "第2条(5)",
    "rule_set": "kumamoto-fire-bureau",
    "rule_version": "1999-04-01",
}

ROUTE = (
    (planned("r1s1", "kian", "joho-shunin", "起案者", "情報政策係"),),
    (planned("r1s2", "kaigi", "joho-kakaricho", "係長", "情報政策係"),),
    (planned("r1s3", "kaigi", "joho-kacho", "課長", "情報政策課"),),
    (
        planned("r1s4", "gogi", "jinji-kacho", "人事課長", "人事課"),
        planned("r1s5", "gogi", "zaisei-kacho", "財政課長", "財政課"),
    ),
    (planned("r1s6", "kessai", "somu-kyokucho", "局長", "総務局"),),
)


def test_the_draft_its_route_and_its_number() -> None:
    story = Story()
    assert told(story, "p-yamazaki", drafting(tablets())) == [
        {
            "type": "drafted",
            "at": 1,
            "case_id": CASE,
            "by": DRAFTER,
            "content": f"{TITLE}/12000000",
            "revision_hash": HASH,
            "round": 1,
        },
        {"type": "route_planned", "at": 1, "authority": SENKETSU, "stages": ROUTE},
        {
            "type": "numbered",
            "at": 1,
            "number": "令8情政第1号",
            "fiscal_year": 2026,
            "mark": "情政",
            "kind": "kian",
            "serial": 1,
            "branch": 0,
        },
    ]
    case = story.case
    assert (case.rev, case.round, case.state, case.number) == (3, 1, "draft", "令8情政第1号")
    assert (case.submitted_at, case.decided_at, case.ending_reason) == (None, None, "")
    assert standing(case) == {
        "r1s1": waits(1),
        **{f"r1s{n}": WAITING for n in range(2, 7)},
    }


def test_the_number_of_a_clients_own_try_is_not_known_yet() -> None:
    trying = replace(facts("p-yamazaki"), number=None)
    assert decided(None, drafting(tablets()), trying)[-1] == {
        "type": "numbered",
        "at": 0,
        "fiscal_year": 2026,
        "serial": 0,
        "branch": 0,
    }


def test_submission_and_every_act_up_to_the_decision() -> None:
    story = Story()
    story.draft()
    assert told(story, "p-yamazaki", story.submission()) == [
        sealed("submitted", 2, "r1s1", DRAFTER),
        opened("r1s2", 2),
    ]
    assert told(story, "p-takahashi", story.approval("r1s2", "急ぎたい")) == [
        sealed("approved", 3, "r1s2", KAKARICHO, opinion="急ぎたい"),
        opened("r1s3", 3),
    ]
    assert told(story, "p-yoshida", story.approval("r1s3")) == [
        sealed("approved", 4, "r1s3", KACHO),
        opened("r1s4", 4),
        opened("r1s5", 4),
    ]
    assert told(story, "p-watanabe", story.approval("r1s4", "異議なし")) == [
        sealed("consented", 5, "r1s4", JINJI, opinion="異議なし")
    ]
    assert told(story, "p-kaneko", story.approval("r1s5")) == [
        sealed("consented", 6, "r1s5", ZAISEI),
        opened("r1s6", 6),
    ]
    assert told(story, "p-otomo", story.approval("r1s6")) == [
        sealed("approved", 7, "r1s6", KYOKUCHO),
        {"type": "decided", "at": 7, "kind": "senketsu", "article": "第2条(5)"},
    ]
    assert standing(story.case) == {
        "r1s1": after("approved", 1, DRAFTER, 2),
        "r1s2": after("approved", 2, KAKARICHO, 3, opinion="急ぎたい"),
        "r1s3": after("approved", 3, KACHO, 4),
        "r1s4": after("consented", 4, JINJI, 5, opinion="異議なし"),
        "r1s5": after("consented", 4, ZAISEI, 6),
        "r1s6": after("approved", 6, KYOKUCHO, 7),
    }
    case = said(story.case)
    assert (case["state"], case["submitted_at"], case["decided_at"]) == ("decided", 2, 7)


def test_the_mayor_decides_himself() -> None:
    story = Story()
    story.draft(tablets(20_000_000, consents=()))
    story.submit()
    for person, slot_id in (("p-takahashi", "r1s2"), ("p-yoshida", "r1s3"), ("p-otomo", "r1s4")):
        story.happens(person, story.approval(slot_id))
    story.happens("p-soejima", story.approval("r1s5"))
    assert told(story, "p-ichikawa", story.approval("r1s6"))[-1] == {
        "type": "decided",
        "at": 7,
        "kind": "kessai",
        "article": "専決の定めなし",
    }


def test_back_to_the_drafter_and_drafted_again() -> None:
    story = circulating("r1s2", "r1s3", "r1s4")
    assert told(story, "p-kaneko", story.remand("r1s5", "仕様が不足")) == [
        act("remanded", 6, "r1s5", ZAISEI, reason="仕様が不足")
    ]
    left = standing(story.case)
    assert left["r1s4"] == after("consented", 4, JINJI, 5)
    assert left["r1s5"] == after("remanded", 4, ZAISEI, 6, opinion="仕様が不足")
    assert left["r1s6"] == WAITING
    assert (story.case.state, story.case.ending_reason) == ("remanded", "仕様が不足")
    assert told(story, "p-yamazaki", drafting(tablets(1)))[0]["round"] == 2
    (past,) = story.case.past_rounds
    assert (past.round, past.reason) == (1, "仕様が不足")
    assert [slot.status for stage in past.stages for slot in stage.slots] == [
        *["approved"] * 3,
        "consented",
        "remanded",
        "waiting",
    ]
    case = said(story.case)
    assert (case["state"], case["round"], case["drafted_at"]) == ("draft", 2, 7)
    assert not {"submitted_at", "ending_reason", "sheet_at"} & case.keys()


def test_back_to_an_earlier_slot_of_the_same_round() -> None:
    story = circulating("r1s2", "r1s3", "r1s4", "r1s5")
    assert told(story, "p-otomo", story.remand("r1s6", "再確認", to="r1s3")) == [
        act("remanded", 7, "r1s6", KYOKUCHO, reason="再確認", to_slot="r1s3"),
        opened("r1s3", 7, again="remand"),
    ]
    assert standing(story.case) == {
        "r1s1": after("approved", 1, DRAFTER, 2),
        "r1s2": after("approved", 2, KAKARICHO, 3),
        "r1s3": waits(7),
        "r1s4": WAITING,
        "r1s5": WAITING,
        "r1s6": WAITING,
    }
    (past,) = story.case.past_rounds
    assert (past.round, past.reason) == (1, "再確認")
    assert past.stages[3].slots[0].status == "consented"


def test_a_refused_consent() -> None:
    story = circulating("r1s2", "r1s3")
    assert told(story, "p-kaneko", story.refuse_consent("r1s5")) == [
        act("consent_refused", 5, "r1s5", ZAISEI, reason="予算がない")
    ]
    left = standing(story.case)
    assert left["r1s5"] == after("consent_refused", 4, ZAISEI, 5, opinion="予算がない")
    # It is nobody's turn any more; since when the other section was asked stays to be seen.
    assert left["r1s4"] == {"status": "waiting", "opened_at": 4}
    assert (story.case.state, story.case.ending_reason) == ("remanded", "予算がない")


def test_a_rejection() -> None:
    story = before_decision()
    assert told(story, "p-otomo", story.reject("r1s6")) == [
        act("rejected", 7, "r1s6", KYOKUCHO, reason="必要性がない")
    ]
    assert standing(story.case)["r1s6"] == after("rejected", 6, KYOKUCHO, 7, opinion="必要性がない")
    assert (story.case.state, story.case.decided_at) == ("rejected", None)


def test_an_act_taken_back() -> None:
    story = circulating("r1s2", "r1s3", "r1s4", "r1s5")
    command = replace(retraction("r1s4"), reason="確認漏れ")
    assert told(story, "p-watanabe", command) == [
        act("retracted", 7, "r1s4", JINJI, reason="確認漏れ"),
        # 財政課長 had sealed on top of it, so he seals once more.
        opened("r1s5", 7, again="signature_order"),
    ]
    left = standing(story.case)
    assert (left["r1s4"], left["r1s5"], left["r1s6"]) == (waits(7), waits(7), WAITING)


def test_the_submission_taken_back() -> None:
    story = circulating()
    command = replace(retraction("r1s1"), reason="添付漏れ")
    assert told(story, "p-yamazaki", command) == [
        act("retracted", 3, "r1s1", DRAFTER, reason="添付漏れ")
    ]
    case = said(story.case)
    assert (case["state"], case["ending_reason"]) == ("draft", "添付漏れ")
    assert standing(story.case)["r1s1"] == waits(3)
    assert standing(story.case)["r1s2"] == WAITING


def test_parked_and_taken_up_again() -> None:
    story = circulating()
    assert told(story, "p-takahashi", story.hold("r1s2")) == [
        act("held", 3, "r1s2", KAKARICHO, reason="確認中")
    ]
    assert standing(story.case)["r1s2"] == {"status": "held", "opened_at": 2}
    assert told(story, "p-takahashi", story.release("r1s2")) == [
        act("released", 4, "r1s2", KAKARICHO)
    ]
    assert standing(story.case)["r1s2"] == waits(2)


def test_pulled_up_and_taken_back() -> None:
    story = circulating()
    assert told(story, "p-yoshida", story.approval("r1s3", pull_up=True)) == [
        act("bypassed", 3, "r1s2", KACHO, reason="pull_up", for_slot="r1s3"),
        {
            "type": "postview_opened",
            "at": 3,
            "round": 1,
            "slot_id": "r1s2",
            "post_id": "post-joho-kakaricho",
            "seal_title": "係長",
            "reason": "pull_up",
        },
        sealed("approved", 3, "r1s3", KACHO),
        opened("r1s4", 3),
        opened("r1s5", 3),
    ]
    assert standing(story.case)["r1s2"] == {
        "status": "bypassed",
        "opened_at": 2,
        "pulled_up_by": "r1s3",
    }
    assert told(story, "p-yoshida", retraction("r1s3")) == [
        act("retracted", 4, "r1s3", KACHO),
        opened("r1s2", 4, again="pull_up_retracted"),
    ]
    assert standing(story.case)["r1s2"] == waits(4)
    assert standing(story.case)["r1s3"] == WAITING


def test_passed_over_in_absence_and_read_afterwards() -> None:
    story = Story(absences=away("p-takahashi", "p-yoshida"))
    story.draft()
    assert told(story, "p-yamazaki", story.submission())[1:3] == [
        {"type": "bypassed", "at": 2, "slot_id": "r1s2", "reason": "absence"},
        {
            "type": "postview_opened",
            "at": 2,
            "round": 1,
            "slot_id": "r1s2",
            "post_id": "post-joho-kakaricho",
            "seal_title": "係長",
            "reason": "absence",
        },
    ]
    reading = story.reading("r1s2", "post-joho-kakaricho", "承知した")
    assert told(story, "p-takahashi", reading) == [
        act("postviewed", 3, "r1s2", KAKARICHO, round=1, through="reading", opinion="承知した")
    ]
    owed = {
        "round": 1,
        "reason": "absence",
        "opened_at": 2,
    }
    assert [said(each) for each in story.case.postviews] == [
        {
            **owed,
            "slot_id": "r1s2",
            "post_id": "post-joho-kakaricho",
            "seal_title": "係長",
            "viewed": KAKARICHO,
            "viewed_at": 3,
            "opinion": "承知した",
        },
        # What another post owes is not discharged by his reading.
        {**owed, "slot_id": "r1s3", "post_id": "post-joho-kacho", "seal_title": "課長"},
    ]


def test_decided_by_a_substitute() -> None:
    story = before_decision()
    story.absences = away("p-otomo")
    zaizen = "財前 五郎/post-zaisei-kyokucho/substitute"
    assert told(story, "p-zaizen", story.approval("r1s6", "至急")) == [
        sealed("approved", 7, "r1s6", zaizen, opinion="至急", article="第4条(1)"),
        {"type": "decided", "at": 7, "kind": "daiketsu", "article": "第2条(5)"},
        {
            "type": "postview_opened",
            "at": 7,
            "round": 1,
            "slot_id": "r1s6",
            "post_id": "post-somu-kyokucho",
            "seal_title": "局長",
            "reason": "daiketsu",
            "person_id": "p-otomo",
        },
    ]
    assert standing(story.case)["r1s6"] == after(
        "approved", 6, zaizen, 7, opinion="至急", article="第4条(1)"
    )


def test_a_substitute_sends_back_and_takes_up_what_is_parked() -> None:
    story = before_decision()
    story.happens("p-otomo", story.hold("r1s6"))
    story.absences = away("p-otomo")
    zaizen = "財前 五郎/post-zaisei-kyokucho/substitute"
    assert told(story, "p-zaizen", story.release("r1s6")) == [
        act("released", 8, "r1s6", zaizen, article="第4条(1)")
    ]
    assert standing(story.case)["r1s6"] == waits(6)
    assert told(story, "p-zaizen", story.remand("r1s6", "再検討", to="r1s3")) == [
        act("remanded", 9, "r1s6", zaizen, reason="再検討", to_slot="r1s3", article="第4条(1)"),
        opened("r1s3", 9, again="remand"),
    ]
