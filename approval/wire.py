# SPDX-License-Identifier: Apache-2.0
"""What the server answers about cases, and the client parses."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from approval.authority.eligibility import Eligibility
from approval.authority.keeping import RetentionRule
from approval.case import Authority, Case, Signatory
from approval.identifiers import PostId, SlotId


class TimestampState(StrEnum):
    """How far the trusted time on the newest signature has come."""

    NONE = "none"  # nothing signed yet
    PENDING = "pending"  # being asked for; the next signer waits
    STAMPED = "stamped"
    OWED = "owed"  # 時刻未付与: no authority answered, the act stands


class ArchiveStanding(StrEnum):
    """How far the sheet of a decided case has come on its way into the long-term archive."""

    NONE = "none"  # not decided, or not judged yet
    TIMED = "timed"  # kept briefly: its signatures and their times are enough
    WAITING = "waiting"  # 長期保存待ち: the archive timestamp is still to come
    ARCHIVED = "archived"  # 長期保存済み


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentState:
    """The current decision sheet of a case.

    Attributes:
        sha256: digest of the current bytes, the base of the next signature.
        size: bytes.
        signatures: how many signatures it carries.
        timestamp: state of the newest signature's time.
        held_until: until when the next signer waits for the time, None when he need not.
        preparing: True while the sheet of this round is not made yet.
        later_times: signatures without a time of their own, since somebody signed on top
            before an authority answered; theirs comes from the later signatures.
        archive: its way into the long-term archive.
        archived_until: end of the certificate of the newest archive timestamp, which is
            renewed before; None while there is none.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    sha256: str
    size: int
    signatures: int
    timestamp: TimestampState
    held_until: datetime | None = None
    preparing: bool = False
    later_times: int = 0
    archive: ArchiveStanding = ArchiveStanding.NONE
    archived_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One line of a case's history: an event in words' parameters.

    Attributes:
        seq: number of the event in the case.
        type: the event's type, such as ``approved``.
        by: who acted, None for what followed by itself.
        detail: reason, opinion, number or file name, as typed.
        event_id: the click that caused it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    seq: int
    at: datetime
    type: str
    by: Signatory | None
    slot_id: SlotId | None
    detail: str
    event_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHolders:
    """Who holds a post of the route today; ``names`` is empty for a vacant post."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    post_id: PostId
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case as one reader may see it.

    Attributes:
        masked: True where the reader learns only that the case is there: a need-to-know
            case without its title, content, route, documents and history.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    case: Case
    document: DocumentState | None
    history: tuple[HistoryEntry, ...]
    holders: tuple[PostHolders, ...]
    masked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutePreview:
    """Which article sends the case to whom, before anything is submitted.

    ``eligibility`` says whether it may be decided on screen, ``retention`` how long the rules
    keep it, None where they do not say.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    authority: Authority
    stages: tuple[tuple["PreviewSlot", ...], ...]
    eligibility: Eligibility | None = None
    retention: RetentionRule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewSlot:
    """A slot of a previewed route with today's holders.

    ``merged`` says that it is left out because the next one asks the same person,
    ``postview`` that the drafter lets its post read afterwards (後閲).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: str
    post_id: PostId
    seal_title: str
    section_name: str
    holders: tuple[str, ...]
    merged: bool = False
    postview: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """What waits for the reader in one of his posts.

    Attributes:
        slot_id: empty where the whole case waits, such as a remanded one.
        why: kind of the slot (``kian``, ``kaigi``, ``gogi``, ``kessai``), ``held``,
            ``remanded``, ``postview`` for what is to be read afterwards, or ``daiketsu``
            for a decision that the reader may take for an absent decider.
        since: since when it waits.
        days: whole days it has waited so far.
        holders: who holds the post today, and so has it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    case_id: str
    slot_id: SlotId
    post_id: PostId
    why: str
    since: datetime
    due: str
    urgent: bool
    number: str
    title: str
    drafter: Signatory
    secrecy: str
    days: int
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """All that waits for the reader, longest waiting first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[InboxRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StalledCase:
    """A case that waits for a post which nobody holds, not even as 事務取扱.

    Attributes:
        slot_id: empty where the case was sent back to its office.
        office: the post as it was called when the case came to it.
        abolished: whether the post is no more and has no successor.
        since: since when it waits; ``days`` counts whole days.
        title: masked where the reader may not open the case.
        openable: whether he may.
        section_name: of the drafter.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    case_id: str
    slot_id: str
    why: str
    office: str
    abolished: bool
    since: datetime
    days: int
    number: str
    title: str
    openable: bool
    section_name: str
    urgent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StalledCases:
    """The queue, longest waiting first; ``total`` counts also what the list leaves out."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[StalledCase, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """A page of a search; ``next`` is the ``before`` of the following page, empty at the end."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[CaseView, ...]
    next: str
