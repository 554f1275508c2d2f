# SPDX-License-Identifier: Apache-2.0
"""Counting 実施回数: counter B in half-day units, by a named policy with a version.

What the domain document (section 5) defines from punches alone is done here: the rule
``whole`` for a half, mobile work counting only when it fills a half, attribution by kind.
What needs records that do not exist yet is not guessed: applications and orders (so
every check-in counts, the document's alternative ``check-in alone``), leave and approved
non-duty hours (G4), sign-off (so every count is live and provisional), and counters A, C
and D. Units are whole half-days, never floats, so that they add up over sections.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from approval import start_of_day
from telework.commands import Place
from telework.day import Part, WorkingDay, parts
from telework.schedule import Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A counting policy; immutable once used, a change is a new version."""

    policy_id: str
    version: int


FROM_PUNCHES = Policy(policy_id="half_day.whole.check_in", version=1)
"""Half-day units, a half counted whole, on the evidence of check-ins alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfUnits:
    """A count with what it rests on; a figure without these would be a defect.

    Attributes:
        home, satellite, mobile: half-day units by kind of place.
        as_of: until when open work was counted.
        state: ``provisional`` until the month is closed; ``evidence`` is ``live``.
    """

    policy: Policy
    as_of: datetime
    home: int = 0
    satellite: int = 0
    mobile: int = 0
    state: str = "provisional"
    evidence: str = "live"

    @property
    def total(self) -> int:
        """All kinds together, in half-day units."""
        return self.home + self.satellite + self.mobile


_TELEWORK = (Place.HOME, Place.SATELLITE, Place.MOBILE)


def count_half_units(
    day: WorkingDay, schedule: Schedule, policy: Policy, as_of: datetime
) -> HalfUnits:
    """Count one day. Work that goes on is counted until ``as_of``.

    Raises:
        ValueError: the policy is not one that this program knows.
    """
    if policy != FROM_PUNCHES:
        raise ValueError(f"unknown counting policy {policy.policy_id} {policy.version}")
    worked = parts(day)
    units = dict.fromkeys(_TELEWORK, 0)
    for half in (_morning(day, schedule), _afternoon(day, schedule)):
        kind = _kind_of_half(_within(worked, half.begin, half.end, as_of), half.scheduled)
        if kind is not None:
            units[kind] += half.weight
    return HalfUnits(
        policy=policy,
        as_of=as_of,
        home=units[Place.HOME],
        satellite=units[Place.SATELLITE],
        mobile=units[Place.MOBILE],
    )


def add_up(counts: Iterable[HalfUnits], policy: Policy, as_of: datetime) -> HalfUnits:
    """Add counts of one policy: over days, persons or sections alike.

    Raises:
        ValueError: a count was made by another policy.
    """
    found = tuple(counts)
    if any(count.policy != policy for count in found):
        raise ValueError("counts of different policies do not add up")
    return HalfUnits(
        policy=policy,
        as_of=as_of,
        home=sum(count.home for count in found),
        satellite=sum(count.satellite for count in found),
        mobile=sum(count.mobile for count in found),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Half:
    begin: datetime
    end: datetime
    scheduled: timedelta
    weight: int


def _morning(day: WorkingDay, schedule: Schedule) -> _Half:
    return _Half(
        begin=_at(day, time(0, 0)),
        end=_at(day, schedule.lunch_begin),
        scheduled=_at(day, schedule.lunch_begin) - _at(day, schedule.begin),
        weight=_weight(schedule.begin == schedule.lunch_begin, schedule.lunch_end == schedule.end),
    )


def _afternoon(day: WorkingDay, schedule: Schedule) -> _Half:
    return _Half(
        begin=_at(day, schedule.lunch_end),
        end=_at(day, time(0, 0)) + timedelta(days=2),
        scheduled=_at(day, schedule.end) - _at(day, schedule.lunch_end),
        weight=_weight(schedule.lunch_end == schedule.end, schedule.begin == schedule.lunch_begin),
    )


def _weight(empty: bool, other_empty: bool) -> int:
    """G10: all one's own hours in one half make a whole day; an empty half makes none."""
    if empty:
        return 0
    return 2 if other_empty else 1


def _at(day: WorkingDay, clock: time) -> datetime:
    return start_of_day(day.date) + timedelta(hours=clock.hour, minutes=clock.minute)


def _within(
    worked: Iterable[Part], begin: datetime, end: datetime, as_of: datetime
) -> dict[Place, timedelta]:
    found: dict[Place, timedelta] = {}
    for part in worked:
        length = min(part.ended or as_of, end) - max(part.began, begin)
        if length > timedelta(0):
            found[part.place] = found.get(part.place, timedelta(0)) + length
    return found


def _kind_of_half(worked: dict[Place, timedelta], scheduled: timedelta) -> Place | None:
    """Give the kind that a half counts for; None when not all of its work was telework."""
    if not worked or Place.OFFICE in worked:
        return None
    if set(worked) == {Place.MOBILE}:
        return Place.MOBILE if worked[Place.MOBILE] >= scheduled else None
    return max(_TELEWORK, key=lambda kind: worked.get(kind, timedelta(0)))
