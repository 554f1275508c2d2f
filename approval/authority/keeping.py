# SPDX-License-Identifier: Apache-2.0
"""How long the records of a matter are kept (保存期間), from which day, and what comes then."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from approval.authority.reach import concerns
from approval.calendar import lies_within
from approval.register.records import EndAction, YearBasis, retention_start, year_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule:
    """One row of ``retention.csv``; the first row about a matter that is in force counts.

    Attributes:
        article: as cited.
        matter: code of the matter, ``*`` for every matter.
        retention_years: 0 is 永年; None where the row says only from when it runs.
        at_end: what becomes of the records then (満了時の措置), None where it is not said.
        basis: whether the file holds a fiscal or a calendar year (会計年度・暦年).
        valid_from, valid_to: days in force; ``valid_to`` is the first day after.
        source_title: title of the regulation that the row is taken from.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    article: str
    matter: str
    retention_years: int | None = None
    at_end: EndAction | None = None
    basis: YearBasis = YearBasis.FISCAL
    valid_from: date
    valid_to: date | None = None
    source_title: str = ""

    def in_force(self, day: date) -> bool:
        """Say whether the row is in force on a day."""
        return lies_within(day, self.valid_from, self.valid_to)

    def starts_on(self, closed_on: date) -> date:
        """Return the day from which the retention of a case completed on a day runs."""
        return retention_start(year_of(closed_on, self.basis), self.basis)


def proposed_retention(
    rules: Iterable[RetentionRule], matter: str, day: date
) -> RetentionRule | None:
    """Return the row that says how long a matter is kept, None where no row does."""
    about = (rule for rule in rules if concerns(rule.matter, matter) and rule.in_force(day))
    return next(about, None)
