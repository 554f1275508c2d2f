# SPDX-License-Identifier: Apache-2.0
"""Where series of numbers go on, as a CSV file: never back, and never without a reason.

A section that began the year with a ledger on paper, or gave numbers by hand during an
outage, goes on after those. What is passed over becomes 欠番 with the reason.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from approval.problem import Problem
from approval.register.numbers import NumberKind, Series
from approval.table_file import Row, read_table

COLUMNS = ("mark", "kind", "fiscal_year", "next", "reason")
KINDS = tuple(kind.value for kind in NumberKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesStep:
    """A series goes on at ``next``; the numbers from ``first`` on are 欠番."""

    series: Series
    first: int
    next: int
    reason: str


def parse_series(
    text: str, standing: Mapping[Series, int], marks: Collection[str], file: str = "series.csv"
) -> tuple[SeriesStep, ...] | tuple[Problem, ...]:
    """Return the steps of a file, or everything that is wrong with it.

    Args:
        text: the file.
        standing: the next number of each series that has begun.
        marks: the marks of sections that exist.
        file: its name, for the problems.
    """
    rows, problems = read_table(file, text, COLUMNS)
    steps = [_step(row, standing, marks) for row in rows]
    seen: set[Series] = set()
    for row, step in zip(rows, steps, strict=True):
        if step.series in seen:
            row.fault("series.twice", "mark", mark=step.series.mark)
        seen.add(step.series)
        problems += row.problems
    if not rows and not problems:
        problems.append(Problem(file=file, line=0, code="file.empty"))
    if problems:
        return tuple(sorted(problems, key=lambda problem: problem.line))
    return tuple(steps)


def _step(row: Row, standing: Mapping[Series, int], marks: Collection[str]) -> SeriesStep:
    mark, kind = row.needed("mark"), row.choice("kind", KINDS)
    if mark and mark not in marks:
        row.fault("series.mark_unknown", "mark", mark=mark)
    series = Series(
        mark=mark,
        kind=NumberKind(kind) if kind in KINDS else NumberKind.KIAN,
        fiscal_year=row.integer("fiscal_year") or 0,
    )
    now, following = standing.get(series, 1), row.integer("next") or 0
    if 0 < following <= now:
        row.fault("series.back", "next", mark=mark, next=str(following), standing=str(now))
    reason = row.needed("reason")
    return SeriesStep(series=series, first=now, next=following, reason=reason)
