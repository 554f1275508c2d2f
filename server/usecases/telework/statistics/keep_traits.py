# SPDX-License-Identifier: Apache-2.0
"""Loading what HR gives about people: the whole file or nothing of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from approval import Problem
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.telework.staff_traits import replace_traits
from telework.statistics.traits_file import StaffTraits, parse_traits


def load_traits(
    database: Database, tenant: int, text: str, by: str, now: datetime
) -> Sequence[StaffTraits] | Sequence[Problem]:
    """Put a file in the place of the last; who is not in it is not known any more."""
    parsed = parse_traits(text)
    traits = [each for each in parsed if isinstance(each, StaffTraits)]
    if len(traits) < len(parsed):
        return parsed

    def load(tx: Connection) -> None:
        replace_traits(tx, tenant, traits, now)
        entry = AuditEntry(
            tenant=tenant,
            at=now,
            tag=Tag.TELEWORK_TRAITS_LOADED,
            actor=by,
            subject="telework:traits",
            detail=f"{len(traits)} people",
        )
        append_audit(tx, entry)

    database.write(load)
    return traits
