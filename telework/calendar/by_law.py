# SPDX-License-Identifier: Apache-2.0
"""National holidays worked out from the law, for years that no official list covers yet.

国民の祝日に関する法律 as in force since 2020. The equinoxes are named by the government in
February of the year before; until then they are an estimate from the sun's mean motion, and
so is every day that follows from them.
"""

from datetime import date, timedelta

SINCE = 2022
"""First year without exceptions of its own: in 2020 and 2021 days were moved for the games."""

_FIXED = (
    (1, 1, "元日"),
    (2, 11, "建国記念の日"),
    (2, 23, "天皇誕生日"),
    (4, 29, "昭和の日"),
    (5, 3, "憲法記念日"),
    (5, 4, "みどりの日"),
    (5, 5, "こどもの日"),
    (8, 11, "山の日"),
    (11, 3, "文化の日"),
    (11, 23, "勤労感謝の日"),
)
_MONDAYS = (
    (1, 2, "成人の日"),
    (7, 3, "海の日"),
    (9, 3, "敬老の日"),
    (10, 2, "スポーツの日"),
)
"""Month and which Monday of it."""

_ONE_DAY = timedelta(days=1)
_SUNDAY = 6


def holidays_by_law(year: int) -> dict[date, str]:
    """Return the holidays of a year from ``SINCE`` on, with those in lieu (法3条2項・3項).

    Raises:
        ValueError: the year lies before what the law of today says.
    """
    if not SINCE <= year <= 2099:
        raise ValueError("the law of today says nothing of this year")
    named = {date(year, month, day): name for month, day, name in _FIXED}
    named |= {_monday(year, month, which): name for month, which, name in _MONDAYS}
    named[date(year, 3, _equinox(year, 20.8431))] = "春分の日"
    named[date(year, 9, _equinox(year, 23.2488))] = "秋分の日"
    between = {day + _ONE_DAY for day in named if day + 2 * _ONE_DAY in named}
    return named | {day: "休日" for day in {*_in_lieu(named), *between} if day not in named}


def _monday(year: int, month: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(7 - first.weekday()) % 7 + 7 * (which - 1))


def _equinox(year: int, day_in_1980: float) -> int:
    """Return the day of the month; the formula holds from 1980 to 2099."""
    return int(day_in_1980 + 0.242194 * (year - 1980)) - (year - 1980) // 4


def _in_lieu(named: dict[date, str]) -> list[date]:
    """Return the first day after each holiday on a Sunday that is none itself."""
    found = []
    for day in named:
        if day.weekday() != _SUNDAY:
            continue
        following = day + _ONE_DAY
        while following in named:
            following += _ONE_DAY
        found.append(following)
    return found
