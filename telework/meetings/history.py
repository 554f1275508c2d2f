# SPDX-License-Identifier: Apache-2.0
"""会議の履歴: who did what to a meeting and when, as it stands in its log."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One line of the log of a meeting.

    Attributes:
        who: a person's name; ``round`` for the house itself, such as ``door:15C`` for a door.
        act: such as ``accepted``, ``moved``, ``checked_in``, ``swap_offered``.
        date: the start of the date that it is about, as it stands now.
        detail: what else is known: ``room`` and ``was_room``, ``starts`` and ``was_starts``,
            ``ends`` and ``was_ends``, ``was`` (the state before), ``reason``, ``code``.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    at: datetime
    who: str
    act: str
    date: datetime | None = None
    detail: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHistory:
    """The log of a meeting, the newest line first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[HistoryLine, ...]
