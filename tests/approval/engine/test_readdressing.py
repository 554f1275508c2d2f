# SPDX-License-Identifier: Apache-2.0
"""1 April: what a reorganisation does to a case, and what it never touches (I10)."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from approval.case import Case, Owner, Slot, SlotStatus
from approval.engine import evolve, replay
from approval.engine.readdressing import is_orphan, readdress, stranded_slots, vacant_slots
from approval.events import CaseEvent, OwnershipMoved, SlotReaddressed
from approval.identifiers import PostId, SectionId, SlotId
from approval.organisation import Organisation
from tests.approval.april import FIRST_SECOND, april
from tests.approval.city import city_files, load_city
from tests.approval.engine.record import address
from tests.approval.story import HOLDERS, Story, circulating, retraction, withdrawal

EVE, DAY = date(2027, 3, 31), date(2027, 4, 1)
UNACTED = (SlotStatus.WAITING, SlotStatus.OPEN, SlotStatus.HELD)


def after(case: Case, events: tuple[CaseEvent, ...]) -> Case:
    for event in events:
        case = evolve(case, event)
    return case


def moved(case: Case, organisation: Organisation, day: date = DAY) -> tuple[CaseEvent, ...]:
    return readdress(case, organisation.on(day), FIRST_SECOND)


def acted(case: Case) -> tuple[Slot, ...]:
    return tuple(slot for slot in case.slots() if slot.status not in UNACTED)


def test_on_the_eve_nothing_moves_and_on_the_day_everything_does_once() -> None:
    case, city = circulating("r1s2").case, april()
    assert moved(case, city, EVE) == ()
    events = moved(case, city)
    assert [event.type for event in events] == ["ownership_moved", "slot_readdressed"]
    assert moved(after(case, events), city) == ()
    assert moved(after(case, events), city, DAY + timedelta(days=400)) == ()


def test_the_slot_of_the_abolished_post_is_its_successors_as_it_stood() -> None:
    case = circulating("r1s2").case
    event = moved(case, april())[1]
    assert event == SlotReaddressed(
        at=FIRST_SECOND,
        slot_id=SlotId("r1s3"),
        from_post_id=PostId("post-joho-kacho"),
        from_office="情報政策課長",
        post_id=PostId("post-digi-kacho"),
        office="デジタル推進課長",
        seal_title="課長",
        section_name="デジタル推進課",
    )
    before, slot = case.slot("r1s3"), after(case, (event,)).slot("r1s3")
    assert before is not None
    assert slot is not None
    assert address(slot) == ("post-digi-kacho", "課長", "デジタル推進課")
    assert (slot.status, slot.opened_at) == (before.status, before.opened_at)


def test_a_section_asked_for_consent_is_named_with_its_new_office() -> None:
    files = city_files()
    renamed = "post-jinji-kacho,jinji,課長,section_head,yes,2026-04-01,"
    files["posts.csv"] = files["posts.csv"].replace(renamed, f"{renamed}2027-04-01")
    files["posts.csv"] += "post-jinzai-kacho,jinzai,課長,section_head,yes,2027-04-01,\n"
    files["sections.csv"] += "jinzai,人材課,section,somu,材,2027-04-01,\n"
    held = "p-watanabe,post-jinji-kacho,regular,2026-04-01,"
    files["holdings.csv"] = files["holdings.csv"].replace(held, f"{held}2027-04-01")
    files["holdings.csv"] += "p-watanabe,post-jinzai-kacho,regular,2027-04-01,\n"
    files["successors.csv"] = (
        "kind,predecessor_id,successor_id,valid_from\n"
        "post,post-jinji-kacho,post-jinzai-kacho,2027-04-01\n"
    )
    (event,) = moved(circulating("r1s2", "r1s3").case, load_city(files))
    assert isinstance(event, SlotReaddressed)
    assert (event.from_office, event.office) == ("人事課長", "人材課長")
    moved_case = after(circulating("r1s2", "r1s3").case, (event,))
    slot = moved_case.slot("r1s4")
    assert slot is not None
    assert address(slot) == ("post-jinzai-kacho", "人材課長", "人材課")


def test_a_reorganisation_never_stands_before_the_act_that_it_follows() -> None:
    """A clock that was set back does not turn the order of the history round."""
    case = circulating("r1s2").case
    acts = [slot.acted_at for slot in case.slots() if slot.acted_at is not None]
    events = readdress(case, april().on(DAY), max(acts) - timedelta(hours=1))
    assert {event.at for event in events} == {max(acts) + timedelta(microseconds=1)}


def test_a_parked_slot_stays_parked_for_the_successor() -> None:
    story = circulating("r1s2")
    story.happens(HOLDERS["r1s3"], story.hold("r1s3"))
    slot = after(story.case, moved(story.case, april())).slot("r1s3")
    assert slot is not None
    assert (slot.post_id, slot.status) == ("post-digi-kacho", SlotStatus.HELD)


def test_a_post_without_successor_strands_its_slot_and_skips_nothing() -> None:
    case, city = circulating("r1s2").case, april(without="post-joho-kacho")
    assert [slot.slot_id for slot in stranded_slots(case, city.on(DAY))] == ["r1s3"]
    assert stranded_slots(case, city.on(EVE)) == ()
    assert not any(isinstance(event, SlotReaddressed) for event in moved(case, city))
    assert after(case, moved(case, city)).slot("r1s3") == case.slot("r1s3")


def vacancies(case: Case, organisation: Organisation, day: date = DAY) -> list[str]:
    """Return the open slots that wait for nobody on a day."""
    return [slot.slot_id for slot in vacant_slots(case, organisation.on(day))]


def test_an_open_slot_whose_post_is_vacant_is_told_until_somebody_comes() -> None:
    """The successor of 情報政策課長 comes on 5 April."""
    case = circulating("r1s2").case
    assert vacancies(case, april(), EVE) == []
    assert vacancies(case, april()) == ["r1s3"]
    assert vacancies(after(case, moved(case, april())), april()) == ["r1s3"]
    assert vacancies(case, april(), date(2027, 4, 4)) == ["r1s3"]
    assert vacancies(case, april(), date(2027, 4, 5)) == []


def test_a_parked_slot_of_a_vacant_post_is_told_too_and_one_that_waits_is_not() -> None:
    story = circulating("r1s2")
    story.happens(HOLDERS["r1s3"], story.hold("r1s3"))
    assert vacancies(story.case, april()) == ["r1s3"]
    # It is not yet the turn of the vacant post: 係長 is asked, and his successor is there.
    assert vacancies(circulating().case, april()) == []


def test_a_slot_that_nobody_took_over_is_stranded_and_not_vacant() -> None:
    case = circulating("r1s2").case
    assert vacancies(case, april(without="post-joho-kacho")) == []


def test_a_draft_is_stranded_with_its_own_slot_where_nobody_took_its_office_over() -> None:
    story = Story()
    story.draft()
    drafter = story.case.slots()[0]
    alone = april(without="section,")
    assert drafter in stranded_slots(story.case, alone.on(DAY))
    assert drafter not in stranded_slots(story.case, april().on(DAY))
    assert vacancies(story.case, april()) == []


def test_a_drafting_post_without_successor_leaves_its_cases_to_the_head_of_the_section() -> None:
    case, city = circulating("r1s2").case, april()
    (event, *_rest) = moved(case, city)
    assert event == OwnershipMoved(
        at=FIRST_SECOND,
        from_office="情報政策係主任",
        owner=Owner(
            post_id=PostId("post-digi-kakaricho"),
            office="推進係長",
            section_id=SectionId("digi-kakari"),
            section_name="推進係",
        ),
    )
    alone = april(without="section,")
    assert is_orphan(case, alone.on(DAY))
    assert not is_orphan(case, city.on(DAY))


def test_only_the_holder_of_the_owning_post_withdraws() -> None:
    story = Story(april())
    story.draft()
    story.submit()
    events = moved(story.case, april())
    story.maybe = after(story.case, events)
    story.events += events
    story.minute += 60 * 24 * 130
    assert story.refused("p-soejima", withdrawal()).code == "case.not_drafter"
    assert story.happens("p-yamazaki", withdrawal()) == ["withdrawn"]


def test_an_ended_case_stays_where_it_ended() -> None:
    story = circulating("r1s2")
    story.happens("p-yamazaki", withdrawal())
    assert moved(story.case, april()) == ()
    assert not is_orphan(story.case, april(without="section,").on(DAY))


def test_a_remanded_case_only_changes_its_owner_and_a_new_draft_is_the_drafters_own() -> None:
    story = circulating("r1s2")
    story.happens(HOLDERS["r1s3"], story.remand("r1s3"))
    case = story.case
    events = moved(case, april())
    assert [event.type for event in events] == ["ownership_moved"]
    assert after(case, events).stages == case.stages
    drafted = story.events[0]
    assert evolve(after(case, events), drafted).owner is None


@settings(max_examples=60)
@given(
    acts=st.lists(
        st.sampled_from(["approve", "remand", "back", "hold", "retract", "reorganise"]),
        max_size=14,
    )
)
def test_i10_a_reorganisation_between_any_two_events_changes_no_acted_slot(
    acts: list[str],
) -> None:
    story, city = circulating(), april()
    for act in acts:
        _happens(story, act, city)
        case = story.case
        events = moved(case, city)
        reorganised = after(case, events)
        assert acted(reorganised) == acted(case)
        assert reorganised.past_rounds == case.past_rounds
        assert (reorganised.drafter, reorganised.content) == (case.drafter, case.content)
        assert moved(reorganised, city) == ()
        assert replay((*story.events, *events)) == reorganised


def _happens(story: Story, act: str, city: Organisation) -> None:
    """Try an act by whoever holds the slot; what is refused changes nothing."""
    turn = next((slot for slot in story.case.slots() if slot.opened_at and not slot.acted), None)
    if act == "reorganise":
        for event in moved(story.case, city):
            story.maybe = evolve(story.case, event)
            story.events.append(event)
    elif act == "retract":
        for slot in acted(story.case)[-1:]:
            if slot.acted is not None:
                story.attempt(slot.acted.person_id, retraction(slot.slot_id))
    elif turn is not None:
        commands = {
            "approve": story.approval(turn.slot_id),
            "remand": story.remand(turn.slot_id),
            "back": story.remand(turn.slot_id, to="r1s2"),
            "hold": story.hold(turn.slot_id),
        }
        story.attempt(HOLDERS[turn.slot_id], commands[act])
