# SPDX-License-Identifier: Apache-2.0
"""A counting policy (domain document, 5.2): the parameters that turn days into figures.

A policy is data. It is immutable once used: a change is a new version that takes effect
on the first of a month, and the months before keep theirs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, ClassVar


class CountUnit(StrEnum):
    """What one 実施回数 is: the counter whose total is published."""

    HALF_DAY = "half_day"  # counter B
    DAY = "day"  # counter A
    HOURS = "hours"  # minutes of work
    EVENT = "event"  # counter C


class HalfRule(StrEnum):
    """When a half of a day counts in counter B."""

    WHOLE = "whole"  # all work in it was remote
    MAJORITY = "majority"  # more of the work in it was remote than not
    HOURS = "hours"  # by its minutes: counter B is then measured in minutes


class MobileRule(StrEnum):
    """When mobile work (モバイル) counts in A and B; in C it always does."""

    FILLS_HALF = "fills_half"
    NEVER = "never"
    ALWAYS = "always"


class Permission(StrEnum):
    """Whether work counts without an approved application or an order."""

    REQUIRED = "required"
    CHECK_IN_ALONE = "check_in_alone"


class Evidence(StrEnum):
    """What a count rests on: the check-in alone, or the head's sign-off beside it."""

    LIVE = "live"
    CONFIRMED = "confirmed"


class Attribution(StrEnum):
    """Whose figure a day is: the section of that date, or that of the month's end."""

    ON_DATE = "on_date"
    MONTH_END = "month_end"


class AllowanceBasis(StrEnum):
    """What makes a day of the 在宅勤務等手当 (counter D)."""

    ORDERED = "ordered"  # an approved application counts as an order
    WORKED = "worked"


class Measure(StrEnum):
    """Which counter a policy publishes; always whole numbers, so that they add up."""

    HALF_UNITS = "half_units"
    PERSON_DAYS = "person_days"
    MINUTES = "minutes"
    EVENTS = "events"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One version of a counting policy.

    Attributes:
        valid_from: first day of the month from which this version counts.
        half_boundary: the clock time that parts the halves; None for the lunch break of
            the person's own hours (割振り).
        evidence: what the confirmed count asks for; with ``live`` it equals the live one.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    policy_id: str
    version: int
    valid_from: date
    unit: CountUnit = CountUnit.HALF_DAY
    half_rule: HalfRule = HalfRule.WHOLE
    half_boundary: time | None = None
    mobile: MobileRule = MobileRule.FILLS_HALF
    permission: Permission = Permission.REQUIRED
    evidence: Evidence = Evidence.CONFIRMED
    attribution: Attribution = Attribution.ON_DATE
    allowance: AllowanceBasis = AllowanceBasis.ORDERED

    @property
    def measure(self) -> Measure:
        """Tell which counter is this policy's 実施回数."""
        if self.unit is CountUnit.HALF_DAY and self.half_rule is HalfRule.HOURS:
            return Measure.MINUTES
        return _MEASURES[self.unit]


_MEASURES = {
    CountUnit.HALF_DAY: Measure.HALF_UNITS,
    CountUnit.DAY: Measure.PERSON_DAYS,
    CountUnit.HOURS: Measure.MINUTES,
    CountUnit.EVENT: Measure.EVENTS,
}

_ALWAYS = date(2000, 4, 1)

STANDARD = Policy(policy_id="standard", version=1, valid_from=_ALWAYS)
"""The domain document's default, version 1: half-day units, a half counted whole."""

PERSON_DAYS = Policy(policy_id="person_days", version=1, valid_from=_ALWAYS, unit=CountUnit.DAY)
"""延べ日数: every date with remote work counts once."""

HOURS = Policy(
    policy_id="hours",
    version=1,
    valid_from=_ALWAYS,
    unit=CountUnit.HOURS,
    half_rule=HalfRule.HOURS,
    mobile=MobileRule.ALWAYS,
    allowance=AllowanceBasis.WORKED,
)
"""Minutes of remote work within one's own hours, mobile work among them."""

SHIPPED = (STANDARD, PERSON_DAYS, HOURS)
"""What every city starts with; a city's own policies and versions stand beside them."""


def policies_on(policies: Iterable[Policy], day: date) -> tuple[Policy, ...]:
    """Return the version of each policy that counts a day, ordered by its name."""
    month = day.replace(day=1)
    newest: dict[str, Policy] = {}
    for policy in sorted(policies, key=lambda each: (each.valid_from, each.version)):
        if policy.valid_from <= month:
            newest[policy.policy_id] = policy
    return tuple(newest[name] for name in sorted(newest))


def policy_on(policies: Iterable[Policy], policy_id: str, day: date) -> Policy | None:
    """Return the version of one policy that counts a day; None where there is none yet."""
    found = (each for each in policies_on(policies, day) if each.policy_id == policy_id)
    return next(found, None)
