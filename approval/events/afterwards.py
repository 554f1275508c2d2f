# SPDX-License-Identifier: Apache-2.0
"""Who reads a case beside the route or after the decision (供覧, 後閲)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Literal

from approval.case import PostViewReason, Signatory
from approval.events.beginnings import PlannedSlot
from approval.identifiers import PersonId, PostId, SlotId


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
