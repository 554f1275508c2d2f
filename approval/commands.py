# SPDX-License-Identifier: Apache-2.0
"""What a person asks for. Each is one act at one click and travels as it stands."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

from approval.case import Weight
from approval.content import Attachment, CaseContent
from approval.identifiers import CaseId, PostId, SlotId
from approval.register.execution import ExternalAct
from approval.register.paper import PaperDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCase:
    """Freeze a draft (起案): plan the route, take the number, make the sheet.

    Also sent for a remanded or retracted case, whose number stays. ``supersedes`` names the
    ended case that a first draft quotes (再起案); it is set once. ``branch_of`` is the case
    whose number this one follows up with a branch (枝番); None for a number of its own.
    ``resume`` is where a remanded case starts again: at the first slot, or at the remander
    where he wants that and only wording was corrected.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["draft"] = "draft"
    case_id: CaseId
    post_id: PostId
    content: CaseContent
    supersedes: CaseId | None = None
    branch_of: CaseId | None = None
    resume: Literal["top", "remander"] = "top"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPaper:
    """Register a case that was decided on paper (紙決裁の登録); 文書主管 may.

    Attributes:
        post_id: the post in which the records officer acts.
        drafter_post_id: the post that drafted; its section owns the case and gives the mark.
        drafter_name: as on the paper.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["register_paper"] = "register_paper"
    case_id: CaseId
    post_id: PostId
    drafter_post_id: PostId
    drafter_name: str
    content: CaseContent
    paper: PaperDecision
    branch_of: CaseId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Execute:
    """Record an external act (施行) of a decided case; the section whose case it is may."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["execute"] = "execute"
    case_id: CaseId
    post_id: PostId
    act: ExternalAct


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCase:
    """Close a case (完結) into a record file (簿冊); the office that drafted may.

    ``closed_on`` is the declared day on which all acts were done; retention runs from it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["close"] = "close"
    case_id: CaseId
    file_id: str
    closed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SeePaper:
    """Record "I saw the paper" (紙の添付を確認) in a slot whose turn it is."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["see_paper"] = "see_paper"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitCase:
    """Submit (提出) the frozen draft with the drafter's seal in slot ``slot_id``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["submit"] = "submit"
    case_id: CaseId
    slot_id: SlotId
    revision_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approve:
    """Approve (承認), consent (合議) or decide (決裁): which it is follows from the slot.

    ``post_id`` is the slot's, also where a substitute decides for its holder (代決).
    ``pull_up`` says that the actor means to act before lower slots have (引上げ).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["approve"] = "approve"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId
    revision_hash: str
    opinion: str = ""
    pull_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RefuseConsent:
    """Refuse consent (合議に同意しない): the case returns to the drafter for adjustment."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["refuse_consent"] = "refuse_consent"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId
    revision_hash: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remand:
    """Send back (差戻し) to the drafter, or to an earlier slot named by ``to_slot``.

    ``resume`` says that the actor wants it again directly once its wording is corrected; it
    means nothing to an earlier slot, from which the case comes by itself.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["remand"] = "remand"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId
    revision_hash: str
    reason: str
    to_slot: SlotId | None = None
    pull_up: bool = False
    resume: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """Reject (否決): the decider ends the case."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["reject"] = "reject"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId
    revision_hash: str
    reason: str
    pull_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Retract:
    """Take back one's own act (引戻し) while no later slot has acted (I8)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["retract"] = "retract"
    case_id: CaseId
    slot_id: SlotId
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """End the case before decision (取下げ); only its drafter may."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["withdraw"] = "withdraw"
    case_id: CaseId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Park an open slot (保留) with a reason."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["hold"] = "hold"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """Take a parked slot up again (保留解除)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["release"] = "release"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOpinion:
    """Add an opinion (意見) to the record without acting on a slot."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["add_opinion"] = "add_opinion"
    case_id: CaseId
    post_id: PostId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAttachment:
    """Add a file in flight, with notice to everyone concerned."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["add_attachment"] = "add_attachment"
    case_id: CaseId
    post_id: PostId
    attachment: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class PostViewCase:
    """Read afterwards (後閲) what was decided or approved without the reader.

    ``round`` and ``slot_id`` name the obligation; ``post_id`` is the post in which the
    reader reads. It undoes nothing.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["postview"] = "postview"
    case_id: CaseId
    round: int
    slot_id: SlotId
    post_id: PostId
    opinion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Abandon:
    """End the case without a decision (廃案); who consented is told."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["abandon"] = "abandon"
    case_id: CaseId
    post_id: PostId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reassign:
    """Address a slot in which nobody has acted to another post (振替), with a reason."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["reassign"] = "reassign"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId
    to_post: PostId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """Leave out the slot of a vacant post (飛ばし), deliberately and with a reason."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["skip"] = "skip"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InsertSlot:
    """Add a 合議 or an intermediate (回議) to the route before the waiting slot ``before``.

    ``post_id`` is the post in which it is asked for, ``to_post`` the one that is asked.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["insert_slot"] = "insert_slot"
    case_id: CaseId
    post_id: PostId
    kind: Literal["kaigi", "gogi"]
    to_post: PostId
    before: SlotId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reroute:
    """Plan what is left of the route anew by the rules in force now (文書主管課, with a reason).

    ``post_id`` is a post of the records officer, in which he does it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["reroute"] = "reroute"
    case_id: CaseId
    post_id: PostId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revise:
    """Correct the text visibly (見え消し) in one's open slot.

    ``title``, ``body`` and ``amount`` are the new values, whole; what stays is repeated.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["revise"] = "revise"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId
    revision_hash: str
    weight: Weight
    title: str
    body: str
    amount: int | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReaders:
    """Let more posts read the case (供覧) while it circulates or once it is decided."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["add_readers"] = "add_readers"
    case_id: CaseId
    post_id: PostId
    readers: tuple[PostId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCase:
    """Give the receipt of a 供覧 or a notice: read."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["read_case"] = "read_case"
    case_id: CaseId
    slot_id: SlotId
    post_id: PostId


CaseCommand = (
    DraftCase
    | RegisterPaper
    | Execute
    | CloseCase
    | SeePaper
    | SubmitCase
    | Approve
    | RefuseConsent
    | Remand
    | Reject
    | Retract
    | Withdraw
    | Hold
    | Release
    | AddOpinion
    | AddAttachment
    | PostViewCase
    | Abandon
    | Reassign
    | Skip
    | InsertSlot
    | Reroute
    | Revise
    | AddReaders
    | ReadCase
)

SIGNED_TYPES = frozenset({"submit", "approve"})
"""Types of commands whose act is a signature on the sheet."""
