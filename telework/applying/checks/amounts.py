# SPDX-License-Identifier: Apache-2.0
"""Rules on how much: half-days of a week and a month, and days at the office."""

from collections.abc import Iterable, Sequence
from datetime import date

from approval import Refusal
from telework.applying.application import ApplicationLine
from telework.applying.checks.circumstances import Circumstances, month_of, week_of
from telework.applying.limits import UNLIMITED
from telework.applying.refusal_codes import ApplyingCode, refuse
from telework.applying.spans import BOTH, Half, taken


def week_limit(
    line: ApplicationLine, asked: Sequence[ApplicationLine], of: Circumstances
) -> Refusal | None:
    """Refuse the line with which a week exceeds its half-days; ``asked`` ends with it."""
    limit, week = of.limits[line.day].halves_per_week, week_of(line.day)
    if limit == UNLIMITED or halves_in(week, asked, of) <= limit:
        return None
    return refuse(ApplyingCode.WEEK_LIMIT, week=week[0].isoformat(), limit=days_words(limit))


def month_limit(
    line: ApplicationLine, asked: Sequence[ApplicationLine], of: Circumstances
) -> Refusal | None:
    """Refuse the line with which a month exceeds its half-days."""
    limit = of.limits[line.day].halves_per_month
    if limit == UNLIMITED or halves_in(month_of(line.day), asked, of) <= limit:
        return None
    month = line.day.isoformat()[:7]
    return refuse(ApplyingCode.MONTH_LIMIT, month=month, limit=days_words(limit))


def office_days(
    line: ApplicationLine, asked: Sequence[ApplicationLine], of: Circumstances
) -> Refusal | None:
    """Refuse the line that leaves too few days of the week with a half at the office."""
    limit, week = of.limits[line.day].office_days_per_week, week_of(line.day)
    at_office = sum(_at_office(day, asked, of) for day in week)
    if at_office >= limit:
        return None
    return refuse(ApplyingCode.OFFICE_DAYS, week=week[0].isoformat(), limit=str(limit))


def halves_in(days: Iterable[date], asked: Sequence[ApplicationLine], of: Circumstances) -> int:
    """Count the half-days permitted and asked for in some days."""
    return sum(len(_halves(day, asked, of)) for day in days)


def days_words(halves: int) -> str:
    """Write half-days as days: 3 is 1.5."""
    return f"{halves // 2}.5" if halves % 2 else str(halves // 2)


def _halves(day: date, asked: Sequence[ApplicationLine], of: Circumstances) -> frozenset[Half]:
    lines = (each for each in asked if each.day == day)
    return of.halves_on(day) | taken(lines, of.own(day).hours())


def _at_office(day: date, asked: Sequence[ApplicationLine], of: Circumstances) -> bool:
    own = of.own(day)
    if own.schedule is None:
        return False
    return _halves(day, asked, of) | own.away(day) != BOTH
