# SPDX-License-Identifier: Apache-2.0
"""取り込みの結果: what became of each line of a calendar file or a facility schedule."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

from telework.meetings.booking import DateResult


class ImportOutcome(StrEnum):
    """What became of one event or row."""

    BOOKED = "booked"
    """At least one of its dates is booked now; ``dates`` says which are not."""
    KNOWN = "known"
    """An earlier import booked it."""
    SKIPPED = "skipped"
    """It could be read, and none of its dates could be had."""
    REFUSED = "refused"
    """It could not be read."""
    READABLE = "readable"
    """Of a dry run: it would be asked for; whether the room is free was not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLine:
    """What became of one event or row.

    Attributes:
        line: of the file, from 1.
        count: of dates asked for.
        code: why not, empty where it was booked.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    line: int
    outcome: ImportOutcome
    title: str = ""
    room_id: str = ""
    count: int = 0
    meeting_id: str = ""
    code: str = ""
    params: dict[str, str] = field(default_factory=dict)
    dates: tuple[DateResult, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportAnswer:
    """The lines of a file in their order; ``more`` is how many refusals were left out."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    lines: tuple[ImportLine, ...]
    dry_run: bool = False
    more: int = 0

    def count(self, outcome: ImportOutcome) -> int:
        """Return how many lines had this outcome."""
        return sum(each.outcome is outcome for each in self.lines)

    @property
    def ok(self) -> bool:
        """Whether every line was booked, now or before, or would be asked for."""
        good = {ImportOutcome.BOOKED, ImportOutcome.KNOWN, ImportOutcome.READABLE}
        whole = all(date.outcome.is_taken for each in self.lines for date in each.dates)
        return whole and all(each.outcome in good for each in self.lines)
