# SPDX-License-Identifier: Apache-2.0
"""Who has to hear what of a meeting that changed: what stands against what was last told.

Each person hears of the dates that concern him and once for a change, however many dates it
touched; of a change of the people alone only those hear who came or went. What is over is not
told any more.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDate:
    """One date as people know it.

    Attributes:
        about: a fingerprint of what it is about, its people left out.
        who: those who are asked to come, by person or by ``mail:`` and the address.
    """

    starts_at: datetime
    ends_at: datetime
    room_id: str
    about: str
    title: str
    who: frozenset[str]

    def same(self, other: "ToldDate") -> bool:
        """Say whether nobody who comes to both has to hear of a difference."""
        return (self.starts_at, self.ends_at, self.room_id, self.about) == (
            other.starts_at,
            other.ends_at,
            other.room_id,
            other.about,
        )


Told = Mapping[datetime, ToldDate]
"""Dates by the start that names them (``recurrence_id``, UTC)."""


class Word(StrEnum):
    """What somebody hears."""

    INVITED = "invited"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    REMOVED = "removed"
    """The meeting goes on without him."""
    CONTINUED = "continued"
    """The series was split, and goes on for him under an invitation of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What one person hears of one change, by the names of the dates, in the order of time."""

    who: str
    word: Word
    fresh: tuple[datetime, ...] = ()
    gone: tuple[datetime, ...] = ()


def news_of(before: Told, after: Told, now: datetime) -> tuple[News, ...]:
    """Return what everybody hears, by who they are."""
    people = {who for told in (before, after) for date in told.values() for who in date.who}
    found = (_news_of_one(who, before, after, now) for who in sorted(people))
    return tuple(each for each in found if each is not None)


def _news_of_one(who: str, before: Told, after: Told, now: datetime) -> News | None:
    had = {name: date for name, date in before.items() if who in date.who}
    has = {name: date for name, date in after.items() if who in date.who}
    fresh = tuple(name for name in sorted(has) if _is_fresh(had.get(name), has[name], now))
    gone = tuple(name for name in sorted(had.keys() - has.keys()) if had[name].ends_at > now)
    if not fresh and not gone:
        return None
    return News(who=who, word=_word(had, after, fresh, gone), fresh=fresh, gone=gone)


def _is_fresh(had: ToldDate | None, has: ToldDate, now: datetime) -> bool:
    return has.ends_at > now and (had is None or not had.same(has))


def _word(had: Told, after: Told, fresh: tuple[datetime, ...], gone: tuple[datetime, ...]) -> Word:
    if not had:
        return Word.INVITED
    if fresh:
        return Word.CHANGED
    return Word.REMOVED if any(name in after for name in gone) else Word.CANCELLED
