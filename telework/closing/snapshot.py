# SPDX-License-Identifier: Apache-2.0
"""The snapshot of a month: what was counted, by which policy and rules, in one form of bytes.

The digest over the canonical form is what the section's sheet prints and the closing keeps.
Later amendments are objects of their own and never reach into a snapshot.
"""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from approval import canonical_bytes, to_plain
from telework.closing.figures import Figures, add_figures

NOTHING = Figures()
FORMAT = 1
"""Of the canonical form; a later form gets a number of its own and never this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day as it is signed off.

    Attributes:
        morning, afternoon: kind of place of each half (``home``, ``office`` …), empty for none.
        began, ended: first and last moment of work, None where none was recorded.
        breaks, away: minutes of break (休憩) and of mid-day absence (中抜け).
        trust: the weakest trust class of the day's times, ``A`` to ``D``; empty without any.
        source: ``live``, ``late``, ``corrected`` or ``imported``; the least direct of the day.
        counted: the live counters of the day by the snapshot's policy.
        confirmed: whether the head confirmed the day; ``sure`` is what the confirmed count
            has of it, which may be a day of allowance that rests on the order alone (G8).
        note: a reason that stands beside the day, such as that of a difference.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    day: date
    morning: str = ""
    afternoon: str = ""
    began: datetime | None = None
    ended: datetime | None = None
    breaks: int = 0
    away: int = 0
    trust: str = ""
    source: str = "live"
    counted: Figures = NOTHING
    confirmed: bool = False
    sure: Figures = NOTHING
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMonth:
    """One person's days in one section, in their order."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    name: str
    rows: tuple[DayRow, ...] = ()

    def live(self) -> Figures:
        """Count what was worked."""
        return add_figures(row.counted for row in self.rows)

    def confirmed(self) -> Figures:
        """Count what was worked and confirmed."""
        return add_figures(row.sure for row in self.rows)

    def unconfirmed(self) -> tuple[date, ...]:
        """Return the days that count and are not confirmed (未確認, G8)."""
        return tuple(row.day for row in self.rows if not row.confirmed and row.counted.person_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthSnapshot:
    """A section's month as counted.

    Attributes:
        policy_id, policy_version: the counting policy; old months keep theirs.
        rules: the counting rules and rule set in force, as their names and versions say.
        as_of: until when events were taken in.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    format: int = FORMAT
    section_id: str
    section_name: str
    month: str
    policy_id: str
    policy_version: int
    rules: str
    as_of: datetime
    people: tuple[PersonMonth, ...]

    def live(self) -> Figures:
        """Count what the section worked."""
        return add_figures(person.live() for person in self.people)

    def confirmed(self) -> Figures:
        """Count what the section worked and confirmed."""
        return add_figures(person.confirmed() for person in self.people)


def snapshot_bytes(snapshot: MonthSnapshot) -> bytes:
    """Write a snapshot in its one canonical form."""
    return canonical_bytes(to_plain(snapshot))


def snapshot_sha256(snapshot: MonthSnapshot) -> str:
    """Return the digest of the canonical form, in hexadecimal."""
    return hashlib.sha256(snapshot_bytes(snapshot)).hexdigest()


def person_sha256(person: PersonMonth) -> str:
    """Return the digest of one person's rows: equal as long as nothing of them changed."""
    return hashlib.sha256(canonical_bytes(to_plain(person))).hexdigest()
