# SPDX-License-Identifier: Apache-2.0
"""The catalogue from its three files: the whole of it, or everything that is wrong with it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from approval import Problem, Row
from telework.hours.files.reading import read_known
from telework.meetings.catalogue import Catalogue
from telework.meetings.files import lent, rooms
from telework.meetings.files.cells import MOST_ROWS
from telework.meetings.files.photos import photos_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueFile:
    """One of the files: its columns, and what its headings are called in Japanese."""

    columns: Sequence[str]
    optional: Sequence[str]
    names: Mapping[str, str]


FILES = {
    "rooms.csv": CatalogueFile(columns=rooms.COLUMNS, optional=rooms.OPTIONAL, names=rooms.NAMES),
    "equipment.csv": CatalogueFile(
        columns=lent.EQUIPMENT_COLUMNS,
        optional=lent.EQUIPMENT_OPTIONAL,
        names=lent.EQUIPMENT_NAMES,
    ),
    "hosts.csv": CatalogueFile(
        columns=lent.HOST_COLUMNS, optional=lent.HOST_OPTIONAL, names=lent.HOST_NAMES
    ),
}


def parse_catalogue(
    files: Mapping[str, bytes], photos: Mapping[str, bytes], sections: Collection[str]
) -> Catalogue | tuple[Problem, ...]:
    """Return the catalogue of the files, or everything that is wrong with them.

    Args:
        files: by name; a city without equipment or hosts leaves these files out.
        photos: of rooms, by file name.
        sections: ids of the sections of the organisation.
    """
    known = {"known": "、".join(FILES)}
    problems = [
        Problem(file=each, line=0, code="file.unknown", params=known)
        for each in sorted(set(files) - set(FILES))
    ]
    if "rooms.csv" not in files:
        problems.append(Problem(file="rooms.csv", line=0, code="file.missing"))
    tables = {file: _rows(file, files[file], problems) for file in FILES if file in files}
    listed = rooms.rooms_of(tables.get("rooms.csv", ()), sections)
    taken = photos_of(photos, {each.room_id for each in listed}, problems)
    made = Catalogue(
        rooms=tuple(replace(each, photo=taken.get(each.room_id, "")) for each in listed),
        equipment=tuple(
            lent.equipment_of(row, sections) for row in tables.get("equipment.csv", ())
        ),
        hosts=tuple(lent.host_of(row) for row in tables.get("hosts.csv", ())),
    )
    for file, rows in tables.items():
        _told_once(rows, FILES[file].columns[0])
        problems += [problem for row in rows for problem in row.problems]
    if problems:
        return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line)))
    return made


def _rows(file: str, data: bytes, problems: list[Problem]) -> Sequence[Row]:
    known = FILES[file]
    table = read_known(file, data, known.columns, known.optional, known.names)
    problems += table.problems
    if len(table.rows) > MOST_ROWS:
        limit = {"limit": str(MOST_ROWS)}
        problems.append(Problem(file=file, line=0, code="catalogue.too_many", params=limit))
    return table.rows[:MOST_ROWS]


def _told_once(rows: Sequence[Row], column: str) -> None:
    seen: dict[str, int] = {}
    for row in rows:
        name = row.text(column).strip().casefold()
        if name in seen:
            row.fault("id.twice", column, id=row.text(column).strip(), line=str(seen[name]))
        seen.setdefault(name, row.line)
