# SPDX-License-Identifier: Apache-2.0
"""The limits (T2, T3) that a city sets; each rule has its validator in ``applying.checks``."""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from telework.applying.enrolment import Eligibility, EnrolmentReason

DeadlineKind = Literal["before", "by_the_day", "same_day"]
"""When an application must be there: N working days before, before the day begins
(前日まで), or also on the day itself with a reason (当日)."""

UNLIMITED = -1
"""A limit that is not set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What is in force in one section on one day.

    Attributes:
        enrolment_required: no application without a registration for its fiscal year.
        deadline, deadline_days: when an application must be submitted; the days are working
            days and count for ``before`` only. After it, an application stands with a reason
            where ``late_with_reason``.
        halves_per_week, halves_per_month: most half-days of remote work, ``UNLIMITED`` for
            none; a block by the hour counts the halves that it touches.
        office_days_per_week: fewest own working days of a week, Monday to Sunday, on which
            the person is at the office for a half at least.
        onsite_percent: smallest share of the section at the office, in each half of a day.
        device_pool: devices to lend in the whole city, ``UNLIMITED`` for no pool.
        ranking: reasons that come first when devices are short, the foremost first.
        excluded: classes of employment that need an exception.
        exception_post: whose consent makes the exception; empty: nobody's.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    enrolment_required: bool = True
    deadline: DeadlineKind = "by_the_day"
    deadline_days: int = 1
    late_with_reason: bool = True
    halves_per_week: int = UNLIMITED
    halves_per_month: int = UNLIMITED
    office_days_per_week: int = 0
    onsite_percent: int = 0
    device_pool: int = UNLIMITED
    ranking: tuple[EnrolmentReason, ...] = (EnrolmentReason.CHILDCARE, EnrolmentReason.CARE)
    excluded: tuple[Eligibility, ...] = (
        Eligibility.CONDITIONAL,
        Eligibility.FISCAL_YEAR,
        Eligibility.DISPATCHED,
    )
    exception_post: str = ""
