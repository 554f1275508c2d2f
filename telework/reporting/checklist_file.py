# SPDX-License-Identifier: Apache-2.0
"""Reading a city's security checklist (CSV): every fault by its line, or the whole list."""

from approval import Problem
from telework.hours.files.reading import read_known
from telework.reporting.checklist import Checklist

COLUMNS = ("version", "point")
NAMES = {"版": "version", "確認事項": "point"}
LONGEST_VERSION = 32
LONGEST_POINT = 200
MOST_POINTS = 30


def parse_checklist(file: str, data: bytes) -> Checklist | tuple[Problem, ...]:
    """Read a list; each line is a point, and all lines name the same version."""
    table = read_known(file, data, COLUMNS, (), NAMES)
    points: list[str] = []
    version = ""
    for row in table.rows:
        named, point = row.needed("version").strip(), row.needed("point").strip()
        version = version or named
        if named != version:
            row.fault("checklist.two_versions", "version", value=named)
        if len(named) > LONGEST_VERSION:
            row.fault("cell.too_long", "version", limit=str(LONGEST_VERSION))
        if len(point) > LONGEST_POINT:
            row.fault("cell.too_long", "point", limit=str(LONGEST_POINT))
        if point in points:
            row.fault("checklist.point_twice", "point", value=point)
        points.append(point)
    if len(points) > MOST_POINTS:
        limit = {"limit": str(MOST_POINTS)}
        table.problems.append(Problem(file=file, line=0, code="checklist.too_many", params=limit))
    return table.faults() or Checklist(version=version, points=tuple(points))


def version_fault(file: str, given: Checklist, known: Checklist | None) -> tuple[Problem, ...]:
    """Say whether a version was loaded before with other points: it never changes."""
    if known is None or known == given:
        return ()
    params = {"version": given.version}
    return (Problem(file=file, line=0, code="checklist.version_used", params=params),)
