# SPDX-License-Identifier: Apache-2.0
"""Record files under the hand of the records officer: begun, listed, and proposed at their end."""

from datetime import date, datetime

from sqlalchemy import Connection

from approval.problem import Problem
from approval.register.records import FileAction, RecordFile, proposal
from approval.register.records_file import parse_record_files
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.records import add_record_files, record_files
from server.usecases.city import City


def load_record_files(
    database: Database, tenant: int, text: str, file: str, operator: str, now: datetime
) -> tuple[RecordFile, ...] | tuple[Problem, ...]:
    """Begin the record files of a CSV file; one with any fault begins none."""

    def load(tx: Connection) -> tuple[RecordFile, ...] | tuple[Problem, ...]:
        known = {each.file_id for each in record_files(tx, tenant)}
        sections = {each.section_id for each in City().today(tx, tenant, now).sections}
        found = parse_record_files(text, known, sections, file)
        files = [each for each in found if isinstance(each, RecordFile)]
        add_record_files(tx, tenant, files)
        if files:
            _audit(tx, tenant, operator, len(files), now)
        return found

    return database.write(load)


def list_record_files(database: Database, tenant: int) -> list[RecordFile]:
    """Return every record file, those that are gone too."""
    with database.read_work() as tx:
        return record_files(tx, tenant)


def propose_disposal(database: Database, tenant: int, on: date) -> tuple[FileAction, ...]:
    """Return what is to be decided about the files whose retention is over on a day."""
    with database.read_work() as tx:
        return proposal(record_files(tx, tenant), on)


def _audit(tx: Connection, tenant: int, operator: str, count: int, now: datetime) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=tenant,
            at=now,
            tag=Tag.OPS_RECORDS_BEGUN,
            actor=operator,
            subject="records",
            detail=f"{count} files",
        ),
    )
