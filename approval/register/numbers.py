# SPDX-License-Identifier: Apache-2.0
"""Document numbers (文書番号): fiscal year, section mark, kind, serial and branch."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from approval.calendar import city_day, era_of, fiscal_year


class NumberKind(StrEnum):
    """Which series of a section a number belongs to; each counts by itself."""

    KIAN = "kian"  # 起案; printed without a letter
    SO = "so"  # 送: what goes out
    SHU = "shu"  # 収: what came in


_LETTERS = {NumberKind.KIAN: "", NumberKind.SO: "送", NumberKind.SHU: "収"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One series of numbers: it starts again on 1 April (approval.md 2.4).

    Attributes:
        mark: the section's mark, such as 情政.
        fiscal_year: the year in which a number is taken, whenever the case is decided.
    """

    mark: str
    kind: NumberKind = NumberKind.KIAN
    fiscal_year: int


def series_at(mark: str, taken: datetime, kind: NumberKind = NumberKind.KIAN) -> Series:
    """Return the series of a number taken at an instant: its year is that of taking."""
    return Series(mark=mark, kind=kind, fiscal_year=fiscal_year(city_day(taken)))


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNumber:
    """One number of a series; ``branch`` (枝番) is 0 for the first document of a matter."""

    series: Series
    serial: int
    branch: int = 0

    def text(self) -> str:
        """Write the number as on the sheet: 令8情政第12号, 令8情政送第12号, 令8情政第12号の2."""
        era, year = era_of(date(self.series.fiscal_year, 4, 1))
        shown = "元" if year == 1 else str(year)
        letter = _LETTERS[self.series.kind]
        branch = f"の{self.branch}" if self.branch else ""
        return f"{era.name[0]}{shown}{self.series.mark}{letter}第{self.serial}号{branch}"

    def followed(self, latest: int) -> "DocumentNumber":
        """Return the number of the next follow-up after the branch ``latest``, 0 for none.

        The first follow-up of 第12号 is 第12号の2: the first document is number one. It keeps
        the year of the number it follows, whenever it is taken.
        """
        return replace(self, branch=max(latest, 1) + 1)
