# SPDX-License-Identifier: Apache-2.0
"""Series of numbers under the hand of the records officer: forward only, gaps on record."""

from datetime import datetime

from sqlalchemy import Connection

from approval.calendar import city_day, fiscal_year
from approval.content_checks import REMARK_LIMIT, check_length
from approval.problem import Problem
from approval.refusal import Refusal
from approval.register.numbers import DocumentNumber, NumberKind, Series
from approval.register.series_file import KINDS, SeriesStep, parse_series
from approval.register.shelf import NumberGap, NumberGaps, PassNumbers, SeriesStanding
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.numbers import (
    Gap,
    gaps_of,
    next_number,
    pass_over,
    series_of_year,
    standing_series,
)
from server.usecases.city import City
from server.usecases.identify import Identified
from server.usecases.services import Services

YEARS = range(1950, 3000)
MOST_PASSED = 10_000
"""No ledger on paper is longer; more is a slip of the hand, which nobody could take back."""


def load_series(
    database: Database, tenant: int, text: str, file: str, operator: str, now: datetime
) -> tuple[SeriesStep, ...] | tuple[Problem, ...]:
    """Move series on as a file says; a file with any fault changes nothing."""

    def load(tx: Connection) -> tuple[SeriesStep, ...] | tuple[Problem, ...]:
        city = City().today(tx, tenant, now)
        marks = {section.mark for section in city.sections}
        steps = parse_series(text, standing_series(tx, tenant), marks, file)
        for step in steps:
            if isinstance(step, SeriesStep):
                _take(tx, tenant, step, operator, now)
        return steps

    return database.write(load)


def list_gaps(database: Database, tenant: int, fiscal_year: int) -> list[Gap]:
    """Return every number of a fiscal year that no decision stands behind, with its reason."""
    with database.read_work() as tx:
        return gaps_of(tx, tenant, fiscal_year)


def read_gaps(services: Services, identified: Identified, year: int | None) -> NumberGaps:
    """Return the gaps of a fiscal year, None for this one, with the series that stand in it.

    A section that has taken no number in the current year stands at one.
    """
    tenant, standing = identified.actor.tenant, dict[tuple[str, NumberKind], int]()
    current = fiscal_year(city_day(services.clock()))
    year = current if year is None else year
    if year == current:
        marks = {section.mark for section in identified.city.sections if section.mark}
        standing = {(mark, NumberKind.KIAN): 1 for mark in marks}
    with services.database.read_work() as tx:
        gaps = gaps_of(tx, tenant, year)
        for series, following in series_of_year(tx, tenant, year).items():
            standing[series.mark, series.kind] = following
    return NumberGaps(
        fiscal_year=year,
        gaps=tuple(_shown(gap, year) for gap in gaps),
        series=tuple(
            SeriesStanding(mark=mark, kind=kind.value, next=following)
            for (mark, kind), following in sorted(standing.items())
        ),
    )


def pass_numbers(services: Services, identified: Identified, wanted: PassNumbers) -> Refusal | None:
    """Let one series go on later, the numbers before as gaps with their reason.

    Sent twice it is refused the second time: the series stands there already.
    """
    tenant, now = identified.actor.tenant, services.clock()

    def take(tx: Connection) -> Refusal | None:
        step = _step(tx, tenant, identified, wanted)
        if isinstance(step, SeriesStep):
            _take(tx, tenant, step, identified.actor.person_id, now)
            return None
        return step

    return services.database.write(take)


def _step(
    tx: Connection, tenant: int, identified: Identified, wanted: PassNumbers
) -> SeriesStep | Refusal:
    if wanted.kind not in KINDS or wanted.fiscal_year not in YEARS:
        return Refusal(code="request.malformed", params={"fields": "kind, fiscal_year"})
    if wanted.mark not in {section.mark for section in identified.city.sections if section.mark}:
        return Refusal(code="number.mark_unknown", params={"mark": wanted.mark})
    too_long = check_length("reason", wanted.reason, REMARK_LIMIT)
    if too_long is not None:
        return too_long
    if not wanted.reason.strip() or "\0" in wanted.reason:
        return Refusal(code="number.reason_missing")
    series = Series(mark=wanted.mark, kind=NumberKind(wanted.kind), fiscal_year=wanted.fiscal_year)
    first = next_number(tx, tenant, series)
    if not first < wanted.next <= first + MOST_PASSED:
        params = {"standing": str(first), "most": str(first + MOST_PASSED)}
        return Refusal(code="number.not_onward", params=params)
    return SeriesStep(series=series, first=first, next=wanted.next, reason=wanted.reason)


def _shown(gap: Gap, year: int) -> NumberGap:
    series = Series(mark=gap.mark, kind=NumberKind(gap.kind), fiscal_year=year)
    numbers = DocumentNumber(series=series, serial=gap.first).text()
    if gap.last != gap.first:
        numbers += f"～第{gap.last}号"
    return NumberGap(
        mark=gap.mark,
        kind=gap.kind,
        first=gap.first,
        last=gap.last,
        numbers=numbers,
        reason="" if gap.secrecy else gap.reason,
    )


def _take(tx: Connection, tenant: int, step: SeriesStep, operator: str, now: datetime) -> None:
    pass_over(tx, tenant, step, operator, now)
    append_audit(
        tx,
        AuditEntry(
            tenant=tenant,
            at=now,
            tag=Tag.OPS_NUMBERS_PASSED,
            actor=operator,
            subject=f"series:{step.series.mark}:{step.series.fiscal_year}",
            detail=f"{step.first}-{step.next - 1}",
        ),
    )
