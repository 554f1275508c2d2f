# SPDX-License-Identifier: Apache-2.0
"""Record files as a CSV file that the records officer keeps."""

from collections.abc import Collection

from approval.problem import Problem
from approval.register.records import RETENTION_YEARS, EndAction, RecordFile, YearBasis
from approval.table_file import Row, read_table

COLUMNS = (
    "file_id",
    "year",
    "basis",
    "classification",
    "function",
    "title",
    "section_id",
    "retention_years",
    "at_end",
)
_BASES = tuple(basis.value for basis in YearBasis)
_ACTIONS = tuple(action.value for action in EndAction)


def parse_record_files(
    text: str, known: Collection[str], sections: Collection[str], file: str = "records.csv"
) -> tuple[RecordFile, ...] | tuple[Problem, ...]:
    """Return the new record files of a file, or everything that is wrong with it.

    Args:
        text: the file.
        known: ids of the record files that stand already; they never change here.
        sections: ids of the sections of the organisation.
        file: its name, for the problems.
    """
    rows, problems = read_table(file, text, COLUMNS)
    taken = set(known)
    found = []
    for row in rows:
        made = _record_file(row, sections)
        if made.file_id in taken:
            row.fault("records.twice", "file_id", file_id=made.file_id)
        taken.add(made.file_id)
        problems += row.problems
        found.append(made)
    if not rows and not problems:
        problems.append(Problem(file=file, line=0, code="file.empty"))
    if problems:
        return tuple(sorted(problems, key=lambda problem: problem.line))
    return tuple(found)


def _record_file(row: Row, sections: Collection[str]) -> RecordFile:
    basis = row.choice("basis", _BASES)
    at_end = row.choice("at_end", _ACTIONS)
    years = row.choice("retention_years", tuple(str(years) for years in RETENTION_YEARS))
    section_id = row.choice("section_id", sections)
    return RecordFile(
        file_id=row.needed("file_id"),
        year=row.integer("year") or 0,
        basis=YearBasis(basis) if basis in _BASES else YearBasis.FISCAL,
        classification=row.needed("classification"),
        function=row.needed("function"),
        title=row.needed("title"),
        section_id=section_id,
        retention_years=int(years) if years.isdigit() else 0,
        at_end=EndAction(at_end) if at_end in _ACTIONS else EndAction.DISPOSE,
    )
