# SPDX-License-Identifier: Apache-2.0
"""予約の申込みと答え: what a client sends to book and change, and what it hears of each date."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.meetings.meeting import MeetingContent, OccurrenceState, Wanted, When
from telework.meetings.views import Suggestion


class ConflictPolicy(StrEnum):
    """What happens with dates that cannot be had."""

    ALL_OR_NOTHING = "all_or_nothing"
    SKIP = "skip"
    SUBSTITUTE = "substitute"


class Outcome(StrEnum):
    """What became of one requested date."""

    BOOKED = "booked"
    SUBSTITUTED = "substituted"
    SKIPPED = "skipped"
    CLOSED_DAY = "closed_day"
    OUT_OF_WINDOW = "out_of_window"
    FAILED = "failed"

    @property
    def is_taken(self) -> bool:
        """Whether there is an occurrence now."""
        return self in {Outcome.BOOKED, Outcome.SUBSTITUTED}


class Scope(StrEnum):
    """How far a change of a series goes."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookMeeting:
    """Book a meeting, single or recurring; its address carries ``meeting_id`` (UUIDv7)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    content: MeetingContent
    wanted: Wanted
    when: When
    policy: ConflictPolicy = ConflictPolicy.SKIP


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeMeeting:
    """Change a meeting; what is None stays.

    Attributes:
        occurrence_id: the occurrence from which the scope is meant.
        version: of the meeting as it was seen.
        when: ``starts`` is where that occurrence goes, in every scope; the others of the scope
            go on by as much. An empty rule leaves the rule as it is (docs/decisions/0022).
        policy: dates that cannot move stay where they are, unless nothing is to change then.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    change_id: str
    occurrence_id: str
    version: int
    scope: Scope = Scope.THIS
    content: MeetingContent | None = None
    wanted: Wanted | None = None
    when: When | None = None
    policy: ConflictPolicy = ConflictPolicy.ALL_OR_NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelMeeting:
    """Cancel one, the following or all occurrences that are not over."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    change_id: str
    occurrence_id: str
    version: int
    scope: Scope = Scope.THIS
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAgain:
    """Ask again for a date that was skipped, left out (除外日), cancelled or displaced.

    Attributes:
        recurrence_id: the moment by which the series knows it.
        wanted: what to ask for instead of what the series asks for, such as another room.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    change_id: str
    recurrence_id: datetime
    wanted: Wanted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SwapRooms:
    """Let two occurrences exchange their rooms, each at its own time."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    change_id: str
    one_id: str
    one_version: int
    other_id: str
    other_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DateResult:
    """What became of one requested date.

    Attributes:
        recurrence_id: the start that was asked for, in UTC.
        code: why not, a refusal code; of a date that was taken what is to be said about it,
            such as ``room.crowded``, or nothing.
        params: of the code; within what privacy allows.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    recurrence_id: datetime
    starts_at: datetime
    ends_at: datetime
    outcome: Outcome
    occurrence_id: str = ""
    room_id: str = ""
    code: str = ""
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingAnswer:
    """A meeting as it stands after a request, with a line for each requested date.

    Attributes:
        follows: the meeting that this one was split from, empty otherwise.
        state: what its new occurrences are in: ``accepted``, or ``held`` until the
            application of a room that needs approval is submitted.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    meeting_id: str
    uid: str
    sequence: int
    version: int
    state: OccurrenceState
    dates: tuple[DateResult, ...]
    follows: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomsSwapped:
    """Both occurrences as they stand after the exchange."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    dates: tuple[DateResult, DateResult]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplaceMeetings:
    """Book a room by force, for the disaster headquarters or the assembly (R12).

    Attributes:
        meeting_id: of the meeting that is booked; UUIDv7.
        reason: why; it stands in the letters to those who give way and in the audit log.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    change_id: str
    meeting_id: str
    booking: BookMeeting
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplacedDate:
    """A date that gave way (立ち退き).

    Attributes:
        alternatives: what was free instead for its people, the best first: rooms at its time,
            or, where there was none, other times near it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    occurrence_id: str
    meeting_id: str
    room_id: str
    starts_at: datetime
    ends_at: datetime
    alternatives: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsDisplaced:
    """What was booked by force, and what gave way to it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    booked: BookingAnswer
    displaced: tuple[DisplacedDate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRoom:
    """Close a room for longer than a meeting, such as for works or an election (利用停止).

    Attributes:
        open_to: sections that may book it nevertheless.
        displaces: what is booked within the time gives way (R12), with notice to its people;
            otherwise the room is not closed where anything stands.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    blocking_id: str
    room_id: str
    starts_at: datetime
    ends_at: datetime
    reason: str
    open_to: tuple[str, ...] = ()
    displaces: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedInTheWay:
    """A date that stands in a closed time: of a section to which the room stays open.

    Attributes:
        title, owner_id: empty where the reader may not know them.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    occurrence_id: str
    meeting_id: str
    starts_at: datetime
    ends_at: datetime
    title: str = ""
    owner_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomBlocked:
    """A closure, what stands within it all the same, and what gave way to it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    blocking_id: str
    in_the_way: tuple[BookedInTheWay, ...]
    displaced: tuple[DisplacedDate, ...] = ()
