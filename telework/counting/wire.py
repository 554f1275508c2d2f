# SPDX-License-Identifier: Apache-2.0
"""Counts of a month as they travel: figures with what they rest on, and every day's rules."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.closing.amendment import RestatedCount
from telework.closing.figures import Figures
from telework.counting.day_count import Applied
from telework.counting.policy import Measure, Policy


class CountState(StrEnum):
    """Whether the figures may still change."""

    PROVISIONAL = "provisional"
    CLOSED = "closed"


class Dimension(StrEnum):
    """What figures are broken down by."""

    BUREAU = "bureau"
    SECTION = "section"
    GRADE = "grade"  # 職階
    UNIT = "unit"  # 全日, 午前, 午後, 時間帯
    PERSON = "person"
    KIND = "kind"  # 在宅, サテライト, モバイル


@dataclass(frozen=True, slots=True, kw_only=True)
class Counters:
    """The counters of the domain document (5.1) as whole numbers.

    Attributes:
        count: what the policy publishes as 実施回数, in its ``measure``.
        person_days: A. half_units: B in half-days. minutes: B of a policy by the hour.
        events: C. allowance_days: D, all of them of the kind ``home``.
        people: distinct people with a person-day; the one figure that does not add up.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    count: int = 0
    person_days: int = 0
    half_units: int = 0
    minutes: int = 0
    events: int = 0
    allowance_days: int = 0
    people: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One value of one dimension; ``name`` is what people call it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    dimension: Dimension
    value: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """The figures of one group, on the check-in alone and with the head's sign-off."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    keys: tuple[Key, ...]
    live: Counters
    confirmed: Counters


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresByEvidence:
    """The same counters on the check-in alone and with the head's sign-off."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    live: Figures
    confirmed: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class CountReport:
    """A month's figures; those of another policy stand in a report of their own.

    Attributes:
        month: ``YYYY-MM``. measure: the counter behind ``count``.
        as_of: until when facts were taken in; days after it are not counted.
        unconfirmed: person-days that are worked and not signed off (未確認, G8).
        exceptions: person-days with remote work that nothing permits.
        rows, total: of a closed month as it was closed.
        restated: of a closed month, for readers of the whole city and by the policy it was
            closed by: as closed, what was amended since, and both together (G12).
        received: for the same readers, what amendments approved in this month changed in
            earlier ones; None by a policy by which no month is closed.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    policy_id: str
    policy_version: int
    measure: Measure
    as_of: datetime
    state: CountState
    rows: tuple[CountRow, ...]
    total: CountRow
    unconfirmed: int
    exceptions: int
    restated: RestatedCount | None = None
    received: FiguresByEvidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDay:
    """One person's day behind a figure, with the rule applied to each part.

    Attributes:
        count: what the day adds to the figure's ``count``.
        applied: every rule; the amounts of a counter sum up to the day's counter.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    name: str
    section_id: str
    day: date
    unit: str
    count: int
    confirmed: bool
    unpermitted: int
    applied: tuple[Applied, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDays:
    """A page of the days behind a figure, by date and person; ``next`` asks for more."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    policy_id: str
    policy_version: int
    measure: Measure
    as_of: datetime
    state: CountState
    items: tuple[CountedDay, ...]
    next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyList:
    """Every version of every policy, the shipped ones among them.

    Attributes:
        used: ``policy_id:version`` of those that have counted a day; they never change.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[Policy, ...]
    used: tuple[str, ...]
