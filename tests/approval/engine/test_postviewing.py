# SPDX-License-Identifier: Apache-2.0
"""Reading afterwards (後閲): owed after an absence, never blocking, never lost (I6)."""

from dataclasses import replace
from datetime import UTC, datetime

from approval.absence import Absence, AbsenceKind, Absences
from approval.identifiers import PersonId, PostId
from tests.approval.city import away, tablets, transferred
from tests.approval.story import Story, retraction, withdrawal

KAKARICHO = "post-joho-kakaricho"


def while_away(*people: str, **changes: object) -> Story:
    """Return the story submitted while some people are away on a trip."""
    story = Story(absences=away(*people))
    story.draft(tablets(**changes))
    story.submit()
    return story


def test_an_absent_intermediate_is_passed_over_and_reads_afterwards() -> None:
    story = while_away("p-takahashi")
    kinds = [event.type for event in story.events[-4:]]
    assert kinds == ["submitted", "bypassed", "postview_opened", "slot_opened"]
    assert story.statuses()["r1s2"] == "bypassed"
    assert story.statuses()["r1s3"] == "open"
    assert story.owed() == {"r1s2": "absence"}


def test_whom_the_drafter_set_in_advance_reads_afterwards_and_holds_nobody_up() -> None:
    story = Story()
    story.draft(tablets(postviews=(PostId("post-joho-kacho"),), consents=()))
    assert story.submit() == ["submitted", "slot_opened"]
    assert story.statuses()["r1s3"] == "waiting"
    acts = story.happens("p-takahashi", story.approval("r1s2"))
    assert acts == ["approved", "bypassed", "postview_opened", "slot_opened"]
    assert story.owed() == {"r1s3": "planned"}
    assert story.refused("p-yoshida", story.approval("r1s3")).code == "slot.not_open"
    assert story.happens("p-otomo", story.approval("r1s4")) == ["approved", "decided"]
    assert story.happens("p-yoshida", story.reading("r1s3", "post-joho-kacho")) == ["postviewed"]


def test_all_intermediates_may_read_afterwards_and_the_decider_remains() -> None:
    story = Story()
    both = (PostId(KAKARICHO), PostId("post-joho-kacho"))
    story.draft(tablets(postviews=both, consents=()))
    story.submit()
    assert story.owed() == {"r1s2": "planned", "r1s3": "planned"}
    assert story.statuses()["r1s4"] == "open"


def test_going_back_keeps_what_was_set_in_advance() -> None:
    story = Story()
    story.draft(tablets(postviews=(PostId(KAKARICHO),), consents=()))
    story.submit()
    story.happens("p-yoshida", story.approval("r1s3"))
    story.happens("p-otomo", story.remand("r1s4", to="r1s3"))
    assert story.statuses()["r1s3"] == "open"
    story.happens("p-yoshida", story.remand("r1s3"))
    story.draft(tablets(postviews=(PostId(KAKARICHO),), consents=()))
    story.submit()
    assert story.statuses()["r2s2"] == "bypassed"
    assert [(owed.round, owed.reason) for owed in story.case.postviews] == [
        (1, "planned"),
        (2, "planned"),
    ]


def test_two_absent_ones_in_a_row_are_both_passed_over() -> None:
    story = while_away("p-takahashi", "p-yoshida")
    assert story.owed() == {"r1s2": "absence", "r1s3": "absence"}
    assert story.statuses()["r1s4"] == "open"


def test_absent_sections_and_deciders_are_waited_for() -> None:
    story = while_away("p-watanabe", "p-kaneko", "p-otomo")
    story.approve("r1s2", "r1s3")
    assert story.statuses()["r1s4"] == story.statuses()["r1s5"] == "open"
    story.absences = away("p-otomo")
    story.approve("r1s4", "r1s5")
    assert story.statuses()["r1s6"] == "open"
    assert story.owed() == {}


def test_who_comes_back_within_working_hours_is_waited_for() -> None:
    def until(hour: int) -> Absences:
        began, back = datetime(2026, 11, 24, tzinfo=UTC), datetime(2026, 11, 24, hour, tzinfo=UTC)
        person, kind = PersonId("p-takahashi"), AbsenceKind.LEAVE
        return Absences([Absence(person_id=person, kind=kind, starts_at=began, ends_at=back)])

    back_at_three, gone_for_today = until(6), until(9)
    for absences, status in ((back_at_three, "open"), (gone_for_today, "bypassed")):
        story = Story(absences=absences)
        story.draft()
        story.submit()
        assert story.statuses()["r1s2"] == status


def test_a_vacancy_is_no_absence() -> None:
    story = Story(absences=away("p-takahashi"))
    story.draft()
    story.organisation = transferred((KAKARICHO, "", ""), day="2026-11-24")
    assert story.refused("p-yamazaki", story.submission()).code == "route.post_vacant"


def test_it_never_blocks_and_is_read_after_the_decision_with_an_opinion() -> None:
    story = while_away("p-takahashi")
    story.approve("r1s3", "r1s4", "r1s5", "r1s6")
    assert story.case.state == "decided"
    reading = story.reading("r1s2", KAKARICHO, "次回は事前に相談を")
    assert story.happens("p-takahashi", reading) == ["postviewed"]
    (done,) = story.case.postviews
    assert done.viewed is not None
    assert (done.viewed.name, done.opinion) == ("髙橋 是清", "次回は事前に相談を")
    assert story.case.state == "decided"
    again = story.refused("p-takahashi", reading)
    assert again.code == "postview.done"
    assert again.params == {"slot": "係長", "by": "髙橋 是清"}


def test_only_the_holder_of_the_post_reads_for_it_also_a_successor() -> None:
    story = while_away("p-takahashi")
    other = story.refused("p-yoshida", story.reading("r1s2", "post-joho-kacho"))
    assert (other.code, other.params["slot"]) == ("postview.others", "係長")
    assert story.refused("p-yoshida", story.reading("r1s2", KAKARICHO)).code == "post.not_held"
    nothing = story.refused("p-yoshida", story.reading("r1s3", "post-joho-kacho"))
    assert (nothing.code, nothing.params) == ("postview.unknown", {"slot_id": "r1s3"})
    story.organisation = transferred((KAKARICHO, "p-mori", "regular"), day="2026-11-24")
    assert story.happens("p-mori", story.reading("r1s2", KAKARICHO)) == ["postviewed"]


def test_it_survives_remand_and_withdrawal() -> None:
    story = while_away("p-takahashi")
    story.happens("p-yoshida", story.remand("r1s3"))
    assert story.owed() == {"r1s2": "absence"}
    story.draft()
    hidden = story.refused("p-takahashi", story.reading("r1s2", KAKARICHO))
    assert hidden.code == "case.draft"
    story.happens("p-yamazaki", withdrawal())
    assert story.owed() == {"r1s2": "absence"}
    story.happens("p-takahashi", replace(story.reading("r1s2", KAKARICHO), round=1))
    assert story.owed() == {}


def test_a_later_act_of_the_same_post_discharges_it_by_an_event() -> None:
    story = while_away("p-takahashi")
    story.happens("p-yoshida", story.remand("r1s3"))
    story.absences = None
    story.draft()
    story.submit()
    kinds = story.happens("p-takahashi", story.approval("r2s2"))
    assert kinds == ["approved", "postviewed", "slot_opened"]
    (done,) = story.case.postviews
    assert (done.round, done.slot_id, story.owed()) == (1, "r1s2", {})


def test_sent_back_to_whom_was_passed_over_asks_him_and_his_act_discharges_it() -> None:
    story = while_away("p-takahashi")
    story.approve("r1s3")
    kinds = story.happens("p-watanabe", story.remand("r1s4", to="r1s2"))
    assert kinds == ["remanded", "slot_opened"]
    assert (story.statuses()["r1s2"], story.owed()) == ("open", {"r1s2": "absence"})
    kinds = story.happens("p-takahashi", story.approval("r1s2"))
    assert kinds == ["approved", "postviewed", "slot_opened"]


def test_what_is_owed_is_owed_once_and_beside_what_others_owe() -> None:
    story = while_away("p-takahashi", consents=())
    kinds = story.happens("p-otomo", story.approval("r1s4", pull_up=True))
    assert kinds == ["bypassed", "postview_opened", "approved", "decided"]
    assert story.owed() == {"r1s2": "absence", "r1s3": "pull_up"}
    again = while_away("p-takahashi", consents=())
    again.approve("r1s3")
    again.happens("p-otomo", again.remand("r1s4", to="r1s2"))
    kinds = again.happens("p-yoshida", again.approval("r1s3", pull_up=True))
    assert kinds == ["bypassed", "approved", "slot_opened"]
    assert len(again.case.postviews) == 1


def test_what_the_reader_has_to_say_has_its_limit() -> None:
    story = while_away("p-takahashi")
    refusal = story.refused("p-takahashi", story.reading("r1s2", KAKARICHO, "長" * 2001))
    assert refusal.code == "content.text_too_long"
    assert refusal.params == {"field": "opinion", "length": "2001", "limit": "2000"}


def test_taking_back_an_act_leaves_what_is_owed() -> None:
    story = while_away("p-takahashi")
    story.approve("r1s3")
    story.happens("p-yoshida", retraction("r1s3"))
    assert (story.statuses()["r1s2"], story.owed()) == ("bypassed", {"r1s2": "absence"})
