# SPDX-License-Identifier: Apache-2.0
"""What has happened to a case: append-only facts, folded by ``evolve``."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Literal

from approval.case import (
    Authority,
    Owner,
    PostViewReason,
    Signatory,
    SlotKind,
    Superseded,
    Weight,
)
from approval.content import Attachment, CaseContent
from approval.identifiers import CaseId, PersonId, PostId, SlotId
from approval.register.paper import PaperDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A draft was frozen: first (round 1) or again after a remand or a retraction."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["drafted"] = "drafted"
    at: datetime
    case_id: CaseId
    by: Signatory
    content: CaseContent
    revision_hash: str
    round: int
    supersedes: Superseded | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRegistered:
    """A case decided on paper was entered: it begins and ends with this.

    Attributes:
        by: the records officer who registered it.
        drafter: the office that drafted, with the name as stated; no account stands for it.
        authority: who decides such a matter by the rules of the declared day.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["paper_registered"] = "paper_registered"
    at: datetime
    case_id: CaseId
    by: Signatory
    drafter: Signatory
    content: CaseContent
    revision_hash: str
    authority: Authority
    paper: PaperDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """All acts are done (完結); the case lies in a record file (簿冊) from now on."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["closed"] = "closed"
    at: datetime
    by: Signatory
    closed_on: date
    file_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSeen:
    """The holder of a slot saw the paper that travels beside the case."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["paper_seen"] = "paper_seen"
    at: datetime
    slot_id: SlotId
    by: Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSlot:
    """A slot as planned: ids and titles as of the day of planning."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    slot_id: SlotId
    kind: SlotKind
    post_id: PostId
    seal_title: str
    section_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutePlanned:
    """The route of this round: stages of slots, and the article that names the decider."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["route_planned"] = "route_planned"
    at: datetime
    authority: Authority
    stages: tuple[tuple[PlannedSlot, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """The case took its number (文書番号) in the one register.

    ``mark``, ``kind``, ``serial`` and ``branch`` are the number's parts; ``serial`` is 0
    in histories older than the register.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["numbered"] = "numbered"
    at: datetime
    number: str
    fiscal_year: int
    mark: str = ""
    kind: str = ""
    serial: int = 0
    branch: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """The drafter sealed and submitted the frozen draft."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["submitted"] = "submitted"
    at: datetime
    slot_id: SlotId
    by: Signatory
    revision_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotOpened:
    """It became this slot's turn, for the first time or again (``again`` says why)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["slot_opened"] = "slot_opened"
    at: datetime
    slot_id: SlotId
    again: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotReaddressed:
    """A slot in which nobody had acted passed to the successor of its abolished post.

    The reorganisation did it and no person: the event has no ``by``.

    Attributes:
        from_office: name of the office that was addressed until then.
        office: name of the office that is addressed now.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["slot_readdressed"] = "slot_readdressed"
    at: datetime
    slot_id: SlotId
    from_post_id: PostId
    from_office: str
    post_id: PostId
    office: str
    seal_title: str
    section_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnershipMoved:
    """The case passed to the successor of the office that drafted it (事務分掌)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["ownership_moved"] = "ownership_moved"
    at: datetime
    from_office: str
    owner: Owner


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """A line superior or the decider approved, or a substitute for the decider (代決).

    ``article`` is that of the substitution order; empty for the post's own holder.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["approved"] = "approved"
    at: datetime
    slot_id: SlotId
    by: Signatory
    revision_hash: str
    opinion: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consented:
    """Another section consented."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["consented"] = "consented"
    at: datetime
    slot_id: SlotId
    by: Signatory
    revision_hash: str
    opinion: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRefused:
    """Another section did not consent; the case is back with its drafter."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["consent_refused"] = "consent_refused"
    at: datetime
    slot_id: SlotId
    by: Signatory
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remanded:
    """Sent back to the drafter (``to_slot`` None) or to an earlier slot."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["remanded"] = "remanded"
    at: datetime
    slot_id: SlotId
    by: Signatory
    reason: str
    to_slot: SlotId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retracted:
    """The actor of a slot took back his own act."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["retracted"] = "retracted"
    at: datetime
    slot_id: SlotId
    by: Signatory
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An open slot was parked."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["held"] = "held"
    at: datetime
    slot_id: SlotId
    by: Signatory
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """A parked slot was taken up again."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["released"] = "released"
    at: datetime
    slot_id: SlotId
    by: Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionAdded:
    """An opinion entered the record."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["opinion_added"] = "opinion_added"
    at: datetime
    by: Signatory
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentAdded:
    """A file was added in flight."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["attachment_added"] = "attachment_added"
    at: datetime
    by: Signatory
    attachment: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The will of the organisation is fixed."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["decided"] = "decided"
    at: datetime
    kind: Literal["kessai", "senketsu", "daiketsu"]
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """The decider ended the case."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["rejected"] = "rejected"
    at: datetime
    slot_id: SlotId
    by: Signatory
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """The drafter ended the case; ``notify`` are the posts that had consented."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["withdrawn"] = "withdrawn"
    at: datetime
    by: Signatory
    reason: str
    notify: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bypassed:
    """A slot was passed over: its post reads afterwards.

    ``by`` and ``for_slot`` name the superior who acted first (引上げ) and his slot; both
    are missing where the holder was absent when his turn came.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["bypassed"] = "bypassed"
    at: datetime
    slot_id: SlotId
    reason: PostViewReason
    by: Signatory | None = None
    for_slot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostViewOpened:
    """A post, or the decider who was absent, is to read afterwards (後閲)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["postview_opened"] = "postview_opened"
    at: datetime
    round: int
    slot_id: SlotId
    post_id: PostId
    seal_title: str
    reason: PostViewReason
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostViewed:
    """A 後閲 was done: by reading, or by a later act of the same post (``through``)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["postviewed"] = "postviewed"
    at: datetime
    round: int
    slot_id: SlotId
    by: Signatory
    through: Literal["reading", "act"] = "reading"
    opinion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Abandoned:
    """The case ended without a decision; ``notify`` are the posts that had consented."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["abandoned"] = "abandoned"
    at: datetime
    by: Signatory
    reason: str
    notify: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reassigned:
    """A slot was addressed to another post by a person (振替)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["reassigned"] = "reassigned"
    at: datetime
    slot_id: SlotId
    by: Signatory
    reason: str
    to_post: PostId
    seal_title: str
    section_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotSkipped:
    """A slot was left out; ``by`` is None where it followed by itself from an act."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["slot_skipped"] = "slot_skipped"
    at: datetime
    slot_id: SlotId
    by: Signatory | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """The text was corrected visibly; ``notify`` are the posts that had acted before."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["revised"] = "revised"
    at: datetime
    slot_id: SlotId
    by: Signatory
    weight: Weight
    reason: str
    content: CaseContent
    revision_hash: str
    notify: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderAdded:
    """A post is to read the case (供覧)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["reader_added"] = "reader_added"
    at: datetime
    by: Signatory
    reader: PlannedSlot


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRead:
    """A 供覧 or notice was read: the receipt."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["case_read"] = "case_read"
    at: datetime
    slot_id: SlotId
    by: Signatory


CaseEvent = (
    Drafted
    | PaperRegistered
    | PaperSeen
    | Closed
    | RoutePlanned
    | Numbered
    | Submitted
    | SlotOpened
    | SlotReaddressed
    | OwnershipMoved
    | Approved
    | Consented
    | ConsentRefused
    | Remanded
    | Retracted
    | Held
    | Released
    | OpinionAdded
    | AttachmentAdded
    | Decided
    | Rejected
    | Withdrawn
    | Bypassed
    | PostViewOpened
    | PostViewed
    | Abandoned
    | Reassigned
    | SlotSkipped
    | Revised
    | ReaderAdded
    | CaseRead
)
