# SPDX-License-Identifier: Apache-2.0
"""The page 統計 on the wire: every measure with its course, and the figures beside them.

Every figure has a ``figure_id``, which is its permalink: what it counts, of which month, of
which part; ``telework.measures.figure`` reads and writes it. None is a figure that there is
not, ``-`` a rate of nothing.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.measures.course import Standing
from telework.measures.measure import Measure, MonthValue


class MonthState(StrEnum):
    """What a figure of a month is."""

    PROVISIONAL = "provisional"  # may change with the records
    CLOSED = "closed"  # the records are closed
    ENTERED = "entered"  # by a person
    PUBLISHED = "published"  # frozen in a published month


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureMonth:
    """One month of a measure.

    Attributes:
        actual: as it was closed, published or entered; None of a month without.
        course: of that month, rounded as shown; None before anything was set.
        restated: with what was amended since; None where nothing was.
        delta: ``restated`` less ``actual``.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    figure_id: str
    month: str
    actual: str | None
    course: str | None
    state: MonthState
    restated: str | None = None
    delta: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLine:
    """A measure as one line of the page.

    Attributes:
        owners: names of the owner sections, in the order of the measure.
        latest: the newest figure up to the month asked for.
        course: at the month of ``latest``, rounded as shown.
        ahead: by how much ``latest`` is better than the course, in its unit; negative is worse.
        counted_by: the rule of a figure fed by the suite, such as ``standard/3``; else empty.
        months: from the baseline's month, at most 120 (ten years), oldest first.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    measure: Measure
    owners: tuple[str, ...]
    latest: MonthValue | None
    course: str | None
    ahead: str | None
    standing: Standing
    counted_by: str
    may_enter: bool
    months: tuple[MeasureMonth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RateFigures:
    """The three e-approval rates of a month or a part of it, with their counts.

    Attributes:
        key, name: of the bureau or the month; both empty for the whole.
        headline, strict, government: such as ``85.3%``; ``-`` where nothing was decided.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    figure_id: str
    key: str
    name: str
    electronic: int
    hybrid: int
    paper: int
    exempt: int
    total: int
    headline: str
    strict: str
    government: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFigures:
    """Remote work of a month, of the city or of a bureau.

    Attributes:
        key, name: of the bureau; both empty for the city.
        half_units: 実施回数 in half-days.
        users, eligible: distinct people, not additive; None where fewer than five users would
            be shown of a bureau.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    figure_id: str
    key: str
    name: str
    half_units: int
    person_days: int
    users: int | None
    eligible: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomFigures:
    """Rooms and web conferences of a month: each part with its base.

    Attributes:
        used_minutes, bookable_minutes: of all rooms together.
        meetings, web_meetings: that were had; released ones were not.
        released, due: no-shows, and the dates on which somebody should have come.
        host_peak, host_slots: the most web conferences at once, and licences.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    figure_id: str
    used_minutes: int
    bookable_minutes: int
    meetings: int
    web_meetings: int
    released: int
    due: int
    host_peak: int
    host_slots: int
    trips_minutes_saved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFigures:
    """A survey that has answers to show; its results are read by ``survey_id``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    survey_id: str
    title: str
    answers: int
    invited: int
    open_until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dashboard:
    """The page 統計 for a month, up to ``as_of``.

    Attributes:
        month: ``YYYY-MM``, the newest of which figures are shown.
        course_rule: version of the rule that says late, on course, reached.
        rate_rule: name and version of the rule of the e-approval rate.
        published: when the month was published; None while it was not.
        lines: the measures in the order of the programme.
        rate, rate_months, rate_bureaus: of the month; its and the months before, oldest
            first; its bureaus, highest headline first.
        remote, remote_bureaus: of the month; its bureaus, most first.
        rooms: None where no rooms were loaded.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    as_of: datetime
    course_rule: int
    rate_rule: str
    published: datetime | None
    lines: tuple[MeasureLine, ...]
    rate: RateFigures
    rate_months: tuple[RateFigures, ...]
    rate_bureaus: tuple[RateFigures, ...]
    remote: RemoteFigures
    remote_bureaus: tuple[RemoteFigures, ...]
    rooms: RoomFigures | None
    surveys: tuple[SurveyFigures, ...]
