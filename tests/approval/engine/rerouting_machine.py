# SPDX-License-Identifier: Apache-2.0
"""Random histories in which new regulations move the decider and the records office re-routes."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from approval.case import SlotKind, SlotStatus
from approval.commands import Reroute
from approval.engine import Facts
from approval.events import CaseEvent, Rerouted
from approval.identifiers import PersonId
from tests.approval.engine.machine import PEOPLE, TURN
from tests.approval.engine.steering_machine import RECORDS, SteeringMachine
from tests.approval.story import CASE

RANKS = ("section_head", "bureau_head", "deputy_mayor", "mayor")


class ReroutingMachine(SteeringMachine):
    """The case that is steered from beside, under rules that change on the way."""

    def __init__(self) -> None:
        super().__init__()
        self.rank = ""

    @precondition(lambda self: self.case is not None)
    @rule(rank=st.sampled_from(RANKS), person=st.sampled_from((RECORDS, RECORDS, *PEOPLE)))
    def a_new_regulation_moves_the_decider(self, rank: str, person: PersonId) -> None:
        self.rank = rank
        for held in self.facts(person).view.held_posts(person):
            self.attempt(person, Reroute(case_id=CASE, post_id=held.post_id, reason="規程の改正"))

    def facts(self, actor: PersonId) -> Facts:
        """Return the facts of this minute, by the rules in force."""
        told = super().facts(actor)
        if not self.rank:
            return told
        moved = (replace(each, rank=self.rank, article="第9条") for each in told.rules.rules)
        return replace(told, rules=replace(told.rules, rules=tuple(moved)))

    def check_actor(self, actor: PersonId, event: CaseEvent) -> None:
        """I9 of a re-routing as well."""
        if isinstance(event, Rerouted):
            self.check_rerouted(actor, event)
        super().check_actor(actor, event)

    def check_rerouted(self, actor: PersonId, event: Rerouted) -> None:
        """Only the records office, only what nobody acted in, to one decider, the last."""
        case, view = self.now_case, self.facts(actor).view
        assert actor == RECORDS != case.drafter.person_id
        gone = [slot for slot in case.slots() if slot.slot_id in event.dropped]
        assert all(slot.status in (*TURN, SlotStatus.WAITING) for slot in gone)
        assert next(slot for slot in case.slots() if slot.kind is SlotKind.KESSAI) in gone
        kinds = [slot.kind for stage in event.added for slot in stage]
        assert kinds[-1] is SlotKind.KESSAI
        assert kinds.count(SlotKind.KESSAI) == 1
        decider = view.post(event.added[-1][0].post_id)
        assert decider is not None
        assert decider.rank == event.authority.rank == self.rank
        ids = [slot.slot_id for stage in event.added for slot in stage]
        assert not {slot.slot_id for slot in case.slots()} & set(ids)
