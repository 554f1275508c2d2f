# SPDX-License-Identifier: Apache-2.0
"""How a case ends: decided, refused, without a decision, laid in its file; or on paper."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Literal

from approval.case import Authority, Signatory
from approval.content import CaseContent
from approval.identifiers import CaseId, PostId, SlotId
from approval.register.execution import ExternalAct
from approval.register.paper import PaperDecision


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
class Abandoned:
    """The case ended without a decision; ``notify`` are the posts that had consented."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["abandoned"] = "abandoned"
    at: datetime
    by: Signatory
    reason: str
    notify: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Executed:
    """The decision took effect outside (施行); it may happen more than once."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["executed"] = "executed"
    at: datetime
    by: Signatory
    act: ExternalAct


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
