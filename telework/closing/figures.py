# SPDX-License-Identifier: Apache-2.0
"""The four counters of days and months as whole numbers, which add up over anything."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Counters A to D; a difference of two months may be below zero.

    Attributes:
        person_days: counter A.
        home, satellite, mobile: counter B (実施回数) in half-day units, by kind of place.
        events: counter C; ``allowance_days``: counter D.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_days: int = 0
    home: int = 0
    satellite: int = 0
    mobile: int = 0
    events: int = 0
    allowance_days: int = 0

    @property
    def half_units(self) -> int:
        """Counter B of all kinds together."""
        return self.home + self.satellite + self.mobile

    def __add__(self, other: "Figures") -> "Figures":
        """Add counter by counter."""
        return _joined(self, other, 1)

    def __sub__(self, other: "Figures") -> "Figures":
        """Subtract counter by counter."""
        return _joined(self, other, -1)


def add_figures(figures: Iterable[Figures]) -> Figures:
    """Add any number of figures."""
    return sum(figures, start=Figures())


def _joined(one: Figures, other: Figures, sign: int) -> Figures:
    return Figures(
        **{
            each.name: getattr(one, each.name) + sign * getattr(other, each.name)
            for each in fields(Figures)
        }
    )
