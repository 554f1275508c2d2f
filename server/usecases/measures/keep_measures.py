# SPDX-License-Identifier: Apache-2.0
"""Loading the register of measures: the whole file, or nothing of it."""

from datetime import datetime

from sqlalchemy import Connection

from approval import Problem
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.measures.register import register_in_force, store_register
from server.usecases.city import City
from telework.measures.files.measures_file import parse_measures
from telework.measures.measure import Measure


def load_measures(
    database: Database, tenant: int, data: bytes, file: str, by: str, now: datetime
) -> tuple[Measure, ...] | tuple[Problem, ...]:
    """Put a file in force as a new version; the same contents again make none."""

    def load(tx: Connection) -> tuple[Measure, ...] | tuple[Problem, ...]:
        sections = City().organisation(tx, tenant).data.sections
        read = parse_measures(data, {each.section_id for each in sections}, file)
        given = tuple(each for each in read if isinstance(each, Measure))
        if given and given != register_in_force(tx, tenant).measures:
            rev = store_register(tx, tenant, given, by, now)
            entry = AuditEntry(
                tenant=tenant,
                at=now,
                tag=Tag.OPS_MEASURES_LOADED,
                actor=by,
                subject=f"measures {rev}",
                detail=f"{len(given)} measures",
            )
            append_audit(tx, entry)
        return read

    return database.write(load)
