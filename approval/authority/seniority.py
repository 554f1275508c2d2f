# SPDX-License-Identifier: Apache-2.0
"""Seniority (上席): grade, step, earlier appointment, older, and the recorded lot (くじ).

Source: 福知山市支所 (平成17年訓令甲第2号), 上席の次長.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from approval.identifiers import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Senior:
    """One person's row of ``seniority.csv``.

    Attributes:
        grade: 級, higher is more senior.
        step: 号給, higher is more senior.
        appointed_on: day of the appointment, earlier is more senior.
        born_on: day of birth, older is more senior.
        lot: the lot that was drawn, lower is more senior; None where none was needed.
    """

    person_id: PersonId
    grade: int
    step: int
    appointed_on: date
    born_on: date
    lot: int | None = None

    def standing(self) -> tuple[int, int, date, date]:
        """Return what is compared before lots are drawn; the smallest is most senior."""
        return -self.grade, -self.step, self.appointed_on, self.born_on


def in_order(seniors: Iterable[Senior]) -> tuple[PersonId, ...]:
    """Return the people, the most senior first."""
    ordered = sorted(seniors, key=lambda each: (each.standing(), each.lot or 0))
    return tuple(each.person_id for each in ordered)
