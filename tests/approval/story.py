# SPDX-License-Identifier: Apache-2.0
"""One case told act by act; every step is checked to replay and to travel unchanged."""

from dataclasses import replace

from approval.absence import Absences
from approval.authority import RuleSet
from approval.case import Case
from approval.commands import (
    AddAttachment,
    AddOpinion,
    Approve,
    CaseCommand,
    DraftCase,
    Hold,
    PostViewCase,
    RefuseConsent,
    Reject,
    Release,
    Remand,
    Retract,
    SubmitCase,
    Withdraw,
)
from approval.content import Attachment, CaseContent
from approval.encoding import case_from_plain, event_from_plain, to_plain
from approval.engine import Facts, decide, evolve, replay
from approval.engine.postviewing import open_postviews
from approval.events import CaseEvent
from approval.identifiers import CaseId, PostId, SlotId
from approval.organisation import Organisation
from approval.refusal import Refusal
from tests.approval.city import facts, tablets

CASE = CaseId("case-1")

HOLDERS = {
    "r1s1": "p-yamazaki",
    "r1s2": "p-takahashi",
    "r1s3": "p-yoshida",
    "r1s4": "p-watanabe",
    "r1s5": "p-kaneko",
    "r1s6": "p-otomo",
}
"""Who acts in which slot of the story: drafter, 係長, 課長, two consents, 局長."""


class Story:
    """A case and its whole history; a minute passes with each act.

    ``absences``, ``roles``, ``quoted`` and ``rules`` may be set while the story is told.
    """

    def __init__(
        self, organisation: Organisation | None = None, absences: Absences | None = None
    ) -> None:
        self.organisation = organisation
        self.absences = absences
        self.roles: frozenset[str] = frozenset()
        self.quoted: Case | None = None
        self.rules: RuleSet | None = None
        self.events: list[CaseEvent] = []
        self.maybe: Case | None = None
        self.minute = 0

    @property
    def case(self) -> Case:
        """The case as it stands."""
        assert self.maybe is not None, "nothing was drafted yet"
        return self.maybe

    def attempt(self, actor: str, command: CaseCommand) -> tuple[CaseEvent, ...] | Refusal:
        """Let a person act; what happened is kept, a refusal changes nothing."""
        self.minute += 1
        outcome = decide(self.maybe, command, self.facts(actor))
        if isinstance(outcome, Refusal):
            assert all(isinstance(value, str) for value in outcome.params.values()), outcome
            return outcome
        for event in outcome:
            assert event_from_plain(to_plain(event)) == event
            self.maybe = evolve(self.maybe, event)
            self.events.append(event)
        assert self.case == replay(self.events)
        assert self.case == case_from_plain(to_plain(self.case))
        return outcome

    def facts(self, actor: str) -> Facts:
        """Return the facts of an act of this minute."""
        made = facts(actor, self.minute, self.organisation, self.absences)
        rules = self.rules or made.rules
        return replace(made, roles=self.roles, quoted=self.quoted, rules=rules)

    def happens(self, actor: str, command: CaseCommand) -> list[str]:
        """Let a person do what is allowed; return the types of the events."""
        outcome = self.attempt(actor, command)
        assert not isinstance(outcome, Refusal), outcome
        return [event.type for event in outcome]

    def refused(self, actor: str, command: CaseCommand) -> Refusal:
        """Let a person try what is not allowed; return the refusal."""
        outcome = self.attempt(actor, command)
        assert isinstance(outcome, Refusal), outcome
        return outcome

    def draft(self, content: CaseContent | None = None, actor: str = "p-yamazaki") -> list[str]:
        """Freeze the story's content."""
        return self.happens(actor, drafting(content or tablets()))

    def submit(self) -> list[str]:
        """Submit as the drafter."""
        return self.happens(self.case.drafter.person_id, self.submission())

    def submission(self) -> SubmitCase:
        """Return the command that submits the case as it stands."""
        slot = self.case.slots()[0]
        return SubmitCase(case_id=CASE, slot_id=slot.slot_id, revision_hash=self.case.revision_hash)

    def approval(self, slot_id: str, opinion: str = "", *, pull_up: bool = False) -> Approve:
        """Return the command that approves in a slot of the case as it stands."""
        return Approve(
            case_id=CASE,
            slot_id=SlotId(slot_id),
            post_id=self.post(slot_id),
            revision_hash=self.case.revision_hash,
            opinion=opinion,
            pull_up=pull_up,
        )

    def approve(self, *slot_ids: str) -> list[str]:
        """Approve in slots of the first round, each by who holds it in the story."""
        return [
            kind
            for slot_id in slot_ids
            for kind in self.happens(HOLDERS[slot_id], self.approval(slot_id))
        ]

    def remand(
        self,
        slot_id: str,
        reason: str = "仕様が不足",
        to: str | None = None,
        *,
        pull_up: bool = False,
    ) -> Remand:
        """Return the command that sends back from a slot."""
        return Remand(
            case_id=CASE,
            slot_id=SlotId(slot_id),
            post_id=self.post(slot_id),
            revision_hash=self.case.revision_hash,
            reason=reason,
            to_slot=SlotId(to) if to else None,
            pull_up=pull_up,
        )

    def refuse_consent(self, slot_id: str, reason: str = "予算がない") -> RefuseConsent:
        """Return the command that refuses consent."""
        return RefuseConsent(
            case_id=CASE,
            slot_id=SlotId(slot_id),
            post_id=self.post(slot_id),
            revision_hash=self.case.revision_hash,
            reason=reason,
        )

    def reject(
        self, slot_id: str, reason: str = "必要性がない", *, pull_up: bool = False
    ) -> Reject:
        """Return the command that rejects."""
        return Reject(
            case_id=CASE,
            slot_id=SlotId(slot_id),
            post_id=self.post(slot_id),
            revision_hash=self.case.revision_hash,
            reason=reason,
            pull_up=pull_up,
        )

    def hold(self, slot_id: str) -> Hold:
        """Return the command that parks a slot."""
        return Hold(
            case_id=CASE, slot_id=SlotId(slot_id), post_id=self.post(slot_id), reason="確認中"
        )

    def release(self, slot_id: str) -> Release:
        """Return the command that takes a parked slot up."""
        return Release(case_id=CASE, slot_id=SlotId(slot_id), post_id=self.post(slot_id))

    def reading(self, slot_id: str, post: str, opinion: str = "") -> PostViewCase:
        """Return the command that reads afterwards (後閲) what was done in a slot."""
        return PostViewCase(
            case_id=CASE,
            round=self.case.round,
            slot_id=SlotId(slot_id),
            post_id=PostId(post),
            opinion=opinion,
        )

    def owed(self) -> dict[str, str]:
        """Return by slot why it is still to be read afterwards."""
        return {each.slot_id: each.reason.value for each in open_postviews(self.case)}

    def post(self, slot_id: str) -> PostId:
        """Return the post of a slot, a stranger's where there is no such slot."""
        slot = self.case.slot(slot_id)
        return slot.post_id if slot else PostId("post-shicho")

    def statuses(self) -> dict[str, str]:
        """Return the status of each slot of the round."""
        return {slot.slot_id: slot.status.value for slot in self.case.slots()}


def drafting(content: CaseContent, post: str = "post-joho-shunin") -> DraftCase:
    """Return the command that freezes a content."""
    return DraftCase(case_id=CASE, post_id=PostId(post), content=content)


def retraction(slot_id: str) -> Retract:
    """Return the command that takes back an act."""
    return Retract(case_id=CASE, slot_id=SlotId(slot_id))


def withdrawal(reason: str = "計画を見直すため") -> Withdraw:
    """Return the command that withdraws."""
    return Withdraw(case_id=CASE, reason=reason)


def remark(post: str, text: str = "了解しました") -> AddOpinion:
    """Return the command that adds an opinion."""
    return AddOpinion(case_id=CASE, post_id=PostId(post), text=text)


def addition(post: str, file: Attachment) -> AddAttachment:
    """Return the command that adds a file in flight."""
    return AddAttachment(case_id=CASE, post_id=PostId(post), attachment=file)


def circulating(*approved: str) -> Story:
    """Return the story submitted and approved in some slots."""
    story = Story()
    story.draft()
    story.submit()
    story.approve(*approved)
    return story


def before_decision() -> Story:
    """Return the story in which only the decider has not acted."""
    return circulating("r1s2", "r1s3", "r1s4", "r1s5")
