# SPDX-License-Identifier: Apache-2.0
"""Handing out the list of documents (文書件名簿) of a fiscal year, as CSV or JSON lines."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection

from approval import to_plain
from approval.register.ledger import ledger_csv, ledger_line
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.ledger import numbered_cases
from server.usecases.identify import Identified
from server.usecases.services import Services

FORMATS = ("csv", "json")


def ledger_text(tx: Connection, tenant: int, fiscal_year: int, form: str) -> Iterator[str]:
    """Yield the list piece by piece, in ``csv``, or in ``json`` one object a line."""
    lines = (ledger_line(case) for case in numbered_cases(tx, tenant, fiscal_year))
    if form == "csv":
        yield from ledger_csv(lines)
        return
    for line in lines:
        yield json.dumps(to_plain(line), ensure_ascii=False) + "\n"


def read_ledger(
    services: Services, identified: Identified, fiscal_year: int, form: str
) -> Iterator[str]:
    """Yield the list to a reader; that he took it with him is in the audit log."""
    actor = identified.actor
    entry = AuditEntry(
        tenant=actor.tenant,
        at=services.clock(),
        tag=Tag.REGISTER_LEDGER_READ,
        actor=actor.person_id,
        device_id=actor.device_id,
        subject=f"fiscal_year:{fiscal_year}",
        request_id=actor.request_id,
        detail=form,
    )
    with services.database.write_work() as tx:
        append_audit(tx, entry)
    with services.database.read_work() as tx:
        yield from ledger_text(tx, actor.tenant, fiscal_year, form)
