# SPDX-License-Identifier: Apache-2.0
"""各回の対応づけ: which date of a series becomes which, when its rule changes.

A rule that stays moves every date alike. A new rule takes over the dates in two steps, so that
the same change always gives the same answer: dates on the same local day first, then what is
left in the order of time (docs/decisions/0022).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from telework.meetings.meeting import When
from telework.meetings.splitting import local


class SlotKind(StrEnum):
    """What stands at a moment of a series."""

    OPEN = "open"
    """A date that can still change."""
    SHUT = "shut"
    """A date that keeps its history: cancelled, displaced."""
    SKIPPED = "skipped"
    """Asked for and not had."""
    EXCLUDED = "excluded"
    """Left out on purpose (除外日)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One moment of a series, and the date that stands there, where one does."""

    moment: datetime
    kind: SlotKind
    occurrence_id: str = ""


def matched(
    slots: Sequence[Slot], moments: Sequence[datetime], when: When
) -> dict[datetime, Slot | None]:
    """Return for each new moment the slot that becomes it, None for a date that is new.

    Args:
        slots: of the rule that ends, by moment.
        moments: of the rule that begins, in the order of time.
        when: the meeting, for the days of its zone.
    """
    pairs: dict[datetime, Slot | None] = dict.fromkeys(moments)
    by_day = _by_day(slots, when)
    for moment in moments:
        there = by_day[local(moment, when).date()]
        pairs[moment] = there.pop(0) if there else None
    left = sorted((one for day in by_day.values() for one in day), key=_moment)
    for moment in (each for each in moments if pairs[each] is None):
        pairs[moment] = left.pop(0) if left else None
    return pairs


def _by_day(slots: Iterable[Slot], when: When) -> defaultdict[date, list[Slot]]:
    found: defaultdict[date, list[Slot]] = defaultdict(list)
    for each in slots:
        found[local(each.moment, when).date()].append(each)
    return found


def _moment(slot: Slot) -> datetime:
    return slot.moment
