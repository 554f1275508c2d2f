# SPDX-License-Identifier: Apache-2.0
"""A second opinion on counter B: one day counted from its raw punches, by other arithmetic.

Nothing of ``telework`` is used. Minutes are bits of a whole number, so that what lies in two
stretches is ``&`` and what is taken out is ``& ~``; the rules are those of the domain document
on telework (5.2, the default policy), written a second time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

REMOTE = ("home", "satellite", "mobile")
MAY_FOLLOW = {
    "none": {"start"},
    "working": {"break", "pause", "switch", "end"},
    "break": {"resume", "switch", "end"},
    "pause": {"resume", "switch", "end"},
    "ended": set[str](),
}
STANDS_AFTER = {
    "start": "working",
    "resume": "working",
    "switch": "working",
    "break": "break",
    "pause": "pause",
    "end": "ended",
}
FOREVER = 3 * 1440


@dataclass(frozen=True, slots=True)
class RawPunch:
    """One punch as it lies in the database; ``minute`` since the midnight of its day."""

    minute: int
    kind: str
    place: str
    order: tuple[datetime, str]


@dataclass(frozen=True, slots=True)
class RawBlock:
    """One permission: ``full``, ``morning``, ``afternoon`` or ``hours`` with its minutes."""

    unit: str
    begin: int
    end: int
    place: str


@dataclass(frozen=True, slots=True)
class RawHours:
    """One's own hours of a day, in minutes."""

    begin: int = 510
    lunch_begin: int = 720
    lunch_end: int = 780
    end: int = 1035


@dataclass(frozen=True, slots=True)
class RawDay:
    """All that is known of one person's day."""

    punches: tuple[RawPunch, ...]
    blocks: tuple[RawBlock, ...]
    leave: tuple[tuple[int, int], ...] = ()
    hours: RawHours = RawHours()


def bits(begin: int, end: int) -> int:
    """Return the minutes from one until before another as bits."""
    begin = max(begin, 0)
    return ((1 << (end - begin)) - 1) << begin if end > begin else 0


def half_units_of(day: RawDay) -> tuple[int, int]:
    """Return counters B (in half-days) and A of a day."""
    places, idle = _worked(day)
    free = _any(bits(*each) for each in day.leave)
    places = {place: found & ~free for place, found in places.items()}
    hours, allowed = day.hours, _any(_permits(block, day.hours) for block in day.blocks)
    morning, afternoon = (
        bits(hours.begin, hours.lunch_begin) & ~free,
        bits(hours.lunch_end, hours.end) & ~free,
    )
    whole_morning = hours.begin < hours.lunch_begin
    whole_afternoon = hours.lunch_end < hours.end
    units = 0
    filled = False
    for duty, there, other in (
        (morning, whole_morning, whole_afternoon),
        (afternoon, whole_afternoon, whole_morning),
    ):
        # Mobile work counts where nothing but breaks is left of the half.
        fills = duty != 0 and not duty & ~places["mobile"] & ~idle
        filled = filled or (fills and bool(duty & places["mobile"] & allowed))
        counted = places["home"] | places["satellite"] | (places["mobile"] if fills else 0)
        if there and duty & counted & allowed and not duty & places["office"]:
            units += 1 if other else 2
    stationary = (places["home"] | places["satellite"]) & allowed
    return units, int(bool(stationary) or filled)


def _worked(day: RawDay) -> tuple[dict[str, int], int]:
    """Return the minutes worked at each place, and those between first and last of no work."""
    places = dict.fromkeys((*REMOTE, "office"), 0)
    state, place, since, first, last = "none", "", 0, -1, 0
    for punch in sorted(day.punches, key=lambda each: each.order):
        if punch.kind not in MAY_FOLLOW[state]:
            continue
        if state == "working":
            places[place] |= bits(since, punch.minute)
            first, last = (since if first < 0 else first), max(last, punch.minute)
        state = STANDS_AFTER[punch.kind]
        place, since = punch.place or place, punch.minute
    if state not in {"none", "ended"}:
        end = max(since + 1, _goes_on_until(day, place, since))
        lunch = bits(day.hours.lunch_begin, day.hours.lunch_end)
        rest = bits(since, end) & ~lunch
        places[place] |= rest
        if rest:
            first, last = (since if first < 0 else first), max(last, rest.bit_length())
    idle = bits(first, last) & ~_any(places.values()) if first >= 0 else 0
    return places, idle


def _goes_on_until(day: RawDay, place: str, since: int) -> int:
    """Until the end punch the applied unit is assumed (5.2)."""
    ends = [(block.place, _ends(block, day.hours)) for block in day.blocks]
    coming = [each for each in ends if each[1] > since] if place in REMOTE else []
    same = [end for where, end in coming if where == place]
    chosen: Sequence[int] = same or [end for _, end in coming] or [day.hours.end]
    return max(day.hours.end if end == FOREVER else end for end in chosen)


def _permits(block: RawBlock, hours: RawHours) -> int:
    begin = {"afternoon": hours.lunch_end, "hours": block.begin}.get(block.unit, 0)
    return bits(begin, _ends(block, hours))


def _ends(block: RawBlock, hours: RawHours) -> int:
    if block.unit == "morning":
        return hours.lunch_begin
    if block.unit == "hours":
        return block.end if block.begin < block.end else block.end + 1440
    return FOREVER


def _any(masks: Iterable[int]) -> int:
    found = 0
    for mask in masks:
        found |= mask
    return found
