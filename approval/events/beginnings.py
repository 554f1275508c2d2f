# SPDX-License-Identifier: Apache-2.0
"""How a case begins: the frozen draft, its route, its number, its submission."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Literal

from approval.case import Authority, Signatory, SlotKind, Superseded
from approval.content import CaseContent
from approval.identifiers import CaseId, PostId, SlotId


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
class PlannedSlot:
    """A slot as planned: ids and titles as of the day of planning.

    ``postview`` says that the drafter lets its post read afterwards (後閲).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    slot_id: SlotId
    kind: SlotKind
    post_id: PostId
    seal_title: str
    section_name: str
    postview: bool = False


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
    """The drafter sealed and submitted the frozen draft.

    ``notify`` are the posts whose approval stands on the text before a correction of wording.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["submitted"] = "submitted"
    at: datetime
    slot_id: SlotId
    by: Signatory
    revision_hash: str
    notify: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """The draft goes back to who sent it: what was approved below him stands.

    ``kept`` are slots of this round's plan; their acts are those of the round before.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["resumed"] = "resumed"
    at: datetime
    by: Signatory
    kept: tuple[SlotId, ...]
