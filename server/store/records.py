# SPDX-License-Identifier: Apache-2.0
"""Statements on record files (簿冊) and the cases in them."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from approval.register.records import EndAction, FileAction, FileState, RecordFile, YearBasis
from server.store.tables import filed_case, record_file

FILE_COLUMNS = (
    "file_id",
    "year",
    "basis",
    "classification",
    "function",
    "title",
    "section_id",
    "retention_years",
    "at_end",
    "state",
)
_ALL = (
    select(*(record_file.c[name] for name in FILE_COLUMNS))
    .where(record_file.c.tenant == bindparam("of_tenant"))
    .order_by(record_file.c.year, record_file.c.file_id)
)
_ONE = _ALL.where(record_file.c.file_id == bindparam("of_file"))
_INSERT = insert(record_file)
_END = (
    update(record_file)
    .where(
        record_file.c.tenant == bindparam("of_tenant"),
        record_file.c.file_id == bindparam("of_file"),
        record_file.c.state == FileState.KEPT.value,
    )
    .values(
        state=bindparam("new_state"), decided_by=bindparam("new_case"), ended_at=bindparam("now")
    )
)
_FILE = insert(filed_case)
_ENDED = {EndAction.DISPOSE: FileState.DISPOSED, EndAction.TRANSFER: FileState.TRANSFERRED}


def record_files(tx: Connection, tenant: int) -> list[RecordFile]:
    """Return every record file, the oldest year first."""
    rows = tx.execute(_ALL, {"of_tenant": tenant}).mappings()
    return [read_file(dict(row)) for row in rows]


def find_record_file(tx: Connection, tenant: int, file_id: str) -> RecordFile | None:
    """Return the record file with this id."""
    row = tx.execute(_ONE, {"of_tenant": tenant, "of_file": file_id}).mappings().first()
    return None if row is None else read_file(dict(row))


def add_record_files(tx: Connection, tenant: int, files: Sequence[RecordFile]) -> None:
    """Begin record files."""
    rows = [
        {
            "tenant": tenant,
            "file_id": file.file_id,
            "year": file.year,
            "basis": file.basis.value,
            "classification": file.classification,
            "function": file.function,
            "title": file.title,
            "section_id": file.section_id,
            "retention_years": file.retention_years,
            "at_end": file.at_end.value,
            "state": file.state.value,
            "decided_by": "",
            "ended_at": None,
        }
        for file in files
    ]
    if rows:
        tx.execute(_INSERT, rows)


def end_record_file(
    tx: Connection, tenant: int, action: FileAction, case_id: str, now: datetime
) -> None:
    """Dispose of a file or hand it over, by this decided case; one that is gone stays so."""
    tx.execute(
        _END,
        {
            "of_tenant": tenant,
            "of_file": action.file_id,
            "new_state": _ENDED[action.action].value,
            "new_case": case_id,
            "now": now,
        },
    )


def file_case(tx: Connection, tenant: int, case_id: str, file_id: str, closed_on: date) -> None:
    """Put a closed case into its file."""
    row = {"tenant": tenant, "case_id": case_id, "file_id": file_id, "closed_on": closed_on}
    tx.execute(_FILE, row)


def read_file(row: dict[str, object]) -> RecordFile:
    """Return the record file of a row with ``FILE_COLUMNS``."""
    return RecordFile(
        file_id=str(row["file_id"]),
        year=int(str(row["year"])),
        basis=YearBasis(str(row["basis"])),
        classification=str(row["classification"]),
        function=str(row["function"]),
        title=str(row["title"]),
        section_id=str(row["section_id"]),
        retention_years=int(str(row["retention_years"])),
        at_end=EndAction(str(row["at_end"])),
        state=FileState(str(row["state"])),
    )
