# SPDX-License-Identifier: Apache-2.0
"""What server and client say to each other about work left in the outbox, mail among it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from approval.counts import require_count

WAITING = "waiting"
LATE = "late"
"""Due for a quarter of an hour and longer: nobody works it off, or it fails again and again."""

DEAD = "dead"
"""Given up (配達不能・処理不能): a person decides what becomes of it."""

DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLine:
    """One piece of work, without what it is about in words: names and numbers alone.

    Attributes:
        kind: such as ``mail.send``.
        about: what it concerns, by number, such as ``case_id 019…``.
        person: name of whom a mail is for; empty for all else.
        state: ``waiting``, ``late``, ``dead`` or ``done``.
        due_at: when it is tried next, or was for the last time.
        attempts: how often it was tried; a decision about it names what was seen.
        error: what went wrong the last time, in English.
        request_id: the number of the request that caused it; empty for what comes by itself.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    job_id: int
    kind: str
    about: tuple[str, ...]
    person: str
    state: str
    due_at: datetime
    attempts: int
    error: str
    ended_at: datetime | None = None
    request_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobKind:
    """How much of one kind is open, and since when the oldest of it is due."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: str
    waiting: int
    late: int
    dead: int
    oldest: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPage:
    """A page of work, the newest first, with a line for each kind that has open work.

    Attributes:
        next: what the following page is asked with, 0 at the end.
        sends_mail: whether a mail server is named in the settings at all.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    lines: tuple[JobLine, ...]
    kinds: tuple[JobKind, ...]
    next: int
    sends_mail: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideJob:
    """Decide about a piece of work as it was seen."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    attempts: int

    def __post_init__(self) -> None:
        """Refuse a number of tries that nothing was tried.

        Raises:
            ValueError: it is none that is stored.
        """
        require_count(self.attempts)
