# SPDX-License-Identifier: Apache-2.0
"""What readers are shown of rooms and meetings; what one may not see is empty here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from telework.meetings.attendance import PersonThen
from telework.meetings.catalogue import Provider
from telework.meetings.meeting import MeetingContent, OccurrenceState, Wanted, When


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownOccurrence:
    """One occurrence in a calendar of rooms.

    Attributes:
        title, owner_name: empty where the reader may not know them (予定あり).
        mine: the reader organises it.
        attends: the reader is asked to come.
        manages: the reader may change it (organiser, keeper of the room, facilities).
        parts: the atomic resources of the room that are taken, without buffers.
        web: whether it has a web conference.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    occurrence_id: str
    meeting_id: str
    room_id: str
    starts_at: datetime
    ends_at: datetime
    state: OccurrenceState
    version: int
    title: str = ""
    owner_name: str = ""
    mine: bool = False
    attends: bool = False
    manages: bool = False
    recurring: bool = False
    web: bool = False
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownBlocking:
    """A closure of a room."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    blocking_id: str
    room_id: str
    starts_at: datetime
    ends_at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomDays:
    """What stands in rooms between two moments, by room and start.

    Attributes:
        closed_days: dates (YYYY-MM-DD) on which the city is closed.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    first: datetime
    last: datetime
    items: tuple[ShownOccurrence, ...]
    blockings: tuple[ShownBlocking, ...] = ()
    closed_days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceLine:
    """One date of a meeting, for the list of its dates."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    occurrence_id: str
    recurrence_id: datetime
    starts_at: datetime
    ends_at: datetime
    room_id: str
    state: OccurrenceState
    version: int
    reason: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedLine:
    """A requested date that was not had, and why; it can be asked for again."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    recurrence_id: datetime
    starts_at: datetime
    ends_at: datetime
    outcome: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingShown:
    """A whole meeting, for who may see it.

    Attributes:
        content: as of the asked occurrence; the passcode is empty for all but attendees.
        version: of the meeting, to be sent with a change.
        replies: ``person_id`` or mail to ``accepted``, ``declined``, ``tentative``.
        replies_told: the reader has a part in the meeting and learns who answered what.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    meeting_id: str
    version: int
    sequence: int
    uid: str
    owner_id: str
    owner_name: str
    content: MeetingContent
    wanted: Wanted
    when: When
    occurrences: tuple[OccurrenceLine, ...]
    skipped: tuple[SkippedLine, ...]
    replies: dict[str, str]
    replies_told: bool = True
    mine: bool = False
    manages: bool = False
    follows: str = ""
    case_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMeeting:
    """A meeting of the reader's: organised or asked to come; for 今日の会議 and the own list."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    occurrence_id: str
    meeting_id: str
    version: int
    title: str
    room_id: str
    room_name: str
    starts_at: datetime
    ends_at: datetime
    state: OccurrenceState
    owner_name: str
    mine: bool
    join_url: str = ""
    passcode: str = ""
    may_check_in: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMeetings:
    """The reader's meetings between two moments."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[OwnMeeting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A room and a time that would do.

    Attributes:
        kind: ``exact``, ``moved``, ``shorter``, ``other_room``, or ``smaller_room``: some work
            elsewhere then, and the room seats those who do not.
        absent: people asked for who are busy or away then.
        people: where each of the people of the city is then, as the reader may know it.
        provider: of a host that is free then, where some work elsewhere or a host was asked
            for; None where there is no need, or none is free.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    room_id: str
    starts_at: datetime
    ends_at: datetime
    kind: str
    absent: tuple[str, ...] = ()
    people: tuple[PersonThen, ...] = ()
    provider: Provider | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """What the finder found, best first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[Suggestion, ...]
