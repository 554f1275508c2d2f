# SPDX-License-Identifier: Apache-2.0
"""Random histories with corrections, readers, other addresses and posts left out.

On top of the machine of the line: what is corrected, re-addressed, left out or read may
not break I1 to I4 and I8 to I11, and what a sheet quotes stays true while it is current.
"""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from approval.case import CaseState, Slot, SlotKind, SlotStatus, Weight
from approval.commands import (
    Abandon,
    AddReaders,
    InsertSlot,
    ReadCase,
    Reassign,
    Revise,
    Skip,
)
from approval.content import CaseContent
from approval.engine import Facts
from approval.engine.notices import consented_posts
from approval.events import CaseEvent, Reassigned, SlotInserted, SlotSkipped
from approval.identifiers import PersonId, PostId
from approval.organisation import Organisation
from tests.approval.city import city
from tests.approval.engine.machine import (
    CONTENTS,
    PEOPLE,
    PICK,
    POSTS,
    TURN,
    CaseMachine,
)
from tests.approval.story import CASE, drafting

RECORDS = PersonId("p-shoji")
READERS = tuple(PostId(f"post-kaikei-{name}") for name in ("shitsucho", "shuji"))


def examined() -> Organisation:
    """Return the city whose 情報政策係 has a document examiner (文書主任)."""
    data = city().data
    posts = tuple(replace(post, examines=post.post_id == "post-joho-shuji") for post in data.posts)
    return Organisation(replace(data, posts=posts))


class SteeringMachine(CaseMachine):
    """The case of the line, corrected and steered from beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.organisation = examined()
        self.quoted: tuple[datetime, dict[str, Slot]] | None = None

    # what happens

    @rule(content=CONTENTS, later=st.sampled_from([(), (PostId("post-joho-kakaricho"),)]))
    def a_wider_draft_is_frozen(self, content: CaseContent, later: tuple[PostId, ...]) -> None:
        wider = replace(content, provisional=True, kyoran=READERS[:1], postviews=later)
        post = self.case.drafter.post_id if self.case else PostId("post-joho-shunin")
        for person in self.holders(post):
            self.attempt(person, drafting(wider, post))

    @precondition(lambda self: self.turns())
    @rule(pick=PICK, weight=st.sampled_from(Weight), title=st.sampled_from(["甲", "乙", "丙"]))
    def somebody_corrects(self, pick: int, weight: Weight, title: str) -> None:
        slot, case = self.turns()[pick % len(self.turns())], self.now_case
        command = Revise(
            case_id=CASE,
            slot_id=slot.slot_id,
            post_id=slot.post_id,
            revision_hash=case.revision_hash,
            weight=weight,
            title=title,
            body=case.content.body,
            amount=case.content.amount,
            reason="誤記",
        )
        for person in self.holders(slot.post_id):
            self.attempt(person, command)

    @precondition(lambda self: self.case is not None and self.case.stages)
    @rule(pick=PICK, to=st.sampled_from(POSTS), above=st.booleans(), due=st.booleans())
    def somebody_re_addresses(self, pick: int, to: PostId, above: bool, due: bool) -> None:
        slot = self.slot_to_steer(pick, due=due)
        for person, post in self.steerers(slot, above=above):
            command = Reassign(
                case_id=CASE, slot_id=slot.slot_id, post_id=post, to_post=to, reason="担当替え"
            )
            self.attempt(person, command)

    @precondition(lambda self: self.case is not None and self.case.stages)
    @rule(pick=PICK, above=st.booleans(), due=st.booleans())
    def a_post_falls_vacant_and_is_left_out(self, pick: int, above: bool, due: bool) -> None:
        slot = self.slot_to_steer(pick, due=due)
        self.a_post_changes_hands(slot.post_id, None)
        for person, post in self.steerers(slot, above=above):
            command = Skip(case_id=CASE, slot_id=slot.slot_id, post_id=post, reason="欠員")
            self.attempt(person, command)

    @precondition(lambda self: self.case is not None and self.case.stages)
    @rule(
        pick=PICK,
        before=PICK,
        to=st.sampled_from(POSTS),
        kind=st.sampled_from(["kaigi", "gogi"]),
        who=st.integers(0, 2),
    )
    def somebody_adds_to_the_route(
        self, pick: int, before: int, to: PostId, kind: Literal["kaigi", "gogi"], who: int
    ) -> None:
        turns = [slot.post_id for slot in self.turns()]
        asked_by = [self.now_case.drafter.post_id, *turns, self.slot(pick).post_id]
        post = asked_by[min(who, len(asked_by) - 1)]
        for person in self.holders(post):
            command = InsertSlot(
                case_id=CASE,
                post_id=post,
                kind=kind,
                to_post=to,
                before=self.slot(before).slot_id,
                reason="関係するため",
            )
            self.attempt(person, command)

    @precondition(lambda self: self.case is not None)
    @rule(
        person=st.sampled_from(PEOPLE),
        post=st.sampled_from(POSTS),
        own=st.booleans(),
        end=st.integers(0, 9),
    )
    def somebody_lets_read_reads_or_abandons(
        self, person: PersonId, post: PostId, own: bool, end: int
    ) -> None:
        if own:
            person, post = self.now_case.drafter.person_id, self.now_case.drafter.post_id
        self.attempt(person, AddReaders(case_id=CASE, post_id=post, readers=READERS))
        for reading in self.now_case.readings:
            for reader in self.holders(reading.post_id):
                self.attempt(
                    reader,
                    ReadCase(case_id=CASE, slot_id=reading.slot_id, post_id=reading.post_id),
                )
        if end == 0:
            self.attempt(person, Abandon(case_id=CASE, post_id=post, reason="中止"))

    # what must hold

    @invariant()
    def i3_no_consent_and_no_decider_is_left_out(self) -> None:
        for slot in self.case.slots() if self.case else ():
            if slot.kind in (SlotKind.GOGI, SlotKind.KESSAI, SlotKind.KIAN):
                assert slot.status is not SlotStatus.SKIPPED

    @invariant()
    def what_the_sheet_quotes_stands_while_it_is_current(self) -> None:
        if self.case is None or self.case.sheet_at is None:
            self.quoted = None
            return
        before = {s.slot_id: s for s in self.case.slots() if self.case.sealed_before(s)}
        if self.quoted is None or self.quoted[0] != self.case.sheet_at:
            self.quoted = (self.case.sheet_at, before)
        assert self.quoted[1] == before

    @invariant()
    def who_consented_is_told_of_an_ending_without_a_decision(self) -> None:
        if self.case is None or self.case.state not in (
            CaseState.WITHDRAWN,
            CaseState.ABANDONED,
        ):
            return
        told = {each.post_id for each in self.case.readings if each.kind is SlotKind.NOTICE}
        assert told >= set(consented_posts(self.case))

    @invariant()
    def a_reading_is_never_a_turn_and_its_receipt_is_one_of_the_record(self) -> None:
        if self.case is None:
            return
        recorded = [event.by for event in self.events if getattr(event, "by", None) is not None]
        for reading in self.case.readings:
            assert reading not in self.case.slots()
            assert (reading.acted is None) == (reading.status is SlotStatus.OPEN)
            assert reading.acted is None or reading.acted in recorded

    # help

    def facts(self, actor: PersonId) -> Facts:
        """Return the facts of this minute; one person keeps the records."""
        roles = frozenset({"records"}) if actor == RECORDS else frozenset[str]()
        return replace(super().facts(actor), roles=roles)

    def slot_to_steer(self, pick: int, *, due: bool) -> Slot:
        """Return some slot; where it is due and there is one, a 回議 in which nobody acted."""
        open_to_it = [
            slot
            for slot in self.now_case.slots()
            if slot.kind is SlotKind.KAIGI and slot.status in (*TURN, SlotStatus.WAITING)
        ]
        return open_to_it[pick % len(open_to_it)] if due and open_to_it else self.slot(pick)

    def steerers(self, slot: Slot, *, above: bool) -> list[tuple[PersonId, PostId]]:
        """Return the superiors of a slot's post, or a records officer and those who may not."""
        view = self.facts(RECORDS).view
        if above:
            posts = [post.post_id for post in view.line_above(slot.post_id)]
        else:
            drafter = self.now_case.drafter.post_id
            posts = [PostId("post-jinji-kakaricho"), drafter, slot.post_id]
        return [(person, post) for post in posts for person in self.holders(post)]

    def check_actor(self, actor: PersonId, event: CaseEvent) -> None:
        """I9 from beside the line: a superior or the records office, never the drafter."""
        if isinstance(event, SlotInserted):
            self.check_inserted(actor, event)
        if not isinstance(event, Reassigned | SlotSkipped):
            super().check_actor(actor, event)
            return
        if event.by is None:
            return  # one person in two consecutive slots, from the plan
        slot = self.now_case.slot(event.slot_id)
        assert slot is not None
        assert slot.status in (*TURN, SlotStatus.WAITING)
        assert actor != self.now_case.drafter.person_id
        above = [post.post_id for post in self.facts(actor).view.line_above(slot.post_id)]
        assert actor in self.holders(event.by.post_id)
        assert actor == RECORDS or event.by.post_id in above

    def check_inserted(self, actor: PersonId, event: SlotInserted) -> None:
        """Only behind whoever has the turn, only before the decider, never above him."""
        slots, view = self.now_case.slots(), self.facts(actor).view
        ids = [slot.slot_id for slot in slots]
        assert event.slot.slot_id not in ids
        assert event.slot.post_id not in [slot.post_id for slot in slots]
        assert all(slot.status not in TURN for slot in slots[ids.index(event.before) :])
        assert event.slot.post_id not in [p.post_id for p in view.line_above(slots[-1].post_id)]
        turns = [slot.post_id for slot in self.turns() if slot.status is SlotStatus.OPEN]
        assert event.by.post_id in (self.now_case.owner_post_id, *turns)
