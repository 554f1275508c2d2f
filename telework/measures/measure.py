# SPDX-License-Identifier: Apache-2.0
"""A measure (施策) as the city registered it, and the months for which it has a figure.

Values are decimals, written without exponent: ``15000``, ``85.3``. They are never floats, so
that a figure that is published, stored and recomputed is the same to the last digit.
"""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, ClassVar

MOST_DIGITS = 15
"""Digits of a value, before and after the point together."""

MOST_DECIMALS = 4


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"


class Source(StrEnum):
    """Where the monthly figure of a measure comes from."""

    ENTERED = "entered"
    """Somebody of an owner section enters it, and from what."""
    REMOTE_WORK = "remote_work"
    """実施回数 of the counting policy in force, the whole city."""
    FORMS_WITHOUT_SEAL = "forms_without_seal"
    """Forms of the register of forms that need no seal any more."""
    E_APPROVAL_RATE = "e_approval_rate"
    """電子決裁率 (公表), per cent, of the decisions of the month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthValue:
    """A value of a month.

    Attributes:
        month: ``YYYY-MM``.
        value: a decimal in words, in the unit of the measure.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    value: str

    def __post_init__(self) -> None:
        month_number(self.month)
        number_of(self.value)

    @property
    def number(self) -> Decimal:
        """The value as a number."""
        return number_of(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure with its way from a baseline to a target.

    Attributes:
        measure_id: its name in addresses and files, such as ``remote_work``.
        number: its number in the programme, from 1; measures are shown in this order.
        name, name_en: for people.
        owners: ids of the responsible sections, the first leads.
        definition: what exactly is counted, in words.
        unit: such as ``回``, ``件``, ``分``, ``%``; never empty.
        decimals: digits after the point of what is shown, 0 to 4.
        baseline: where it began; None where nothing was measured before.
        target: where it shall be, and by which month.
        steps: yearly steps between both, oldest first; none is a straight line.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    measure_id: str
    number: int
    name: str
    name_en: str = ""
    owners: tuple[str, ...]
    definition: str
    unit: str
    direction: Direction
    decimals: int = 0
    source: Source = Source.ENTERED
    baseline: MonthValue | None
    target: MonthValue
    steps: tuple[MonthValue, ...] = ()


def number_of(value: str) -> Decimal:
    """Return a value as a number.

    Raises:
        ValueError: it is no plain decimal, or has too many digits.
    """
    plain = value.removeprefix("-")
    digits = plain.replace(".", "", 1)
    if not (digits.isdigit() and digits.isascii()) or "." in (plain[:1], plain[-1:]):
        raise ValueError("not a plain decimal")
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise ValueError("not a plain decimal") from None
    whole, _point, decimals = plain.partition(".")
    if len(whole) + len(decimals) > MOST_DIGITS or len(decimals) > MOST_DECIMALS:
        raise ValueError("too many digits")
    return number


def is_figure(value: str, decimals: int) -> bool:
    """Say whether a text is a plain decimal with at most so many digits after the point."""
    try:
        number_of(value)
    except ValueError:
        return False
    return len(value.partition(".")[2]) <= decimals


def month_number(month: str) -> int:
    """Return the number of a month (``YYYY-MM``) since the year 0, for counting with months.

    Raises:
        ValueError: it is none.
    """
    year, _hyphen, place = month.partition("-")
    if len(month) != 7 or not (year + place).isdigit() or not month.isascii():
        raise ValueError("not a month")
    if not 1 <= int(place) <= 12 or int(year) < 1900:
        raise ValueError("not a month")
    return int(year) * 12 + int(place) - 1
