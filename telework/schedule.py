# SPDX-License-Identifier: Apache-2.0
"""A person's own hours of a day (割振り), in the city's time."""

from dataclasses import dataclass
from datetime import time
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The hours of one working day; the lunch break parts the halves.

    A person with hours in one half only leaves the other empty (``begin == lunch_begin`` or
    ``lunch_end == end``) and counts a whole day for it (G10).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    begin: time = time(8, 30)
    lunch_begin: time = time(12, 0)
    lunch_end: time = time(13, 0)
    end: time = time(17, 15)

    def __post_init__(self) -> None:
        """Refuse hours that are out of order or empty."""
        if not self.begin <= self.lunch_begin <= self.lunch_end <= self.end:
            raise ValueError("the hours of a day must follow each other")
        if self.begin == self.lunch_begin and self.lunch_end == self.end:
            raise ValueError("a day needs hours in one half at least")
