# SPDX-License-Identifier: Apache-2.0
"""What the people on the route do with a case."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Literal

from approval.case import Signatory, Weight
from approval.content import Attachment, CaseContent
from approval.identifiers import PostId, SlotId


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
    """Sent back to the drafter (``to_slot`` None) or to an earlier slot.

    ``article`` is that of the substitution order; empty for the post's own holder.
    ``resume``: the actor wants it again directly once its wording is corrected.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["remanded"] = "remanded"
    at: datetime
    slot_id: SlotId
    by: Signatory
    reason: str
    to_slot: SlotId | None = None
    article: str = ""
    resume: bool = False


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
class OpinionAdded:
    """An opinion entered the record."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["opinion_added"] = "opinion_added"
    at: datetime
    by: Signatory
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentAdded:
    """A file was added in flight; ``notify`` are the posts that had acted without it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["attachment_added"] = "attachment_added"
    at: datetime
    by: Signatory
    attachment: Attachment
    notify: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSeen:
    """The holder of a slot saw the paper that travels beside the case."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["paper_seen"] = "paper_seen"
    at: datetime
    slot_id: SlotId
    by: Signatory
