# SPDX-License-Identifier: Apache-2.0
"""What one day counts, by all four counters, and the rule that was applied to each part."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar, Literal

from telework.commands import Place
from telework.counting.policy import AllowanceBasis, Measure, Policy

KINDS = (Place.HOME, Place.SATELLITE, Place.MOBILE)
"""The kinds of remote work, in the order in which an equal share is settled."""


def times(half_units: int) -> Decimal:
    """Return half-day units as 実施回数: two are one; a difference may be below zero."""
    return (Decimal(half_units) / 2).quantize(Decimal("0.1"))


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCount:
    """A whole number for each kind of remote work."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    home: int = 0
    satellite: int = 0
    mobile: int = 0

    @property
    def total(self) -> int:
        """All kinds together."""
        return self.home + self.satellite + self.mobile

    def of(self, kind: Place) -> int:
        """Return the number of one kind; the office has none."""
        return {
            Place.HOME: self.home,
            Place.SATELLITE: self.satellite,
            Place.MOBILE: self.mobile,
        }.get(kind, 0)

    def plus(self, other: "KindCount") -> "KindCount":
        """Add another count."""
        return KindCount(
            home=self.home + other.home,
            satellite=self.satellite + other.satellite,
            mobile=self.mobile + other.mobile,
        )


class Counter(StrEnum):
    """The counters of the domain document (5.1); B twice, as it can be measured in minutes."""

    PERSON_DAYS = "person_days"  # A
    HALF_UNITS = "half_units"  # B
    MINUTES = "minutes"  # B of a policy that counts by the hour
    EVENTS = "events"  # C
    ALLOWANCE_DAYS = "allowance_days"  # D


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """One rule applied to one part of a day, and what it gave; all of them make the count.

    Attributes:
        part: ``day``, ``morning``, ``afternoon``, or the id of a block (grant).
        kind: for which kind it counts; empty where it counts nothing.
        amount: what it adds to the counter, 0 when the rule says no.
        code: the rule, such as ``half.office_work``; ``params`` are what its sentence names.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    counter: Counter
    part: str
    kind: Place | Literal[""]
    amount: int
    code: str
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """One person's day counted by one policy.

    Attributes:
        person_days: counter A, by the kind of most of the day's remote work, so that it
            adds up over the kinds too.
        half_units: counter B in half-days. minutes: remote work within one's own hours.
        events: counter C. allowance_days: counter D.
        unpermitted: minutes of remote work without application or order: not counted where
            the policy asks for permission, and on the list of exceptions.
        confirmed: the policy's confirmed count has this day too.
        applied: every rule that was applied; their amounts sum up to the counters.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_days: KindCount = KindCount()
    half_units: KindCount = KindCount()
    minutes: KindCount = KindCount()
    events: KindCount = KindCount()
    allowance_days: int = 0
    unpermitted: int = 0
    confirmed: bool = False
    applied: tuple[Applied, ...] = ()

    def headline(self, policy: Policy) -> KindCount:
        """Return what this policy publishes as 実施回数."""
        return {
            Measure.HALF_UNITS: self.half_units,
            Measure.PERSON_DAYS: self.person_days,
            Measure.MINUTES: self.minutes,
            Measure.EVENTS: self.events,
        }[policy.measure]


NOTHING = DayCount()
"""A day without remote work."""


def confirmed_part(count: DayCount, policy: Policy) -> DayCount:
    """Return what the confirmed count has of a day: all of it, or only what was ordered."""
    if count.confirmed:
        return count
    ordered = policy.allowance is AllowanceBasis.ORDERED
    return DayCount(allowance_days=count.allowance_days if ordered else 0)


def add_up(counts: Iterable[DayCount]) -> DayCount:
    """Add counts of one policy: over days, persons and sections alike, in any order."""
    found = tuple(counts)
    return DayCount(
        person_days=_sum(each.person_days for each in found),
        half_units=_sum(each.half_units for each in found),
        minutes=_sum(each.minutes for each in found),
        events=_sum(each.events for each in found),
        allowance_days=sum(each.allowance_days for each in found),
        unpermitted=sum(each.unpermitted for each in found),
        confirmed=all(each.confirmed for each in found),
    )


def summed(applied: Iterable[Applied], counter: Counter) -> KindCount:
    """Sum what the applied rules add to one counter."""
    amounts = dict.fromkeys(KINDS, 0)
    for each in applied:
        if each.counter is counter and each.kind:
            amounts[each.kind] += each.amount
    return KindCount(**{kind.value: amount for kind, amount in amounts.items()})


def _sum(counts: Iterable[KindCount]) -> KindCount:
    total = KindCount()
    for count in counts:
        total = total.plus(count)
    return total
