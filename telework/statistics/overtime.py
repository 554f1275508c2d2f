# SPDX-License-Identifier: Apache-2.0
"""Overtime against telework days: whether who works at home works longer."""

from collections import Counter
from collections.abc import Iterable, Mapping

from telework.statistics.counted_days import CountedDay
from telework.statistics.suppression import LEAST
from telework.statistics.wire import OvertimeRow

BANDS: tuple[tuple[int, int | None], ...] = ((0, 0), (1, 4), (5, 9), (10, None))
"""Telework days of a month, from and to."""


def overtime_rows(
    days: Iterable[CountedDay], eligible: frozenset[str], overtime: Mapping[str, int]
) -> tuple[OvertimeRow, ...]:
    """Compare the overtime (minutes of the month) of those eligible, by their telework days.

    Only people whose overtime is known count; nobody's is taken for zero.
    """
    had = Counter[str]()
    for day in days:
        had[day.person_id] += day.person_days
    known = sorted(eligible & overtime.keys())
    return tuple(
        _row(band, [overtime[person] for person in known if _within(had[person], band)])
        for band in BANDS
    )


def _row(band: tuple[int, int | None], minutes: list[int]) -> OvertimeRow:
    enough = len(minutes) >= LEAST
    total = sum(minutes)
    return OvertimeRow(
        first_days=band[0],
        last_days=band[1],
        people=len(minutes),
        overtime_minutes=total if enough else None,
        mean_minutes=(2 * total + len(minutes)) // (2 * len(minutes)) if enough else None,
    )


def _within(days: int, band: tuple[int, int | None]) -> bool:
    first, last = band
    return first <= days and (last is None or days <= last)
