# SPDX-License-Identifier: Apache-2.0
"""From which month on the suite counts a figure itself."""

from datetime import date

from sqlalchemy import Connection, bindparam, func, select

from server.store.measures.remote_work import first_counted_month
from server.store.tables import form_version, register_entry
from telework.counting import STANDARD
from telework.measures.measure import Source

_FIRST_DECISION = select(func.min(register_entry.c.decided_on)).where(
    register_entry.c.tenant == bindparam("tenant")
)
_FIRST_FORM = select(func.min(form_version.c.since)).where(
    form_version.c.tenant == bindparam("tenant")
)


def counted_since(tx: Connection, tenant: int, source: Source) -> str | None:
    """Return the first month (``YYYY-MM``) of a source; None before its first record."""
    if source is Source.REMOTE_WORK:
        return first_counted_month(tx, tenant, STANDARD.policy_id)
    statements = {
        Source.E_APPROVAL_RATE: _FIRST_DECISION,
        Source.FORMS_WITHOUT_SEAL: _FIRST_FORM,
    }
    if source not in statements:
        return None
    day: date | None = tx.execute(statements[source], {"tenant": tenant}).scalar_one()
    return f"{day:%Y-%m}" if day else None
