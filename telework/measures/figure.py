# SPDX-License-Identifier: Apache-2.0
"""The address of a figure: what it counts, of which month, of which part of the city.

``remote_work.2026-10``, ``e_approval_rate.2026-10.bureau.B03``, ``rooms.2026-10`` and
``measure.waiting_time.2026-10``. An address never changes its meaning, so that a printed
report leads to its records years later.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from telework.measures.measure import month_number

MOST_CHARACTERS = 160
"""Of an address, the name of a measure or the id of a bureau in it."""

_MEASURE_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
_MOST_OF_BUREAU = 64
_BUREAU = "bureau"


class FigureSubject(StrEnum):
    """What a figure counts."""

    REMOTE_WORK = "remote_work"
    E_APPROVAL_RATE = "e_approval_rate"
    ROOMS = "rooms"
    MEASURE = "measure"


_PARTED = frozenset({FigureSubject.REMOTE_WORK, FigureSubject.E_APPROVAL_RATE})
"""Subjects that are shown of bureaus too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureAddress:
    """One figure of one month.

    Attributes:
        measure_id: of a measure, else empty.
        month: ``YYYY-MM``.
        bureau_id: of a bureau; None is the whole city. Empty is what belongs to no bureau.
    """

    subject: FigureSubject
    month: str
    measure_id: str = ""
    bureau_id: str | None = None

    def __post_init__(self) -> None:
        month_number(self.month)
        if (self.subject is FigureSubject.MEASURE) != is_measure_id(self.measure_id):
            raise ValueError("not the name of a measure")
        if self.bureau_id is None:
            return
        if self.subject not in _PARTED or len(self.bureau_id) > _MOST_OF_BUREAU:
            raise ValueError("not a part of this figure")

    def text(self) -> str:
        """Write the address as it stands in links and on paper; links escape it."""
        named = (self.measure_id,) if self.measure_id else ()
        part = () if self.bureau_id is None else (_BUREAU, self.bureau_id)
        return ".".join((self.subject.value, *named, self.month, *part))


def figure_address(text: str) -> FigureAddress:
    """Read an address.

    Raises:
        ValueError: it is none.
    """
    if len(text) > MOST_CHARACTERS:
        raise ValueError("not the address of a figure")
    named, _point, rest = text.partition(".")
    subject, measure_id = FigureSubject(named), ""
    if subject is FigureSubject.MEASURE:
        measure_id, _point, rest = rest.partition(".")
    month, _point, part = rest.partition(".")
    word, point, bureau_id = part.partition(".")
    found = FigureAddress(
        subject=subject,
        month=month,
        measure_id=measure_id,
        bureau_id=bureau_id if (word, point) == (_BUREAU, ".") else None,
    )
    if found.text() != text:
        # One figure has one address; another spelling would be a second one.
        raise ValueError("not the address of a figure")
    return found


def is_measure_id(text: str) -> bool:
    """Say whether a name can stand for a measure in addresses and files."""
    return _MEASURE_ID.fullmatch(text) is not None
