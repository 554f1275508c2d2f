# SPDX-License-Identifier: Apache-2.0
"""The yearly registration (利用者登録): reasons, eligibility, and who may make an exception."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from telework.applying.application import FIRST_YEAR, LAST_YEAR
from telework.commands import Connection, Place


class EnrolmentReason(StrEnum):
    """Why a person registers; the order is that in which a shortage is ranked by default."""

    CHILDCARE = "childcare"  # 育児
    CARE = "care"  # 介護
    PREGNANCY = "pregnancy"  # 妊娠
    DISABILITY = "disability"  # 障害
    ILLNESS = "illness"  # 病気
    COMMUTE = "commute"  # 通勤
    EFFICIENCY = "efficiency"  # 業務効率
    BCP = "bcp"  # 業務継続


class Eligibility(StrEnum):
    """How a person is employed, as far as it decides on remote work."""

    REGULAR = "regular"  # 常勤
    CONDITIONAL = "conditional"  # 条件付採用
    FISCAL_YEAR = "fiscal_year"  # 会計年度任用
    DISPATCHED = "dispatched"  # 派遣


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """The form of a registration for one fiscal year; the person is the drafter of its case.

    Attributes:
        fiscal_year: 年度; the registration ends with it, on 31 March.
        valid_from: first day; on or after 1 April of that year.
        reasons: at least one, each once.
        reason_note: more in words; may be empty.
        eligibility: as employed; some classes are excluded by the city's settings.
        exception_reason: why an excluded class may yet work remotely; the post that the
            settings name must then consent (a required consent of the case).
        places: the kinds of place that the person will use.
        commute_minutes, commute_metres: both ways of one day, 0 where not told.
        contact: where the person can be reached.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    fiscal_year: int
    valid_from: date
    reasons: tuple[EnrolmentReason, ...]
    reason_note: str = ""
    eligibility: Eligibility = Eligibility.REGULAR
    exception_reason: str = ""
    places: tuple[Place, ...] = (Place.HOME,)
    connection: Connection = Connection.VPN
    commute_minutes: int = 0
    commute_metres: int = 0
    contact: str

    def __post_init__(self) -> None:
        """Refuse years that no calendar of the city reaches."""
        years = (self.fiscal_year, self.valid_from.year)
        if not all(FIRST_YEAR <= year <= LAST_YEAR for year in years):
            raise ValueError("the year of a registration is out of range")

    def last_day(self) -> date:
        """Return 31 March, the last day of the fiscal year."""
        return date(self.fiscal_year + 1, 3, 31)
