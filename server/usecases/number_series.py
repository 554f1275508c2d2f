# SPDX-License-Identifier: Apache-2.0
"""Series of numbers under the hand of the records officer: forward only, gaps on record."""

from datetime import datetime

from sqlalchemy import Connection

from approval.problem import Problem
from approval.register.series_file import SeriesStep, parse_series
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.numbers import Gap, gaps_of, pass_over, standing_series
from server.usecases.city import City


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
