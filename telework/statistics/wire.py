# SPDX-License-Identifier: Apache-2.0
"""The statistics of remote work as they travel; None is a figure kept back (秘匿).

Counters are integers and add up over sections; people do not: somebody who moved in the
month is one person in both sections and one person of the city (G11).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.closing.amendment import Restated
from telework.commands import Place


class FigureState(StrEnum):
    """Whether the months behind a figure may still change."""

    PROVISIONAL = "provisional"
    CLOSED = "closed"


class FigureEvidence(StrEnum):
    """On what a figure counts."""

    LIVE = "live"  # the check-in
    CONFIRMED = "confirmed"  # the check-in and the head's sign-off


class Trait(StrEnum):
    """What people are divided by."""

    GRADE = "grade"  # 職階
    AGE_BAND = "age_band"  # 年代
    REASON = "reason"  # 登録の理由: sensitive (T9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What every figure rests on; a figure without it would be a defect (5.4)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    policy_id: str
    policy_version: int
    as_of: datetime
    state: FigureState
    evidence: FigureEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class CubeRow:
    """Month × section × kind × unit: counters A (of this kind), B and C.

    Attributes:
        unit: what was permitted that day: a ``Unit``, ``mixed``, or empty where nothing was.
        half_units: counter B in half-days, the 実施回数 times two.
        person_days: days on which this kind counted; A of a whole day is in ``SectionRow``.
        events: counter C, each separately approved block.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    section_id: str
    kind: Place
    unit: str
    half_units: int
    person_days: int
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRow:
    """One section in the month; ``section_id`` empty is the whole city.

    Attributes:
        path: names from the bureau down.
        person_days, half_units, events, allowance_days: counters A to D.
        eligible: people with a registration in force on a day of the month.
        users: distinct people with at least one counted day; not additive.
        participation: users of eligible (実施率), such as ``53.0%``; ``-`` of nobody.
        mean_days: person-days of each user, such as ``5.0``; published with participation.
        unconfirmed_days: worked and not signed off (G8).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    section_id: str
    path: str
    person_days: int
    half_units: int
    events: int
    allowance_days: int
    eligible: int
    users: int
    participation: str
    mean_days: str
    unconfirmed_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysBucket:
    """How many people worked remotely on so many days of the month."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    days: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TraitRow:
    """The users of one section, or of all, that share a trait; None where kept back."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    trait: Trait
    section_id: str
    value: str
    name: str
    users: int | None
    half_units: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuteSaved:
    """What was not travelled, as far as people's ways are known.

    Attributes:
        person_days: days without any way to the office, of all.
        known_days: those of people whose way is known: only they are counted.
        minutes, metres: there and back, together.
        co2_grams: of the metres for which a rate is known.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_days: int
    known_days: int
    minutes: int
    metres: int
    co2_grams: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OvertimeRow:
    """Overtime of those who worked remotely on ``first_days`` to ``last_days`` days.

    Minutes are None where fewer than five people would be shown.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    first_days: int
    last_days: int | None
    people: int
    overtime_minutes: int | None
    mean_minutes: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessRow:
    """How applying and recording went in one section, or in all.

    Attributes:
        applications: decided in the month, by blocks of them ``same_day``.
        lead_minutes: from submission to approval, the middle one; None of none.
        notice_days: from approval to the day itself, the middle one.
        granted_days: person-days permitted; ``no_shows`` of them without a check-in (G7).
        live, late, corrected, imported: entries by their source.
        compared_days: days with an objective record; ``gap_days`` with a marked gap,
            ``unexplained_days`` of these without a reason.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    section_id: str
    path: str
    applications: int
    same_day: int
    lead_minutes: int | None
    notice_days: int | None
    granted_days: int
    no_shows: int
    live: int
    late: int
    corrected: int
    imported: int
    compared_days: int
    gap_days: int
    unexplained_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthStatistics:
    """All that HR reads about one month (section 6 of the domain document).

    Attributes:
        restated: of a closed month of the whole city, as closed, what was amended since and
            both together (G12), on the evidence asked for; every other figure is as closed.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    basis: Basis
    cube: tuple[CubeRow, ...]
    sections: tuple[SectionRow, ...]
    total: SectionRow
    distribution: tuple[DaysBucket, ...]
    traits: tuple[TraitRow, ...]
    commute: CommuteSaved
    overtime: tuple[OvertimeRow, ...]
    process: tuple[ProcessRow, ...]
    process_total: ProcessRow
    restated: Restated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendMonth:
    """One month against the target line; counters in half-days, as all of B.

    Attributes:
        half_units: None for a month that has not begun; of a closed one as it was closed.
        delta_half_units, restated_half_units: of a closed one, what amendments changed since,
            and both together (G12); else None.
        target_half_units: the line from the first to the last month.
        forecast_half_units: for months that are not over; None for the others.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    half_units: int | None
    person_days: int | None
    users: int | None
    target_half_units: int
    forecast_half_units: int | None
    state: FigureState
    delta_half_units: int | None = None
    restated_half_units: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A fiscal year against the target line of the city, with a forecast.

    Attributes:
        method: how the forecast was made: ``last``, ``linear`` or ``none``.
        reaches_target: whether the last month's forecast is at the line; None without one.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    fiscal_year: int
    basis: Basis
    months: tuple[TrendMonth, ...]
    method: str
    reaches_target: bool | None
