# SPDX-License-Identifier: Apache-2.0
"""Random histories in a city whose people go away: 代決, 引上げ and 後閲 beside everything else.

Adds I5, I6 and I7 to the invariants of :mod:`tests.approval.engine.machine`. What may happen
is worked out here from the organisation and the absences alone, not by asking the engine.
"""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from approval.absence import Absences
from approval.authority import SubstitutionOrders, SubstitutionRule
from approval.case import Case, CaseState, PostView, Slot, SlotKind, SlotStatus
from approval.commands import CaseCommand
from approval.content import CaseContent
from approval.engine import Facts, decide, offers
from approval.engine.offering import waiting_postviews
from approval.events import (
    Approved,
    Bypassed,
    CaseEvent,
    PostViewed,
    PostViewOpened,
    Released,
    Remanded,
)
from approval.identifiers import PersonId, PostId
from approval.people import Capacity
from approval.refusal import Refusal
from tests.approval.city import BEGAN, NOW, away, rules, tablets
from tests.approval.engine.machine import (
    CONSENTS,
    PEOPLE,
    PICK,
    SETTLED,
    CaseMachine,
)

_FOR_ANOTHER = (Approved, Remanded, Released)
"""What a substitute may do; a rejection by one would fail I9."""

ORDER = {
    PostId("post-somu-kyokucho"): ("post-zaisei-kyokucho", "post-joho-kacho"),
    PostId("post-shicho"): ("post-fukushicho", "post-somu-kyokucho"),
}
"""Who decides for an absent decider, the first available first."""

BARRED = "dispute"
"""The flag with which nobody decides for another."""

DESKS = tuple(
    PersonId(f"p-{name}")
    for name in ("takahashi", "yoshida", "otomo", "zaizen", "soejima", "ichikawa", "watanabe")
)
"""Whose absence matters to the case."""

DECIDER = PersonId("p-otomo")
"""Who decides it at its first amount."""

CONTENTS = st.builds(
    tablets,
    consents=st.sampled_from([(), CONSENTS[:1], CONSENTS]),
    flags=st.sampled_from([(), (), ("important",), (BARRED,)]),
)

GONE = st.one_of(
    st.frozensets(st.sampled_from(DESKS), max_size=3),
    st.just(frozenset({DECIDER})),
)
"""Who is away at first: anybody, or the decider alone, with every substitute there."""


def orders() -> SubstitutionOrders:
    """Return the order above as data."""
    return SubstitutionOrders(
        rules=tuple(
            SubstitutionRule(
                article=f"第4条({place})",
                post=post,
                order=place,
                substitute=substitute,
                excludes=(BARRED,),
                valid_from=BEGAN,
            )
            for post, substitutes in ORDER.items()
            for place, substitute in enumerate(substitutes, start=1)
        )
    )


class AbsenceMachine(CaseMachine):
    """One case, one city, and people who are away."""

    def __init__(self) -> None:
        super().__init__()
        self.away: set[PersonId] = set()
        self.rules = replace(rules(), substitution=orders())

    # what happens

    @initialize(
        content=CONTENTS,
        acts=st.integers(min_value=0, max_value=6),
        gone=GONE,
    )
    def the_case_begins(self, content: CaseContent, acts: int, gone: frozenset[PersonId]) -> None:
        """Some are away from the start, so that slots are passed over and deciders missed."""
        self.the_drafter_freezes(content)
        self.away = set(gone)
        self.the_drafter_submits()
        for _act in range(acts):
            # It stays with a decider who is away: there somebody else may decide.
            if self.turns() and not self.the_decider_is_missed():
                self.the_next_approves(0)

    @rule(person=st.sampled_from(DESKS))
    def somebody_goes_or_comes_back(self, person: PersonId) -> None:
        self.away ^= {person}

    @precondition(lambda self: self.moving())
    @rule(pick=PICK, kind=st.sampled_from(["approval", "approval", "remand", "reject"]))
    def somebody_pulls_up(self, pick: int, kind: str) -> None:
        slot = self.slot(pick)
        command = getattr(self.teller(), kind)(slot.slot_id, pull_up=True)
        for person in self.holders(slot.post_id):
            self.attempt(person, command)

    @precondition(lambda self: self.moving())
    @rule(person=st.sampled_from(DESKS))
    def somebody_decides_for_another(self, person: PersonId) -> None:
        deciding = self.now_case.slots()[-1]
        outcome = self.attempt(person, self.teller().approval(deciding.slot_id))
        if isinstance(outcome, Refusal) and outcome.code.startswith(("daiketsu.", "substitution.")):
            assert outcome.article or outcome.code == "substitution.no_order"

    @precondition(lambda self: self.moving())
    @rule(
        pick=PICK,
        person=st.sampled_from(DESKS),
        kind=st.sampled_from(["remand", "reject", "hold", "release"]),
    )
    def somebody_does_something_else_for_another(
        self, pick: int, person: PersonId, kind: str
    ) -> None:
        deciding = self.now_case.slots()[-1]
        slot = deciding if pick % 2 else self.slot(pick)
        self.attempt(person, getattr(self.teller(), kind)(slot.slot_id))

    @precondition(lambda self: self.moving())
    @rule(pick=PICK, person=st.sampled_from(DESKS))
    def somebody_acts_for_another(self, pick: int, person: PersonId) -> None:
        self.attempt(person, self.teller().approval(self.slot(pick).slot_id))

    @precondition(lambda self: self.case is not None and self.case.postviews)
    @rule(pick=PICK, person=st.sampled_from(PEOPLE), rightly=st.booleans())
    def somebody_reads_afterwards(self, pick: int, person: PersonId, rightly: bool) -> None:
        owed = self.now_case.postviews[pick % len(self.now_case.postviews)]
        for reader in self.holders(owed.post_id) if rightly else (person,):
            command = replace(self.teller().reading(owed.slot_id, owed.post_id), round=owed.round)
            self.attempt(reader, command)

    # what must hold

    @invariant()
    def i6_what_is_owed_is_there_until_it_is_read(self) -> None:
        if self.case is None:
            return
        opened = [each for each in self.events if isinstance(each, PostViewOpened)]
        read = [each for each in self.events if isinstance(each, PostViewed)]
        assert len(self.case.postviews) == len(opened)
        assert len(owed(self.case)) == len(opened) - len(read)
        keys = [(each.round, each.slot_id) for each in owed(self.case)]
        assert len(keys) == len(set(keys))

    @invariant()
    def i3_whoever_was_passed_over_is_to_read(self) -> None:
        if self.case is None:
            return
        known = {(each.round, each.slot_id) for each in self.case.postviews}
        for slot in self.case.slots():
            if slot.status is SlotStatus.BYPASSED:
                assert slot.acted is None
                assert (self.case.round, slot.slot_id) in known

    @invariant()
    def reading_is_offered_to_whom_it_waits_for(self) -> None:
        if self.case is None or self.case.state is CaseState.DRAFT:
            return
        for each in owed(self.case):
            for person in self.holders(each.post_id):
                assert each in waiting_postviews(self.case, person, [each.post_id])
                assert "postview" in offers(self.case, person, [each.post_id])

    @invariant()
    def deciding_for_another_is_offered_exactly_to_who_may(self) -> None:
        if self.case is None or self.case.state is not CaseState.CIRCULATING:
            return
        deciding = self.case.slots()[-1]
        for person in DESKS:
            if person in self.holders(deciding.post_id):
                continue
            command = self.teller().approval(deciding.slot_id)
            may = isinstance(decide(self.case, command, self.facts(person)), tuple)
            offered = offers(self.case, person, [], self.facts(person))
            first = self.substitute() == person
            assert may == ("daiketsu" in offered) == ("remand" in offered)
            assert may == (first and deciding.status is SlotStatus.OPEN)
            assert ("release" in offered) == (first and deciding.status is SlotStatus.HELD)

    # help

    def attempt(self, actor: PersonId, command: CaseCommand) -> tuple[CaseEvent, ...] | Refusal:
        """Let a person act, and compare the events with the state before them."""
        before = self.case
        outcome = super().attempt(actor, command)
        if before is not None and not isinstance(outcome, Refusal):
            self.check_substitution(before, actor, outcome)
            self.check_passing_over(before, outcome)
        return outcome

    def check_actor(self, actor: PersonId, event: CaseEvent) -> None:
        """I9: who stands in does so in his own post; who passes over names another's slot."""
        if isinstance(event, Bypassed | PostViewed):
            assert event.by is None or actor in self.holders(event.by.post_id)
            return
        if isinstance(event, _FOR_ANOTHER) and event.by.capacity is Capacity.SUBSTITUTE:
            assert actor in self.holders(event.by.post_id)
            assert actor != self.now_case.drafter.person_id
            return
        super().check_actor(actor, event)

    def check_substitution(
        self, before: Case, actor: PersonId, events: tuple[CaseEvent, ...]
    ) -> None:
        """I5: only the decision, by the first available, never when barred, one 後閲.

        He may send back and take up what was parked, of which nothing is read afterwards.
        """
        acts = [e for e in events if isinstance(e, _FOR_ANOTHER)]
        if not any(act.by.capacity is Capacity.SUBSTITUTE for act in acts):
            return
        (act,) = acts
        slot = before.slot(act.slot_id)
        assert slot is not None
        parked = SlotStatus.HELD if isinstance(act, Released) else SlotStatus.OPEN
        assert (slot.kind, slot.status) == (SlotKind.KESSAI, parked)
        assert self.substitute(before) == actor
        assert act.article == f"第4条({ORDER[slot.post_id].index(act.by.post_id) + 1})"
        read = [e for e in events if isinstance(e, PostViewOpened)]
        if not isinstance(act, Approved):
            assert not read
            return
        (reading,) = read
        (absent,) = self.holders(slot.post_id)
        assert (reading.slot_id, reading.person_id) == (slot.slot_id, absent)

    def the_decider_is_missed(self) -> bool:
        """Say whether it is the turn of a decider who is away."""
        deciding = self.now_case.slots()[-1]
        holders = self.holders(deciding.post_id)
        return deciding.status is SlotStatus.OPEN and self.away.issuperset(holders)

    def substitute(self, case: Case | None = None) -> PersonId | None:
        """Return who may decide for the absent decider of the case by the order above."""
        case = case or self.now_case
        post = case.slots()[-1].post_id
        consents = [slot.status for slot in case.slots() if slot.kind is SlotKind.GOGI]
        holders = self.holders(post)
        present = not holders or any(person not in self.away for person in holders)
        if present or BARRED in case.content.flags or set(consents) - {SlotStatus.CONSENTED}:
            return None
        there = (
            person
            for substitute in ORDER.get(post, ())
            for person in self.holders(PostId(substitute))
            if person not in self.away and person not in holders
        )
        first = next(there, None)
        return None if first == case.drafter.person_id else first

    def check_passing_over(self, before: Case, events: tuple[CaseEvent, ...]) -> None:
        """I7, and that only an absent intermediate is passed over by himself."""
        for event in events:
            if not isinstance(event, Bypassed):
                continue
            lower = before.slot(event.slot_id)
            assert lower is not None
            assert lower.kind is not SlotKind.GOGI
            if event.by is None:
                assert lower.kind is SlotKind.KAIGI
                assert set(self.holders(lower.post_id)) <= self.away
            else:
                self.check_pull_up(before, lower, before.slot(event.for_slot))

    def check_pull_up(self, before: Case, lower: Slot, upper: Slot | None) -> None:
        """I7: a superior of each, over no consent that is open, and no consent himself."""
        assert upper is not None
        assert upper.kind is not SlotKind.GOGI
        view = self.organisation.on(NOW.date())
        assert upper.post_id in [post.post_id for post in view.line_above(lower.post_id)]
        slots = before.slots()
        for each in slots[: slots.index(upper)]:
            assert each.kind is not SlotKind.GOGI or each.status in SETTLED

    def moving(self) -> bool:
        """Say whether the case circulates."""
        return self.case is not None and self.case.state is CaseState.CIRCULATING

    def facts(self, actor: PersonId) -> Facts:
        """Return the facts of this minute, absences among them."""
        absences = away(*self.away) if self.away else Absences()
        return replace(super().facts(actor), absences=absences, rules=self.rules)


def owed(case: Case) -> list[PostView]:
    """Return what is still to be read."""
    return [each for each in case.postviews if each.viewed is None]
