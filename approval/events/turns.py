# SPDX-License-Identifier: Apache-2.0
"""Whose turn it is: slots that open, wait, pass to others or are left out."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Literal

from approval.case import Authority, Owner, Signatory
from approval.events.beginnings import PlannedSlot
from approval.identifiers import PostId, SlotId


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotOpened:
    """It became this slot's turn, for the first time or again (``again`` says why)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["slot_opened"] = "slot_opened"
    at: datetime
    slot_id: SlotId
    again: str = ""


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
    """A parked slot was taken up again, by its post's holder or by a substitute for him.

    ``article`` is that of the substitution order; empty for the post's own holder.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["released"] = "released"
    at: datetime
    slot_id: SlotId
    by: Signatory
    article: str = ""


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
class SlotInserted:
    """A slot was added to the route as a stage of its own, before the slot ``before``.

    Attributes:
        spare: whether the current sheet has a spare field for it, so that no seal that
            stands needs another sheet.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["slot_inserted"] = "slot_inserted"
    at: datetime
    by: Signatory
    slot: PlannedSlot
    before: SlotId
    reason: str
    spare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rerouted:
    """What was left of the route was planned anew by the rules in force on ``as_of``.

    Attributes:
        authority: who decides from now on; its ``rule_version`` names the rules.
        before: who was to decide until then, by the rules of the submission.
        dropped: slots in which nobody had acted and that the new route does without.
        added: the stages that come after those that stay; the decision is the last.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["rerouted"] = "rerouted"
    at: datetime
    by: Signatory
    reason: str
    as_of: date
    authority: Authority
    before: Authority
    dropped: tuple[SlotId, ...]
    added: tuple[tuple[PlannedSlot, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotReaddressed:
    """A slot in which nobody had acted passed to the successor of its abolished post.

    The reorganisation did it and no person: the event has no ``by``. A 供覧 or notice that
    nobody has read yet passes on in the same way.

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
class PostViewReaddressed:
    """What an abolished post still had to read afterwards (後閲) passed to its successor.

    As with a slot, no person did it. A decider who was absent may still read it himself.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["postview_readdressed"] = "postview_readdressed"
    at: datetime
    round: int
    slot_id: SlotId
    from_post_id: PostId
    from_office: str
    post_id: PostId
    office: str
    seal_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnershipMoved:
    """The case passed to the successor of the office that drafted it (事務分掌)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["ownership_moved"] = "ownership_moved"
    at: datetime
    from_office: str
    owner: Owner
