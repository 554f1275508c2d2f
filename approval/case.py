# SPDX-License-Identifier: Apache-2.0
"""The state of a case as its events leave it; also what travels to the client."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from approval.content import Attachment, CaseContent
from approval.identifiers import CaseId, PersonId, PostId, SectionId, SlotId
from approval.people import Capacity
from approval.register.execution import ExternalAct
from approval.register.paper import PaperDecision


class CaseState(StrEnum):
    """Where a case stands in its life."""

    DRAFT = "draft"
    CIRCULATING = "circulating"
    REMANDED = "remanded"
    DECIDED = "decided"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    ABANDONED = "abandoned"  # 廃案: ended without a decision


class SlotKind(StrEnum):
    """What a slot asks of its post."""

    KIAN = "kian"  # 起案: the drafter's own seal
    KAIGI = "kaigi"  # 回議: the drafter's line of superiors
    GOGI = "gogi"  # 合議: consent of another section
    KESSAI = "kessai"  # 決裁: the one deciding act
    SHINSA = "shinsa"  # 文書審査: form and wording, neither decides nor rejects
    KARI = "kari"  # 仮決裁: a superior's provisional approval before the consents
    KYORAN = "kyoran"  # 供覧: only to be read, never part of the route
    NOTICE = "notice"  # 通知: told of an ending or a correction, to be read once


class SlotStatus(StrEnum):
    """What has become of a slot."""

    WAITING = "waiting"
    OPEN = "open"
    HELD = "held"
    APPROVED = "approved"
    CONSENTED = "consented"
    CONSENT_REFUSED = "consent_refused"
    REMANDED = "remanded"
    REJECTED = "rejected"
    BYPASSED = "bypassed"  # its post reads afterwards (後閲)
    SKIPPED = "skipped"  # 飛ばし: vacant, left out by a reasoned act
    READ = "read"  # a 供覧 or notice whose receipt is given


class PostViewReason(StrEnum):
    """Why a post reads after the act instead of acting (後閲)."""

    DAIKETSU = "daiketsu"  # 代決: a substitute decided for the absent decider
    PULL_UP = "pull_up"  # 引上げ: a superior acted first
    ABSENCE = "absence"  # the intermediate was absent when his turn came
    PLANNED = "planned"  # set by the drafter in advance


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who acted, as of the instant of the act; never changed afterwards (I10).

    The post is one that the person held. A substitute (代決) stands here in his own post;
    the post that he decided for is that of the slot.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: PersonId
    name: str
    post_id: PostId
    post_title: str
    section_id: SectionId
    section_name: str
    capacity: Capacity


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place in the route, addressed to a post and never to a person.

    Attributes:
        slot_id: unique in the case, also the name of the signature field on the sheet:
            ``r1s2`` is the second slot of the first round.
        seal_title: what the box on the sheet is headed with, such as 課長 or 人事課長.
        opened_at: when it last became somebody's turn.
        acted: the frozen copy of who acted.
        revision_hash: the content that the act covered.
        opinion: the opinion attached to the act, part of the record.
        article: the article of the substitution order (代決) by which a substitute acted.
        paper_seen_at: when its holder said that he saw the paper (紙併用).
        pulled_up_by: the slot whose holder acted before this one (引上げ), empty otherwise.
        postview: set by the drafter in advance: its post reads afterwards (後閲).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    slot_id: SlotId
    kind: SlotKind
    post_id: PostId
    seal_title: str
    section_name: str
    status: SlotStatus = SlotStatus.WAITING
    opened_at: datetime | None = None
    acted: Signatory | None = None
    acted_at: datetime | None = None
    revision_hash: str = ""
    opinion: str = ""
    article: str = ""
    paper_seen_at: datetime | None = None
    pulled_up_by: str = ""
    postview: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Slots that are open together; more than one slot is a parallel stage."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Who decides and by which article, as planned for this case.

    Attributes:
        rank: rank of the deciding post, such as ``bureau_head``.
        label: as printed, such as 局長専決.
        article: such as 第2条(5).
        rule_set: name of the rule set; ``rule_version`` its generation.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rank: str
    label: str
    article: str
    rule_set: str
    rule_version: str

    @property
    def delegated(self) -> bool:
        """Say whether the decision is by rule in the mayor's name (専決), not his own (決裁)."""
        return self.rank != "mayor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """An opinion (意見) given outside an act of approval, part of the record."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    by: Signatory
    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedAttachment:
    """A file added in flight with notice: outside the revision, never replacing."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    by: Signatory
    at: datetime
    attachment: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class PostView:
    """An obligation to read afterwards (後閲), kept beside the route so that none is lost.

    It never blocks, and neither a remand nor the end of the case takes it away (I6). One
    slot of one round has at most one that is open.

    Attributes:
        round: the round of the slot; ``slot_id`` names it, ``post_id`` is its post.
        seal_title: how the slot was headed, for whoever reads of it later.
        person_id: the decider who was absent at a 代決, None where the post is asked.
        viewed: who has read; None while it is open.
        opinion: what the reader had to say; it undoes nothing.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    round: int
    slot_id: SlotId
    post_id: PostId
    seal_title: str
    reason: PostViewReason
    opened_at: datetime
    person_id: PersonId | None = None
    viewed: Signatory | None = None
    viewed_at: datetime | None = None
    opinion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The office to which a case passed when the office that drafted it was abolished."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    post_id: PostId
    office: str
    section_id: SectionId
    section_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRound:
    """The slots of a round as they stood when the case went back, and why it did.

    A remand to an earlier slot stays in its round, so one round may stand here more than
    once, in the order in which the case went back.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    round: int
    stages: tuple[Stage, ...]
    reason: str


class Weight(StrEnum):
    """How much a visible correction (見え消し) changes."""

    TYPO = "typo"  # 字句修正: wording only, every act given stands
    MATERIAL = "material"  # 要旨の変更: consents given are void


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One corrected field: ``title``, ``body`` or ``amount``, old and new as text."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A visible correction in flight: the old text is kept to be struck through.

    Attributes:
        old_hash: revision before it; ``new_hash`` the one it made.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    by: Signatory
    at: datetime
    weight: Weight
    reason: str
    changes: tuple[Change, ...]
    old_hash: str
    new_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumption:
    """The wish of who sent back to be asked again directly, and the text that he saw.

    Attributes:
        slot_id: the remander's slot in the round that went back; ``seal_title`` its heading.
        corrections: how many corrections there were then; one made by a new draft follows.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    slot_id: SlotId
    seal_title: str
    by: Signatory
    content: CaseContent
    revision_hash: str
    corrections: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Superseded:
    """The ended case that a new one quotes (再起案); no title: it may be confidential."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    case_id: CaseId
    number: str
    ending: CaseState


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """An external act (施行) after the decision, with who recorded it and when."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    by: Signatory
    at: datetime
    act: ExternalAct


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """When a case was complete (完結) and in which record file (簿冊) it lies."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    closed_on: date
    file_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case (起案): the fold of its events.

    Attributes:
        rev: number of events applied; the next event's ``seq`` is ``rev + 1``.
        round: 1 at first; a remand begins the next one.
        number: 文書番号, taken when the draft is first frozen.
        revision_hash: digest of ``content`` (see ``approval.hashing``).
        ending_reason: why it was remanded, rejected, withdrawn or abandoned, as typed.
        owner: who took the case over in a reorganisation; None while it is the drafting
            office's own. A new draft is its drafter's own again.
        readings: what posts are to read (供覧) or were told (通知); beside the route, never
            counted as approval, and kept through every round.
        corrections: visible corrections (見え消し) in order.
        supersedes: the ended case that this one quotes (再起案).
        sheet_at: when the current sheet replaced another whose seals stand: of the same
            round, or of the one before where the case resumes at its remander. Seals given
            before it stand on an earlier sheet. None where all stand on this one.
        resume: the remander's wish to be asked again directly; None once it is submitted.
        rerouted_on: the day whose rules the route follows since it was planned anew; None
            while it follows those of the submission.
        executions: what was done outside after the decision (施行), as it was recorded.
        closed: its completion (完結) and record file, None before.
        paper: the decision as stated, where it was made on paper; None otherwise.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    case_id: CaseId
    rev: int
    state: CaseState
    round: int
    number: str
    content: CaseContent
    revision_hash: str
    drafter: Signatory
    drafted_at: datetime
    authority: Authority
    stages: tuple[Stage, ...]
    past_rounds: tuple[PastRound, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    added_attachments: tuple[AddedAttachment, ...] = ()
    postviews: tuple[PostView, ...] = ()
    submitted_at: datetime | None = None
    decided_at: datetime | None = None
    ending_reason: str = ""
    owner: Owner | None = None
    readings: tuple[Slot, ...] = ()
    corrections: tuple[Correction, ...] = ()
    supersedes: Superseded | None = None
    sheet_at: datetime | None = None
    paper: PaperDecision | None = None
    executions: tuple[Execution, ...] = ()
    rerouted_on: date | None = None
    closed: Closing | None = None
    resume: Resumption | None = None

    @property
    def owner_post_id(self) -> PostId:
        """Return the post whose case it is: cases belong to offices, not to persons."""
        return self.owner.post_id if self.owner else self.drafter.post_id

    @property
    def owner_section_id(self) -> SectionId:
        """Return the section whose case it is."""
        return self.owner.section_id if self.owner else self.drafter.section_id

    def slots(self) -> tuple[Slot, ...]:
        """Return the slots of the current round in the order of the route."""
        return tuple(slot for stage in self.stages for slot in stage.slots)

    def slot(self, slot_id: str) -> Slot | None:
        """Return the slot of the current round with this id."""
        return next((slot for slot in self.slots() if slot.slot_id == slot_id), None)

    def reading(self, slot_id: str) -> Slot | None:
        """Return the 供覧 or notice with this id."""
        return next((each for each in self.readings if each.slot_id == slot_id), None)

    def sealed_before(self, slot: Slot) -> bool:
        """Say whether a slot's seal stands on a sheet before the current one."""
        return (
            self.sheet_at is not None
            and slot.acted_at is not None
            and slot.acted_at < self.sheet_at
        )
