# SPDX-License-Identifier: Apache-2.0
"""Random histories of one case in a city whose posts change hands, and what must hold.

The invariants are those of the domain document (section 9): I1 to I4 and I8 to I11.
"""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from approval.case import Case, CaseState, Signatory, Slot, SlotKind, SlotStatus, Weight
from approval.commands import CaseCommand, Retract
from approval.content import CaseContent
from approval.encoding import case_from_plain, event_from_plain, to_plain
from approval.engine import Facts, decide, evolve, offers, replay, waiting_slots
from approval.events import CaseEvent, Decided, Drafted, Numbered, Rejected, Submitted
from approval.identifiers import PersonId, PostId
from approval.organisation import Organisation
from approval.people import Capacity
from approval.refusal import Refusal
from approval.register.entry import register_entry
from tests.approval.city import FIRST_NUMBER, NOW, attachment, city, rules, tablets
from tests.approval.story import CASE, Story, addition, drafting, remark, withdrawal

ACTED = (SlotStatus.APPROVED, SlotStatus.CONSENTED)
SETTLED = (*ACTED, SlotStatus.BYPASSED, SlotStatus.SKIPPED)
YET_TO_COME = (SlotStatus.WAITING, SlotStatus.SKIPPED)
TURN = (SlotStatus.OPEN, SlotStatus.HELD)
POSTS = tuple(post.post_id for post in city().data.posts)
PEOPLE = tuple(person.person_id for person in city().data.people)
CONSENTS = tuple(PostId(f"post-{name}-kacho") for name in ("jinji", "zaisei"))

CONTENTS = st.builds(
    tablets,
    amount=st.sampled_from([12_000_000, 20_000_000]),
    consents=st.sampled_from([CONSENTS, CONSENTS[:1], ()]),
    parallel_consent=st.booleans(),
    title=st.sampled_from(["端末の購入", "端末の更新"]),
)
PICK = st.integers(min_value=0, max_value=11)


class CaseMachine(RuleBasedStateMachine):
    """One case, one city, everyone trying everything."""

    def __init__(self) -> None:
        super().__init__()
        self.organisation = city()
        self.case: Case | None = None
        self.events: list[CaseEvent] = []
        self.minute = 0

    # what happens

    @initialize(content=CONTENTS, acts=st.integers(min_value=-1, max_value=6))
    def the_case_begins(self, content: CaseContent, acts: int) -> None:
        """Most mistakes need a case that is under way, so most histories begin with one."""
        if acts < 0:
            return
        self.the_drafter_freezes(content)
        self.the_drafter_submits()
        for _act in range(acts):
            if self.turns():
                self.the_next_approves(0)

    @rule(content=CONTENTS)
    def the_drafter_freezes(self, content: CaseContent) -> None:
        post = self.case.drafter.post_id if self.case else PostId("post-joho-shunin")
        for person in self.holders(post):
            self.attempt(person, drafting(content, post))

    @rule(content=CONTENTS, post=st.sampled_from(POSTS))
    def somebody_freezes(self, content: CaseContent, post: PostId) -> None:
        for person in self.holders(post):
            self.attempt(person, drafting(content, post))

    @precondition(lambda self: self.case is not None)
    @rule()
    def the_drafter_submits(self) -> None:
        self.attempt(self.now_case.drafter.person_id, self.teller().submission())

    @precondition(lambda self: self.turns())
    @rule(pick=PICK)
    def the_next_approves(self, pick: int) -> None:
        slot = self.turns()[pick % len(self.turns())]
        for person in self.holders(slot.post_id):
            if slot.status is SlotStatus.HELD:
                self.attempt(person, self.teller().release(slot.slot_id))
            self.attempt(person, self.teller().approval(slot.slot_id))

    @precondition(lambda self: self.case is not None and self.case.stages)
    @rule(pick=PICK, person=st.sampled_from(PEOPLE), stale=st.booleans(), due=st.booleans())
    def somebody_approves_anything(
        self, pick: int, person: PersonId, stale: bool, due: bool
    ) -> None:
        slots = (self.turns() if due else ()) or self.now_case.slots()
        slot = slots[pick % len(slots)]
        command = self.teller().approval(slot.slot_id)
        if stale:
            command = replace(command, revision_hash="0" * 64)
        for actor in (person, *self.holders(slot.post_id)):
            self.attempt(actor, command)

    @precondition(lambda self: self.turns())
    @rule(pick=PICK, to=PICK, whole=st.booleans(), again=st.booleans())
    def somebody_sends_back(self, pick: int, to: int, whole: bool, again: bool) -> None:
        slot = self.turns()[pick % len(self.turns())]
        target = None if whole else self.slot(to).slot_id
        command = replace(self.teller().remand(slot.slot_id, to=target), resume=again)
        for person in self.holders(slot.post_id):
            self.attempt(person, command)

    @precondition(lambda self: self.turns())
    @rule(pick=PICK, body=st.sampled_from(["字句を直した。", "また直した。"]), more=st.booleans())
    def the_remander_gets_it_again_directly(self, pick: int, body: str, more: bool) -> None:
        """Nobody below him is asked again, and only where nothing but wording was corrected."""
        slot = self.turns()[pick % len(self.turns())]
        for person in self.holders(slot.post_id):
            self.attempt(person, replace(self.teller().remand(slot.slot_id), resume=True))
        old = self.now_case.content
        content = replace(old, body=body, retention_years=3 if more else old.retention_years)
        drafter = self.now_case.drafter
        again = replace(drafting(content, drafter.post_id), resume="remander")
        outcome = self.attempt(drafter.person_id, again)
        if isinstance(outcome, tuple) and any(event.type == "resumed" for event in outcome):
            assert not more or old.retention_years == 3
            self.the_drafter_submits()

    @precondition(lambda self: self.turns())
    @rule(pick=PICK, kind=st.sampled_from(["refuse_consent", "reject", "hold", "release"]))
    def somebody_does_something_else(self, pick: int, kind: str) -> None:
        slot = self.turns()[pick % len(self.turns())]
        command = getattr(self.teller(), kind)(slot.slot_id)
        for person in self.holders(slot.post_id):
            self.attempt(person, command)

    @precondition(lambda self: self.case is not None and self.case.stages)
    @rule(pick=PICK)
    def somebody_takes_back(self, pick: int) -> None:
        slot = self.slot(pick)
        if slot.acted is not None:
            self.attempt(slot.acted.person_id, Retract(case_id=CASE, slot_id=slot.slot_id))

    @precondition(lambda self: self.case is not None)
    @rule(person=st.sampled_from(PEOPLE), post=st.sampled_from(POSTS), end=st.integers(0, 9))
    def somebody_says_or_adds_or_ends(self, person: PersonId, post: PostId, end: int) -> None:
        self.attempt(person, remark(post))
        self.attempt(person, addition(post, attachment("追加.pdf")))
        if end == 0:
            self.attempt(self.now_case.drafter.person_id, withdrawal())

    @rule(post=st.sampled_from(POSTS), person=st.sampled_from([None, *PEOPLE]))
    def a_post_changes_hands(self, post: PostId, person: PersonId | None) -> None:
        data = self.organisation.data
        kept = tuple(each for each in data.holdings if each.post_id != post)
        template = data.holdings[0]
        new = (
            ()
            if person is None
            else (replace(template, post_id=post, person_id=person, capacity=Capacity.CONCURRENT),)
        )
        self.organisation = Organisation(replace(data, holdings=kept + new))

    @precondition(lambda self: len(self.turns()) > 1)
    @rule()
    def two_consent_at_once(self) -> None:
        """I11: both land though both were decided on the same state."""
        one, other = (slot for slot in self.turns()[:2])
        for first in self.holders(one.post_id):
            for second in self.holders(other.post_id):
                commands = [self.teller().approval(slot.slot_id) for slot in (one, other)]
                alone = decide(self.case, commands[1], self.facts(second))
                self.attempt(first, commands[0])
                after = self.attempt(second, commands[1])
                assert isinstance(alone, Refusal) == isinstance(after, Refusal)
                again = self.attempt(second, commands[1])
                assert isinstance(again, Refusal)

    # what must hold

    @invariant()
    def i1_the_state_is_the_fold_of_its_events(self) -> None:
        if self.case is not None:
            assert self.case == replay(self.events)
            assert self.case.rev == len(self.events)

    @invariant()
    def i2_decided_if_and_only_if_the_one_decider_approved(self) -> None:
        if self.case is None or not self.case.stages:
            return
        deciding = [slot for slot in self.case.slots() if slot.kind is SlotKind.KESSAI]
        assert len(deciding) == 1
        approved = deciding[0].status is SlotStatus.APPROVED
        assert approved == (self.case.state is CaseState.DECIDED)
        ends = [event for event in self.events if isinstance(event, Decided)]
        assert len(ends) == int(approved)

    @invariant()
    def i3_i4_everyone_acted_on_what_was_decided(self) -> None:
        if self.case is None:
            return
        for slot in self.case.slots():
            if self.case.state is CaseState.DECIDED:
                assert slot.status in SETTLED
            if slot.status in ACTED:
                assert self.covers(slot)

    def covers(self, slot: Slot) -> bool:
        """I4: since a consent, only wording was corrected; the line read an earlier text."""
        case = self.now_case
        after = slot.revision_hash
        for correction in case.corrections:
            wording = correction.weight is Weight.TYPO or slot.kind is not SlotKind.GOGI
            assert slot.acted_at is not None
            if correction.old_hash == after and slot.acted_at < correction.at and wording:
                after = correction.new_hash
        return after == case.revision_hash

    @invariant()
    def it_is_always_somebodys_turn_in_the_order_of_the_route(self) -> None:
        if self.case is None:
            return
        if self.case.state is not CaseState.CIRCULATING:
            turns = [slot.kind for slot in self.case.slots() if slot.status in TURN]
            assert turns == ([SlotKind.KIAN] if self.case.state is CaseState.DRAFT else [])
            return
        done = [all(slot.status in SETTLED for slot in stage.slots) for stage in self.case.stages]
        current = done.index(False)
        assert any(slot.status in TURN for slot in self.case.stages[current].slots)
        for stage in self.case.stages[current + 1 :]:
            assert all(slot.status in YET_TO_COME for slot in stage.slots)

    @invariant()
    def i8_an_act_is_taken_back_exactly_until_a_later_stage_acts(self) -> None:
        if self.case is None:
            return
        for index, stage in enumerate(self.case.stages):
            later = any(s.acted for each in self.case.stages[index + 1 :] for s in each.slots)
            for slot in stage.slots:
                if slot.acted is not None and slot.status in ACTED:
                    self.check_retraction(slot, slot.acted, later)

    def check_retraction(self, slot: Slot, acted: Signatory, later: bool) -> None:
        """Compare what the engine says with the rule."""
        command = Retract(case_id=CASE, slot_id=slot.slot_id)
        outcome = decide(self.case, command, self.facts(acted.person_id))
        holds = acted.person_id in self.holders(slot.post_id)
        moving = self.now_case.state is CaseState.CIRCULATING
        assert isinstance(outcome, tuple) == (moving and holds and not later)

    @invariant()
    def i10_what_acted_slots_recorded_is_what_happened(self) -> None:
        if self.case is None:
            return
        recorded = [event.by for event in self.events if getattr(event, "by", None) is not None]
        for slot in self.case.slots():
            assert slot.acted is None or slot.acted in recorded

    @invariant()
    def the_number_is_taken_once(self) -> None:
        numbers = [event for event in self.events if isinstance(event, Numbered)]
        assert len(numbers) == int(self.case is not None)

    @invariant()
    def i13_the_register_counts_a_case_once_and_only_when_it_is_decided(self) -> None:
        ends = [event for event in self.events if isinstance(event, Decided | Rejected)]
        assert len(ends) <= 1
        if self.case is not None:
            entry = register_entry(self.case)
            assert bool(entry.outcome) == bool(ends)
            assert entry.decided_at == (ends[0].at if ends else None)

    @invariant()
    def approval_is_offered_exactly_to_those_who_may(self) -> None:
        if self.case is None:
            return
        for slot in waiting_slots(self.case, POSTS):
            for person in self.holders(slot.post_id):
                posts = [post for post in POSTS if person in self.holders(post)]
                commands = [
                    self.teller().approval(each.slot_id) for each in waiting_slots(self.case, posts)
                ]
                may = any(
                    isinstance(decide(self.case, command, self.facts(person)), tuple)
                    for command in commands
                )
                assert may == ("approve" in offers(self.case, person, posts))

    # help

    @property
    def now_case(self) -> Case:
        """The case, where there is one."""
        assert self.case is not None
        return self.case

    def attempt(self, actor: PersonId, command: CaseCommand) -> tuple[CaseEvent, ...] | Refusal:
        """Let a person act, checking I9 on every event that names who acted."""
        self.minute += 1
        outcome = decide(self.case, command, self.facts(actor))
        for event in () if isinstance(outcome, Refusal) else outcome:
            self.check_actor(actor, event)
            self.case = evolve(self.case, event_from_plain(to_plain(event)))
            self.events.append(event)
        if self.case is not None:
            assert case_from_plain(to_plain(self.case)) == self.case
        return outcome

    def check_actor(self, actor: PersonId, event: CaseEvent) -> None:
        """I9: who acts holds the post now, the slot's own, and is not the drafter."""
        by = getattr(event, "by", None)
        if by is None:
            return
        assert by.person_id == actor
        assert actor in self.holders(by.post_id)
        slot = self.case.slot(getattr(event, "slot_id", "")) if self.case else None
        if slot is not None:
            assert slot.post_id == by.post_id
            drafter = self.now_case.drafter.person_id
            assert (actor == drafter) == (slot.kind is SlotKind.KIAN)
        if isinstance(event, Drafted | Submitted):
            assert self.case is None or self.case.state in (CaseState.DRAFT, CaseState.REMANDED)

    def facts(self, actor: PersonId) -> Facts:
        """Return the facts of this minute."""
        now = NOW + timedelta(minutes=self.minute)
        view = self.organisation.on((now + timedelta(hours=9)).date())
        return Facts(now=now, actor=actor, view=view, rules=rules(), number=FIRST_NUMBER)

    def holders(self, post: PostId) -> tuple[PersonId, ...]:
        """Return who holds a post this minute."""
        view = self.organisation.on(NOW.date())
        return tuple(person.person_id for person, _capacity in view.holders(post))

    def turns(self) -> tuple[Slot, ...]:
        """Return the slots whose turn it is."""
        return waiting_slots(self.case, POSTS) if self.case else ()

    def slot(self, pick: int) -> Slot:
        """Return some slot of the round."""
        slots = self.now_case.slots()
        return slots[pick % len(slots)]

    def teller(self) -> Story:
        """Return a maker of commands on the case as it stands."""
        story = Story()
        story.maybe = self.case
        return story
